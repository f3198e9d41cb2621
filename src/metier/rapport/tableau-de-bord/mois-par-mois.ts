import {dessinerCourbes, type Figure, type PointDeCourbe} from '../../../documents/index.js'
import {nomDuMois} from '../../../shared/francais.js'
import {type Chiffres, presenterChiffre} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import {ordonnerActivite} from '../publication.js'
import {LARGEUR_DES_DESSINS} from './largeur.js'
import type {FaitsTableauDeBord} from './types.js'

const COURBES_AU_PLUS = 2
/** A line of fewer months says nothing that a table does not. */
const MOIS_AU_MOINS = 3

const INCOMPLET =
  'Certains mois, des structures n’ont pas encore répondu : la courbe y est plus basse que l’activité.'

/** Month after month against the year before, for the first figures that are given so. */
export function dessinerMoisParMois({
  parMois,
  parMoisPrecedents,
  referentiel,
  config,
}: FaitsTableauDeBord): Figure[] {
  const mois = (parMois.par ?? []).map((g) => Number(g.code.slice(5)))
  if (mois.length < MOIS_AU_MOINS) return []
  return ordonnerActivite(parMois.chiffres, referentiel)
    .filter(({code}) => points(parMois, code, referentiel).every((p) => p.valeur !== null))
    .slice(0, COURBES_AU_PLUS)
    .map(({code, libelle}): Figure => {
      // The year told is the plain line, as in the report.
      const courbes = [parMois, parMoisPrecedents].map((chiffres) => ({
        nom: String(chiffres.annee),
        points: points(chiffres, code, referentiel),
      }))
      const incomplets = [parMois, parMoisPrecedents].some((c) => manqueDesReponses(c, code))
      return {
        bloc: 'figure',
        legende: `${libelle}, mois par mois`,
        dessin: dessinerCourbes({
          abscisses: mois.map(nomDuMois),
          courbes: courbes.filter((c) => c.points.some((p) => p.valeur !== null)),
          largeur: LARGEUR_DES_DESSINS,
          charte: config.charte,
          hauteurDuTrace: 110,
        }),
        ...(incomplets ? {note: INCOMPLET} : {}),
      }
    })
}

function manqueDesReponses({par = []}: Chiffres, code: string): boolean {
  return par.some((g) =>
    g.chiffres.some((c) => c.code === code && c.valeur !== null && c.repondantes < c.attendues),
  )
}

function points({par = []}: Chiffres, code: string, referentiel: Referentiel): PointDeCourbe[] {
  return par.map((g) => {
    const chiffre = g.chiffres.find((c) => c.code === code)
    return chiffre
      ? {valeur: chiffre.valeur, etiquette: presenterChiffre(chiffre, referentiel).valeur}
      : {valeur: null, etiquette: ''}
  })
}

import {type Bloc, type Charte, type Contexte, dessinerEmpilees} from '../../../documents/index.js'
import {formaterNombre} from '../../../shared/francais.js'
import {
  type BilanDuTemps,
  bilanDuTemps,
  composerTemps,
  demanderBilan,
  ecrireJours,
  type RubriquesDuTemps,
  type SemaineDeTemps,
} from '../../programme/index.js'
import {type PieceVersee, sousReserve} from '../directives/index.js'
import {ecrireCle, nombre} from './nommer.js'

const LARGEUR = 480

export type FaitsDesTemps = {
  readonly semaines: readonly SemaineDeTemps[]
  readonly rubriques: RubriquesDuTemps
  readonly annee: number
  readonly charte: Charte
  readonly exemple: boolean
}

/** `::temps{fonction="…"}`: the days of the year by heading; `tableau="mois"` draws them month by month. */
export function pieceDuTemps(faits: FaitsDesTemps): PieceVersee | undefined {
  const {semaines, rubriques, annee} = faits
  if (bilanDuTemps(semaines, rubriques, {annee}).semaines_saisies === 0) return undefined
  return ({fonction, tableau = 'annee'}) =>
    sousReserve(() => {
      const bilan = demanderBilan(semaines, rubriques, {annee, fonction})
      if (tableau === 'annee') return {blocs: composerTemps(bilan).slice(0, 2)}
      if (tableau === 'mois') return {blocs: [dessinerLesMois(bilan, faits)]}
      return {blocs: [], fautes: [`« tableau="${tableau}" » n'existe pas : « annee » ou « mois »`]}
    })
}

/** Each month a bar, each heading a part of it. */
function dessinerLesMois(bilan: BilanDuTemps, {charte, annee, exemple}: FaitsDesTemps): Bloc {
  return {
    bloc: 'figure',
    legende: `Le temps de l'assistance régionale en ${annee}, mois par mois, en jours`,
    dessin: dessinerEmpilees({
      series: bilan.rubriques.map((r) => r.libelle),
      barres: bilan.par_mois.map(({libelle, jours, rubriques}) => ({
        libelle: libelle.replace(/ \d{4}$/, ''),
        etiquette: ecrireJours(jours),
        portions: bilan.rubriques.map(({code}) => {
          const trouve = rubriques.find((r) => r.rubrique === code)?.jours ?? null
          return {
            valeur: trouve,
            etiquette: trouve === null ? '–' : formaterNombre(trouve, Number.isInteger(trouve) ? 0 : 1),
          }
        }),
      })),
      largeur: LARGEUR,
      charte,
    }),
    source: 'Source : feuilles de temps.',
    ...(exemple ? {note: "Données d'exemple : la répartition par mois est fictive."} : {}),
  }
}

/** What a text may name of the time spent: `temps.jours`, `temps.interventions_sur_sites`. */
export function clesDuTemps({semaines, rubriques, annee}: FaitsDesTemps): Contexte {
  const bilan = bilanDuTemps(semaines, rubriques, {annee})
  if (bilan.semaines_saisies === 0) return {}
  return {
    jours: nombre(bilan.jours),
    ...Object.fromEntries(bilan.rubriques.map(({libelle, jours}) => [ecrireCle(libelle), nombre(jours)])),
  }
}

import {type Bloc, CREDIT_DU_FOND_DE_CARTE, dessinerCarteDesDepartements} from '../../../documents/index.js'
import {accorder, formaterNombre} from '../../../shared/francais.js'
import {type ChiffrePresente, presenterChiffre} from '../../chiffres/index.js'
import type {Structure} from '../../structures/index.js'
import {trousDe, trouverChiffres} from './codes.js'
import {direInconnus, sousReserve} from './fautes.js'
import {TABLEAU} from './tableau.js'
import type {AppelDeDirective, Directive, FaitsDeDirectives, ResultatDeDirective} from './types.js'

const LARGEUR = 480

/** The map of the départements: structures of each, or a figure; a table where no map can serve. */
export const CARTE: Directive = {
  attributs: ['chiffres', 'legende', 'note'],
  exemple: '::carte{chiffres="premiers_accueils"}',
  composer: (appel, faits) =>
    sousReserve(() => {
      const {chiffres: code = 'structures', legende} = appel.attributs
      const {presentes, inconnus} = trouverChiffres([code], faits)
      const [presente] = presentes
      if (!presente) return {blocs: [], fautes: direInconnus(inconnus, faits)}
      const trous = trousDe(presentes, faits.chiffres.annee)
      if (trous.length > 0) return {blocs: [], trous}
      const dessin = dessiner(presente, faits)
      if (!dessin) return enTableau(appel, code, faits)
      return {blocs: [figure(legende ?? legender(presente, faits), dessin, appel, faits)]}
    }),
}

type Dessin = NonNullable<ReturnType<typeof dessinerCarteDesDepartements>>

function figure(
  legende: string,
  dessin: Dessin,
  {attributs: {note}}: AppelDeDirective,
  {referentiel, chiffres, structures}: FaitsDeDirectives,
): Bloc {
  const origine =
    structures.length > 0 && legende.startsWith('Les structures')
      ? `annuaire du réseau au 31/12/${chiffres.annee}`
      : `${referentiel.libelle}, ${chiffres.annee}`
  return {
    bloc: 'figure',
    legende,
    dessin,
    source: `Source : ${origine}. ${CREDIT_DU_FOND_DE_CARTE}`,
    ...(note ? {note} : {}),
  }
}

function legender({code, libelle}: ChiffrePresente, {chiffres: {annee}}: FaitsDeDirectives): string {
  return code === 'structures'
    ? `Les structures du réseau par département, au 31/12/${annee}`
    : `${libelle} en ${annee}, par département`
}

function dessiner({code}: ChiffrePresente, faits: FaitsDeDirectives): Dessin | null {
  const {fond, structures, charte, referentiel} = faits
  if (!fond) return null
  const groupes = code === 'structures' ? [] : (faits.decouper('departement').par ?? [])
  const departements = [...new Set(structures.map((s) => s.departement))].sort()
  return dessinerCarteDesDepartements({
    fond,
    largeur: LARGEUR,
    charte,
    hauteurMax: 250,
    valeurs: departements.map((departement) => {
      if (code === 'structures') {
        const siennes = structures.filter((s) => s.departement === departement)
        return {code: departement, valeur: siennes.length, etiquette: compter(siennes)}
      }
      const chiffre = groupes.find((g) => g.code === departement)?.chiffres.find((c) => c.code === code)
      return {
        code: departement,
        valeur: chiffre?.valeur ?? null,
        etiquette: chiffre ? presenterChiffre(chiffre, referentiel).valeur : 'non renseigné',
      }
    }),
  })
}

/** « 6 ML », « 1 ML, 3 PAIO ». */
function compter(structures: readonly Structure[]): string {
  const paio = structures.filter((s) => s.type === 'PAIO').length
  const missionsLocales = structures.length - paio
  return [
    ...(missionsLocales > 0 ? [`${formaterNombre(missionsLocales)}\u00A0ML`] : []),
    ...(paio > 0 ? [accorder(paio, 'PAIO', 'PAIO')] : []),
  ].join(', ')
}

function enTableau(appel: AppelDeDirective, code: string, faits: FaitsDeDirectives): ResultatDeDirective {
  const attributs = {...appel.attributs, chiffres: code, par: 'departement'}
  return TABLEAU.composer({...appel, nom: 'tableau', attributs}, faits)
}

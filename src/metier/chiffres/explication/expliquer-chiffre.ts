import {accorder, formaterDate, formaterNombre} from '../../../shared/francais.js'
import {type Exercice, periodeMensuelle} from '../../../shared/periode.js'
import {REGION} from '../../activite/index.js'
import {type Indicateur, natureEnMots, type Referentiel} from '../../referentiel/index.js'
import {type Champ, calculerChiffres, champDuReseau, etablirChiffre, lireChiffre} from '../calcul/index.js'
import {chiffreHorsDeSonTemps} from '../erreurs.js'
import {dernierJourDe, etendueCumulee, ouvrirRegistre, type Registre, type Serie} from '../lecture/index.js'
import type {Chiffre} from '../schema.js'
import type {DemandeDeChiffres, FaitsChiffres} from '../types.js'
import {ecrireArrondis} from './arrondis.js'
import {enCellule, listerEntrees, listerExclusions} from './entrees.js'
import {ecrireFormule} from './formule.js'
import {listerNonRetenues} from './non-retenues.js'
import type {Explication} from './schema.js'

export type DemandeDExplication = DemandeDeChiffres & {
  readonly code: string
  /** Code of the only structure to explain the figure for. */
  readonly structure?: string | undefined
}

/** A figure down to its cells: what goes in, what does not, how it is added up and rounded. */
export function expliquerChiffre(faits: FaitsChiffres, demande: DemandeDExplication): Explication {
  const {annee, aFin, code, structure, par} = demande
  const {referentiel} = faits
  const registre = ouvrirRegistre(faits, etendueCumulee(annee, aFin))
  const cle = referentiel.chiffres_cles.find((c) => c.indicateur === code) ?? {indicateur: code, parts: []}
  const [lu] = lireChiffre(registre, cle)
  if (!lu)
    throw chiffreHorsDeSonTemps(
      referentiel.indicateurs.find((i) => i.code === code),
      code,
      annee,
    )
  const champ = structure === undefined ? champDuReseau(registre) : champDe(structure)
  const chiffre = etablirChiffre(registre, lu, champ, 'courant')
  const {indicateur, courante} = lu
  const codes = champ.codes.filter((c) => courante.lectures.has(c))
  const entrees = listerEntrees(registre, indicateur, courante, codes)
  return {
    annee,
    a_fin: aFin === undefined ? null : periodeMensuelle(annee as Exercice, aFin),
    champ: decrireChamp(registre, structure),
    referentiel: `${referentiel.code}@${referentiel.version}`,
    nature: indicateur.nature,
    nature_en_mots: natureEnMots(indicateur),
    definition: indicateur.definition,
    chiffre,
    formule: ecrireFormule(indicateur, registre.indicateurs, registre.courant.etendue),
    sources: [...faits.sources],
    perimetre: direPerimetre(registre, codes.length, structure),
    entrees,
    reseau: champ.reseau ? valeurDuReseau(courante, chiffre) : null,
    exclusions: listerExclusions(registre, indicateur, courante, {codes, reseau: champ.reseau}),
    non_retenues: listerNonRetenues(registre, indicateur, courante, codes),
    objectif: expliquerObjectif(registre, indicateur, chiffre, champ),
    arrondis: ecrireArrondis(chiffre, indicateur, termesDe(indicateur, entrees)),
    groupes: par === undefined ? null : grouper(faits, {annee, aFin, par}, indicateur),
  }
}

function champDe(structure: string): Champ {
  return {codes: [structure], codesPrecedents: [structure], reseau: false}
}

function decrireChamp({noms}: Registre, structure: string | undefined): Explication['champ'] {
  return structure === undefined
    ? {genre: 'reseau', code: null, libelle: 'Réseau'}
    : {genre: 'structure', code: structure, libelle: noms.get(structure) ?? structure}
}

function direPerimetre({courant}: Registre, nombre: number, structure: string | undefined): string {
  const jour = formaterDate(dernierJourDe(courant.etendue))
  if (structure !== undefined) return 'Périmètre : une seule structure.'
  const parties = courant.codes.length - courant.aLaFin.size
  const dont =
    parties > 0 && nombre === courant.codes.length ? `, dont ${parties} avant la fin de la période` : ''
  return `Périmètre courant : ${accorder(nombre, 'structure')} du réseau au ${jour}${dont}.`
}

function valeurDuReseau({region}: Serie, {mentions}: Chiffre): Explication['reseau'] {
  if (region.valeur === null || region.etat !== 'complet') return null
  const retenue = mentions.some((m) => m.startsWith('valeur propre du réseau'))
  return {valeur: region.valeur, retenue, cellules: region.lues.map(enCellule)}
}

function somme(nombres: readonly number[]): number {
  return nombres.reduce((a, b) => a + b, 0)
}

function termesDe({nature}: Indicateur, entrees: Explication['entrees']) {
  if (nature !== 'ratio') return null
  const denominateur = somme(entrees.map((e) => e.denominateur ?? 0))
  return denominateur === 0 ? null : {numerateur: somme(entrees.map((e) => e.valeur)), denominateur}
}

function expliquerObjectif(
  registre: Registre,
  {code}: Indicateur,
  {objectif, mentions}: Chiffre,
  {codes, reseau}: Champ,
): Explication['objectif'] {
  const notifies = registre.objectifs.get(code)
  if (objectif === null || !notifies) return null
  const regional = reseau ? notifies.get(REGION) : undefined
  const retenus = regional ? [regional] : codes.flatMap((c) => notifies.get(c) ?? [])
  const annuel = somme(retenus.map((o) => o.valeur))
  const prorata = mentions.find((m) => m.startsWith("objectif de l'année"))
  return {
    annuel,
    retenu: objectif,
    origine: regional ? 'region' : 'structures',
    phrase: `${formaterNombre(annuel)}, ${direOrigine(regional !== undefined, retenus.length)}${prorata ? ` ; ${prorata} : ${formaterNombre(objectif, Number.isInteger(objectif) ? 0 : 2)}` : ''}`,
    cellules: retenus.map(({structure, valeur, provenance}) => ({
      structure,
      nom: structure === REGION ? 'Réseau' : (registre.noms.get(structure) ?? structure),
      valeur,
      fichier: provenance.fichier,
      feuille: provenance.feuille,
      cellule: provenance.cellule,
    })),
  }
}

function direOrigine(regional: boolean, structures: number): string {
  if (regional) return 'notifié à la région'
  return structures === 1
    ? 'notifié à la structure'
    : `somme des objectifs de ${accorder(structures, 'structure')}`
}

/** The figure by group: the same computation, of this figure only. */
function grouper(
  faits: FaitsChiffres,
  demande: DemandeDeChiffres,
  {code}: Indicateur,
): Explication['groupes'] {
  const {chiffres_cles} = faits.referentiel
  const seule = chiffres_cles.find((c) => c.indicateur === code) ?? {indicateur: code, parts: []}
  const referentiel: Referentiel = {...faits.referentiel, chiffres_cles: [seule]}
  const {par = []} = calculerChiffres({...faits, referentiel}, demande)
  return par.flatMap(({code: groupe, libelle, chiffres: [chiffre]}) =>
    chiffre
      ? [
          {
            code: groupe,
            libelle,
            valeur: chiffre.valeur,
            repondantes: chiffre.repondantes,
            attendues: chiffre.attendues,
          },
        ]
      : [],
  )
}

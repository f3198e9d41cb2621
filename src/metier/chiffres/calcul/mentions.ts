import {accorder, enumerer, formaterDate, formaterNombre} from '../../../shared/francais.js'
import type {Indicateur} from '../../referentiel/index.js'
import {dernierJourDe, estAnnuelle, horsAnnuaire, type Registre} from '../lecture/index.js'
import type {Agregat} from './agregat.js'
import type {Base} from './evolution.js'

/** Beyond this many, structures are counted rather than named. */
const NOMMEES_AU_PLUS = 3

/** Its date when it is the year's end, or an evolution merely absent, go without saying beside a figure. */
const VONT_DE_SOI = /^(au 31\u00A0décembre \d{4}|évolution non calculable, \d{4} étant non renseigné)$/

/** True for a mention without which the figure would be misread. */
export function doitEtreSignalee(mention: string): boolean {
  return !VONT_DE_SOI.test(mention)
}

/** What must be said beside a figure about who is in it and how it was added up. */
export function mentionner(
  registre: Registre,
  indicateur: Indicateur,
  base: Base,
  champ: {readonly codes: readonly string[]; readonly reseau: boolean},
): string[] {
  const {agregat} = base
  return [
    ...moisManquants(registre, agregat, champ.codes.length > 1),
    ...dateDuStock(registre, indicateur, agregat),
    ...doublesComptes(registre, indicateur, base),
    ...valeurDuReseau(base),
    ...sansReponse(registre, indicateur, agregat),
    ...sansObjet(registre, agregat),
    ...(champ.reseau ? inconnues(registre, indicateur) : []),
  ]
}

/** « 11 mois sur 12 (Mission Locale du Lunévillois) », one mention per number of months. */
function moisManquants({noms}: Registre, {partiels}: Agregat, nommees: boolean): string[] {
  const parMois = new Map<string, {mois: number; codes: string[]}>()
  for (const {structure, mois, sur} of partiels) {
    const cle = `${mois} mois sur ${sur}`
    parMois.set(cle, {mois, codes: [...(parMois.get(cle)?.codes ?? []), structure]})
  }
  return [...parMois]
    .sort(([, a], [, b]) => b.mois - a.mois)
    .map(([cle, {codes}]) => `${cle}${nommees ? ` (${nommer(noms, codes)})` : ''}`)
}

function dateDuStock({annee}: Registre, {nature}: Indicateur, {finsDeMois}: Agregat): string[] {
  const [premier, dernier] = [finsDeMois[0], finsDeMois.at(-1)]
  if (nature !== 'stock' || premier === undefined || dernier === undefined) return []
  return premier === dernier
    ? [`au ${formaterDate(finDeMois(annee, dernier))}`]
    : [
        `dernières valeurs connues, du ${formaterDate(finDeMois(annee, premier))} au ${formaterDate(finDeMois(annee, dernier))}`,
      ]
}

function finDeMois(annee: number, mois: number): string {
  return dernierJourDe({annee, debut: mois, fin: mois})
}

function doublesComptes(
  registre: Registre,
  indicateur: Indicateur,
  {propreAuReseau, agregat}: Base,
): string[] {
  const comptees = agregat.complets.length + agregat.partiels.length
  if (propreAuReseau || comptees < 2) return []
  const natures = [indicateur.code, indicateur.numerateur, indicateur.denominateur].map(
    (code) => registre.indicateurs.get(code ?? '')?.nature,
  )
  return natures.includes('distinct') ? ['somme des structures, doubles comptes possibles'] : []
}

function valeurDuReseau({propreAuReseau, valeur, region, agregat}: Base): string[] {
  if (propreAuReseau) {
    return agregat.valeur === null
      ? ["valeur propre du réseau, aucune structure n'ayant répondu"]
      : ['valeur propre du réseau']
  }
  if (region === null || region === valeur || valeur === null) return []
  return [`le réseau indique pour sa part ${formaterNombre(region, Number.isInteger(region) ? 0 : 2)}`]
}

function sansReponse({noms, courant}: Registre, {origine}: Indicateur, {valeur, absents}: Agregat): string[] {
  if (absents.length === 0) return []
  const codes = absents.map((a) => a.structure)
  const autres = absents.filter((a) => a.lecture.autresPeriodes).length
  const tues = absents.filter((a) => a.lecture.motif === 'secret').length
  if (origine === 'annuaire' && autres > 0) return ["l'annuaire ne le compte qu'au 31 décembre"]
  const demandee = estAnnuelle(courant.etendue) ? "de l'année" : 'de la période'
  return [
    ...(valeur === null ? [] : [`sans valeur : ${nommer(noms, codes)}`]),
    ...(autres > 0
      ? [`valeur ${demandee} non fournie, d'autres périodes l'étant : ${accorder(autres, 'structure')}`]
      : []),
    ...(tues > 0 ? [`couvert par le secret : ${accorder(tues, 'structure')}`] : []),
  ]
}

function sansObjet({noms}: Registre, {sansObjet: codes}: Agregat): string[] {
  return codes.length > 0 ? [`sans objet : ${nommer(noms, codes)}`] : []
}

function inconnues(registre: Registre, {code}: Indicateur): string[] {
  const codes = horsAnnuaire(registre, code)
  return codes.length > 0 ? [`hors de l'annuaire, non comptées : ${nommer(registre.noms, codes)}`] : []
}

function nommer(noms: ReadonlyMap<string, string>, codes: readonly string[]): string {
  if (codes.length > NOMMEES_AU_PLUS) return accorder(codes.length, 'structure')
  return enumerer(codes.map((code) => noms.get(code) ?? code))
}

import {
  arrondir,
  enumerer,
  formaterEvolution,
  formaterMontant,
  formaterNombre,
  formaterPourcentage,
} from '../../../shared/francais.js'
import type {ChiffreCle, Indicateur, Referentiel} from '../../referentiel/index.js'
import {doitEtreSignalee, NON_REPARTI} from '../calcul/index.js'
import type {Chiffre, Chiffres, Part} from '../schema.js'

/** What stands where nothing was given: never 0, never an empty cell. */
const NON_RENSEIGNE = 'non renseigné'
/** What stands where a number is hidden by the statistical secret; a mention says what it means. */
export const SECRET = 's.'

/** A part in words; `texte` reads after « dont »: « 52 % de jeunes femmes ». */
export type PartPresentee = {
  readonly ventilation: string
  readonly modalite: string
  readonly libelle: string
  readonly valeur: string
  readonly part: string
  readonly texte: string
}

/** A key figure in print, the same in the terminal, the tables and the report. */
export type ChiffrePresente = {
  readonly code: string
  readonly libelle: string
  readonly unite: string
  readonly valeur: string
  readonly renseigne: boolean
  readonly precedent: string
  /** Null when it cannot be computed: a mention says why. */
  readonly evolution: string | null
  readonly sens: 'hausse' | 'baisse' | 'stable' | null
  readonly parts: readonly PartPresentee[]
  /** The parts in words, one sentence each: « dont 52 % de jeunes femmes ». */
  readonly details: readonly string[]
  readonly objectif: string | null
  readonly taux: string | null
  /** The rate as a fraction of 1, for a gauge. */
  readonly tauxBrut: number | null
  /** « − 377 », « + 14 ». */
  readonly ecart: string | null
  /** « atteint », « proche », « en retard ». */
  readonly etat: string | null
  /** « objectif proche : il manque 377 ». */
  readonly bilan: string | null
  /** « 95,75 % de l'objectif (8 876) ». */
  readonly realisation: string | null
  /** « 18 / 20 » structures. */
  readonly repondantes: string
  readonly mentions: readonly string[]
  /** Those of the mentions that must stand beside the figure wherever it is printed. */
  readonly aSignaler: readonly string[]
}

/** The key figures of a year in print, in their order. */
export function presenterChiffres({chiffres}: Pick<Chiffres, 'chiffres'>, referentiel: Referentiel) {
  return chiffres.map((chiffre) => presenterChiffre(chiffre, referentiel))
}

/** A key figure in print. */
export function presenterChiffre(chiffre: Chiffre, referentiel: Referentiel): ChiffrePresente {
  const indicateur = referentiel.indicateurs.find((i) => i.code === chiffre.code)
  const cle = referentiel.chiffres_cles.find((c) => c.indicateur === chiffre.code)
  const ecrire = (valeur: number | null) => formaterValeur(valeur, indicateur)
  const parts = montrees(chiffre, cle).map((part) => presenterPart(part, chiffre, ecrire))
  const cache = (champ: NonNullable<Chiffre['secret']>[number]) => chiffre.secret?.includes(champ) ?? false
  const objectif = chiffre.objectif === null ? null : ecrire(chiffre.objectif)
  const tauxEcrit =
    chiffre.taux_realisation === null ? null : formaterPourcentage(chiffre.taux_realisation, 2)
  const taux = cache('realisation') ? SECRET : tauxEcrit
  return {
    code: chiffre.code,
    libelle: chiffre.libelle,
    unite: chiffre.unite,
    valeur: cache('valeur') ? SECRET : ecrire(chiffre.valeur),
    renseigne: chiffre.valeur !== null || cache('valeur'),
    precedent: cache('precedent') ? SECRET : ecrire(chiffre.precedent),
    ...presenterEvolution(chiffre, indicateur),
    parts,
    details: detailler(parts, referentiel, cle),
    objectif,
    taux,
    tauxBrut: chiffre.taux_realisation,
    ...presenterRealisation(chiffre, ecartImprime(chiffre, indicateur), ecrire),
    realisation: objectif !== null && tauxEcrit !== null ? `${taux} de l'objectif (${objectif})` : null,
    repondantes: `${formaterNombre(chiffre.repondantes)} / ${formaterNombre(chiffre.attendues)}`,
    mentions: chiffre.mentions,
    aSignaler: chiffre.mentions.filter(doitEtreSignalee),
  }
}

/** A value alone, in the writing of its indicator. */
export function ecrireValeur(valeur: number | null, code: string, {indicateurs}: Referentiel): string {
  return formaterValeur(
    valeur,
    indicateurs.find((i) => i.code === code),
  )
}

/** A value in the writing of its indicator; a decimal is printed only where there is something after the comma. */
function formaterValeur(valeur: number | null, indicateur: Indicateur | undefined): string {
  if (valeur === null) return NON_RENSEIGNE
  const decimales = indicateur?.decimales ?? 0
  if (indicateur?.nature === 'montant') return formaterMontant(valeur)
  if (indicateur?.nature === 'ratio') {
    return enPourcentage(indicateur)
      ? formaterPourcentage(valeur, decimales)
      : formaterNombre(valeur, decimales)
  }
  return formaterNombre(valeur, Number.isInteger(arrondir(valeur, decimales)) ? 0 : decimales)
}

function enPourcentage({unite}: Indicateur): boolean {
  return unite.trim().startsWith('%')
}

const ETATS = {atteint: 'atteint', proche: 'proche', en_retard: 'en retard'} as const

/** The gap a reader finds by subtracting what is printed: an objective brought down to some months has halves. */
function ecartImprime(
  {valeur, objectif, ecart_objectif: ecart}: Chiffre,
  indicateur: Indicateur | undefined,
): number | null {
  if (ecart === null || valeur === null || objectif === null || indicateur?.nature === 'ratio') return ecart
  const decimales = indicateur?.decimales ?? 0
  return arrondir(arrondir(valeur, decimales) - arrondir(objectif, decimales), decimales)
}

function presenterRealisation(
  {etat_realisation: etat}: Chiffre,
  ecart: number | null,
  ecrire: (valeur: number | null) => string,
): Pick<ChiffrePresente, 'ecart' | 'etat' | 'bilan'> {
  if (ecart === null) return {ecart: null, etat: null, bilan: null}
  const nombre = ecrire(Math.abs(ecart))
  const signe = ecart > 0 ? '+' : '\u2212'
  const reste = ecart === 0 ? 'à l’unité près' : ecart > 0 ? `${nombre} de plus` : `il manque ${nombre}`
  return {
    ecart: ecart === 0 ? nombre : `${signe}\u00A0${nombre}`,
    etat: etat && ETATS[etat],
    bilan: etat && `objectif ${ETATS[etat]} : ${reste}`,
  }
}

function presenterEvolution(chiffre: Chiffre, indicateur: Indicateur | undefined) {
  const {evolution} = chiffre
  if (chiffre.secret?.includes('evolution')) return {evolution: SECRET, sens: null}
  if (evolution === null) return {evolution: null, sens: null}
  if (!chiffre.evolution_significative) return {evolution: 'n.s.', sens: null}
  if (indicateur?.nature === 'ratio' && !enPourcentage(indicateur)) {
    const decimales = Math.max(1, indicateur.decimales)
    const ecart = arrondir(evolution, decimales)
    const signe = ecart > 0 ? '+\u00A0' : ''
    return {evolution: `${signe}${formaterNombre(ecart, decimales)}`, sens: sensDe(ecart)}
  }
  const unite = indicateur?.nature === 'ratio' ? 'pt' : '%'
  return {evolution: formaterEvolution(evolution, unite), sens: sensDe(arrondir(evolution * 100, 1))}
}

function sensDe(ecart: number): 'hausse' | 'baisse' | 'stable' {
  return ecart > 0 ? 'hausse' : ecart < 0 ? 'baisse' : 'stable'
}

/** Only what the référentiel wants beside the figure; the rest is in `--json` and in the tables. */
function montrees({parts}: Chiffre, cle: ChiffreCle | undefined): Part[] {
  return (cle?.parts ?? []).flatMap(({ventilation, modalites}) => {
    const duMeme = parts.filter((p) => p.ventilation === ventilation)
    if (modalites) return duMeme.filter((p) => modalites.includes(p.modalite))
    return duMeme.some((p) => p.modalite !== NON_REPARTI && (p.valeur !== null || p.secret)) ? duMeme : []
  })
}

function presenterPart(part: Part, {unite}: Chiffre, ecrire: (v: number | null) => string): PartPresentee {
  const {ventilation, modalite, libelle} = part
  const absente = part.secret === undefined ? NON_RENSEIGNE : SECRET
  const fraction = part.pour_cent === null ? absente : formaterPourcentage(part.pour_cent / 100)
  const texte =
    part.part === null
      ? `${minuscule(libelle)} : ${absente}`
      : `${fraction} ${tournure(modalite, libelle, unite)}`
  const valeur = part.secret === 'valeur' ? SECRET : ecrire(part.valeur)
  return {ventilation, modalite, libelle, valeur, part: fraction, texte}
}

/** How a modality reads after its percentage, in the words of the annual reports. */
function tournure(modalite: string, libelle: string, unite: string): string {
  const jeunes = unite.includes('jeune') || unite.includes('entrée')
  if (modalite === 'femmes') return jeunes ? 'de jeunes femmes' : 'de femmes'
  if (modalite === 'hommes') return jeunes ? 'de jeunes hommes' : "d'hommes"
  return modalite === 'alternance' ? 'en alternance' : minuscule(libelle)
}

function detailler(
  parts: readonly PartPresentee[],
  {ventilations}: Referentiel,
  cle: ChiffreCle | undefined,
): string[] {
  return (cle?.parts ?? []).flatMap(({ventilation, modalites}) => {
    const duMeme = parts.filter((p) => p.ventilation === ventilation)
    if (modalites) return duMeme.map((p) => `dont ${p.texte}`)
    if (duMeme.length === 0) return []
    if (ventilation === 'departement') {
      const presents = duMeme.filter((p) => p.valeur !== '0' && p.valeur !== NON_RENSEIGNE)
      return presents.length > 0 ? [enumerer(presents.map((p) => `${p.libelle} ${p.valeur}`))] : []
    }
    const axe = ventilations.find((v) => v.code === ventilation)?.libelle ?? ventilation
    return [`${axe} : ${duMeme.map((p) => `${minuscule(p.libelle)} ${p.part}`).join(' ; ')}`]
  })
}

/** Lower case inside a sentence, abbreviations such as CDI or PAIO left as they are. */
function minuscule(libelle: string): string {
  return /^\p{Lu}\p{Ll}/u.test(libelle) ? libelle.charAt(0).toLowerCase() + libelle.slice(1) : libelle
}

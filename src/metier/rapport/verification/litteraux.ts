import {motsDe} from '../../../shared/empreinte.js'
import {arrondir} from '../../../shared/francais.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'
import type {Chiffre, ChiffrePresente} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import {type ChapitreLu, type Constat, constat} from '../chapitres/index.js'
import {decouperEnPhrases, type NombreEcrit, type Phrase, relever} from './nombres-ecrits.js'

export type FaitsDesLitteraux = {
  readonly chiffres: readonly Chiffre[]
  readonly presentes: readonly ChiffrePresente[]
  readonly referentiel: Referentiel
  readonly annee: number
}

/** A figure with the ways a sentence may name it. */
type Connu = {
  readonly chiffre: Chiffre
  readonly presente: ChiffrePresente
  readonly noms: readonly (readonly string[])[]
}

/** Between these ratios a number typed near a name is taken for the figure, gone stale. */
const PROCHE = {min: 0.67, max: 1.5}
/** Under this, a number without a name beside it says nothing. */
const REMARQUABLE = 1000

/**
 * Numbers typed by hand that look like a figure and are not: near its name, or the very value of the year before.
 * The defect of reports made from those of last year.
 */
export function verifierLitteraux(lu: ChapitreLu, faits: FaitsDesLitteraux): Constat[] {
  const connus = connaitre(faits)
  return decouperEnPhrases(lu.source).flatMap((phrase) =>
    relever(phrase).flatMap((nombre) => juger(nombre, phrase, connus, faits.annee, lu.fichier)),
  )
}

function connaitre({chiffres, presentes, referentiel}: FaitsDesLitteraux): Connu[] {
  return presentes.flatMap((presente) => {
    const chiffre = chiffres.find((c) => c.code === presente.code)
    const indicateur = referentiel.indicateurs.find((i) => i.code === presente.code)
    if (!chiffre || chiffre.valeur === null) return []
    const noms = [presente.libelle, ...(indicateur?.alias ?? [])].map(motsDe).filter((n) => n.length > 0)
    return [{chiffre, presente, noms}]
  })
}

function juger(
  nombre: NombreEcrit,
  phrase: Phrase,
  connus: readonly Connu[],
  annee: number,
  fichier: string,
): Constat[] {
  const nommes = connus.filter(({noms}) => noms.some((nom) => nom.every((mot) => phrase.mots.has(mot))))
  const lieu = {fichier, ligne: nombre.ligne, valeur: nombre.ecrit}
  if (nombre.pourcentage) return jugerPourcentage(nombre, phrase, nommes, lieu)
  if (connus.some(({chiffre}) => chiffre.valeur === nombre.valeur || chiffre.objectif === nombre.valeur))
    return []
  const ancien = [...nommes, ...(nombre.valeur >= REMARQUABLE ? connus : [])].find(
    ({chiffre}) => chiffre.precedent === nombre.valeur,
  )
  if (ancien) return parleDAvant(phrase, annee) ? [] : [valeurDAvant(ancien, nombre, annee, lieu)]
  const proche = nommes
    .filter(({chiffre}) => estProche(nombre.valeur, chiffre.valeur))
    .toSorted((a, b) => ecart(nombre, a) - ecart(nombre, b))[0]
  if (!proche || parleDAvant(phrase, annee)) return []
  const {presente} = proche
  return [
    constat(
      'avertissement',
      'RAP-055',
      `« ${nombre.ecrit} » est écrit à la main près de « ${presente.libelle} », dont la valeur est ${presente.valeur}.`,
      {...lieu, attendu: presente.valeur, a_faire: remplacerPar(`chiffres.${presente.code}`)},
    ),
  ]
}

type Lieu = {readonly fichier: string; readonly ligne: number; readonly valeur: string}

function valeurDAvant({presente}: Connu, nombre: NombreEcrit, annee: number, lieu: Lieu): Constat {
  return constat(
    'avertissement',
    'RAP-056',
    `« ${nombre.ecrit} » est la valeur de ${annee - 1} pour « ${presente.libelle} » ; celle de ${annee} est ${presente.valeur}.`,
    {...lieu, attendu: presente.valeur, a_faire: remplacerPar(`chiffres.${presente.code}`)},
  )
}

/** A sentence that names the year before may well give its value. */
function parleDAvant({texte}: Phrase, annee: number): boolean {
  return new RegExp(`\\b${annee - 1}\\b|précéden|dernière|\\bcontre\\b`, 'iu').test(texte)
}

function estProche(ecrit: number, valeur: number | null): boolean {
  if (valeur === null || valeur === 0) return false
  const rapport = ecrit / valeur
  return rapport >= PROCHE.min && rapport <= PROCHE.max
}

function ecart({valeur}: NombreEcrit, {chiffre}: Connu): number {
  return Math.abs(valeur - (chiffre.valeur ?? 0))
}

function remplacerPar(cle: string): string {
  return `Remplacez-le par {{ ${cle} }}, qui suivra les données.`
}

const MOTS_D_EVOLUTION = /hausse|baisse|augment|diminu|progress|évolu|recul|crois/iu

function jugerPourcentage(
  nombre: NombreEcrit,
  phrase: Phrase,
  nommes: readonly Connu[],
  lieu: Lieu,
): Constat[] {
  const [seul, autre] = nommes
  // Two figures in a sentence: nobody can say which the share is of.
  if (!seul || autre) return []
  const {presente, chiffre} = seul
  const justes = [presente.evolution, presente.taux, ...chiffre.parts.map((p) => `${p.pour_cent ?? ''} %`)]
    .flatMap((texte) => (texte === null ? [] : [lirePourcentage(texte)]))
    .flatMap((lu) => (lu === undefined ? [] : [lu, arrondir(lu, 0)]))
  if (justes.includes(Math.abs(nombre.valeur))) return []
  if (!MOTS_D_EVOLUTION.test(phrase.texte) || presente.evolution === null) return []
  return [
    constat(
      'avertissement',
      'RAP-055',
      `« ${nombre.ecrit} » est écrit à la main près de « ${presente.libelle} », dont l'évolution est ${presente.evolution}.`,
      {
        ...lieu,
        attendu: presente.evolution,
        a_faire: remplacerPar(`chiffres.${presente.code}.evolution | tendance`),
      },
    ),
  ]
}

/** « + 5,4 % » → 5.4; the sign is said by the words around. */
function lirePourcentage(texte: string): number | undefined {
  const lu = lireNombreSaisi(texte.replace(/^[+\u2212]\s*/u, '').replace(/\s*pt$/, ' %'))
  return lu.etat === 'renseigne' ? arrondir(Math.abs(lu.valeur) * 100, 4) : undefined
}

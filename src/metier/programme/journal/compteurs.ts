import {formaterMontant} from '../../../shared/francais.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'
import type {Compteur, Denombrement} from './types.js'
import {accorderUnite} from './unites.js'

/** What a text of counters says; `fautes` are the pieces that say nothing. */
export type CompteursLus = {
  readonly compteurs: readonly Compteur[]
  readonly montantCentimes: number | null
  readonly fautes: readonly string[]
}

const NOMBRE = '\\d{1,3}(?:[\\s\\u00A0\\u202F.]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?'
const NOMBRE_PUIS_UNITE = new RegExp(`^(${NOMBRE})\\s*(\\p{L}.*)$`, 'u')
const UNITE_EGALE_NOMBRE = new RegExp(`^(\\p{L}[^=]*?)\\s*=\\s*(${NOMBRE})$`, 'u')
const EUROS = new RegExp(
  `^(?:montant\\s*=?\\s*)?(${NOMBRE})\\s*(?:€|euros?)$|^montant\\s*=\\s*(${NOMBRE})$`,
  'iu',
)

/** « 402 entretiens », « entretiens = 402 », « 63 présélectionnés dont 10 recrutés », « 20 000 € ». */
export function lireCompteurs(textes: readonly string[]): CompteursLus {
  const compteurs: Compteur[] = []
  const fautes: string[] = []
  let montantCentimes: number | null = null
  for (const morceau of textes.flatMap(decouper)) {
    const montant = lireMontant(morceau)
    const compteur = montant === undefined ? lireCompteur(morceau) : undefined
    if (montant !== undefined) montantCentimes = (montantCentimes ?? 0) + montant
    else if (compteur) compteurs.push(compteur)
    else fautes.push(morceau)
  }
  return {compteurs, montantCentimes, fautes}
}

/** A comma between two digits is a decimal one. */
function decouper(texte: string): string[] {
  return texte
    .split(/[;\n]|,(?!\d)|(?<!\d),/)
    .map((morceau) => morceau.trim())
    .filter(Boolean)
}

/** An amount in euros, as cents; undefined when the text is not one. */
export function lireMontant(texte: string): number | undefined {
  const lu = EUROS.exec(texte.trim())
  const nombre = nombreDe(lu?.[1] ?? lu?.[2])
  return nombre === undefined ? undefined : Math.round(nombre * 100)
}

/** One counter and those it holds; undefined when it cannot be read, or holds more than itself. */
export function lireCompteur(texte: string): Compteur | undefined {
  const [tete = '', contenus, ...tropProfond] = texte.split(/\s+dont\s+/i)
  const lu = lireUn(tete)
  if (!lu || tropProfond.length > 0) return undefined
  const dont = (contenus?.split(/\s+et\s+/i) ?? []).map(lireUn)
  if (!dont.every((c) => c !== undefined)) return undefined
  return dont.reduce((somme, c) => somme + c.nombre, 0) > lu.nombre ? undefined : {...lu, dont}
}

function lireUn(texte: string): Denombrement | undefined {
  const direct = NOMBRE_PUIS_UNITE.exec(texte.trim())
  const inverse = direct ? null : UNITE_EGALE_NOMBRE.exec(texte.trim())
  const [brut, unite] = direct ? [direct[1], direct[2]] : [inverse?.[2], inverse?.[1]]
  const nombre = nombreDe(brut)
  return nombre === undefined || !unite ? undefined : {unite: unite.replace(/\s+/g, ' ').trim(), nombre}
}

function nombreDe(brut: string | undefined): number | undefined {
  if (brut === undefined) return undefined
  const lu = lireNombreSaisi(brut)
  return lu.etat === 'renseigne' ? lu.valeur : undefined
}

/** « 1 080 visiteurs ; 63 présélectionnés dont 10 recrutés ; 20 000 € »: what `lireCompteurs` reads back. */
export function ecrireCompteurs(
  compteurs: readonly Compteur[],
  montantCentimes: number | null = null,
): string {
  return [
    ...compteurs.map(ecrireCompteur),
    ...(montantCentimes === null ? [] : [formaterMontant(montantCentimes)]),
  ].join(' ; ')
}

/** « 63 présélectionnés dont 10 recrutés ». */
export function ecrireCompteur({nombre, unite, dont}: Compteur): string {
  const contenus = dont.map((d) => accorderUnite(d.nombre, d.unite))
  const tete = accorderUnite(nombre, unite)
  return contenus.length > 0 ? `${tete} dont ${contenus.join(' et ')}` : tete
}

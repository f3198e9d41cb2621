import {formaterNombre} from '../../../../shared/francais.js'
import {NonReconnu} from '../../../flux/index.js'
import {fichierTropVolumineux} from '../../erreurs.js'
import type {BornesDeFlux} from '../bornes-de-flux.js'
import {decoderTexteXml, texteDeChaine} from './texte-xml.js'

const MIO = 2 ** 20
const OUVRANTE = Buffer.from('<si>')
const FERMANTE = Buffer.from('</si>')
const FIN = Buffer.from('</sst>')
const SIMPLE = /^<t(?: xml:space="preserve")?>$/
/** Longer than `<t xml:space="preserve">`. */
const BALISE_EXAMINEE = 30
const BLANCS = new Set([0x20, 0x0a, 0x0d, 0x09])
const INFERIEUR = 0x3c
const SUPERIEUR = 0x3e

type Lecture = {readonly fichier: string; readonly bornes: BornesDeFlux}

/** Reads the texts that cells point to, as they are inflated; undefined where one is empty. */
export async function lireTextesPartages(
  morceaux: AsyncIterable<Buffer>,
  {fichier, bornes}: Lecture,
): Promise<readonly (string | undefined)[]> {
  const textes: (string | undefined)[] = []
  let tampon: Buffer = Buffer.alloc(0)
  let total = 0
  let entamee = false
  for await (const morceau of morceaux) {
    total += morceau.length
    if (total > bornes.textes) throw tropDeTextes(fichier, bornes.textes)
    tampon = Buffer.concat([tampon, morceau])
    if (!entamee) {
      const debut = finDEntete(tampon)
      if (debut === -1) continue
      entamee = true
      tampon = tampon.subarray(debut)
    }
    tampon = tampon.subarray(lireEntiers(tampon, textes))
    if (tampon.length > bornes.ligne) throw tropDeTextes(fichier, bornes.ligne)
  }
  // A list without any text may close at once.
  if (
    !tampon.subarray(0, FIN.length).equals(FIN) &&
    !(entamee && tampon.length === 0 && textes.length === 0)
  ) {
    throw new NonReconnu('textes partagés incomplets')
  }
  return textes
}

/** Where the texts begin, or -1 when the first tag is not whole. */
function finDEntete(tampon: Buffer): number {
  const debut = tampon.toString('latin1', 0, 4096)
  const entete = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml\s[^>?]*\?>)?\s*<sst(?:\s[^<>]*)?>\s*/.exec(debut)
  if (entete) return entete[0].length
  if (tampon.length >= 4096) throw new NonReconnu('textes partagés inhabituels')
  return -1
}

/** Reads the whole texts at hand and says where the unfinished one begins. */
function lireEntiers(tampon: Buffer, textes: (string | undefined)[]): number {
  let position = 0
  for (;;) {
    const debut = passerBlancs(tampon, position)
    if (debut + FIN.length > tampon.length) return debut
    if (!commencePar(tampon, debut, OUVRANTE)) {
      if (commencePar(tampon, debut, FIN)) return debut
      throw new NonReconnu('élément parmi les textes partagés')
    }
    const fin = tampon.indexOf(FERMANTE, debut)
    if (fin === -1) return debut
    const texte = lireTexte(tampon, debut + OUVRANTE.length, fin)
    textes.push(texte === '' ? undefined : texte)
    position = fin + FERMANTE.length
  }
}

function passerBlancs(tampon: Buffer, debut: number): number {
  let position = debut
  while (position < tampon.length && BLANCS.has(tampon[position] ?? 0)) position += 1
  return position
}

function commencePar(tampon: Buffer, debut: number, marque: Buffer): boolean {
  return tampon.compare(marque, 0, marque.length, debut, debut + marque.length) === 0
}

/** Almost every text is one plain `<t>`; the others are walked through. */
function lireTexte(tampon: Buffer, debut: number, fin: number): string {
  const finDeBalise = tampon.indexOf(SUPERIEUR, debut)
  const finDeTexte = fin - '</t>'.length
  if (
    finDeBalise < finDeTexte &&
    finDeBalise - debut < BALISE_EXAMINEE &&
    SIMPLE.test(tampon.toString('latin1', debut, finDeBalise + 1)) &&
    tampon.indexOf(INFERIEUR, finDeBalise) === finDeTexte &&
    tampon.toString('latin1', finDeTexte, fin) === '</t>'
  ) {
    return decoderTexteXml(tampon, finDeBalise + 1, finDeTexte)
  }
  return texteDeChaine(tampon.toString('utf8', debut, fin))
}

function tropDeTextes(fichier: string, maximum: number): Error {
  return fichierTropVolumineux(
    fichier,
    `ses textes dépassent la limite (${formaterNombre(maximum / MIO)} Mo)`,
  )
}

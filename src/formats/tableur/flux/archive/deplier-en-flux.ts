import {pipeline, Readable} from 'node:stream'
import {crc32, createInflateRaw} from 'node:zlib'
import {ErreurMetier} from '../../../../shared/erreur-metier.js'
import {formaterNombre} from '../../../../shared/francais.js'
import {estNonReconnu, fichierChange, NonReconnu, type SourceParMorceaux} from '../../../flux/index.js'
import {SEUIL_DU_RAPPORT} from '../../bornes.js'
import {fichierAbime, fichierTropVolumineux} from '../../erreurs.js'
import {type Entree, LOCAL} from '../../zip-borne.js'
import type {BornesDeFlux} from '../bornes-de-flux.js'

const MIO = 2 ** 20
const MORCEAU_LU = 128 * 1024
const MORCEAU_DEPLIE = 512 * 1024
const PETIT_MORCEAU = 1024

/** Told how many compressed bytes were read so far. */
export type Progression = (lus: number) => void

type Depliage = {
  readonly source: SourceParMorceaux
  readonly entree: Entree
  readonly fichier: string
  readonly bornes: BornesDeFlux
}

/** Inflates one part piece by piece: never more than it declares nor than the limits allow; its sum is checked. */
export async function* deplierEnFlux(
  depliage: Depliage,
  progression: Progression = () => undefined,
): AsyncGenerator<Buffer> {
  const {entree, fichier, bornes} = depliage
  let lus = 0
  const compter: Progression = (octets) => {
    lus = octets
    progression(octets)
  }
  let deplie = 0
  let somme = 0
  for await (const morceau of gonfler(depliage, lireComprime(depliage, compter))) {
    deplie += morceau.length
    if (deplie > bornes.deplie || (deplie > SEUIL_DU_RAPPORT && deplie > bornes.rapport * lus)) {
      throw tropGrosDeplie(fichier, bornes)
    }
    if (deplie > entree.deplie) throw fichierAbime(fichier, `la partie « ${entree.nom} » déborde`)
    somme = crc32(morceau, somme)
    yield morceau
  }
  if (deplie !== entree.deplie || somme !== entree.crc) {
    throw fichierAbime(fichier, `la partie « ${entree.nom} » a été altérée`)
  }
}

async function* gonfler(
  {entree, fichier}: Depliage,
  comprime: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  if (entree.methode === 0) {
    yield* comprime
    return
  }
  const gonflage = createInflateRaw({
    chunkSize: Math.min(MORCEAU_DEPLIE, Math.max(PETIT_MORCEAU, entree.deplie)),
  })
  // Carries errors one way, and the end of an interrupted reading the other.
  pipeline(Readable.from(comprime), gonflage, () => undefined)
  try {
    for await (const morceau of gonflage) yield morceau as Buffer
  } catch (erreur) {
    throw erreur instanceof ErreurMetier || estNonReconnu(erreur) || estDuSysteme(erreur)
      ? erreur
      : fichierAbime(fichier, `la partie « ${entree.nom} » ne se décompresse pas`)
  }
}

/** A disk or a network that fails, which is no fault of the file. */
function estDuSysteme(erreur: unknown): boolean {
  return erreur instanceof Error && 'syscall' in erreur
}

async function* lireComprime(
  {source, entree, fichier}: Depliage,
  compter: Progression,
): AsyncGenerator<Buffer> {
  const entete = Buffer.alloc(30)
  await source.lire(entete, entree.position)
  if (entete.readUInt32LE(0) !== LOCAL) throw new NonReconnu(`partie introuvable : ${entree.nom}`)
  const debut = entree.position + 30 + entete.readUInt16LE(26) + entete.readUInt16LE(28)
  if (debut + entree.comprime > source.taille) throw new NonReconnu(`partie coupée : ${entree.nom}`)
  for (let lus = 0; lus < entree.comprime; ) {
    // A fresh one each time: zlib may still be reading the last.
    const tampon = Buffer.allocUnsafe(Math.min(MORCEAU_LU, entree.comprime - lus))
    if ((await source.lire(tampon, debut + lus)) !== tampon.length) throw fichierChange(fichier)
    lus += tampon.length
    compter(lus)
    yield tampon
  }
}

function tropGrosDeplie(fichier: string, bornes: BornesDeFlux): ErreurMetier {
  return fichierTropVolumineux(
    fichier,
    `son contenu décompressé dépasse la limite (${formaterNombre(bornes.deplie / MIO)} Mo, ou plus de ${bornes.rapport} fois sa taille compressée)`,
  )
}

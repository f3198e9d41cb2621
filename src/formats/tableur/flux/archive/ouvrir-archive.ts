import {NonReconnu, type SourceParMorceaux} from '../../../flux/index.js'
import {CENTRAL, type Entree, lireEntree, positionDeFin} from '../../zip-borne.js'
import type {BornesDeFlux} from '../bornes-de-flux.js'
import {deplierEnFlux, type Progression} from './deplier-en-flux.js'

const MIO = 2 ** 20
const TAILLE_DE_FIN = 22
const FIN_EXAMINEE = 65_535 + TAILLE_DE_FIN
/** Names are short: five thousand entries of two hundred bytes take a mebibyte. */
const SOMMAIRE_MAXIMAL = 8 * MIO
/** Parts read whole: the list of sheets, the styles. */
const PETITE_PARTIE = 32 * MIO
const ENTETE_LOCAL = 30
const UN_SEUL_DISQUE = 0
const COMPRESSIONS = new Set([0, 8])

/** The parts of an archive that lies in a file, inflated piece by piece. */
export type ArchiveEnFlux = {
  readonly contient: (nom: string) => boolean
  /** Compressed bytes of a part. */
  readonly taille: (nom: string) => number
  readonly deplier: (nom: string, progression?: Progression) => AsyncIterable<Buffer>
  /** A small part, as text; NonReconnu when it is missing. */
  readonly texte: (nom: string) => Promise<string>
}

/** Reads the contents of a plain archive without trusting it; NonReconnu for anything unusual. */
export async function ouvrirArchive(
  source: SourceParMorceaux,
  fichier: string,
  bornes: BornesDeFlux,
): Promise<ArchiveEnFlux> {
  const entrees = await lireSommaire(source, bornes)
  const entree = (nom: string): Entree => {
    const trouvee = entrees.get(nom)
    if (!trouvee) throw new NonReconnu(`partie absente : ${nom}`)
    return trouvee
  }
  return {
    contient: (nom) => entrees.has(nom),
    taille: (nom) => entree(nom).comprime,
    deplier: (nom, progression) => deplierEnFlux({source, entree: entree(nom), fichier, bornes}, progression),
    texte: async (nom) => {
      const partie = entree(nom)
      if (partie.deplie > PETITE_PARTIE) throw new NonReconnu(`partie trop grande : ${nom}`)
      const morceaux: Buffer[] = []
      for await (const morceau of deplierEnFlux({source, entree: partie, fichier, bornes}))
        morceaux.push(morceau)
      return Buffer.concat(morceaux).toString('utf8')
    },
  }
}

async function lireSommaire(
  source: SourceParMorceaux,
  bornes: BornesDeFlux,
): Promise<ReadonlyMap<string, Entree>> {
  const queue = Buffer.alloc(Math.min(source.taille, FIN_EXAMINEE))
  await source.lire(queue, source.taille - queue.length)
  const fin = positionDeFin(queue)
  if (fin === undefined) throw new NonReconnu("fin d'archive absente")
  const nombre = queue.readUInt16LE(fin + 10)
  const taille = queue.readUInt32LE(fin + 12)
  const debut = queue.readUInt32LE(fin + 16)
  const entier = queue.readUInt32LE(fin + 4) === UN_SEUL_DISQUE && queue.readUInt16LE(fin + 8) === nombre
  // A count or an offset at its highest value is the mark of zip64: it fails here too.
  const tient = debut + taille <= source.taille - queue.length + fin
  if (!entier || !tient || taille > SOMMAIRE_MAXIMAL || nombre > bornes.entrees) {
    throw new NonReconnu("sommaire d'archive inhabituel")
  }
  const sommaire = Buffer.alloc(taille)
  await source.lire(sommaire, debut)
  return verifier(lireEntrees(sommaire, nombre), debut)
}

function lireEntrees(sommaire: Buffer, nombre: number): readonly Entree[] {
  const entrees: Entree[] = []
  let position = 0
  for (let rang = 0; rang < nombre; rang += 1) {
    if (position + 46 > sommaire.length || sommaire.readUInt32LE(position) !== CENTRAL) {
      throw new NonReconnu("sommaire d'archive illisible")
    }
    const finDuNom = position + 46 + sommaire.readUInt16LE(position + 28)
    entrees.push(lireEntree(sommaire, position, finDuNom))
    position = finDuNom + sommaire.readUInt16LE(position + 30) + sommaire.readUInt16LE(position + 32)
  }
  return entrees
}

/** Each part has its own name and its own place, before the contents list. */
function verifier(entrees: readonly Entree[], limite: number): ReadonlyMap<string, Entree> {
  const parNom = new Map(entrees.map((e) => [e.nom, e]))
  if (parNom.size !== entrees.length) throw new NonReconnu('deux parties du même nom')
  let libre = 0
  for (const {position, comprime, chiffree, methode} of [...entrees].sort(
    (a, b) => a.position - b.position,
  )) {
    if (position < libre) throw new NonReconnu('parties qui se recouvrent')
    if (chiffree || !COMPRESSIONS.has(methode)) throw new NonReconnu('partie chiffrée ou mal comprimée')
    libre = position + ENTETE_LOCAL + comprime
  }
  if (libre > limite) throw new NonReconnu('partie hors du fichier')
  return parNom
}

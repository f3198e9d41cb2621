import iconv from 'iconv-lite'
import type {LigneEnFlux, LotDeLignes, TableEnFlux} from '../../../documents/table-en-flux.js'
import {fichierChange, type SourceParMorceaux} from '../../flux/index.js'
import type {Encodage} from '../decoder-texte.js'
import {trouverSeparateur} from '../separateur.js'
import {BalayeurDeCsv, type ReglagesDeBalayage} from './balayer-csv.js'
import {transcodeur} from './transcoder.js'
import {trouverEncodage} from './trouver-encodage.js'

const LIGNES_PAR_LOT = 1000
const MORCEAU = 256 * 1024
/** Enough for the characters `trouverSeparateur` looks at, in any encoding. */
const AMORCE = 264 * 1024

/** How the file is written, found before its rows are read. */
type Ecriture = ReglagesDeBalayage & {readonly encodage: Encodage; readonly aPasser: number}

/**
 * A CSV file of any size as a table read in a stream: the rows and cells `lireCsv` would give. `undefined` when
 * its beginning is blank. `morceau`: bytes read at once.
 */
export async function ouvrirCsvEnFlux(
  source: SourceParMorceaux,
  nom: string,
  morceau = MORCEAU,
): Promise<TableEnFlux | undefined> {
  const encodage = await trouverEncodage(source, morceau)
  const ecriture = await examiner(source, nom, encodage)
  if (!ecriture) return undefined
  return {
    feuille: nom.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''),
    lots: () => lireLots(source, ecriture, morceau),
  }
}

async function examiner(
  source: SourceParMorceaux,
  nom: string,
  encodage: Encodage,
): Promise<Ecriture | undefined> {
  const octets = Buffer.alloc(Math.min(source.taille, AMORCE))
  await source.lire(octets, 0)
  const brut = iconv.decode(octets, encodage, {stripBOM: false})
  // The library takes one mark, `lireCsv` another.
  const marques = /^\uFEFF{0,2}/.exec(brut)?.[0] ?? ''
  const texte = brut
    .slice(marques.length)
    // oxlint-disable-next-line no-control-regex
    .replace(/\u001A+$/, '')
  if (texte.trim() === '') return undefined
  // `sep=;` is a line Excel obeys and does not show.
  const annonce = /^sep=([;,\t|])[ \t]*(?:\r\n?|\n|$)/i.exec(texte)
  const corps = texte.slice(annonce?.[0].length ?? 0).replace(/\r\n?/g, '\n')
  return {
    nom,
    encodage,
    separateur: annonce?.[1] ?? trouverSeparateur(corps),
    lignesAvant: annonce ? 1 : 0,
    aPasser: Buffer.byteLength(marques + (annonce?.[0] ?? '')),
  }
}

async function* lireLots(
  source: SourceParMorceaux,
  ecriture: Ecriture,
  morceau: number,
): AsyncGenerator<LotDeLignes> {
  const balayeur = new BalayeurDeCsv(ecriture)
  const enUtf8 = transcodeur(ecriture.encodage)
  const lecture = Buffer.allocUnsafe(morceau)
  let tampon = Buffer.allocUnsafe(2 * morceau + 1)
  let aPasser = ecriture.aPasser
  let reste = 0
  let lignes: LigneEnFlux[] = []
  for (let position = 0; ; ) {
    const lus = await source.lire(lecture, position)
    position += lus
    if (lus === 0 && position !== source.taille) throw fichierChange(ecriture.nom)
    const nouveaux = enUtf8(lecture.subarray(0, lus))
    const passes = Math.min(aPasser, nouveaux.length)
    aPasser -= passes
    const fin = reste + nouveaux.length - passes
    if (fin >= tampon.length) tampon = agrandir(tampon, reste, 2 * fin)
    nouveaux.copy(tampon, reste, passes)
    const suite = balayeur.lire(tampon, 0, fin, lus === 0, lignes)
    tampon.copyWithin(0, suite, fin)
    reste = fin - suite
    const avancement = position / source.taille
    for (let debut = 0; debut + LIGNES_PAR_LOT <= lignes.length; debut += LIGNES_PAR_LOT) {
      yield {lignes: lignes.slice(debut, debut + LIGNES_PAR_LOT), avancement}
    }
    lignes = lignes.slice(lignes.length - (lignes.length % LIGNES_PAR_LOT))
    if (lus === 0) break
  }
  if (lignes.length > 0) yield {lignes, avancement: 1}
}

function agrandir(tampon: Buffer, reste: number, taille: number): Buffer<ArrayBuffer> {
  const plusGrand = Buffer.allocUnsafe(taille + 1)
  tampon.copy(plusGrand, 0, 0, reste)
  return plusGrand
}

import type {LigneEnFlux, LotDeLignes, TableEnFlux} from '../../../../documents/table-en-flux.js'
import {formaterNombre} from '../../../../shared/francais.js'
import {fichierTropVolumineux} from '../../erreurs.js'
import type {ArchiveEnFlux} from '../archive/index.js'
import type {BornesDeFlux} from '../bornes-de-flux.js'
import type {FeuilleDuClasseur, Parties} from '../parties/index.js'
import {BalayeurDeFeuille} from './balayer-feuille.js'

const MIO = 2 ** 20
const LIGNES_PAR_LOT = 1000

type Lecture = {
  readonly archive: ArchiveEnFlux
  readonly parties: Parties
  readonly fichier: string
  readonly bornes: BornesDeFlux
}

/** A sheet as a table read in a stream. */
export function tableDeFeuille(feuille: FeuilleDuClasseur, lecture: Lecture): TableEnFlux {
  return {feuille: feuille.nom, masquee: feuille.masquee, lots: () => lireLots(feuille, lecture)}
}

async function* lireLots(
  {partie, nom}: FeuilleDuClasseur,
  {archive, parties, fichier, bornes}: Lecture,
): AsyncGenerator<LotDeLignes> {
  const balayeur = new BalayeurDeFeuille(parties)
  const comprime = archive.taille(partie)
  let avancement = 0
  let tampon: Buffer = Buffer.alloc(0)
  let reste = 0
  let lignes: LigneEnFlux[] = []
  const noter = (lus: number): void => {
    avancement = lus / comprime
  }
  for await (const morceau of archive.deplier(partie, noter)) {
    const fin = reste + morceau.length
    if (fin > tampon.length) tampon = agrandir(tampon, reste, 2 * fin)
    morceau.copy(tampon, reste)
    const suite = balayeur.lire(tampon, fin, lignes)
    tampon.copyWithin(0, suite, fin)
    reste = fin - suite
    if (reste > bornes.ligne) throw ligneTropLongue(fichier, nom, bornes.ligne)
    for (let debut = 0; debut + LIGNES_PAR_LOT <= lignes.length; debut += LIGNES_PAR_LOT) {
      yield lot(lignes.slice(debut, debut + LIGNES_PAR_LOT), avancement, balayeur)
    }
    lignes = lignes.slice(lignes.length - (lignes.length % LIGNES_PAR_LOT))
  }
  balayeur.achever()
  if (lignes.length > 0) yield lot(lignes, 1, balayeur)
}

/** Takes the count of hidden rows along with the first rows that follow. */
function lot(lignes: readonly LigneEnFlux[], avancement: number, {lecteur}: BalayeurDeFeuille): LotDeLignes {
  const masquees = lecteur.masquees
  lecteur.masquees = 0
  return {lignes, avancement, ...(masquees > 0 ? {masquees} : {})}
}

function agrandir(tampon: Buffer, reste: number, taille: number): Buffer {
  const plusGrand = Buffer.allocUnsafe(taille)
  tampon.copy(plusGrand, 0, 0, reste)
  return plusGrand
}

function ligneTropLongue(fichier: string, feuille: string, maximum: number): Error {
  return fichierTropVolumineux(
    fichier,
    `une ligne de la feuille « ${feuille} » dépasse ${formaterNombre(maximum / MIO)} Mo`,
  )
}

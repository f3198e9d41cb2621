import {type Bloc, couvertureDe, type Document} from '../../documents/index.js'
import {
  ancreDe,
  ancreDeLegende,
  annonceLaSuite,
  CHAPITRES_POUR_UN_SOMMAIRE,
  orientationDuBloc,
  ouvreUnChapitre,
  releverLegendes,
} from '../plan.js'
import {composerAnnuaire} from './annuaire.js'
import {type Atelier, tourner} from './atelier.js'
import {racine} from './balises.js'
import {composerChiffres} from './chiffres.js'
import {composerCitation} from './citation.js'
import {estTropLarge} from './colonnes.js'
import {dessinerCouverture} from './couverture.js'
import {Encre, type OptionsPdf} from './encre.js'
import {composerFigure, composerPhoto} from './figure.js'
import {dessinerPage, type Morceau, type PageComposee, paginer} from './page.js'
import {dessinerPied} from './pied.js'
import {composerEncadre, composerListe, composerParagraphe, composerTitre} from './prose.js'
import {composerSignatures} from './signatures.js'
import {composerIndex, composerSommaire, relever, releverReperes} from './sommaire.js'
import {composerPalette, composerStyles, FORMATS} from './style.js'
import {composerTableau} from './tableau.js'

/**
 * Renders a document as a tagged PDF. Blocks are first laid out and paginated, so that page numbers are known;
 * then everything is drawn once. The same document gives the same bytes.
 */
export async function rendrePdf(document: Document, options: OptionsPdf = {}): Promise<Uint8Array> {
  const encre = await Encre.ouvrir(document, options)
  tracer(encre, document)
  return encre.finir()
}

/** Several documents one after the other in a single file to print, each with its own page numbers. */
export async function rendreRecueilPdf(
  documents: readonly Document[],
  titre: string,
  options: OptionsPdf = {},
): Promise<Uint8Array> {
  const [premier] = documents
  if (!premier) throw new RangeError('recueil vide')
  const blocs = documents.flatMap((d) => d.blocs)
  const ensemble = {...premier, metadonnees: {...premier.metadonnees, titre}, blocs}
  const encre = await Encre.ouvrir(ensemble, options)
  for (const document of documents) tracer(encre, document)
  return encre.finir()
}

function tracer(encre: Encre, document: Document): void {
  const palette = composerPalette(document.charte)
  const voix = {mesure: encre.mesurer, palette, styles: composerStyles(palette), racine: racine()}
  const atelier = tourner(voix, document.orientation ?? 'portrait')
  const reperes = new Map<string, number>()
  const corps = paginer(composerBlocs(atelier, document, (ancre) => reperes.get(ancre) ?? 0))
  const couverture = couvertureDe(document)
  const debut = couverture ? 1 : 0
  const sommaire = composerLeSommaire(atelier, document, corps, debut)
  const pages = [...sommaire, ...corps]
  for (const [ancre, page] of releverReperes(corps, debut + sommaire.length + 1)) reperes.set(ancre, page)
  if (couverture) {
    encre.ouvrirPage(FORMATS.portrait)
    dessinerCouverture(tourner(voix, 'portrait'), encre, couverture)
    barrer(encre, atelier, document, FORMATS.portrait)
  }
  const total = debut + pages.length
  for (const [i, page] of pages.entries()) {
    encre.ouvrirPage(page.format)
    dessinerPage(encre, page)
    dessinerPied(tourner(voix, page.format.orientation), encre, document.piedDePage, {
      page: debut + i + 1,
      total,
    })
    barrer(encre, atelier, document, page.format)
  }
  if (total === 0) encre.ouvrirPage(atelier.format)
}

function barrer(
  encre: Encre,
  {palette}: Atelier,
  {filigrane}: Document,
  format: PageComposee['format'],
): void {
  if (!filigrane) return
  encre.decorer(() => encre.barrer(filigrane, format, palette.titre), {type: 'Pagination'})
}

function composerLeSommaire(
  atelier: Atelier,
  {blocs, sansSommaire}: Document,
  corps: readonly PageComposee[],
  debut: number,
): PageComposee[] {
  const chapitres = blocs.filter((bloc) => bloc.bloc === 'titre' && bloc.niveau === 1).length
  if (sansSommaire || chapitres < CHAPITRES_POUR_UN_SOMMAIRE) return []
  const composer = (premiere: number) =>
    paginer(composerSommaire(atelier, relever(corps, premiere)).map((m) => ({...m, format: atelier.format})))
  // Entries keep their height whatever their number: a first pass counts the pages of the sommaire itself.
  return composer(debut + composer(1).length + 1)
}

/** All the blocks as pieces, each for the page that suits it. */
function composerBlocs(atelier: Atelier, document: Document, pageDe: (ancre: string) => number): Morceau[] {
  const {mesure, palette} = atelier
  return document.blocs.flatMap((bloc, rang) => {
    const orientation = orientationDuBloc(document, rang, (tableau) =>
      estTropLarge(mesure, palette, tableau, atelier.colonne.largeur),
    )
    const place = orientation === atelier.format.orientation ? atelier : tourner(atelier, orientation)
    const morceaux =
      bloc.bloc === 'sommaire-des-tableaux'
        ? composerIndex(place, releverLegendes(document.blocs), pageDe)
        : composerBloc(place, bloc, rang)
    const annonce = annonceLaSuite(bloc)
    return morceaux.map((morceau, i) => ({
      ...morceau,
      format: place.format,
      ...(annonce && i === morceaux.length - 1 ? {lie: true} : {}),
    }))
  })
}

function composerBloc(
  atelier: Atelier,
  bloc: Exclude<Bloc, {bloc: 'sommaire-des-tableaux'}>,
  rang: number,
): Morceau[] {
  switch (bloc.bloc) {
    case 'titre':
      return composerTitre(atelier, bloc, {ancre: ancreDe(rang), ouvre: ouvreUnChapitre(bloc)})
    case 'paragraphe':
      return composerParagraphe(atelier, bloc)
    case 'liste':
      return composerListe(atelier, bloc)
    case 'chiffres':
      return composerChiffres(atelier, bloc)
    case 'tableau':
      return composerTableau(atelier, bloc, ancreDeLegende(bloc, rang))
    case 'figure':
      return composerFigure(atelier, bloc, ancreDeLegende(bloc, rang))
    case 'image':
      return composerPhoto(atelier, bloc, ancreDeLegende(bloc, rang))
    case 'encadre':
      return composerEncadre(atelier, bloc)
    case 'citation':
      return composerCitation(atelier, bloc)
    case 'signatures':
      return composerSignatures(atelier, bloc)
    case 'annuaire':
      return composerAnnuaire(atelier, bloc)
    case 'saut-de-page':
      return [{hauteur: 0, ouvre: true, poser: () => undefined}]
  }
}

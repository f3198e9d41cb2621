import {AlignmentType, Document as DocumentWord, type FileChild, LevelFormat, Packer} from 'docx'
import {type Bloc, couvertureDe, type Document, type Tableau} from '../../documents/index.js'
import {estTropLarge} from '../pdf/colonnes.js'
import {composerPalette, type Palette} from '../pdf/style.js'
import {
  ancreDe,
  ancreDeLegende,
  CHAPITRES_POUR_UN_SOMMAIRE,
  composerEntrees,
  orientationDuBloc,
  ouvreUnChapitre,
  releverLegendes,
} from '../plan.js'
import {sansControles} from '../svg/echapper.js'
import {daterZip} from '../zip/index.js'
import {composerChiffres} from './chiffres.js'
import {composerCouverture} from './couverture.js'
import {
  composerAnnuaire,
  composerCitation,
  composerEncadre,
  composerIndex,
  composerSignatures,
} from './encarts.js'
import {composerFigure, composerFigurePhoto} from './figure.js'
import {composerFiligrane} from './filigrane.js'
import {couleurWord, largeurUtile, mesurer, type Orientation} from './mesures.js'
import {composerProprietes, composerReglages} from './parties-word.js'
import {composerListe, composerParagraphe, composerTitre, NUMEROS, PUCES} from './prose.js'
import {composerSection, sautDePage} from './section.js'
import {composerSommaire} from './sommaire.js'
import {composerStylesWord} from './styles-word.js'
import {composerTableau} from './tableau.js'

type Suite = {readonly orientation: Orientation; readonly enfants: FileChild[]}

/** Renders a document for Word: real styles to restyle it by, and nothing to update when it opens. */
export async function rendreDocx(document: Document): Promise<Uint8Array> {
  const palette = composerPalette(document.charte)
  const {metadonnees, charte, filigrane} = document
  const couverture = couvertureDe(document)
  const entete = (orientation: Orientation) =>
    filigrane ? composerFiligrane(filigrane, palette, orientation) : undefined
  const pied = sansControles(document.piedDePage)
  const fichier = new DocumentWord({
    numbering: composerNumerotation(palette),
    sections: [
      ...(couverture
        ? [
            composerSection(composerCouverture(palette, couverture), 'portrait', {
              pied: null,
              entete: entete('portrait'),
            }),
          ]
        : []),
      ...avecSommaire(document, enSuites(palette, document)).map(({enfants, orientation}) =>
        composerSection(enfants, orientation, {pied, entete: entete(orientation)}),
      ),
    ],
  })
  const octets = await Packer.toBuffer(fichier, undefined, [
    {path: 'word/styles.xml', data: composerStylesWord(palette, charte.police?.nom)},
    {path: 'word/settings.xml', data: composerReglages()},
    {path: 'docProps/core.xml', data: composerProprietes(metadonnees)},
  ])
  // The library dates the entries by the clock, and the same document must give the same bytes.
  return daterZip(octets, metadonnees.date)
}

function avecSommaire(document: Document, suites: readonly Suite[]): Suite[] {
  const sommaire = composerSommaire(composerEntrees(document, CHAPITRES_POUR_UN_SOMMAIRE))
  const [premiere, ...reste] = suites
  const orientation = document.orientation ?? 'portrait'
  if (premiere?.orientation !== orientation)
    return [...(sommaire.length > 0 ? [{orientation, enfants: sommaire}] : []), ...suites]
  return [{...premiere, enfants: [...sommaire, ...premiere.enfants]}, ...reste]
}

/** Blocks in order, parted where the page turns. */
function enSuites(palette: Palette, document: Document): Suite[] {
  const {blocs, orientation: voulue = 'portrait'} = document
  const suites: Suite[] = []
  const deborde = (tableau: Tableau) => estTropLarge(mesurer, palette, tableau, largeurUtile(voulue))
  for (const [rang, bloc] of blocs.entries()) {
    const orientation = orientationDuBloc(document, rang, deborde)
    const courante = suites.at(-1)
    const suivie = courante?.orientation === orientation
    // A page turned is a page opened.
    if (bloc.bloc === 'saut-de-page' && courante && !suivie) continue
    const enfants = composerBloc(palette, bloc, {rang, orientation, blocs})
    if (suivie) courante.enfants.push(...enfants)
    else suites.push({orientation, enfants: [...enfants]})
  }
  return suites.length > 0 ? suites : [{orientation: voulue, enfants: []}]
}

type Place = {readonly rang: number; readonly orientation: Orientation; readonly blocs: readonly Bloc[]}

function composerBloc(palette: Palette, bloc: Bloc, place: Place): FileChild[] {
  const {rang, orientation, blocs} = place
  switch (bloc.bloc) {
    case 'titre':
      return [composerTitre(bloc, ancreDe(rang))]
    case 'paragraphe':
      return [composerParagraphe(bloc)]
    case 'liste':
      return composerListe(bloc, rang)
    case 'chiffres':
      return composerChiffres(palette, bloc.chiffres, orientation)
    case 'tableau':
      return composerTableau(palette, bloc, {orientation, ancre: ancreDeLegende(bloc, rang)})
    case 'figure':
      return composerFigure(bloc, {orientation, ancre: ancreDeLegende(bloc, rang)})
    case 'image':
      return composerFigurePhoto(bloc, {orientation, ancre: ancreDeLegende(bloc, rang)})
    case 'saut-de-page':
      return ouvreUnePage(blocs[rang + 1]) || rang === 0 ? [] : [sautDePage()]
    default:
      return composerEncart(palette, bloc, place)
  }
}

type Encart = Extract<
  Bloc,
  {bloc: 'encadre' | 'citation' | 'signatures' | 'annuaire' | 'sommaire-des-tableaux'}
>

function composerEncart(palette: Palette, bloc: Encart, {rang, orientation, blocs}: Place): FileChild[] {
  switch (bloc.bloc) {
    case 'encadre':
      return composerEncadre(palette, bloc, {orientation, rang})
    case 'citation':
      return composerCitation(bloc)
    case 'signatures':
      return composerSignatures(palette, bloc, orientation)
    case 'annuaire':
      return composerAnnuaire(palette, bloc, orientation)
    case 'sommaire-des-tableaux':
      return composerIndex(releverLegendes(blocs))
  }
}

/** A chapter opens its page by itself, and the end of a document needs none. */
function ouvreUnePage(bloc: Bloc | undefined): boolean {
  return bloc === undefined || bloc.bloc === 'saut-de-page' || ouvreUnChapitre(bloc)
}

function composerNumerotation(palette: Palette) {
  const marque = {bold: true, color: couleurWord(palette.titre)}
  const paragraph = {indent: {left: 360, hanging: 260}}
  const alignment = AlignmentType.LEFT
  return {
    config: [
      {
        reference: PUCES,
        levels: [
          {level: 0, format: LevelFormat.BULLET, text: '•', alignment, style: {paragraph, run: marque}},
        ],
      },
      {
        reference: NUMEROS,
        levels: [
          {level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment, style: {paragraph, run: marque}},
        ],
      },
    ],
  }
}

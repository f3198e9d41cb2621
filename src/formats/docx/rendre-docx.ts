import {AlignmentType, Document as DocumentWord, type FileChild, LevelFormat, Packer} from 'docx'
import type {Bloc, Document} from '../../documents/index.js'
import {composerPalette, type Palette} from '../pdf/style.js'
import {ancreDe, CHAPITRES_POUR_UN_SOMMAIRE, composerEntrees} from '../plan.js'
import {sansControles} from '../svg/echapper.js'
import {composerChiffres} from './chiffres.js'
import {composerCouverture} from './couverture.js'
import {composerFigure} from './figure.js'
import {couleurWord, type Orientation} from './mesures.js'
import {composerProprietes, composerReglages} from './parties-word.js'
import {composerEncadre, composerListe, composerParagraphe, composerTitre, NUMEROS, PUCES} from './prose.js'
import {composerSection, sautDePage} from './section.js'
import {composerSommaire} from './sommaire.js'
import {composerStylesWord} from './styles-word.js'
import {composerTableau, orientationDe} from './tableau.js'

type Suite = {readonly orientation: Orientation; readonly enfants: FileChild[]}

/** Renders a document for Word: real styles to restyle it by, and nothing to update when it opens. */
export async function rendreDocx(document: Document): Promise<Uint8Array> {
  const palette = composerPalette(document.charte)
  const {couverture, metadonnees, piedDePage, blocs} = document
  const sommaire = composerSommaire(composerEntrees(blocs, CHAPITRES_POUR_UN_SOMMAIRE))
  const suites = enSuites(palette, blocs)
  const premiere = suites[0]
  if (premiere?.orientation === 'portrait') premiere.enfants.unshift(...sommaire)
  else if (sommaire.length > 0) suites.unshift({orientation: 'portrait', enfants: sommaire})
  const fichier = new DocumentWord({
    numbering: composerNumerotation(palette),
    sections: [
      ...(couverture ? [composerSection(composerCouverture(palette, couverture), 'portrait', null)] : []),
      ...suites.map(({enfants, orientation}) =>
        composerSection(enfants, orientation, sansControles(piedDePage)),
      ),
    ],
  })
  return Packer.toBuffer(fichier, undefined, [
    {path: 'word/styles.xml', data: composerStylesWord(palette)},
    {path: 'word/settings.xml', data: composerReglages()},
    {path: 'docProps/core.xml', data: composerProprietes(metadonnees)},
  ])
}

/** Blocks in order, parted where the page turns. */
function enSuites(palette: Palette, blocs: readonly Bloc[]): Suite[] {
  const suites: Suite[] = []
  for (const [rang, bloc] of blocs.entries()) {
    const orientation = orientationDuBloc(palette, blocs, rang)
    const courante = suites.at(-1)
    const suivie = courante?.orientation === orientation
    // A page turned is a page opened.
    if (bloc.bloc === 'saut-de-page' && courante && !suivie) continue
    const enfants = composerBloc(palette, bloc, {rang, orientation, suivant: blocs[rang + 1]})
    if (suivie) courante.enfants.push(...enfants)
    else suites.push({orientation, enfants: [...enfants]})
  }
  return suites.length > 0 ? suites : [{orientation: 'portrait', enfants: []}]
}

/** Titles and page breaks go with what they open: the title of a wide table is on its page. */
function orientationDuBloc(palette: Palette, blocs: readonly Bloc[], rang: number): Orientation {
  const bloc = blocs[rang]
  const contenu = bloc && annonce(bloc) ? blocs.slice(rang).find((b) => !annonce(b)) : bloc
  return contenu?.bloc === 'tableau' ? orientationDe(palette, contenu) : 'portrait'
}

function annonce({bloc}: Bloc): boolean {
  return bloc === 'titre' || bloc === 'saut-de-page'
}

function composerBloc(
  palette: Palette,
  bloc: Bloc,
  {
    rang,
    orientation,
    suivant,
  }: {
    readonly rang: number
    readonly orientation: Orientation
    readonly suivant: Bloc | undefined
  },
): FileChild[] {
  switch (bloc.bloc) {
    case 'titre':
      return [composerTitre(bloc, ancreDe(rang))]
    case 'paragraphe':
      return [composerParagraphe(bloc)]
    case 'liste':
      return composerListe(bloc, rang)
    case 'chiffres':
      return composerChiffres(palette, bloc.chiffres)
    case 'tableau':
      return composerTableau(palette, bloc, orientation)
    case 'figure':
      return composerFigure(bloc)
    case 'encadre':
      return composerEncadre(bloc)
    case 'saut-de-page':
      return ouvreUnePage(suivant) || rang === 0 ? [] : [sautDePage()]
  }
}

/** A chapter opens its page by itself, and the end of a document needs none. */
function ouvreUnePage(bloc: Bloc | undefined): boolean {
  return bloc === undefined || bloc.bloc === 'saut-de-page' || (bloc.bloc === 'titre' && bloc.niveau === 1)
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

export {composerPageDeChiffres, dessinerPageDuReseau} from './composer-page.js'
export {composerFichePresse} from './composer-presse.js'
export {
  type FaitsDeLaPage,
  FORMATS_DE_LA_PAGE,
  type FormatDeLaPage,
  type PageDeChiffresEcrite,
  schemaPageDeChiffres,
} from './types.js'

export {type FichesPreparees, preparerFiches} from './preparer-fiches.js'
export {reunirFiches} from './reunir-fiches.js'
export {
  type DemandeDeFiches,
  type Dossier,
  type FaitsDesFiches,
  type Fiche,
  type FichesEcrites,
  FORMATS_DES_FICHES,
  type FormatDeFiche,
  schemaFiches,
} from './types.js'

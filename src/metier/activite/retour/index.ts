export {composerRetour, type FaitsRetour} from './composer-retour.js'
export {consigneDe} from './consignes.js'
export {type FichierRelu, relireFichier} from './relire-fichier.js'
export {
  bilanDeRenvoi,
  dernierImportDe,
  nomsDesCopies,
  type Renvoi,
  type Renvois,
  schemaRenvois,
} from './renvoi.js'

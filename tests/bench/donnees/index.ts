export {preparerEspace, recu} from './espace.js'
export {ANNEE_DES_JEUNES, composerReferentielDesJeunes, ecrireJeunes} from './jeunes.js'
export {type Decennie, ecrireNationalEnClasseur, ecrireNationalEnCsv} from './national.js'
export {ecrireRegion} from './region.js'
export {
  composerIndicateurs,
  composerReferentiel,
  composerStructures,
  type IndicateurDuBench,
  STRUCTURES_DU_PAYS,
} from './reseau.js'

export {
  appliquerAvenant,
  avenantsDe,
  champsModifiables,
  numeroterAvenant,
  preparerAvenant,
  valeursEnVigueur,
} from './preparer-avenant.js'

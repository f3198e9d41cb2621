export {verifierBase} from './base-saine.js'
export {refusDEcriture} from './ecriture-possible.js'
export {type Emplacement, placeLibre, situer} from './emplacement.js'
export {
  chercherCopiesEnConflit,
  chercherRestaurationsCoupees,
  chercherRestes,
  effacerFichiers,
} from './restes.js'
export {type ExamenDesSources, examinerSources} from './sources-gardees.js'

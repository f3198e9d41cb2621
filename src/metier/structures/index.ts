export {
  type CodeMoyen,
  type CodeStructure,
  MOYENS,
  type Moyen,
  type Provenance,
  type Structure,
  type TypeDeStructure,
} from './types.js'

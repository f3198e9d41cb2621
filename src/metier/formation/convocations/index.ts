export {
  type Convocations,
  composerConvocations,
  type FaitsDeConvocation,
  messageALaStructure,
  preparerConvocations,
} from './convoquer.js'

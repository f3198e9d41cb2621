export {
  type FaitsDeVerification,
  type IndicateurContractuel,
  resumerConstats,
  schemaVerification,
  type Verification,
  verifierRapport,
} from './verifier-rapport.js'

export {type CodeInstitution, INSTITUTIONS} from './institutions.js'
export {
  type InstitutionALaDate,
  type Institutions,
  institutionsALaDate,
  nomDeLInstitution,
  schemaInstitutions,
} from './nommer-institution.js'

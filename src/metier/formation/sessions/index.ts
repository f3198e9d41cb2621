export {codeDeSession, lireSessions, MODELE_SESSIONS} from './lire-sessions.js'
export {type ListeDeSessions, listerSessions, schemaListeDeSessions} from './lister-sessions.js'

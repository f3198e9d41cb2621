export {direSecret} from './ecrire-masque.js'
export {compteDesPersonnes} from './personnes.js'
export {type ChiffresPublies, calculerPourPublication, masquerPourPublication} from './publier.js'
export {type AuditDuSecret, schemaAuditDuSecret} from './schema.js'

export {extraireReponse} from './extraire-reponse.js'
export {
  type Demande,
  type DemandeAjoutee,
  type EcartDeReponse,
  type ListeDesDemandes,
  type Rejeu,
  type ReponseDonnee,
  type Requete,
  schemaDemandeAjoutee,
  schemaListeDesDemandes,
  schemaRejeu,
  schemaReponseDonnee,
  type ValeurGardee,
} from './schema.js'
export {
  ajouterDemande,
  ecritureDeDemande,
  listerDemandes,
  rejouerDemande,
  repondreDemande,
  trouverDemande,
} from './tenir-registre.js'

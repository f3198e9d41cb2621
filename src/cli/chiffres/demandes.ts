import type {Espace} from '../../espace/index.js'
import {
  ajouterDemande,
  type DemandeAjoutee,
  type DemandeDeChiffres,
  ecritureDeDemande,
  extraireReponse,
  type Rejeu,
  type ReponseDonnee,
  type Requete,
  rejouerDemande,
  repondreDemande,
  trouverDemande,
  type ValeurGardee,
} from '../../metier/chiffres/index.js'
import type {Referentiel} from '../../metier/referentiel/index.js'
import {calculerDansEspace} from './calculer.js'

type Saisie = {
  readonly demandeur: string
  readonly objet: string
  readonly le: string
  readonly requete: Requete
  /** Absent when it was not typed. */
  readonly simulation?: boolean | undefined
}

/** Registers a request, once its figures are known to exist. */
export async function noterDemande(
  espace: Espace,
  {le, simulation = false, ...saisie}: Saisie,
): Promise<DemandeAjoutee> {
  const connues = await espace.registres.charger('demandes')
  await calculerReponse(espace, saisie.requete)
  const ajout = ajouterDemande(connues, {...saisie, recue_le: le})
  if (!simulation) await espace.registres.noter([ecritureDeDemande(ajout.demande)])
  return {simulation, ...ajout}
}

type Voulue = {
  readonly numero: string
  readonly le: string
  readonly actualiser?: boolean | undefined
  /** Absent when it was not typed. */
  readonly simulation?: boolean | undefined
}

/** Answers a request, and keeps what was answered. */
export async function donnerReponse(
  espace: Espace,
  {simulation = false, ...voulue}: Voulue,
): Promise<ReponseDonnee & {readonly referentiel: Referentiel}> {
  const connues = await espace.registres.charger('demandes')
  const {requete} = trouverDemande(connues, voulue.numero)
  const {valeurs, referentiel} = await calculerReponse(espace, requete)
  const nom = espace.config.referentiel
  const donnee = repondreDemande(connues, {
    ...voulue,
    actualiser: voulue.actualiser ?? false,
    referentiel: nom,
    actuelles: valeurs,
  })
  if (!simulation) await espace.registres.noter([ecritureDeDemande(donnee.demande)])
  return {simulation, ...donnee, referentiel}
}

/** Asks the same thing of the figures of today. */
export async function rejouer(
  espace: Espace,
  numero: string,
): Promise<Rejeu & {readonly referentiel: Referentiel}> {
  const demande = trouverDemande(await espace.registres.charger('demandes'), numero)
  const {valeurs, referentiel} = await calculerReponse(espace, demande.requete)
  return {...rejouerDemande(demande, valeurs), referentiel}
}

async function calculerReponse(
  espace: Espace,
  requete: Requete,
): Promise<{readonly valeurs: ValeurGardee[]; readonly referentiel: Referentiel}> {
  const {annee, a_fin, perimetre, par, pour_publication: pourPublication} = requete
  const demande: DemandeDeChiffres = {
    annee,
    perimetre,
    ...(par === null ? {} : {par}),
    ...(a_fin === null ? {} : {aFin: Number(a_fin.slice(5))}),
  }
  const {chiffres, faits} = await calculerDansEspace(espace, demande, {pourPublication, avecContexte: false})
  return {valeurs: extraireReponse(chiffres, requete), referentiel: faits.referentiel}
}

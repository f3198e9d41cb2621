import {formaterNombre} from '../../../shared/francais.js'
import {ecrireCompteurs} from './compteurs.js'
import {ecrireDuree} from './duree.js'
import {ecrireParticipants} from './participants.js'
import type {SaisieDeFait} from './saisie.js'
import type {Fait} from './types.js'

/** A fact as a person would have typed it: read again, it gives the same one. */
export function saisieDuFait(fait: Fait): SaisieDeFait {
  const {fin, theme, lieu, action, dispositif, remarque, duree, participants, montantCentimes: montant} = fait
  return {
    date: fait.date,
    ...(fin === null ? {} : {fin}),
    type: fait.type,
    intitule: fait.intitule,
    ...(theme === null ? {} : {theme}),
    ...(lieu === null ? {} : {lieu}),
    ...(action === null ? {} : {action}),
    ...(dispositif === null ? {} : {dispositif}),
    ...(remarque === null ? {} : {remarque}),
    ...(duree === null ? {} : {duree: ecrireDuree(duree)}),
    ...(montant === null ? {} : {montant: `${formaterNombre(montant / 100, 2)} €`}),
    partenaires: fait.partenaires,
    documents: fait.documents,
    compteurs: [ecrireCompteurs(fait.compteurs)],
    participants: [
      ...(participants === null ? [] : [String(participants)]),
      ecrireParticipants(fait.structures),
    ],
  }
}

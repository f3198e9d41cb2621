import type {Bloc, Document} from '../../../documents/index.js'
import {accorder, enumerer, formaterDate, formaterJour, formaterNombre} from '../../../shared/francais.js'
import {joursDe} from '../calendrier/index.js'
import {composerDocument} from '../emission.js'
import {nomComplet} from '../inscriptions/index.js'
import {type Assiduite, ecrireSuivies} from './assiduite.js'
import type {Emission, FaitsDeSession} from './composer-feuilles.js'

/**
 * The attestation of one person: nature, objectives, duration of the action and what was followed (Code du
 * travail, L6353-1). What the plan does not say is not written.
 */
export function composerAttestation(
  assiduite: Assiduite,
  faits: Omit<FaitsDeSession, 'inscrits'>,
  {emetteur, charte, date}: Emission,
): Document {
  const {session, action, organisme, nomsDeStructures} = faits
  const {inscription} = assiduite
  const titre = 'Attestation de formation'
  const intitule = action?.intitule ?? session.action
  const structure = nomsDeStructures.get(inscription.structure) ?? inscription.structure
  const blocs: Bloc[] = [
    {
      bloc: 'paragraphe',
      texte: [
        {texte: `${emetteur.association} atteste que `},
        {texte: nomComplet(inscription), style: 'gras'},
        {texte: `, ${structure}, a suivi la formation :`},
      ],
    },
    {bloc: 'paragraphe', style: 'chapeau', texte: intitule},
    {bloc: 'liste', elements: detailsDe(assiduite, faits)},
    ...(action?.objectifs
      ? [{bloc: 'encadre' as const, titre: 'Objectifs', textes: [action.objectifs]}]
      : []),
    {
      bloc: 'signatures',
      lieuEtDate: `Fait le ${formaterDate(date)}`,
      signataires: [
        {
          qualite: organisme ? 'L’organisme de formation' : 'Le formateur',
          ...(organisme ? {nom: organisme.nom} : {}),
        },
        {qualite: emetteur.association},
      ],
    },
  ]
  return composerDocument(
    {titre, sujet: `${titre} : ${intitule}, session ${session.code}`, blocs},
    emetteur,
    {charte, date},
  )
}

function detailsDe(
  {suivies, demiJournees, heures}: Assiduite,
  {session, action, organisme}: Omit<FaitsDeSession, 'inscrits'>,
): string[] {
  const jours = joursDe(session).map(formaterJour)
  const duree = action?.heuresParJour
    ? ` (${formaterNombre((demiJournees / 2) * action.heuresParJour)} heures)`
    : ''
  return [
    `Session ${session.code}, ${jours.length > 1 ? 'les' : 'le'} ${enumerer(jours)}${session.lieu ? `, à ${session.lieu}` : ''}`,
    `Durée : ${accorder(demiJournees, 'demi-journée')}${duree}`,
    `Présence : ${ecrireSuivies(suivies)} sur ${accorder(demiJournees, 'demi-journée')}${heures === null ? '' : `, soit ${formaterNombre(heures, Number.isInteger(heures) ? 0 : 1)} heures`}`,
    'Nature : action de formation, plan régional de formation des Missions Locales',
    ...(organisme
      ? [
          `Organisme de formation : ${[organisme.nom, organisme.declaration && `déclaration d’activité ${organisme.declaration}`].filter(Boolean).join(', ')}`,
        ]
      : []),
    ...(action?.evaluation ? [`Évaluation des acquis : ${action.evaluation}`] : []),
  ]
}

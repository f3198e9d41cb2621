import {
  type Attente,
  ETATS_ECRITS,
  type InscriptionDecrite,
  type ListeDInscriptions,
} from '../../metier/formation/index.js'
import {accorder, enumerer, formaterJour} from '../../shared/francais.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'
import type {Affectation, Propositions} from './affecter-inscriptions.js'
import type {GesteFait} from './gestes-d-inscription.js'

const PERSONNES_MONTREES = 15

/** The registrations, one line each. */
export function tableauDesInscriptions({inscriptions}: ListeDInscriptions): Tableau {
  return {
    colonnes: ['Numéro', 'Personne', 'Structure', 'Action', 'Session', 'État', 'Reçue le'].map((titre) => ({
      titre,
    })),
    lignes: inscriptions.map((i) => [
      i.cle,
      nommer(i),
      i.nom_structure,
      i.action,
      i.session ?? '',
      i.etat === 'proposee' && i.jusqu_au
        ? `proposée jusqu'au ${formaterJour(i.jusqu_au)}`
        : ETATS_ECRITS[i.etat],
      formaterJour(i.recue_le),
    ]),
  }
}

/** « 230 inscriptions : 158 inscrites, 60 en attente… » */
export function resumerInscriptions({inscriptions, par_etat}: ListeDInscriptions): string {
  if (inscriptions.length === 0) return 'Aucune inscription.'
  const etats = par_etat.map(
    ({etat, nombre}) => `${nombre} ${ETATS_ECRITS[etat]}${nombre > 1 && etat !== 'en_attente' ? 's' : ''}`,
  )
  return `${accorder(inscriptions.length, 'inscription')} : ${enumerer(etats)}.`
}

/** The sessions once places are given. */
export function tableauDesPlaces({sessions}: Affectation): Tableau {
  return {
    colonnes: [
      {titre: 'Session'},
      ...['Places', 'Prises', 'Libres', 'En attente'].map((titre) => ({titre, aligne: 'droite' as const})),
      {titre: ''},
    ],
    lignes: sessions.map((s) => [
      s.session,
      String(s.places),
      String(s.prises),
      String(s.places - s.prises),
      String(s.attendent),
      s.minimum !== null && s.prises < s.minimum ? `sous le minimum (${s.minimum})` : '',
    ]),
  }
}

/** What the allocation decides, and why who waits does. */
export function presenterAffectation({decisions, statut}: Affectation): string {
  if (decisions.length === 0) return "Aucune demande n'attend de décision : rien ne change."
  const placees = decisions.filter((d) => d.etat === 'inscrite')
  const attendent = decisions.filter((d) => d.etat === 'en_attente')
  const expirees = decisions.filter((d) => d.etat === 'expiree')
  const tete = statut === 'ecrit' ? 'Attribution' : 'Attribution proposée'
  return [
    `${tete} (${accorder(decisions.length, 'décision')}) : ${accorder(placees.length, 'personne placée', 'personnes placées')}, ${attendent.length} en attente${expirees.length > 0 ? `, ${accorder(expirees.length, 'proposition expirée', 'propositions expirées')}` : ''}.`,
    ...listerPersonnes(attendent, (d) => `${nommer(d)} (${d.action}) : ${d.motif ?? ''}`),
    ...listerPersonnes(expirees, (d) => `${nommer(d)} : ${d.motif ?? ''}`),
  ].join('\n')
}

/** Who is offered a place, over whom, and why. */
export function presenterPropositions({
  session,
  jusqu_au,
  libres,
  proposees,
  passees,
  expirees,
}: Propositions): string {
  const reste = libres - proposees.length
  return [
    ...expirees.map((i) => `Expirée : ${nommer(i)}, ${i.motif ?? ''}.`),
    `Session ${session} : ${accorder(libres, 'place libre', 'places libres')}.`,
    ...proposees.map(
      (i) =>
        `  → ${i.cle} ${nommer(i)}, ${i.nom_structure} : place gardée jusqu'au ${formaterJour(jusqu_au)}`,
    ),
    ...listerPersonnes(passees, (i) => `${i.cle} ${nommer(i)} n'est pas proposée : ${i.pourquoi}`),
    ...(proposees.length === 0 && libres > 0 ? ["Personne n'attend cette place ou ne peut la prendre."] : []),
    ...(reste > 0 && proposees.length > 0
      ? [`${accorder(reste, 'place reste libre', 'places restent libres')}.`]
      : []),
  ].join('\n')
}

/** What a gesture changed. */
export function presenterGeste({statut, inscriptions}: GesteFait): string {
  return inscriptions
    .map((i) => {
      const tete = `${statut === 'simule' ? 'Serait' : 'Est'} ${ETATS_ECRITS[i.etat]} : ${i.cle} ${nommer(i)}, ${i.nom_structure}`
      const place = i.session ? `, session ${i.session}` : ''
      return `${tete}${place}${i.motif ? ` (${i.motif})` : ''}`
    })
    .join('\n')
}

/** Why each person waits. */
export function presenterAttentes(attentes: readonly Attente[]): string {
  if (attentes.length === 0) return "Personne n'attend."
  return attentes
    .map((a) =>
      [
        `${a.cle} ${nommer(a)}, ${a.nom_structure}, ${a.action}${a.rang === null ? '' : ` : ${a.rang}${a.rang === 1 ? 'er' : 'e'} en attente`}`,
        ...plierEnRetrait(`Classement : ${a.classement.join(', ')}`),
        ...a.raisons.flatMap((r) => plierEnRetrait(`• ${r.texte}`)),
      ].join('\n'),
    )
    .join('\n')
}

/** Where one registration that does not wait stands. */
export function presenterUneInscription(i: InscriptionDecrite): string {
  return [
    `${i.cle} ${nommer(i)}, ${i.nom_structure}`,
    `  ${i.action} ${i.intitule}`,
    `  État : ${ETATS_ECRITS[i.etat]}${i.session ? `, session ${i.session}` : ''}${i.jusqu_au ? `, réponse attendue le ${formaterJour(i.jusqu_au)} au plus tard` : ''}`,
    ...(i.motif ? [`  Pourquoi : ${i.motif}`] : []),
  ].join('\n')
}

function listerPersonnes<T>(personnes: readonly T[], ecrire: (personne: T) => string): string[] {
  const reste = personnes.length - PERSONNES_MONTREES
  return [
    ...personnes.slice(0, PERSONNES_MONTREES).flatMap((p) => plierEnRetrait(ecrire(p))),
    ...(reste > 0
      ? [`  … et ${accorder(reste, 'autre personne', 'autres personnes')} (toutes avec « --json »)`]
      : []),
  ]
}

function plierEnRetrait(texte: string): string[] {
  return retraiter(plier(texte, largeurDuTerminal() - 4), 2).split('\n')
}

function nommer({nom, prenom}: {readonly nom: string; readonly prenom: string}): string {
  return [nom.toUpperCase(), prenom].filter(Boolean).join(' ')
}

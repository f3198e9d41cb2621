import {z} from 'zod'
import {comparerTextes, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import {direDates, premierJour} from '../calendrier/index.js'
import type {Action, Organisme, Session} from '../types.js'

const schemaRubrique = z.object({titre: z.string(), texte: z.string().nullable()})

export const schemaFicheDAction = z.object({
  code: z.string(),
  intitule: z.string(),
  axe: z.string().nullable(),
  reperes: z.array(schemaRubrique),
  rubriques: z.array(schemaRubrique),
  sessions: z.array(
    z.object({code: z.string(), dates: z.string(), lieu: z.string().nullable(), places: z.int()}),
  ),
  manques: z.array(z.string()).describe('ce que la loi demande et que le plan ne dit pas'),
})
/** The page of an action in the catalogue. */
export type FicheDAction = Readonly<z.infer<typeof schemaFicheDAction>>

export type FaitsDuCatalogue = {
  readonly annee: number
  readonly actions: readonly Action[]
  readonly organismes: readonly Organisme[]
  readonly sessions: readonly Session[]
  /** Whom to ask: the association's telephone and address of mail. */
  readonly contact: string | null
}

/**
 * All that must be known before registering: programme and objectives, prerequisites, length, access and delays,
 * price, contact, methods, evaluation, accessibility (Code du travail, L6353-8; référentiel national qualité,
 * indicateur 1). What the plan does not say is null, and listed.
 */
export function decrireFiche(action: Action, faits: FaitsDuCatalogue): FicheDAction {
  const organisme = faits.organismes.find((o) => o.code === action.organisme)
  const sessions = faits.sessions
    .filter((s) => s.annee === action.annee && s.action === action.code && s.etat !== 'annulee')
    .toSorted((a, b) => comparerTextes(premierJour(a) ?? '9999', premierJour(b) ?? '9999'))
  const reperes = [
    rubrique('Public', action.publics.join(', ') || null),
    rubrique('Prérequis', action.prerequis),
    rubrique('Durée', direDuree(action)),
    rubrique('Organisme', organisme ? [organisme.nom, organisme.ville].filter(Boolean).join(', ') : null),
    rubrique('Tarif', direTarif(action)),
    rubrique('Accès et délais', action.acces ?? null),
    rubrique('Contact', direContact(organisme, faits.contact)),
  ]
  const rubriques = [
    rubrique('Objectifs', action.objectifs),
    rubrique('Programme', action.programme),
    rubrique('Méthodes et moyens', action.moyens),
    rubrique('Évaluation', action.evaluation),
    rubrique('Accessibilité aux personnes handicapées', action.accessibilite ?? null),
  ]
  return {
    code: action.code,
    intitule: action.intitule,
    axe: action.axe,
    reperes,
    rubriques,
    sessions: sessions.map((s) => ({
      code: s.code,
      dates: s.etat === 'reportee' ? 'à fixer' : (direDates(s) ?? 'à fixer'),
      lieu: s.lieu,
      places: s.capaciteMax,
    })),
    manques: [...reperes, ...rubriques].flatMap((r) => (r.texte === null ? [r.titre] : [])),
  }
}

function rubrique(titre: string, texte: string | null) {
  return {titre, texte}
}

function direDuree({joursParSession: jours, heuresParJour: heures}: Action): string | null {
  if (jours === null) return null
  const total = heures === null ? '' : ` (${nombre(jours * heures)} heures)`
  return `${nombre(jours)} ${jours < 2 ? 'jour' : 'jours'}${total}`
}

function direTarif(action: Action): string | null {
  const {coutPedagogiqueCentimes: cout, coutsAnnexesCentimes: annexes, financeur} = action
  if (cout === null) return null
  return [
    `${formaterMontant(cout)} pour l’action`,
    ...(annexes === null ? [] : [`${formaterMontant(annexes)} de frais annexes`]),
    ...(financeur === null ? [] : [`prise en charge demandée à ${financeur}`]),
  ].join(', ')
}

function direContact(organisme: Organisme | undefined, contact: string | null): string | null {
  const prestataire = [organisme?.contact, organisme?.courriel, organisme?.telephone].filter(Boolean)
  return [contact, prestataire.join(', ')].filter(Boolean).join(' ; ') || null
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

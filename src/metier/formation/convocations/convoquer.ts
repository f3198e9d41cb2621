import type {Bloc} from '../../../documents/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder, comparerTextes, formaterNombre} from '../../../shared/francais.js'
import type {Structure} from '../../structures/index.js'
import {direDates, estAuCalendrier, trouverSession} from '../calendrier/index.js'
import type {Action, Inscription, Organisme, Session} from '../types.js'

export type FaitsDeConvocation = {
  readonly annee: number
  readonly actions: readonly Action[]
  readonly organismes: readonly Organisme[]
  readonly sessions: readonly Session[]
  readonly inscriptions: readonly Inscription[]
  readonly structures: readonly Structure[]
}

/** Who is called to a session, structure by structure. */
export type Convocations = {
  readonly session: Session
  readonly action: Action | undefined
  readonly organisme: Organisme | undefined
  readonly parStructure: readonly {
    readonly code: string
    readonly nom: string
    readonly courriel: string | null
    readonly inscrits: readonly Inscription[]
  }[]
}

/** Who publishes, whom to warn, and the hours when they are known. */
export type CadreDeConvocation = {
  readonly association: string
  readonly contact: string | null
  readonly horaires: string | null
}

/** Those who have a place in a session, and only those: who waits or left is not called. */
export function preparerConvocations(faits: FaitsDeConvocation, code: string): Convocations {
  const {annee, actions, organismes, inscriptions, structures} = faits
  const session = trouverSession(faits.sessions, annee, code)
  if (!estAuCalendrier(session)) throw sansDates(session)
  const inscrits = inscriptions.filter(
    (i) => i.annee === annee && i.session === session.code && i.etat === 'inscrite',
  )
  if (inscrits.length === 0) throw sansInscrit(session)
  const action = actions.find((a) => a.annee === annee && a.code === session.action)
  return {
    session,
    action,
    organisme: organismes.find((o) => o.code === action?.organisme),
    parStructure: [...new Set(inscrits.map((i) => i.structure))]
      .map((codeDeStructure) => {
        const structure = structures.find((s) => s.code === codeDeStructure)
        return {
          code: codeDeStructure,
          nom: structure?.nom ?? codeDeStructure,
          courriel: structure?.courriel ?? null,
          inscrits: inscrits
            .filter((i) => i.structure === codeDeStructure)
            .toSorted((a, b) => comparerTextes(`${a.nom} ${a.prenom}`, `${b.nom} ${b.prenom}`)),
        }
      })
      .toSorted((a, b) => comparerTextes(a.nom, b.nom)),
  }
}

/** One page per person; of some structures only, when they are given. */
export function composerConvocations(
  convocations: Convocations,
  cadre: CadreDeConvocation,
  seulement: readonly string[] = convocations.parStructure.map((s) => s.code),
): Bloc[] {
  return convocations.parStructure
    .filter((s) => seulement.includes(s.code))
    .flatMap((s) => s.inscrits.flatMap((i) => composerPage(i, s.nom, convocations, cadre)))
}

function composerPage(
  {prenom, nom, metier}: Inscription,
  structure: string,
  {session, action, organisme}: Convocations,
  {association, contact, horaires}: CadreDeConvocation,
): Bloc[] {
  const intitule = action?.intitule ?? session.action
  const details: readonly (readonly [string, string | null])[] = [
    ['Dates', direDates(session) ?? ''],
    ['Horaires', horaires ?? 'Précisés par l’organisme de formation'],
    ['Lieu', session.lieu ?? 'Précisé ultérieurement'],
    ['Durée', direDuree(session, action)],
    ['Organisme', organisme ? [organisme.nom, organisme.ville].filter(Boolean).join(', ') : null],
    ['Formateur', session.formateur],
    ['Session', session.code],
  ]
  return [
    {bloc: 'titre', niveau: 1, texte: `Convocation : ${[prenom, nom].join(' ')}`},
    {bloc: 'paragraphe', texte: [metier, structure].filter(Boolean).join(', ')},
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `Votre inscription à la formation « ${intitule} » est confirmée. Merci de vous y présenter aux jours ci-dessous.`,
    },
    {
      bloc: 'tableau',
      legende: 'Votre session',
      colonnes: [
        {libelle: 'Repère', alignement: 'gauche', poids: 1},
        {libelle: 'Précision', alignement: 'gauche', poids: 3},
      ],
      lignes: details.flatMap(([libelle, valeur]) =>
        valeur === null ? [] : [{role: 'donnee', cellules: [libelle, valeur]} as const],
      ),
    },
    ...rubrique('Objectifs', action?.objectifs),
    ...rubrique('Programme', action?.programme),
    ...rubrique('Prérequis', action?.prerequis),
    {
      bloc: 'encadre',
      titre: 'À savoir',
      textes: [
        'La présence est signée à chaque demi-journée.',
        `Un empêchement ? Prévenez au plus tôt votre structure et l’animation régionale (${[association, contact].filter(Boolean).join(', ')}) : un collègue peut vous remplacer, même la veille.`,
        ...(action?.accessibilite ? [`Accessibilité : ${action.accessibilite}`] : []),
      ],
    },
  ]
}

function rubrique(titre: string, texte: string | null | undefined): Bloc[] {
  if (!texte) return []
  return [
    {bloc: 'titre', niveau: 2, texte: titre},
    {bloc: 'paragraphe', texte},
  ]
}

function direDuree({demiJournees}: Session, action: Action | undefined): string {
  const jours = demiJournees.length / 2
  const heures = action?.heuresParJour ? `, ${nombre(jours * action.heuresParJour)} heures` : ''
  return `${nombre(jours)} ${jours < 2 ? 'jour' : 'jours'}${heures}`
}

/** What is written to a structure whose employees are called. */
export function messageALaStructure(
  {session, action}: Convocations,
  {personnes, association, contact}: {readonly personnes: number} & Omit<CadreDeConvocation, 'horaires'>,
): {readonly objet: string; readonly corps: string} {
  const intitule = action?.intitule ?? session.action
  const convocations = personnes > 1 ? 'les convocations' : 'la convocation'
  return {
    objet: `Formation « ${intitule} » : ${convocations} (${session.code})`,
    corps: [
      'Bonjour,',
      '',
      `Vous trouverez ci-joint ${convocations} à la formation « ${intitule} » (${direDates(session) ?? ''}) pour ${accorder(personnes, 'personne')} de votre structure, à leur remettre, et les dates pour leur agenda.`,
      '',
      'En cas d’empêchement, prévenez-nous au plus tôt : un collègue peut prendre la place, même la veille.',
      '',
      [association, ...(contact === null ? [] : [contact])].join('\n'),
      '',
    ].join('\n'),
  }
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

function sansDates({code, etat}: Session): ErreurMetier {
  const cause = {
    annulee: 'est annulée',
    reportee: 'est reportée',
    prevue: "n'a pas de date",
    realisee: "n'a pas de date",
  }[etat]
  return new ErreurMetier('FOR-114', `La session ${code} ${cause} : personne ne peut y être convoqué.`, {
    pistes: [`Fixez ses dates : animreg formation sessions reporter ${code} --dates "14/10/…" --motif "…"`],
    details: {code, etat},
  })
}

function sansInscrit({code, action}: Session): ErreurMetier {
  return new ErreurMetier('FOR-113', `La session ${code} n'a aucun inscrit à convoquer.`, {
    pistes: [
      `Voyez les demandes : animreg formation inscriptions lister`,
      `Affectez-les : animreg formation inscriptions affecter --action ${action}`,
    ],
    details: {code},
  })
}

import {type Bloc, type Charte, type Document, soignerDocument} from '../../../documents/index.js'
import {formaterDate, formaterNombre} from '../../../shared/francais.js'
import {joursDe} from '../calendrier/index.js'
import {nomComplet} from '../inscriptions/index.js'
import type {Action, EmetteurDuPlan, Inscription, Organisme, Session} from '../types.js'

export type FaitsDeSession = {
  readonly session: Session
  readonly action: Action | undefined
  readonly organisme: Organisme | undefined
  readonly inscrits: readonly Inscription[]
  readonly nomsDeStructures: ReadonlyMap<string, string>
}

export type Emission = {readonly emetteur: EmetteurDuPlan; readonly charte: Charte; readonly date: string}

/** Blank rows at the end of a day: who comes without being on the list signs too, and is settled after. */
const LIGNES_LIBRES = 2

/**
 * The signature sheet of a session, a page for each day, a column for each half-day: exactly those registered
 * (Code du travail, D6353-4: a signature per half-day).
 */
export function composerFeuillesDEmargement(
  faits: FaitsDeSession,
  {emetteur, charte, date}: Emission,
): Document {
  const {session, action} = faits
  const intitule = action?.intitule ?? session.action
  const titre = `Feuille d’émargement ${session.code}`
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – ${emetteur.association}`,
      sujet: `${intitule}, session ${session.code}`,
      auteur: emetteur.association,
      motsCles: ['feuille d’émargement', 'formation', session.code, String(emetteur.annee)],
      date,
    },
    charte,
    sansSommaire: true,
    piedDePage: `${emetteur.association} – ${titre}`,
    blocs: joursDe(session).flatMap((jour) => pageDuJour(jour, faits)),
  })
}

function pageDuJour(
  jour: string,
  {session, action, organisme, inscrits, nomsDeStructures}: FaitsDeSession,
): Bloc[] {
  const moments = new Set(session.demiJournees.filter((d) => d.jour === jour).map((d) => d.moment))
  const colonnes = (['matin', 'apres-midi'] as const).filter((m) => moments.has(m))
  const parJour = action?.heuresParJour ?? null
  const duree = parJour === null ? '' : ` (${formaterNombre(parJour / 2, 1)} h)`
  const vides = colonnes.map(() => '')
  const ligne = (qui: string) => ({role: 'donnee' as const, cellules: [qui, ...vides]})
  const lieu = [organisme?.nom, session.lieu].filter(Boolean).join(', ')
  return [
    {bloc: 'titre', niveau: 1, texte: `Émargement du ${formaterDate(jour)}`},
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `${action?.intitule ?? session.action} – session ${session.code}${lieu ? ` – ${lieu}` : ''}`,
    },
    {
      bloc: 'tableau',
      legende: `Signatures des participants, ${formaterDate(jour)}`,
      colonnes: [
        // Narrow on purpose: a name and its structure fold on two lines, which leaves height to sign.
        {libelle: 'Participant', alignement: 'gauche', poids: 1.5},
        ...colonnes.map((m) => ({
          libelle: `${m === 'matin' ? 'Matin' : 'Après-midi'}${duree}`,
          alignement: 'gauche' as const,
          poids: 2.5,
        })),
      ],
      lignes: [
        ...inscrits.map((i) =>
          ligne(`${nomComplet(i)} – ${nomsDeStructures.get(i.structure) ?? i.structure}`),
        ),
        ...Array.from({length: LIGNES_LIBRES}, () => ligne('Autre participant (nom, prénom, structure) :')),
        ligne(`Formateur (nom et signature) :${session.formateur ? ` ${session.formateur}` : ''}`),
      ],
      note: 'Chaque participant signe lui-même, une fois par demi-journée. Les lignes vides servent à un collègue venu à la place d’un inscrit : à régulariser.',
    },
  ]
}

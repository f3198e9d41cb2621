import type {Bloc, Titre} from '../documents/index.js'

/** From this number of chapters on, a printed document has a sommaire. */
export const CHAPITRES_POUR_UN_SOMMAIRE = 4

export type EntreeDePlan = {readonly niveau: Titre['niveau']; readonly texte: string; readonly ancre: string}

/** The anchor of a title, the same in every format, so that a link inside a document holds in all of them. */
export function ancreDe(rang: number): string {
  return `titre-${rang}`
}

/** The titles of a document, in order. */
export function releverPlan(blocs: readonly Bloc[]): EntreeDePlan[] {
  return blocs.flatMap((bloc, rang) =>
    bloc.bloc === 'titre' ? [{niveau: bloc.niveau, texte: bloc.texte, ancre: ancreDe(rang)}] : [],
  )
}

/** What a sommaire lists: chapters and their parts; nothing for a document of fewer chapters than asked. */
export function composerEntrees(blocs: readonly Bloc[], chapitresAuMoins: number): EntreeDePlan[] {
  const plan = releverPlan(blocs)
  const chapitres = plan.filter(({niveau}) => niveau === 1).length
  return chapitres < chapitresAuMoins ? [] : plan.filter(({niveau}) => niveau <= 2)
}

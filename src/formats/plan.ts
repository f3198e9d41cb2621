import {
  type Bloc,
  type Document,
  type Orientation,
  type Tableau,
  type Titre,
  texteBrut,
} from '../documents/index.js'

/** From this number of chapters on, a printed document has a sommaire. */
export const CHAPITRES_POUR_UN_SOMMAIRE = 4

export type EntreeDePlan = {readonly niveau: Titre['niveau']; readonly texte: string; readonly ancre: string}

/** The anchor of a title, the same in every format, so that a link inside a document holds in all of them. */
export function ancreDe(rang: number): string {
  return `titre-${rang}`
}

/** The anchor of a table, a figure or a picture. */
export function ancreDeLegende(bloc: Bloc, rang: number): string {
  return `${bloc.bloc}-${rang}`
}

export type EntreeDIndex = {readonly texte: string; readonly ancre: string}
export type ListeDIndex = {readonly titre: string; readonly entrees: readonly EntreeDIndex[]}

/** What an index of tables and figures lists, in order; a list without entry is left out. */
export function releverLegendes(blocs: readonly Bloc[]): ListeDIndex[] {
  const entrees = blocs.flatMap((bloc, rang) => {
    const legende = legendeDe(bloc)
    return legende
      ? [{tableau: bloc.bloc === 'tableau', texte: legende, ancre: ancreDeLegende(bloc, rang)}]
      : []
  })
  const listes = [
    {titre: 'Tableaux', entrees: entrees.filter(({tableau}) => tableau)},
    {titre: 'Figures', entrees: entrees.filter(({tableau}) => !tableau)},
  ]
  return listes.filter(({entrees: e}) => e.length > 0)
}

function legendeDe(bloc: Bloc): string | undefined {
  return bloc.bloc === 'tableau' || bloc.bloc === 'figure' || bloc.bloc === 'image' ? bloc.legende : undefined
}

/** How the page of a block stands: a table too wide turns it, with the titles and page breaks that announce it. */
export function orientationDuBloc(
  {blocs, orientation = 'portrait'}: Pick<Document, 'blocs' | 'orientation'>,
  rang: number,
  tropLarge: (tableau: Tableau) => boolean,
): Orientation {
  const bloc = blocs[rang]
  const contenu = bloc && annonce(bloc) ? blocs.slice(rang).find((b) => !annonce(b)) : bloc
  return contenu?.bloc === 'tableau' && tropLarge(contenu) ? 'paysage' : orientation
}

function annonce({bloc}: Bloc): boolean {
  return bloc === 'titre' || bloc === 'saut-de-page'
}

/** A paragraph that ends with a colon stays with what it announces. */
export function annonceLaSuite(bloc: Bloc): boolean {
  return bloc.bloc === 'paragraphe' && /:\s*$/.test(texteBrut(bloc.texte))
}

/** Does the block open a page by itself? */
export function ouvreUnChapitre(bloc: Bloc | undefined): boolean {
  return bloc?.bloc === 'titre' && bloc.niveau === 1 && !bloc.sansSaut
}

/** The titles of a document, in order. */
export function releverPlan(blocs: readonly Bloc[]): EntreeDePlan[] {
  return blocs.flatMap((bloc, rang) =>
    bloc.bloc === 'titre' ? [{niveau: bloc.niveau, texte: bloc.texte, ancre: ancreDe(rang)}] : [],
  )
}

/** What a sommaire lists: chapters and their parts; nothing for a document of fewer chapters than asked. */
export function composerEntrees(
  {blocs, sansSommaire}: Pick<Document, 'blocs' | 'sansSommaire'>,
  chapitresAuMoins: number,
): EntreeDePlan[] {
  if (sansSommaire) return []
  const plan = releverPlan(blocs)
  const chapitres = plan.filter(({niveau}) => niveau === 1).length
  return chapitres < chapitresAuMoins ? [] : plan.filter(({niveau}) => niveau <= 2)
}

import type {Bloc} from '../../documents/index.js'

/** « Tableau 1 – … », « Figure 1 – … »: each kind numbered in the order of the document. */
export function numeroter(blocs: readonly Bloc[]): Bloc[] {
  const compteurs = {tableau: 0, figure: 0}
  return blocs.map((bloc) => {
    if (bloc.bloc !== 'tableau' && bloc.bloc !== 'figure') return bloc
    compteurs[bloc.bloc] += 1
    const nom = bloc.bloc === 'tableau' ? 'Tableau' : 'Figure'
    return {...bloc, legende: `${nom}\u00A0${compteurs[bloc.bloc]} – ${bloc.legende}`}
  })
}

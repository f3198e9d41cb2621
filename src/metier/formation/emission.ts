import {type Bloc, type Charte, type Document, soignerDocument} from '../../documents/index.js'
import type {EmetteurDuPlan} from './types.js'

/** A document of the training plan, under the colours of the network. */
export function composerDocument(
  {
    titre,
    sujet,
    blocs,
    sansTitre = false,
  }: {
    readonly titre: string
    readonly sujet: string
    readonly blocs: readonly Bloc[]
    /** Pages that each have their own title: letters, convocations. */
    readonly sansTitre?: boolean
  },
  {association, region, annee}: EmetteurDuPlan,
  {charte, date}: {readonly charte: Charte; readonly date: string},
): Document {
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – ${association}`,
      sujet,
      auteur: association,
      motsCles: ['plan régional de formation', 'Missions Locales', region, String(annee)],
      date,
    },
    charte,
    sansSommaire: true,
    piedDePage: `${association} – ${titre}`,
    blocs: sansTitre ? blocs : [{bloc: 'titre', niveau: 1, texte: titre}, ...blocs],
  })
}

import type {Document} from '../../../documents/index.js'
import {soignerDocument} from '../../../documents/index.js'
import {formaterDate} from '../../../shared/francais.js'
import {direFin} from '../publication.js'
import type {DemandeDeFiches, FaitsDesFiches, Fiche} from './types.js'

/** All the sheets as one document, to print them at once; each begins on its own page. */
export function reunirFiches(
  faits: FaitsDesFiches,
  fiches: readonly Fiche[],
  par: DemandeDeFiches['par'],
): Document {
  const {config, parStructure, date} = faits
  const titre = `Fiches ${direFin(parStructure)}`
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – ${config.association}`,
      sujet: `Recueil de ${fiches.length} fiches`,
      auteur: config.association,
      motsCles: ['fiches', config.region, String(parStructure.annee)],
      date,
    },
    charte: config.charte,
    sansSommaire: true,
    piedDePage: `${titre} – extraction au ${formaterDate(date)}${par === 'structure' ? ' – à garder au sein du réseau' : ''}`,
    blocs: fiches.flatMap((f) => f.document.blocs),
  })
}

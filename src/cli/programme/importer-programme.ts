import type {Espace} from '../../espace/index.js'
import type {BilanDeLignes} from '../../metier/feuilles/index.js'
import {importerProgramme} from '../../metier/programme/index.js'
import {chargerReferentiel} from '../faits.js'
import {type DemandeDImport, importerDansRegistre} from '../import/importer-dans-registre.js'

/** Imports the programme of a year; the codes of key figures it names are checked against the référentiel. */
export async function importerClasseurDuProgramme(
  espace: Espace,
  {remplacer, ...demande}: DemandeDImport & {readonly remplacer: boolean},
): Promise<BilanDeLignes> {
  const {annee} = demande
  const connues = await espace.registres.charger('programme')
  const chiffres = (await chargerReferentiel(espace)).indicateurs.map((i) => i.code)
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'programme',
    preparer: (grilles, recu) => importerProgramme(connues, grilles, {...recu, annee, remplacer, chiffres}),
  })
}

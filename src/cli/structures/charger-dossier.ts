import type {Espace} from '../../espace/index.js'
import type {montrerStructure} from '../../metier/structures/index.js'

/** What the page of a structure is made of. */
export async function chargerDossierDeStructure(
  espace: Espace,
): Promise<Parameters<typeof montrerStructure>[0]> {
  const imports = await espace.chargerImports()
  return {
    faits: await espace.chargerAnnuaire(),
    appellations: (await espace.lireAppellations()).structures,
    imports: imports
      .filter((i) => i.genre === 'annuaire')
      .map(({numero, fichier, le, annee}) => ({numero, fichier, le, annee})),
  }
}

import type {Espace} from '../../espace/index.js'
import type {ConfigRapport} from '../../metier/rapport/index.js'

/** Who publishes and under which colours, and the day of the figures. */
export async function chargerPublication(
  espace: Espace,
  annee: number,
): Promise<{readonly config: ConfigRapport; readonly date: string}> {
  const {association, organisme_porteur, region, exemple} = espace.config
  const imports = await espace.chargerImports()
  return {
    config: {
      association: association.nom,
      organismePorteur: organisme_porteur?.nom,
      region: region.nom,
      exercice: annee,
      charte: await espace.chargerCharte(),
      exemple: exemple !== undefined,
    },
    // The day of the last import and not today's: the same figures give the same document, whenever it is built.
    date: imports.at(-1)?.le.slice(0, 10) ?? `${annee}-12-31`,
  }
}

import {type Espace, lireNomenclature} from '../../espace/index.js'
import {validerYaml} from '../../formats/yaml/index.js'
import {completerRubriques, type RubriquesDuTemps, schemaRubriques} from '../../metier/programme/index.js'

/** The headings of the time sheets, ours and those of `temps.yaml` in the espace. */
export async function chargerRubriques(espace: Espace): Promise<RubriquesDuTemps> {
  const {fournie, siennes} = lireNomenclature(espace.dossier, 'temps', 'PRG-011')
  return completerRubriques(
    validerYaml(fournie, schemaRubriques),
    siennes && validerYaml(siennes, schemaRubriques),
  )
}

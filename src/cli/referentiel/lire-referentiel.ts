import type {Espace} from '../../espace/index.js'
import {validerYaml, type YamlLu} from '../../formats/yaml/index.js'
import {
  etendreReferentiel,
  extensionEnBoucle,
  type Referentiel,
  schemaExtension,
  schemaReferentiel,
  socleIntrouvable,
} from '../../metier/referentiel/index.js'

/** A référentiel, checked; one that extends another is put on it. The one the espace follows when none is named. */
export async function lireReferentiel(
  espace: Espace,
  nom = espace.config.referentiel,
  dejaLus: readonly string[] = [],
): Promise<Referentiel> {
  if (dejaLus.includes(nom)) throw extensionEnBoucle([...dejaLus, nom])
  const lu = await espace.lireFichierReferentiel(nom)
  if (!etendUnAutre(lu)) return validerYaml(lu, schemaReferentiel)
  const extension = validerYaml(lu, schemaExtension)
  const connus = (await espace.listerReferentiels()).map((r) => r.nom)
  if (!connus.includes(extension.etend)) throw socleIntrouvable(nom, extension.etend, connus)
  return etendreReferentiel(await lireReferentiel(espace, extension.etend, [...dejaLus, nom]), extension)
}

function etendUnAutre({valeur}: YamlLu): boolean {
  return typeof valeur === 'object' && valeur !== null && 'etend' in valeur
}

import type {Espace} from '../../espace/index.js'
import {
  type Convention,
  comparerVersions,
  composerDifferences,
  type DifferenceDeTexte,
  estModifiable,
  lignesDeProse,
  nommerConvention,
} from '../../metier/conventions/index.js'
import type {ModeleCharge} from './charger-modeles.js'
import type {EnDossier} from './ecrire-dossier.js'
import {redigerConvention} from './rediger.js'
import {rendreTextes} from './rendre-textes.js'

/** A new version, and what it changes to the text that was validated. */
export type DifferencesDeVersion = {
  readonly convention: Convention
  readonly differences: readonly DifferenceDeTexte[]
}

/** The words of a Word document, line by line. */
export async function lireLignes(octets: Uint8Array, fichier: string): Promise<readonly string[]> {
  const {lireDocx} = await import('../../formats/docx-lu/index.js')
  const {prose} = await lireDocx(octets, fichier)
  return lignesDeProse(prose).map((l) => l.texte)
}

/** New versions against the documents kept at validation, read the same way. */
export async function comparerDossier(
  espace: Espace,
  dossier: readonly EnDossier[],
  modele: ModeleCharge,
): Promise<readonly DifferencesDeVersion[]> {
  const versions: DifferencesDeVersion[] = []
  for (const {convention, precedente} of dossier) {
    const validee = precedente && !estModifiable(precedente) ? precedente : undefined
    const ancienne = validee?.pieces.find((p) => p.nature === 'texte' && p.format === 'docx')
    if (!validee?.numero || !ancienne) continue
    const {octets} = await espace.lireSource({nom: ancienne.fichier, sha256: ancienne.sha256})
    // With its number, so that the number is not one of the differences.
    const {texte} = await redigerConvention(espace, modele, {...convention, numero: validee.numero})
    const sansPdf = {...convention, pieces: []}
    const [rendu] = await rendreTextes([{texte, convention: sansPdf}], () => undefined)
    if (!rendu) continue
    const [avant, apres] = [
      await lireLignes(octets, ancienne.fichier),
      await lireLignes(rendu.docx, ancienne.fichier),
    ]
    versions.push({convention, differences: comparerVersions(avant, apres)})
  }
  return versions
}

/** The differences as a PDF beside the draft, for who must approve them. */
export async function ecrireDifferences(
  espace: Espace,
  versions: readonly DifferencesDeVersion[],
  dans: readonly string[],
): Promise<void> {
  for (const {convention, differences} of versions) {
    const {rendrePdf} = await import('../../formats/pdf/index.js')
    const document = composerDifferences(differences, {
      nom: nommerConvention(convention),
      versions: [convention.version - 1, convention.version],
      association: convention.association.nom,
      date: convention.date,
      charte: await espace.chargerCharte(),
    })
    const nom = `${convention.numero ?? ''}-v${convention.version}_differences.pdf`
    await espace.sorties.ecrire(nom, await rendrePdf(document), {dans})
  }
}

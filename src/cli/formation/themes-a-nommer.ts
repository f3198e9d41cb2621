import type {Espace} from '../../espace/index.js'
import {exporterThemes, type Regroupement} from '../../metier/formation/index.js'
import {exigerXlsx, exporterClasseur, presenterExport} from '../structures/exporter-classeur.js'

/** Writes the sheet of themes when it was asked; gives the next useful command. */
export async function exporterLesThemes(
  espace: Espace,
  regroupement: Regroupement,
  {
    fichier,
    dire,
    ...options
  }: {
    readonly fichier: string | undefined
    readonly simulation: boolean
    readonly oui: boolean
    readonly possible: boolean
    readonly dire: (texte: string) => void
  },
): Promise<[commande: string, pourquoi: string]> {
  const {annee, propositions} = regroupement
  if (fichier !== undefined) {
    exigerXlsx(fichier, 'formation besoins')
    const classeur = exporterThemes(regroupement, {association: espace.config.association.nom})
    dire(presenterExport(await exporterClasseur(espace, classeur, {...options, fichier})))
    return [`animreg formation besoins regrouper --fichier ${fichier} --annee ${annee}`, 'une fois rempli']
  }
  return propositions.length > 0
    ? [`animreg formation besoins regrouper --exporter themes.xlsx --annee ${annee}`, 'les thèmes à nommer']
    : [`animreg formation besoins synthese --annee ${annee}`, 'les besoins pesés par thème']
}

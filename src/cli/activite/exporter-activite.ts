import {existsSync} from 'node:fs'
import {basename, dirname, extname, relative, resolve} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  composerExport,
  type ExportActivite,
  enClasseur,
  enJson,
  type TableRangee,
} from '../../metier/activite/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerReferentiel} from '../faits.js'

export const schemaExport = z.object({
  annee: z.int(),
  statut: z.enum(['ecrit', 'simule', 'abandonne']),
  valeurs: z.int(),
  colonnes: z.array(z.string()),
  fichiers: z.array(z.object({chemin: z.string(), octets: z.int(), remplace: z.boolean()})),
})
/** The answer of `activite exporter`. */
export type ExportEcrit = z.infer<typeof schemaExport>

type Fichier = {readonly chemin: string; readonly octets: Uint8Array}

/** The tidy table of a year and the files it gives; nothing is written yet. */
export async function preparerExport(
  espace: Espace,
  {annee, fichier, sansProvenance}: {annee: Exercice; fichier: string; sansProvenance: boolean},
): Promise<{readonly bilan: Omit<ExportEcrit, 'statut'>; readonly fichiers: readonly Fichier[]}> {
  const format = formatDe(fichier)
  const voulu = resolve(fichier)
  await espace.sorties.verifier(basename(voulu), {dossier: dirname(voulu)})
  const valeurs = await espace.chargerValeurs([annee])
  if (valeurs.length === 0) throw rienAExporter(annee)
  const contenu = composerExport(
    {
      referentiel: await chargerReferentiel(espace),
      structures: await espace.chargerStructures(),
      valeurs,
      origines: await espace.historique.chargerOrigines(annee),
    },
    {sansProvenance},
  )
  const auteur = espace.config.association.nom
  const fichiers = await ecrireFormats[format](contenu, {chemin: resolve(fichier), annee, auteur})
  return {
    fichiers,
    bilan: {
      annee,
      valeurs: contenu.table.lignes.length,
      colonnes: [...contenu.table.titres],
      fichiers: fichiers.map(({chemin, octets}) => ({
        chemin,
        octets: octets.length,
        remplace: existsSync(chemin),
      })),
    },
  }
}

/** Writes the files prepared, each whole or not at all. */
export async function ecrireExport(espace: Espace, fichiers: readonly Fichier[]): Promise<void> {
  for (const {chemin, octets} of fichiers) {
    await espace.sorties.ecrire(basename(chemin), octets, {dossier: dirname(chemin)})
  }
}

/** What was written, or would be. */
export function presenterExport({statut, valeurs, colonnes, fichiers, annee}: ExportEcrit): string {
  if (statut === 'abandonne') return "Rien n'a été écrit."
  const verbe = statut === 'simule' ? 'Serait écrit' : 'Écrit'
  return [
    `${accorder(valeurs, 'valeur')} de ${annee}, ${accorder(colonnes.length, 'colonne')} : une ligne par valeur.`,
    ...fichiers.map(
      ({chemin, remplace}) =>
        `${verbe} : ${relative(process.cwd(), chemin)}${remplace && statut === 'simule' ? ' (remplacerait le fichier qui existe)' : ''}`,
    ),
  ].join('\n')
}

type Destination = {readonly chemin: string; readonly annee: Exercice; readonly auteur: string}

const ecrireFormats = {
  csv: async ({table, dictionnaire}: ExportActivite, {chemin}: Destination): Promise<Fichier[]> => {
    const {ecrireCsv} = await import('../../formats/csv/index.js')
    const octets = ({titres, lignes}: TableRangee) => ecrireCsv([titres, ...lignes])
    const voisin = `${chemin.slice(0, -extname(chemin).length)}-dictionnaire.csv`
    return [
      {chemin, octets: octets(table)},
      {chemin: voisin, octets: octets(dictionnaire)},
    ]
  },
  xlsx: async (contenu: ExportActivite, {chemin, annee, auteur}: Destination): Promise<Fichier[]> => {
    const {ecrireClasseur} = await import('../../formats/tableur/index.js')
    return [{chemin, octets: await ecrireClasseur(enClasseur(contenu, {annee, auteur}))}]
  },
  json: async (contenu: ExportActivite, {chemin, annee}: Destination): Promise<Fichier[]> => [
    {chemin, octets: Buffer.from(enJson(contenu, annee), 'utf8')},
  ],
}

function formatDe(fichier: string): keyof typeof ecrireFormats {
  const extension = extname(fichier).slice(1).toLowerCase()
  if (extension === 'csv' || extension === 'xlsx' || extension === 'json') return extension
  throw new ErreurMetier(
    'ACT-063',
    `« ${fichier} » ne dit pas sous quel format exporter : une extension .csv, .xlsx ou .json est attendue.`,
    {pistes: ['Par exemple : animreg activite exporter activite-2008.xlsx'], details: {fichier}},
  )
}

function rienAExporter(annee: Exercice): ErreurMetier {
  return new ErreurMetier('ACT-064', `Aucune valeur d'activité n'est en vigueur pour ${annee}.`, {
    pistes: [
      `Importez d'abord les tableaux reçus : animreg activite importer recus/ --annee ${annee}`,
      'Si les chiffres sont ceux d’une autre année, ajoutez « --annee ».',
    ],
    details: {annee},
  })
}

import {existsSync} from 'node:fs'
import {basename, dirname, extname, resolve} from 'node:path'
import {z} from 'zod'
import type {Classeur} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {confirmer} from '../confirmer.js'

export const schemaClasseurExporte = z.object({
  fichier: z.string(),
  statut: z.enum(['ecrit', 'simule', 'abandonne']),
  feuilles: z.array(z.object({feuille: z.string(), lignes: z.int()})),
  remplace: z.boolean(),
})
/** The answer of `structures exporter` and `contacts exporter`. */
export type ClasseurExporte = z.infer<typeof schemaClasseurExporte>

type Options = {
  readonly fichier: string
  readonly simulation: boolean
  readonly oui: boolean
  readonly possible: boolean
}

/** Rows above the data: the title, the note, the header. */
const LIGNES_DE_TETE = 3

/** Writes a workbook where it was asked, asking before it replaces a file. */
export async function exporterClasseur(
  espace: Espace,
  classeur: Classeur,
  {fichier, simulation, oui, possible}: Options,
): Promise<ClasseurExporte> {
  const chemin = resolve(fichier)
  const remplace = existsSync(chemin)
  const bilan = {
    fichier: chemin,
    remplace,
    feuilles: classeur.feuilles.map(({nom, lignes}) => ({
      feuille: nom,
      lignes: lignes.length - LIGNES_DE_TETE,
    })),
  }
  if (simulation) return {...bilan, statut: 'simule'}
  const confirme = await confirmer({
    question: `« ${fichier} » existe déjà. Le remplacer ?`,
    oui: oui || !remplace,
    possible,
    enjeu: `« ${fichier} » existe déjà et serait remplacé`,
  })
  if (!confirme) return {...bilan, statut: 'abandonne'}
  await espace.sorties.verifier(basename(chemin), {dossier: dirname(chemin)})
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  await espace.sorties.ecrire(basename(chemin), await ecrireClasseur(classeur), {dossier: dirname(chemin)})
  return {...bilan, statut: 'ecrit'}
}

/** Before any work: only a workbook can be edited and imported again. */
export function exigerXlsx(fichier: string, sujet: string): void {
  if (extname(fichier).toLowerCase() === '.xlsx') return
  const exemple = sujet === 'structures' ? 'annuaire.xlsx' : `${sujet.split(' ').at(-1)}.xlsx`
  throw new ErreurMetier('STR-036', `« ${fichier} » ne finit pas par .xlsx.`, {
    pistes: [
      `Par exemple : animreg ${sujet} exporter ${exemple}`,
      `Pour un autre programme : animreg ${sujet} lister --json`,
    ],
    details: {fichier},
  })
}

/** What was written, sheet by sheet. */
export function presenterExport({fichier, statut, feuilles}: ClasseurExporte): string {
  if (statut === 'abandonne') return "Rien n'a été écrit."
  return [
    `${statut === 'ecrit' ? 'Écrit' : 'Serait écrit'} : ${fichier}`,
    ...feuilles.map(
      ({feuille, lignes}) =>
        `  ${feuille} : ${lignes === 0 ? 'à remplir' : `${lignes} ${lignes < 2 ? 'ligne' : 'lignes'}`}`,
    ),
  ].join('\n')
}

import {basename} from 'node:path'
import {z} from 'zod'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../metier/feuilles/index.js'
import {anomalie} from '../../shared/anomalie.js'
import type {CodeMessage} from '../../shared/catalogue/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import {presenterBilanDeLignes} from '../import/importer-dans-registre.js'
import {trouverFichiers} from '../import/trouver-fichiers.js'

export const schemaPlusieursBilans = z.object({fichiers: z.array(schemaBilanDeLignes)})
/** What became of each workbook: the answer of the commands that take several. */
export type PlusieursBilans = z.infer<typeof schemaPlusieursBilans>

/** Takes workbooks in one by one: a refused one never stops the others. */
export async function importerPlusieurs(
  designations: readonly string[],
  {
    importer,
    progresser,
  }: {
    readonly importer: (fichier: string) => Promise<BilanDeLignes>
    readonly progresser: (etape: string, fait: number, total: number) => void
  },
): Promise<PlusieursBilans> {
  const chemins = await trouverFichiers(designations)
  const fichiers: BilanDeLignes[] = []
  for (const [rang, chemin] of chemins.entries()) {
    progresser(basename(chemin), rang + 1, chemins.length)
    fichiers.push(await importer(chemin).catch((erreur: unknown) => illisible(chemin, erreur)))
  }
  return {fichiers}
}

/** A file that cannot be read is a refused one; an espace that cannot be written to stops everything. */
function illisible(chemin: string, erreur: unknown): BilanDeLignes {
  if (!(erreur instanceof ErreurMetier) || erreur.sortie !== 3) throw erreur
  const aFaire = erreur.pistes[0] ?? 'Vérifiez le fichier.'
  return {
    fichier: basename(chemin),
    sha256: '',
    statut: 'refuse',
    import: null,
    lignes: {nouvelles: [], modifiees: [], retirees: [], absentes: [], identiques: 0},
    colonnes_ignorees: [],
    anomalies: [anomalie('bloquante', erreur.code, erreur.message, {a_faire: aFaire})],
  }
}

/** Each workbook in turn, then how many went in. */
export function presenterPlusieurs({fichiers}: PlusieursBilans, mot: string): string {
  const blocs = fichiers.map((bilan) => presenterBilanDeLignes(bilan, mot))
  if (fichiers.length < 2) return blocs.join('\n')
  const refuses = fichiers.filter((f) => f.statut === 'refuse').length
  const recus = `${accorder(fichiers.length - refuses, 'classeur reçu', 'classeurs reçus')} sur ${fichiers.length}.`
  return [...blocs, '', recus].join('\n')
}

/** Refused workbooks end the command in error, the others being in. */
export function signalerRefus({fichiers}: PlusieursBilans, code: CodeMessage): void {
  const refuses = fichiers.filter((f) => f.statut === 'refuse')
  if (refuses.length === 0) return
  const noms = refuses.map((f) => `« ${f.fichier} »`).join(', ')
  const reste = fichiers.length > refuses.length ? ' Les autres sont lus.' : ''
  const message =
    refuses.length === 1
      ? `${noms} est refusé : rien n'en a été gardé.${reste}`
      : `${refuses.length} classeurs sont refusés, rien n'en a été gardé : ${noms}.${reste}`
  throw new ErreurMetier(code, message, {
    pistes: refuses
      .flatMap((f) => f.anomalies.filter((a) => a.gravite === 'bloquante').map((a) => ({f, a})))
      .slice(0, 5)
      .map(({f, a}) =>
        [`${f.fichier}${a.feuille ? `, ${a.feuille} ${a.cellule ?? ''}` : ''} :`, a.message, a.a_faire].join(
          ' ',
        ),
      ),
    details: {fichiers},
  })
}

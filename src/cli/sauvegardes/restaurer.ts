import {basename, relative} from 'node:path'
import {z} from 'zod'
import {aDuContenu, aucunEspace, lireArchive, restaurerEspace, trouverEspace} from '../../espace/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import {Interruption} from '../interruption.js'
import {ecrireMoment} from '../moment.js'

export const schemaRestauration = z.object({
  dossier: z.string(),
  sauvegarde: z.string(),
  le: z.string().describe('moment de la sauvegarde, UTC'),
  fichiers: z.array(z.string()).describe('fichiers remis en place, ou qui le seraient'),
  precedente: z
    .string()
    .nullable()
    .describe("sauvegarde de l'état remplacé ; null s'il n'y avait rien, ou en simulation"),
})
export type Restauration = z.infer<typeof schemaRestauration>

type Demande = {
  readonly fichier: string
  /** The folder to put back, when it was given; it may not exist yet, on a new computer. */
  readonly espace: string | undefined
  readonly depart: string
  readonly simulation: boolean
  readonly oui: boolean
  /** Asks the person; absent when nobody is there to answer. */
  readonly demander: ((question: string) => Promise<boolean>) | undefined
}

/** Puts an espace back as a backup holds it, once everything in the backup was checked and the person agreed. */
export async function restaurer({espace, depart, fichier, ...demande}: Demande): Promise<Restauration> {
  const dossier = trouverEspace({dossier: espace, depart})
  if (dossier === undefined) throw aucunEspace({dossier: espace, depart})
  const archive = await lireArchive(fichier, {dossier, depart})
  const {chemin: sauvegarde, manifeste} = archive
  const fichiers = manifeste.fichiers.map((f) => f.nom)
  const faite = {dossier, sauvegarde, le: manifeste.le, fichiers}
  if (demande.simulation) return {...faite, precedente: null}

  await exigerAccord(demande, faite)
  const {precedente} = await restaurerEspace(dossier, archive)
  return {...faite, precedente: precedente?.chemin ?? null}
}

async function exigerAccord(
  {oui, demander}: Pick<Demande, 'oui' | 'demander'>,
  {dossier, le}: Pick<Restauration, 'dossier' | 'le'>,
): Promise<void> {
  if (oui || !aDuContenu(dossier)) return
  if (demander) {
    if (await demander(`Remettre l'espace ${dossier} tel qu'il était le ${ecrireMoment(le)} ?`)) return
    throw new Interruption()
  }
  throw new ErreurMetier(
    'ESP-034',
    `La restauration remplacerait l'espace ${dossier} par son état du ${ecrireMoment(le)} ; votre accord est attendu.`,
    {
      pistes: [
        'Relancez avec « --oui » pour confirmer.',
        "L'état actuel sera d'abord sauvegardé dans sauvegardes/ : vous pourrez y revenir.",
      ],
      details: {dossier, le},
    },
  )
}

/** What was put back, in the terminal. */
export function presenterRestauration(
  {dossier, sauvegarde, le, fichiers, precedente}: Restauration,
  {simulation}: {readonly simulation: boolean},
): string {
  const quoi = accorder(fichiers.length, 'fichier')
  return [
    simulation
      ? `○ Serait restauré : ${dossier}, tel que le ${ecrireMoment(le)} (${quoi})`
      : `✓ Espace restauré : ${dossier}, tel que le ${ecrireMoment(le)} (${quoi})`,
    `  depuis ${basename(sauvegarde)}, vérifiée fichier par fichier`,
    ...(precedente === null
      ? []
      : [
          `  L'état remplacé est gardé : ${relative(dossier, precedente)}`,
          `  Pour y revenir : animreg restaurer ${basename(precedente)}`,
        ]),
  ].join('\n')
}

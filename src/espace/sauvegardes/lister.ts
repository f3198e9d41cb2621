import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'

/** Folder of the backups. */
export const DOSSIER_SAUVEGARDES = 'sauvegardes'
/** How many are kept there; those written elsewhere are the person's. */
export const SAUVEGARDES_GARDEES = 10

/** A backup of `sauvegardes/`, as its name tells it. */
export type SauvegardeListee = {
  readonly fichier: string
  /** Local moment, `AAAA-MM-JJTHH:MM:SS`. */
  readonly le: string
  /** Why it was made: `avant-restauration`; empty when the person asked for it. */
  readonly raison: string
}

const NOM = /^sauvegarde-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(?:-(\d+))?(?:-([a-z][a-z-]*))?\.zip$/

/** The name of a backup made at that moment: it sorts by date; `rang` tells two of the same second apart. */
export function nomDeSauvegarde(le: Date, raison: string, rang = 0): string {
  const jour = [le.getFullYear(), deux(le.getMonth() + 1), deux(le.getDate())].join('-')
  const heure = [le.getHours(), le.getMinutes(), le.getSeconds()].map(deux).join('')
  return `${['sauvegarde', jour, heure, rang > 0 ? String(rang + 1) : '', raison].filter(Boolean).join('-')}.zip`
}

/** The backups of an espace, oldest first. */
export function listerSauvegardes(dossier: string): readonly SauvegardeListee[] {
  const chemin = join(dossier, DOSSIER_SAUVEGARDES)
  if (!existsSync(chemin)) return []
  return readdirSync(chemin)
    .flatMap((fichier) => {
      const lu = NOM.exec(fichier)
      if (!lu) return []
      const [, jour, heures, minutes, secondes, rang = '1', raison = ''] = lu
      return [{fichier, le: `${jour}T${heures}:${minutes}:${secondes}`, raison, rang: Number(rang)}]
    })
    .sort((a, b) => (a.le === b.le ? a.rang - b.rang : a.le < b.le ? -1 : 1))
    .map(({fichier, le, raison}) => ({fichier, le, raison}))
}

/** Drops the oldest beyond ten; one that another program holds is left for next time. */
export function effacerAnciennes(dossier: string): readonly string[] {
  const anciennes = listerSauvegardes(dossier).slice(0, -SAUVEGARDES_GARDEES)
  return anciennes.flatMap(({fichier}) => {
    try {
      rmSync(join(dossier, DOSSIER_SAUVEGARDES, fichier))
      return [fichier]
    } catch {
      return []
    }
  })
}

function deux(nombre: number): string {
  return String(nombre).padStart(2, '0')
}

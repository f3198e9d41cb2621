/** A log gets a line per tenth of the file; a terminal redraws the same one. */
const DIXIEMES = 10
/** Before that nothing is known of the speed. */
const PREMIERS_INSTANTS_MS = 1500

/** Tells how far a long reading is, and how long is left; `part` goes from 0 to 1. */
export function suivreAvancement(
  fichier: string,
  progresser: (etape: string) => void,
): (part: number) => void {
  const debut = performance.now()
  let dit = -1
  return (part) => {
    const pas = Math.floor(part * (process.stderr.isTTY ? 100 : DIXIEMES))
    const passe = performance.now() - debut
    if (pas <= dit || part >= 1 || passe < PREMIERS_INSTANTS_MS) return
    dit = pas
    progresser(
      `${fichier} : ${Math.floor(part * 100)} % lus, encore ${ecrireDuree((passe / part) * (1 - part))}`,
    )
  }
}

/** « 8 s », « 2 min 10 s ». */
export function ecrireDuree(millisecondes: number): string {
  const secondes = Math.max(1, Math.round(millisecondes / 1000))
  if (secondes < 60) return `${secondes} s`
  const reste = secondes % 60
  return `${Math.floor(secondes / 60)} min${reste > 0 ? ` ${reste} s` : ''}`
}

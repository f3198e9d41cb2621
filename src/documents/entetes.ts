import type {Tableau} from './document.js'

/** A stretch of columns under one title; a column alone has no title over it. */
export type GroupeDEntete = {
  readonly libelle: string
  readonly debut: number
  readonly colonnes: number
}

/** The upper level of headers, every column in one group exactly; null when the table has a single level. */
export function composerEntetes({colonnes, groupesDeColonnes = []}: Tableau): GroupeDEntete[] | null {
  const groupes: GroupeDEntete[] = []
  let debut = 0
  for (const {libelle, colonnes: voulues} of groupesDeColonnes) {
    const nombre = Math.min(Math.max(0, Math.trunc(voulues)), colonnes.length - debut)
    if (nombre === 0) continue
    if (libelle === '') groupes.push(...seules(debut, nombre))
    else groupes.push({libelle, debut, colonnes: nombre})
    debut += nombre
  }
  groupes.push(...seules(debut, colonnes.length - debut))
  return groupes.some(({libelle}) => libelle !== '') ? groupes : null
}

function seules(debut: number, nombre: number): GroupeDEntete[] {
  return Array.from({length: nombre}, (_, i) => ({libelle: '', debut: debut + i, colonnes: 1}))
}

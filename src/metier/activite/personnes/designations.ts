import type {CelluleEnFlux} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import type {ColonneLue} from './types.js'

/** Long enough to be worth a closer look: an address of e-mail, or nine digits in a row. */
const A_REGARDER = /@|(?:\d[\s.-]?){9}/
const COURRIEL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i
const TELEPHONE_ECRIT = /(?<!\d)(?:(?:\+|00)33[\s.-]?[1-9]|0[1-9][\s.-])(?:[\s.-]?\d{2}){4}(?!\d)/
const TELEPHONE = /^0[1-9]\d{8}$/
const NIR_ECRIT = /(?<!\d)[12]\s\d{2}\s(?:0[1-9]|1[0-2])\s(?:\d{2}|2[AB])\s\d{3}\s\d{3}(?!\d)/i
const NIR = /^[12]\d{2}(?:0[1-9]|1[0-2])(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/i

/** What a value looks like: certainly someone's, maybe (a plain number may be a file's), or nobody's. */
export function ressembleAUneDesignation(cellule: CelluleEnFlux): 'certaine' | 'possible' | undefined {
  if (cellule === undefined) return undefined
  if (typeof cellule === 'number') {
    // A telephone loses its first zero in a column of numbers: only mobiles can be told.
    const portable = cellule >= 6e8 && cellule < 8e8
    return portable || (cellule >= 1e12 && NIR.test(String(cellule))) ? 'possible' : undefined
  }
  if (!A_REGARDER.test(cellule)) return undefined
  if (COURRIEL.test(cellule) || TELEPHONE_ECRIT.test(cellule) || NIR_ECRIT.test(cellule)) return 'certaine'
  const serre = cellule.trim()
  return TELEPHONE.test(serre) || NIR.test(serre) ? 'possible' : undefined
}

/** Watches the values of every column, without keeping one of them. */
export function ouvrirGuet(): {
  readonly voir: (cellules: readonly CelluleEnFlux[]) => void
  readonly conclure: () => readonly number[]
} {
  const [remplies, possibles]: [number[], number[]] = [[], []]
  const certaines = new Set<number>()
  return {
    voir: (cellules) => {
      for (let colonne = 0; colonne < cellules.length; colonne++) {
        const cellule = cellules[colonne]
        if (cellule === undefined || cellule === '') continue
        remplies[colonne] = (remplies[colonne] ?? 0) + 1
        const vue = ressembleAUneDesignation(cellule)
        if (vue === 'certaine') certaines.add(colonne)
        else if (vue === 'possible') possibles[colonne] = (possibles[colonne] ?? 0) + 1
      }
    },
    // Numbers of a warehouse may by chance look like one: a column of them is not chance.
    conclure: () =>
      remplies.flatMap((nombre, colonne) =>
        certaines.has(colonne) || 2 * (possibles[colonne] ?? 0) >= nombre ? [colonne] : [],
      ),
  }
}

/** The refusal of a file that designates young people; of its content, only the headings are named. */
export function refusNominatif(feuille: string, colonnes: readonly Pick<ColonneLue, 'titre'>[]): Anomalie {
  const noms = colonnes.map((c) => `« ${c.titre} »`).join(', ')
  const sujet = colonnes.length > 1 ? `les colonnes ${noms} désignent` : `la colonne ${noms} désigne`
  return anomalie(
    'bloquante',
    'ACT-009',
    `Feuille « ${feuille} », une ligne par jeune : ${sujet} des personnes. Fichier refusé, rien n’en est gardé.`,
    {
      feuille,
      a_faire: 'Demandez une extraction sans identité ni coordonnées, et supprimez ce fichier.',
    },
  )
}

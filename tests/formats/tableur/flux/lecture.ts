import type {Cellule, Grille} from '../../../../src/documents/grille.js'
import type {CelluleEnFlux, LigneEnFlux, TableEnFlux} from '../../../../src/documents/table-en-flux.js'
import {estNonReconnu, type SourceParMorceaux} from '../../../../src/formats/flux/index.js'
import {ouvrirXlsxEnFlux} from '../../../../src/formats/tableur/flux/ouvrir-xlsx-en-flux.js'
import {BORNES_DE_FLUX, type BornesDeFlux} from '../../../../src/formats/tableur/index.js'

/** Bytes read as a file would be. */
export function enMemoire(octets: Uint8Array): SourceParMorceaux {
  return {
    taille: octets.length,
    lire: async (tampon, position) => {
      const lus = octets.subarray(position, position + tampon.length)
      tampon.set(lus)
      return lus.length
    },
    fermer: async () => undefined,
  }
}

export async function toutes(table: TableEnFlux): Promise<readonly LigneEnFlux[]> {
  const lignes: LigneEnFlux[] = []
  for await (const lot of table.lots()) lignes.push(...lot.lignes)
  return lignes
}

export type FeuilleLue = {readonly feuille: string; readonly lignes: readonly LigneEnFlux[]}

/** All the sheets of a workbook read in a stream; `undefined` when it is left to the general reader. */
export async function lireXlsxEnFlux(
  octets: Uint8Array,
  bornes: Partial<BornesDeFlux> = {},
): Promise<readonly FeuilleLue[] | undefined> {
  try {
    const tables = await ouvrirXlsxEnFlux(enMemoire(octets), 'essai.xlsx', {...BORNES_DE_FLUX, ...bornes})
    const feuilles: FeuilleLue[] = []
    for (const table of tables) feuilles.push({feuille: table.feuille, lignes: await toutes(table)})
    return feuilles
  } catch (erreur) {
    if (estNonReconnu(erreur)) return undefined
    throw erreur
  }
}

/** What a stream must give of a sheet the general reader has read. */
export function attendues({feuille, lignes}: Grille): FeuilleLue {
  return {
    feuille,
    lignes: lignes.flatMap((l, rang) =>
      l.length === 0 ? [] : [{rang, cellules: Array.from(l, celluleAttendue)}],
    ),
  }
}

function celluleAttendue(cellule: Cellule | undefined): CelluleEnFlux {
  switch (cellule?.genre) {
    case 'texte':
    case 'nombre':
    case 'date':
      return cellule.valeur === null || typeof cellule.valeur === 'boolean' ? undefined : cellule.valeur
    case 'booleen':
    case 'erreur':
      return cellule.affiche
    case 'formule_sans_valeur':
      return 'une formule sans valeur ne se lit pas en flux'
    case undefined:
      return undefined
  }
}

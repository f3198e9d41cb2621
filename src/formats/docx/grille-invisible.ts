import type {Paragraph} from 'docx'
import {BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType} from 'docx'
import {vingtiemes} from './mesures.js'

const RIEN = {style: BorderStyle.NONE, size: 0, color: 'auto'} as const
export const SANS_BORDS = {top: RIEN, bottom: RIEN, left: RIEN, right: RIEN} as const

export type CaseDeGrille = {
  readonly largeur: number
  readonly contenu: readonly Paragraph[]
  readonly options?: Omit<ConstructorParameters<typeof TableCell>[0], 'children' | 'width'>
}

/** A table that only places things side by side; a row is never cut, and may be held to a least height. */
export function composerGrille(
  rangs: readonly (readonly CaseDeGrille[])[],
  rangee: Omit<ConstructorParameters<typeof TableRow>[0], 'children'> = {},
): Table {
  const largeurs = rangs[0]?.map(({largeur}) => vingtiemes(largeur)) ?? []
  return new Table({
    layout: TableLayoutType.FIXED,
    width: {size: largeurs.reduce((somme, l) => somme + l, 0), type: WidthType.DXA},
    columnWidths: largeurs,
    borders: {...SANS_BORDS, insideHorizontal: RIEN, insideVertical: RIEN},
    rows: rangs.map(
      (cases) =>
        new TableRow({
          cantSplit: true,
          ...rangee,
          children: cases.map(
            ({largeur, contenu, options}) =>
              new TableCell({
                borders: SANS_BORDS,
                ...options,
                width: {size: vingtiemes(largeur), type: WidthType.DXA},
                children: [...contenu],
              }),
          ),
        }),
    ),
  })
}

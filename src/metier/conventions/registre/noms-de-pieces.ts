import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'

/** What names the file of a convention. */
export type ANommer = {
  readonly numero: string | null
  readonly version?: number
  readonly modele: string | null
  readonly parties: readonly {readonly code: string | null; readonly nom: string}[]
}

/**
 * Names of files without extension: `2008-001_54528S00_convention-financiere-parcours3`. Two conventions under one
 * name stop everything before anything is written: the second would replace the first.
 */
export function nommerPieces(conventions: readonly ANommer[]): readonly string[] {
  const noms = conventions.map(({numero, version = 1, modele, parties}) => {
    const [premiere] = parties
    const qui = parties.length > 1 ? 'plusieurs-parties' : (premiere?.code ?? premiere?.nom ?? 'sans-partie')
    const [propre = ''] = nomsDeFichiers([qui])
    const nom = numero && version > 1 ? `${numero}-v${version}` : numero
    return [nom, propre, modele ?? 'convention'].filter(Boolean).join('_')
  })
  const doubles = noms.filter(
    (nom, rang) => noms.findIndex((n) => n.toLowerCase() === nom.toLowerCase()) < rang,
  )
  if (doubles.length === 0) return noms
  throw new ErreurMetier(
    'CNV-012',
    `Deux conventions auraient le même nom de fichier : ${doubles[0] ?? ''}.`,
    {
      pistes: ['Distinguez les noms des parties dans le classeur, puis relancez : rien n’a été écrit.'],
      details: {noms: doubles},
    },
  )
}

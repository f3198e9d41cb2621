import type {Forcage} from '../metier/activite/index.js'
import type {Connexion} from './base.js'
import {ecrireDansRegistres} from './registres.js'

/** What was forced into closed years, with its reason; nothing to say when none was closed. */
export function noterForcages(
  connexion: Connexion,
  clos: readonly number[],
  {
    numero,
    le,
    geste,
    motif,
  }: Pick<Forcage, 'geste'> & {
    readonly numero: number
    readonly le: string
    readonly motif: string | undefined
  },
): void {
  if (clos.length === 0 || motif === undefined) return
  const contenu: Forcage = {import: numero, geste, annees: clos, motif}
  ecrireDansRegistres(
    connexion,
    [{registre: 'forcages', cle: `${geste}:${numero}`, annee: null, contenu}],
    // Not of the import: cancelling it must not hide that it was forced.
    {numero: null, le},
  )
}

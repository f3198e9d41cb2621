import type {Referentiel} from '../../referentiel/index.js'
import {importsDepuis} from '../imports-en-cause.js'
import {estDenombrement} from '../lecture/index.js'
import {memeNombre} from '../meme-nombre.js'
import {type ChiffrePresente, presenterChiffre} from '../presentation/index.js'
import type {Chiffre} from '../schema.js'
import type {Revision} from './schema.js'
import type {FaitsDeValidation, Validation} from './types.js'

/** A figure that a director answers for, and its parts that are published beside it. */
export type Figure = {readonly chiffre: Chiffre; readonly presente: ChiffrePresente}

/** The figures a structure is shown: its own, not the count of structures it is one of. */
export function figuresDe(chiffres: readonly Chiffre[], referentiel: Referentiel): Figure[] {
  return chiffres.flatMap((chiffre) => {
    const indicateur = referentiel.indicateurs.find((i) => i.code === chiffre.code)
    if (!indicateur || estDenombrement(indicateur)) return []
    return [{chiffre, presente: presenterChiffre(chiffre, referentiel)}]
  })
}

/** The figures as they are kept with an answer. */
export function releverFigures(
  chiffres: readonly Chiffre[],
  referentiel: Referentiel,
): Record<string, number | null> {
  const lignes = figuresDe(chiffres, referentiel).flatMap(({chiffre, presente}) => [
    [chiffre.code, chiffre.valeur] as const,
    ...presente.parts.map(({ventilation, modalite}) => {
      const part = chiffre.parts.find((p) => p.ventilation === ventilation && p.modalite === modalite)
      return [`${chiffre.code}|${ventilation}=${modalite}`, part?.valeur ?? null] as const
    }),
  ])
  return Object.fromEntries(lignes)
}

/** What is no longer as it was shown, and the imports that came since. */
export function reviser(
  {figures, structure, dernierImport}: Validation,
  chiffres: readonly Chiffre[],
  {referentiel, origines}: Pick<FaitsDeValidation, 'referentiel' | 'origines'>,
): Revision[] {
  const actuelles = releverFigures(chiffres, referentiel)
  const libelles = new Map(chiffres.map((c) => [c.code, c.libelle]))
  const changees = Object.keys({...figures, ...actuelles}).filter(
    (cle) => !memeNombre(figures[cle] ?? null, actuelles[cle] ?? null),
  )
  return changees.map((cle) => {
    const [code = '', modalite] = cle.split('|')
    return {
      code,
      libelle: libelles.get(code) ?? code,
      modalite: modalite ?? null,
      avant: figures[cle] ?? null,
      apres: actuelles[cle] ?? null,
      imports: importsDepuis(origines, {referentiel, structure, code, depuis: dernierImport}),
    }
  })
}

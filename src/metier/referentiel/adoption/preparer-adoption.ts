import {z} from 'zod'
import {comparerReferentiels, schemaEvolution} from '../charte/index.js'
import type {Referentiel} from '../types.js'

const schemaLien = z.object({
  code: z.string(),
  libelle: z.string(),
  vers: z.array(z.string()).describe('les indicateurs qui prennent la suite dans le référentiel adopté'),
  rupture: z.string().nullable().describe('pourquoi la série se coupe ; null quand elle se poursuit'),
})

/** What changing référentiel changes in the definitions, before any figure is looked at. */
export const schemaDefinitions = z.object({
  de: z.string(),
  vers: z.string(),
  evolution: schemaEvolution,
  continuite: z.array(schemaLien).describe('les indicateurs qui changent de code ou dont la série se coupe'),
  sans_suite: z
    .array(z.object({code: z.string(), libelle: z.string()}))
    .describe('ceux que rien ne continue : leurs valeurs restent gardées, sans être calculées'),
})
export type Definitions = z.infer<typeof schemaDefinitions>

/** What changes in the definitions when one référentiel takes the place of another. */
export function preparerAdoption(avant: Referentiel, apres: Referentiel): Definitions {
  const restent = new Set(apres.indicateurs.map((i) => i.code))
  const liens = avant.indicateurs.flatMap((i) => {
    const vers = (i.correspondances ?? []).filter(
      (c) => c.referentiel === apres.code && restent.has(c.indicateur),
    )
    if (vers.length === 0) return []
    return [
      {
        code: i.code,
        libelle: i.libelle,
        vers: vers.map((c) => c.indicateur),
        rupture: vers.find((c) => c.rupture !== undefined)?.rupture ?? null,
      },
    ]
  })
  const suivis = new Set(liens.map((l) => l.code))
  return {
    de: `${avant.code}@${avant.version}`,
    vers: `${apres.code}@${apres.version}`,
    evolution: comparerReferentiels(avant, apres),
    continuite: liens.filter(({code, vers, rupture}) => rupture !== null || vers.some((v) => v !== code)),
    sans_suite: avant.indicateurs
      .filter((i) => !restent.has(i.code) && !suivis.has(i.code))
      .map(({code, libelle}) => ({code, libelle})),
  }
}

import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {decrireFait, schemaFait} from '../../metier/programme/index.js'
import type {Exercice} from '../../shared/periode.js'
import {ecrireMoment} from '../moment.js'
import {chargerContexteDeSaisie} from './charger-journal.js'
import {trouverFait} from './noter-fait.js'
import {presenterFait} from './presenter-fait.js'

export const schemaFaitMontre = z.object({
  fait: schemaFait,
  historique: z.array(
    z.object({
      le: z.string(),
      import: z.int().nullable().describe('le numéro de l’import ; null pour une saisie'),
      intitule: z.string().nullable().describe('null pour un retrait'),
    }),
  ),
})
/** The answer of `journal montrer`. */
export type FaitMontre = z.infer<typeof schemaFaitMontre>

/** One fact, and the states it went through. */
export async function montrerFait(espace: Espace, annee: Exercice, numero: string): Promise<FaitMontre> {
  const {faits, structures} = await chargerContexteDeSaisie(espace, annee)
  const fait = trouverFait(faits, numero)
  const etats = await espace.registres.historique('faits', String(fait.numero))
  return {
    fait: decrireFait(fait, new Map(structures.map((s) => [s.code, s.nom]))),
    historique: etats.map((e) => ({le: e.le, import: e.import, intitule: e.contenu?.intitule ?? null})),
  }
}

/** The fact in full, then when and how it was written. */
export function presenterFaitMontre({fait, historique}: FaitMontre): string {
  const etats = historique.map(({le, import: numero, intitule}) => {
    const comment = numero === null ? 'saisi' : `import n° ${numero}`
    return `  ${ecrireMoment(le)}, ${comment}${intitule === null ? ' : retiré' : ''}`
  })
  return [`Fait n° ${fait.numero ?? ''}`, presenterFait(fait), '', 'Écrit le', ...etats].join('\n')
}

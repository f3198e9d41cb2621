import {z} from 'zod'

/** What was hidden before a publication, and what a reader of all of it could still deduce. */
export const schemaAuditDuSecret = z.object({
  seuil: z.int().describe('les nombres de personnes de 1 à celui-ci sont masqués'),
  largeur_minimale: z.int().describe('écart exigé entre les valeurs possibles d’un nombre masqué'),
  nombres: z.int().describe('nombres de personnes publiés ensemble, masqués compris'),
  masques: z.int(),
  petits_nombres: z.int(),
  cellules: z.array(
    z.object({
      indicateur: z.string(),
      champ: z.string().describe('REGION, structure:CODE, departement:54 ou regroupement:valeur'),
      modalites: z.string(),
      annee: z.int(),
      mois: z.array(z.int()).describe('premier et dernier mois comptés'),
      perimetre: z.enum(['courant', 'constant']),
      de: z.int().describe('ce que des sommes laissent déduire : de cette valeur…'),
      a: z.int().nullable().describe('… à celle-ci ; null quand rien ne la borne'),
    }),
  ),
})

export type AuditDuSecret = Readonly<z.infer<typeof schemaAuditDuSecret>>

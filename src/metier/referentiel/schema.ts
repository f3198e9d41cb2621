import {z} from 'zod'
import {schemaCode as code, NATURES, schemaCodeDeReferentiel} from './codes.js'
import {fautesDeComptage, type Personnes, schemaComptage, schemaPersonnes} from './schema-comptage.js'
import {schemaCorrespondance, schemaCorrespondanceDeVentilation} from './schema-continuite.js'
import {citationsInconnues, schemaRegle, schemaVraisemblance} from './schema-regles.js'

const alias = z.array(z.string().min(1)).default([])

const schemaModalite = z.strictObject({code, libelle: z.string(), alias})

export const schemaVentilation = z.strictObject({
  code,
  libelle: z.string(),
  alias,
  modalites: z.array(schemaModalite).min(2),
  correspondances: z.array(schemaCorrespondanceDeVentilation).optional(),
})

export const schemaIndicateur = z.strictObject({
  code,
  libelle: z.string(),
  alias,
  definition: z.string(),
  /** The charte de saisie: how the entry is made. */
  saisie: z.string(),
  /** What is counted and what is not, case by case, where practices diverge. */
  compte: z.array(z.string().min(1)).optional(),
  ne_compte_pas: z.array(z.string().min(1)).optional(),
  /** Heading under which the charte and the collection workbooks show it. */
  famille: z.string().min(1).optional(),
  unite: z.string(),
  /** Where the rule or the definition comes from. */
  source: z.string(),
  nature: z.enum(NATURES),
  /** `annuaire`: counted from the directory, never received in a table. */
  origine: z.enum(['tableaux', 'annuaire']).default('tableaux'),
  ventilations: z.array(code).default([]),
  /** An indicator that is one modality of another: its figures are read there. */
  part_de: z.strictObject({indicateur: code, ventilation: code, modalite: code}).optional(),
  numerateur: code.optional(),
  denominateur: code.optional(),
  /** First and last year in which the indicator has a meaning. */
  depuis: z.int().optional(),
  jusqu_a: z.int().optional(),
  /** What continues it, or what it continues, in another era. */
  continuite: z.string().optional(),
  correspondances: z.array(schemaCorrespondance).optional(),
  /** How it is counted from an extraction of one row per young person, when it can honestly be. */
  comptage: z.array(schemaComptage).min(1).optional(),
  decimales: z.int().min(0).max(2).default(0),
})

/** A published key figure: which indicator, in which order, which parts are shown beside it. */
export const schemaChiffreCle = z.strictObject({
  indicateur: code,
  parts: z.array(z.strictObject({ventilation: code, modalites: z.array(code).optional()})).default([]),
})

export const schemaReferentiel = z
  .strictObject({
    code: schemaCodeDeReferentiel,
    version: z.int().positive(),
    libelle: z.string(),
    indicateurs: z.array(schemaIndicateur).min(1),
    ventilations: z.array(schemaVentilation),
    chiffres_cles: z.array(schemaChiffreCle),
    /** What must hold between values; read by `activite verifier`. */
    regles: z.array(schemaRegle).default([]),
    vraisemblance: schemaVraisemblance,
    /** How an extraction of one row per young person, without identity, is read; without it none is. */
    personnes: schemaPersonnes.optional(),
  })
  .superRefine((referentiel, contexte) => {
    for (const message of referencesInconnues(referentiel)) contexte.addIssue({code: 'custom', message})
  })

type Brut = {
  indicateurs: readonly z.infer<typeof schemaIndicateur>[]
  ventilations: readonly z.infer<typeof schemaVentilation>[]
  chiffres_cles: readonly z.infer<typeof schemaChiffreCle>[]
  regles: readonly z.infer<typeof schemaRegle>[]
  personnes?: Personnes | undefined
}

function referencesInconnues(brut: Brut): string[] {
  const {indicateurs, ventilations, chiffres_cles, regles} = brut
  const codes = new Set(indicateurs.map((i) => i.code))
  const axes = new Map(ventilations.map((v) => [v.code, new Set(v.modalites.map((m) => m.code))]))
  const messages: string[] = []
  if (codes.size < indicateurs.length) messages.push('deux indicateurs portent le même code')
  const indicateurConnu = (cite: string, par: string) => {
    if (!codes.has(cite)) messages.push(`${par} cite l'indicateur « ${cite} », qui n'existe pas`)
  }
  const axeConnu = (cite: string, par: string) => {
    if (cite !== 'departement' && !axes.has(cite))
      messages.push(`${par} cite la ventilation « ${cite} », qui n'existe pas`)
  }
  for (const i of indicateurs) {
    for (const v of i.ventilations) axeConnu(v, i.code)
    if (i.numerateur) indicateurConnu(i.numerateur, i.code)
    if (i.denominateur) indicateurConnu(i.denominateur, i.code)
    if (i.nature === 'ratio' && !(i.numerateur && i.denominateur)) {
      messages.push(`${i.code} est un ratio : il lui faut « numerateur » et « denominateur »`)
    }
    if (i.part_de) {
      indicateurConnu(i.part_de.indicateur, i.code)
      if (!axes.get(i.part_de.ventilation)?.has(i.part_de.modalite)) {
        messages.push(`${i.code} cite « ${i.part_de.ventilation}/${i.part_de.modalite} », qui n'existe pas`)
      }
    }
  }
  for (const c of chiffres_cles) {
    indicateurConnu(c.indicateur, 'chiffres_cles')
    for (const p of c.parts) axeConnu(p.ventilation, `chiffres_cles, ${c.indicateur}`)
  }
  return [...messages, ...citationsInconnues(regles, {indicateurs, axes}), ...fautesDeComptage(brut)]
}

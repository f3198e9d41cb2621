import {z} from 'zod'
import {listerTitulaires, schemaTitulaire} from '../personnes/index.js'
import {type CodeMoyen, MOYENS, type Moyen, type Personne, type Structure} from '../types.js'

const compte = z.number().nullable()

export const schemaStructure = z.object({
  code: z.string(),
  nom: z.string(),
  nom_officiel: z.string().nullable(),
  type: z.enum(['ML', 'PAIO']),
  forme_juridique: z.string().nullable(),
  departement: z.string(),
  communes: z.array(z.string()),
  epci: z.array(z.string()),
  adresse: z.string().nullable(),
  code_postal: z.string().nullable(),
  ville: z.string().nullable(),
  telephone: z.string().nullable(),
  fax: z.string().nullable(),
  courriel: z.string().nullable(),
  site: z.string().nullable(),
  siret: z.string().nullable(),
  lieux_accueil: compte,
  salaries: compte,
  etp: compte,
  postes_informatiques: compte,
})

export const schemaListeDesStructures = z.object({
  annee: z.int(),
  date: z.string(),
  structures: z.array(schemaStructure),
  titulaires: z.array(schemaTitulaire).describe('avec « --fonction » : qui la tient à cette date'),
})

export type ListeDesStructures = z.infer<typeof schemaListeDesStructures>

/** The directory with what it counts at 31/12 of `annee`; an unknown count is null, never 0. */
export function listerStructures(
  facts: {
    readonly structures: readonly Structure[]
    readonly moyens: readonly Moyen[]
    readonly personnes?: readonly Personne[]
  },
  {
    annee,
    date = `${annee}-12-31`,
    departement,
    fonction,
  }: {
    annee: number
    date?: string | undefined
    departement?: string | undefined
    fonction?: string | undefined
  },
): ListeDesStructures {
  const {structures, moyens, personnes = []} = facts
  return {
    annee,
    date,
    structures: structures
      .filter((s) => departement === undefined || s.departement === departement)
      .map((s) => decrireStructure(s, moyens, annee)),
    titulaires: fonction ? listerTitulaires({personnes, structures}, {date, fonction, departement}) : [],
  }
}

/** A structure as `--json` tells it, with its counts at the end of a year. */
export function decrireStructure(
  s: Structure,
  moyens: readonly Moyen[],
  annee: number,
): ListeDesStructures['structures'][number] {
  const siens = moyens.filter((m) => m.structure === s.code && m.annee === annee)
  const comptes = Object.fromEntries(
    MOYENS.map((code) => [code, siens.find((m) => m.code === code)?.valeur ?? null]),
  ) as Record<CodeMoyen, number | null>
  return {
    code: s.code,
    nom: s.nom,
    nom_officiel: s.nomOfficiel ?? null,
    type: s.type,
    forme_juridique: s.formeJuridique ?? null,
    departement: s.departement,
    communes: [...(s.communes ?? [])],
    epci: [...(s.epci ?? [])],
    adresse: s.adresse,
    code_postal: s.codePostal,
    ville: s.ville,
    telephone: s.telephone,
    fax: s.fax ?? null,
    courriel: s.courriel,
    site: s.site ?? null,
    siret: s.siret ?? null,
    ...comptes,
  }
}

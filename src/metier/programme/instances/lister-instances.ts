import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer} from '../../../shared/francais.js'
import type {FaitsDesInstances} from './importer-instances.js'
import {estLInstance} from './lire-instances.js'
import {enFonctionLe, finissantAvant, instancesDeLAnnuaire, membresDe, schemaMembre} from './membres.js'
import {constaterQuorum, schemaPresenceConstatee} from './quorum.js'
import {type Instance, type Reunion, schemaDecision, schemaInstance, schemaReunion} from './schema.js'

const schemaResume = z.object({
  code: z.string(),
  nom: z.string(),
  nature: z.enum(['interne', 'exterieure']),
  membres: z.int(),
  reunions: z.array(z.string()).describe("jours de réunion de l'année"),
  decisions_ouvertes: z.int(),
})

export const schemaListeDesInstances = z.object({
  annee: z.int(),
  date: z.string(),
  instances: z.array(schemaResume),
  fin_avant: z.string().nullable(),
  mandats_finissants: z.array(schemaMembre.extend({nom_instance: z.string()})),
})
/** The answer of `instances lister`. */
export type ListeDesInstances = z.infer<typeof schemaListeDesInstances>

export type DemandeDInstances = {
  readonly annee: number
  readonly date: string
  readonly finAvant?: string | undefined
}

/** The instances, their size on a day, their meetings of the year, and the mandates about to end. */
export function listerInstances(faits: FaitsDesInstances, demande: DemandeDInstances): ListeDesInstances {
  const {annee, date, finAvant} = demande
  const instances = toutesLesInstances(faits)
  return {
    annee,
    date,
    instances: instances.map((instance) => ({
      code: instance.code,
      nom: instance.nom,
      nature: instance.nature,
      membres: enFonctionLe(membresDe(instance, faits), date).length,
      reunions: reunionsDe(faits, instance, annee).map((r) => r.date),
      decisions_ouvertes: faits.decisions.filter((d) => d.instance === instance.code && estOuverte(d)).length,
    })),
    fin_avant: finAvant ?? null,
    mandats_finissants:
      finAvant === undefined
        ? []
        : instances.flatMap((instance) =>
            finissantAvant(membresDe(instance, faits), {date, avant: finAvant}).map((m) => ({
              ...m,
              nom_instance: instance.nom,
            })),
          ),
  }
}

export const schemaFicheDInstance = z.object({
  annee: z.int(),
  date: z.string(),
  instance: schemaInstance,
  membres: z.array(schemaMembre),
  reunions: z.array(schemaReunion.extend({quorum: schemaPresenceConstatee})),
  decisions: z.array(schemaDecision),
})
/** The answer of `instances montrer`. */
export type FicheDInstance = z.infer<typeof schemaFicheDInstance>

/** One instance: its rules, its members on a day, its meetings and decisions of the year. */
export function montrerInstance(
  faits: FaitsDesInstances,
  {annee, date, instance: saisi}: {annee: number; date: string; instance: string},
): FicheDInstance {
  const instance = trouverInstance(faits, saisi)
  const membres = membresDe(instance, faits)
  return {
    annee,
    date,
    instance,
    membres: enFonctionLe(membres, date),
    reunions: reunionsDe(faits, instance, annee).map((reunion) => ({
      ...reunion,
      quorum: constaterQuorum(reunion, instance.quorum, enFonctionLe(membres, reunion.date).length),
    })),
    decisions: faits.decisions.filter((d) => d.instance === instance.code && d.date.startsWith(`${annee}-`)),
  }
}

/** Those the workbook describes, then those that only the directory knows. */
export function toutesLesInstances(faits: Pick<FaitsDesInstances, 'instances' | 'personnes'>): Instance[] {
  return [...faits.instances, ...instancesDeLAnnuaire(faits.personnes, faits.instances)]
}

/** The instance a name typed means: whole, or the beginning that only one bears. */
export function trouverInstance(
  faits: Pick<FaitsDesInstances, 'instances' | 'personnes'>,
  saisi: string,
): Instance {
  const toutes = toutesLesInstances(faits)
  const exacte = toutes.find((i) => estLInstance(i, saisi))
  if (exacte) return exacte
  const proches = toutes.filter((i) => i.nom.toLowerCase().includes(saisi.trim().toLowerCase()))
  const [seule, ...autres] = proches
  if (seule && autres.length === 0) return seule
  const message =
    proches.length > 1
      ? `« ${saisi} » désigne plusieurs instances.`
      : `Aucune instance ne s'appelle « ${saisi} ».`
  const montrees = (proches.length > 0 ? proches : toutes).map((i) => `« ${i.nom} »`)
  throw new ErreurMetier('PRG-057', message, {
    pistes: [
      montrees.length > 0
        ? `Instances connues : ${enumerer(montrees)}.`
        : 'Importez les instances : animreg instances importer instances.xlsx',
    ],
    details: {saisi, instances: toutes.map((i) => i.code)},
  })
}

/** The meeting of an instance on a day. */
export function trouverReunion(
  {reunions}: Pick<FaitsDesInstances, 'reunions'>,
  instance: Instance,
  date: string,
): Reunion {
  const trouvee = reunions.find((r) => r.instance === instance.code && r.date === date)
  if (trouvee) return trouvee
  const autres = reunions.filter((r) => r.instance === instance.code).map((r) => r.date)
  throw new ErreurMetier('PRG-063', `Aucune réunion de « ${instance.nom} » n'est notée au ${date}.`, {
    pistes: [
      ...(autres.length > 0 ? [`Réunions notées : ${enumerer(autres.toSorted())}.`] : []),
      `Pour la noter : animreg instances reunir "${instance.nom}" --date ${date} --ordre-du-jour "…"`,
    ],
    details: {instance: instance.code, date, reunions: autres},
  })
}

function reunionsDe({reunions}: FaitsDesInstances, {code}: Instance, annee: number): Reunion[] {
  return reunions
    .filter((r) => r.instance === code && r.date.startsWith(`${annee}-`))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** Not yet done nor dropped. */
export function estOuverte({etat}: {etat: string}): boolean {
  return etat === 'demandee' || etat === 'prise'
}

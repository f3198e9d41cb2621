import {z} from 'zod'
import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie, estBloque, schemaAnomalie} from '../../../shared/anomalie.js'
import {nommerGrandeur} from './grandeurs.js'
import {type LectureDuContexte, lireContexte} from './lire-contexte.js'
import {cleDeContexte, type DonneeDeContexte} from './modele-contexte.js'

export const schemaBilanDuContexte = z.object({
  fichier: z.string(),
  sha256: z.string(),
  statut: z.enum(['importe', 'deja_importe', 'refuse', 'simule']),
  import: z.int().nullable(),
  donnees: z.object({
    nouvelles: z.int(),
    modifiees: z.array(
      z.object({
        grandeur: z.string(),
        territoire: z.string(),
        annee: z.int(),
        avant: z.number(),
        apres: z.number(),
      }),
    ),
    identiques: z.int(),
  }),
  colonnes_ignorees: z.array(z.string()),
  anomalies: z.array(schemaAnomalie),
})

/** The answer of `chiffres contexte importer`. */
export type BilanDuContexte = Readonly<z.infer<typeof schemaBilanDuContexte>>

/** One entry of the register of context data. */
export type EcritureDeContexte = {
  readonly registre: 'contexte'
  readonly cle: string
  readonly annee: null
  readonly contenu: DonneeDeContexte
}

export type ImportDuContexte = {
  readonly bilan: BilanDuContexte
  readonly ecritures: readonly EcritureDeContexte[]
}

/** Reads context data against those known: only what is new or has moved is written. */
export function importerContexte(
  connues: readonly DonneeDeContexte[],
  grilles: readonly Grille[],
  {fichier, sha256, ...lecture}: LectureDuContexte & {readonly fichier: string; readonly sha256: string},
): ImportDuContexte {
  const lu = lireContexte(grilles, lecture)
  const avant = new Map(connues.map((d) => [cleDeContexte(d), d]))
  const apres = new Map(lu.donnees.map((d) => [cleDeContexte(d), d]))
  const changees = [...apres].filter(([cle, d]) => JSON.stringify(d) !== JSON.stringify(avant.get(cle)))
  const modifiees = changees.flatMap(([cle, d]) => {
    const ancienne = avant.get(cle)
    return ancienne ? [{avant: ancienne, apres: d}] : []
  })
  const anomalies = [...lu.anomalies, ...contradictions(lu.donnees), ...sansDate(lu.donnees)]
  const statut =
    apres.size === 0 || estBloque(anomalies) ? 'refuse' : changees.length === 0 ? 'deja_importe' : 'importe'
  const bilan: BilanDuContexte = {
    fichier,
    sha256,
    statut,
    import: null,
    donnees: {
      nouvelles: changees.length - modifiees.length,
      modifiees: modifiees.map((m) => ({
        grandeur: m.apres.grandeur,
        territoire: m.apres.territoire,
        annee: m.apres.annee,
        avant: m.avant.valeur,
        apres: m.apres.valeur,
      })),
      identiques: apres.size - changees.length,
    },
    colonnes_ignorees: [...lu.colonnesIgnorees],
    anomalies,
  }
  if (statut !== 'importe') return {bilan, ecritures: []}
  return {
    bilan,
    ecritures: changees.map(([cle, contenu]) => ({registre: 'contexte', cle, annee: null, contenu})),
  }
}

/** Two rows that say two numbers for the same thing. */
function contradictions(donnees: readonly DonneeDeContexte[]): Anomalie[] {
  const premieres = new Map<string, DonneeDeContexte>()
  return donnees.flatMap((donnee) => {
    const cle = cleDeContexte(donnee)
    const premiere = premieres.get(cle) ?? donnee
    premieres.set(cle, premiere)
    if (premiere.valeur === donnee.valeur) return []
    const quoi = `${nommerGrandeur(donnee.grandeur)}, ${donnee.territoire}, ${donnee.annee}`
    const message = `Le classeur donne deux nombres pour « ${quoi} » : ${premiere.valeur} et ${donnee.valeur}.`
    const a_faire = 'Gardez une seule des deux lignes, puis relancez.'
    return [anomalie('bloquante', 'CHF-043', message, {a_faire})]
  })
}

function sansDate(donnees: readonly DonneeDeContexte[]): Anomalie[] {
  if (donnees.every((d) => d.date_source !== null)) return []
  const message = 'La date de la source n’est pas dite : les taux s’imprimeront sans elle.'
  const a_faire = 'Ajoutez une colonne « Date de la source », ou « --date-source AAAA-MM-JJ ».'
  return [anomalie('avertissement', 'CHF-044', message, {a_faire})]
}

import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import {joursEntre} from '../../../shared/jour.js'
import {
  accorderUnite,
  auSingulier,
  type Compteur,
  type Denombrement,
  estUnEtat,
  type Fait,
  type Nomenclature,
  participantsDe,
} from '../journal/index.js'
import {choisirFaits, type SelectionDeFaits} from './choisir-faits.js'

const schemaTotal = z.object({
  unite: z.string().describe('au singulier'),
  libelle: z.string().describe('le nombre et son unité, accordés'),
  valeur: z.number(),
})

export const schemaCompteur = schemaTotal.extend({
  nature: z
    .enum(['flux', 'etat'])
    .describe('« flux » : la somme des faits ; « etat » : la dernière valeur, qui ne s’additionne pas'),
  faits: z.int().describe('combien de faits le disent'),
  dont: z.array(schemaTotal),
})

export const schemaCompteDeFaits = z.object({
  faits: z.int(),
  jours: z.int().describe('un fait de deux jours en compte deux'),
  participants: z.int().nullable().describe('null quand aucun fait ne dit les siens'),
  faits_avec_participants: z.int(),
  structures: z.int().describe('structures différentes dont la présence est notée'),
  duree_heures: z.number().nullable(),
  compteurs: z.array(schemaCompteur),
  montant_centimes: z.int().nullable(),
})
/** What a set of facts adds up to. */
export type CompteDeFaits = z.infer<typeof schemaCompteDeFaits>

type UnitesDEtat = Pick<Nomenclature, 'unites_d_etat'>

/** Counts the facts of a selection; `nomenclature` says which other units are never added up. */
export function compterFaits(
  faits: readonly Fait[],
  selection: SelectionDeFaits = {},
  nomenclature: UnitesDEtat = {unites_d_etat: []},
): CompteDeFaits {
  const choisis = choisirFaits(faits, selection)
  const presences = choisis.flatMap((f) => participantsDe(f) ?? [])
  return {
    faits: choisis.length,
    jours: choisis.reduce((somme, f) => somme + (f.fin === null ? 1 : joursEntre(f.date, f.fin) + 1), 0),
    participants: sommer(presences),
    faits_avec_participants: presences.length,
    structures: new Set(choisis.flatMap((f) => f.structures.map((s) => s.structure))).size,
    duree_heures: arrondi(sommer(choisis.flatMap((f) => f.duree ?? []))),
    compteurs: additionner(choisis, nomenclature.unites_d_etat),
    montant_centimes: sommer(choisis.flatMap((f) => f.montantCentimes ?? [])),
  }
}

/** What a counter of a count says, looked for by its unit, nested ones included; null when nobody counted it. */
export function valeurDuCompteur({compteurs}: CompteDeFaits, unite: string): number | null {
  const cle = empreinte(unite)
  const direct = compteurs.find((c) => empreinte(c.unite) === cle)
  if (direct) return direct.valeur
  const contenus = compteurs.flatMap((c) => c.dont).filter((d) => empreinte(d.unite) === cle)
  return sommer(contenus.map((d) => d.valeur))
}

/** Missing is never 0. */
function sommer(nombres: readonly number[]): number | null {
  return nombres.length === 0 ? null : nombres.reduce((somme, n) => somme + n, 0)
}

function arrondi(nombre: number | null): number | null {
  return nombre === null ? null : Math.round(nombre * 100) / 100
}

/** Counters of one unit together, in the order they are met; the facts come by day. */
function additionner(faits: readonly Fait[], etats: readonly string[]): CompteDeFaits['compteurs'] {
  const parUnite = new Map<string, Compteur[]>()
  for (const compteur of faits.flatMap((f) => f.compteurs)) {
    const cle = empreinte(compteur.unite)
    parUnite.set(cle, [...(parUnite.get(cle) ?? []), compteur])
  }
  return [...parUnite.values()].map((memes) => {
    const [premier] = memes
    const unite = premier?.unite ?? ''
    const etat = estUnEtat(unite, etats)
    const retenus = etat ? memes.slice(-1) : memes
    return {
      ...totaliser(unite, arrondi(sommer(retenus.map((c) => c.nombre))) ?? 0),
      nature: etat ? 'etat' : 'flux',
      faits: memes.length,
      dont: additionnerContenus(retenus.flatMap((c) => c.dont)),
    }
  })
}

function additionnerContenus(contenus: readonly Denombrement[]): CompteDeFaits['compteurs'][number]['dont'] {
  const totaux = new Map<string, {unite: string; valeur: number}>()
  for (const {unite, nombre} of contenus) {
    const cle = empreinte(unite)
    const deja = totaux.get(cle)
    totaux.set(cle, {unite: deja?.unite ?? unite, valeur: (deja?.valeur ?? 0) + nombre})
  }
  return [...totaux.values()].map(({unite, valeur}) => totaliser(unite, valeur))
}

function totaliser(unite: string, valeur: number): z.infer<typeof schemaTotal> {
  return {unite: auSingulier(unite), libelle: accorderUnite(valeur, unite), valeur}
}

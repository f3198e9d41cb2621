import {z} from 'zod'
import type {Indicateur, Referentiel, Ventilation} from '../types.js'
import {natureEnMots} from './nature-en-mots.js'

export const schemaEvolution = z.object({
  depuis: z.string().describe('la version précédente, par exemple parcours3@1'),
  ajoutes: z.array(z.object({code: z.string(), libelle: z.string()})),
  retires: z.array(z.object({code: z.string(), libelle: z.string()})),
  modifies: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      champs: z.array(z.object({champ: z.string(), avant: z.string(), apres: z.string()})),
    }),
  ),
})

/** What changed between two versions of a référentiel, indicateurs then ventilations. */
export type Evolution = z.infer<typeof schemaEvolution>

type Champs = readonly (readonly [champ: string, valeur: string])[]

/** Compares two versions of a référentiel, for what a person who enters data must know: not the aliases. */
export function comparerReferentiels(avant: Referentiel, apres: Referentiel): Evolution {
  const anciens = entreesDe(avant)
  const nouveaux = entreesDe(apres)
  return {
    depuis: `${avant.code}@${avant.version}`,
    ajoutes: [...nouveaux].filter(([cle]) => !anciens.has(cle)).map(([, entree]) => nommer(entree)),
    retires: [...anciens].filter(([cle]) => !nouveaux.has(cle)).map(([, entree]) => nommer(entree)),
    modifies: [...nouveaux].flatMap(([cle, entree]) => {
      const ancienne = anciens.get(cle)
      const champs = ancienne ? champsModifies(ancienne.champs, entree.champs) : []
      return champs.length > 0 ? [{...nommer(entree), champs}] : []
    }),
  }
}

/** True when nothing that matters to an entry has changed. */
export function estInchange({ajoutes, retires, modifies}: Evolution): boolean {
  return ajoutes.length + retires.length + modifies.length === 0
}

type Entree = {readonly code: string; readonly libelle: string; readonly champs: Champs}

function entreesDe(referentiel: Referentiel): ReadonlyMap<string, Entree> {
  return new Map([
    ...referentiel.indicateurs.map((i) => [`i:${i.code}`, entreeDIndicateur(i, referentiel)] as const),
    ...referentiel.ventilations.map((v) => [`v:${v.code}`, entreeDeVentilation(v)] as const),
  ])
}

function entreeDIndicateur(i: Indicateur, {ventilations}: Referentiel): Entree {
  const libelles = new Map(ventilations.map((v) => [v.code, v.libelle]))
  return {
    code: i.code,
    libelle: i.libelle,
    champs: [
      ['libellé', i.libelle],
      ['définition', i.definition],
      ['saisie', i.saisie],
      ['compte', (i.compte ?? []).join(' ; ')],
      ['ne compte pas', (i.ne_compte_pas ?? []).join(' ; ')],
      ['unité', i.unite],
      ['nature', natureEnMots(i)],
      ['ventilations', i.ventilations.map((v) => libelles.get(v) ?? v).join(', ')],
      ['source', i.source],
      ['première année', i.depuis === undefined ? '' : String(i.depuis)],
      ['dernière année', i.jusqu_a === undefined ? '' : String(i.jusqu_a)],
    ],
  }
}

function entreeDeVentilation(v: Ventilation): Entree {
  return {
    code: v.code,
    libelle: v.libelle,
    champs: [
      ['libellé', v.libelle],
      ['modalités', v.modalites.map((m) => m.libelle).join(', ')],
    ],
  }
}

function champsModifies(avant: Champs, apres: Champs): {champ: string; avant: string; apres: string}[] {
  const anciens = new Map(avant)
  return apres
    .map(([champ, valeur]) => ({champ, avant: anciens.get(champ) ?? '', apres: valeur}))
    .filter((c) => c.avant !== c.apres)
}

function nommer({code, libelle}: Entree): {code: string; libelle: string} {
  return {code, libelle}
}

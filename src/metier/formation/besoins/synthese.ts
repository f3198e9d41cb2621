import {empreinte} from '../../../shared/empreinte.js'
import {comparerTextes} from '../../../shared/francais.js'
import {nomDuDepartement} from '../../structures/index.js'
import {grouper} from '../grouper.js'
import type {Besoin} from '../types.js'
import {type FaitsDesBesoins, motDeDecision, personnesDe} from './lister-besoins.js'
import {jugerDesRefus, refusDeLAnnee} from './refus.js'
import {plusFrequent} from './regrouper.js'
import type {PartDeBesoins, SyntheseDesBesoins, ThemeSynthetise} from './schema.js'
import {lireDecisions, nommerThemes} from './themes.js'

/** Weight of each priority; a need without one weighs as the least urgent. */
export const POIDS_DES_PRIORITES = {1: 3, 2: 2, 3: 1, non_dite: 1} as const

const SANS_PUBLIC = 'Public non précisé'

/** Weighs the needs of a year by priority and number; the themes refused last year come first. */
export function synthetiserBesoins(faits: FaitsDesBesoins): SyntheseDesBesoins {
  const {annee, structures, themes} = faits
  const besoins = faits.besoins.filter((b) => b.annee === annee)
  const nommer = nommerThemes(themes)
  const departements = new Map<string, string>(structures.map((s) => [s.code, s.departement]))
  const estRefuse = jugerDesRefus(refusDeLAnnee(faits, annee - 1), themes)
  const decider = lireDecisions(faits.decisions, annee)
  const repondantes = new Set(besoins.map((b) => b.structure))
  return {
    annee,
    besoins: besoins.length,
    personnes: sommer(besoins, personnesDe),
    sans_nombre: besoins.filter((b) => b.nombre === null).length,
    repondantes: structures.filter((s) => repondantes.has(s.code)).length,
    attendues: structures.length,
    sans_reponse: structures.filter((s) => !repondantes.has(s.code)).map(({code, nom}) => ({code, nom})),
    themes: [...grouper(besoins, (b) => empreinte(nommer(b.theme) ?? b.theme))]
      .map(([, siens]): ThemeSynthetise => {
        const nomme = siens.map((b) => nommer(b.theme)).find((t) => t !== undefined)
        const theme = nomme ?? plusFrequent(siens.map((b) => b.theme))
        const ecrits = distincts(siens.map((b) => b.theme))
        const decision = decider(theme, ecrits)
        return {
          theme,
          nomme: nomme !== undefined,
          ecrits,
          ...peser(siens),
          sans_nombre: siens.filter((b) => b.nombre === null).length,
          priorites: compterPriorites(siens),
          refuses_l_an_passe: siens.filter(estRefuse).length,
          structures: distincts(siens.map((b) => b.structure)),
          publics: parPublic(siens),
          departements: parDepartement(siens, departements),
          periodes: distincts(siens.map((b) => b.periode)),
          contraintes: distincts(siens.map((b) => b.contrainte)),
          decision: motDeDecision(decision),
          motif: decision?.motif ?? null,
          action: decision?.action ?? null,
        }
      })
      .toSorted(
        (a, b) =>
          b.refuses_l_an_passe - a.refuses_l_an_passe ||
          b.score - a.score ||
          comparerTextes(a.theme, b.theme),
      ),
    par_public: parPublic(besoins),
    par_departement: parDepartement(besoins, departements),
  }
}

function peser(besoins: readonly Besoin[]): Omit<PartDeBesoins, 'libelle'> {
  return {
    besoins: besoins.length,
    personnes: sommer(besoins, personnesDe),
    score: sommer(besoins, (b) => personnesDe(b) * POIDS_DES_PRIORITES[b.priorite ?? 'non_dite']),
  }
}

function compterPriorites(besoins: readonly Besoin[]): ThemeSynthetise['priorites'] {
  const de = (priorite: Besoin['priorite']) => besoins.filter((b) => b.priorite === priorite).length
  return {p1: de(1), p2: de(2), p3: de(3), non_dite: de(null)}
}

function parPublic(besoins: readonly Besoin[]): PartDeBesoins[] {
  return [...grouper(besoins, (b) => empreinte(b.public ?? ''))]
    .map(([cle, siens]) => ({
      libelle: cle === '' ? SANS_PUBLIC : plusFrequent(siens.flatMap((b) => b.public ?? [])),
      ...peser(siens),
    }))
    .toSorted((a, b) => b.score - a.score || comparerTextes(a.libelle, b.libelle))
}

function parDepartement(besoins: readonly Besoin[], departements: ReadonlyMap<string, string>) {
  return [...grouper(besoins, (b) => departements.get(b.structure) ?? '')]
    .map(([code, siens]) => ({
      code,
      libelle: code === '' ? 'Hors de l’annuaire' : nomDuDepartement(code),
      ...peser(siens),
    }))
    .toSorted((a, b) => comparerTextes(a.code, b.code))
}

function distincts(textes: readonly (string | null)[]): string[] {
  return [...new Set(textes.flatMap((t) => t ?? []))].toSorted(comparerTextes)
}

function sommer<T>(elements: readonly T[], lire: (element: T) => number): number {
  return elements.reduce((somme, element) => somme + lire(element), 0)
}

import {GRAVITES, type Gravite} from '../../../shared/anomalie.js'
import type {Exercice, Periode} from '../../../shared/periode.js'
import {preparerNoms} from '../nommer-rubrique.js'
import {REGION} from '../types.js'
import {constaterSurprise} from './constater-surprise.js'
import {constaterViolation, graviteDe} from './constater-violation.js'
import {developperRegle, reglesEnVigueur} from './developper-regles.js'
import {comparerPeriodes} from './etendue-de-periode.js'
import {evaluerControle, structuresLues, type Violation} from './evaluer-controle.js'
import {Lecteur} from './lecteur.js'
import type {Constat, Verification} from './schema.js'
import type {Cellule, FaitsVerification} from './types.js'
import {chercherSurprises} from './vraisemblance.js'

export type DemandeDeVerification = {
  readonly annee: Exercice
  /** One structure only, or all of them and the network. */
  readonly structure?: string | undefined
  /** Findings of this gravity and above. */
  readonly gravite?: Gravite | undefined
}

/** Checks the values of a year against the rules of the référentiel and against their own history. */
export function verifierActivite(faits: FaitsVerification, demande: DemandeDeVerification): Verification {
  const {annee, structure, gravite} = demande
  const {referentiel} = faits
  const lecteur = new Lecteur(faits)
  const codes = faits.structures.map((s) => s.code as string)
  const regles = reglesEnVigueur(referentiel, annee)
  const violations: Violation[] = []
  let comparaisons = 0
  for (const regle of regles) {
    const lues = structuresLues(regle, codes).filter((lue) => structure === undefined || lue === structure)
    for (const controle of developperRegle(regle, referentiel, lecteur)) {
      for (const lue of lues) {
        const evaluation = evaluerControle(controle, {lecteur, structure: lue, annee, codes})
        comparaisons += evaluation.comparaisons
        violations.push(...evaluation.violations)
      }
    }
  }
  const passe = chercherSurprises(lecteur, referentiel, {
    annee,
    structures: [...codes, REGION].filter((lue) => structure === undefined || lue === structure),
  })
  const noms = preparerNoms(referentiel, faits.structures)
  const constats = [
    ...sansRedites(violations).map((v) => constaterViolation(v, noms.structure)),
    ...passe.surprises.map((s) => constaterSurprise(s, referentiel.vraisemblance.gravite, noms.structure)),
  ]
  return resumer(confirmer(constats, faits), {
    annee,
    structure: structure ?? null,
    gravite: gravite ?? null,
    valeurs: lecteur.compter(annee, structure),
    regles: regles.length,
    comparaisons: comparaisons + passe.comparaisons,
    historique: anneesConnues(faits, annee),
    rang: new Map([...codes, REGION].map((code, rang) => [code, rang])),
  })
}

/** Two rules that accuse the very same cells say the same fault: the more serious says it, then the first. */
function sansRedites(violations: readonly Violation[]): Violation[] {
  const dites = new Set<string>()
  return violations
    .toSorted((a, b) => GRAVITES.indexOf(graviteDe(a)) - GRAVITES.indexOf(graviteDe(b)))
    .filter((violation) => {
      const cellules = [...violation.gauche.termes, ...violation.droite.termes].flatMap(
        ({lecture}) => lecture.cellules,
      )
      const cle = [violation.genre, ...new Set(cellules.map(identite))].sort().join('\n')
      return !dites.has(cle) && dites.add(cle)
    })
}

function identite({source, structure, indicateur, modalites, periode}: Cellule): string {
  return `${source}|${structure}|${indicateur}|${modalites}|${periode}`
}

/** A confirmation holds for the values it was given on: another value is asked about again. */
function confirmer(constats: readonly Constat[], {confirmations}: FaitsVerification): Constat[] {
  const parCle = new Map(confirmations.map((c) => [c.cle, c]))
  return constats.map((constat) => {
    const donnee = parCle.get(constat.cle)
    const vaut = donnee && donnee.motif !== '' && donnee.valeurs === constat.valeurs
    return vaut && constat.gravite !== 'bloquante'
      ? {...constat, confirmation: {motif: donnee.motif, le: donnee.le}}
      : constat
  })
}

type Entete = Pick<
  Verification,
  'annee' | 'structure' | 'gravite' | 'valeurs' | 'regles' | 'comparaisons' | 'historique'
> & {readonly rang: ReadonlyMap<string, number>}

function resumer(constats: readonly Constat[], {rang, ...entete}: Entete): Verification {
  const seuil = entete.gravite === null ? GRAVITES.length : GRAVITES.indexOf(entete.gravite)
  const ouverts = constats.filter((c) => c.confirmation === null)
  const compter = (gravite: Gravite) => ouverts.filter((c) => c.gravite === gravite).length
  return {
    ...entete,
    bloquantes: compter('bloquante'),
    avertissements: compter('avertissement'),
    informations: compter('information'),
    confirmes: constats.length - ouverts.length,
    constats: constats
      .filter((c) => GRAVITES.indexOf(c.gravite) <= seuil)
      .sort(
        (a, b) =>
          (rang.get(a.structure) ?? 0) - (rang.get(b.structure) ?? 0) ||
          GRAVITES.indexOf(a.gravite) - GRAVITES.indexOf(b.gravite) ||
          comparerPeriodes(a.periode as Periode, b.periode as Periode) ||
          (a.cle < b.cle ? -1 : 1),
      ),
  }
}

function anneesConnues({valeurs}: FaitsVerification, annee: number): number[] {
  const annees = new Set(valeurs.map((v) => Number(v.periode.slice(0, 4))))
  return [...annees].filter((autre) => autre < annee).sort((a, b) => a - b)
}

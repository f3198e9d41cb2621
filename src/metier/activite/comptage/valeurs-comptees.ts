import {adresse} from '../../../documents/index.js'
import {type Exercice, type Periode, periodeMensuelle} from '../../../shared/periode.js'
import type {CodeStructure} from '../../structures/index.js'
import type {ColonneLue, IndicateurCompte, PlanDeComptage} from '../personnes/index.js'
import type {Modalites, Valeur} from '../types.js'
import type {Decompte} from './decompter.js'
import type {PeriodeComptee} from './periode-comptee.js'
import {CASE_ANNUELLE, type Comptes} from './tenir-comptes.js'

/** A place of the counts, and the period it stands for. */
type CaseDatee = {readonly rang: number; readonly periode: Periode}

/** One number of a structure, and the columns it was counted in. */
type Nombre = CaseDatee & {
  readonly modalites: Modalites
  readonly nombre: number
  readonly colonnes: readonly ColonneLue[]
}

/**
 * The values of a count: for each structure of the file and each period covered, the whole and its parts. A structure
 * without an event counts 0, since its rows were read; a part is 0 only when every counted row says its modality.
 */
export function composerValeurs(
  plan: PlanDeComptage,
  decompte: Decompte,
  {mois, annuelle}: PeriodeComptee,
  comptables: readonly IndicateurCompte[],
  {fichier, source}: {readonly fichier: string; readonly source: string},
): Valeur[] {
  const valeurs: Valeur[] = []
  for (const [structure, siens] of decompte.structures) {
    for (const indicateur of comptables) {
      const comptes = siens.get(indicateur)
      if (!comptes) continue
      const cases =
        indicateur.sorte === 'date'
          ? casesDesMois(mois, plan.annee)
          : [{rang: CASE_ANNUELLE, periode: annuelle}]
      for (const {periode, modalites, nombre, colonnes} of lireComptes(indicateur, comptes, cases)) {
        const cellule = colonnes.map((colonne) => plageDe(colonne, plan, decompte)).join(', ')
        valeurs.push({
          source,
          structure: structure as CodeStructure,
          indicateur: indicateur.code,
          periode,
          modalites,
          etat: 'renseigne',
          valeur: nombre,
          brut: String(nombre),
          provenance: {fichier, feuille: plan.feuille, cellule},
        })
      }
    }
  }
  return valeurs
}

function casesDesMois(mois: PeriodeComptee['mois'], annee: Exercice): CaseDatee[] {
  if (!mois) return []
  return Array.from({length: mois.fin - mois.debut + 1}, (_, rang) => ({
    rang: mois.debut - 1 + rang,
    periode: periodeMensuelle(annee, mois.debut + rang),
  }))
}

function lireComptes(
  indicateur: IndicateurCompte,
  {total, ventilations}: Comptes,
  cases: readonly CaseDatee[],
): Nombre[] {
  const entiere = [indicateur.colonne, ...(indicateur.si ? [indicateur.si.colonne] : [])]
  return cases.flatMap((c): Nombre[] => [
    {...c, modalites: '', nombre: total[c.rang] ?? 0, colonnes: entiere},
    ...indicateur.ventilations.flatMap(({ventilation, colonne}) => {
      const siens = ventilations.get(ventilation)
      const incomplete = (siens?.muettes[c.rang] ?? 0) > 0
      return [...(siens?.modalites ?? [])].flatMap(([modalite, comptees]) => {
        const nombre = comptees[c.rang] ?? 0
        if (nombre === 0 && incomplete) return []
        const colonnes = [...new Set([...entiere, colonne])]
        return [{...c, modalites: `${ventilation}=${modalite}`, nombre, colonnes}]
      })
    }),
  ])
}

/** `T2:T40001`: from under the heading to the last row read. */
function plageDe({colonne}: ColonneLue, {entete}: PlanDeComptage, {derniereLigne}: Decompte): string {
  return `${adresse(entete + 1, colonne)}:${adresse(Math.max(entete + 1, derniereLigne), colonne)}`
}

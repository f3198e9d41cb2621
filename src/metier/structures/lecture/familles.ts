import {empreinte} from '../../../shared/empreinte.js'
import type {FamilleAnnuaire, FeuillesAnnuaire} from '../types.js'
import {NATURES_DE_LIEU} from './modeles-des-feuilles.js'

type Ligne<F extends FamilleAnnuaire> = FeuillesAnnuaire[F][number]
type ParFamille<T extends {[F in FamilleAnnuaire]: unknown}> = {readonly [F in FamilleAnnuaire]: T[F]}

/** Which rows are of a year, and are replaced year by year. */
export const FAMILLES_PAR_ANNEE: ReadonlySet<FamilleAnnuaire> = new Set(['personnel', 'financements'])

const coller = (...parties: readonly (string | number | null)[]): string =>
  parties.map((p) => (typeof p === 'string' ? empreinte(p) : (p ?? ''))).join('|')

/** What makes two rows of one sheet the same: two such rows are one too many. */
export const CLES: ParFamille<{[F in FamilleAnnuaire]: (ligne: Ligne<F>) => string}> = {
  lieux: (l) => `${l.structure}|${l.nature}|${coller(l.nom, l.adresse, l.codePostal, l.ville)}`,
  personnes: (p) =>
    `${p.structure ?? ''}|${coller(p.instance, p.fonction, p.nom, p.prenom)}|${p.depuis ?? ''}|${p.jusqua ?? ''}`,
  personnel: (p) => `${p.structure}|${p.annee}|${coller(p.emploi, p.par)}|${p.statut}`,
  parc: (p) => `${p.structure}|${p.date}`,
  financements: (f) => `${f.structure}|${f.annee}|${coller(f.financeur)}`,
  regroupements: (r) => `${r.structure}|${coller(r.groupe, r.valeur)}`,
}

/** Laxer keys: rows paired by them are one row whose other fields were edited. */
export const CLES_LARGES: ParFamille<{[F in FamilleAnnuaire]: readonly ((ligne: Ligne<F>) => string)[]}> = {
  lieux: [
    (l) => `${l.structure}|${coller(l.nom)}|${coller(l.ville)}`,
    (l) => `${l.structure}|${l.nature}|${coller(l.adresse)}`,
    (l) => `${l.structure}|${l.nature}|${coller(l.nom)}`,
  ],
  personnes: [
    (p) => `${p.structure ?? ''}|${coller(p.instance, p.fonction, p.nom, p.prenom)}`,
    (p) => `${p.structure ?? ''}|${coller(p.nom, p.prenom)}`,
    (p) => `${p.structure ?? ''}|${coller(p.instance, p.fonction)}|${p.depuis ?? ''}`,
  ],
  personnel: [(p) => `${p.structure}|${p.annee}|${coller(p.emploi)}`],
  parc: [],
  financements: [],
  regroupements: [(r) => `${r.structure}|${coller(r.groupe)}`],
}

/** How a row is named to a person, after its structure. */
export const NOMMER: ParFamille<{[F in FamilleAnnuaire]: (ligne: Ligne<F>) => string}> = {
  lieux: (l) => [NATURES_DE_LIEU[l.nature][0], l.nom ?? l.adresse, l.ville].filter(Boolean).join(' '),
  personnes: (p) => `${p.fonction} : ${[p.civilite, p.prenom, p.nom].filter(Boolean).join(' ')}`,
  personnel: (p) => `${p.emploi} (${p.annee})`,
  parc: (p) => `postes au ${p.date.split('-').toReversed().join('/')}`,
  financements: (f) => `${f.financeur} (${f.annee})`,
  regroupements: (r) => `${r.groupe} : ${r.valeur}`,
}

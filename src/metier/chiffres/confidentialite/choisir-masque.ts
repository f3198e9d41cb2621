import {choisirAutre, utilite, type Voisinage, voisinsDe} from './choisir-autre.js'
import {sansPreuve} from './prouver.js'
import {type Groupe, grouper, separer} from './separer.js'
import type {Cellule, Publication} from './types.js'

export type Masque = {
  readonly masquees: ReadonlySet<string>
  /** Small numbers that would be deduced whatever else is hidden. */
  readonly sansProtection: readonly string[]
}

/** What may be hidden besides small numbers, and what already is in what was published before. */
export type Contraintes = {
  readonly largeur: number
  readonly dejaMasquees: ReadonlySet<string>
  readonly dejaPubliees: ReadonlySet<string>
}

/**
 * Hides the small numbers; then, as long as one of them could be found again, the least useful number that ties it;
 * last, shows again the totals that were hidden for nothing.
 */
export function choisirMasque(publication: Publication, contraintes: Contraintes): Masque {
  const parties = separer(publication).map((partie) => masquerPartie(partie, contraintes))
  return {
    masquees: new Set(parties.flatMap((p) => [...p.masquees])),
    sansProtection: parties.flatMap((p) => p.sansProtection),
  }
}

type Travail = Voisinage & {
  readonly publication: Publication
  readonly masquees: Set<string>
  readonly ajoutees: string[]
  readonly largeur: number
  /** Groups of cells already proved safe, by what they are made of. */
  readonly prouves: Set<string>
}

function masquerPartie(publication: Publication, contraintes: Contraintes): Masque {
  const {largeur, dejaMasquees, dejaPubliees} = contraintes
  const {cellules} = publication
  const masquees = new Set([...dejaMasquees].filter((cle) => cellules.has(cle)))
  const travail: Travail = {
    publication,
    cellules,
    masquees,
    largeur,
    ajoutees: [],
    prouves: new Set(),
    voisines: voisinsDe(publication.relations),
    peutMasquer: ({cle, position, valeur}: Cellule) =>
      position !== null && valeur > 0 && !masquees.has(cle) && !dejaPubliees.has(cle),
  }
  for (const cellule of cellules.values()) {
    if (cellule.petite && travail.peutMasquer(cellule)) masquees.add(cellule.cle)
  }
  for (;;) {
    accompagner(travail)
    const fautives = groupesCaches(travail).flatMap((groupe) => fautivesDe(travail, groupe))
    if (fautives.length === 0) break
    if (!completer(travail, fautives)) return {masquees, sansProtection: fautives}
  }
  for (const cle of travail.ajoutees.toSorted((a, b) => rangDe(travail, b) - rangDe(travail, a))) {
    if (rangDe(travail, cle) >= TOTAL_DE_DEPARTEMENT) montrer(travail, cle)
  }
  return {masquees, sansProtection: []}
}

/** From this on, a number is worth trying to show again. */
const TOTAL_DE_DEPARTEMENT = 3

function rangDe({cellules}: Travail, cle: string): number {
  const cellule = cellules.get(cle)
  return cellule ? utilite(cellule) : 0
}

/** A number hidden alone in a sum is found again at once: another goes with it, before anything finer is looked at. */
function accompagner(travail: Travail): void {
  const {masquees, voisines} = travail
  const restes = [...travail.cellules.values()].filter((c) => c.petite && c.position === null)
  const file = [...masquees, ...restes.map((c) => c.cle)]
  for (const cle of file) {
    for (const relation of voisines.get(cle) ?? []) {
      if (relation.some((t) => t.cle !== cle && estCachee(travail, t.cle))) continue
      const autre = choisirAutre(travail, [relation])
      if (autre === undefined) continue
      masquer(travail, autre)
      file.push(autre)
    }
  }
}

function completer(travail: Travail, fautives: readonly string[]): boolean {
  let avance = false
  const touchees = new Set<string>()
  for (const cle of fautives) {
    if (touchees.has(cle)) continue
    const autre = chercherAutre(travail, cle)
    if (autre === undefined) continue
    masquer(travail, autre)
    avance = true
    for (const relation of travail.voisines.get(autre) ?? []) for (const t of relation) touchees.add(t.cle)
  }
  return avance
}

/** In the sums of a cell, and from sum to sum where all is hidden already. */
function chercherAutre(travail: Travail, cle: string): string | undefined {
  const vues = new Set([cle])
  let rive = [cle]
  while (rive.length > 0) {
    const proches = rive.flatMap((c) => travail.voisines.get(c) ?? [])
    const autre = choisirAutre(travail, proches)
    if (autre !== undefined) return autre
    rive = [...new Set(proches.flatMap((r) => r.map((t) => t.cle)))].filter(
      (c) => !vues.has(c) && estCachee(travail, c),
    )
    for (const c of rive) vues.add(c)
  }
  return undefined
}

function masquer({masquees, ajoutees}: Travail, cle: string): void {
  masquees.add(cle)
  ajoutees.push(cle)
}

function estCachee({masquees, cellules}: Travail, cle: string): boolean {
  return masquees.has(cle) || cellules.get(cle)?.position === null
}

function groupesCaches(travail: Travail): Groupe[] {
  const cachee = (cle: string) => estCachee(travail, cle)
  const liees = travail.publication.relations.filter((r) => r.some((t) => cachee(t.cle)))
  return grouper(liees, cachee)
}

function fautivesDe({cellules, masquees, largeur, prouves}: Travail, groupe: Groupe): string[] {
  const signature = [...groupe.cles].sort().join('\n')
  if (prouves.has(signature)) return []
  const aProteger = (cle: string) => masquees.has(cle) || cellules.get(cle)?.petite === true
  const fautives = sansPreuve(groupe, cellules, aProteger, largeur)
  if (fautives.length === 0) prouves.add(signature)
  return fautives
}

/** Shows a total again, when all that is hidden stays safe without it. */
function montrer(travail: Travail, cle: string): void {
  travail.masquees.delete(cle)
  const encore = groupesCaches(travail).some((groupe) => fautivesDe(travail, groupe).length > 0)
  if (encore) travail.masquees.add(cle)
}

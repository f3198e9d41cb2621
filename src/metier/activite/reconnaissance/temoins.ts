import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'
import {
  anneeDePeriode,
  genreDePeriode,
  moisDePeriode,
  type Periode,
  periodeAnnuelle,
  periodeMensuelle,
} from '../../../shared/periode.js'
import type {LigneLue} from '../axes/index.js'
import type {Total, Vocabulaire} from '../intitules/index.js'
import {REGION} from '../types.js'
import type {Croisee} from './croiser.js'
import type {CelluleLue, Temoin} from './types.js'

/** A crossing whose structure is known, if only from the title. */
export type Situee = Croisee & {readonly structure: CelluleLue['structure']}

/** True for a crossing on a total row or column. */
export function estUnTotal({ligne, colonne}: Croisee): boolean {
  return Boolean(ligne.total || colonne.total || ligne.totalDePeriodes || colonne.totalDePeriodes)
}

export type ContexteDesTemoins = {
  readonly vocabulaire: Vocabulaire
  readonly structureDuTitre: CelluleLue['structure'] | undefined
  readonly place: (c: {readonly l: number; readonly c: number}) => {ligne: number; colonne: number}
  readonly lues: ReadonlyMap<Situee, CelluleLue>
}

type Groupes = ReadonlyMap<string, readonly Situee[]>

/** Turns the totals of a table into witnesses of the cells they cover, each found by what it names. */
export function etablirTemoins(
  donnees: readonly Situee[],
  totaux: readonly Croisee[],
  {vocabulaire, structureDuTitre, place, lues}: ContexteDesTemoins,
): readonly Temoin[] {
  const parCase = aLaDemande(() => grouper(donnees, (d) => `${cle(d)}|${d.periode}`))
  const parSerie = aLaDemande(() => grouper(donnees, (d) => `${d.structure}|${cle(d)}`))
  const parRubrique = aLaDemande(() => grouper(donnees, cle))
  const couvrir = (cellules: readonly Situee[]) => cellules.flatMap((s) => lues.get(s) ?? [])
  const rangs = rangsDesTotaux(totaux)
  return totaux.flatMap((t): Temoin[] => {
    const {ligne, colonne} = t
    const total = ligne.total ?? colonne.total
    const dePeriodes = ligne.totalDePeriodes || colonne.totalDePeriodes
    const base = {...place(t), cellule: t.cellule, libelle: libelleDe(t)}
    if (total && dePeriodes) {
      const mois = periodesCouvertes(compte(vocabulaire, parRubrique().get(cle(t)) ?? [], total), t)
      return total.reseau || total.nu
        ? [{...base, portee: 'reseau', couvre: couvrir(mois), ...periodeDe(mois, t)}]
        : []
    }
    if (total) return [{...base, ...couverture(vocabulaire, t, total, parCase(), rangs, couvrir)}]
    const structure = t.structure ?? structureDuTitre
    const serie = (parSerie().get(`${structure}|${cle(t)}`) ?? []).filter(
      (d) => (colonne.totalDePeriodes || d.c === t.c) && (ligne.totalDePeriodes || d.l === t.l),
    )
    const mois = colonne.totalDePeriodes ? periodesCouvertes(serie, t) : serie
    return [{...base, portee: 'periodes', couvre: couvrir(mois), ...periodeDe(mois, t)}]
  })
}

function couverture(
  vocabulaire: Vocabulaire,
  t: Croisee,
  total: Total,
  parCase: Groupes,
  rangs: readonly number[],
  couvrir: (cellules: readonly Situee[]) => readonly CelluleLue[],
): Pick<Temoin, 'portee' | 'couvre' | 'ouBien'> {
  const toutes = (parCase.get(`${cle(t)}|${t.periode}`) ?? []).filter((d) => d.structure !== REGION)
  const enLignes = t.ligne.total !== undefined
  const rang = enLignes ? t.l : t.c
  const avant = Math.max(-1, ...rangs.filter((r) => r < rang))
  const depuis = toutes.filter((d) => (enLignes ? d.l : d.c) > avant && (enLignes ? d.l : d.c) < rang)
  const compris = compte(vocabulaire, toutes, total)
  if (total.reseau) return {portee: 'reseau', couvre: couvrir(toutes)}
  if (total.departement || total.type)
    return {portee: 'partie', couvre: couvrir(compris.length > 0 ? compris : depuis)}
  if (!total.nu) return {portee: 'partie', couvre: couvrir(depuis.length > 0 ? depuis : toutes)}
  const seul = rangs.length === 1 || depuis.length === 0 || depuis.length === toutes.length
  return seul
    ? {portee: 'reseau', couvre: couvrir(toutes)}
    : {portee: 'partie', couvre: couvrir(depuis), ouBien: couvrir(toutes)}
}

/** The cells of the structures a total counts, from what the directory says of them. */
function compte(
  {annuaire}: Vocabulaire,
  cellules: readonly Situee[],
  {departement, type}: Total,
): readonly Situee[] {
  const siennes = new Set(
    annuaire.structures
      .filter((s) => (departement ? s.departement === departement : type ? s.type === type : true))
      .map((s) => s.code as string),
  )
  return cellules.filter((d) => siennes.has(d.structure))
}

function rangsDesTotaux(totaux: readonly Croisee[]): readonly number[] {
  const rangs = totaux.flatMap((t) => (t.ligne.total ? [t.l] : t.colonne.total ? [t.c] : []))
  return [...new Set(rangs)].sort((a, b) => a - b)
}

/** Months when there are some, else quarters, of the year the total is about. */
function periodesCouvertes(serie: readonly Situee[], {periode}: Croisee): readonly Situee[] {
  const annee = anneeDePeriode(periode)
  const delAnnee = serie.filter((d) => anneeDePeriode(d.periode) === annee)
  for (const genre of ['mois', 'trimestre', 'annee'] as const) {
    const siens = (genre === 'annee' ? serie : delAnnee).filter((d) => genreDePeriode(d.periode) === genre)
    if (siens.length > 0) return siens
  }
  return []
}

/** What a total of months stands for: the year when all are there, else from the first to the last. */
function periodeDe(couvertes: readonly Situee[], {periode}: Croisee): {readonly periode?: Periode} {
  if (new Set(couvertes.map((d) => anneeDePeriode(d.periode))).size > 1) return {}
  const mois = couvertes
    .filter((d) => genreDePeriode(d.periode) === 'mois')
    .map((d) => d.periode)
    .sort()
  const [premier, dernier] = [mois[0], mois.at(-1)]
  if (!premier || !dernier) return {periode}
  if (premier === dernier) return {periode: premier}
  const annee = anneeDePeriode(premier)
  const entiere = moisDePeriode(premier) === 1 && moisDePeriode(dernier) === 12
  return {periode: entiere ? periodeAnnuelle(annee) : (`${premier}/${dernier}` as Periode)}
}

/** A quarter or a cumul whose months all stand beside it can be computed again: a witness, not one more value. */
export function separerRecalculables(donnees: readonly Situee[]): {
  readonly donnees: readonly Situee[]
  readonly recalculables: readonly (readonly [Situee, readonly Situee[]])[]
} {
  const parSerie = aLaDemande(() => grouper(donnees, (d) => `${d.structure}|${cle(d)}`))
  const recalculables: (readonly [Situee, readonly Situee[]])[] = []
  const gardees = donnees.filter((d) => {
    const attendus = moisDe(d.periode)
    if (attendus.length === 0) return true
    const serie = parSerie().get(`${d.structure}|${cle(d)}`) ?? []
    const siens = attendus.flatMap((p) => serie.find((s) => s.periode === p) ?? [])
    if (siens.length < attendus.length) return true
    recalculables.push([d, siens])
    return false
  })
  return {donnees: gardees, recalculables}
}

function moisDe(periode: Periode): readonly Periode[] {
  const annee = anneeDePeriode(periode)
  const genre = genreDePeriode(periode)
  if (genre === 'annee' || genre === 'mois') return []
  const trimestre = Number(periode.slice(6))
  const [de, a] =
    genre === 'trimestre'
      ? [trimestre * 3 - 2, trimestre * 3]
      : [Number(periode.slice(5, 7)), Number(periode.slice(13))]
  return Array.from({length: a - de + 1}, (_, i) => periodeMensuelle(annee, de + i))
}

/** Rows without a name whose every number is the sum of its column: totals that someone left without a name. */
export function temoinsDeSommes(
  anonymes: readonly Croisee[],
  donnees: readonly Situee[],
  {place, lues}: ContexteDesTemoins,
): {readonly temoins: readonly Temoin[]; readonly lignes: ReadonlySet<LigneLue>} {
  const lignes = new Set<LigneLue>()
  const temoins: Temoin[] = []
  for (const ligne of new Set(anonymes.map((x) => x.ligne))) {
    const cases = anonymes.filter((x) => x.ligne === ligne && nombreDe(x.cellule) !== undefined)
    const couvertes = cases.map((x) => donnees.filter((d) => d.c === x.c && d.structure !== REGION))
    if (cases.length === 0 || !cases.every((x, i) => estLaSomme(x, couvertes[i] ?? []))) continue
    lignes.add(ligne)
    cases.forEach((x, i) => {
      const couvre = (couvertes[i] ?? []).flatMap((s) => lues.get(s) ?? [])
      temoins.push({...place(x), cellule: x.cellule, libelle: 'Ligne sans nom', portee: 'reseau', couvre})
    })
  }
  return {temoins, lignes}
}

function estLaSomme({cellule}: Croisee, couvertes: readonly Situee[]): boolean {
  const somme = couvertes.reduce((s, d) => s + (nombreDe(d.cellule) ?? 0), 0)
  return couvertes.length > 1 && Math.abs((nombreDe(cellule) ?? Number.NaN) - somme) < 0.005
}

function nombreDe({genre, valeur, affiche}: Croisee['cellule']): number | undefined {
  if (genre === 'nombre') return typeof valeur === 'number' ? valeur : undefined
  const lu = genre === 'texte' ? lireNombreSaisi(affiche) : undefined
  return lu?.etat === 'renseigne' ? lu.valeur : undefined
}

function libelleDe({ligne, colonne}: Croisee): string {
  return ligne.total || ligne.totalDePeriodes
    ? ligne.intitule.texte || 'Ligne sans nom'
    : colonne.total
      ? colonne.intitule.texte
      : ligne.intitule.texte || colonne.intitule.texte
}

function cle({rubrique}: Croisee): string {
  return `${rubrique.indicateur}[${rubrique.modalites}]`
}

function grouper(donnees: readonly Situee[], cleDe: (d: Situee) => string): Groupes {
  const groupes = new Map<string, Situee[]>()
  for (const d of donnees) {
    const sienne = cleDe(d)
    const groupe = groupes.get(sienne)
    if (groupe) groupe.push(d)
    else groupes.set(sienne, [d])
  }
  return groupes
}

/** Grouping the cells of a large table costs as much as crossing them, and most tables ask for one way at most. */
function aLaDemande(grouperAinsi: () => Groupes): () => Groupes {
  let groupes: Groupes | undefined
  return () => {
    groupes ??= grouperAinsi()
    return groupes
  }
}

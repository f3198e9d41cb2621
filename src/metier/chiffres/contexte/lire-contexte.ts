import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {enumerer} from '../../../shared/francais.js'
import {REGION} from '../../activite/index.js'
import {
  anneeDuTitre,
  type ColonneLibre,
  lignesDe,
  lireRang,
  type RangLu,
  type Tableau,
  trouverTableau,
} from '../../feuilles/index.js'
import {type Annuaire, nomDuDepartement, nommerStructure} from '../../structures/index.js'
import {type CodeDeGrandeur, GRANDEURS, reconnaitreGrandeur} from './grandeurs.js'
import {type ChampDeContexte, type DonneeDeContexte, MODELE_CONTEXTE} from './modele-contexte.js'

/** What the table itself may leave unsaid. */
export type LectureDuContexte = {
  readonly annuaire: Annuaire
  readonly region: string
  readonly annee: number
  readonly source?: string | undefined
  readonly dateDeSource?: string | undefined
}

export type ContexteLu = {
  readonly donnees: readonly DonneeDeContexte[]
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

type Rang = RangLu<ChampDeContexte>
type ColonneLue = {readonly colonne: number; readonly grandeur: CodeDeGrandeur; readonly annee: number}

/** Reads the sheets of a workbook that have a column of territories and something known counted there. */
export function lireContexte(grilles: readonly Grille[], lecture: LectureDuContexte): ContexteLu {
  const lus = grilles.flatMap((grille) => {
    const tableau = trouverTableau(grille, MODELE_CONTEXTE)
    return tableau ? lireTableau(tableau, lecture) : []
  })
  if (lus.length === 0) return rienDeReconnu(grilles)
  return {
    donnees: lus.flatMap((l) => l.donnees),
    colonnesIgnorees: [...new Set(lus.flatMap((l) => l.colonnesIgnorees))],
    anomalies: lus.flatMap((l) => l.anomalies),
  }
}

function lireTableau(tableau: Tableau<ChampDeContexte>, lecture: LectureDuContexte): ContexteLu[] {
  const larges = tableau.libres.flatMap((libre) => lireTitre(libre, lecture.annee))
  const longue = tableau.colonnes.has('grandeur') && tableau.colonnes.has('valeur')
  if (larges.length === 0 && !longue) return []
  const prises = new Set(larges.map((c) => c.colonne))
  const sansColonne = !tableau.colonnes.has('source')
  const rangs = lignesDe(tableau).donnees.map((ligne) => lireRang(tableau, ligne))
  const donnees = rangs.flatMap((rang) => lireLigne(rang, {larges, longue, sansColonne}, lecture))
  return [
    {
      donnees,
      colonnesIgnorees: tableau.libres.filter((l) => !prises.has(l.colonne)).map((l) => l.titre),
      anomalies: [
        ...(sansColonne && lecture.source === undefined ? [sansSource(tableau.grille)] : []),
        ...rangs.flatMap((r) => r.constats),
      ],
    },
  ]
}

/** « DEFM 2008 » in a title: what is counted, and when. */
function lireTitre({titre, colonne}: ColonneLibre, annee: number): ColonneLue[] {
  const grandeur = reconnaitreGrandeur(titre)
  return grandeur ? [{colonne, grandeur, annee: anneeDuTitre(titre) ?? annee}] : []
}

type Colonnes = {
  readonly larges: readonly ColonneLue[]
  readonly longue: boolean
  /** No column says the source: told once for the sheet. */
  readonly sansColonne: boolean
}

function lireLigne(
  rang: Rang,
  {larges, longue, sansColonne}: Colonnes,
  lecture: LectureDuContexte,
): DonneeDeContexte[] {
  const ou = situer(rang, lecture)
  const source = rang.texte('source') ?? lecture.source
  if (ou && source === undefined && !sansColonne) {
    const message = 'La source de cette ligne n’est pas dite.'
    rang.constater(
      'bloquante',
      'CHF-042',
      'source',
      message,
      'Remplissez la colonne « Source », ou ajoutez « --source ».',
    )
  }
  const date_source = rang.jour('date') ?? lecture.dateDeSource ?? null
  const annee = rang.nombre('annee') ?? lecture.annee
  const lues = [
    ...larges.map((c) => ({grandeur: c.grandeur, annee: c.annee, valeur: rang.nombre(c.colonne)})),
    ...(longue ? lireMesure(rang, annee) : []),
  ]
  if (!ou || source === undefined || rang.constats.some((a) => a.gravite === 'bloquante')) return []
  return lues.flatMap(({valeur, ...quoi}) =>
    valeur === null ? [] : [{...quoi, ...ou, valeur, source, date_source}],
  )
}

function lireMesure(rang: Rang, annee: number) {
  const texte = rang.texte('grandeur')
  const grandeur = texte === null ? undefined : reconnaitreGrandeur(texte)
  const valeur = rang.nombre('valeur')
  if (grandeur) return [{grandeur, annee, valeur}]
  if (texte !== null || valeur !== null) {
    const message = `« ${texte ?? ''} » n’est pas une donnée de contexte connue.`
    rang.constater('bloquante', 'CHF-041', 'grandeur', message, `Écrivez ${direGrandeurs()}.`)
  }
  return []
}

type Territoire = Pick<DonneeDeContexte, 'genre' | 'territoire'>

/** The region, one of its départements, or a structure. */
function situer(rang: Rang, {annuaire, region}: LectureDuContexte): Territoire | undefined {
  const [code, nom] = [rang.texte('code'), rang.texte('structure')]
  const ecrits = [code, nom].filter((t) => t !== null)
  const cles = new Set(ecrits.map(empreinte))
  if (
    ['region', REGION, region, 'ensemble de la région', `région ${region}`].some((t) =>
      cles.has(empreinte(t)),
    )
  ) {
    return {genre: 'region', territoire: REGION}
  }
  const departements = new Set(annuaire.structures.map((s) => s.departement))
  for (const departement of departements) {
    const noms = [
      departement,
      nomDuDepartement(departement),
      `${departement} ${nomDuDepartement(departement)}`,
    ]
    if (noms.some((t) => cles.has(empreinte(t)))) return {genre: 'departement', territoire: departement}
  }
  const structure = nommerStructure(rang, annuaire)
  return structure ? {genre: 'structure', territoire: structure} : undefined
}

function sansSource({feuille}: Grille): Anomalie {
  return anomalie('bloquante', 'CHF-042', `La feuille « ${feuille} » ne dit pas qui a compté.`, {
    feuille,
    attendu: 'une colonne « Source »',
    a_faire: 'Ajoutez une colonne « Source », ou « --source "Insee, recensement 2006" ».',
  })
}

function rienDeReconnu(grilles: readonly Grille[]): ContexteLu {
  const feuilles = enumerer(grilles.map((g) => `« ${g.feuille} »`))
  const constat = anomalie('bloquante', 'CHF-041', `Aucune donnée de contexte reconnue (${feuilles}).`, {
    attendu: `une colonne « Territoire », et ${direGrandeurs()} en titre de colonne ou dans une colonne « Donnée »`,
    a_faire: 'Complétez la ligne d’en-tête, puis relancez.',
  })
  return {donnees: [], colonnesIgnorees: [], anomalies: [constat]}
}

function direGrandeurs(): string {
  return enumerer(
    GRANDEURS.map((g) => `« ${g.libelle} »`),
    'ou',
  )
}

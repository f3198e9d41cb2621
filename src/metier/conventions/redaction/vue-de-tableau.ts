import type {Ligne, Tableau} from '../../../documents/index.js'
import type {ChampDeModele, Donnees, EnteteDeModele, RangeeDeDonnees, VueDeTableau} from '../modeles/index.js'
import {ecrireValeur} from '../preparation/index.js'

const A_DROITE = new Set(['montant', 'entier', 'nombre', 'pourcentage'])
const SOMMABLES = new Set(['montant', 'entier', 'nombre'])

/** A table of an annex, from the rows of a field; undefined when the field was not given. */
export function composerVue(
  {champs, tableaux}: EnteteDeModele,
  nom: string,
  donnees: Donnees,
): Tableau | undefined {
  const vue = tableaux[nom]
  const champ = vue && champs[vue.de]
  const rangees = vue && donnees[vue.de]
  if (!vue || !champ || !Array.isArray(rangees)) return undefined
  const lignes = rangees.filter((r): r is RangeeDeDonnees => typeof r === 'object')
  return {
    bloc: 'tableau',
    legende: vue.legende,
    colonnes: vue.colonnes.map((c) => ({
      libelle: c.libelle,
      alignement: A_DROITE.has(typeDe(champ, c.champ) ?? 'montant') ? 'droite' : 'gauche',
      poids: c.largeur,
    })),
    ...grouper(vue),
    lignes: composerLignes(vue, champ, lignes),
    ...(vue.note ? {note: vue.note} : {}),
  }
}

/** Neighbouring columns of one group share its title. */
function grouper({colonnes}: VueDeTableau): Pick<Tableau, 'groupesDeColonnes'> {
  if (colonnes.every((c) => c.groupe === undefined)) return {}
  const groupes: {libelle: string; colonnes: number}[] = []
  for (const {groupe = ''} of colonnes) {
    const dernier = groupes.at(-1)
    if (dernier && dernier.libelle === groupe) dernier.colonnes += 1
    else groupes.push({libelle: groupe, colonnes: 1})
  }
  return {groupesDeColonnes: groupes}
}

function composerLignes(
  vue: VueDeTableau,
  champ: ChampDeModele,
  rangees: readonly RangeeDeDonnees[],
): Ligne[] {
  const {regroupe, total} = vue
  const ecrire = (rangee: RangeeDeDonnees): Ligne => ({
    role: 'donnee',
    cellules: vue.colonnes.map((c) => ecrireCellule(champ, c.champ, rangee)),
  })
  if (!regroupe) {
    return [...rangees.map(ecrire), ...(total ? [totaliser(vue, champ, rangees, 'Total', 'total')] : [])]
  }
  const groupes = [...new Set(rangees.map((r) => String(r[regroupe] ?? '')))]
  return groupes.flatMap((groupe) => {
    const siennes = rangees.filter((r) => String(r[regroupe] ?? '') === groupe)
    return [
      {role: 'groupe' as const, cellules: [groupe]},
      ...siennes.map(ecrire),
      ...(total ? [totaliser(vue, champ, siennes, `Total ${groupe.toLowerCase()}`, 'total')] : []),
    ]
  })
}

function totaliser(
  {colonnes}: VueDeTableau,
  champ: ChampDeModele,
  rangees: readonly RangeeDeDonnees[],
  libelle: string,
  role: 'sous-total' | 'total',
): Ligne {
  return {
    role,
    cellules: colonnes.map(({champ: nom}, rang) => {
      if (rang === 0) return libelle
      const type = typeDe(champ, nom)
      if (!nom || !type || !SOMMABLES.has(type)) return ''
      const somme = rangees.reduce((s, r) => s + (typeof r[nom] === 'number' ? r[nom] : 0), 0)
      return ecrireValeur(type, somme)
    }),
  }
}

function ecrireCellule(champ: ChampDeModele, nom: string | undefined, rangee: RangeeDeDonnees): string {
  const valeur = nom ? rangee[nom] : undefined
  const type = typeDe(champ, nom)
  return valeur === null || valeur === undefined || !type ? '' : ecrireValeur(type, valeur)
}

function typeDe({colonnes}: ChampDeModele, nom: string | undefined) {
  return colonnes.find((c) => c.champ === nom)?.type
}

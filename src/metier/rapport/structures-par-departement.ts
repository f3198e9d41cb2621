import type {Bloc, Colonne, Ligne, Tableau} from '../../documents/index.js'
import {accorder, comparerTextes, formaterNombre} from '../../shared/francais.js'
import {nomDuDepartement, type Structure, type TypeDeStructure} from '../structures/index.js'

/** What an empty cell of the directory shows. */
const VIDE = '–'

/** The page of the structures: how many by département, then who they are. */
export function composerStructures(structures: readonly Structure[], source: string): Bloc[] {
  const titre: Bloc = {bloc: 'titre', niveau: 1, texte: 'Les structures par département'}
  if (structures.length === 0) {
    return [titre, {bloc: 'paragraphe', texte: "L'annuaire du réseau est non renseigné."}]
  }
  const departements = regrouper(structures)
  return [titre, compter(departements, source), lister(departements, source)]
}

type Departement = {readonly nom: string; readonly structures: readonly Structure[]}

function regrouper(structures: readonly Structure[]): Departement[] {
  return [...new Set(structures.map((s) => s.departement))].sort().map((code) => ({
    nom: nomDuDepartement(code),
    structures: structures
      .filter((s) => s.departement === code)
      .toSorted((a, b) => comparerTextes(a.type, b.type) || comparerTextes(a.nom, b.nom)),
  }))
}

function compter(departements: readonly Departement[], source: string): Tableau {
  const toutes = departements.flatMap((d) => d.structures)
  const types: TypeDeStructure[] = toutes.some((s) => s.type === 'PAIO') ? ['ML', 'PAIO'] : ['ML']
  const cellules = (nom: string, structures: readonly Structure[]) => [
    nom,
    ...types.map((type) => formaterNombre(structures.filter((s) => s.type === type).length)),
    formaterNombre(structures.length),
  ]
  return {
    bloc: 'tableau',
    legende: 'Nombre de structures par département',
    colonnes: [
      {libelle: 'Département', alignement: 'gauche', poids: 3},
      ...types.map((type): Colonne => ({libelle: nommerType(type), alignement: 'droite'})),
      {libelle: 'Total', alignement: 'droite'},
    ],
    lignes: [
      ...departements.map((d): Ligne => ({role: 'donnee', cellules: cellules(d.nom, d.structures)})),
      {role: 'total', cellules: cellules('Ensemble du réseau', toutes)},
    ],
    source,
  }
}

function lister(departements: readonly Departement[], source: string): Tableau {
  return {
    bloc: 'tableau',
    legende: 'Les structures du réseau',
    colonnes: [
      {libelle: 'Structure', alignement: 'gauche', poids: 4},
      {libelle: 'Type', alignement: 'gauche', poids: 0.8},
      {libelle: 'Ville', alignement: 'gauche', poids: 2},
      {libelle: 'Téléphone', alignement: 'gauche', poids: 1.6},
    ],
    lignes: departements.flatMap(({nom, structures}): Ligne[] => [
      {role: 'groupe', cellules: [`${nom} : ${accorder(structures.length, 'structure')}`]},
      ...structures.map(
        (s): Ligne => ({
          role: 'donnee',
          cellules: [s.nom, s.type, s.ville ?? VIDE, s.telephone ?? VIDE],
        }),
      ),
    ]),
    source,
  }
}

function nommerType(type: TypeDeStructure): string {
  return type === 'ML' ? 'Missions Locales' : 'PAIO'
}

import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {type Correspondance, lignesDe, listeDe, type Tableau, texteDe} from '../../feuilles/index.js'
import type {FamilleAnnuaire, Moyen, Regroupement} from '../types.js'
import {verifierCorrespondance} from './correspondance.js'
import {controlerTotaux, lireMoyens, type MoyenVide} from './lire-moyens.js'
import {lireStructure, type StructureDite} from './lire-structure.js'
import type {ChampAnnuaire} from './modele-annuaire.js'
import {repererFeuilles} from './reperer-feuilles.js'

/** What the main sheet of a directory says, where the other sheets stand, and everything found wrong in it. */
export type LectureAnnuaire = {
  readonly structures: readonly StructureDite[]
  readonly moyens: readonly Moyen[]
  readonly moyensVides: readonly MoyenVide[]
  /** Groups given as columns « Groupe : … », and what they say. */
  readonly groupes: readonly string[]
  readonly regroupements: readonly Regroupement[]
  readonly colonnesIgnorees: readonly string[]
  readonly feuilles: ReadonlyMap<FamilleAnnuaire, Tableau<string>>
  readonly anomalies: readonly Anomalie[]
}

/** As i-milo writes regions: « Structure régionale Grand Est ». */
const REGION_IMILO = /^structure régionale\s+/i
const COLONNE_DE_GROUPE = /^(?:groupe|regroupement)\s*:\s*(\S.*)$/i

/** Reads the directory of a network, counted at 31/12 of `annee`. Columns are found by title, in any order. */
export function lireAnnuaire(
  grilles: readonly Grille[],
  {
    fichier,
    annee,
    correspondance = new Map(),
  }: {fichier: string; annee: number; correspondance?: Correspondance<ChampAnnuaire>},
): LectureAnnuaire {
  const {annuaire: tableau, feuilles, ignorees} = repererFeuilles(grilles, correspondance)
  if (!tableau) return sansTableau(grilles)
  verifierCorrespondance(correspondance, tableau)

  const {donnees, totaux} = lignesDe(tableau)
  const structures: StructureDite[] = []
  const moyens: Moyen[] = []
  const moyensVides: MoyenVide[] = []
  const anomalies: Anomalie[] = ignorees.map(feuilleIgnoree)
  const codes = new Map<string, string>()
  const lignes = new Map<string, number>()
  for (const ligne of donnees.filter((l) => nommeUneStructure(tableau, l))) {
    const {structure, anomalies: constats} = lireStructure(tableau, ligne, codes)
    anomalies.push(...constats)
    if (!structure) continue
    codes.set(structure.code, `ligne ${ligne + 1}`)
    const {code, nom} = structure
    const comptes = lireMoyens(tableau, ligne, {structure: code, nom, fichier, annee})
    anomalies.push(...comptes.anomalies)
    structures.push(structure)
    lignes.set(code, ligne)
    moyens.push(...comptes.moyens)
    moyensVides.push(...comptes.vides)
  }
  anomalies.push(...controlerTotaux(tableau, totaux, moyens))
  const groupes = lireGroupes(tableau)
  return {
    structures,
    moyens,
    moyensVides,
    groupes: groupes.map((g) => g.groupe),
    regroupements: structures.flatMap(({code}) =>
      groupes.flatMap(({groupe, colonne}) =>
        listeDe(tableau, lignes.get(code) ?? -1, colonne).map((valeur) => ({
          groupe,
          valeur: valeur.replace(REGION_IMILO, ''),
          structure: code,
        })),
      ),
    ),
    colonnesIgnorees: tableau.libres.map((l) => l.titre).filter((titre) => !COLONNE_DE_GROUPE.test(titre)),
    feuilles,
    anomalies,
  }
}

function nommeUneStructure(tableau: Tableau<ChampAnnuaire>, ligne: number): boolean {
  const texte = (champ: ChampAnnuaire) => texteDe(tableau, ligne, champ)
  return Boolean((texte('nom') ?? texte('nomOfficiel')) && (texte('type') ?? texte('code')))
}

/** Columns « Groupe : Bassin »; a directory of all regions also gives its region as a group. */
function lireGroupes(tableau: Tableau<ChampAnnuaire>): {groupe: string; colonne: number}[] {
  const vus = new Set<string>()
  const region = tableau.colonnes.get('region')
  const groupes = [
    ...(region === undefined ? [] : [{groupe: 'Région', colonne: region}]),
    ...tableau.libres.flatMap(({titre, colonne}) => {
      const groupe = COLONNE_DE_GROUPE.exec(titre)?.[1]
      return groupe ? [{groupe, colonne}] : []
    }),
  ]
  return groupes.filter(({groupe}) => {
    const nouveau = !vus.has(empreinte(groupe))
    vus.add(empreinte(groupe))
    return nouveau
  })
}

function feuilleIgnoree(feuille: string): Anomalie {
  const message = `La feuille « ${feuille} » n’est pas reconnue ; elle est laissée de côté.`
  const aFaire =
    'Si elle compte, nommez-la « Personnes », « Lieux d’accueil », « Personnel », « Postes informatiques », « Financements » ou « Regroupements ».'
  return anomalie('information', 'STR-032', message, {feuille, a_faire: aFaire})
}

function sansTableau(grilles: readonly Grille[]): LectureAnnuaire {
  const noms = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  const constat = anomalie(
    'bloquante',
    'STR-001',
    `Aucune feuille (${noms}) n’a de ligne d’en-tête avec le nom et le type, ou le code, des structures.`,
    {
      attendu: 'une colonne « Structure » et une colonne « Type » ou « Code »',
      a_faire:
        'Ajoutez une ligne d’en-tête avec au moins « Code », « Structure », « Type » et « Département ».',
    },
  )
  return {
    structures: [],
    moyens: [],
    moyensVides: [],
    groupes: [],
    regroupements: [],
    colonnesIgnorees: [],
    feuilles: new Map(),
    anomalies: [constat],
  }
}

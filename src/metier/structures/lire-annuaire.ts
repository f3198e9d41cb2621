import type {Cellule, Grille} from '../../documents/index.js'
import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie, estBloque} from '../../shared/anomalie.js'
import {empreinte} from '../../shared/empreinte.js'
import {formaterNombre} from '../../shared/francais.js'
import {lireNombreSaisi} from '../../shared/nombre-saisi.js'
import {controlerStructure} from './controler-structure.js'
import {type CodeMoyen, type CodeStructure, MOYENS, type Moyen, type Structure} from './types.js'

type Champ = keyof Structure | CodeMoyen

/** Column titles of a directory, as met; a title not listed is left out and said. */
const TITRES: Readonly<Record<Champ, readonly string[]>> = {
  code: ['code', 'code structure', 'code i-milo', 'identifiant'],
  nom: ['structure', 'nom', 'nom de la structure', 'nom structure', 'mission locale', 'intitulé'],
  type: ['type', 'type de structure', 'statut'],
  departement: ['département', 'dept', 'dép', 'code département', 'numéro de département'],
  adresse: ['adresse', 'rue', 'adresse postale'],
  codePostal: ['code postal', 'cp'],
  ville: ['ville', 'commune'],
  telephone: ['téléphone', 'tél', 'tel', 'numéro de téléphone'],
  courriel: ['courriel', 'mail', 'e-mail', 'email', 'adresse électronique', 'mél'],
  lieux_accueil: ["lieux d'accueil", "nombre de lieux d'accueil", "sites d'accueil"],
  salaries: ['salariés', 'effectif', 'effectif salarié', 'nombre de salariés'],
  etp: ['etp', 'équivalents temps plein', 'effectif etp'],
  postes_informatiques: ['postes informatiques', 'postes', 'ordinateurs', 'parc informatique'],
}

const CHAMP_PAR_TITRE = new Map(
  Object.entries(TITRES).flatMap(([champ, titres]) =>
    titres.map((titre) => [empreinte(titre), champ as Champ] as const),
  ),
)

/** What a directory workbook says, and everything found wrong in it. */
export type LectureAnnuaire = {
  readonly structures: readonly Structure[]
  readonly moyens: readonly Moyen[]
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

type Tableau = {
  readonly grille: Grille
  readonly ligneEntete: number
  readonly colonnes: ReadonlyMap<Champ, number>
  readonly colonnesIgnorees: readonly string[]
}

/** Reads the directory of a network, counted at 31/12 of `annee`. Columns are found by title, in any order. */
export function lireAnnuaire(
  grilles: readonly Grille[],
  {fichier, annee}: {fichier: string; annee: number},
): LectureAnnuaire {
  const tableau = grilles.map(trouverTableau).find((t) => t !== undefined)
  if (!tableau) return sansTableau(grilles)

  const structures: Structure[] = []
  const moyens: Moyen[] = []
  const anomalies: Anomalie[] = []
  const codes = new Map<string, string>()
  for (let ligne = tableau.ligneEntete + 1; ligne < tableau.grille.lignes.length; ligne++) {
    const nom = texte(tableau, ligne, 'nom')
    if (!nom || estLigneDeTotal(nom) || !(texte(tableau, ligne, 'type') || texte(tableau, ligne, 'code')))
      continue
    const {structure, anomalies: constats} = lireStructure(tableau, ligne, nom, codes)
    anomalies.push(...constats)
    if (!structure) continue
    codes.set(structure.code, adresseDe(tableau, ligne, 'code'))
    structures.push(structure)
    const comptes = lireMoyens(tableau, ligne, structure, {fichier, annee})
    moyens.push(...comptes.moyens)
    anomalies.push(...comptes.anomalies)
  }
  anomalies.push(...controlerTotaux(tableau, moyens))
  return estBloque(anomalies)
    ? {structures: [], moyens: [], colonnesIgnorees: tableau.colonnesIgnorees, anomalies}
    : {structures, moyens, colonnesIgnorees: tableau.colonnesIgnorees, anomalies}
}

function sansTableau(grilles: readonly Grille[]): LectureAnnuaire {
  const feuilles = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  const constat = anomalie(
    'bloquante',
    'STR-001',
    `Aucune feuille (${feuilles}) ne contient un annuaire de structures.`,
    {
      attendu: 'une ligne d’en-tête avec « Structure » et « Type »',
      a_faire:
        'Ajoutez une ligne d’en-tête avec au moins « Code », « Structure », « Type » et « Département ».',
    },
  )
  return {structures: [], moyens: [], colonnesIgnorees: [], anomalies: [constat]}
}

function trouverTableau(grille: Grille): Tableau | undefined {
  for (const [ligneEntete, cellules] of grille.lignes.entries()) {
    const colonnes = new Map<Champ, number>()
    const colonnesIgnorees: string[] = []
    for (const [colonne, cellule] of cellules.entries()) {
      const champ = cellule && CHAMP_PAR_TITRE.get(empreinte(cellule.affiche))
      if (champ && !colonnes.has(champ)) colonnes.set(champ, colonne)
      else if (cellule?.affiche.trim()) colonnesIgnorees.push(cellule.affiche.trim())
    }
    if (colonnes.has('nom') && colonnes.has('type')) return {grille, ligneEntete, colonnes, colonnesIgnorees}
  }
  return undefined
}

function lireStructure(
  tableau: Tableau,
  ligne: number,
  nom: string,
  codes: ReadonlyMap<string, string>,
): {structure: Structure | undefined; anomalies: Anomalie[]} {
  const anomalies: Anomalie[] = []
  const lieu = (champ: Champ) => ({
    feuille: tableau.grille.feuille,
    cellule: adresseDe(tableau, ligne, champ),
    valeur: texte(tableau, ligne, champ) ?? '',
  })
  const code = texte(tableau, ligne, 'code')
  const deja = code ? codes.get(code) : undefined
  if (!code || deja) {
    const message = deja
      ? `« ${nom} » porte le code ${code}, déjà donné à une autre structure (${deja}).`
      : `« ${nom} » n’a pas de code.`
    const aFaire = 'Donnez à cette structure un code qui n’appartient qu’à elle.'
    anomalies.push(anomalie('bloquante', 'STR-002', message, {...lieu('code'), a_faire: aFaire}))
  }
  const type = lireType(texte(tableau, ligne, 'type') ?? nom)
  if (!type) {
    const message = `Le type de « ${nom} » n’est pas reconnu.`
    anomalies.push(
      anomalie('bloquante', 'STR-003', message, {
        ...lieu('type'),
        attendu: 'ML ou PAIO',
        a_faire: 'Écrivez ML ou PAIO.',
      }),
    )
  }
  if (!code || deja || !type) return {structure: undefined, anomalies}

  const structure: Structure = {
    code: code as CodeStructure,
    nom,
    type,
    departement: completer(
      texte(tableau, ligne, 'departement') ?? texte(tableau, ligne, 'codePostal')?.slice(0, 2) ?? '',
      2,
    ),
    adresse: texte(tableau, ligne, 'adresse'),
    codePostal: completerOuNul(texte(tableau, ligne, 'codePostal'), 5),
    ville: texte(tableau, ligne, 'ville'),
    telephone: texte(tableau, ligne, 'telephone'),
    courriel: texte(tableau, ligne, 'courriel'),
  }
  anomalies.push(...controlerStructure(structure, lieu))
  return {structure, anomalies}
}

function lireMoyens(
  tableau: Tableau,
  ligne: number,
  structure: Structure,
  {fichier, annee}: {fichier: string; annee: number},
): {moyens: Moyen[]; anomalies: Anomalie[]} {
  const moyens: Moyen[] = []
  const anomalies: Anomalie[] = []
  for (const code of MOYENS) {
    const cellule = celluleDe(tableau, ligne, code)
    if (!cellule) continue
    const lieu = {
      feuille: tableau.grille.feuille,
      cellule: adresseDe(tableau, ligne, code),
      valeur: cellule.affiche,
    }
    const valeur = nombreDe(cellule)
    if (valeur === undefined) {
      const message = `« ${cellule.affiche} » n’est pas un nombre (${structure.nom}).`
      const aFaire = 'Écrivez un nombre, ou videz la cellule si la valeur manque.'
      anomalies.push(
        anomalie('bloquante', 'STR-007', message, {...lieu, attendu: 'un nombre', a_faire: aFaire}),
      )
    } else if (valeur !== null) {
      const provenance = {fichier, feuille: lieu.feuille, cellule: lieu.cellule}
      moyens.push({structure: structure.code, annee, code, valeur, provenance})
    }
  }
  const etp = moyens.find((m) => m.code === 'etp')
  const salaries = moyens.find((m) => m.code === 'salaries')
  if (etp && salaries && etp.valeur > salaries.valeur) {
    const message = `${structure.nom} : ${formaterNombre(etp.valeur, 1)} ETP pour ${formaterNombre(salaries.valeur)} salariés.`
    const {feuille, cellule} = etp.provenance
    anomalies.push(
      anomalie('avertissement', 'STR-008', message, {
        feuille,
        cellule,
        a_faire: 'Vérifiez les deux nombres.',
      }),
    )
  }
  return {moyens, anomalies}
}

function controlerTotaux(tableau: Tableau, moyens: readonly Moyen[]): Anomalie[] {
  const ligne = tableau.grille.lignes.findIndex(
    (cellules, i) =>
      i > tableau.ligneEntete && cellules.some((c) => c?.genre === 'texte' && estLigneDeTotal(c.affiche)),
  )
  if (ligne < 0) return []
  return MOYENS.flatMap((code) => {
    const cellule = celluleDe(tableau, ligne, code)
    const annonce = cellule ? nombreDe(cellule) : null
    const somme =
      Math.round(moyens.filter((m) => m.code === code).reduce((s, m) => s + m.valeur, 0) * 100) / 100
    if (annonce === null || annonce === undefined || Math.abs(annonce - somme) < 0.005) return []
    const message = `Total annoncé ${formaterNombre(annonce, 1)}, somme des lignes ${formaterNombre(somme, 1)}.`
    const lieu = {
      feuille: tableau.grille.feuille,
      cellule: adresseDe(tableau, ligne, code),
      valeur: cellule?.affiche ?? '',
    }
    return [
      anomalie('avertissement', 'STR-009', message, {
        ...lieu,
        attendu: formaterNombre(somme, 1),
        a_faire: 'Vérifiez le total.',
      }),
    ]
  })
}

function lireType(saisie: string): Structure['type'] | undefined {
  const cle = empreinte(saisie)
  if (/\bpaio\b/.test(cle)) return 'PAIO'
  return /\b(ml|mission)\b/.test(cle) ? 'ML' : undefined
}

function estLigneDeTotal(nom: string): boolean {
  return /^(sous[- ]?)?total|^ensemble/i.test(nom.trim())
}

/** The number in a cell; null when it is marked missing, undefined when it is not a number. */
function nombreDe(cellule: Cellule): number | null | undefined {
  if (cellule.genre === 'nombre' && typeof cellule.valeur === 'number') return cellule.valeur
  const lu = lireNombreSaisi(cellule.affiche)
  if (lu.etat === 'renseigne') return lu.valeur
  return lu.etat === 'illisible' || lu.etat === 'ambigu' ? undefined : null
}

function celluleDe(tableau: Tableau, ligne: number, champ: Champ): Cellule | undefined {
  const colonne = tableau.colonnes.get(champ)
  return colonne === undefined ? undefined : tableau.grille.lignes[ligne]?.[colonne]
}

function texte(tableau: Tableau, ligne: number, champ: Champ): string | null {
  const cellule = celluleDe(tableau, ligne, champ)
  const brut = cellule?.genre === 'nombre' ? String(cellule.valeur) : cellule?.affiche
  return brut?.trim() || null
}

function adresseDe(tableau: Tableau, ligne: number, champ: Champ): string {
  return adresse(ligne, tableau.colonnes.get(champ) ?? 0)
}

/** Excel drops the leading zero of `01` and `01000`. */
function completer(code: string, longueur: number): string {
  return /^\d+$/.test(code) ? code.padStart(longueur, '0') : code
}

function completerOuNul(code: string | null, longueur: number): string | null {
  return code === null ? null : completer(code, longueur)
}

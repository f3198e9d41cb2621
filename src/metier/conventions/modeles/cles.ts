import type {ChampDeModele, EnteteDeModele} from './schema.js'

/** Something a model may print, in words for the person who writes models. */
export type CleConnue = {readonly cle: string; readonly sens: string; readonly facultative: boolean}

/** What the text says of each party; the optional ones are printed inside an `if`. */
const CLES_DE_PARTIE: readonly (readonly [cle: string, sens: string, facultative?: true])[] = [
  ['nom', 'son nom'],
  ['le_nom', 'son nom avec l’article : la Mission Locale…'],
  ['du_nom', 'son nom avec de : de la Mission Locale…, du Conseil régional…'],
  ['terme', 'comment le texte l’appelle ensuite : la Structure'],
  ['presentation', 'tout ce qui la présente en tête : nom, statut, siège, représentant, terme'],
  ['representant', 'qui signe : Mme Anne Petit'],
  ['qualite', 'à quel titre : présidente'],
  ['en_qualite', 'à quel titre, avec le possessif : sa présidente'],
  ['code', 'son code dans le réseau', true],
  ['sigle', 'son sigle', true],
  ['statut', 'sa forme juridique', true],
  ['adresse', 'l’adresse de son siège', true],
  ['siret', 'son numéro SIRET', true],
  ['courriel', 'son courriel', true],
]

/** What a loop over the parties may name. */
export function clesDePartie(): ReadonlySet<string> {
  return new Set(CLES_DE_PARTIE.map(([cle]) => cle))
}

const CLES_GENERALES: readonly CleConnue[] = [
  {cle: 'annee', sens: 'l’exercice', facultative: false},
  {cle: 'region', sens: 'le nom de la région', facultative: false},
  {cle: 'de_la_region', sens: 'le nom de la région avec de : de Lorraine, d’Alsace', facultative: false},
  {cle: 'titre', sens: 'le titre de la convention', facultative: false},
  {cle: 'numero', sens: 'le numéro ; « projet » avant la validation', facultative: false},
  {cle: 'parties', sens: 'les autres parties, l’une après l’autre', facultative: false},
  {cle: 'exemplaires', sens: 'le nombre d’exemplaires originaux : deux (2)', facultative: false},
]

function deLaPartie(prefixe: string): CleConnue[] {
  return CLES_DE_PARTIE.map(([cle, sens, facultative = false]) => ({
    cle: `${prefixe}.${cle}`,
    sens,
    facultative,
  }))
}

/** Every key a model can use, in the order a person would look for them. */
export function clesConnues(entete: EnteteDeModele): readonly CleConnue[] {
  return [
    ...CLES_GENERALES,
    ...deLaPartie('association'),
    ...(entete.partie === 'plusieurs' ? [] : deLaPartie('partie')),
    ...Object.entries(entete.champs).flatMap(([nom, champ]) => clesDuChamp(nom, champ)),
  ]
}

function clesDuChamp(
  nom: string,
  {
    type,
    libelle,
    facultatif: facultative,
  }: Pick<ChampDeModele, 'type' | 'libelle' | 'facultatif' | 'colonnes'>,
): CleConnue[] {
  const cle = (suffixe: string, precision = ''): CleConnue => ({
    cle: `${nom}${suffixe}`,
    sens: `${libelle}${precision}`,
    facultative,
  })
  switch (type) {
    case 'montant':
      return [cle(''), cle('_en_lettres', ', en toutes lettres')]
    case 'entier':
      return [cle(''), cle('_en_lettres', ', en toutes lettres')]
    case 'liste':
      return [cle(''), cle('_enumeration', ', à la suite : a, b et c')]
    case 'texte':
    case 'date':
    case 'nombre':
    case 'pourcentage':
    case 'oui_non':
    case 'tableau':
      return [cle('')]
  }
}

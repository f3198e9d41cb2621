import type {CelluleDeClasseur, Classeur, FormatDeCellule} from '../../documents/index.js'

type Colonne = {
  readonly titre: string
  readonly largeur: number
  readonly exemple: string | number
  readonly format?: FormatDeCellule
}

const COLONNES: readonly Colonne[] = [
  {titre: 'Code', largeur: 11, exemple: '54395S00'},
  {titre: 'Structure', largeur: 44, exemple: 'exemple à remplacer'},
  // Neither ML nor PAIO: a line of example forgotten in the workbook is refused, never taken for a structure.
  {titre: 'Type', largeur: 10, exemple: 'à choisir'},
  {titre: 'Département', largeur: 13, exemple: '54'},
  {titre: 'Adresse', largeur: 34, exemple: '12 rue de la Gare'},
  {titre: 'Code postal', largeur: 12, exemple: '54000'},
  {titre: 'Ville', largeur: 20, exemple: 'Nancy'},
  {titre: 'Téléphone', largeur: 16, exemple: '03 83 00 00 00'},
  {titre: 'Courriel', largeur: 30, exemple: 'contact@exemple.fr'},
  {titre: "Lieux d'accueil", largeur: 15, exemple: 5, format: 'entier'},
  {titre: 'Salariés', largeur: 10, exemple: 18, format: 'entier'},
  {titre: 'ETP', largeur: 8, exemple: 16.5, format: 'decimal'},
  {titre: 'Postes informatiques', largeur: 20, exemple: 24, format: 'entier'},
]

const NOTES = [
  'Une ligne par structure. Seuls le code, le nom, le type (ML ou PAIO) et le département sont nécessaires ; le reste peut attendre.',
  "Le code est celui d'i-milo (par exemple 54395S00) ; sinon donnez-en un de votre choix, différent pour chaque structure, et n'en changez plus.",
  "Remplacez la ligne d'exemple par votre première structure, puis enregistrez et fermez le classeur.",
]
const LIGNES_A_REMPLIR = 60

/** An empty directory to fill: titles, one line of example to replace, the choice of types offered. */
export function composerModeleDAnnuaire({
  reseau,
  annee,
}: {
  readonly reseau: string
  readonly annee: number
}): Classeur {
  const entete = NOTES.length + 2
  return {
    titre: `Modèle d'annuaire, ${reseau}`,
    auteur: reseau,
    date: `${annee}-12-31`,
    feuilles: [
      {
        nom: 'Annuaire',
        lignes: [
          [{valeur: `Annuaire du réseau au 31/12/${annee}`, style: 'titre'}],
          ...NOTES.map((note): CelluleDeClasseur[] => [{valeur: note, style: 'note'}]),
          COLONNES.map(({titre}): CelluleDeClasseur => ({valeur: titre, style: 'entete'})),
          COLONNES.map(({exemple}) => cellule(exemple)),
          ...Array.from({length: LIGNES_A_REMPLIR}, () =>
            COLONNES.map(
              ({format = 'texte'}): CelluleDeClasseur => ({valeur: null, format, style: 'donnee'}),
            ),
          ),
        ],
        largeurs: COLONNES.map(({largeur}) => largeur),
        figer: {lignes: entete, colonnes: 2},
        validations: [
          {
            plage: `C${entete + 1}:C${entete + 1 + LIGNES_A_REMPLIR}`,
            genre: 'liste',
            valeurs: ['ML', 'PAIO'],
            titre: 'Type de structure',
            message: 'ML (Mission Locale) ou PAIO',
          },
        ],
      },
    ],
  }
}

function cellule(exemple: string | number): CelluleDeClasseur {
  const format = typeof exemple === 'string' ? 'texte' : Number.isInteger(exemple) ? 'entier' : 'decimal'
  return {valeur: exemple, format, style: 'note'}
}

import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import type {Registre} from './controler-registre.js'
import {direEtat} from './etats.js'
import type {Convention} from './types.js'

type Entete = readonly [titre: string, largeur: number]

function feuille(
  nom: string,
  {
    titre,
    note,
    entetes,
  }: {readonly titre: string; readonly note: string; readonly entetes: readonly Entete[]},
  lignes: readonly (readonly CelluleDeClasseur[])[],
): FeuilleDeClasseur {
  return {
    nom,
    lignes: [
      [{valeur: titre, style: 'titre'}],
      [{valeur: note, style: 'note'}],
      entetes.map(([valeur]) => ({valeur, style: 'entete'})),
      ...lignes,
    ],
    largeurs: entetes.map(([, largeur]) => largeur),
    figer: {lignes: 3, colonnes: 2},
  }
}

const texte = (valeur: string | null): CelluleDeClasseur => ({valeur, format: 'texte', style: 'donnee'})
const jour = (valeur: string | null): CelluleDeClasseur => ({valeur, format: 'date', style: 'donnee'})
const euros = (centimes: number | null): CelluleDeClasseur => ({
  valeur: centimes === null ? null : centimes / 100,
  format: 'montant',
  style: 'donnee',
})

const COMMUNES: readonly Entete[] = [
  ['Numéro', 12],
  ['Code', 11],
  ['Partie', 46],
  ['Objet', 46],
  ['Montant', 13],
  ['Du', 12],
  ['Au', 12],
  ['État', 13],
]

function communes(
  c: Omit<Convention, 'pieces' | 'journal' | 'donnees' | 'reponses'> | Registre['lignes'][number],
): CelluleDeClasseur[] {
  return [
    texte(c.numero),
    texte(
      c.parties
        .map((p) => p.code)
        .filter(Boolean)
        .join(' ; ') || null,
    ),
    texte(c.parties.map((p) => p.nom).join(' ; ')),
    texte(c.objet),
    euros(c.montant_centimes),
    jour(c.debut),
    jour(c.fin),
    texte(direEtat(c.etat)),
  ]
}

type Cadre = {readonly annee: number; readonly reseau: string; readonly date: string}

/** The index of what was just made: one row per convention, and the names of its files. */
export function composerIndex(conventions: readonly Convention[], {annee, reseau, date}: Cadre): Classeur {
  const titre = `Conventions ${annee} – index`
  return {
    titre,
    auteur: reseau,
    date,
    feuilles: [
      feuille(
        'Index',
        {
          titre: `${titre} – ${reseau}`,
          note: 'Ce qui vient d’être préparé : une ligne par convention, et ses fichiers.',
          entetes: [
            ...COMMUNES,
            ['Signataire', 34],
            ['Qualité', 24],
            ['Fichier Word', 52],
            ['Fichier PDF', 52],
          ],
        },
        conventions.map((c) => [
          ...communes(c),
          texte(
            c.parties
              .map((p) => p.representant?.nom)
              .filter(Boolean)
              .join(' ; ') || null,
          ),
          texte(
            c.parties
              .map((p) => p.representant?.qualite)
              .filter(Boolean)
              .join(' ; ') || null,
          ),
          texte(c.pieces.find((p) => p.format === 'docx')?.fichier ?? null),
          texte(c.pieces.find((p) => p.format === 'pdf')?.fichier ?? null),
        ]),
      ),
    ],
  }
}

/** The register an auditor reads: every number of the year, cancelled ones included, with the hash of each file. */
export function composerRegistre({lignes, annee}: Registre, {reseau, date}: Omit<Cadre, 'annee'>): Classeur {
  const titre = `Registre des conventions ${annee}`
  return {
    titre,
    auteur: reseau,
    date,
    feuilles: [
      feuille(
        'Registre',
        {
          titre: `${titre} – ${reseau}`,
          note: 'Tous les numéros donnés dans l’année, conventions annulées comprises. L’empreinte (sha-256) prouve que le fichier n’a pas changé.',
          entetes: [
            ...COMMUNES,
            ['Signée le', 12],
            ['Fichier', 54],
            ['Empreinte sha-256', 68],
            ['Fichier présent', 16],
          ],
        },
        lignes.flatMap((ligne) => {
          const pieces = ligne.pieces.length > 0 ? ligne.pieces : [undefined]
          return pieces.map((piece) => [
            ...communes(ligne),
            jour(ligne.signee_le),
            texte(piece?.fichier ?? null),
            texte(piece?.sha256 ?? null),
            texte(piece ? PRESENCE[piece.etat] : null),
          ])
        }),
      ),
    ],
  }
}

const PRESENCE = {presente: 'oui', absente: 'non', modifiee: 'modifié'} as const

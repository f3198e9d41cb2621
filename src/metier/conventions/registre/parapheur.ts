import {type Charte, type Document, soignerDocument} from '../../../documents/index.js'
import {accorder, formaterMontant} from '../../../shared/francais.js'
import {nombreDeContrat} from '../montants/index.js'
import type {Convention} from './types.js'

/** What the president must sign, in the order of the pile: one row per convention, a box to tick for each. */
export function composerParapheur(
  conventions: readonly Convention[],
  {
    annee,
    association,
    date,
    charte,
  }: {readonly annee: number; readonly association: string; readonly date: string; readonly charte: Charte},
): Document {
  const [premiere] = conventions
  const signataire = premiere?.association.representant
  const total = conventions.reduce((s, c) => s + (c.montant_centimes ?? 0), 0)
  const exemplaires = conventions.reduce((s, c) => s + c.parties.length + 1, 0)
  const titre = `Parapheur : conventions ${annee}`
  return soignerDocument({
    metadonnees: {titre, sujet: titre, auteur: association, motsCles: ['conventions', 'parapheur'], date},
    charte,
    piedDePage: `${titre} – ${association}`,
    sansSommaire: true,
    orientation: 'paysage',
    blocs: [
      {bloc: 'titre', niveau: 1, texte: titre, sansSaut: true},
      {
        bloc: 'paragraphe',
        style: 'chapeau',
        texte: `À signer par ${[signataire?.nom, signataire?.qualite].filter(Boolean).join(', ')} : ${accorder(conventions.length, 'convention')}, ${accorder(exemplaires, 'exemplaire')}${total > 0 ? `, ${formaterMontant(total)}` : ''}.`,
      },
      {
        bloc: 'tableau',
        legende: 'Conventions à signer',
        colonnes: [
          {libelle: 'Numéro', alignement: 'gauche', poids: 0.8},
          {libelle: 'Avec', alignement: 'gauche', poids: 2.4},
          {libelle: 'Objet', alignement: 'gauche', poids: 2.4},
          {libelle: 'Montant', alignement: 'droite', poids: 0.9},
          {libelle: 'Exemplaires', alignement: 'gauche', poids: 0.9},
          {libelle: 'Signée', alignement: 'centre', poids: 0.6},
        ],
        lignes: [
          ...conventions.map((c) => ({
            role: 'donnee' as const,
            cellules: [
              c.numero ?? 'projet',
              c.parties.map((p) => p.nom).join(', '),
              c.objet,
              c.montant_centimes === null ? '' : formaterMontant(c.montant_centimes),
              nombreDeContrat(c.parties.length + 1),
              '☐',
            ],
          })),
          ...(total > 0
            ? [{role: 'total' as const, cellules: ['Total', '', '', formaterMontant(total), '', '']}]
            : []),
        ],
      },
    ],
  })
}

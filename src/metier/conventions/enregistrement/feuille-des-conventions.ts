import type {Grille} from '../../../documents/index.js'
import {type LignesLues, lireLignes, type ModeleDeFeuille, type RangLu} from '../../feuilles/index.js'
import {enCentimes} from '../montants/index.js'
import type {Declaration} from './declaration.js'

const CHAMPS = [
  'numero',
  'titre',
  'objet',
  'parties',
  'montant',
  'debut',
  'fin',
  'signee_le',
  'preavis',
  'reconduite',
  'comptes_dus',
  'nous_lie',
] as const
type Champ = (typeof CHAMPS)[number]

/** Conventions that others wrote, one per row. */
export const FEUILLE_DES_CONVENTIONS: ModeleDeFeuille<Champ> = {
  nom: 'Conventions suivies',
  autresNoms: ['conventions', 'cpo', 'conventions reçues'],
  signature: [['parties'], ['titre', 'objet']],
  colonnes: [
    {champ: 'numero', titre: 'Numéro', autres: ['n°', 'référence']},
    {champ: 'titre', titre: 'Convention', autres: ['type', 'nature', 'titre', 'intitulé'], largeur: 36},
    {champ: 'objet', titre: 'Objet', largeur: 44},
    {
      champ: 'parties',
      titre: 'Parties',
      autres: ['partie', 'avec', 'structure', 'mission locale', 'partenaire', 'signataires'],
      largeur: 44,
    },
    {champ: 'montant', titre: 'Montant', autres: ['subvention', 'somme'], format: 'montant'},
    {champ: 'debut', titre: 'Du', autres: ['début', 'date d’effet'], format: 'date'},
    {champ: 'fin', titre: 'Au', autres: ['fin', 'terme'], format: 'date'},
    {champ: 'signee_le', titre: 'Signée le', autres: ['date de signature', 'signature'], format: 'date'},
    {champ: 'preavis', titre: 'Dénonciation avant le', autres: ['préavis'], format: 'date'},
    {champ: 'reconduite', titre: 'Reconduction tacite', autres: ['tacite reconduction']},
    {
      champ: 'comptes_dus',
      titre: 'Comptes dus le',
      autres: ['compte rendu financier', 'bilan dû le'],
      format: 'date',
    },
    {champ: 'nous_lie', titre: 'Association partie', autres: ['nous lie', 'nous sommes partie']},
  ],
}

const OUI_NON = {oui: ['oui', 'o', 'x', 'vrai', '1'], non: ['non', 'n', 'faux', '0']} as const

/** The rows of such a workbook; `nommer` gives a party the name the directory knows it by. */
export function lireDeclarations(
  grilles: readonly Grille[],
  {annee, nommer}: {readonly annee: number; readonly nommer: (partie: string) => string},
): LignesLues<Declaration> & {readonly feuilles: number} {
  return lireLignes(grilles, FEUILLE_DES_CONVENTIONS, (rang) => lireDeclaration(rang, annee, nommer))
}

function lireDeclaration(
  rang: RangLu<Champ>,
  annee: number,
  nommer: (partie: string) => string,
): Declaration | undefined {
  const parties = rang.texte('parties')
  const titre = rang.texte('titre')
  const objet = rang.texte('objet')
  if (!parties || !(titre ?? objet)) {
    const manque = parties ? 'ce qu’elle est' : 'les parties'
    rang.constater(
      'bloquante',
      'CNV-070',
      parties ? 'titre' : 'parties',
      `Une convention ne dit pas ${manque}.`,
      'Remplissez la cellule, ou retirez la ligne.',
    )
    return undefined
  }
  const euros = rang.nombre('montant')
  const [debut, fin] = [rang.jour('debut'), rang.jour('fin', 'fin')]
  if (debut && fin && fin < debut) {
    const aFaire = 'Corrigez les deux jours : la fin vient après le début.'
    rang.constater('bloquante', 'CNV-071', 'fin', 'La fin précède le début.', aFaire)
  }
  return {
    annee,
    numero: rang.texte('numero'),
    titre: titre ?? 'Convention',
    objet: objet ?? titre ?? '',
    parties: parties
      .split(/[;\n]/)
      .map((p) => p.trim())
      .filter(Boolean)
      .map(nommer),
    montant_centimes: euros === null ? null : (enCentimes(euros) ?? null),
    debut,
    fin,
    signee_le: rang.jour('signee_le'),
    preavis: rang.jour('preavis'),
    reconduite: rang.choix('reconduite', OUI_NON) === 'oui',
    comptes_dus: rang.jour('comptes_dus'),
    nous_lie: rang.choix('nous_lie', OUI_NON) === 'oui',
  }
}

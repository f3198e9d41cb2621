import type {Bloc, Ligne, Texte} from '../../documents/index.js'
import {enumerer} from '../../shared/francais.js'
import {type ChiffrePresente, type Chiffres, grouperMentions, type MentionGroupee} from '../chiffres/index.js'
import type {Indicateur, Nature, Referentiel} from '../referentiel/index.js'

/** How each nature is added up, in words (design §4). */
const MODES: Readonly<Record<Nature, string>> = {
  flux: 'Somme des mois et des structures.',
  montant: 'Somme des mois et des structures.',
  duree: 'Somme des mois et des structures.',
  stock: "Dernière valeur de l'année, somme des structures.",
  distinct:
    "Valeur de l'année, jamais la somme des mois ; somme des structures à défaut de valeur régionale.",
  ratio: 'Rapport des sommes des structures ayant donné les deux termes.',
}

export type FaitsSources = {
  readonly presentes: readonly ChiffrePresente[]
  readonly referentiel: Referentiel
  readonly chiffres: Chiffres
  /** When and from what the figures were made. */
  readonly origine: string
}

/** The chapter that lets each figure be defended: definition, way of adding up, who answered, reservations. */
export function composerSources({presentes, referentiel, chiffres, origine}: FaitsSources): Bloc[] {
  const reserves = grouperMentions(presentes, (p) =>
    p.renseigne ? p.mentions : ['non renseigné', ...p.mentions],
  )
  return [
    {bloc: 'titre', niveau: 1, texte: 'Sources et définitions'},
    {bloc: 'paragraphe', texte: `${origine} ${direReferentiel(referentiel, chiffres)}`},
    ...(reserves.length > 0 ? reserver(reserves) : []),
    {
      bloc: 'tableau',
      legende: 'Définition des chiffres-clés et structures ayant répondu',
      colonnes: [
        {libelle: 'Chiffre-clé', alignement: 'gauche', poids: 2},
        {libelle: 'Définition', alignement: 'gauche', poids: 6.4},
        {libelle: 'Mode de calcul', alignement: 'gauche', poids: 2.3},
        {libelle: 'Réponses', alignement: 'droite', poids: 1.1},
      ],
      lignes: presentes.map((p) => definir(p, referentiel)),
      note: `Réponses : structures ayant donné la valeur ${chiffres.a_fin === null ? 'de toute l’année' : 'des mois écoulés'}, sur celles qui étaient attendues.`,
    },
  ]
}

function direReferentiel({libelle, version}: Referentiel, {perimetre}: Chiffres): string {
  const suite = perimetre === 'constant' ? ', au périmètre constant' : ''
  return `Les définitions sont celles du référentiel « ${libelle} », version ${version}${suite}. Une valeur manquante n'est jamais comptée pour zéro.`
}

function definir(presente: ChiffrePresente, {indicateurs}: Referentiel): Ligne {
  const indicateur = indicateurs.find((i) => i.code === presente.code)
  return {
    role: 'donnee',
    cellules: [
      presente.libelle,
      indicateur?.definition ?? '',
      indicateur ? direMode(indicateur) : '',
      presente.repondantes,
    ],
  }
}

function direMode({origine, nature}: Indicateur): string {
  return origine === 'annuaire' ? "Compté dans l'annuaire du réseau." : MODES[nature]
}

function reserver(reserves: readonly MentionGroupee[]): Bloc[] {
  return [
    {bloc: 'titre', niveau: 2, texte: "Ce qu'il faut savoir de ces chiffres"},
    {
      bloc: 'liste',
      elements: reserves.map(
        ({mention, libelles}): Texte => [
          {texte: `${mention.charAt(0).toUpperCase()}${mention.slice(1)} : `, style: 'gras'},
          {texte: `${enumerer(libelles)}.`},
        ],
      ),
    },
  ]
}

import {
  type Bloc,
  type Colonne,
  dessinerColonnesComparees,
  type Figure,
  type Ligne,
  type Texte,
} from '../../../documents/index.js'
import {enumerer} from '../../../shared/francais.js'
import {type Chiffre, type ChiffrePresente, grouperMentions, presenterChiffres} from '../../chiffres/index.js'
import {estDonne, nommerAnnees, ordonnerActivite} from '../publication.js'
import {LARGEUR_DES_DESSINS} from './largeur.js'
import {dessinerMoisParMois} from './mois-par-mois.js'
import type {FaitsTableauDeBord} from './types.js'

const COLONNES_AU_PLUS = 6
/** Under this share of the tallest, a column is too short to be compared by eye. */
const COLONNE_VISIBLE = 0.03

/** The network against the same months a year before: columns, table, and what must be known of them. */
export function composerEvolutions(faits: FaitsTableauDeBord): Bloc[] {
  const {parStructure, referentiel} = faits
  const chiffres = ordonnerActivite(parStructure.chiffres, referentiel).filter(estDonne)
  const presentes = presenterChiffres({chiffres}, referentiel)
  const reserves = grouperMentions(presentes, (p) => p.aSignaler)
  return [
    {bloc: 'titre', niveau: 2, texte: 'L’évolution depuis un an'},
    ...dessiner(faits, chiffres, presentes),
    tableau(faits, presentes),
    ...dessinerMoisParMois(faits),
    ...(reserves.length > 0
      ? [
          {bloc: 'titre', niveau: 3, texte: 'À savoir'} as const,
          {
            bloc: 'liste' as const,
            elements: reserves.map(
              ({mention, libelles}): Texte => [
                {texte: `${enumerer(libelles)} – `, style: 'gras'},
                {texte: `${mention}.`},
              ],
            ),
          },
        ]
      : []),
  ]
}

function dessiner(
  {parStructure, config}: FaitsTableauDeBord,
  chiffres: readonly Chiffre[],
  presentes: readonly ChiffrePresente[],
): Figure[] {
  const comparables = chiffres.filter((c) => c.precedent !== null).slice(0, COLONNES_AU_PLUS)
  const plusHaut = Math.max(0, ...comparables.map((c) => c.valeur ?? 0))
  const comparaisons = comparables
    .filter((c) => (c.valeur ?? 0) >= plusHaut * COLONNE_VISIBLE)
    .flatMap((c) => {
      const p = presentes.find(({code}) => code === c.code)
      if (!p) return []
      return [
        {
          libelle: p.libelle,
          avant: {valeur: c.precedent, etiquette: p.precedent},
          apres: {valeur: c.valeur, etiquette: p.valeur},
        },
      ]
    })
  if (comparaisons.length === 0) return []
  const [avant, apres] = nommerAnnees(parStructure)
  return [
    {
      bloc: 'figure',
      legende: `Le réseau, ${avant} et ${apres}`,
      dessin: dessinerColonnesComparees({
        series: [avant, apres],
        comparaisons,
        largeur: LARGEUR_DES_DESSINS,
        charte: config.charte,
      }),
    },
  ]
}

function tableau({parStructure}: FaitsTableauDeBord, presentes: readonly ChiffrePresente[]): Bloc {
  const [avant, apres] = nommerAnnees(parStructure)
  return {
    bloc: 'tableau',
    legende: 'Les chiffres du réseau et leur évolution',
    colonnes: [
      {libelle: 'Chiffre', alignement: 'gauche', poids: 3.4},
      droite(majuscule(apres)),
      droite(majuscule(avant)),
      droite('Évolution'),
      droite('Réponses'),
    ],
    lignes: presentes.map(
      (p): Ligne => ({
        role: 'donnee',
        cellules: [p.libelle, p.valeur, p.precedent, p.evolution ?? '–', p.repondantes],
      }),
    ),
    note: 'Réponses : structures ayant donné toute la période, sur celles qui étaient attendues.',
  }
}

function droite(libelle: string): Colonne {
  return {libelle, alignement: 'droite', poids: 1.2}
}

function majuscule(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`
}

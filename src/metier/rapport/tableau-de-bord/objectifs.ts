import {type Bloc, dessinerRealisation, type Figure, type Ligne} from '../../../documents/index.js'
import {
  type Chiffre,
  type ChiffrePresente,
  type Chiffres,
  presenterChiffre,
  presenterChiffres,
} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {ConfigRapport} from '../types.js'
import {LARGEUR_DES_DESSINS} from './largeur.js'
import type {FaitsTableauDeBord} from './types.js'

type Groupe = NonNullable<Chiffres['par']>[number]

/** Objectives of the network, then how far each group is, in figures and in words. */
export function composerObjectifs(
  {parStructure, referentiel, config}: FaitsTableauDeBord,
  {groupes, entete}: {readonly groupes: readonly Groupe[]; readonly entete: string},
): Bloc[] {
  const vises = parStructure.chiffres.filter((c) => c.objectif !== null)
  if (vises.length === 0) return []
  return [
    {bloc: 'titre', niveau: 2, texte: 'Les objectifs'},
    ...dessinerObjectifs(vises, referentiel, config),
    tableauDesObjectifs(presenterChiffres({chiffres: vises}, referentiel)),
    ...parGroupe(groupes, vises, referentiel, entete),
  ]
}

/** What was achieved against what was to be; only for figures that have both. */
export function dessinerObjectifs(
  chiffres: readonly Chiffre[],
  referentiel: Referentiel,
  {charte}: Pick<ConfigRapport, 'charte'>,
): Figure[] {
  const realisations = chiffres.flatMap((chiffre) => {
    const {valeur, objectif} = chiffre
    if (valeur === null || objectif === null) return []
    const p = presenterChiffre(chiffre, referentiel)
    return [
      {
        libelle: p.libelle,
        valeur,
        objectif,
        etiquette: `${p.valeur} (${p.taux ?? '–'})`,
        etiquetteObjectif: `objectif ${p.objectif ?? ''}${p.etat ? `, ${p.etat}` : ''}`,
      },
    ]
  })
  if (realisations.length === 0) return []
  return [
    {
      bloc: 'figure',
      legende: 'Le réalisé et l’objectif',
      dessin: dessinerRealisation({realisations, largeur: LARGEUR_DES_DESSINS, charte}),
    },
  ]
}

/** The objectives of one territory, their state in words. */
export function tableauDesObjectifs(presentes: readonly ChiffrePresente[]): Bloc {
  return {
    bloc: 'tableau',
    legende: 'Les objectifs et leur réalisation',
    colonnes: [
      {libelle: 'Chiffre', alignement: 'gauche', poids: 3},
      ...['Réalisé', 'Objectif', 'Taux', 'Écart'].map((libelle) => ({
        libelle,
        alignement: 'droite' as const,
        poids: 1.1,
      })),
      {libelle: 'État', alignement: 'gauche', poids: 1.2},
    ],
    lignes: presentes.map(
      (p): Ligne => ({
        role: 'donnee',
        cellules: [
          p.libelle,
          p.valeur,
          p.objectif ?? '–',
          p.taux ?? '–',
          p.ecart ?? '–',
          p.etat ?? 'non mesurable',
        ],
      }),
    ),
  }
}

function parGroupe(
  groupes: readonly Groupe[],
  vises: readonly Chiffre[],
  referentiel: Referentiel,
  entete: string,
): Bloc[] {
  const dotes = groupes.filter((g) => g.chiffres.some((c) => c.objectif !== null))
  if (dotes.length === 0) return []
  return [
    {
      bloc: 'tableau',
      legende: `La réalisation des objectifs par ${entete.toLowerCase()}`,
      colonnes: [
        {libelle: entete, alignement: 'gauche', poids: 2.6},
        ...vises.flatMap(() => [
          {libelle: 'Réalisé / objectif', alignement: 'droite' as const, poids: 1.3},
          {libelle: 'Taux, état', alignement: 'gauche' as const, poids: 1.3},
        ]),
      ],
      groupesDeColonnes: [{libelle: '', colonnes: 1}, ...vises.map(({libelle}) => ({libelle, colonnes: 2}))],
      lignes: dotes.map(
        (g): Ligne => ({
          role: 'donnee',
          cellules: [g.libelle, ...vises.flatMap(({code}) => realiser(g, code, referentiel))],
        }),
      ),
    },
  ]
}

function realiser({chiffres}: Groupe, code: string, referentiel: Referentiel): [string, string] {
  const chiffre = chiffres.find((c) => c.code === code)
  if (!chiffre || chiffre.objectif === null) return ['–', 'sans objectif']
  const p = presenterChiffre(chiffre, referentiel)
  if (!p.renseigne) return [`– / ${p.objectif ?? ''}`, 'non renseigné']
  return [`${p.valeur} / ${p.objectif ?? ''}`, `${p.taux ?? '–'} ${p.etat ?? ''}`]
}

import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {formaterDate} from '../../../shared/francais.js'
import {
  CACHEE,
  cellule,
  mesurer,
  mesurerChamp,
  mesurerEvolution,
  presenterChiffre,
} from '../../chiffres/index.js'
import {natureEnMots} from '../../referentiel/index.js'
import {direEtendue, direFin, indexer, nommerAnnees} from '../publication.js'
import {partDuReseau, releverReperes} from './tableaux-de-fiche.js'
import type {Dossier, FaitsDesFiches, Rapprochement, Sujet} from './types.js'

/** The sheet as a workbook: all its figures, shares, team and places, sources and definitions. */
export function composerClasseurDeFiche(
  faits: FaitsDesFiches,
  sujet: Sujet,
  dossier: Dossier | undefined,
): Classeur {
  const {config, parStructure, date} = faits
  return {
    titre: `${sujet.nom} – fiche ${direFin(parStructure)}`,
    auteur: config.association,
    date,
    feuilles: [
      feuilleDesChiffres(faits, sujet),
      ...feuilleDuPublic(faits, sujet),
      ...(dossier ? [feuilleDeLEquipe(dossier, faits)] : []),
      feuilleDesDefinitions(faits, sujet),
    ],
  }
}

function tete(faits: FaitsDesFiches, sujet: Sujet, titre: string): CelluleDeClasseur[][] {
  const {parStructure, date} = faits
  return [
    [cellule(titre, 'titre')],
    [cellule(`${sujet.nom} – ${direEtendue(parStructure, parStructure.annee)}`, 'sous-titre')],
    [cellule(`Extraction au ${formaterDate(date)}.`, 'note')],
    [],
  ]
}

function feuilleDesChiffres(faits: FaitsDesFiches, sujet: Sujet): FeuilleDeClasseur {
  const [avant, apres] = nommerAnnees(faits.parStructure)
  const deStructure = sujet.genre === 'structure'
  const entetes = [
    'Chiffre',
    apres,
    avant,
    'Évolution',
    ...(deStructure ? ['Évolution du département'] : []),
    'Évolution du réseau',
    'Part du réseau',
    'Objectif',
    'Taux de réalisation',
    'Écart',
    'État',
    ...(sujet.avecRang ? ['Rang'] : []),
    'À savoir',
  ]
  return {
    nom: 'Chiffres',
    largeurs: [44, ...entetes.slice(1, -1).map(() => 14), 60],
    figer: {lignes: 5, colonnes: 1},
    lignes: [
      ...tete(faits, sujet, 'Les chiffres'),
      entetes.map((e) => cellule(e, 'entete')),
      ...sujet.rapprochements.map((r) => ligneDe(faits, sujet, r)),
    ],
  }
}

function ligneDe(
  {referentiel}: FaitsDesFiches,
  sujet: Sujet,
  {chiffre, departement, reseau, rang}: Rapprochement,
): CelluleDeClasseur[] {
  const indicateur = indexer(referentiel).get(chiffre.code)
  const mesure = (valeur: number | null): CelluleDeClasseur => ({
    ...(valeur === null ? {valeur: null} : mesurer(valeur, indicateur)),
    style: 'donnee',
  })
  const evolution = (c: Rapprochement['reseau']): CelluleDeClasseur => ({
    ...(c === null ? {valeur: null} : mesurerEvolution(c, indicateur)),
    style: 'donnee',
  })
  return [
    cellule(chiffre.libelle, 'fort', 'texte'),
    {...mesurerChamp(chiffre, 'valeur', indicateur), style: 'fort'},
    {...mesurerChamp(chiffre, 'precedent', indicateur), style: 'donnee'},
    evolution(chiffre),
    ...(sujet.genre === 'structure' ? [evolution(departement)] : []),
    evolution(reseau),
    cellule(partDuReseau(chiffre, reseau, indicateur), 'donnee', 'pourcentage'),
    mesure(chiffre.objectif),
    chiffre.secret?.includes('realisation')
      ? {...CACHEE, style: 'donnee'}
      : cellule(chiffre.taux_realisation, 'donnee', 'taux'),
    mesure(chiffre.ecart_objectif),
    cellule(presenterChiffre(chiffre, referentiel).etat, 'donnee', 'texte'),
    ...(sujet.avecRang ? [cellule(rang, 'donnee', 'texte')] : []),
    cellule(chiffre.mentions.join(' ; '), 'texte', 'texte'),
  ]
}

function feuilleDuPublic(faits: FaitsDesFiches, sujet: Sujet): FeuilleDeClasseur[] {
  const reperes = releverReperes(faits, sujet.rapprochements)
  if (reperes.length === 0) return []
  const deStructure = sujet.genre === 'structure'
  const entetes = deStructure
    ? ['Part', 'Structure', 'Département', 'Réseau']
    : ['Part', 'Département', 'Réseau']
  return [
    {
      nom: 'Public',
      largeurs: [60, 14, 14, 14],
      figer: {lignes: 5, colonnes: 1},
      lignes: [
        ...tete(faits, sujet, 'Le public, en part de chaque chiffre'),
        entetes.map((e) => cellule(e, 'entete')),
        ...reperes.map((r) => [
          cellule(r.libelle, 'fort', 'texte'),
          cellule(r.ici, 'donnee', 'pourcent'),
          ...(deStructure ? [cellule(r.departement, 'donnee', 'pourcent')] : []),
          cellule(r.reseau, 'donnee', 'pourcent'),
        ]),
      ],
    },
  ]
}

const NATURES = {siege: 'siège', antenne: 'antenne', permanence: 'permanence'} as const

function feuilleDeLEquipe(
  {personnel, lieux}: Dossier,
  {parStructure: {annee}}: FaitsDesFiches,
): FeuilleDeClasseur {
  return {
    nom: 'Équipe et lieux',
    largeurs: [46, 16, 16, 40],
    lignes: [
      [cellule(`L'équipe au 31/12/${annee}`, 'titre')],
      ['Emploi', 'Personnes', 'ETP', 'Mis à disposition par'].map((e) => cellule(e, 'entete')),
      ...personnel
        .filter((p) => p.annee === annee)
        .map((p) => [
          cellule(p.emploi, 'fort', 'texte'),
          cellule(p.effectif, 'donnee', 'entier'),
          cellule(p.etp, 'donnee', 'decimal'),
          cellule(p.statut === 'mis_a_disposition' ? (p.par ?? 'oui') : null, 'donnee', 'texte'),
        ]),
      [],
      [cellule("Les lieux d'accueil", 'titre')],
      ['Lieu', 'Nature', 'Code postal', 'Ville'].map((e) => cellule(e, 'entete')),
      ...lieux.map((l) => [
        cellule(l.nom ?? l.ville ?? '', 'fort', 'texte'),
        cellule(NATURES[l.nature], 'donnee', 'texte'),
        cellule(l.code_postal, 'donnee', 'texte'),
        cellule(l.ville, 'donnee', 'texte'),
      ]),
    ],
  }
}

function feuilleDesDefinitions(faits: FaitsDesFiches, sujet: Sujet): FeuilleDeClasseur {
  const {referentiel} = faits
  const connus = indexer(referentiel)
  return {
    nom: 'Sources et définitions',
    largeurs: [36, 80, 34],
    figer: {lignes: 5, colonnes: 1},
    lignes: [
      ...tete(faits, sujet, 'Sources et définitions'),
      ['Chiffre', 'Définition', 'Façon de compter'].map((e) => cellule(e, 'entete')),
      ...sujet.rapprochements.map(({chiffre}) => {
        const indicateur = connus.get(chiffre.code)
        return [
          cellule(chiffre.libelle, 'texte', 'texte'),
          cellule(indicateur?.definition ?? '', 'texte', 'texte'),
          cellule(indicateur ? natureEnMots(indicateur) : '', 'texte', 'texte'),
        ]
      }),
      [],
      [cellule(`Référentiel « ${referentiel.libelle} », version ${referentiel.version}.`, 'note')],
    ],
  }
}

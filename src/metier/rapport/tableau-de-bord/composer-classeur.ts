import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {accorder, formaterDate} from '../../../shared/francais.js'
import type {Periode} from '../../../shared/periode.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'
import {
  CACHEE,
  type Chiffre,
  cellule,
  composerClasseurDeChiffres,
  mesurer,
  mesurerChamp,
  mesurerEvolution,
  presenterChiffre,
} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import {direEtendue, direFin, indexer, nommerAnnees} from '../publication.js'
import {publierPour} from './publier.js'
import {aRegler, direManques, GRAVITES_EN_MOTS} from './reponses.js'
import type {FaitsTableauDeBord, Lecteur} from './types.js'

/**
 * The dashboard as a workbook: the network, a sheet per theme with the structures (or the départements) in rows, who
 * has answered and what is to be put right for the directors, sources and definitions.
 */
export function composerClasseurDuTableauDeBord(recus: FaitsTableauDeBord, pour: Lecteur): Classeur {
  const faits = publierPour(recus, pour)
  const {parStructure, parDepartement, referentiel, config, sources, date} = faits
  const chiffres = pour === 'directeurs' ? parStructure : parDepartement
  const classeur = composerClasseurDeChiffres({
    chiffres,
    referentiel,
    association: config.association,
    sources,
    date,
  })
  const definitions = classeur.feuilles.slice(-1)
  return {
    ...classeur,
    titre: `Tableau de bord ${direFin(parStructure)} – ${config.association}`,
    feuilles: [
      feuilleDuReseau(faits),
      ...classeur.feuilles.slice(0, -1),
      ...(pour === 'directeurs' ? [feuilleDesReponses(faits), feuilleDesAnomalies(faits)] : []),
      ...definitions,
    ],
  }
}

function feuilleDuReseau(faits: FaitsTableauDeBord): FeuilleDeClasseur {
  const {parStructure, referentiel, config, date} = faits
  const [avant, apres] = nommerAnnees(parStructure)
  const entetes = [
    'Chiffre',
    apres,
    avant,
    'Évolution',
    'Objectif',
    'Taux de réalisation',
    'Écart',
    'État',
    'Répondantes',
    'Attendues',
    'À savoir',
  ]
  return {
    nom: 'Réseau',
    largeurs: [44, 14, 14, 12, 12, 12, 12, 12, 13, 11, 60],
    figer: {lignes: 5, colonnes: 1},
    lignes: [
      [cellule(`Tableau de bord ${direFin(parStructure)}`, 'titre')],
      [cellule(config.association, 'sous-titre')],
      [
        cellule(
          `Chiffres de ${direEtendue(parStructure, parStructure.annee)}. Extraction au ${formaterDate(date)}.`,
          'note',
        ),
      ],
      [],
      entetes.map((e) => cellule(e, 'entete')),
      ...parStructure.chiffres.map((c) => ligneDe(c, referentiel)),
    ],
  }
}

function ligneDe(chiffre: Chiffre, referentiel: Referentiel): CelluleDeClasseur[] {
  const {objectif, ecart_objectif: ecart} = chiffre
  const indicateur = indexer(referentiel).get(chiffre.code)
  const mesure = (valeur: number | null) => (valeur === null ? {valeur: null} : mesurer(valeur, indicateur))
  return [
    cellule(chiffre.libelle, 'fort', 'texte'),
    {...mesurerChamp(chiffre, 'valeur', indicateur), style: 'fort'},
    {...mesurerChamp(chiffre, 'precedent', indicateur), style: 'donnee'},
    {...mesurerEvolution(chiffre, indicateur), style: 'donnee'},
    {...mesure(objectif), style: 'donnee'},
    chiffre.secret?.includes('realisation')
      ? {...CACHEE, style: 'donnee'}
      : cellule(chiffre.taux_realisation, 'donnee', 'taux'),
    {...mesure(ecart), style: 'donnee'},
    cellule(presenterChiffre(chiffre, referentiel).etat, 'donnee', 'texte'),
    cellule(chiffre.repondantes, 'donnee', 'entier'),
    cellule(chiffre.attendues, 'donnee', 'entier'),
    cellule(chiffre.mentions.join(' ; '), 'texte', 'texte'),
  ]
}

function feuilleDesReponses({completude}: FaitsTableauDeBord): FeuilleDeClasseur {
  const entetes = ['Structure', 'Attendus', 'Complets', 'Partiels', 'Sans rien', 'Ce qui manque']
  return {
    nom: 'Qui a répondu',
    largeurs: [46, 11, 11, 11, 11, 90],
    figer: {lignes: 4, colonnes: 1},
    lignes: [
      [cellule('Qui a répondu', 'titre')],
      [
        cellule(
          `${accorder(completude.attendus, 'tableau attendu', 'tableaux attendus')}, ${accorder(completude.complets, 'complet')}`,
          'sous-titre',
        ),
      ],
      [],
      entetes.map((e) => cellule(e, 'entete')),
      ...completude.structures.map((s) => [
        cellule(s.nom, 'fort', 'texte'),
        ...[s.attendus, s.complets, s.partiels, s.absents].map((n) => cellule(n, 'donnee', 'entier')),
        cellule(s.manquants.length === 0 ? 'rien' : direManques(s), 'texte', 'texte'),
      ]),
    ],
  }
}

function feuilleDesAnomalies({verification}: FaitsTableauDeBord): FeuilleDeClasseur {
  const constats = aRegler(verification)
  const entetes = ['Structure', 'Gravité', 'Période', 'Ce qui a été trouvé', 'À faire', 'Fichier', 'Cellule']
  return {
    nom: 'Anomalies à régler',
    largeurs: [40, 14, 22, 70, 50, 34, 12],
    figer: {lignes: 4, colonnes: 1},
    lignes: [
      [cellule('Anomalies à régler', 'titre')],
      [
        cellule(
          constats.length === 0
            ? `Aucune, sur ${accorder(verification.valeurs, 'valeur vérifiée', 'valeurs vérifiées')}`
            : `${accorder(constats.length, 'anomalie')}, les bloquantes en premier`,
          'sous-titre',
        ),
      ],
      [],
      entetes.map((e) => cellule(e, 'entete')),
      ...constats.map((c) => [
        cellule(c.nom, 'fort', 'texte'),
        cellule(GRAVITES_EN_MOTS[c.gravite], c.gravite === 'bloquante' ? 'bloquante' : 'donnee', 'texte'),
        cellule(ecrirePeriode(c.periode as Periode), 'texte', 'texte'),
        cellule(c.message, 'texte', 'texte'),
        cellule(c.a_faire, 'texte', 'texte'),
        cellule(c.fichier, 'texte', 'texte'),
        cellule(c.cellule, 'donnee', 'texte'),
      ]),
    ],
  }
}

import type {Classeur} from '../../../../src/documents/classeur.js'
import {
  AUTEUR,
  dixiemes,
  entete,
  entier,
  fusionDeLigne,
  type LigneDeClasseur,
  note,
  texte,
  titre,
  VIDE,
} from '../cellules.js'
import type {LigneExemple, Moyens} from '../donnees.js'
import {sommer} from '../repartir.js'
import {CODES_FICTIFS} from '../structures.js'
import {feuilleFinancements, feuilleParc, feuilleRegroupements} from './autres-feuilles.js'
import {feuilleLieux} from './lieux.js'
import {feuillePersonnel} from './personnel.js'
import {feuillePersonnes} from './personnes.js'

const ENTETES = [
  'Code',
  'Structure',
  'Type',
  'Département',
  'Adresse',
  'Code postal',
  'Ville',
  'Téléphone',
  'Fax',
  'Courriel',
  "Lieux d'accueil",
  'Salariés',
  'ETP',
  'Postes informatiques',
]
const LARGEURS = [11, 50, 7, 13, 44, 12, 24, 16, 16, 38, 10, 10, 9, 14]

/** The directory as the regional team keeps it: one row per structure, then what details it. */
export function classeurAnnuaire(donnees: readonly LigneExemple[]): Classeur {
  const tete: LigneDeClasseur[] = [
    titre('Réseau lorrain des Missions Locales et PAIO – annuaire au 31/12/2008'),
    note(
      "Noms, adresses, téléphones, fax et courriels : annuaire public de 2008. Les nombres par structure (lieux d'accueil, salariés, ETP, postes) sont fictifs ; seuls leurs totaux régionaux sont publiés.",
    ),
    note(
      `Les codes ${CODES_FICTIFS.join(' et ')} sont fictifs : ces deux structures, regroupées depuis, n'en ont plus.`,
    ),
    VIDE,
    ENTETES.map(entete),
  ]
  const derniere = ENTETES.length - 1
  return {
    titre: 'Annuaire du réseau lorrain au 31/12/2008',
    auteur: AUTEUR,
    date: '2009-01-15',
    feuilles: [
      {
        nom: 'Annuaire',
        lignes: [...tete, ...donnees.map(ligneDeStructure), ligneDeTotal(donnees.map((d) => d.moyens))],
        fusions: [0, 1, 2].map((ligne) => fusionDeLigne(ligne, 0, derniere)),
        largeurs: LARGEURS,
        figer: {lignes: tete.length, colonnes: 2},
      },
      feuilleLieux(donnees),
      feuillePersonnes(donnees),
      feuillePersonnel(donnees),
      feuilleParc(donnees),
      feuilleFinancements(donnees),
      feuilleRegroupements(donnees),
    ],
  }
}

function ligneDeStructure({structure: s, moyens: m}: LigneExemple): LigneDeClasseur {
  const identite = [
    s.code,
    s.nom,
    s.type,
    s.departement,
    s.adresse,
    s.codePostal,
    s.ville,
    s.telephone,
    s.fax,
    s.courriel,
  ]
  return [
    ...identite.map((champ) => texte(champ)),
    entier(m.lieuxAccueil),
    entier(m.salaries),
    dixiemes(m.dixiemesEtp),
    entier(m.postesInformatiques),
  ]
}

function ligneDeTotal(moyens: readonly Moyens[]): LigneDeClasseur {
  return [
    texte('Total', 'total'),
    ...Array.from({length: 9}, () => texte(null, 'total')),
    entier(sommer(moyens.map((m) => m.lieuxAccueil)), 'total'),
    entier(sommer(moyens.map((m) => m.salaries)), 'total'),
    dixiemes(sommer(moyens.map((m) => m.dixiemesEtp)), 'total'),
    entier(sommer(moyens.map((m) => m.postesInformatiques)), 'total'),
  ]
}

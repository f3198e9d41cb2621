import type {Espace} from '../espace/index.js'
import {validerYaml} from '../formats/yaml/index.js'
import {
  type ContexteDeLecture,
  completerAppellations,
  type Profil,
  preparerLecture,
  type ReponsesDeLecture,
  schemaProfil,
} from '../metier/activite/index.js'
import {
  type FaitsChiffres,
  indicateursDesChiffresCles,
  OPTIONS_PAR_DEFAUT,
  type OptionsDeChiffres,
} from '../metier/chiffres/index.js'
import type {Referentiel} from '../metier/referentiel/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import type {Exercice} from '../shared/periode.js'
import {lireReferentiel} from './referentiel/lire-referentiel.js'
import {chargerNomsDeLAnnee, chargerReseauDesChiffres} from './reseau/charger-reseau.js'

/** The référentiel the espace is pinned to, checked. */
export async function chargerReferentiel(espace: Espace): Promise<Referentiel> {
  return lireReferentiel(espace)
}

/** A saved layout of the espace, checked. */
export async function chargerProfil(espace: Espace, nom: string): Promise<Profil> {
  return validerYaml(await espace.lireFichierProfil(nom), schemaProfil)
}

/** What received tables are read with. Without a directory no table can be tied to anyone. */
export async function chargerContexteDeLecture(
  espace: Espace,
  annee: Exercice,
  reponses?: ReponsesDeLecture,
): Promise<ContexteDeLecture> {
  const {structures, autresNoms} = await chargerNomsDeLAnnee(espace, annee)
  if (structures.length === 0) {
    throw new ErreurMetier(
      'STR-010',
      "L'annuaire de l'espace est vide : aucune structure à qui rattacher les tableaux.",
      {
        pistes: ["Importez d'abord l'annuaire : animreg structures importer annuaire.xlsx"],
      },
    )
  }
  const gardees = await espace.lireAppellations()
  const appellations = reponses ? completerAppellations(gardees, reponses) : gardees
  return preparerLecture({
    referentiel: await chargerReferentiel(espace),
    structures,
    appellations: {...appellations, structures: {...autresNoms, ...appellations.structures}},
    region: espace.config.region.nom,
    annee,
  })
}

/**
 * Everything the figures of a year are computed from: that year and the one before. For the key figures alone, the values
 * of the other indicators are left where they are.
 */
export async function chargerFaitsChiffres(
  espace: Espace,
  annee: Exercice,
  pour: 'tout' | 'chiffres_cles' = 'tout',
): Promise<FaitsChiffres> {
  const annees = [annee - 1, annee]
  const referentiel = await chargerReferentiel(espace)
  return {
    referentiel,
    ...(await chargerReseauDesChiffres(espace, annee)),
    moyens: await espace.chargerMoyens(annees),
    valeurs: await espace.chargerValeurs(
      annees,
      pour === 'tout' ? undefined : indicateursDesChiffresCles(referentiel),
    ),
    objectifs: await espace.chargerObjectifs(annee),
    sources: espace.config.sources,
    options: optionsDeChiffres(espace.config.options),
  }
}

function enFraction(pourCent: number | undefined, sinon: number): number {
  return pourCent === undefined ? sinon : pourCent / 100
}

function optionsDeChiffres(ecrites: Espace['config']['options']): OptionsDeChiffres {
  const {baseDEvolution, seuils, partsACent} = OPTIONS_PAR_DEFAUT
  return {
    baseDEvolution: ecrites?.evolution_base_minimale ?? baseDEvolution,
    seuils: {
      atteint: enFraction(ecrites?.objectif_atteint, seuils.atteint),
      proche: enFraction(ecrites?.objectif_proche, seuils.proche),
    },
    partsACent: ecrites?.parts_a_cent ?? partsACent,
    masquerJusquA: ecrites?.masquer_jusqu_a || null,
  }
}

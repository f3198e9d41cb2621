import type {Espace} from '../espace/index.js'
import {validerYaml} from '../formats/yaml/index.js'
import {type ContexteDeLecture, preparerLecture} from '../metier/activite/index.js'
import type {FaitsChiffres} from '../metier/chiffres/index.js'
import {type Referentiel, schemaReferentiel} from '../metier/referentiel/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import type {Exercice} from '../shared/periode.js'

/** The référentiel the espace is pinned to, checked. */
export async function chargerReferentiel(espace: Espace): Promise<Referentiel> {
  return validerYaml(await espace.lireFichierReferentiel(), schemaReferentiel)
}

/** What received tables are read with. Without a directory no table can be tied to anyone. */
export async function chargerContexteDeLecture(espace: Espace, annee: Exercice): Promise<ContexteDeLecture> {
  const structures = await espace.chargerStructures()
  if (structures.length === 0) {
    throw new ErreurMetier(
      'STR-010',
      "L'annuaire de l'espace est vide : aucune structure à qui rattacher les tableaux.",
      {
        pistes: ["Importez d'abord l'annuaire : animreg structures importer annuaire.xlsx"],
      },
    )
  }
  return preparerLecture({
    referentiel: await chargerReferentiel(espace),
    structures,
    appellations: await espace.lireAppellations(),
    region: espace.config.region.nom,
    annee,
  })
}

/** Everything the key figures of a year are computed from: that year and the one before. */
export async function chargerFaitsChiffres(espace: Espace, annee: Exercice): Promise<FaitsChiffres> {
  const annees = [annee - 1, annee]
  return {
    referentiel: await chargerReferentiel(espace),
    structures: await espace.chargerStructures(),
    moyens: await espace.chargerMoyens(annees),
    valeurs: await espace.chargerValeurs(annees),
    objectifs: await espace.chargerObjectifs(annee),
    sources: espace.config.sources,
  }
}

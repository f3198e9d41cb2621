import type {Espace} from '../../espace/index.js'
import type {FaitsDesBesoins} from '../../metier/formation/index.js'
import {reseauALaDate} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerReseau} from '../reseau/charger-reseau.js'

/** All that is known of the needs, of every year, and the network of the year. */
export async function chargerBesoins(espace: Espace, annee: Exercice): Promise<FaitsDesBesoins> {
  const {registres} = espace
  return {
    annee,
    besoins: await registres.charger('besoins'),
    themes: await registres.charger('themes_de_besoins'),
    decisions: await registres.charger('decisions_de_themes'),
    actions: await registres.charger('actions_formation'),
    inscriptions: await registres.charger('inscriptions'),
    structures: reseauALaDate(await chargerReseau(espace), `${annee}-12-31`),
  }
}

/** The same, refused when the year has no need yet. */
export async function exigerBesoins(espace: Espace, annee: Exercice): Promise<FaitsDesBesoins> {
  const faits = await chargerBesoins(espace, annee)
  if (faits.besoins.some((b) => b.annee === annee)) return faits
  throw new ErreurMetier('FOR-025', `Aucun besoin de formation n'a été importé pour ${annee}.`, {
    pistes: [
      `Préparez les classeurs à envoyer : animreg formation besoins formulaire --toutes --annee ${annee}`,
      `Importez ceux qui sont revenus : animreg formation besoins importer DOSSIER --annee ${annee}`,
    ],
    details: {annee},
  })
}

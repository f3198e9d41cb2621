import type {Donnees, EnteteDeModele} from '../modeles/index.js'
import {accorderFonction, type Genre} from '../montants/index.js'
import type {Partie} from './parties.js'

function fictive(
  partie: Pick<Partie, 'genre' | 'code' | 'nom' | 'terme'>,
  {nom, fonction, genre}: {readonly nom: string; readonly fonction: string; readonly genre: Genre},
): Partie {
  return {
    sigle: null,
    statut: /^(?:État|Conseil)/.test(partie.nom) ? null : 'association régie par la loi du 1er juillet 1901',
    adresse: '1 rue de l’Exemple, 54000 EXEMPLE-SUR-MOSELLE',
    siret: null,
    courriel: null,
    ...partie,
    representant: {nom, qualite: accorderFonction(fonction, genre), genre},
    empechement: null,
  }
}

/** The fictitious sides a model is looked at with: nobody's name, nobody's address. */
export function specimenDe(entete: EnteteDeModele): {
  readonly annee: number
  readonly region: string
  readonly association: Partie
  readonly parties: readonly Partie[]
  readonly donnees: Donnees
} {
  const terme = entete.termes.partie ?? 'le Partenaire'
  const structure = fictive(
    {
      genre: 'structure',
      code: '54000S00',
      nom: 'Mission Locale de l’Exemple',
      terme: entete.partie === 'plusieurs' ? 'la Mission Locale' : terme,
    },
    {nom: 'M. Basile Fictif', fonction: 'président', genre: 'm'},
  )
  const etat = fictive(
    {genre: 'organisme', code: null, nom: 'État', terme: 'l’État'},
    {nom: 'Mme Ciboulette Fictive', fonction: 'préfète de la région', genre: 'f'},
  )
  const conseil = fictive(
    {
      genre: 'organisme',
      code: null,
      nom: 'Conseil régional de l’Exemple',
      terme: entete.partie === 'plusieurs' ? 'la Région' : terme,
    },
    {nom: 'M. Fenouil Fictif', fonction: 'président', genre: 'm'},
  )
  const parties = {structure: [structure], organisme: [conseil], plusieurs: [etat, conseil, structure]}
  return {
    annee: 2008,
    region: 'Exemple',
    association: fictive(
      {
        genre: 'association',
        code: null,
        nom: 'Association régionale de l’Exemple',
        terme: entete.termes.association,
      },
      {nom: 'Mme Angélique Fictive', fonction: 'présidente', genre: 'f'},
    ),
    parties: parties[entete.partie],
    // Its contract is checked apart: a wrong specimen is told, not thrown.
    donnees: entete.specimen as Donnees,
  }
}

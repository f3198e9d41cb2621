import type {Classeur} from '../../../documents/index.js'
import {formaterDate} from '../../../shared/francais.js'
import {ecrireFeuille, type ModeleDeFeuille} from '../../feuilles/index.js'
import type {ReunionConvoquee} from './convoquer.js'

export type ChampPresence = 'instance' | 'date' | 'membre' | 'fonction' | 'organisme' | 'presence' | 'pouvoir'

/** Sheet « Présences »: one row per member of a meeting. */
export const MODELE_PRESENCES: ModeleDeFeuille<ChampPresence> = {
  nom: 'Présences',
  autresNoms: ['Feuille de présence', 'Émargement'],
  signature: [['instance'], ['date'], ['membre'], ['presence']],
  colonnes: [
    {champ: 'instance', titre: 'Instance', largeur: 30},
    {champ: 'date', titre: 'Date', autres: ['réunion du'], format: 'date', largeur: 12},
    {champ: 'membre', titre: 'Membre', autres: ['nom'], largeur: 28},
    {champ: 'fonction', titre: 'Fonction', largeur: 24},
    {champ: 'organisme', titre: 'Structure ou organisme', autres: ['organisme', 'structure'], largeur: 44},
    {champ: 'presence', titre: 'Présence', autres: ['présent', 'état'], largeur: 12},
    {champ: 'pouvoir', titre: 'Donne pouvoir à', autres: ['pouvoir', 'pouvoir à'], largeur: 28},
  ],
}

/** The words of the column « Présence ». */
export const MOTS_DE_PRESENCE = {
  present: ['présent', 'présente', 'P', 'oui', 'x'],
  excuse: ['excusé', 'excusée', 'E'],
  absent: ['absent', 'absente', 'A', 'non'],
} as const

/** The members called to a meeting, for who was there to be ticked and brought back. */
export function composerClasseurDesPresences(
  {instance, reunion, membres}: ReunionConvoquee,
  reseau: string,
): Classeur {
  const notees = new Map(reunion.presences.map((p) => [p.personne, p]))
  const feuille = ecrireFeuille(
    MODELE_PRESENCES,
    membres.map((m) => {
      const notee = notees.get(m.personne)
      return {
        instance: instance.nom,
        date: reunion.date,
        membre: m.personne,
        fonction: m.fonction ?? m.qualite,
        organisme: m.organisme ?? m.nom_structure,
        presence: notee ? MOTS_DE_PRESENCE[notee.presence][0] : null,
        pouvoir: notee?.pouvoir_a ?? null,
      }
    }),
    {
      titre: `${instance.nom} du ${formaterDate(reunion.date)} : présences`,
      note: 'Présence : présent, excusé ou absent ; « Donne pouvoir à » : le nom de qui vote à sa place. Ensuite : animreg instances presents presences.xlsx',
    },
  )
  return {
    titre: `Présences – ${instance.nom}, ${formaterDate(reunion.date)}`,
    auteur: reseau,
    date: reunion.convoquee_le ?? reunion.date,
    feuilles: [
      {
        ...feuille,
        validations:
          membres.length === 0
            ? []
            : [
                {
                  plage: `F4:F${membres.length + 3}`,
                  genre: 'liste',
                  valeurs: ['présent', 'excusé', 'absent'],
                  titre: 'Présence',
                  message: 'Choisissez présent, excusé ou absent ; laissez vide si vous ne savez pas.',
                },
              ],
      },
    ],
  }
}

import {type Fait, serie} from './fait.js'

/** The three issues of the network's letter. */
export const LETTRE: readonly Fait[] = ['01-28', '04-28', '10-27'].map((date, rang) => ({
  date: `2008-${date}`,
  type: "Lettre d'information",
  theme: 'Communication',
  intitule: `Lettre d'information du réseau n° ${rang + 1}`,
  compteurs: '445 destinataires',
  action: '4.1.1',
  remarque: 'jour fictif, mois publié',
}))

/** The eight presentations of the network. */
export const INTERVENTIONS: readonly Fait[] = [
  ...serie(['03-04', '05-13', '10-07', '12-09'], {
    type: 'Intervention',
    theme: 'Présentation du réseau',
    intitule: 'Présentation du réseau au personnel soignant',
    lieu: 'Centre de Médecine Préventive, Vandœuvre',
    partenaire: 'Centre de Médecine Préventive',
    duree: 2,
    participants: 18,
    action: '4.1.2',
  }),
  ...serie(['04-03', '06-05', '11-06'], {
    type: 'Intervention',
    theme: 'Présentation du réseau',
    intitule:
      'Présentation du réseau aux formateurs de la plate-forme « Atelier d’Orientation Professionnelle »',
    lieu: 'Nancy',
    partenaire: 'Inffolor',
    duree: 2,
    participants: 16,
    action: '4.1.2',
  }),
  ...serie(['12-04'], {
    type: 'Intervention',
    theme: 'Présentation du réseau',
    intitule: 'Les missions et les métiers du réseau, master de psychologie',
    lieu: 'Université Paul Verlaine, Metz',
    partenaire: 'Université Paul Verlaine',
    duree: 3,
    participants: 24,
    action: '4.1.2',
  }),
]

import type {Fait} from './fait.js'

/** What the schemes run by the network counted, once a year. */
export const DISPOSITIFS: readonly Fait[] = [
  {
    date: '2008-06-30',
    type: 'Publication',
    theme: 'Parrainage',
    intitule: 'Outils du réseau lorrain de parrainage',
    compteurs: '1 000 dépliants ; 2 000 cartes postales ; 500 affiches ; 4 000 fiches conseil',
    dispositif: 'Parrainage',
    action: '3.2.1',
    remarque: 'date fictive',
  },
  {
    date: '2008-10-06',
    type: 'Recrutement',
    theme: 'Relation entreprise',
    intitule: 'Recrutement coordonné avec une entreprise',
    compteurs: '63 présélectionnés dont 10 recrutés',
    dispositif: "Accords d'entreprises",
    action: '3.2.2',
    remarque: 'fictif en Lorraine : comptes publiés pour une autre région en 2007',
  },
  {
    date: '2008-12-31',
    type: 'Site internet',
    theme: 'Parrainage',
    intitule: 'Fréquentation du site du parrainage',
    compteurs: '9 049 visites',
    dispositif: 'Parrainage',
    action: '3.2.1',
    remarque: 'compte de l’année',
  },
  {
    date: '2008-12-31',
    type: 'Bilan de dispositif',
    theme: 'Mobilité',
    intitule: 'Bons de transport : aide à la mobilité des jeunes',
    partenaire: 'DRTEFP ; SNCF',
    compteurs: '276 jeunes ; 4 668 voyages',
    montant: 20_000,
    dispositif: 'Bons de transport',
    action: '3.3.5',
    remarque: 'compte de l’année',
  },
]

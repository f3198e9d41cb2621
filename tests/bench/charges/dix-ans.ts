import {join} from 'node:path'
import {type Espace, ouvrirEspace} from '../../../src/espace/index.js'
import type {Valeur} from '../../../src/metier/activite/index.js'
import type {Structure} from '../../../src/metier/structures/index.js'
import type {Periode} from '../../../src/shared/periode.js'
import {
  composerIndicateurs,
  composerReferentiel,
  composerStructures,
  preparerEspace,
  recu,
} from '../donnees/index.js'
import {comparer, enTableau} from '../mesure/index.js'
import {animreg} from './animreg.js'
import type {Charge} from './types.js'

const STRUCTURES = 80
const INDICATEURS = 120
const CHIFFRES_CLES = 30
const [PREMIERE_ANNEE, DERNIERE_ANNEE] = [2009, 2018]
const OUVERTURE = '`structures lister` (ouvre l’espace)'

/** Ten years of a large region, by month: what the figures cost beside merely opening the espace (at most 3). */
export const mesurerDixAns: Charge = async (racine, {tours, petit}) => {
  const dossier = join(racine, 'espace')
  await preparerDixAns(dossier, petit ? DERNIERE_ANNEE : PREMIERE_ANNEE)
  const sur = (...commande: string[]) => [animreg(...commande, '--espace', dossier)]
  const auPlus = {grandeur: 'temps', auPlus: 3, sur: OUVERTURE} as const
  const resultats = comparer(
    [
      {nom: OUVERTURE, total: null, commandes: sur('structures', 'lister')},
      {
        nom: '`chiffres calculer`',
        total: null,
        commandes: sur('chiffres', 'calculer'),
        objectifs: [auPlus],
      },
      {
        nom: '`chiffres calculer --par structure`',
        total: null,
        commandes: sur('chiffres', 'calculer', '--par', 'structure'),
      },
    ],
    tours,
  )
  return `## Dix ans, ${STRUCTURES} structures, ${INDICATEURS} indicateurs, par mois\n\n${enTableau(resultats)}`
}

/** An espace of the bench with years of values, one import a year. */
async function preparerDixAns(dossier: string, premiere: number): Promise<void> {
  const structures = composerStructures(STRUCTURES)
  const indicateurs = composerIndicateurs(INDICATEURS)
  const cles = indicateurs.slice(0, CHIFFRES_CLES).map(({code}) => ({indicateur: code}))
  const referentiel = {...composerReferentiel(indicateurs), chiffres_cles: cles}
  await preparerEspace(dossier, {annee: DERNIERE_ANNEE, structures, referentiel})
  const espace = await ouvrirEspace({depart: dossier})
  try {
    for (let annee = premiere; annee <= DERNIERE_ANNEE; annee++) await remplir(espace, structures, annee)
  } finally {
    espace.fermer()
  }
}

async function remplir(espace: Espace, structures: readonly Structure[], annee: number): Promise<void> {
  await espace.enregistrer(
    {genre: 'activite', source: 'tableaux', valeurs: valeursDe(structures, annee)},
    {fichier: recu(`${annee}.xlsx`), annee, anomalies: []},
  )
}

function valeursDe(structures: readonly Structure[], annee: number): Valeur[] {
  return structures.flatMap(({code}, s) =>
    Array.from({length: INDICATEURS * 12}, (_, rang): Valeur => {
      const [i, mois] = [Math.floor(rang / 12), (rang % 12) + 1]
      const valeur = 10 + ((s * 31 + i * 17 + mois * 7 + annee) % 90)
      return {
        source: 'tableaux',
        structure: code,
        indicateur: `acte_${i + 1}`,
        periode: `${annee}-${String(mois).padStart(2, '0')}` as Periode,
        modalites: '',
        etat: 'renseigne',
        valeur,
        brut: String(valeur),
        provenance: {fichier: '', feuille: 'Activité', cellule: `B${rang + 2}`},
      }
    }),
  )
}

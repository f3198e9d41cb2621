import type {CodeStructure, Structure} from '../../../src/metier/structures/index.js'

const DEBUTS =
  'Val Mont Bois Rive Plaine Cote Pont Roche Font Clair Beau Haut Champ Puy Combe Lac Mas Ville Nant Orme Brande Serre'
const FINS =
  'merle fleuri brune verte marin noire d’Or haute claire ronde grise douce vieille neuve franche belle sourde longue basse forte'
const DEPARTEMENTS = Array.from({length: 95}, (_, i) => String(i + 1).padStart(2, '0')).filter(
  (d) => d !== '20',
)

/** As many Missions Locales as in the country; their names are made up. */
export const STRUCTURES_DU_PAYS = 436

/** Fictitious structures, whose names follow from their rank. */
export function composerStructures(combien: number): readonly Structure[] {
  const [debuts, fins] = [DEBUTS.split(' '), FINS.split(' ')]
  return Array.from({length: combien}, (_, i): Structure => {
    const lieu = `${debuts[i % debuts.length] ?? ''}-${fins[Math.floor(i / debuts.length) % fins.length] ?? ''}`
    return {
      code: `ML${String(i + 1).padStart(3, '0')}` as CodeStructure,
      nom: `Mission Locale de ${lieu}`,
      type: 'ML',
      departement: DEPARTEMENTS[i % DEPARTEMENTS.length] ?? '01',
      adresse: null,
      codePostal: null,
      ville: null,
      telephone: null,
      courriel: null,
    }
  })
}

const THEMES = 'le logement,la santé,la mobilité,la citoyenneté,la culture,le sport,les droits,le budget'
const ACTES =
  'Rendez-vous sur,Ateliers sur,Réunions sur,Visites sur,Appels sur,Courriers sur,Dossiers sur,Orientations sur,Diagnostics sur,Bilans sur,Séances sur,Enquêtes sur,Forums sur,Permanences sur,Projets sur'

export type IndicateurDuBench = {readonly code: string; readonly libelle: string}

/** Indicators of the bench: each label is one of its référentiel, so that everything is recognised. */
export function composerIndicateurs(combien: number): readonly IndicateurDuBench[] {
  const [themes, actes] = [THEMES.split(','), ACTES.split(',')]
  return Array.from({length: combien}, (_, i) => ({
    code: `acte_${i + 1}`,
    libelle: `${actes[Math.floor(i / themes.length) % actes.length] ?? ''} ${themes[i % themes.length] ?? ''}`,
  }))
}

/** The référentiel that names them, each a chiffre-clé. */
export function composerReferentiel(indicateurs: readonly IndicateurDuBench[]): object {
  return {
    code: 'bench',
    version: 1,
    libelle: 'Référentiel de mesure',
    ventilations: [],
    indicateurs: indicateurs.map(({code, libelle}) => ({
      code,
      libelle,
      alias: [],
      definition: libelle,
      saisie: '-',
      unite: 'acte',
      source: 'Fictif',
      nature: 'flux',
    })),
    chiffres_cles: indicateurs.map(({code}) => ({indicateur: code})),
  }
}

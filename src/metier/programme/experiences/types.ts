import {z} from 'zod'
import type {ModeleDeFeuille} from '../../feuilles/index.js'
import type {EcritureDe} from '../ecriture.js'

export const schemaPartenaireDeFiche = z.object({
  nom: z.string(),
  role: z.string().nullable().describe('ce qu’il a fait ou apporté'),
})

export const schemaExperience = z.object({
  numero: z.int().nullable().describe('null tant que la fiche n’est pas gardée'),
  titre: z.string(),
  structure: z.string().nullable().describe('code de la structure du réseau'),
  lieu: z.string().nullable().describe('territoire, ou structure d’un autre réseau'),
  theme: z.string().nullable(),
  periode: z.string().nullable(),
  contexte: z.string().nullable(),
  action: z.string().describe('ce qui a été fait'),
  partenaires: z.array(schemaPartenaireDeFiche),
  moyens: z.string().nullable(),
  resultats: z.string().nullable(),
  conditions: z.string().nullable().describe('ce qu’il faut pour la reproduire ailleurs'),
  contact: z.string().nullable().describe('à qui en parler, par sa fonction'),
  documents: z.array(z.string()),
})
/** A good practice written down so that others may do it again. */
export type Experience = Readonly<z.infer<typeof schemaExperience>> & {readonly numero: number}
export type ExperienceSansNumero = Omit<Experience, 'numero'>

export type ChampDExperience = keyof Experience

/** The sheet of good practices: one row each. */
export const MODELE_EXPERIENCES: ModeleDeFeuille<ChampDExperience | 'code'> = {
  nom: 'Fiches',
  autresNoms: ["Fiches d'expérience", 'Bonnes pratiques', 'Expériences'],
  signature: [['titre'], ['action']],
  colonnes: [
    {champ: 'numero', titre: 'N°', autres: ['numéro'], format: 'entier', largeur: 7},
    {champ: 'titre', titre: 'Titre', autres: ['intitulé', 'expérience', 'bonne pratique'], largeur: 44},
    {champ: 'code', titre: 'Code', autres: ['code structure'], largeur: 12},
    {champ: 'structure', titre: 'Structure', autres: ['mission locale'], largeur: 34},
    {champ: 'lieu', titre: 'Lieu', autres: ['territoire', 'région'], largeur: 24},
    {champ: 'theme', titre: 'Thème', autres: ['thématique', 'sujet'], largeur: 24},
    {champ: 'periode', titre: 'Période', autres: ['année', 'date', 'quand'], largeur: 14},
    {champ: 'contexte', titre: 'Contexte', autres: ['pourquoi', 'constat'], largeur: 50},
    {
      champ: 'action',
      titre: 'Action menée',
      autres: ['action', 'description', 'déroulement', 'réalisation'],
      largeur: 60,
    },
    {champ: 'partenaires', titre: 'Partenaires', autres: ['partenaire', 'partenaires et rôles'], largeur: 40},
    {champ: 'moyens', titre: 'Moyens', autres: ['moyens mobilisés', 'coût'], largeur: 36},
    {champ: 'resultats', titre: 'Résultats', autres: ['résultat', 'effets', 'bilan'], largeur: 50},
    {
      champ: 'conditions',
      titre: 'Pour la reproduire',
      autres: ['conditions', 'points de vigilance', 'transférabilité'],
      largeur: 40,
    },
    {champ: 'contact', titre: 'Contact', autres: ['interlocuteur'], largeur: 30},
    {champ: 'documents', titre: 'Documents', autres: ['document', 'pièces'], largeur: 30},
  ],
}

/** « SNCF : délivre les bons ; DRTEFP : finance ». */
export function lirePartenaires(textes: readonly string[]): Experience['partenaires'] {
  return textes.flatMap((texte) => {
    const [nom = '', ...role] = texte.split(/\s*:\s+/)
    return nom.trim() ? [{nom: nom.trim(), role: role.join(' : ').trim() || null}] : []
  })
}

/** What `lirePartenaires` reads back. */
export function ecrirePartenaires(partenaires: Experience['partenaires']): string {
  return partenaires.map(({nom, role}) => (role ? `${nom} : ${role}` : nom)).join(' ; ')
}

/** One entry of the register of good practices; they are of no year. */
export type EcritureDExperience = EcritureDe<'experiences', Experience>

export function ecritureDExperience(fiche: Experience): EcritureDExperience {
  return {registre: 'experiences', cle: String(fiche.numero), annee: null, contenu: fiche}
}

import type {AppelDOffres, Critere} from '../types.js'

/** Criteria of a call that declares none: those the network has published, and the price. */
export const CRITERES_PAR_DEFAUT: readonly Critere[] = [
  {
    code: 'pertinence',
    libelle: 'Pertinence de la réponse par rapport aux attentes du réseau',
    poids: 40,
    prix: false,
  },
  {code: 'pedagogie', libelle: 'Méthode pédagogique et compétences des intervenants', poids: 20, prix: false},
  {
    code: 'experience',
    libelle: 'Qualité des prestations passées au niveau régional ou local',
    poids: 10,
    prix: false,
  },
  {code: 'prix', libelle: 'Prix', poids: 30, prix: true},
]

export const PIECES_PAR_DEFAUT = [
  'proposition pédagogique',
  'prix détaillé',
  'références des intervenants',
  "numéro de déclaration d'activité",
] as const

export const NOTE_MAXIMALE_PAR_DEFAUT = 5

const DEFINITIONS = [
  "L'offre ne répond pas au critère.",
  'Réponse très insuffisante : le critère est à peine abordé.',
  'Réponse insuffisante : des points attendus manquent.',
  'Réponse suffisante : ce qui est demandé, sans plus.',
  'Bonne réponse : complète, précise et adaptée au réseau.',
  'Excellente réponse : elle va au-delà de ce qui est demandé, preuves à l’appui.',
] as const

/** What each mark means, so that two evaluators mean the same by the same mark. */
export function echelleDe({
  noteMaximale,
}: Pick<AppelDOffres, 'noteMaximale'>): {note: number; sens: string}[] {
  const pas = noteMaximale / (DEFINITIONS.length - 1)
  return DEFINITIONS.map((sens, rang) => ({note: rang * pas, sens}))
}

/** The declared formula in words, as the candidates read it. */
export function direFormule({formuleDePrix}: Pick<AppelDOffres, 'formuleDePrix'>): string {
  return formuleDePrix === 'min-sur-prix'
    ? 'points du prix = poids × prix le plus bas ÷ prix de l’offre'
    : 'points du prix = poids × (1 − (prix de l’offre − prix le plus bas) ÷ prix le plus bas), sans descendre sous 0'
}

/** Share of the weight a price gets, from 0 to 1. */
export function partDuPrix(formule: AppelDOffres['formuleDePrix'], prix: number, plusBas: number): number {
  if (prix <= 0) return 1
  if (formule === 'min-sur-prix') return plusBas / prix
  return plusBas <= 0 ? 0 : Math.max(0, 1 - (prix - plusBas) / plusBas)
}

/** The rule that settles equal totals, as the candidates read it. */
export const REGLE_DES_EGALITES =
  'À total égal au centième, l’offre au prix le plus bas passe devant ; à prix égal, la première reçue.'

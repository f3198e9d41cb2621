import type {Point} from './schema.js'

/** The road of a new region, in the order it is walked. */
export const PAS = ['espace', 'annuaire', 'activite', 'objectifs', 'chiffres', 'rapport'] as const
export type CodeDePas = (typeof PAS)[number]

/** What the espace itself cannot tell: the steps left aside, and those that leave no mark. */
export type SuiviDesPas = {readonly passes: readonly CodeDePas[]; readonly faits: readonly CodeDePas[]}

/** One step of the road, and whether it is done. */
export type Pas = {
  readonly code: CodeDePas
  readonly titre: string
  /** The line that does it, to be learnt. */
  readonly commande: string
  readonly explication: string
  readonly etat: 'fait' | 'passe' | 'a_faire'
}

const AVANT_L_ESPACE = 'animreg init mon-reseau --nom "Nom de l\'association" --region "Région" --annee 2008'

/** Where a new region is on its road; without an espace, everything is still to do. */
export function etablirLesPas(
  point: Point | null,
  {passes, faits}: SuiviDesPas = {passes: [], faits: []},
  {modele}: {readonly modele: string} = {modele: 'annuaire.xlsx'},
): readonly Pas[] {
  return PAS.map((code) => {
    const fait = point !== null && (ATTESTES[code](point) || faits.includes(code))
    const {titre, commande, explication} = decrire(code, point, modele)
    return {
      code,
      titre,
      commande,
      explication,
      etat: fait ? 'fait' : passes.includes(code) ? 'passe' : 'a_faire',
    }
  })
}

/** What shows in the espace that a step was taken, by this road or by another. */
const ATTESTES: Readonly<Record<CodeDePas, (point: Point) => boolean>> = {
  espace: () => true,
  annuaire: ({annuaire}) => annuaire.structures > 0,
  activite: ({activite}) => activite.recues > 0,
  objectifs: ({objectifs}) => objectifs > 0,
  chiffres: ({rapport}) => rapport !== null,
  rapport: ({rapport}) => rapport !== null,
}

function decrire(
  code: CodeDePas,
  point: Point | null,
  modele: string,
): Pick<Pas, 'titre' | 'commande' | 'explication'> {
  const annee = point?.annee ?? 'AAAA'
  switch (code) {
    case 'espace':
      return {
        titre: "Créer l'espace",
        commande: AVANT_L_ESPACE,
        explication:
          "L'espace est un dossier de ce poste : animreg y garde les tableaux reçus, les chiffres et le rapport. Rien n'en sort.",
      }
    case 'annuaire':
      return {
        titre: "Donner l'annuaire du réseau",
        commande: `animreg structures importer ${modele}`,
        explication:
          "L'annuaire est un classeur : une ligne par structure (Mission Locale ou PAIO), avec son code, son nom, son département. C'est à lui que les tableaux reçus sont rattachés.",
      }
    case 'activite':
      return {
        titre: 'Lire les tableaux reçus',
        commande: `animreg activite importer recus/${annee}`,
        explication: `Rangez dans un dossier les tableaux ${annee} envoyés par les structures, tels que reçus (Excel, LibreOffice ou CSV). animreg reconnaît leur forme et dit, à la cellule près, ce qu'il n'a pas compris.`,
      }
    case 'objectifs':
      return {
        titre: 'Donner les objectifs chiffrés',
        commande: `animreg objectifs importer objectifs-${annee}.xlsx`,
        explication:
          "Un classeur d'objectifs (par structure ou pour la région) donne les taux de réalisation. Sans objectifs, passez cette étape.",
      }
    case 'chiffres':
      return {
        titre: 'Voir les chiffres-clés',
        commande: 'animreg chiffres calculer',
        explication:
          "Chaque chiffre dit combien de structures ont répondu. Une valeur manquante n'est jamais comptée pour zéro.",
      }
    case 'rapport':
      return {
        titre: 'Construire le rapport',
        commande: 'animreg rapport construire',
        explication: "Le rapport d'activité est écrit dans le dossier sorties/ de l'espace.",
      }
  }
}

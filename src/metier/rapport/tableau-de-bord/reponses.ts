import type {Bloc, Ligne} from '../../../documents/index.js'
import {accorder, enumerer} from '../../../shared/francais.js'
import type {Periode} from '../../../shared/periode.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'
import {type Completude, ecrirePeriodes, type Verification} from '../../activite/index.js'
import type {FaitsTableauDeBord} from './types.js'

type Suivie = Completude['structures'][number]
type Constat = Verification['constats'][number]

/** Findings shown on paper; the workbook has them all. */
const CONSTATS_AU_PLUS = 25

export const GRAVITES_EN_MOTS = {
  bloquante: 'bloquante',
  avertissement: 'à vérifier',
  information: 'pour information',
} as const

/** How many structures sent everything, and how many findings nobody has answered for. */
export function releverReponses({completude, verification}: FaitsTableauDeBord) {
  const attendues = completude.structures.filter((s) => s.attendus > 0)
  return {
    suivies: attendues.length,
    completes: attendues.filter((s) => s.manquants.length === 0).length,
    anomalies: aRegler(verification).length,
  }
}

/** Findings that call for an answer: what was confirmed, or only told, does not. */
export function aRegler({constats}: Verification): Constat[] {
  return constats
    .filter((c) => c.confirmation === null && c.gravite !== 'information')
    .toSorted((a, b) => Number(b.gravite === 'bloquante') - Number(a.gravite === 'bloquante'))
}

/** Who has answered: those who sent everything in a sentence, the others in a table. */
export function composerReponses({completude}: FaitsTableauDeBord): Bloc[] {
  const suivies = completude.structures.filter((s) => s.attendus > 0)
  const titre: Bloc = {bloc: 'titre', niveau: 2, texte: 'Qui a répondu'}
  if (suivies.length === 0) {
    return [titre, {bloc: 'paragraphe', texte: "Rien n'était encore attendu à cette date."}]
  }
  const completes = suivies.filter((s) => s.manquants.length === 0)
  const incompletes = suivies.filter((s) => s.manquants.length > 0)
  return [
    titre,
    {bloc: 'paragraphe', texte: direCompletes(completes, incompletes.length)},
    ...(incompletes.length > 0 ? [tableauDesManques(incompletes)] : []),
  ]
}

function direCompletes(completes: readonly Suivie[], incompletes: number): string {
  if (completes.length === 0) return "Aucune structure n'a encore tout envoyé."
  if (incompletes === 0) {
    return `Les ${accorder(completes.length, 'structure')} du réseau ont envoyé tous les tableaux attendus.`
  }
  const verbe = completes.length < 2 ? 'a' : 'ont'
  return `${accorder(completes.length, 'structure')} ${verbe} tout envoyé : ${enumerer(completes.map((s) => s.nom))}.`
}

function tableauDesManques(incompletes: readonly Suivie[]): Bloc {
  return {
    bloc: 'tableau',
    legende: 'Ce qui manque encore',
    colonnes: [
      {libelle: 'Structure', alignement: 'gauche', poids: 3},
      {libelle: 'Tableaux complets', alignement: 'droite', poids: 1.2},
      {libelle: 'Ce qui manque', alignement: 'gauche', poids: 5},
    ],
    lignes: incompletes.map(
      (s): Ligne => ({
        role: 'donnee',
        cellules: [s.nom, `${s.complets} / ${s.attendus}`, direManques(s)],
      }),
    ),
  }
}

/** « mars et avril 2008 : Entrées en formation », indicators that miss the same periods said together. */
export function direManques({complets, partiels, manquants}: Suivie): string {
  if (complets + partiels === 0) return "rien n'est arrivé"
  const parPeriodes = new Map<string, string[]>()
  for (const {libelle, periodes} of manquants) {
    const quand = ecrirePeriodes(periodes)
    parPeriodes.set(quand, [...(parPeriodes.get(quand) ?? []), libelle])
  }
  return [...parPeriodes].map(([quand, libelles]) => `${quand} : ${enumerer(libelles)}`).join(' ; ')
}

/** What is still to be put right, structure by structure. */
export function composerAnomalies({verification}: FaitsTableauDeBord): Bloc[] {
  const constats = aRegler(verification)
  const titre: Bloc = {bloc: 'titre', niveau: 2, texte: 'Les anomalies à régler'}
  if (constats.length === 0) {
    return [
      titre,
      {
        bloc: 'paragraphe',
        texte: `Aucune : ${accorder(verification.regles, 'règle', 'règles')} de cohérence vérifiées sur ${accorder(verification.valeurs, 'valeur')}.`,
      },
    ]
  }
  const reste = constats.length - CONSTATS_AU_PLUS
  return [
    titre,
    {
      bloc: 'tableau',
      legende: 'Les anomalies à régler, les bloquantes en premier',
      colonnes: [
        {libelle: 'Structure', alignement: 'gauche', poids: 2.4},
        {libelle: 'Gravité', alignement: 'gauche', poids: 1.1},
        {libelle: 'Période', alignement: 'gauche', poids: 1.3},
        {libelle: 'Ce qui a été trouvé', alignement: 'gauche', poids: 5},
      ],
      lignes: constats.slice(0, CONSTATS_AU_PLUS).map(
        (c): Ligne => ({
          role: 'donnee',
          cellules: [c.nom, GRAVITES_EN_MOTS[c.gravite], ecrirePeriode(c.periode as Periode), c.message],
        }),
      ),
      ...(reste > 0 ? {note: `Les ${reste} suivantes sont dans le classeur du tableau de bord.`} : {}),
    },
  ]
}

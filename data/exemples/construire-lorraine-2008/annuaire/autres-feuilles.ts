import type {FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {entier, euros, jour, type LigneDeClasseur, texte} from '../cellules.js'
import type {LigneExemple} from '../donnees.js'
import {feuilleSimple} from '../feuille-simple.js'
import {repartir, sommer} from '../repartir.js'
import type {StructureExemple} from '../structures.js'

const STRUCTURE = [
  ['Code', 11],
  ['Structure', 50],
] as const

const POSTES_EN_2007 = 541

/** Computers at the end of two years; only the 564 of 2008 are published. */
export function feuilleParc(donnees: readonly LigneExemple[]): FeuilleDeClasseur {
  const en2008 = donnees.map((d) => d.moyens.postesInformatiques)
  const en2007 = repartir(POSTES_EN_2007, en2008, en2008)
  const rangs = (date: string, postes: readonly number[]) =>
    donnees.map(({structure}, i): LigneDeClasseur => [...qui(structure), jour(date), entier(postes[i] ?? 0)])
  return feuilleSimple({
    nom: 'Postes informatiques',
    titre: 'Parc informatique du réseau',
    notes: [
      'Le total au 31/12/2008 (564 postes) est publié ; sa répartition et tout ce qui est de 2007 sont fictifs.',
    ],
    colonnes: [...STRUCTURE, ['Date', 12], ['Postes', 10]],
    lignes: [...rangs('2007-12-31', en2007), ...rangs('2008-12-31', en2008)],
    figees: 2,
  })
}

/** National shares published for 2007 (State 35 %, FSE 10, regions 20, départements 6, communes 29). */
const FINANCEURS = [
  ['État', 35],
  ['FSE', 10],
  ['Région', 20],
  ['Département', 6],
  ['Communes', 29],
] as const
/** Fictitious cost of a full-time equivalent, in hundreds of euros. */
const CENTAINES_PAR_ETP = 430

/** What each funder gives each structure, fictitious. */
export function feuilleFinancements(donnees: readonly LigneExemple[]): FeuilleDeClasseur {
  const parts = donnees.map((d) =>
    repartir(
      Math.round((d.moyens.dixiemesEtp * CENTAINES_PAR_ETP) / 10),
      FINANCEURS.map(([, part]) => part),
    ).map((n) => n * 100),
  )
  const totaux = FINANCEURS.map((_, f) => sommer(parts.map((p) => p[f] ?? 0)))
  return feuilleSimple({
    nom: 'Financements',
    titre: 'Financements des structures en 2008',
    notes: [
      'Tous les montants sont fictifs : seules les parts nationales des financeurs, qui ont servi à les répartir, sont publiques.',
    ],
    colonnes: [...STRUCTURE, ['Année', 8], ...FINANCEURS.map(([nom]) => [nom, 14] as const), ['Total', 14]],
    lignes: [
      ...donnees.map(
        ({structure}, i): LigneDeClasseur => [
          ...qui(structure),
          texte('2008'),
          ...(parts[i] ?? []).map((n) => euros(n)),
          euros(sommer(parts[i] ?? []), 'sous-total'),
        ],
      ),
      [
        texte('Total', 'total'),
        texte(null, 'total'),
        texte(null, 'total'),
        ...totaux.map((n) => euros(n, 'total')),
        euros(sommer(totaux), 'total'),
      ],
    ],
    figees: 2,
  })
}

const BASSINS: Readonly<Record<string, readonly string[]>> = {
  'Nord lorrain': ['54323S00', '54099S00', '57672S00'],
  'Sillon lorrain': ['54431S00', '57751S00', '57463S00', '57480S00'],
  'Sud de la Meurthe-et-Moselle': ['54528S00', '54395S00', '54329S00'],
  'Moselle-Est': ['57240S00', '57631S00', '57606S00', '57630S00'],
  Meuse: ['55545S00', '55029S00'],
  Vosges: ['88413S00', '88160S00', '88321S00', '88383S00'],
}

/** Free groupings, each structure in one. */
export function feuilleRegroupements(donnees: readonly LigneExemple[]): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Regroupements',
    titre: 'Regroupements de structures',
    notes: ['Découpage fictif, pour essayer les chiffres par bassin.'],
    colonnes: [...STRUCTURE, ['Groupe', 14], ['Valeur', 32]],
    lignes: Object.entries(BASSINS).flatMap(([bassin, codes]) =>
      donnees
        .filter((d) => codes.includes(d.structure.code))
        .map(({structure}): LigneDeClasseur => [...qui(structure), texte('bassin'), texte(bassin)]),
    ),
    figees: 2,
  })
}

function qui({code, nom}: StructureExemple): LigneDeClasseur {
  return [texte(code), texte(nom)]
}

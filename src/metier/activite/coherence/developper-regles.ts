import {
  CHAQUE,
  type Indicateur,
  type Referentiel,
  type Regle,
  type TermeDeRegle,
  type Ventilation,
} from '../../referentiel/index.js'
import type {Modalites} from '../types.js'
import type {Lecteur} from './lecteur.js'

/** A term with its indicator and modalities settled, ready to be read for any structure and period. */
export type Terme = {
  /** How the person knows it: « Femmes », « total », « CIVIS renforcé ». */
  readonly libelle: string
  readonly coefficient: number
  readonly mois: 'somme' | 'maximum' | undefined
  readonly desStructures: boolean
  readonly lit:
    | {readonly constante: number}
    | {
        readonly mesure: 'realise' | 'objectif'
        readonly indicateur: Indicateur
        readonly modalites: Modalites
      }
}

/** A rule settled on what it speaks of: `chaque` is one indicator, `chacune` one modality. */
export type Controle = {
  readonly regle: Regle
  /** Tells this control among those of the same rule: `civis`, `civis/sexe=femmes`, '' for a rule of its own. */
  readonly sujet: string
  /** What the finding is about: « Jeunes en premier accueil, femmes ». */
  readonly libelle: string
  readonly gauche: readonly Terme[]
  readonly droite: readonly Terme[]
}

type Choix = {
  readonly indicateur: Indicateur | undefined
  readonly ventilation: Ventilation | undefined
  readonly base: Modalites
}

/** The rules in force in a year. */
export function reglesEnVigueur({regles}: Referentiel, annee: number): Regle[] {
  return regles.filter((r) => annee >= (r.depuis ?? -Infinity) && annee <= (r.jusqu_a ?? Infinity))
}

/** All the controls a rule asks for, on the indicators and modalities that were received. */
export function developperRegle(regle: Regle, referentiel: Referentiel, lecteur: Lecteur): Controle[] {
  const termes = [...regle.gauche, ...regle.droite]
  const cites = termes.flatMap((t) => referentiel.indicateurs.find((i) => i.code === t.indicateur) ?? [])
  const indicateurs = termes.some((t) => t.indicateur === CHAQUE)
    ? referentiel.indicateurs.filter((i) => convient(i, regle))
    : [undefined]
  return indicateurs.flatMap((indicateur) => {
    const lus = indicateur ? [indicateur, ...cites] : cites
    return ventilationsDe(regle, referentiel, indicateur).flatMap((ventilation) =>
      basesDe(regle, lus, ventilation, lecteur).flatMap((base) =>
        etablir(regle, referentiel, {indicateur, ventilation, base}),
      ),
    )
  })
}

function convient(indicateur: Indicateur, {natures, gauche, droite}: Regle): boolean {
  const {nature, ventilations, origine} = indicateur
  if (natures ? !natures.includes(nature) : nature === 'ratio') return false
  const axes = [...gauche, ...droite].flatMap((t) => t.somme_des_modalites ?? [])
  if (axes.some((axe) => axe === CHAQUE)) return ventilations.length > 0
  return origine === 'tableaux' && axes.every((axe) => ventilations.includes(axe))
}

function ventilationsDe(
  {gauche, droite}: Regle,
  {ventilations}: Referentiel,
  indicateur: Indicateur | undefined,
): (Ventilation | undefined)[] {
  const axes = new Set([...gauche, ...droite].flatMap((t) => t.somme_des_modalites ?? []))
  if (axes.size === 0) return [undefined]
  const voulues = axes.has(CHAQUE) ? (indicateur?.ventilations ?? []) : [...axes]
  return ventilations.filter((v) => voulues.includes(v.code))
}

/** The modalities the rule is read on; those of the ventilation it adds up are taken by the sum. */
function basesDe(
  regle: Regle,
  indicateurs: readonly Indicateur[],
  ventilation: Ventilation | undefined,
  lecteur: Lecteur,
): Modalites[] {
  if (regle.modalites === 'ensemble') return ['']
  const bases = new Set<Modalites>([''])
  for (const indicateur of indicateurs) {
    for (const modalites of lecteur.modalitesDe(indicateur)) {
      const axes = modalites.split(';').map((paire) => paire.split('=')[0])
      if (ventilation && axes.includes(ventilation.code)) continue
      bases.add(modalites)
    }
  }
  return [...bases].sort()
}

function etablir(regle: Regle, referentiel: Referentiel, choix: Choix): Controle[] {
  const gauche = regle.gauche.map((t) => etablirTermes(t, regle, referentiel, choix))
  const droite = regle.droite.map((t) => etablirTermes(t, regle, referentiel, choix))
  const tous = [...gauche, ...droite]
  if (tous.some((termes) => termes === undefined)) return []
  const {indicateur, ventilation, base} = choix
  const sujet = indicateur ?? indicateurUnique(regle, referentiel)
  const axe = [...regle.gauche, ...regle.droite].some((t) => t.somme_des_modalites === CHAQUE)
  const precisions = [
    ...(axe && ventilation ? [`par ${minuscule(ventilation.libelle)}`] : []),
    ...nommerModalites(base, referentiel),
  ]
  return [
    {
      regle,
      sujet: [indicateur?.code, axe ? ventilation?.code : undefined, base].filter(Boolean).join('/'),
      libelle: [sujet?.libelle ?? '', ...precisions].filter(Boolean).join(', '),
      gauche: gauche.flatMap((termes) => termes ?? []),
      droite: droite.flatMap((termes) => termes ?? []),
    },
  ]
}

/** What a rule on one indicator is about; the terms of the others name their own. */
function indicateurUnique({gauche, droite}: Regle, {indicateurs}: Referentiel): Indicateur | undefined {
  const cites = new Set([...gauche, ...droite].flatMap((t) => t.indicateur ?? []))
  return cites.size === 1 ? indicateurs.find((i) => cites.has(i.code)) : undefined
}

/** Nothing when the indicator of the term is not given by the modalities asked for. */
function etablirTermes(
  terme: TermeDeRegle,
  regle: Regle,
  {indicateurs, ventilations}: Referentiel,
  {indicateur: choisi, ventilation, base}: Choix,
): Terme[] | undefined {
  const {coefficient, mesure, mois, constante} = terme
  const commun = {coefficient, mois, desStructures: terme.somme_des_structures === true}
  if (constante !== undefined) return [{...commun, libelle: '', lit: {constante}}]
  const indicateur =
    terme.indicateur === CHAQUE ? choisi : indicateurs.find((i) => i.code === terme.indicateur)
  if (!indicateur) return undefined
  const fixees = Object.entries(terme.modalites ?? {}).map(([axe, modalite]) => `${axe}=${modalite}`)
  const communes = joindre(base, fixees)
  const axes = communes.split(';').filter(Boolean)
  if (axes.some((paire) => !indicateur.ventilations.includes(paire.split('=')[0] ?? ''))) return undefined
  if (terme.somme_des_modalites === undefined) {
    const libelle = nommerTerme(terme, regle, indicateur, nommerModalites(fixees.join(';'), {ventilations}))
    return [{...commun, libelle, lit: {mesure, indicateur, modalites: communes}}]
  }
  return ventilation?.modalites.map(({code, libelle}) => ({
    ...commun,
    libelle: minuscule(libelle),
    lit: {mesure, indicateur, modalites: joindre(communes, [`${ventilation.code}=${code}`])},
  }))
}

/** Alone beside what makes it up, the indicator is named by what it is there: a total, the network's own value. */
function nommerTerme(
  terme: TermeDeRegle,
  regle: Regle,
  {libelle}: Indicateur,
  precisions: readonly string[],
): string {
  const autres = [...regle.gauche, ...regle.droite].filter((t) => t.indicateur === terme.indicateur)
  if (terme.mois) return terme.mois === 'somme' ? 'somme des mois' : 'mois le plus élevé'
  if (terme.somme_des_structures) return 'somme des structures'
  if (autres.some((t) => t.somme_des_modalites)) return 'total'
  if (autres.some((t) => t.somme_des_structures)) return 'valeur du réseau'
  if (autres.some((t) => t.mois)) return 'valeur de la période'
  if (terme.indicateur === CHAQUE) return 'valeur'
  const nom = `« ${[libelle, ...precisions].join(', ')} »`
  return terme.mesure === 'objectif' ? `objectif de ${nom}` : nom
}

/** « femmes », « moins de 18 ans »: the modalities in words. */
export function nommerModalites(
  modalites: Modalites,
  {ventilations}: Pick<Referentiel, 'ventilations'>,
): string[] {
  return modalites
    .split(';')
    .filter(Boolean)
    .map((paire) => {
      const [axe, code] = paire.split('=')
      const modalite = ventilations.find((v) => v.code === axe)?.modalites.find((m) => m.code === code)
      return modalite ? minuscule(modalite.libelle) : paire
    })
}

/** Lower case inside a sentence, abbreviations such as CDI or PAIO left as they are. */
export function minuscule(libelle: string): string {
  return /^\p{Lu}\p{Ll}/u.test(libelle) ? libelle.charAt(0).toLowerCase() + libelle.slice(1) : libelle
}

function joindre(base: Modalites, ajoutees: readonly string[]): Modalites {
  return [...base.split(';').filter(Boolean), ...ajoutees].sort().join(';')
}

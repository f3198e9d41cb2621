import {type Bloc, type Charte, type ChiffreEnVue, dessinerParts, type Figure} from '../../documents/index.js'
import {accorder, enumerer} from '../../shared/francais.js'
import type {Chiffre, ChiffrePresente, Chiffres} from '../chiffres/index.js'
import type {Referentiel} from '../referentiel/index.js'

type Section = {readonly titre: string; readonly codes: readonly string[]; readonly majeur?: boolean}

/** The order of the page, as the networks publish it; figures of no section close it. */
const SECTIONS: readonly Section[] = [
  {titre: 'Les moyens du réseau', codes: ['lieux_accueil', 'salaries', 'etp', 'postes_informatiques']},
  {titre: 'Les jeunes accueillis', codes: ['premiers_accueils', 'jeunes_en_contact'], majeur: true},
  {titre: 'Les entrées en emploi et en formation', codes: ['entrees_emploi', 'entrees_formation']},
  {titre: 'Le programme CIVIS', codes: ['civis', 'civis_renforce', 'civis_droit_commun']},
  {titre: 'Le parrainage', codes: ['jeunes_parraines', 'parrains']},
]

/** Told by the opening sentence, or as a detail of another figure. */
const DITS_AILLEURS: readonly string[] = ['structures', 'missions_locales', 'paio', 'entrees_alternance']

const LARGEUR_DES_DESSINS = 480

/** The example's totals are published ones; its splits, and most of its year before, are not. */
const FICTIF =
  "Données d'exemple : les répartitions par structure et par type, et les valeurs de l'année précédente, sont fictives."

export type FaitsChiffresCles = {
  readonly chiffres: Chiffres
  readonly referentiel: Referentiel
  readonly presentes: readonly ChiffrePresente[]
  readonly charte: Charte
  /** The figures are those of the example: what of them is made up is said on the page. */
  readonly exemple: boolean
}

/** The chapter of the key figures: the network in a sentence, figures in large, their split. */
export function composerChiffresCles(faits: FaitsChiffresCles): Bloc[] {
  const {chiffres, presentes} = faits
  const figures = composerFigures(faits)
  return [
    {bloc: 'titre', niveau: 1, texte: `Les chiffres-clés du réseau au 31/12/${chiffres.annee}`},
    {bloc: 'paragraphe', style: 'chapeau', texte: direReseau(chiffres.chiffres)},
    ...sectionner(presentes, figures.codes).flatMap((section) => composerSection(section, presentes)),
    ...(figures.blocs.length > 0 ? [{bloc: 'titre', niveau: 2, texte: 'Les répartitions'} as const] : []),
    ...figures.blocs,
    {
      bloc: 'paragraphe',
      style: 'note',
      texte: `Les évolutions comparent ${chiffres.annee} à ${chiffres.annee - 1}. Les définitions et le nombre de structures ayant répondu figurent en fin de document.${faits.exemple ? ` ${FICTIF}` : ''}`,
    },
  ]
}

/** « Un réseau régional de 20 structures : 15 Missions Locales et 5 PAIO. » */
export function direReseau(chiffres: readonly Chiffre[]): string {
  const [structures, missionsLocales, paio] = ['structures', 'missions_locales', 'paio'].map(
    (code) => chiffres.find((c) => c.code === code)?.valeur ?? null,
  )
  if (structures === null || structures === undefined) {
    return 'Le nombre de structures du réseau est non renseigné.'
  }
  const types = [
    ...(missionsLocales ? [accorder(missionsLocales, 'Mission Locale', 'Missions Locales')] : []),
    ...(paio ? [accorder(paio, 'PAIO', 'PAIO')] : []),
  ]
  const suite = types.length > 0 ? ` : ${enumerer(types)}` : ''
  return `Un réseau régional de ${accorder(structures, 'structure')}${suite}.`
}

/** The sections of the page, then whatever else was received; what was not is told with the definitions. */
function sectionner(presentes: readonly ChiffrePresente[], enFigure: ReadonlySet<string>): Section[] {
  const places = new Set([...SECTIONS.flatMap((s) => s.codes), ...DITS_AILLEURS, ...enFigure])
  const autres = presentes.filter((p) => p.renseigne && !places.has(p.code)).map((p) => p.code)
  return [...SECTIONS, {titre: 'Les autres chiffres', codes: autres}]
}

function composerSection(
  {titre, codes, majeur = false}: Section,
  presentes: readonly ChiffrePresente[],
): Bloc[] {
  const duReseau = codes.flatMap((code) => presentes.find((p) => p.code === code) ?? [])
  if (duReseau.length === 0) return []
  return [
    {bloc: 'titre', niveau: 2, texte: titre},
    {bloc: 'chiffres', chiffres: enTuiles(duReseau).map((tuile) => (majeur ? {...tuile, majeur} : tuile))},
  ]
}

/** ETP are read beside the staff they are another count of: « soit 330 ETP ». */
export function enTuiles(presentes: readonly ChiffrePresente[]): ChiffreEnVue[] {
  const salaries = presentes.find((p) => p.code === 'salaries')
  return presentes
    .filter((p) => !(p.code === 'etp' && salaries))
    .map((p) => {
      const etp = p.code === 'salaries' ? presentes.find((autre) => autre.code === 'etp') : undefined
      return enTuile(p, etp ? [direEtp(etp)] : [])
    })
}

function direEtp({renseigne, valeur, unite, libelle}: ChiffrePresente): string {
  return renseigne ? `soit ${valeur} ${unite}` : `${libelle} : ${valeur}`
}

/** A mention without which the figure would be misread stands in its tile, under its parts. */
function enTuile(presente: ChiffrePresente, ajouts: readonly string[]): ChiffreEnVue {
  const {
    valeur,
    libelle,
    evolution,
    sens,
    realisation,
    objectif,
    details,
    tauxBrut: part,
    aSignaler,
  } = presente
  const sansTaux = objectif !== null && realisation === null ? [`objectif : ${objectif}`] : []
  return {
    valeur,
    libelle,
    details: [...ajouts, ...details, ...sansTaux, ...aSignaler],
    ...(evolution !== null && sens !== null ? {evolution: {texte: evolution, sens}} : {}),
    ...(realisation !== null && part !== null ? {jauge: {part, texte: realisation}} : {}),
  }
}

/** One drawing per figure whose split is shown in full, such as the propositions by type. */
function composerFigures({chiffres, referentiel, presentes, charte, exemple}: FaitsChiffresCles) {
  const codes = new Set<string>()
  const blocs: Figure[] = []
  for (const cle of referentiel.chiffres_cles) {
    const chiffre = chiffres.chiffres.find((c) => c.code === cle.indicateur)
    const presente = presentes.find((p) => p.code === cle.indicateur)
    const entieres = cle.parts.filter((p) => !p.modalites && p.ventilation !== 'departement')
    for (const {ventilation} of entieres) {
      const parts = chiffre && presente ? mesurer(chiffre, presente, ventilation) : []
      if (!presente || parts.length === 0) continue
      codes.add(cle.indicateur)
      blocs.push({
        bloc: 'figure',
        legende: `${presente.libelle} : répartition de ${presente.valeur} par ${nommerVentilation(referentiel, ventilation)}`,
        dessin: dessinerParts({parts, largeur: LARGEUR_DES_DESSINS, charte}),
        ...noter([...presente.aSignaler, ...(exemple ? ["données d'exemple, répartition fictive"] : [])]),
      })
    }
  }
  return {codes, blocs}
}

/** « Données d'exemple, répartition fictive. » */
function noter(mentions: readonly string[]): {note?: string} {
  const texte = mentions.join(' ; ')
  return texte ? {note: `${texte.charAt(0).toUpperCase()}${texte.slice(1)}.`} : {}
}

function mesurer(chiffre: Chiffre, presente: ChiffrePresente, ventilation: string) {
  return presente.parts.flatMap((p) => {
    const valeur = chiffre.parts.find(
      (c) => c.ventilation === ventilation && c.modalite === p.modalite,
    )?.valeur
    if (p.ventilation !== ventilation || valeur === null || valeur === undefined) return []
    return [{libelle: p.libelle, valeur, etiquette: p.part}]
  })
}

function nommerVentilation({ventilations}: Referentiel, code: string): string {
  const libelle = ventilations.find((v) => v.code === code)?.libelle ?? code
  return libelle.charAt(0).toLowerCase() + libelle.slice(1)
}

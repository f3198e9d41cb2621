import {z} from 'zod'
import type {Exercice, Periode} from '../../../shared/periode.js'
import type {Indicateur, Referentiel} from '../../referentiel/index.js'
import {preparerNoms} from '../nommer-rubrique.js'
import type {Valeur} from '../types.js'
import {enLieu} from './constater-violation.js'
import {nommerModalites} from './developper-regles.js'
import {comparerPeriodes, contient, nommerPeriode} from './etendue-de-periode.js'
import {Lecteur} from './lecteur.js'
import {comparerSources, rangsDesSources} from './retenir-source.js'
import {schemaLieu} from './schema.js'
import {estExacte, exact, type FaitsVerification, type Lecture, type Serie} from './types.js'

const schemaEcart = z.object({
  structure: z.string(),
  nom: z.string(),
  indicateur: z.string(),
  libelle: z.string(),
  modalites: z.string(),
  periode: z.string(),
  ecart: z.number().describe('de la plus petite à la plus grande des valeurs'),
  retenue: z.string().describe('source dont la valeur est utilisée'),
  valeurs: z.array(
    z.object({source: z.string(), valeur: z.number(), retenue: z.boolean(), cellules: z.array(schemaLieu)}),
  ),
})

/** The answer of `activite ecarts`. */
export const schemaEcarts = z.object({
  annee: z.int(),
  structure: z.string().nullable(),
  sources: z.array(z.object({source: z.string(), valeurs: z.int()})).describe('par ordre de priorité'),
  comparaisons: z.int().describe('valeurs données par deux sources au moins'),
  ecarts: z.array(schemaEcart),
})

export type Ecart = Readonly<z.infer<typeof schemaEcart>>
export type Ecarts = Readonly<z.infer<typeof schemaEcarts>>

export type FaitsEcarts = Pick<FaitsVerification, 'referentiel' | 'structures' | 'valeurs' | 'sources'>

type LectureDeSource = {readonly source: string; readonly lecture: Lecture}
type Desaccord = {readonly periode: Periode; readonly lectures: readonly LectureDeSource[]}

/** Where two sources give different numbers for the same figure of the same structure and period. */
export function comparerLesSources(
  faits: FaitsEcarts,
  {annee, structure}: {annee: Exercice; structure?: string | undefined},
): Ecarts {
  const valeurs = faits.valeurs.filter(
    (v) => v.periode.startsWith(String(annee)) && (structure === undefined || v.structure === structure),
  )
  const rangs = rangsDesSources(faits.sources)
  const sources = [...new Set(valeurs.map((v) => v.source))].sort((a, b) => comparerSources(a, b, rangs))
  const lecteurs = sources.map((source) => ({source, lecteur: lecteurDe(faits, valeurs, source)}))
  const noms = preparerNoms(faits.referentiel, faits.structures)
  let comparaisons = 0
  const ecarts: Ecart[] = []
  for (const serie of sources.length > 1 ? seriesDe(faits.referentiel, valeurs) : []) {
    const trouves: Desaccord[] = []
    for (const periode of periodesDe(lecteurs, serie, annee)) {
      const lectures = lecteurs.flatMap(({source, lecteur}) => {
        const lecture = lecteur.lire(serie, periode)
        return lecture.donnee && estExacte(lecture) ? [{source, lecture}] : []
      })
      if (lectures.length < 2) continue
      comparaisons += 1
      if (estUnDesaccord(lectures) && !estExplique({periode, lectures}, trouves))
        trouves.push({periode, lectures})
    }
    ecarts.push(...trouves.map((d) => ecrire(serie, d, faits.referentiel, noms.structure(serie.structure))))
  }
  return {
    annee,
    structure: structure ?? null,
    sources: sources.map((source) => ({
      source,
      valeurs: valeurs.filter((v) => v.source === source && v.etat === 'renseigne').length,
    })),
    comparaisons,
    ecarts: trier(ecarts, faits),
  }
}

function lecteurDe(
  {referentiel, structures, sources}: FaitsEcarts,
  valeurs: readonly Valeur[],
  source: string,
) {
  const siennes = valeurs.filter((v) => v.source === source)
  return new Lecteur({referentiel, structures, sources, valeurs: siennes, moyens: [], objectifs: []})
}

/** Each figure once: an indicator that is a modality of another is that modality. */
function seriesDe({indicateurs}: Referentiel, valeurs: readonly Valeur[]): Serie[] {
  const connus = new Map(indicateurs.map((i) => [i.code, i]))
  const series = new Map<string, Serie>()
  for (const {structure, indicateur: code, modalites} of valeurs) {
    const indicateur = connus.get(code)
    if (!indicateur) continue
    const serie = sousLEntier({mesure: 'realise', structure, indicateur, modalites}, connus)
    series.set(`${structure}|${serie.indicateur.code}|${serie.modalites}`, serie)
  }
  return [...series.values()]
}

function sousLEntier(serie: Serie, connus: ReadonlyMap<string, Indicateur>): Serie {
  const part = serie.indicateur.part_de
  const entier = part && connus.get(part.indicateur)
  if (!part || !entier) return serie
  const jointes = [...serie.modalites.split(';').filter(Boolean), `${part.ventilation}=${part.modalite}`]
  return {...serie, indicateur: entier, modalites: jointes.sort().join(';')}
}

function periodesDe(
  lecteurs: readonly {readonly lecteur: Lecteur}[],
  serie: Serie,
  annee: Exercice,
): readonly Periode[] {
  const periodes = new Set(lecteurs.flatMap(({lecteur}) => lecteur.periodes(serie, annee)))
  return [...periodes].sort(comparerPeriodes)
}

function estUnDesaccord(lectures: readonly LectureDeSource[]): boolean {
  return lectures.some(({lecture}) => lecture.bas !== lectures[0]?.lecture.bas)
}

/** Months that differ make the year differ by as much: the months alone are said. */
function estExplique({periode, lectures}: Desaccord, trouves: readonly Desaccord[]): boolean {
  const dedans = trouves.filter((d) => contient(periode, d.periode))
  const [premiere] = lectures
  if (dedans.length === 0 || !premiere) return false
  const difference = ({lectures: lues}: Pick<Desaccord, 'lectures'>, source: string) => {
    const valeurDe = (nom: string) => lues.find((l) => l.source === nom)?.lecture.bas ?? Number.NaN
    return valeurDe(source) - valeurDe(premiere.source)
  }
  return lectures.every(({source}) => {
    const somme = dedans.reduce((total, d) => total + difference(d, source), 0)
    return exact(somme - difference({lectures}, source)) === 0
  })
}

/** What is given for the period itself wins over what months add up to; then the order of sources decides. */
function retenir(periode: Periode, lectures: readonly LectureDeSource[]): string {
  const directe = lectures.find(({lecture}) => lecture.cellules.every((c) => c.periode === periode))
  return (directe ?? lectures[0])?.source ?? ''
}

function ecrire(
  {structure, indicateur, modalites}: Serie,
  {periode, lectures}: Desaccord,
  referentiel: Referentiel,
  nom: string,
): Ecart {
  const nombres = lectures.map(({lecture}) => lecture.bas)
  const retenue = retenir(periode, lectures)
  const libelle = [indicateur.libelle, ...nommerModalites(modalites, referentiel), nommerPeriode(periode)]
  return {
    structure,
    nom,
    indicateur: indicateur.code,
    libelle: libelle.join(', '),
    modalites,
    periode,
    ecart: exact(Math.max(...nombres) - Math.min(...nombres)),
    retenue,
    valeurs: lectures.map(({source, lecture}) => ({
      source,
      valeur: lecture.bas,
      retenue: source === retenue,
      cellules: lecture.cellules.map(enLieu),
    })),
  }
}

/** Unknown codes come last. */
function placeDe(carte: ReadonlyMap<string, number>, cle: string): number {
  return carte.get(cle) ?? carte.size
}

function trier(ecarts: readonly Ecart[], {structures, referentiel}: FaitsEcarts): Ecart[] {
  const rangs = new Map<string, number>(structures.map((s, rang) => [s.code, rang]))
  const ordre = new Map(referentiel.indicateurs.map((i, rang) => [i.code, rang]))
  return ecarts.toSorted(
    (a, b) =>
      placeDe(rangs, a.structure) - placeDe(rangs, b.structure) ||
      placeDe(ordre, a.indicateur) - placeDe(ordre, b.indicateur) ||
      (a.modalites < b.modalites ? -1 : a.modalites > b.modalites ? 1 : 0) ||
      comparerPeriodes(a.periode as Periode, b.periode as Periode),
  )
}

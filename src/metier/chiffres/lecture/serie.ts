import {exact, REGION} from '../../activite/index.js'
import type {Indicateur} from '../../referentiel/index.js'
import {MOYENS} from '../../structures/index.js'
import {ABSENT, estChiffree, type Lecture, lectureComplete, lireEtendue} from './lire-etendue.js'
import type {Registre} from './registre.js'
import type {Unite} from './unites.js'

/** What each structure, and the network itself, say of an indicator over some months. */
export type Serie = {
  readonly lectures: ReadonlyMap<string, Lecture>
  readonly region: Lecture
}

/** Codes counted on the list of structures itself, with the type each of them keeps. */
const DENOMBREMENTS: Readonly<Record<string, 'ML' | 'PAIO' | 'toutes'>> = {
  structures: 'toutes',
  missions_locales: 'ML',
  paio: 'PAIO',
}

/** True for the figures that count the structures of the directory. */
export function estDenombrement({origine, code}: Indicateur): boolean {
  return origine === 'annuaire' && Object.hasOwn(DENOMBREMENTS, code)
}

/** Which of the two years is read. */
export type Quand = 'courant' | 'precedent'

/** Reads an indicator for every structure of the network; `modalites` is `''` for the whole. */
export function lireSerie(
  registre: Registre,
  indicateur: Indicateur,
  quand: Quand,
  modalites: string,
): Serie {
  const codes = codesComptes(registre, indicateur, quand)
  if (indicateur.origine === 'annuaire') {
    const lire = (code: string) => lireDansAnnuaire(registre, indicateur, quand, code)
    return {lectures: new Map(modalites ? [] : codes.map((code) => [code, lire(code)])), region: ABSENT}
  }
  const lire = (structure: string) => lireStructure(registre, indicateur, {structure, quand, modalites})
  return {lectures: new Map(codes.map((code) => [code, lire(code)])), region: lire(REGION)}
}

/** What is counted at a date is counted on who was there that day; the rest, on who existed in those months. */
function codesComptes(registre: Registre, indicateur: Indicateur, quand: Quand): readonly string[] {
  const codes = quand === 'courant' ? registre.codes : registre.codesPrecedents
  if (!estADate(registre, indicateur)) return codes
  const {aLaFin, codes: connus} = registre[quand]
  const partis = new Set(connus.filter((code) => !aLaFin.has(code)))
  return partis.size === 0 ? codes : codes.filter((code) => !partis.has(code))
}

/** True for what is counted on a day, and for the ratio of two such counts. */
export function estADate({indicateurs}: Registre, indicateur: Indicateur): boolean {
  if (indicateur.nature !== 'ratio') return indicateur.nature === 'stock'
  return [indicateur.numerateur, indicateur.denominateur].every(
    (code) => indicateurs.get(code ?? '')?.nature === 'stock',
  )
}

/** The same series at constant perimeter: each unit stands under the code of its structure of today. */
export function lireUnites(
  {courant}: Registre,
  {lectures, region}: Serie,
  unites: readonly Unite[],
  quand: Quand,
): Serie {
  const membresDe = ({code, membres}: Unite) =>
    membres.flatMap((m) => {
      if (quand === 'precedent') return [m]
      if (m.code === code) return [{code, part: 1}]
      return courant.aLaFin.has(m.code) ? [] : [m]
    })
  const lire = (unite: Unite) => {
    const siennes = membresDe(unite).flatMap(({code, part}) => {
      const lecture = lectures.get(code)
      return lecture ? [{lecture, part}] : []
    })
    return reunir(siennes)
  }
  return {lectures: new Map(unites.map((unite) => [unite.code, lire(unite)])), region}
}

/** Missing a member, the unit cannot be compared. */
function reunir(siennes: readonly {readonly lecture: Lecture; readonly part: number}[]): Lecture {
  const [seule, ...autres] = siennes
  if (!seule) return ABSENT
  if (autres.length === 0 && seule.part === 1) return seule.lecture
  const comptees = siennes.filter(({lecture}) => lecture.etat !== 'sans_objet')
  const absente = comptees.find(({lecture}) => lecture.valeur === null)
  if (absente) return absente.lecture
  if (comptees.length === 0) return seule.lecture
  const somme = (lire: (lecture: Lecture) => number | null | undefined) =>
    exact(comptees.reduce((total, {lecture, part}) => total + (lire(lecture) ?? 0) * part, 0))
  const [premiere] = comptees
  const partielle = comptees.find(({lecture}) => lecture.etat === 'partiel')?.lecture
  return {
    ...(partielle ?? premiere?.lecture ?? ABSENT),
    valeur: somme((lecture) => lecture.valeur),
    ...(premiere?.lecture.denominateur === undefined
      ? {}
      : {denominateur: somme((lecture) => lecture.denominateur)}),
    lues: comptees.flatMap(({lecture}) => lecture.lues),
  }
}

function lireDansAnnuaire(registre: Registre, {code}: Indicateur, quand: Quand, structure: string): Lecture {
  const {types, etendue} = registre[quand]
  const compte = DENOMBREMENTS[code]
  if (compte) {
    const type = types.get(structure)
    return type ? lectureComplete(compte === 'toutes' || type === compte ? 1 : 0) : ABSENT
  }
  const {annee, fin} = etendue
  const dit = estMoyen(code) ? registre.moyens.get(`${code}|${annee}`)?.get(structure) : undefined
  if (dit === undefined) return ABSENT
  // The directory counts at 31/12 only.
  if (fin !== 12) return {...ABSENT, autresPeriodes: true}
  return {...lectureComplete(dit.valeur ?? 0, [dit]), finDeMois: 12}
}

function estMoyen(code: string): boolean {
  return MOYENS.some((m) => m === code)
}

type Ou = {readonly structure: string; readonly quand: Quand; readonly modalites: string}

/**
 * An indicator that is a modality of another is read under its own code, or else in that modality; and a
 * modality is read where it is given, or else under the code that names it.
 */
function lireStructure(registre: Registre, indicateur: Indicateur, ou: Ou): Lecture {
  if (indicateur.nature === 'ratio') return lireRatio(registre, indicateur, ou)
  const propre = lireSous(registre, indicateur, ou)
  if (propre.etat === 'complet') return propre
  const ailleurs = lireAilleurs(registre, indicateur, ou)
  if (ailleurs?.etat === 'complet') return ailleurs
  if (estChiffree(propre) || !ailleurs) return propre
  return estChiffree(ailleurs) || propre === ABSENT ? ailleurs : propre
}

function lireSous(registre: Registre, indicateur: Indicateur, {structure, quand, modalites}: Ou): Lecture {
  const recues = registre.valeurs.get(indicateur.code)?.get(modalites)?.get(structure)
  const {etendue, existence} = registre[quand]
  return lireEtendue(recues, indicateur.nature, etendue, existence(structure))
}

function lireAilleurs(registre: Registre, indicateur: Indicateur, ou: Ou): Lecture | undefined {
  const part = indicateur.part_de
  const entier = part && registre.indicateurs.get(part.indicateur)
  if (part && entier) {
    return lireSous(registre, entier, {
      ...ou,
      modalites: joindre(ou.modalites, `${part.ventilation}=${part.modalite}`),
    })
  }
  const nommee = registre.partsNommees.get(`${indicateur.code}|${ou.modalites}`)
  return nommee && lireSous(registre, nommee, {...ou, modalites: ''})
}

/** Modalities are written in the order of their ventilation's code. */
function joindre(modalites: string, ajoutee: string): string {
  return modalites ? [...modalites.split(';'), ajoutee].sort().join(';') : ajoutee
}

/** Both terms or nothing: a ratio is only ever the ratio of sums over those who gave both. */
function lireRatio(registre: Registre, indicateur: Indicateur, ou: Ou): Lecture {
  const [numerateur, denominateur] = [indicateur.numerateur, indicateur.denominateur].map((code) => {
    const terme = code === undefined ? undefined : registre.indicateurs.get(code)
    return terme && terme.nature !== 'ratio' ? lireTerme(registre, terme, ou) : ABSENT
  })
  if (!numerateur || !denominateur) return ABSENT
  const lues = [...numerateur.lues, ...denominateur.lues]
  if (numerateur.etat === 'sans_objet' || denominateur.etat === 'sans_objet') {
    return {etat: 'sans_objet', valeur: null, lues: []}
  }
  if (numerateur.valeur === null || denominateur.valeur === null) return ABSENT
  const termes = {valeur: numerateur.valeur, denominateur: denominateur.valeur, lues}
  const partiels = [numerateur, denominateur].filter((terme) => terme.etat === 'partiel')
  const [court] = partiels.sort((a, b) => (a.mois ?? 0) - (b.mois ?? 0))
  if (!court) return {etat: 'complet', ...termes}
  return {etat: 'partiel', ...termes, mois: court.mois ?? 0, sur: court.sur ?? 12}
}

function lireTerme(registre: Registre, terme: Indicateur, ou: Ou): Lecture {
  if (terme.origine !== 'annuaire') return lireStructure(registre, terme, ou)
  return lireDansAnnuaire(registre, terme, ou.quand, ou.structure)
}

import {REGION} from '../activite/index.js'
import type {Indicateur} from '../referentiel/index.js'
import {MOYENS} from '../structures/index.js'
import {ABSENT, estChiffree, type Lecture, lectureComplete, lireAnnee} from './lecture.js'
import type {Registre} from './registre.js'

/** What each structure, and the network itself, say of an indicator for a year. */
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

/** Reads an indicator for every structure of a year; `modalites` is `''` for the whole. */
export function lireSerie(
  registre: Registre,
  indicateur: Indicateur,
  annee: number,
  modalites: string,
): Serie {
  if (indicateur.origine === 'annuaire') {
    return {lectures: modalites ? new Map() : lireAnnuaire(registre, indicateur, annee), region: ABSENT}
  }
  const codes = annee === registre.annee ? registre.codes : registre.codesPrecedents
  const lire = (structure: string) => lireStructure(registre, indicateur, {structure, annee, modalites})
  return {lectures: new Map(codes.map((code) => [code, lire(code)])), region: lire(REGION)}
}

function lireAnnuaire(registre: Registre, indicateur: Indicateur, annee: number): Map<string, Lecture> {
  const codes = annee === registre.annee ? registre.codes : registre.codesPrecedents
  return new Map(codes.map((code) => [code, lireDansAnnuaire(registre, indicateur, annee, code)]))
}

function lireDansAnnuaire(registre: Registre, {code}: Indicateur, annee: number, structure: string): Lecture {
  const compte = DENOMBREMENTS[code]
  if (compte) {
    const type = (annee === registre.annee ? registre.types : registre.typesPrecedents).get(structure)
    return type ? lectureComplete(compte === 'toutes' || type === compte ? 1 : 0) : ABSENT
  }
  const nombre = estMoyen(code) ? registre.moyens.get(`${code}|${annee}`)?.get(structure) : undefined
  return nombre === undefined ? ABSENT : {...lectureComplete(nombre), finDeMois: 12}
}

function estMoyen(code: string): boolean {
  return MOYENS.some((m) => m === code)
}

type Ou = {readonly structure: string; readonly annee: number; readonly modalites: string}

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

function lireSous(registre: Registre, indicateur: Indicateur, {structure, annee, modalites}: Ou): Lecture {
  const recues = registre.valeurs.get(indicateur.code)?.get(modalites)?.get(structure)
  return lireAnnee(recues, indicateur.nature, annee)
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
  if (numerateur.etat === 'sans_objet' || denominateur.etat === 'sans_objet') {
    return {etat: 'sans_objet', valeur: null}
  }
  if (numerateur.valeur === null || denominateur.valeur === null) return ABSENT
  const mois = Math.min(numerateur.mois ?? 12, denominateur.mois ?? 12)
  const termes = {valeur: numerateur.valeur, denominateur: denominateur.valeur}
  return mois === 12 ? {etat: 'complet', ...termes} : {etat: 'partiel', ...termes, mois}
}

function lireTerme(registre: Registre, terme: Indicateur, ou: Ou): Lecture {
  if (terme.origine !== 'annuaire') return lireStructure(registre, terme, ou)
  return lireDansAnnuaire(registre, terme, ou.annee, ou.structure)
}

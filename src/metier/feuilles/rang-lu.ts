import {type Anomalie, anomalie, type Gravite} from '../../shared/anomalie.js'
import type {CodeMessage} from '../../shared/catalogue/index.js'
import {empreinte} from '../../shared/empreinte.js'
import {enumerer, sansAccents} from '../../shared/francais.js'
import {jourDe, lireCodePostal, lireCourriel, lireTelephone, nombreDe} from './champs-saisis.js'
import {celluleDe, lieuDe, listeDe, type Tableau, texteDe} from './tableau-lu.js'

/** One row of a sheet, field by field; what is wrong goes to its findings and reads as null. */
export type RangLu<C extends string> = {
  readonly ligne: number
  readonly texte: (champ: C) => string | null
  readonly liste: (champ: C) => string[]
  readonly nombre: (champ: C | number) => number | null
  readonly jour: (champ: C, borne?: 'debut' | 'fin') => string | null
  readonly telephone: (champ: C, qui: string) => string | null
  readonly courriel: (champ: C, qui: string) => string | null
  readonly codePostal: (champ: C, qui: string) => string | null
  /** One of a few words, in any of their writings. */
  readonly choix: <V extends string>(champ: C, ecritures: Readonly<Record<V, readonly string[]>>) => V | null
  readonly constater: (gravite: Gravite, code: CodeMessage, champ: C, message: string, aFaire: string) => void
  readonly constats: readonly Anomalie[]
}

/** « A » and « là » both lose their only word in an empreinte: only the same letters make them one. */
function seDisentPareil(mot: string, brut: string): boolean {
  if (sansAccents(mot) === sansAccents(brut)) return true
  return empreinte(mot) !== '' && empreinte(mot) === empreinte(brut)
}

/** Opens one row for reading. */
export function lireRang<C extends string>(tableau: Tableau<C>, ligne: number): RangLu<C> {
  const constats: Anomalie[] = []
  const texte = (champ: C) => texteDe(tableau, ligne, champ)
  const lieu = (champ: C | number) => lieuDe(tableau, ligne, champ)
  const illisible = (champ: C | number, attendu: string) => {
    const message = `« ${lieu(champ).valeur} » ne se lit pas : ${attendu} est attendu.`
    const aFaire = 'Corrigez la cellule, ou videz-la si la valeur manque.'
    constats.push(anomalie('bloquante', 'STR-028', message, {...lieu(champ), attendu, a_faire: aFaire}))
    return null
  }
  const retenir = <T>({valeur, anomalies}: {valeur: T; anomalies: readonly Anomalie[]}): T => {
    constats.push(...anomalies)
    return valeur
  }
  return {
    ligne,
    constats,
    texte,
    liste: (champ) => listeDe(tableau, ligne, champ, /[;,\n]/),
    nombre: (champ) => {
      const cellule = celluleDe(tableau, ligne, champ)
      const lu = cellule ? nombreDe(cellule) : null
      return lu === undefined || (lu !== null && lu < 0) ? illisible(champ, 'un nombre') : lu
    },
    jour: (champ, borne = 'debut') => {
      const cellule = celluleDe(tableau, ligne, champ)
      if (!cellule) return null
      return jourDe(cellule, borne) ?? illisible(champ, 'un jour, par exemple 01/09/2008,')
    },
    telephone: (champ, qui) => retenir(lireTelephone(texte(champ), qui, lieu(champ))),
    courriel: (champ, qui) => retenir(lireCourriel(texte(champ), qui, lieu(champ))),
    codePostal: (champ, qui) =>
      retenir(lireCodePostal(texte(champ), {qui, departement: null, lieu: lieu(champ)})),
    choix: (champ, ecritures) => {
      const brut = texte(champ)
      if (!brut) return null
      const choisis = Object.entries(ecritures) as [keyof typeof ecritures, readonly string[]][]
      const trouve = choisis.find(([, mots]) => mots.some((mot) => seDisentPareil(mot, brut)))
      const admis = choisis.map(([, mots]) => `« ${mots[0] ?? ''} »`)
      return trouve ? trouve[0] : illisible(champ, enumerer(admis, 'ou'))
    },
    constater: (gravite, code, champ, message, aFaire) => {
      constats.push(anomalie(gravite, code, message, {...lieu(champ), a_faire: aFaire}))
    },
  }
}

import {REGION} from '../../activite/index.js'
import {chiffreInconnu} from '../erreurs.js'
import type {Chiffre, Chiffres} from '../schema.js'
import type {EcartDeReponse, Requete, ValeurGardee} from './schema.js'

/** The numbers that answer a request, each with its parts. */
export function extraireReponse({chiffres, par = []}: Chiffres, {codes}: Requete): ValeurGardee[] {
  const connus = chiffres.map((c) => c.code)
  const inconnu = codes.find((code) => !connus.includes(code))
  if (inconnu !== undefined) throw chiffreInconnu(inconnu, proches(inconnu, connus))
  const voulus = new Set(codes.length > 0 ? codes : connus)
  return [{code: REGION, libelle: 'Réseau', chiffres}, ...par].flatMap((groupe) =>
    groupe.chiffres
      .filter((c) => voulus.has(c.code))
      .flatMap((chiffre) => garder(chiffre, {groupe: groupe.code, nom_du_groupe: groupe.libelle})),
  )
}

function proches(inconnu: string, connus: readonly string[]): string[] {
  return connus.filter((code) => code.includes(inconnu) || inconnu.includes(code)).slice(0, 4)
}

function garder(
  {code, libelle, valeur, secret = [], parts}: Chiffre,
  groupe: Pick<ValeurGardee, 'groupe' | 'nom_du_groupe'>,
): ValeurGardee[] {
  return [
    {...groupe, code, libelle, modalites: '', valeur, secret: secret.includes('valeur')},
    ...parts.map((part) => ({
      ...groupe,
      code,
      libelle: `${libelle}, ${part.libelle}`,
      modalites: `${part.ventilation}=${part.modalite}`,
      valeur: part.valeur,
      secret: part.secret === 'valeur',
    })),
  ]
}

/** What would be answered otherwise today; a number that came or went is a difference too. */
export function comparerReponses(
  avant: readonly ValeurGardee[],
  apres: readonly ValeurGardee[],
): EcartDeReponse[] {
  const anciennes = new Map(avant.map((v) => [cleDe(v), v]))
  const nouvelles = new Map(apres.map((v) => [cleDe(v), v]))
  return [...new Map([...nouvelles, ...anciennes])].flatMap(([cle, valeur]) =>
    comparer(valeur, anciennes.get(cle), nouvelles.get(cle)),
  )
}

function comparer(
  {groupe, nom_du_groupe, code, libelle, modalites}: ValeurGardee,
  ancienne: ValeurGardee | undefined,
  nouvelle: ValeurGardee | undefined,
): EcartDeReponse[] {
  const [avant, apres] = [ancienne?.valeur ?? null, nouvelle?.valeur ?? null]
  if (avant === apres && estSecrete(ancienne) === estSecrete(nouvelle)) return []
  return [{groupe, nom_du_groupe, code, libelle, modalites, avant, apres}]
}

function estSecrete(valeur: ValeurGardee | undefined): boolean {
  return valeur?.secret ?? false
}

function cleDe({groupe, code, modalites}: ValeurGardee): string {
  return `${groupe}|${code}|${modalites}`
}

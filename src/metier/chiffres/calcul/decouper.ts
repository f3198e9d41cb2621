import {comparerTextes, nomDuMois, sansAccents} from '../../../shared/francais.js'
import type {ChiffreCle} from '../../referentiel/index.js'
import {nomDuDepartement, type Structure} from '../../structures/index.js'
import {decoupageInconnu} from '../erreurs.js'
import {type Etendue, type Registre, recadrer} from '../lecture/index.js'
import type {Chiffre} from '../schema.js'
import type {Perimetre} from '../types.js'
import {type Champ, type ChiffreLu, etablirChiffre} from './etablir-chiffre.js'
import {enVigueur, lireChiffre, lireModalite, ventilationsDe} from './lire-chiffre.js'
import {NON_REPARTI} from './parts.js'

/** What the network's figures were established from, to be established again for its parts. */
export type Etabli = {
  readonly cles: readonly ChiffreCle[]
  readonly lus: readonly ChiffreLu[]
  readonly chiffres: readonly Chiffre[]
  readonly reseau: Champ
  readonly perimetre: Perimetre
}

/** The figures of one part of the network, of the year or of a ventilation. */
export type Groupe = {code: string; libelle: string; chiffres: Chiffre[]}

type Decoupage = (registre: Registre, etabli: Etabli) => Groupe[]

/** The figures by structure, département, month, quarter, grouping of the directory or ventilation, as it is named. */
export function decouper(
  registre: Registre,
  etabli: Etabli,
  par: string,
): {readonly selon: string; readonly par: Groupe[]} {
  const possibles = decoupages(registre)
  const voulu = sansAccents(par)
  const trouve = [...possibles].find(([nom]) => sansAccents(nom) === voulu)
  if (!trouve) throw decoupageInconnu(par, [...possibles.keys()])
  const [selon, etablirGroupes] = trouve
  return {selon, par: etablirGroupes(registre, etabli)}
}

function decoupages({ventilations, faits}: Registre): Map<string, Decoupage> {
  const groupes = new Set((faits.regroupements ?? []).map((r) => r.groupe))
  return new Map<string, Decoupage>([
    ['structure', parStructure],
    ['departement', parDepartement],
    ['mois', (registre, etabli) => parTranche(registre, etabli, 1)],
    ['trimestre', (registre, etabli) => parTranche(registre, etabli, 3)],
    ...[...ventilations.keys()].map((v): [string, Decoupage] => [
      v,
      (registre, etabli) => parVentilation(registre, etabli, v),
    ]),
    ...[...groupes].map((g): [string, Decoupage] => [
      g,
      (registre, etabli) => parRegroupement(registre, etabli, g),
    ]),
  ])
}

function parStructure(registre: Registre, {lus, perimetre}: Etabli): Groupe[] {
  return registre.structures
    .toSorted((a, b) => comparerTextes(a.departement, b.departement) || comparerTextes(a.nom, b.nom))
    .map(({code, nom}) => {
      const champ = {codes: [code], codesPrecedents: [code], reseau: false}
      return {code, libelle: nom, chiffres: lus.map((lu) => etablirChiffre(registre, lu, champ, perimetre))}
    })
}

function parDepartement(registre: Registre, {lus, perimetre}: Etabli): Groupe[] {
  const mouvante = (registre.faits.reseau?.mouvements.length ?? 0) > 0
  return [...new Set(registre.structures.map((s) => s.departement))].sort().map((departement) => {
    const codes = du(registre.structures, departement)
    const codesPrecedents = mouvante ? du(registre.precedent.structures, departement) : codes
    const champ = {codes, codesPrecedents, reseau: false}
    return {
      code: departement,
      libelle: nomDuDepartement(departement),
      chiffres: lus.map((lu) => etablirChiffre(registre, lu, champ, perimetre)),
    }
  })
}

function du(structures: readonly Structure[], departement: string): string[] {
  return structures.filter((s) => s.departement === departement).map((s) => s.code)
}

/** A structure may be in several values of a grouping, or in none: the last group then says so. */
function parRegroupement(registre: Registre, {lus, perimetre}: Etabli, groupe: string): Groupe[] {
  const siens = (registre.faits.regroupements ?? []).filter((r) => r.groupe === groupe)
  const valeurs = [...new Set(siens.map((r) => r.valeur))].sort(comparerTextes)
  const etablir = (code: string, libelle: string, codes: readonly string[]): Groupe => {
    const champ = {codes, codesPrecedents: avecCellesReprises(registre, codes), reseau: false}
    return {code, libelle, chiffres: lus.map((lu) => etablirChiffre(registre, lu, champ, perimetre))}
  }
  const places = new Set(siens.map((r) => r.structure as string))
  const dehors = registre.codes.filter((code) => !places.has(code))
  return [
    ...valeurs.map((valeur) => {
      const membres = new Set(siens.filter((r) => r.valeur === valeur).map((r) => r.structure as string))
      return etablir(
        valeur,
        valeur,
        registre.codes.filter((code) => membres.has(code)),
      )
    }),
    ...(dehors.length > 0 ? [etablir('hors_groupe', `Sans ${groupe}`, dehors)] : []),
  ]
}

function avecCellesReprises({unites}: Registre, codes: readonly string[]): string[] {
  const voulus = new Set(codes)
  const reprises = unites.parDuree
    .filter((u) => voulus.has(u.code))
    .flatMap((u) => u.membres.map((m) => m.code))
  return [...new Set([...codes, ...reprises])]
}

/** One group per month or per quarter; what the directory counts, at 31/12 only, is left out. */
function parTranche(registre: Registre, {cles, perimetre}: Etabli, duree: 1 | 3): Groupe[] {
  const {annee, fin} = registre.courant.etendue
  const nombre = Math.floor(fin / duree)
  return Array.from({length: nombre}, (_, rang) => {
    const tranche: Etendue = {annee, debut: rang * duree + 1, fin: (rang + 1) * duree}
    const local = recadrer(registre, tranche)
    const champ = {codes: local.codes, codesPrecedents: local.codesPrecedents, reseau: true}
    const chiffres = cles
      .flatMap((cle) => lireChiffre(local, cle))
      .filter((lu) => lu.indicateur.origine !== 'annuaire')
      .map((lu) => etablirChiffre(local, {...lu, avecObjectif: false}, champ, perimetre))
    return {...nommerTranche(tranche, duree), chiffres}
  })
}

function nommerTranche({annee, fin}: Etendue, duree: 1 | 3): {code: string; libelle: string} {
  if (duree === 1) {
    return {code: `${annee}-${String(fin).padStart(2, '0')}`, libelle: `${nomDuMois(fin)} ${annee}`}
  }
  const rang = fin / 3
  return {code: `${annee}-T${rang}`, libelle: `${rang === 1 ? '1er' : `${rang}e`} trimestre ${annee}`}
}

/** One group per modality, with the figures given by this ventilation; the last one makes the total. */
function parVentilation(registre: Registre, etabli: Etabli, par: string): Groupe[] {
  const {cles, reseau, perimetre} = etabli
  const concernes = cles.flatMap((cle) => {
    const indicateur = enVigueur(registre, cle)
    return indicateur && ventilationsDe(indicateur, cle).includes(par) ? [indicateur] : []
  })
  const groupes = (registre.ventilations.get(par)?.modalites ?? []).map(({code, libelle}) => ({
    code,
    libelle,
    chiffres: concernes.map((indicateur) => {
      const lu = lireModalite(registre, indicateur, `${par}=${code}`)
      return etablirChiffre(registre, lu, reseau, perimetre)
    }),
  }))
  const restes = etabli.chiffres.flatMap((chiffre) => resteDe(chiffre, par))
  return restes.length > 0
    ? [...groupes, {code: NON_REPARTI, libelle: 'Non réparti', chiffres: restes}]
    : groupes
}

/** What no table splits: a value without a past, since the year before its tables were others. */
function resteDe(chiffre: Chiffre, ventilation: string): Chiffre[] {
  const reste = chiffre.parts.find((p) => p.ventilation === ventilation && p.modalite === NON_REPARTI)
  if (!reste) return []
  return [
    {
      ...chiffre,
      valeur: reste.valeur,
      precedent: null,
      evolution: null,
      evolution_significative: true,
      objectif: null,
      taux_realisation: null,
      ecart_objectif: null,
      etat_realisation: null,
      parts: [],
      comparaison: [],
      mentions: [],
    },
  ]
}

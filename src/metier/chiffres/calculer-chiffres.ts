import {comparerTextes} from '../../shared/francais.js'
import type {ChiffreCle, Indicateur} from '../referentiel/index.js'
import {nomDuDepartement} from '../structures/index.js'
import {decoupageInconnu} from './erreurs.js'
import {type Champ, type ChiffreLu, etablirChiffre} from './etablir-chiffre.js'
import type {ModaliteLue} from './parts.js'
import {ouvrirRegistre, type Registre} from './registre.js'
import type {Chiffre, Chiffres} from './schema.js'
import {estDenombrement, lireSerie} from './serie.js'
import type {DemandeDeChiffres, FaitsChiffres, Perimetre} from './types.js'

/** Computes the key figures of a year, as their natures command (design §4). */
export function calculerChiffres(faits: FaitsChiffres, demande: DemandeDeChiffres): Chiffres {
  const {annee, perimetre = 'courant', par} = demande
  const registre = ouvrirRegistre(faits, annee)
  const cles = faits.referentiel.chiffres_cles
  const lus = cles.flatMap((cle) => lireChiffre(registre, cle))
  const reseau: Champ = {codes: registre.codes, codesPrecedents: registre.codesPrecedents, reseau: true}
  const chiffres = lus.map((lu) => etablirChiffre(registre, lu, reseau, perimetre))
  const entete = {annee, perimetre, arrete: null, chiffres}
  return par === undefined
    ? entete
    : {...entete, par: decouper(registre, {cles, lus, reseau, perimetre}, par)}
}

type Etabli = {
  readonly cles: readonly ChiffreCle[]
  readonly lus: readonly ChiffreLu[]
  readonly reseau: Champ
  readonly perimetre: Perimetre
}

type Groupe = {code: string; libelle: string; chiffres: Chiffre[]}

function decouper(registre: Registre, etabli: Etabli, par: string): Groupe[] {
  if (par === 'structure') return parStructure(registre, etabli)
  if (par === 'departement') return parDepartement(registre, etabli)
  if (registre.ventilations.has(par)) return parVentilation(registre, etabli, par)
  throw decoupageInconnu(par, ['structure', 'departement', ...registre.ventilations.keys()])
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
  return [...new Set(registre.structures.map((s) => s.departement))].sort().map((departement) => {
    const codes = registre.structures.filter((s) => s.departement === departement).map((s) => s.code)
    const champ = {codes, codesPrecedents: codes, reseau: false}
    return {
      code: departement,
      libelle: nomDuDepartement(departement),
      chiffres: lus.map((lu) => etablirChiffre(registre, lu, champ, perimetre)),
    }
  })
}

/** One group per modality, with the figures that are given by this ventilation. */
function parVentilation(registre: Registre, {cles, reseau, perimetre}: Etabli, par: string): Groupe[] {
  const concernes = cles.flatMap((cle) => {
    const indicateur = enVigueur(registre, cle)
    return indicateur && ventilationsDe(indicateur, cle).includes(par) ? [indicateur] : []
  })
  return (registre.ventilations.get(par)?.modalites ?? []).map(({code, libelle}) => ({
    code,
    libelle,
    chiffres: concernes.map((indicateur) => {
      const lu = lireModalite(registre, indicateur, `${par}=${code}`)
      return etablirChiffre(registre, lu, reseau, perimetre)
    }),
  }))
}

function lireModalite(registre: Registre, indicateur: Indicateur, modalites: string): ChiffreLu {
  return {
    indicateur,
    courante: lireSerie(registre, indicateur, registre.annee, modalites),
    precedente: lireSerie(registre, indicateur, registre.annee - 1, modalites),
    modalites: [],
    parDepartement: false,
    avecObjectif: false,
  }
}

/** Nothing for an indicator that has no meaning in the year: its line is not missing, it does not exist. */
function lireChiffre(registre: Registre, cle: ChiffreCle): ChiffreLu[] {
  const indicateur = enVigueur(registre, cle)
  if (!indicateur) return []
  return [
    {
      ...lireModalite(registre, indicateur, ''),
      modalites: ventilationsDe(indicateur, cle).flatMap((v) => lireModalites(registre, indicateur, cle, v)),
      parDepartement: estDenombrement(indicateur) || cle.parts.some((p) => p.ventilation === 'departement'),
      avecObjectif: true,
    },
  ]
}

function enVigueur(registre: Registre, cle: ChiffreCle): Indicateur | undefined {
  const indicateur = registre.indicateurs.get(cle.indicateur)
  if (!indicateur) return undefined
  const {depuis = -Infinity, jusqu_a = Infinity} = indicateur
  return registre.annee >= depuis && registre.annee <= jusqu_a ? indicateur : undefined
}

/** Those shown beside the figure first, then the others the indicator may be given by. */
function ventilationsDe(indicateur: Indicateur, cle: ChiffreCle): string[] {
  return [...new Set([...cle.parts.map((p) => p.ventilation), ...indicateur.ventilations])]
}

/** Modalities of a ventilation: always those shown beside the figure, the others when they were received. */
function lireModalites(
  registre: Registre,
  indicateur: Indicateur,
  cle: ChiffreCle,
  ventilation: string,
): ModaliteLue[] {
  const axe = registre.ventilations.get(ventilation)
  if (!axe || indicateur.origine === 'annuaire') return []
  const lues = axe.modalites.map(({code, libelle}) => ({
    ventilation,
    modalite: code,
    libelle,
    serie: lireSerie(registre, indicateur, registre.annee, `${ventilation}=${code}`),
  }))
  const montree = cle.parts.some((p) => p.ventilation === ventilation)
  return montree || lues.some((m) => aUneValeur(m)) ? lues : []
}

function aUneValeur({serie}: ModaliteLue): boolean {
  if (serie.region.valeur !== null) return true
  for (const {valeur} of serie.lectures.values()) if (valeur !== null) return true
  return false
}

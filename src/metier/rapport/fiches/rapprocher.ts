import {formaterNombre} from '../../../shared/francais.js'
import type {Chiffre, Chiffres} from '../../chiffres/index.js'
import type {Structure} from '../../structures/index.js'
import {moisManquants, ordonnerActivite} from '../publication.js'
import type {FaitsDesFiches, Rapprochement} from './types.js'

type Groupe = NonNullable<Chiffres['par']>[number]

/**
 * A total is only told to one who contributes to it when at least two others do: with a single other, its figure would
 * be the difference. (Insee asks for three units behind a published cell.)
 */
const AUTRES_AU_MOINS = 2

/** The figures of a structure beside those of its département and of the network, nobody else being revealed. */
export function rapprocherStructure(
  faits: FaitsDesFiches,
  structure: Pick<Structure, 'code' | 'departement'>,
  {avecRang}: {readonly avecRang: boolean},
): Rapprochement[] {
  const {parStructure, parDepartement, structures, referentiel} = faits
  const groupes = parStructure.par ?? []
  const sienne = groupes.find((g) => g.code === structure.code)
  const departement = parDepartement.par?.find((d) => d.code === structure.departement)
  const voisines = new Set(
    structures.filter((s) => s.departement === structure.departement).map((s) => s.code as string),
  )
  return ordonnerActivite(sienne?.chiffres ?? [], referentiel).map((chiffre) => {
    const compter = (deuxAns: boolean): Autres => {
      const autres = contributrices(groupes, chiffre.code, deuxAns).filter((code) => code !== structure.code)
      const proches = autres.filter((code) => voisines.has(code)).length
      return {proches, loin: autres.length - proches}
    }
    const [valeurs, evolutions] = [compter(false), compter(true)]
    return {
      chiffre,
      departement: dire(
        trouver(departement?.chiffres, chiffre.code),
        departementDit(valeurs),
        departementDit(evolutions),
      ),
      reseau: dire(trouver(parDepartement.chiffres, chiffre.code), reseauDit(valeurs), reseauDit(evolutions)),
      rang: avecRang ? rangDe(groupes, chiffre) : null,
    }
  })
}

/** Who else contributes to a total: in the département, and outside it. */
type Autres = {readonly proches: number; readonly loin: number}

/** One structure alone outside the département would be the difference of the two totals. */
function departementDit({proches, loin}: Autres): boolean {
  return proches >= AUTRES_AU_MOINS && loin !== 1
}

function reseauDit({proches, loin}: Autres): boolean {
  return proches + loin >= AUTRES_AU_MOINS
}

/** A total that may be told; its evolution only when the same holds of those who answered both years. */
function dire(total: Chiffre | null, valeurDite: boolean, evolutionDite: boolean): Chiffre | null {
  if (total === null || !valeurDite) return null
  return evolutionDite ? total : {...total, evolution: null, precedent: null, comparaison: []}
}

/** The figures of a département beside those of the network. */
export function rapprocherDepartement(faits: FaitsDesFiches, departement: Groupe): Rapprochement[] {
  const {parStructure, parDepartement, structures, referentiel} = faits
  const groupes = parStructure.par ?? []
  const membres = new Set(
    structures.filter((s) => s.departement === departement.code).map((s) => s.code as string),
  )
  return ordonnerActivite(departement.chiffres, referentiel).map((chiffre) => {
    const compter = (deuxAns: boolean): Autres => ({
      proches: 0,
      loin: contributrices(groupes, chiffre.code, deuxAns).filter((code) => !membres.has(code)).length,
    })
    const [valeurs, evolutions] = [compter(false), compter(true)]
    return {
      chiffre,
      departement: null,
      reseau: dire(trouver(parDepartement.chiffres, chiffre.code), reseauDit(valeurs), reseauDit(evolutions)),
      rang: null,
    }
  })
}

/** Structures whose value is in the totals, those short of some months included; of both years when asked. */
function contributrices(groupes: readonly Groupe[], code: string, deuxAns: boolean): string[] {
  return groupes
    .filter((g) =>
      g.chiffres.some((c) => c.code === code && c.valeur !== null && (!deuxAns || c.precedent !== null)),
    )
    .map((g) => g.code)
}

function trouver(chiffres: readonly Chiffre[] | undefined, code: string): Chiffre | null {
  return chiffres?.find((c) => c.code === code && c.valeur !== null) ?? null
}

/** The largest first; figures short of months, or of nobody else, are not ranked. */
function rangDe(groupes: readonly Groupe[], {code, valeur, mentions}: Chiffre): string | null {
  if (valeur === null || moisManquants({mentions}) !== null) return null
  const classees = groupes.flatMap((g) => {
    const sien = g.chiffres.find((c) => c.code === code)
    return sien && sien.valeur !== null && moisManquants(sien) === null ? [sien.valeur] : []
  })
  if (classees.length <= AUTRES_AU_MOINS) return null
  const rang = classees.filter((v) => v > valeur).length + 1
  return `${rang === 1 ? '1er' : `${rang}e`} sur ${formaterNombre(classees.length)}`
}

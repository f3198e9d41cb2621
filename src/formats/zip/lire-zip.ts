import {unzipSync} from 'fflate'

/** Why an archive cannot be taken; the caller tells it in its own words. */
export class ZipRefuse extends Error {
  /** A few words that follow « : » in a sentence. */
  readonly constat: string

  constructor(constat: string) {
    super(constat)
    this.name = 'ZipRefuse'
    this.constat = constat
  }
}

type Bornes = {
  /** Bytes once inflated, all entries together. */
  readonly octets: number
  readonly entrees: number
}

/**
 * The entries of an archive by name. What it declares is bounded before anything is inflated, and fflate never
 * writes past the declared size; whether a name may be written somewhere is for the caller to judge.
 */
export function lireZip(octets: Uint8Array, bornes: Bornes): ReadonlyMap<string, Uint8Array> {
  const vus = new Set<string>()
  let total = 0
  const admettre = ({name, originalSize}: {name: string; originalSize: number}): boolean => {
    if (vus.has(name)) throw new ZipRefuse(`« ${name} » y figure deux fois`)
    vus.add(name)
    total += originalSize
    if (total > bornes.octets || vus.size > bornes.entrees) throw new ZipRefuse('son contenu est démesuré')
    return !name.endsWith('/')
  }
  try {
    return new Map(Object.entries(unzipSync(octets, {filter: admettre})))
  } catch (erreur) {
    if (erreur instanceof ZipRefuse) throw erreur
    throw new ZipRefuse('une partie manque ou ne se lit pas')
  }
}

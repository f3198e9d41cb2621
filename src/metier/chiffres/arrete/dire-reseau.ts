import {enumerer} from '../../../shared/francais.js'
import {type Mouvement, raconterTous, type Structure} from '../../structures/index.js'
import type {FaitsChiffres} from '../types.js'

type Reseau = Pick<FaitsChiffres, 'structures' | 'reseau'>

/** What is not the same in the network of two sets of figures. */
type Ecart = {
  /** Mouvements told since, and those taken back. */
  readonly nouveaux: readonly Mouvement[]
  readonly retires: readonly Mouvement[]
  readonly venues: readonly Structure[]
  readonly parties: readonly Structure[]
}

function ecartDe(avant: Reseau, apres: Reseau): Ecart {
  const [dits, redits] = [cleDesMouvements(avant), cleDesMouvements(apres)]
  const [anciens, presents] = [avant, apres].map((r) => new Set(r.structures.map((s) => s.code)))
  return {
    nouveaux: (apres.reseau?.mouvements ?? []).filter((m) => !dits.has(JSON.stringify(m))),
    retires: (avant.reseau?.mouvements ?? []).filter((m) => !redits.has(JSON.stringify(m))),
    venues: apres.structures.filter((s) => !anciens?.has(s.code)),
    parties: avant.structures.filter((s) => !presents?.has(s.code)),
  }
}

function cleDesMouvements({reseau}: Reseau): ReadonlySet<string> {
  return new Set((reseau?.mouvements ?? []).map((m) => JSON.stringify(m)))
}

/** The structures that the change of the network touches: come, gone, or named by a mouvement. */
export function structuresTouchees(avant: Reseau, apres: Reseau): ReadonlySet<string> {
  const {nouveaux, retires, venues, parties} = ecartDe(avant, apres)
  return new Set([
    ...[...venues, ...parties].map((s) => s.code as string),
    ...[...nouveaux, ...retires].flatMap((m) => [...m.sources, ...m.cibles.map((c) => c.code)]),
  ])
}

/** What is not the same in the network of the figures: mouvements told since, structures come or gone. */
export function direReseau(avant: Reseau, apres: Reseau): string[] {
  const {nouveaux, retires, venues, parties} = ecartDe(avant, apres)
  return [
    ...(apres.reseau ? raconterTous(apres.reseau, nouveaux) : []),
    ...(avant.reseau ? raconterTous(avant.reseau, retires).map((p) => `Mouvement annulé depuis : ${p}`) : []),
    ...(venues.length > 0 ? [`Dans le périmètre depuis : ${nommer(venues)}.`] : []),
    ...(parties.length > 0 ? [`Hors du périmètre depuis : ${nommer(parties)}.`] : []),
  ]
}

function nommer(structures: readonly Structure[]): string {
  return enumerer(structures.map((s) => s.nom))
}

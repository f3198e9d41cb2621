import {comparerReferentiels} from '../../referentiel/index.js'
import {estDenombrement} from '../lecture/index.js'
import {memeNombre} from '../meme-nombre.js'
import type {Chiffres} from '../schema.js'
import {compterCauses, decrireImport, direDefinitions} from './comparer-a-aujourd-hui.js'
import {decrire} from './decomposer.js'
import {direReseau, structuresTouchees} from './dire-reseau.js'
import {periodesDifferentes} from './erreurs.js'
import {type Difference, differencesDe, lignesDe} from './lignes-de-chiffres.js'
import type {ArreteRestitue} from './restituer-arrete.js'
import type {Cause, ComparaisonDArrete, ImportEnCause, MouvementDeChiffre} from './schema-comparaison.js'

/**
 * What moved from one arrêté to another. The received values of the time are no longer there to compute again, so
 * causes are read, not measured: a definition that differs, structures that are in one only, data of the others.
 */
export function comparerDeuxArretes(
  avant: ArreteRestitue,
  apres: ArreteRestitue,
  imports: readonly ImportEnCause[],
): ComparaisonDArrete {
  const [ancien, nouveau] = [avant.colophon, apres.colophon]
  if (ancien.periode !== nouveau.periode) throw periodesDifferentes(ancien, nouveau)
  const [de, vers] = [avant.chiffres({par: 'structure'}), apres.chiffres({par: 'structure'})]
  const definitions = comparerReferentiels(avant.fond.referentiel, apres.fond.referentiel)
  const redefinis = new Set(
    [...definitions.modifies, ...definitions.ajoutes, ...definitions.retires].map((i) => i.code),
  )
  const touchees = structuresTouchees(avant.fond, apres.fond)
  const denombres = new Set(
    apres.fond.referentiel.indicateurs.flatMap((i) => (estDenombrement(i) ? [i.code] : [])),
  )
  const reglages = ecrire(avant.fond) !== ecrire(apres.fond)
  const contexte = {avant: de?.par ?? [], apres: vers?.par ?? [], redefinis, touchees, denombres, reglages}
  const mouvements = differencesDe(de?.chiffres ?? [], vers?.chiffres ?? []).map((difference) =>
    expliquer(difference, contexte),
  )
  return {
    arrete: ancien.numero,
    avec: nouveau.numero,
    annee: ancien.annee,
    a_fin: ancien.a_fin,
    identique: mouvements.length === 0,
    causes: compterCauses(mouvements),
    mouvements,
    imports: imports.map(decrireImport),
    reseau: direReseau(avant.fond, apres.fond),
    definitions: direDefinitions(definitions),
  }
}

type Groupes = NonNullable<Chiffres['par']>
type Contexte = {
  readonly avant: Groupes
  readonly apres: Groupes
  /** Indicators whose definition is not the same. */
  readonly redefinis: ReadonlySet<string>
  /** Structures that the change of the network touches. */
  readonly touchees: ReadonlySet<string>
  /** Figures that count the structures themselves. */
  readonly denombres: ReadonlySet<string>
  /** The order of the sources or an option is not the same. */
  readonly reglages: boolean
}

function expliquer(difference: Difference, contexte: Contexte): MouvementDeChiffre {
  const {avant, apres, redefinis, touchees, denombres} = contexte
  const {cle} = difference
  const code = cle.split('|')[0] ?? ''
  const lire = (groupes: Groupes, structure: string) => {
    const groupe = groupes.find((g) => g.code === structure)
    return groupe ? (lignesDe(groupe.chiffres).get(cle)?.valeur ?? null) : null
  }
  const noms = new Map([...avant, ...apres].map((g) => [g.code, g.libelle]))
  const changees = [...noms].flatMap(([structure, nom]) => {
    const [a, b] = [lire(avant, structure), lire(apres, structure)]
    return memeNombre(a, b) ? [] : [{code: structure, nom, avant: a, apres: b, imports: []}]
  })
  const duReseau = denombres.has(code) || changees.some((s) => touchees.has(s.code))
  const desDonnees = denombres.has(code) ? [] : changees.filter((s) => !touchees.has(s.code))
  const causes: Cause[] = [
    ...(desDonnees.length > 0 ? ['donnees' as const] : []),
    ...(duReseau ? ['perimetre' as const] : []),
    ...(redefinis.has(code) ? ['definition' as const] : []),
  ]
  const retenues = causes.length > 0 ? causes : [causeSansStructure(contexte)]
  const decrit = decrire(difference, [])
  const seule = retenues.length === 1
  return {
    ...decrit,
    causes: retenues.map((cause) => ({cause, ecart: seule ? decrit.ecart : null})),
    structures: desDonnees,
  }
}

/** No structure moved: the network as a whole did, or the settings, or what was given for the region itself. */
function causeSansStructure({touchees, reglages}: Contexte): Cause {
  if (touchees.size > 0) return 'perimetre'
  return reglages ? 'reglages' : 'donnees'
}

function ecrire({sources, options}: ArreteRestitue['fond']): string {
  return JSON.stringify([sources, options])
}

import {type Origine, REGION} from '../../activite/index.js'
import {comparerReferentiels, type Evolution} from '../../referentiel/index.js'
import {calculerChiffres} from '../calcul/index.js'
import {codesRecus, importsDepuis} from '../imports-en-cause.js'
import {memeNombre} from '../meme-nombre.js'
import type {Chiffre, Chiffres} from '../schema.js'
import type {FaitsChiffres} from '../types.js'
import {decomposer} from './decomposer.js'
import {direReseau} from './dire-reseau.js'
import {type Grandeur, lignesDe} from './lignes-de-chiffres.js'
import type {ArreteRestitue} from './restituer-arrete.js'
import {
  CAUSES,
  type Cause,
  type ComparaisonDArrete,
  type ImportEnCause,
  type MouvementDeChiffre,
} from './schema-comparaison.js'

/** An import that came or went since the arrêté, and what it wrote when it went. */
export type ImportDepuis = ImportEnCause & {
  readonly genre: string
  readonly ecrits: readonly {readonly structure: string; readonly indicateur: string}[]
}

export type FaitsDeComparaison = {
  readonly fige: ArreteRestitue
  /** What the figures would be computed from today. */
  readonly aujourdhui: FaitsChiffres
  readonly imports: readonly ImportDepuis[]
  /** Where the current values of the year and of the year before come from. */
  readonly origines: readonly Origine[]
}

type Groupes = NonNullable<Chiffres['par']>

/**
 * What moved since an arrêté, and why: the received data are brought to today first, then the network, then the
 * settings, then the definitions; each step says what it moved.
 */
export function comparerAAujourdhui(faits: FaitsDeComparaison): ComparaisonDArrete {
  const {fige, aujourdhui, imports} = faits
  const {annee, a_fin, numero} = fige.colophon
  const demande = {annee, aFin: a_fin === null ? undefined : Number(a_fin.slice(5))}
  const {moyens, valeurs, objectifs, sources, options} = aujourdhui
  const donnees: FaitsChiffres = {...fige.fond, moyens, valeurs, objectifs}
  const {structures, structuresPrecedentes, reseau, regroupements} = aujourdhui
  const perimetre: FaitsChiffres = {...donnees, structures, structuresPrecedentes, reseau, regroupements}
  const reglages: FaitsChiffres = {...perimetre, sources, options}
  const parStructure = calculerChiffres(donnees, {...demande, par: 'structure'})
  const etapes = [
    {cause: 'donnees' as const, chiffres: parStructure.chiffres},
    {cause: 'perimetre' as const, chiffres: calculerChiffres(perimetre, demande).chiffres},
    {cause: 'reglages' as const, chiffres: calculerChiffres(reglages, demande).chiffres},
    {cause: 'definition' as const, chiffres: calculerChiffres(aujourdhui, demande).chiffres},
  ]
  const avant = fige.chiffres({par: 'structure'})
  const enCause = (mouvement: Omit<MouvementDeChiffre, 'structures'>) =>
    mouvement.causes.some((c) => c.cause === 'donnees')
      ? structuresEnCause(mouvement, {avant: avant?.par ?? [], apres: parStructure.par ?? []}, faits)
      : []
  const mouvements = decomposer(avant?.chiffres ?? [], etapes).map((m) => ({...m, structures: enCause(m)}))
  return {
    arrete: numero,
    avec: null,
    annee,
    a_fin,
    identique: mouvements.length === 0,
    causes: compterCauses(mouvements),
    mouvements,
    imports: imports.map(decrireImport),
    reseau: direReseau(fige.fond, aujourdhui),
    definitions: direDefinitions(comparerReferentiels(fige.fond.referentiel, aujourdhui.referentiel)),
  }
}

/** How many moves each cause has a part in. */
export function compterCauses(mouvements: readonly MouvementDeChiffre[]): ComparaisonDArrete['causes'] {
  const compte = (cause: Cause) => mouvements.filter((m) => m.causes.some((c) => c.cause === cause)).length
  return Object.fromEntries(CAUSES.map((c) => [c, compte(c)])) as ComparaisonDArrete['causes']
}

/** The changes of definition, one phrase each. */
export function direDefinitions({depuis, ajoutes, retires, modifies}: Evolution): string[] {
  return [
    ...ajoutes.map((i) => `${i.libelle} : ajouté depuis ${depuis}`),
    ...retires.map((i) => `${i.libelle} : retiré depuis ${depuis}`),
    ...modifies.map(
      (i) => `${i.libelle} : ${i.champs.map((c) => c.champ).join(', ')} modifié depuis ${depuis}`,
    ),
  ]
}

function structuresEnCause(
  mouvement: Omit<MouvementDeChiffre, 'structures'>,
  {avant, apres}: {readonly avant: Groupes; readonly apres: Groupes},
  faits: FaitsDeComparaison,
): MouvementDeChiffre['structures'] {
  const cle = [mouvement.code, mouvement.grandeur, mouvement.modalite ?? ''].join('|')
  const lire = (chiffres: readonly Chiffre[] = []) => lignesDe(chiffres).get(cle)?.valeur ?? null
  const trouvees = apres.flatMap(({code, libelle, chiffres}) => {
    const de = lire(avant.find((g) => g.code === code)?.chiffres)
    const vers = lire(chiffres)
    if (memeNombre(de, vers)) return []
    const imports = importsEnCause({structure: code, ...mouvement}, faits)
    return [{code, nom: libelle, avant: de, apres: vers, imports: imports.map(decrireImport)}]
  })
  return trouvees.length > 0 ? trouvees : reseauEnCause(mouvement, faits)
}

/** What is given for the network itself: its own value, its objective. */
function reseauEnCause(
  mouvement: Omit<MouvementDeChiffre, 'structures'>,
  faits: FaitsDeComparaison,
): MouvementDeChiffre['structures'] {
  const imports = importsEnCause({structure: REGION, ...mouvement}, faits)
  if (imports.length === 0) return []
  const {avant, apres} = mouvement
  return [{code: REGION, nom: 'Le réseau', avant, apres, imports: imports.map(decrireImport)}]
}

type Lieu = {readonly structure: string; readonly code: string; readonly grandeur: Grandeur}

/** The imports that wrote there since, then those taken away that had written there. */
function importsEnCause({structure, code, grandeur}: Lieu, faits: FaitsDeComparaison): ImportDepuis[] {
  const {fige, imports, origines} = faits
  const {referentiel} = fige.fond
  const genre = grandeur === 'objectif' ? 'objectifs' : genreDe(referentiel, code)
  const codes = codesRecus(referentiel, code)
  const numeros = importsDepuis(origines, {
    referentiel,
    structure,
    code,
    depuis: fige.colophon.dernier_import,
  })
  return imports.filter((i) => {
    if (i.genre !== genre) return false
    if (i.statut === 'annule')
      return i.ecrits.some((e) => e.structure === structure && codes.has(e.indicateur))
    return genre === 'activite' ? numeros.includes(i.import) : true
  })
}

function genreDe({indicateurs}: ArreteRestitue['fond']['referentiel'], code: string): string {
  return indicateurs.find((i) => i.code === code)?.origine === 'annuaire' ? 'annuaire' : 'activite'
}

/** What is told of an import, and no more. */
export function decrireImport({import: numero, fichier, le, statut}: ImportEnCause): ImportEnCause {
  return {import: numero, fichier, le, statut}
}

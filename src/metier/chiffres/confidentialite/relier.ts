import type {Indicateur} from '../../referentiel/index.js'
import type {FaitsChiffres} from '../types.js'
import {ecrirePosition, RESEAU} from './positions.js'
import {relierParRegles} from './relier-par-regles.js'
import type {Position, Relation, Releve, SerieComptee, Somme, Terme} from './types.js'

/** Every sum that ties the published cells together. */
export function relier(faits: FaitsChiffres, releve: Releve): Relation[] {
  const index = indexer(releve)
  const sommes = [
    ...[...index.champs.values()].flatMap((champs) => parTerritoire(faits, champs)),
    ...index.repartis.flatMap((reparti) => parModalite(reparti, index.champs)),
    ...index.durees.flatMap(([nature, durees]) => parDuree(nature, durees)),
    ...index.perimetres.map(
      ([total, partie]): Somme => ({
        total: [total],
        parties: [partie],
        reste: 'personnes',
      }),
    ),
    ...relierParRegles(faits.referentiel, releve),
  ]
  const relations = new Map<string, Relation>()
  for (const somme of sommes) {
    const relation = equilibrer(somme, releve)
    if (relation)
      relations.set(
        relation
          .map((t) => `${t.signe}${t.cle}`)
          .sort()
          .join(' '),
        relation,
      )
  }
  return [...relations.values()]
}

type Champs = ReadonlyMap<string, string>
/** A total and the cells of its modalities, by ventilation. */
type Reparti = {readonly position: Position; readonly cle: string; readonly parties: string[]}
type Duree = {readonly serie: SerieComptee; readonly cle: string}

/** The cells by what they differ in: for whom, on which modality, over which months, on which perimeter. */
function indexer({positions, personnes}: Releve) {
  const champs = new Map<string, Map<string, string>>()
  const repartis = new Map<string, Reparti>()
  const durees = new Map<string, [Indicateur | undefined, Duree[]]>()
  const perimetres: [string, string][] = []
  for (const {position, cle} of positions.values()) {
    const {indicateur, serie, champ, modalites} = position
    ranger(champs, ecrirePosition({...position, champ: ''}), new Map<string, string>()).set(champ, cle)
    for (const [sans, ventilation] of sansUneModalite(modalites)) {
      const total = positions.get(ecrirePosition({...position, modalites: sans}))
      if (total) {
        const reparti = `${ecrirePosition(total.position)}|${ventilation}`
        ranger(repartis, reparti, {...total, parties: []}).parties.push(cle)
      }
    }
    const {annee, perimetre} = serie
    const sansDuree = [indicateur, annee, perimetre, champ, modalites].join('|')
    ranger(durees, sansDuree, [personnes.get(indicateur), []])[1].push({serie, cle})
    if (perimetre === 'constant') {
      const courante = positions.get(ecrirePosition({...position, serie: {...serie, perimetre: 'courant'}}))
      if (courante && courante.cle !== cle) perimetres.push([courante.cle, cle])
    }
  }
  return {
    champs,
    repartis: [...repartis.values()],
    durees: [...durees.values()],
    perimetres,
  }
}

function ranger<K, V>(rangement: Map<K, V>, cle: K, neuf: V): V {
  const deja = rangement.get(cle)
  if (deja !== undefined) return deja
  rangement.set(cle, neuf)
  return neuf
}

/** The modalities without one of them, and the ventilation taken away. */
function sansUneModalite(modalites: string): [string, string][] {
  if (modalites === '') return []
  const toutes = modalites.split(';')
  return toutes.map((m) => [toutes.filter((autre) => autre !== m).join(';'), m.split('=')[0] ?? ''])
}

/** The network is the sum of its structures, of its départements; these and the groupings, of their structures. */
function parTerritoire({structures, regroupements = []}: FaitsChiffres, champs: Champs): Somme[] {
  const membres = new Map<string, string[]>()
  const compter = (champ: string, structure: string) => {
    const cle = champs.get(`structure:${structure}`)
    if (cle !== undefined) ranger(membres, champ, []).push(cle)
  }
  for (const {code, departement} of structures) compter(`departement:${departement}`, code)
  for (const {groupe, valeur, structure} of regroupements) compter(`${groupe}:${valeur}`, structure)
  const toutes = parNature(champs, 'structure')
  const sommes: Somme[] = []
  const reseau = champs.get(RESEAU)
  if (reseau !== undefined && toutes.length > 0) {
    sommes.push({total: [reseau], parties: toutes, reste: 'personnes'})
  }
  for (const nature of ['departement', ...new Set(regroupements.map((r) => r.groupe))]) {
    const parties = parNature(champs, nature)
    if (reseau !== undefined && parties.length > 0) {
      sommes.push({total: [reseau], parties, reste: nature === 'departement' ? 'personnes' : 'aucun'})
    }
  }
  for (const [champ, parties] of membres) {
    const total = champs.get(champ)
    if (total !== undefined) sommes.push({total: [total], parties, reste: 'personnes'})
  }
  return sommes
}

function parNature(champs: Champs, nature: string): string[] {
  return [...champs].flatMap(([champ, cle]) => (champ.startsWith(`${nature}:`) ? [cle] : []))
}

/**
 * Modalities make the total; where the network gives its own total, the shares still say what the sum of the
 * structures is.
 */
function parModalite({position, cle, parties}: Reparti, champs: ReadonlyMap<string, Champs>): Somme[] {
  const memes = champs.get(ecrirePosition({...position, champ: ''}))
  const structures = position.champ === RESEAU && memes ? parNature(memes, 'structure') : []
  return [
    {total: [cle], parties, reste: 'inconnu'},
    ...(structures.length > 0 ? [{total: structures, parties, reste: 'aucun'} as const] : []),
  ]
}

/** Months make quarters and years; a stock of the year is that of its last month. */
function parDuree(indicateur: Indicateur | undefined, durees: readonly Duree[]): Somme[] {
  if (!indicateur || durees.length < 2) return []
  return durees.flatMap(({serie, cle}) => {
    const dedans = durees.filter(
      (d) => d.cle !== cle && d.serie.debut >= serie.debut && d.serie.fin <= serie.fin,
    )
    if (indicateur.nature === 'stock') {
      return dedans
        .filter((d) => d.serie.fin === serie.fin)
        .map((d): Somme => ({total: [cle], parties: [d.cle], reste: 'aucun'}))
    }
    if (indicateur.nature !== 'flux') return []
    return [1, 3].flatMap((mois): Somme[] => {
      const parties = dedans.filter((d) => d.serie.fin - d.serie.debut + 1 === mois).map((d) => d.cle)
      return parties.length * mois === serie.fin - serie.debut + 1
        ? [{total: [cle], parties, reste: 'inconnu'}]
        : []
    })
  })
}

/**
 * The sum as a relation. What is left over is a cell of its own, printed nowhere: persons that only the difference
 * would give away, or a number nobody knows.
 */
function equilibrer({total, parties, reste}: Somme, {cellules, seuil}: Releve): Relation | undefined {
  const termes: Terme[] = [
    ...total.map((cle): Terme => ({cle, signe: 1})),
    ...parties.map((cle): Terme => ({cle, signe: -1})),
  ]
  const somme = termes.reduce((s, {cle, signe}) => s + signe * (cellules.get(cle)?.valeur ?? 0), 0)
  if (somme === 0 && reste !== 'inegalite') return termes
  if (reste === 'aucun') return undefined
  const cle = `reste ${[...total, ...parties].join(' ')}`
  const petite = reste === 'personnes' && somme > 0 && somme <= seuil
  cellules.set(cle, {cle, valeur: Math.abs(somme), position: null, petite})
  return [...termes, {cle, signe: somme >= 0 ? -1 : 1}]
}

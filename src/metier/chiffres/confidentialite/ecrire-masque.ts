import {ESPACE_INSECABLE} from '../../../shared/francais.js'
import type {Indicateur} from '../../referentiel/index.js'
import {CHAMPS_SECRETS, type Chiffre, type Chiffres, type Comparaison, type Part} from '../schema.js'
import type {FaitsChiffres} from '../types.js'
import {ecrirePosition, lieuxDe, nommer, positionsDe} from './positions.js'
import {resoudre} from './relever-publication.js'
import type {Position, Publication} from './types.js'

type Masquage = {
  readonly faits: FaitsChiffres
  readonly publication: Publication
  readonly masquees: ReadonlySet<string>
  readonly seuil: number
}

/** The same table with what is hidden gone, and with it all that is computed from it. */
export function ecrireMasque(table: Chiffres, masquage: Masquage): Chiffres {
  const [reseau, ...groupes] = lieuxDe(table, masquage.faits.referentiel).map(({lieu, chiffres}) =>
    chiffres.map((chiffre) => masquer(chiffre, lieu, masquage)),
  )
  return {
    ...table,
    chiffres: reseau ?? [],
    ...(table.par ? {par: table.par.map((g, rang) => ({...g, chiffres: groupes[rang] ?? []}))} : {}),
  }
}

function masquer(chiffre: Chiffre, lieu: Parameters<typeof positionsDe>[1], masquage: Masquage): Chiffre {
  const {referentiel} = masquage.faits
  const positions = positionsDe(chiffre, lieu, referentiel)
  const indicateur = referentiel.indicateurs.find((i) => i.code === chiffre.code)
  const cache = (position: Position, valeur: number | null) =>
    valeur !== null && estMasque(indicateur, position, valeur, masquage)
  const valeur = cache(positions.valeur, chiffre.valeur)
  const precedent = cache(positions.precedent, chiffre.precedent)
  const series = chiffre.comparaison.map((serie, rang) =>
    masquerSerie(serie, {
      valeur: cache(positions.comparaison[rang]?.valeur ?? positions.valeur, serie.valeur),
      precedent: cache(positions.comparaison[rang]?.precedent ?? positions.precedent, serie.precedent),
    }),
  )
  const serieCachee = series.some((s, i) => s !== chiffre.comparaison[i])
  const evolution = valeur || precedent || series.some((s, i) => estCelleDeLEvolution(chiffre, s, i))
  const parts = chiffre.parts.map((part, rang) =>
    masquerPart(part, cache(positions.parts[rang] ?? positions.valeur, part.valeur), valeur),
  )
  const secret = CHAMPS_SECRETS.filter((champ) => {
    if (champ === 'evolution') return evolution && chiffre.evolution !== null
    if (champ === 'realisation') return valeur && chiffre.taux_realisation !== null
    return {valeur, precedent, comparaison: serieCachee}[champ]
  })
  if (secret.length === 0 && parts.every((p) => p.secret === undefined)) return chiffre
  return effacer({...chiffre, parts, comparaison: series}, secret, masquage.seuil)
}

/** The evolution is that of a series of which a term is now hidden. */
function estCelleDeLEvolution({evolution, comparaison}: Chiffre, serie: Comparaison, rang: number): boolean {
  const entiere = comparaison[rang]
  return evolution !== null && entiere !== serie && entiere?.evolution === evolution
}

function effacer(chiffre: Chiffre, secret: NonNullable<Chiffre['secret']>, seuil: number): Chiffre {
  const valeur = secret.includes('valeur')
  return {
    ...chiffre,
    ...(valeur ? {valeur: null, taux_realisation: null, ecart_objectif: null, etat_realisation: null} : {}),
    ...(secret.includes('precedent') ? {precedent: null} : {}),
    ...(secret.includes('evolution') ? {evolution: null} : {}),
    mentions: [...chiffre.mentions.filter((m) => !valeur || !DIT_UN_NOMBRE.test(m)), direSecret(seuil)],
    ...(secret.length > 0 ? {secret} : {}),
  }
}

/** A mention that would say what the figure no longer does. */
const DIT_UN_NOMBRE = /^le réseau indique pour sa part/

/** What « s. » means, beside the figures that have one. */
export function direSecret(seuil: number): string {
  const petits = seuil === 1 ? '1 personne' : `1 à ${seuil} personnes`
  return `« s. » : couvert par le secret statistique (${petits}, ou de quoi en retrouver le nombre)`.replaceAll(
    ' personne',
    `${ESPACE_INSECABLE}personne`,
  )
}

/** A rate gives its terms away: it is hidden with them. */
function estMasque(
  indicateur: Indicateur | undefined,
  position: Position,
  valeur: number,
  {faits: {referentiel}, publication, masquees}: Masquage,
): boolean {
  if (indicateur?.nature !== 'ratio') return masquees.has(resoudre(publication, position, valeur))
  return [indicateur.numerateur, indicateur.denominateur].some((terme) => {
    const place = nommer({...position, indicateur: terme ?? ''}, referentiel)
    const cle = publication.positions.get(ecrirePosition(place))?.cle
    return cle !== undefined && masquees.has(cle)
  })
}

type Caches = {readonly valeur: boolean; readonly precedent: boolean}

function masquerSerie(serie: Comparaison, {valeur, precedent}: Caches): Comparaison {
  if (!valeur && !precedent) return serie
  return {
    ...serie,
    evolution: null,
    ...(valeur ? {valeur: null} : {}),
    ...(precedent ? {precedent: null} : {}),
  }
}

/** A share of a hidden total would give it away, beside a part that is shown. */
function masquerPart(part: Part, cachee: boolean, totalCache: boolean): Part {
  if (cachee) return {...part, valeur: null, part: null, pour_cent: null, secret: 'valeur'}
  return totalCache && part.part !== null ? {...part, part: null, pour_cent: null, secret: 'part'} : part
}

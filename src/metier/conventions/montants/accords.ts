import {ESPACE_INSECABLE, sansAccents} from '../../../shared/francais.js'
import {nombreEnLettres} from './en-lettres.js'

/** Gender of what a party is called; null when its first word says nothing. */
export type Genre = 'f' | 'm' | null

const FEMININS =
  'afpa agence alliance anpe apec association banque boutique branche caisse chambre communaute commune compagnie confederation cooperative delegation direction ecole entreprise federation fondation academie institution maison mairie metropole mission ml paio permanence plateforme prefecture protection region sa sarl sas scop societe structure union universite ville'
const MASCULINS =
  'bureau cabinet centre cfa cnml collectif college comite conseil departement etablissement etat fonds gip greta groupe groupement hopital institut ministere office organisme pole prefet rectorat reseau secretariat service syndicat'

const FEMININ = new Set(FEMININS.split(' '))
const MASCULIN = new Set(MASCULINS.split(' '))

/** « Mission Locale… » → f, « Conseil régional » → m, « CARI » → null: nothing is agreed by a guess. */
export function genreDuNom(nom: string): Genre {
  const premier = premierMot(nom)
  if (FEMININ.has(premier)) return 'f'
  return MASCULIN.has(premier) ? 'm' : null
}

function premierMot(nom: string): string {
  const nu = sansAccents(nom).replace(/^(?:l['’]|la |le |les )/, '')
  return /^[a-z]+/.exec(nu.replaceAll('.', ''))?.[0] ?? ''
}

/** A written article stays; otherwise the gender gives it: « la Mission Locale », « l’État », « CARI ». */
export function avecArticle(nom: string, genre: Genre): string {
  const nu = nom.trim()
  if (/^(?:l['’]|la |le |les )/i.test(nu)) return nu.replace(/^./, (lettre) => lettre.toLowerCase())
  if (genre === null) return nu
  if (estElide(nu)) return `l’${nu}`
  return `${genre === 'f' ? 'la' : 'le'} ${nu}`
}

/** « de la Mission Locale », « du Conseil régional », « de l’État », « d’Amilor ». */
export function avecDe(nom: string, genre: Genre): string {
  const article = avecArticle(nom, genre)
  if (article.startsWith('le ')) return `du ${article.slice(3)}`
  if (article.startsWith('les ')) return `des ${article.slice(4)}`
  return estElide(article) ? `d’${article}` : `de ${article}`
}

const REGIONS_AU_MASCULIN = /^(?:grand est|centre|limousin|languedoc|nord|poitou)/
const REGIONS_AU_PLURIEL = /^(?:hauts|pays)(?![a-z])/

/** « de Lorraine », « d’Alsace », « du Grand Est », « des Pays de la Loire ». */
export function deLaRegion(region: string): string {
  const nu = sansAccents(region)
  if (REGIONS_AU_PLURIEL.test(nu)) return `des ${region}`
  return REGIONS_AU_MASCULIN.test(nu) ? `du ${region}` : avecDe(region, null)
}

/** Before a vowel or a mute h; an acronym spelt letter by letter is left apart. */
function estElide(mot: string): boolean {
  const debut = sansAccents(mot)
  if (/^(?:onz|oui|yaourt|huit|hong|hollan|haut|hasard|hall|hameau)/.test(debut)) return false
  return /^[aeiouyh]/.test(debut)
}

/** « représentée par », « représenté par »; without a known gender, words that need no agreement. */
export function representePar(genre: Genre): string {
  if (genre === null) return 'ayant pour représentant'
  return genre === 'f' ? 'représentée par' : 'représenté par'
}

/** « ci-après désignée « la Structure » ». */
export function designeComme(genre: Genre, terme: string): string {
  const mot = genre === null ? 'ci-après' : `ci-après ${genre === 'f' ? 'désignée' : 'désigné'}`
  return `${mot} «${ESPACE_INSECABLE}${terme}${ESPACE_INSECABLE}»`
}

/** Gender of a person, by the civilité first, then by the words of the office. */
export function genreDeLaPersonne(civilite: string | null, fonction: string): Genre {
  const titre = sansAccents(civilite ?? '')
    .replaceAll('.', '')
    .trim()
  if (/^(?:mme|madame|mlle|mademoiselle)\b/.test(titre)) return 'f'
  if (/^(?:m|mr|monsieur)$/.test(titre)) return 'm'
  const mots = sansAccents(fonction)
  if (/presidente|directrice|vice-presidente|adjointe|deleguee|tresoriere|prefete/.test(mots)) return 'f'
  return /president|directeur|adjoint|delegue|tresorier|prefet/.test(mots) ? 'm' : null
}

const OFFICES: readonly (readonly [masculin: string, feminin: string])[] = [
  ['vice-président', 'vice-présidente'],
  ['président', 'présidente'],
  ['directeur', 'directrice'],
  ['délégué', 'déléguée'],
  ['adjoint', 'adjointe'],
  ['trésorier', 'trésorière'],
  ['préfet', 'préfète'],
]

/** The office in the gender of who holds it: « Président délégué », Mme → « présidente déléguée ». */
export function accorderFonction(fonction: string, genre: Genre): string {
  const minuscule = fonction.trim().replace(/^./, (lettre) => lettre.toLowerCase())
  if (genre === null) return minuscule
  return OFFICES.reduce((mots, [masculin, feminin]) => {
    const [de, vers] = genre === 'f' ? [masculin, feminin] : [feminin, masculin]
    return mots.replace(new RegExp(`(?<![\\p{L}])${de}(?![\\p{L}])`, 'giu'), vers)
  }, minuscule)
}

/** « sa présidente », « son président », « sa directrice »; « l’État, représenté par le préfet » keeps its own words. */
export function avecPossessif(fonction: string, genre: Genre): string {
  if (/^(?:l['’]|la |le |les |son |sa )/i.test(fonction)) return fonction
  return genre === 'f' && !estElide(fonction) ? `sa ${fonction}` : `son ${fonction}`
}

/** « 1er », then « 2 », « 3 »: the number of an article or of a day. */
export function ordinal(rang: number): string {
  return rang === 1 ? '1er' : String(rang)
}

/** « article 1er », « article 3 ». */
export function nomDArticle(rang: number): string {
  return `article${ESPACE_INSECABLE}${ordinal(rang)}`
}

/** A number of things in words and figures, as contracts write them: « deux (2) », feminine « une (1) ». */
export function nombreDeContrat(nombre: number, genre: 'f' | 'm' = 'm'): string {
  const mots = nombreEnLettres(nombre)
  const accordes = genre === 'f' ? mots.replace(/(^|[ -])un$/, '$1une') : mots
  return `${accordes} (${nombre})`
}

import {enumerer} from '../../../shared/francais.js'
import {nomDuDepartement} from '../departements.js'
import {type Annuaire, reconnaitreStructure} from '../reconnaitre-structure.js'
import {
  avecUn,
  type Cible,
  type GenreDeMouvement,
  type Mouvement,
  REGLES_DES_GENRES,
} from '../reseau/index.js'
import type {CodeStructure, TypeDeStructure} from '../types.js'
import type {ChampDeMouvement, Constat} from './faute.js'

/** A mouvement as a person states it: structures by code or by name, details of the targets in their order. */
export type MouvementSaisi = {
  readonly genre: GenreDeMouvement
  readonly date: string
  readonly sources: readonly string[]
  readonly cibles: readonly string[]
  /** Fractions of 1. */
  readonly parts: readonly number[]
  readonly noms: readonly string[]
  readonly types: readonly TypeDeStructure[]
  readonly departements: readonly string[]
  readonly ancienNom: string | null
  readonly acte: string | null
  readonly precision: string | null
}

/** The mouvement meant, or what keeps it from being understood. */
export type Composition =
  | {readonly mouvement: Mouvement; readonly constats?: undefined}
  | {readonly mouvement?: undefined; readonly constats: readonly Constat[]}

/** Ties what was typed to the structures of the network, and gives a newborn its identity. */
export function composerMouvement(saisi: MouvementSaisi, annuaire: Annuaire): Composition {
  const constats: Constat[] = []
  const retenir = <T>(lu: T | Constat): T[] => {
    if (!estConstat(lu)) return [lu]
    constats.push(lu)
    return []
  }
  const sources = deployer(saisi.sources, annuaire).flatMap((texte) =>
    retenir(designer(texte, 'source', annuaire)),
  )
  const textes =
    saisi.cibles.length === 0 && seTransformeEnElleMeme(saisi.genre)
      ? sources
      : deployer(saisi.cibles, annuaire)
  const cibles = textes.flatMap((texte, rang) =>
    retenir(composerCible(texte, rang, {saisi, sources, annuaire})),
  )
  if (saisi.noms.length > textes.length || saisi.parts.length > textes.length) {
    const champ = saisi.noms.length > textes.length ? 'nom' : 'part'
    const message = `Il y a plus de ${champ}s (${champ === 'nom' ? saisi.noms.length : saisi.parts.length}) que de cibles (${textes.length}).`
    constats.push({
      code: 'STR-046',
      champ,
      message,
      a_faire: `Donnez un seul ${champ} par cible, dans le même ordre.`.replace(
        'un seul part',
        'une seule part',
      ),
    })
  }
  if (constats.length > 0) return {constats}
  const {genre, date, ancienNom, acte, precision} = saisi
  return {mouvement: {genre, date, sources, cibles, ancienNom, acte, precision}}
}

/** « A,B » is two structures, unless it is the name of one. */
function deployer(textes: readonly string[], annuaire: Annuaire): readonly string[] {
  return textes.flatMap((texte) =>
    reconnaitreStructure(annuaire, texte).issue === 'reconnue'
      ? [texte]
      : texte
          .split(/[,;]/)
          .map((morceau) => morceau.trim())
          .filter(Boolean),
  )
}

function seTransformeEnElleMeme(genre: GenreDeMouvement): boolean {
  return genre === 'renommage' || genre === 'transformation'
}

function estConstat(lu: unknown): lu is Constat {
  return typeof lu === 'object' && lu !== null && 'a_faire' in lu
}

/** The structure a text names: its code, or one of the names it bore. Never a guess. */
function designer(texte: string, champ: ChampDeMouvement, annuaire: Annuaire): CodeStructure | Constat {
  const lu = reconnaitreStructure(annuaire, texte)
  if (lu.issue === 'reconnue') return lu.code
  const proches =
    lu.issue === 'doute' ? lu.candidats : annuaire.structures.filter((s) => voisins(s.code, texte))
  const cites = [...new Set(proches.map((s) => `« ${s.nom} » (${s.code})`))].slice(0, 3)
  const message =
    lu.issue === 'doute'
      ? `« ${texte} » n'est pas sûr : ${enumerer(cites, 'ou')} ?`
      : `« ${texte} » n'est le code ni le nom d'aucune structure${cites.length > 0 ? ` ; le plus proche : ${enumerer(cites, 'ou')}` : ''}.`
  return {
    code: 'STR-011',
    champ,
    message,
    a_faire: 'Donnez le code de la structure ; « animreg structures lister » les montre tous.',
  }
}

/** Codes of one département that differ by two characters at most: a slip of the fingers. */
function voisins(code: string, texte: string): boolean {
  const saisi = texte.trim().toUpperCase()
  if (saisi.length !== code.length || saisi.slice(0, 2) !== code.slice(0, 2)) return false
  return Array.from(code).filter((c, i) => c !== saisi[i]).length <= 2
}

type Contexte = {
  readonly saisi: MouvementSaisi
  readonly sources: readonly CodeStructure[]
  readonly annuaire: Annuaire
}

function composerCible(texte: string, rang: number, contexte: Contexte): Cible | Constat {
  const {saisi, annuaire} = contexte
  const details = {
    nom: saisi.noms[rang]?.trim() || null,
    part: saisi.parts[rang] ?? null,
    type: saisi.types[rang] ?? null,
    departement: saisi.departements[rang] ?? null,
  }
  const exacte = annuaire.exacts.get(texte.trim())
  if (exacte === undefined && details.nom !== null)
    return naitre(texte.trim(), {...details, nom: details.nom}, contexte)
  const connue = exacte ?? designer(texte, 'cible', annuaire)
  if (estConstat(connue)) return peutNaitre(saisi.genre) ? avecLeNom(connue, texte) : connue
  return poursuivre(connue, details, contexte)
}

/** A structure already known goes on, under another name if the mouvement is about that. */
function poursuivre(
  code: CodeStructure,
  {nom, part, type, departement}: Omit<Cible, 'code'>,
  {saisi, sources}: Contexte,
): Cible | Constat {
  const transformation = saisi.genre === 'transformation'
  const changeDeNom = saisi.genre === 'renommage' || (transformation && code === sources[0])
  if (changeDeNom && nom === null) return sansNom(`Le nouveau nom manque pour ${avecUn(saisi.genre)}.`)
  return {code, part, nom, type: transformation ? 'ML' : type, departement}
}

function peutNaitre(genre: GenreDeMouvement): boolean {
  return ['creation', 'transformation', 'scission', 'regroupement'].includes(genre)
}

/** A target that may be born is not a slip: what misses is its name. */
function avecLeNom(constat: Constat, texte: string): Constat {
  const seul = `« ${texte} » n'est le code ni le nom d'aucune structure connue.`
  const aFaire = estUnCode(texte)
    ? `Si elle naît ce jour-là, donnez aussi son nom : « --nom "…" » (colonne « Nom de la cible ») ; ${texte} sera son code.`
    : 'Si elle naît ce jour-là, donnez son code comme cible et son nom avec « --nom "…" » (colonne « Nom de la cible »).'
  return {...constat, message: estUnCode(texte) ? seul : constat.message, a_faire: aFaire}
}

function estUnCode(texte: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(texte)
}

/** A structure nobody knew yet: a code that will be its own, a name, and where it is. */
function naitre(
  code: string,
  dit: Omit<Cible, 'code'> & {readonly nom: string},
  {saisi, sources, annuaire}: Contexte,
): Cible | Constat {
  const {nom, part} = dit
  if (!peutNaitre(saisi.genre)) return designerSansNom(code, annuaire, saisi.genre)
  if (!estUnCode(code)) {
    const message = `« ${code} » ne peut pas être le code d'une nouvelle structure.`
    const aFaire = "Donnez un code sans espace ni accent (celui d'i-milo s'il est connu), et le nom à part."
    return {code: 'STR-049', champ: 'cible', message, a_faire: aFaire}
  }
  const parent = annuaire.structures.find((s) => s.code === sources[0])
  const departement = dit.departement ?? parent?.departement ?? departementDuCode(code)
  if (departement === undefined) {
    const message = `Le département de « ${nom} » n'est pas connu.`
    const aFaire = 'Donnez-le avec « --departement » (colonne « Département »), par exemple 57.'
    return {code: 'STR-049', champ: 'departement', message, a_faire: aFaire}
  }
  const type = dit.type ?? (saisi.genre !== 'transformation' && /^PAIO\b/.test(nom) ? 'PAIO' : 'ML')
  return {code: code as CodeStructure, part, nom, type, departement}
}

function designerSansNom(texte: string, annuaire: Annuaire, genre: GenreDeMouvement): Constat {
  const lu = designer(texte, 'cible', annuaire)
  if (estConstat(lu)) return lu
  const message = `Un nom n'a pas de sens pour ${avecUn(genre)} : ${REGLES_DES_GENRES[genre].attendu}.`
  return {code: 'STR-046', champ: 'nom', message, a_faire: 'Retirez le nom.'}
}

/** i-milo's codes begin with the commune's: `57480S00` is in Moselle. */
function departementDuCode(code: string): string | undefined {
  const debut = /^97\d/.exec(code)?.[0] ?? /^(?:\d\d|2[AB])(?=\d{3}S\d\d$)/.exec(code)?.[0]
  return debut !== undefined && nomDuDepartement(debut) !== debut ? debut : undefined
}

function sansNom(message: string): Constat {
  const aFaire = 'Donnez-le avec « --nom "…" » (colonne « Nom de la cible »).'
  return {code: 'STR-049', champ: 'nom', message, a_faire: aFaire}
}

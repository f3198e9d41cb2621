import {type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit} from 'yaml'
import type {CodeMessage} from '../../shared/catalogue/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {type Phrase, phraseDeSyntaxe} from './phrases-de-syntaxe.js'

/** A path inside a YAML file: keys and positions. */
export type CheminYaml = readonly PropertyKey[]

/** A YAML text that was read: its value, and where each part of it stands in the file. */
export type YamlLu = {
  readonly fichier: string
  /** Code under which what is wrong in this file is told. */
  readonly code: CodeMessage
  readonly valeur: unknown
  /** Line (from 1) of the deepest part of the path that exists. */
  readonly ligneDe: (chemin: CheminYaml) => number
  /** A scalar as typed in the file (`0383` and not 383); `undefined` for anything else. */
  readonly texteDe: (chemin: CheminYaml) => string | undefined
}

/** Our files are a few hundred lines: beyond this it is not one of them. */
const TAILLE_MAXIMALE = 2_000_000
/** The parser recurses: a text nested without measure would end the process, so it is refused unread. */
const EMBOITEMENT_MAXIMAL = 100

/** Reads a YAML text; a fault of writing is an error in French that names the line. */
export function lireYaml(
  texte: string,
  {fichier, code}: {readonly fichier: string; readonly code: CodeMessage},
): YamlLu {
  const brut = texte.replace(/^\uFEFF/, '')
  const lignes = new LineCounter()
  const refuser = (ligne: number, {message, piste}: Phrase): never => {
    throw new ErreurMetier(code, `${fichier}, ligne ${ligne} : ${message}`, {
      pistes: [piste],
      details: {fichier, erreurs: [{chemin: '', ligne, message}]},
    })
  }
  const demesure = trouverDemesure(brut)
  if (demesure) return refuser(demesure.ligne, demesure)

  const document = parseDocument(brut, {lineCounter: lignes, stringKeys: true, prettyErrors: false})
  const faute = document.errors[0] ?? document.warnings[0] ?? premiereReprise(document)
  if (faute) {
    return refuser(lignes.linePos(faute.pos[0]).line, phraseDeSyntaxe(faute.code, brut, faute.pos[0]))
  }
  return {
    fichier,
    code,
    valeur: document.toJS() as unknown,
    ligneDe: (chemin) => lignes.linePos(suivreChemin(document.contents, chemin).debut).line || 1,
    texteDe: (chemin) => suivreChemin(document.contents, chemin).texte,
  }
}

function trouverDemesure(texte: string): (Phrase & {ligne: number}) | undefined {
  if (texte.length > TAILLE_MAXIMALE) {
    return {
      ligne: 1,
      message: 'le fichier est bien trop long pour un fichier de réglages.',
      piste: "Vérifiez qu'il s'agit du bon fichier.",
    }
  }
  let ouverts = 0
  for (const [rang, ligne] of texte.split('\n').entries()) {
    for (const signe of ligne) {
      ouverts = Math.max(0, ouverts + ('[{'.includes(signe) ? 1 : ']}'.includes(signe) ? -1 : 0))
    }
    const decalage = /^[\s?-]*/.exec(ligne)?.[0].length ?? 0
    if (Math.max(ouverts, decalage) > EMBOITEMENT_MAXIMAL) {
      return {
        ligne: rang + 1,
        message: 'des éléments sont emboîtés sans mesure les uns dans les autres.',
        piste: 'Vérifiez les crochets et le décalage des lignes.',
      }
    }
  }
  return undefined
}

/** Anchors can unfold into an endless text, and nobody needs them here: `*nom` is refused. */
function premiereReprise(document: Document.Parsed): {code: 'BAD_ALIAS'; pos: [number]} | undefined {
  let position: number | undefined
  visit(document, {
    Alias: (_cle, noeud) => {
      position = noeud.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return position === undefined ? undefined : {code: 'BAD_ALIAS', pos: [position]}
}

type Maillon = Node | null | undefined

function suivreChemin(racine: Maillon, chemin: CheminYaml): {debut: number; texte: string | undefined} {
  let noeud = racine
  let debut = 0
  for (const cle of chemin) {
    const pas = avancer(noeud, cle)
    if (!pas) return {debut, texte: undefined}
    debut = pas.debut ?? debut
    noeud = pas.suivant
  }
  const texte = isScalar(noeud) && typeof noeud.source === 'string' ? noeud.source : undefined
  return {debut, texte}
}

function avancer(
  noeud: Maillon,
  cle: PropertyKey,
): {debut: number | undefined; suivant: Maillon} | undefined {
  if (isMap(noeud)) {
    const paire = noeud.items.find((p) => isScalar(p.key) && String(p.key.value) === String(cle))
    if (!paire) return undefined
    return {debut: isScalar(paire.key) ? paire.key.range?.[0] : undefined, suivant: paire.value as Maillon}
  }
  if (isSeq(noeud) && typeof cle === 'number') {
    const element = noeud.items[cle] as Maillon
    return element ? {debut: element.range?.[0], suivant: element} : undefined
  }
  return undefined
}

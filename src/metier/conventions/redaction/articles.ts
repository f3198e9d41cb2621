import type {NoeudDeProse, Segment} from '../../../documents/index.js'
import {ESPACE_INSECABLE, sansAccents} from '../../../shared/francais.js'
import type {FauteDeModele} from '../modeles/index.js'
import {nomDArticle} from '../montants/index.js'

/** Level 1 of a model opens an annex, level 2 an article; deeper ones are mere titles. */
const ANNEXE = 1
const ARTICLE = 2

type TitreDeProse = Extract<NoeudDeProse, {noeud: 'titre'}>

/** A numbered part of a convention. */
export type Rubrique = {
  readonly genre: 'article' | 'annexe'
  readonly rang: number
  /** What references cite: `[article: objet]`. */
  readonly cle: string
  readonly titre: string
  readonly ligne: number
}

const CLE = /\s*\[cle\s*:\s*([a-z0-9_-]+)\]\s*$/i
const RENVOI = /\[(article|annexe)\s*:\s*([\p{L}\p{N}_-]+)\]/giu

/** The articles and the annexes, numbered in their order. */
export function numeroter(noeuds: readonly NoeudDeProse[]): readonly Rubrique[] {
  const rangs = {article: 0, annexe: 0}
  return noeuds.flatMap((noeud) => {
    const genre = noeud.noeud === 'titre' ? genreDe(noeud) : undefined
    if (!genre || noeud.noeud !== 'titre') return []
    rangs[genre] += 1
    const texte = texteDe(noeud)
    const titre = texte.replace(CLE, '')
    const cle = (CLE.exec(texte)?.[1] ?? titre).toLowerCase()
    return [{genre, rang: rangs[genre], cle: cleDe(cle), titre, ligne: noeud.ligne}]
  })
}

function genreDe({niveau}: TitreDeProse): Rubrique['genre'] | undefined {
  if (niveau === ANNEXE) return 'annexe'
  return niveau === ARTICLE ? 'article' : undefined
}

function texteDe({texte}: TitreDeProse): string {
  return texte.map((s) => s.texte).join('')
}

/** A title as a key: « Objet de la convention » → objet-de-la-convention. */
function cleDe(texte: string): string {
  return sansAccents(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** « article 3 », « annexe 1 ». */
export function nomDeLaRubrique({genre, rang}: Pick<Rubrique, 'genre' | 'rang'>): string {
  return genre === 'article' ? nomDArticle(rang) : `annexe${ESPACE_INSECABLE}${rang}`
}

/** Two parts under one key, and references to parts that are not there. */
export function fautesDeRenvois(
  noeuds: readonly NoeudDeProse[],
  parties: readonly Rubrique[],
): FauteDeModele[] {
  const doubles = parties.filter((p, rang) => parties.findIndex((q) => memeCle(p, q)) < rang)
  return [
    ...doubles.map(
      (p): FauteDeModele => ({
        nature: 'article_inconnu',
        ligne: p.ligne,
        message: `Deux ${p.genre}s portent la clé « ${p.cle} ».`,
        a_faire: 'Donnez à l’un une autre clé, par exemple « ## Objet [cle: objet-2] ».',
      }),
    ),
    ...noeuds.flatMap((noeud) =>
      segmentsDe(noeud).flatMap((s) => fautesDuTexte(s.texte, noeud.ligne, parties)),
    ),
  ]
}

function memeCle(a: Rubrique, b: Rubrique): boolean {
  return a.genre === b.genre && a.cle === b.cle
}

function fautesDuTexte(texte: string, ligne: number, parties: readonly Rubrique[]): FauteDeModele[] {
  return [...texte.matchAll(RENVOI)].flatMap(([, genre = '', cle = '']) => {
    if (citee(parties, genre, cle)) return []
    const connues = parties.filter((p) => p.genre === genre.toLowerCase()).map((p) => p.cle)
    return [
      {
        nature:
          genre.toLowerCase() === 'annexe' ? ('annexe_inconnue' as const) : ('article_inconnu' as const),
        ligne,
        message: `Le texte renvoie à « [${genre}: ${cle}] », qui n’existe pas.`,
        a_faire:
          connues.length > 0
            ? `Clés connues : ${connues.join(', ')}.`
            : 'Donnez une clé à son titre, par exemple « ## Objet [cle: objet] ».',
      },
    ]
  })
}

/** Every text of a node, whatever it holds. */
export function segmentsDe(noeud: NoeudDeProse): readonly Segment[] {
  switch (noeud.noeud) {
    case 'titre':
    case 'paragraphe':
      return noeud.texte
    case 'liste':
      return noeud.elements.flatMap((e) => [...e.texte, ...e.suite.flatMap(segmentsDe)])
    case 'tableau':
      return [...noeud.entetes, ...noeud.lignes.flat()].flat()
    case 'citation':
    case 'directive':
      return noeud.noeuds.flatMap(segmentsDe)
    case 'image':
    case 'inconnu':
      return []
  }
}

/** References written out: « [article: objet] » → « article 1er ». */
export function ecrireRenvois(segments: readonly Segment[], parties: readonly Rubrique[]): Segment[] {
  return segments.map((segment) => ({
    ...segment,
    texte: segment.texte.replace(CLE, '').replace(RENVOI, (brut: string, genre: string, cle: string) => {
      const partie = citee(parties, genre, cle)
      return partie ? nomDeLaRubrique(partie) : brut
    }),
  }))
}

function citee(parties: readonly Rubrique[], genre: string, cle: string): Rubrique | undefined {
  return parties.find((p) => p.genre === genre.toLowerCase() && p.cle === cleDe(cle))
}

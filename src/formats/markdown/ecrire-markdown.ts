import type {NoeudDeProse, Prose, Segment} from '../../documents/index.js'

/** Writes a text as Markdown that people edit: what was typed stays what is read, keys `{{ … }}` stay keys. */
export function ecrireMarkdown({noeuds}: Prose): string {
  return noeuds
    .map(ecrireNoeud)
    .filter((bloc) => bloc !== '')
    .join('\n\n')
}

function ecrireNoeud(noeud: NoeudDeProse): string {
  switch (noeud.noeud) {
    case 'titre':
      return `${'#'.repeat(Math.min(noeud.niveau, 6))} ${ecrireSegments(noeud.texte)}`
    case 'paragraphe':
      return ecrireParagraphe(noeud.texte)
    case 'liste':
      return ecrireListe(noeud, '')
    case 'tableau':
      return ecrireTableau(noeud)
    case 'citation':
      return noeud.noeuds.map(ecrireNoeud).join('\n\n').replace(/^/gm, '> ')
    case 'image':
      return `![${echapper(noeud.alternative)}](<${noeud.fichier.replace(/[<>]/g, '')}>)`
    case 'directive': {
      const attributs = Object.entries(noeud.attributs).map(([cle, valeur]) => `${cle}="${attribut(valeur)}"`)
      const tete = `${noeud.nom}${attributs.length > 0 ? `{${attributs.join(' ')}}` : ''}`
      if (noeud.forme === 'feuille') return `::${tete}`
      return `:::${tete}\n${ecrireMarkdown({noeuds: noeud.noeuds})}\n:::`
    }
    case 'inconnu':
      return ''
  }
}

/** A directive typed in Word is one; any other line begins as text. */
function ecrireParagraphe(texte: readonly Segment[]): string {
  const nu = texte
    .map((s) => s.texte)
    .join('')
    .trim()
  if (/^::?:?[a-z]+(?:\{[^}]*\})?$|^:::$/.test(nu)) return nu
  return ecrireSegments(texte)
    .replace(/^(?=[>|]|[#+-]+(?:\s|$)|:{2,}|\[[^\]]*\]:)/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
}

function ecrireListe(liste: Extract<NoeudDeProse, {noeud: 'liste'}>, retrait: string): string {
  return liste.elements
    .map(({texte, suite}, rang) => {
      const marque = liste.ordonnee ? `${rang + 1}.` : '-'
      const dessous = suite.map((noeud) =>
        noeud.noeud === 'liste' ? ecrireListe(noeud, `${retrait}   `) : `${retrait}   ${ecrireNoeud(noeud)}`,
      )
      return [`${retrait}${marque} ${ecrireSegments(texte)}`, ...dessous].join('\n')
    })
    .join('\n')
}

const FILETS = {gauche: ':--', droite: '--:', centre: ':-:'} as const

function ecrireRang(cellules: readonly (readonly Segment[])[]): string {
  return `| ${cellules.map((c) => ecrireSegments(c).replaceAll('|', '\\|')).join(' | ')} |`
}

function ecrireTableau({
  entetes,
  alignements,
  lignes,
  legende,
}: Extract<NoeudDeProse, {noeud: 'tableau'}>): string {
  return [
    ecrireRang(entetes),
    `| ${entetes.map((_, i) => FILETS[alignements[i] ?? 'gauche']).join(' | ')} |`,
    ...lignes.map(ecrireRang),
    ...(legende ? ['', `Tableau : ${echapper(legende)}`] : []),
  ].join('\n')
}

function ecrireSegments(segments: readonly Segment[]): string {
  return segments
    .map(ecrireSegment)
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim()
}

const MARQUES = {gras: '**', italique: '*'} as const

/** Marks hug their words, or they would not be marks. */
function ecrireSegment({texte, style, lien}: Segment): string {
  const [, avant = '', coeur = '', apres = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(texte) ?? []
  if (coeur === '') return texte
  const echappe = echapper(coeur)
  const lie =
    lien && /^(?:https?|mailto|tel):/i.test(lien) ? `[${echappe}](<${lien.replace(/[<>\s]/g, '')}>)` : echappe
  const marque = style ? MARQUES[style] : ''
  return `${avant}${marque}${lie}${marque}${apres}`
}

/** What would be a mark where it stands: « a_b » and « [1] » are words. */
const SIGNES = /[\\`*]|(?<![\p{L}\d])_|_(?![\p{L}\d])|<(?=[a-z/!?])|\[(?=\^|[^\]]*\]\()/giu

/** Signs of Markdown typed as signs; those inside `{{ … }}` are left to the key. */
function echapper(texte: string): string {
  return texte
    .replace(/\s*\n\s*/g, ' ')
    .split(/(\{\{.*?\}\})/)
    .map((morceau) => (morceau.startsWith('{{') ? morceau : morceau.replace(SIGNES, '\\$&')))
    .join('')
}

function attribut(valeur: string): string {
  return valeur.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;').trim()
}

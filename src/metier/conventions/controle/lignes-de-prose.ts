import type {NoeudDeProse, Prose, Segment} from '../../../documents/index.js'

/** A line of a convention as it is read over; `titre` for those that open a part. */
export type LigneDeTexte = {readonly texte: string; readonly titre: boolean}

/** The lines of a Word text, in its order; a table gives one line per row. */
export function lignesDeProse({noeuds}: Prose): readonly LigneDeTexte[] {
  return noeuds.flatMap(lignesDuNoeud).filter(({texte}) => texte !== '')
}

function lignesDuNoeud(noeud: NoeudDeProse): LigneDeTexte[] {
  switch (noeud.noeud) {
    case 'titre':
      return [ligne(noeud.texte, true)]
    case 'paragraphe':
      return [ligne(noeud.texte)]
    case 'liste':
      return noeud.elements.flatMap((e) => [ligne(e.texte), ...e.suite.flatMap(lignesDuNoeud)])
    case 'tableau':
      return [noeud.entetes, ...noeud.lignes].map((cellules) => ({
        texte: cellules.map(ecrire).join(' | '),
        titre: false,
      }))
    case 'citation':
    case 'directive':
      return noeud.noeuds.flatMap(lignesDuNoeud)
    case 'image':
    case 'inconnu':
      return []
  }
}

function ligne(segments: readonly Segment[], titre = false): LigneDeTexte {
  return {texte: ecrire(segments), titre}
}

/** Spaces of all kinds are one: Word changes them as it likes. */
function ecrire(segments: readonly Segment[]): string {
  return segments
    .map((s) => s.texte)
    .join('')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
}

/** The tree the reader of Word gives, as far as we look at it. */
export type Noeud = {
  readonly type: string
  readonly children?: readonly Noeud[]
  readonly value?: string
  readonly styleName?: string | null
  readonly styleId?: string | null
  readonly numbering?: {readonly isOrdered: boolean; readonly level: string} | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isStrikethrough?: boolean
  readonly href?: string
  readonly altText?: string | null
  readonly contentType?: string
  readonly isHeader?: boolean
  readonly colSpan?: number
  readonly noteId?: string
  readonly breakType?: string
  readonly readAsBuffer?: () => Promise<Uint8Array>
}

/** All the words under a node. */
export function texteDe(noeud: Noeud): string {
  if (noeud.type === 'text') return noeud.value ?? ''
  if (noeud.type === 'tab' || noeud.type === 'break') return ' '
  return (noeud.children ?? []).map(texteDe).join('')
}

/** All the pictures under a node. */
export function imagesDe(noeud: Noeud): Noeud[] {
  return noeud.type === 'image' ? [noeud] : (noeud.children ?? []).flatMap(imagesDe)
}

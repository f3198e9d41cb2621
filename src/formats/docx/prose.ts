import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx'
import type {Liste, Paragraphe, Segment, Texte, Titre} from '../../documents/index.js'
import {lienSur} from '../lien-sur.js'
import {annonceLaSuite} from '../plan.js'
import {sansControles} from '../svg/echapper.js'

/** A run of plain text. */
export function mots(texte: string): TextRun {
  return new TextRun({text: sansControles(texte)})
}

/** Inline text as runs and links. */
export function composerTexte(texte: Texte): ParagraphChild[] {
  return typeof texte === 'string' ? [mots(texte)] : texte.map(composerSegment)
}

function composerSegment({texte, style, lien}: Segment): ParagraphChild {
  const vers = lienSur(lien)
  const run = new TextRun({
    text: sansControles(texte),
    ...(style === 'gras' ? {bold: true} : {}),
    ...(style === 'italique' ? {italics: true} : {}),
    ...(vers === undefined ? {} : {style: 'Hyperlink'}),
  })
  if (vers === undefined) return run
  return vers.startsWith('#')
    ? new InternalHyperlink({anchor: vers.slice(1), children: [run]})
    : new ExternalHyperlink({link: vers, children: [run]})
}

/** A title under its own Word style, marked so that links reach it. */
export function composerTitre({niveau, texte, sansSaut}: Titre, ancre: string): Paragraph {
  const repere = new Bookmark({id: ancre, children: [mots(texte)]})
  const style = niveau === 1 && sansSaut ? 'Heading1Suivi' : `Heading${niveau}`
  return new Paragraph({style, children: [repere]})
}

/** A paragraph, the standfirst of a chapter, or a note. */
export function composerParagraphe(bloc: Paragraphe): Paragraph {
  const {texte, style} = bloc
  const nom = style === 'chapeau' ? 'Chapeau' : style === 'note' ? 'Note' : undefined
  return new Paragraph({
    children: composerTexte(texte),
    ...(nom === undefined ? {} : {style: nom}),
    ...(annonceLaSuite(bloc) ? {keepNext: true} : {}),
  })
}

/** Numbering definitions: bullets, and numbers that start again at each list. */
export const PUCES = 'puces'
export const NUMEROS = 'numeros'

/** A list; `instance` tells one numbered list from the next. */
export function composerListe({elements, ordonnee}: Liste, instance: number): Paragraph[] {
  const numbering = ordonnee ? {reference: NUMEROS, level: 0, instance} : {reference: PUCES, level: 0}
  return elements.map(
    (element, i) =>
      new Paragraph({
        style: ordonnee ? 'ListNumber' : 'ListBullet',
        numbering,
        ...(i === elements.length - 1 ? {spacing: {after: 160}} : {}),
        children: composerTexte(element),
      }),
  )
}

/** A caption in Word's own style; its number is a field that already holds its value. */
export function composerLegende(
  legende: string,
  {suivie, avant, ancre}: {readonly suivie: boolean; readonly avant: number; readonly ancre: string},
): Paragraph {
  const numerotee = /^(Figure|Tableau)([ \u00A0\u202F])(\d+)(?!\d)([\s\S]*)$/.exec(sansControles(legende))
  const spacing = suivie ? {before: avant} : {before: avant, after: 300}
  const options = {style: 'Caption', keepNext: suivie, spacing}
  if (!numerotee) return new Paragraph({...options, children: [reperer(ancre, [mots(legende)])]})
  const [, mot = '', espace = '', numero = '', reste = ''] = numerotee
  return new Paragraph({
    ...options,
    children: [
      reperer(ancre, [mots(`${mot}${espace}`)]),
      new SimpleField(`SEQ ${mot} \\* ARABIC`, numero),
      mots(reste),
    ],
  })
}

function reperer(id: string, children: readonly TextRun[]): Bookmark {
  return new Bookmark({id, children: [...children]})
}

/** Source and note under a table or a figure; white after the last. */
export function composerNotes(notes: readonly (string | undefined)[]): Paragraph[] {
  const ecrites = notes.filter((texte) => texte !== undefined)
  return ecrites.map((texte, i) => {
    const derniere = i === ecrites.length - 1
    const suite = derniere ? {spacing: {after: 300}} : {keepNext: true}
    return new Paragraph({style: 'Source', ...suite, children: [mots(texte)]})
  })
}

/** A thin white line: between two tables, Word needs a paragraph. */
export function intervalle(): Paragraph {
  return new Paragraph({style: 'Intervalle'})
}

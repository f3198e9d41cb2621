import {InternalHyperlink, Paragraph} from 'docx'
import type {EntreeDePlan} from '../plan.js'
import {mots} from './prose.js'

/**
 * The sommaire, already filled: lines that lead to their titles. No page number, which only Word could know and
 * would ask to compute.
 */
export function composerSommaire(entrees: readonly EntreeDePlan[]): Paragraph[] {
  if (entrees.length === 0) return []
  return [
    new Paragraph({style: 'TOCHeading', children: [mots('Sommaire')]}),
    ...entrees.map(
      ({niveau, texte, ancre}) =>
        new Paragraph({
          style: niveau === 1 ? 'TOC1' : 'TOC2',
          children: [new InternalHyperlink({anchor: ancre, children: [mots(texte)]})],
        }),
    ),
  ]
}

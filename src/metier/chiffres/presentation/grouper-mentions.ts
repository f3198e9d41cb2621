import type {ChiffrePresente} from './presenter-chiffres.js'

/** A mention, and the labels of the figures it qualifies. */
export type MentionGroupee = {readonly mention: string; readonly libelles: readonly string[]}

/** One mention with all the figures it holds for, rather than the same sentence under each of them. */
export function grouperMentions(
  presentes: readonly ChiffrePresente[],
  choisir: (presente: ChiffrePresente) => readonly string[] = (presente) => presente.mentions,
): MentionGroupee[] {
  const groupes = new Map<string, string[]>()
  for (const presente of presentes) {
    for (const mention of choisir(presente)) {
      groupes.set(mention, [...(groupes.get(mention) ?? []), presente.libelle])
    }
  }
  return [...groupes].map(([mention, libelles]) => ({mention, libelles}))
}

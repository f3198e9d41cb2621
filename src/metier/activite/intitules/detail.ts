/** « dont … », « parmi lesquels … »: a label that speaks of a part of the one before it. */
export function estUnDetail(texte: string): boolean {
  return /^\W*(?:dont|parmi eux|parmi lesquels|y compris)\b/i.test(texte)
}

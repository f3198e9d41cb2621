const LARGEUR_PAR_DEFAUT = 80
const LARGEUR_MAXIMALE = 100

/** Columns a text may take: the terminal's, never so wide that a line is hard to follow. */
export function largeurDuTerminal(): number {
  return Math.min(process.stdout.columns || LARGEUR_PAR_DEFAUT, LARGEUR_MAXIMALE)
}

/** Folds at ordinary spaces only, so that « 14 031 € » (no-break spaces) stays whole; never inside « guillemets » nor before « : ». */
export function plier(texte: string, largeur: number): string[] {
  return texte.split('\n').flatMap((paragraphe) => plierParagraphe(paragraphe, largeur))
}

function plierParagraphe(paragraphe: string, largeur: number): string[] {
  const lignes: string[] = []
  let ligne = ''
  for (const mot of solidariser(paragraphe).split(/ +/)) {
    if (ligne && ligne.length + 1 + mot.length > largeur) {
      lignes.push(ligne)
      ligne = mot
    } else ligne = ligne ? `${ligne} ${mot}` : mot
  }
  return [...lignes, ligne].map((pliee) => pliee.replaceAll(SOUDURE, ' '))
}

/** Stands for a space where no line may end, while a text is folded. */
const SOUDURE = '\uE000'

/** A French sign stays with the word it follows or opens. */
function solidariser(texte: string): string {
  return texte.replaceAll('« ', `«${SOUDURE}`).replace(/ (?=[»:;!?%€](?:\s|$|[.,)»]))/g, SOUDURE)
}

/** Indents every line that holds something. */
export function retraiter(lignes: readonly string[], retrait: number): string {
  return lignes.map((ligne) => (ligne ? ' '.repeat(retrait) + ligne : '')).join('\n')
}

/** Two columns, terms then explanations folded in their own column; terms alone on a line when too wide. */
export function deuxColonnes(
  entrees: readonly (readonly [terme: string, explication: string])[],
  largeur: number,
  colorer: (terme: string) => string,
): string {
  const retrait = 2
  const gouttiere = 3
  const plusLong = Math.max(0, ...entrees.map(([terme]) => terme.length))
  const colonne = Math.min(plusLong, Math.floor(largeur * 0.45))
  const reste = largeur - retrait - colonne - gouttiere
  return entrees
    .flatMap(([terme, explication]) => {
      const suite = ' '.repeat(retrait + colonne + gouttiere)
      const lignes = plier(explication, reste)
      const debut = `${' '.repeat(retrait)}${colorer(terme)}`
      if (terme.length > colonne) return [debut, ...lignes.map((ligne) => suite + ligne)]
      const blanc = ' '.repeat(colonne - terme.length + gouttiere)
      return lignes.map((ligne, rang) => (rang === 0 ? `${debut}${blanc}${ligne}` : suite + ligne))
    })
    .map((ligne) => ligne.trimEnd())
    .join('\n')
}

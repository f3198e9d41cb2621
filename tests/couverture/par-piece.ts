type Compte = {readonly total: number; readonly covered: number}

/** What the coverage of one file holds, as the tool writes it. */
export type Mesures = {readonly lines: Compte; readonly branches: Compte; readonly functions: Compte}

/** Which of the house's rooms a file is in: `metier/chiffres`, `cli`, `formats`… */
function pieceDe(chemin: string): string {
  const [, aile = '', piece = ''] = chemin.split('/')
  return aile === 'metier' ? `${aile}/${piece}` : aile
}

/** One row per room, then the files of which the tests run less than half. */
export function composerTable(fichiers: Readonly<Record<string, Mesures>>): string {
  const chemins = Object.keys(fichiers).filter((chemin) => chemin.startsWith('src/'))
  const pieces = [...new Set(chemins.map(pieceDe))].sort()
  const lignes = pieces.map((piece) =>
    composerLigne(
      piece,
      chemins.filter((chemin) => pieceDe(chemin) === piece).flatMap((c) => fichiers[c] ?? []),
    ),
  )
  const delaisses = chemins.filter((c) => part(fichiers[c]?.lines ?? {total: 0, covered: 0}) < 0.5)
  return [
    '| pièce | lignes | branches | fonctions | lignes jamais exécutées |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lignes,
    composerLigne('**ensemble**', Object.values(fichiers)),
    ...(delaisses.length > 0 ? ['', 'Moins de la moitié exécutée :', ...delaisses.map((c) => `- ${c}`)] : []),
  ].join('\n')
}

function composerLigne(nom: string, mesures: readonly Mesures[]): string {
  const somme = (quoi: keyof Mesures): Compte => ({
    total: mesures.reduce((s, m) => s + m[quoi].total, 0),
    covered: mesures.reduce((s, m) => s + m[quoi].covered, 0),
  })
  const lignes = somme('lines')
  const parts = [lignes, somme('branches'), somme('functions')].map(ecrirePart)
  return `| ${nom} | ${parts.join(' | ')} | ${lignes.total - lignes.covered} |`
}

function part({total, covered}: Compte): number {
  return total === 0 ? 1 : covered / total
}

/** Cut, never rounded up: 100 % is said only of what is whole. */
function ecrirePart(compte: Compte): string {
  return `${(Math.floor(part(compte) * 1000) / 10).toFixed(1).replace('.', ',')} %`
}

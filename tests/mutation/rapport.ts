import type {Juge} from './mesurer.js'

/** One line per mutant that no test sees: where, what it was, what it became. */
export function direMutant({fichier, ligne, genre, avant, apres, sort}: Juge): string {
  return `${fichier}:${ligne} [${sort}, ${genre}] ${court(avant)}  →  ${court(apres) || '(rien)'}`
}

/** By file: seen, surviving, not tried, never met; the score is what is seen among what is tried. */
export function composerBilan(juges: readonly Juge[]): string {
  const fichiers = [...new Set(juges.map(({fichier}) => fichier))]
  const lignes = fichiers.map((fichier) =>
    composerLigne(
      fichier,
      juges.filter((j) => j.fichier === fichier),
    ),
  )
  return [
    '| fichier | mutants | vus | survivants | non essayés | au chargement | jamais rencontrés | vus / essayés |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lignes,
    composerLigne('**ensemble**', juges),
  ].join('\n')
}

function composerLigne(nom: string, juges: readonly Juge[]): string {
  const compter = (sort: Juge['sort']) => juges.filter((juge) => juge.sort === sort).length
  const [vus, survivants] = [compter('vu'), compter('survivant')]
  const score =
    vus + survivants === 0 ? '—' : `${((100 * vus) / (vus + survivants)).toFixed(1).replace('.', ',')} %`
  return `| ${nom} | ${juges.length} | ${vus} | ${survivants} | ${compter('non essayé')} | ${compter('au chargement')} | ${compter('jamais rencontré')} | ${score} |`
}

function court(texte: string): string {
  return texte.replace(/\s+/g, ' ').slice(0, 90)
}

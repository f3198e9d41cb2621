/** What our tools say in English, and what a value shown by mistake looks like: never for the user's eyes. */
export const PHRASES_INTERDITES: readonly RegExp[] = [
  // oclif
  /nonexistent flag/i,
  /unexpected argument/i,
  /missing (\d+ )?required/i,
  /see more help/i,
  /parsing --/i,
  /\bexpected\b/i,
  /cannot also be provided/i,
  /must be provided/i,
  /command .* not found/i,
  /topic .* not found/i,
  /\(required\)/,
  /\[default:/,
  /\bUSAGE\b/,
  /\bUsage\b/,
  /\bFLAGS\b/i,
  /\bOptions:/,
  /\bCOMMANDS?\b/,
  /\bTOPICS?\b/,
  /\bEXAMPLES?\b/,
  /\bGLOBAL\b/,
  /<value>/,
  /\bError\b/,
  /\bWarning\b/i,
  // zod
  /invalid (input|option|type|string|key)/i,
  /too (small|big)/i,
  /unrecognized key/i,
  /must be (at|a|an)\b/i,
  // SQLite and Node
  /SQLITE_/,
  /no such (table|column|file)/i,
  /UNIQUE constraint/i,
  /FOREIGN KEY/i,
  /database is locked/i,
  /\bE(NOENT|ACCES|PERM|BUSY|EXIST|ISDIR|NOTDIR)\b/,
  /cannot (read|find|access)/i,
  /is not (a function|defined|iterable)/,
  // values gone astray
  /\bundefined\b/,
  /\bNaN\b/,
  /\[object /,
  /\{\{/,
  /<%/,
]

/** The forbidden phrases found in a text. */
export function phrasesInterditesDe(texte: string): string[] {
  return PHRASES_INTERDITES.flatMap((phrase) => phrase.exec(texte)?.[0] ?? [])
}

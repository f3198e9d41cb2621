import type {ErrorCode} from 'yaml'

/** What is wrong, and what to do about it. */
export type Phrase = {readonly message: string; readonly piste: string}

const GUILLEMETS = 'Mettez la valeur entre guillemets, par exemple : nom: "Mission Locale : antenne nord".'
const DECALAGE = 'Alignez cette ligne sur ses voisines, avec des espaces, comme dans le reste du fichier.'

/** What each kind of fault of writing is called in front of the person; the rest share one sentence. */
const PHRASES: Partial<Record<ErrorCode, Phrase>> = {
  TAB_AS_INDENT: {
    message: 'la ligne est décalée avec une tabulation ; seuls des espaces sont attendus.',
    piste: 'Remplacez la tabulation par deux espaces.',
  },
  BAD_INDENT: {
    message: "la ligne n'est pas alignée avec celles du même groupe, ou un crochet n'est pas refermé.",
    piste: DECALAGE,
  },
  MISSING_CHAR: {
    message: 'il manque un signe : « : » après une clé, guillemet, crochet ou accolade de fin.',
    piste: "Complétez la ligne ; une clé s'écrit « clé: valeur », avec une espace après les deux-points.",
  },
  UNEXPECTED_TOKEN: {message: "cette ligne contient un signe qui n'a pas sa place ici.", piste: GUILLEMETS},
  BAD_SCALAR_START: {
    message: 'la valeur commence par un signe réservé (« @ », « ` »).',
    piste: GUILLEMETS,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'la ligne contient deux fois « : » hors guillemets, ou la suivante est trop décalée.',
    piste: GUILLEMETS,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "la ligne n'a pas la forme « clé: valeur ».",
    piste: 'Ajoutez « : » après la clé, ou rattachez la ligne à la précédente.',
  },
  BLOCK_IN_FLOW: {message: "un crochet ou une accolade n'est pas refermé.", piste: 'Refermez-le.'},
  BAD_DQ_ESCAPE: {
    message: 'une barre oblique inverse « \\ » est mal employée entre guillemets.',
    piste: "Remplacez les guillemets doubles par des apostrophes droites : 'C:\\Dossier'.",
  },
  BAD_ALIAS: {
    message: 'la valeur commence par « * » ; les reprises « *nom » ne sont pas admises.',
    piste: GUILLEMETS,
  },
  TAG_RESOLVE_FAILED: {message: 'un mot commence par « ! », qui est réservé.', piste: GUILLEMETS},
  MULTIPLE_DOCS: {
    message: 'le fichier contient une ligne « --- » qui le coupe en deux.',
    piste: 'Supprimez cette ligne.',
  },
  NON_STRING_KEY: {message: "une clé n'est pas un simple mot.", piste: 'Écrivez « clé: valeur ».'},
}

const AUTRE: Phrase = {message: 'cette ligne ne peut pas être lue.', piste: GUILLEMETS}

/** The sentence for a fault of the YAML parser, with what stands at that place of the text. */
export function phraseDeSyntaxe(code: ErrorCode, texte: string, position: number): Phrase {
  const extrait = ligneAutour(texte, position)
  if (code === 'DUPLICATE_KEY') {
    const cle = /^[^:\n]*/.exec(texte.slice(position))?.[0].trim() ?? ''
    return {
      message: `la clé « ${cle} » est écrite deux fois dans le même groupe ; elle est attendue une seule fois.`,
      piste: 'Gardez une seule des deux lignes.',
    }
  }
  const phrase = PHRASES[code] ?? AUTRE
  return {...phrase, message: extrait ? `${phrase.message} Trouvé : « ${extrait} ».` : phrase.message}
}

function ligneAutour(texte: string, position: number): string {
  const debut = texte.lastIndexOf('\n', Math.max(0, position - 1)) + 1
  const fin = texte.indexOf('\n', position)
  const ligne = texte
    .slice(debut, fin < debut ? undefined : fin)
    .replaceAll('\t', '→')
    .trim()
  return ligne.length > 80 ? `${ligne.slice(0, 79)}…` : ligne
}

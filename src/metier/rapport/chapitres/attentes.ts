const CROCHETS = String.raw`\[\s*(?:à|a) (?:compléter|completer|écrire|ecrire|préciser|preciser|vérifier|verifier)[^\]]*\]`

/** A text left for later, as people write it. */
export const TOUTES_LES_ATTENTES = new RegExp(
  String.raw`${CROCHETS}|\?{3,}|\bX{3,}\b|\bTODO\b|lorem ipsum`,
  'giu',
)

/** The same between brackets, to be set apart from the words around. */
export const PASSAGE_EN_ATTENTE = new RegExp(`(${CROCHETS})`, 'iu')

/** What a Word text may hold that does not enter a chapter, and what becomes of it. */
const CONTENUS: readonly (readonly [motif: RegExp, quoi: string])[] = [
  [/<w:commentReference\b/g, 'commentaire : laissé de côté'],
  [/<w:del\s/g, 'passage supprimé en suivi des modifications : laissé de côté'],
  [/<w:ins\s/g, 'passage ajouté en suivi des modifications : repris'],
  [/<m:oMath>|<m:oMath\s/g, 'formule : laissée de côté'],
  [/<c:chart\s/g, 'graphique : laissé de côté, une directive « ::graphique » peut le refaire'],
  [/<dgm:relIds\b/g, 'dessin SmartArt : laissé de côté'],
  [/<w:txbxContent>|<w:txbxContent\s/g, 'zone de texte : son texte est repris, sa place est à vérifier'],
  [/<w:object\b/g, 'objet incorporé : laissé de côté'],
  [/<w:sdt>|<w:sdt\s/g, 'champ de formulaire ou sommaire automatique : son texte est repris'],
]

/** What the document holds besides its text, counted: nothing is lost in silence. */
export function releverContenus(corps: string): string[] {
  return CONTENUS.flatMap(([motif, quoi]) => {
    // Word writes a shape twice, the second time for its older versions.
    const sansDouble = corps.replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
    const nombre = [...sansDouble.matchAll(motif)].length
    return nombre === 0 ? [] : [nombre === 1 ? `1 ${quoi}` : `${nombre} × ${quoi}`]
  })
}

/** Spaces of names whose contents are counted above, or are only ever a second writing of something. */
const DEJA_DITS =
  /^(?:\{[^}]*(?:\/math|\/chart|\/diagram|wordml|wordprocessingml\/2010|markup-compatibility)[^}]*\}|(?:m|c|dgm|mc|w1[0-9]|wp14|a14):|w:object$)/i

/** Elements the reader does not know, by their technical name. */
export function releverInconnus(messages: readonly {readonly message: string}[]): string[] {
  const noms = messages.flatMap(({message}) => /element was ignored: (\S+)/.exec(message)?.[1] ?? [])
  return [...new Set(noms)]
    .filter((nom) => !DEJA_DITS.test(nom))
    .map((nom) => `élément « ${nom.replace(/^\{[^}]*\}/, '')} » : laissé de côté`)
}

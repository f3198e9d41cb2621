import {z} from 'zod'
import {type Bloc, type Document, texteBrut} from '../../../documents/index.js'

const schemaUnite = z.object({
  genre: z.enum(['titre', 'paragraphe', 'element', 'chiffre', 'rang', 'legende', 'note', 'fiche']),
  texte: z.string(),
  ligne: z.int().nullable(),
})

/** The words of a report as built, chapter by chapter: what two versions are compared on. */
export const schemaTexteDeRapport = z.object({
  format: z.literal(1),
  annee: z.int(),
  arrete: z.string().nullable(),
  chapitres: z.array(
    z.object({titre: z.string(), fichier: z.string().nullable(), unites: z.array(schemaUnite)}),
  ),
})
export type TexteDeRapport = z.infer<typeof schemaTexteDeRapport>
export type ChapitreDeTexte = TexteDeRapport['chapitres'][number]
export type Unite = z.infer<typeof schemaUnite>

/** Where a block comes from; null for the parts that animreg composes. */
export type Origine = {readonly fichier: string; readonly ligne: number} | null

/** The words of a document, in the order they are read. */
export function releverTexte(
  {blocs}: Document,
  origines: readonly Origine[],
  {
    annee,
    arrete,
    sauf = [],
  }: {
    readonly annee: number
    readonly arrete: string | null
    /** Titles of chapters that are not of the report itself. */
    readonly sauf?: readonly string[]
  },
): TexteDeRapport {
  const chapitres: ChapitreDeTexte[] = []
  for (const [rang, bloc] of blocs.entries()) {
    const origine = origines[rang] ?? null
    if (bloc.bloc === 'titre' && bloc.niveau === 1) {
      chapitres.push({titre: bloc.texte, fichier: origine?.fichier ?? null, unites: []})
      continue
    }
    chapitres
      .at(-1)
      ?.unites.push(
        ...unitesDe(bloc).map(({genre, texte}) => ({genre, texte, ligne: origine?.ligne ?? null})),
      )
  }
  return {format: 1, annee, arrete, chapitres: chapitres.filter((c) => !sauf.includes(c.titre))}
}

type UniteSansLieu = Omit<Unite, 'ligne'>

/** The words of a block. */
export function unitesDe(bloc: Bloc): UniteSansLieu[] {
  switch (bloc.bloc) {
    case 'titre':
      return [{genre: 'titre', texte: bloc.texte}]
    case 'paragraphe':
      return [{genre: 'paragraphe', texte: texteBrut(bloc.texte)}]
    case 'liste':
      return bloc.elements.map((e) => ({genre: 'element', texte: texteBrut(e)}))
    case 'chiffres':
      return bloc.chiffres.map(({libelle, valeur, evolution, details, jauge}) => ({
        genre: 'chiffre',
        texte: [`${libelle} : ${valeur}`, evolution?.texte, ...details, jauge?.texte]
          .filter((t) => t !== undefined)
          .join(' ; '),
      }))
    case 'tableau':
      return [
        {genre: 'legende', texte: bloc.legende},
        ...bloc.lignes.map((l): UniteSansLieu => ({genre: 'rang', texte: l.cellules.join(' | ')})),
        ...notesDe(bloc),
      ]
    case 'figure':
      return [
        {genre: 'legende', texte: bloc.legende},
        {genre: 'note', texte: bloc.dessin.alternative},
        ...notesDe(bloc),
      ]
    case 'encadre':
      return [
        {genre: 'titre', texte: bloc.titre},
        ...bloc.textes.map((t): UniteSansLieu => ({genre: 'paragraphe', texte: texteBrut(t)})),
        ...(bloc.blocs ?? []).flatMap(unitesDe),
      ]
    case 'citation':
      return [
        ...bloc.textes.map((t): UniteSansLieu => ({genre: 'paragraphe', texte: texteBrut(t)})),
        ...(bloc.auteur ? [{genre: 'note' as const, texte: bloc.auteur}] : []),
      ]
    case 'annuaire':
      return bloc.fiches.map(({titre, lignes}) => ({
        genre: 'fiche',
        texte: [titre, ...lignes.map(texteBrut)].join(' | '),
      }))
    case 'image':
      return [
        ...(bloc.legende ? [{genre: 'legende' as const, texte: bloc.legende}] : []),
        ...(bloc.credit ? [{genre: 'note' as const, texte: bloc.credit}] : []),
      ]
    default:
      return []
  }
}

function notesDe({source, note}: {readonly source?: string; readonly note?: string}): UniteSansLieu[] {
  return [source, note].flatMap((texte): UniteSansLieu[] =>
    texte === undefined ? [] : [{genre: 'note', texte}],
  )
}

import type {Exercice} from '../../../shared/periode.js'
import type {ChapitreCompose} from './types.js'

/** What a chapter of a year sees coming: kept, for the programme of the next one. */
export type PerspectivesDeChapitre = {
  readonly annee: number
  readonly chapitre: string
  readonly mission: string | null
  readonly textes: readonly string[]
}

export type EcritureDePerspectives = {
  readonly registre: 'perspectives'
  readonly cle: string
  readonly annee: number
  readonly contenu: PerspectivesDeChapitre | null
}

/** What must be written so that the register says what the chapters say; nothing when it does. */
export function noterPerspectives(
  chapitres: readonly ChapitreCompose[],
  connues: readonly {readonly cle: string; readonly contenu: PerspectivesDeChapitre}[],
  annee: Exercice,
): EcritureDePerspectives[] {
  const dites = new Map(
    chapitres
      .filter((c) => c.perspectives.length > 0)
      .map(({cle, entete, perspectives}) => [
        `${annee}/${cle}`,
        {annee, chapitre: entete.titre, mission: entete.mission ?? null, textes: perspectives},
      ]),
  )
  const anciennes = connues.filter((c) => c.contenu.annee === annee)
  const retirees = anciennes.filter(({cle}) => !dites.has(cle))
  const nouvelles = [...dites].filter(([cle, contenu]) => {
    const deja = anciennes.find((a) => a.cle === cle)?.contenu
    return JSON.stringify(deja) !== JSON.stringify(contenu)
  })
  return [
    ...retirees.map(({cle}) => ({registre: 'perspectives' as const, cle, annee, contenu: null})),
    ...nouvelles.map(([cle, contenu]) => ({registre: 'perspectives' as const, cle, annee, contenu})),
  ]
}

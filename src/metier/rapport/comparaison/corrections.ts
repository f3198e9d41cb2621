import {z} from 'zod'
import {type NoeudDeProse, type Prose, texteBrut} from '../../../documents/index.js'
import {comparerUnites, schemaChangement} from './comparer-versions.js'
import {normaliser} from './differences.js'
import type {ChapitreDeTexte, TexteDeRapport, Unite} from './texte.js'

export const schemaCorrections = z.object({
  annee: z.int(),
  version: z.string(),
  document: z.string(),
  chapitres: z.array(
    z.object({titre: z.string(), fichier: z.string(), changements: z.array(schemaChangement)}),
  ),
  non_trouves: z.array(z.string()).describe('chapitres du rapport que le document ne contient plus'),
})
/** The answer of `rapport importer-chapitre --corrections`. */
export type Corrections = z.infer<typeof schemaCorrections>

/** Parts of a chapter that people write and correct; figures, charts and cards are composed. */
const CORRIGEABLES: ReadonlySet<Unite['genre']> = new Set(['titre', 'paragraphe', 'element', 'rang'])

/** What somebody corrected in the Word report, chapter by chapter, with the line to change. */
export function listerCorrections(
  construit: TexteDeRapport,
  corrige: Prose,
): Pick<Corrections, 'chapitres' | 'non_trouves'> {
  const lus = decouper(corrige.noeuds)
  const ecrits = construit.chapitres.filter((c) => c.fichier !== null)
  const trouves = ecrits.map((chapitre) => ({
    chapitre,
    lu: lus.find((l) => normaliser(l.titre) === normaliser(chapitre.titre)),
  }))
  return {
    chapitres: trouves.flatMap(({chapitre, lu}) => {
      const changements = lu ? corriger(chapitre, lu.unites) : []
      return changements.length > 0
        ? [{titre: chapitre.titre, fichier: chapitre.fichier ?? '', changements}]
        : []
    }),
    non_trouves: trouves.flatMap(({chapitre, lu}) => (lu ? [] : [chapitre.titre])),
  }
}

/** Words that animreg put in the chapter and that Word shows as ordinary text are set aside. */
function corriger(chapitre: ChapitreDeTexte, lues: readonly Unite[]) {
  const composees = new Set(
    chapitre.unites.filter((u) => !CORRIGEABLES.has(u.genre)).map((u) => normaliser(u.texte)),
  )
  const cartes = chapitre.unites.filter((u) => u.genre === 'chiffre' || u.genre === 'fiche')
  const siennes = chapitre.unites.filter((u) => CORRIGEABLES.has(u.genre))
  const duTexte = lues.filter((u) => {
    if (composees.has(normaliser(u.texte))) return false
    return u.genre !== 'rang' || !cartes.some((carte) => memeCarte(carte.texte, u.texte))
  })
  return comparerUnites(siennes, duTexte, chapitre.fichier)
}

function mots(texte: string): string[] {
  return normaliser(texte)
    .split(/[\s|;:]+/)
    .filter(Boolean)
}

/** A card of the document is a row of a table in Word, or several. */
function memeCarte(carte: string, rang: string): boolean {
  const connus = new Set(mots(carte))
  const siens = mots(rang)
  return siens.filter((m) => connus.has(m)).length >= siens.length / 2
}

type Lu = {readonly titre: string; readonly unites: Unite[]}

function decouper(noeuds: readonly NoeudDeProse[]): Lu[] {
  const lus: Lu[] = []
  for (const noeud of noeuds) {
    if (noeud.noeud === 'titre' && noeud.niveau === 1) lus.push({titre: texteBrut(noeud.texte), unites: []})
    else lus.at(-1)?.unites.push(...unitesDe(noeud))
  }
  return lus
}

function unite(genre: Unite['genre'], texte: string): Unite {
  return {genre, texte, ligne: null}
}

function unitesDe(noeud: NoeudDeProse): Unite[] {
  switch (noeud.noeud) {
    case 'titre':
      return [unite('titre', texteBrut(noeud.texte))]
    case 'paragraphe':
      return [unite('paragraphe', texteBrut(noeud.texte))]
    case 'liste':
      return noeud.elements.flatMap((e) => [
        unite('element', texteBrut(e.texte)),
        ...e.suite.flatMap(unitesDe),
      ])
    case 'tableau':
      return noeud.lignes.map((l) => unite('rang', l.map((c) => texteBrut(c)).join(' | ')))
    case 'citation':
      return noeud.noeuds.flatMap(unitesDe)
    default:
      return []
  }
}

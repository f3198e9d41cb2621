import {distance} from 'fastest-levenshtein'
import {empreinteDeMots, motsDe} from '../../../shared/empreinte.js'

/** Words that most wordings of a need share and that tell none apart. */
const MOTS_DE_BESOIN = new Set(
  motsDe(
    'formation stage module atelier sensibilisation initiation perfectionnement approfondissement connaissance connaitre savoir mieux mettre place besoin outil technique pratique niveau se son avec par',
  ),
)

const LONGUEUR_DU_GRAMME = 3
/** All the words of one stand in the other. */
const INCLUSION = 0.9

/** How much two wordings look alike, from 0 to 1, by their three-letter grams and by their edit distance. */
export function ressemblance(a: string, b: string): number {
  const [motsA, motsB] = [motsPropres(a), motsPropres(b)]
  const [court, long] = motsA.length <= motsB.length ? [motsA, motsB] : [motsB, motsA]
  if (court.some((mot) => mot.length > 4) && court.every((mot) => long.includes(mot))) return INCLUSION
  const [texteA, texteB] = [empreinteDeMots(motsA), empreinteDeMots(motsB)]
  const edition = 1 - distance(texteA, texteB) / Math.max(texteA.length, texteB.length, 1)
  return Math.max(edition, partsCommunes(grammes(motsA), grammes(motsB)))
}

function motsPropres(texte: string): readonly string[] {
  const mots = motsDe(texte)
  const propres = mots.filter((mot) => !MOTS_DE_BESOIN.has(mot))
  return propres.length > 0 ? propres : mots
}

/** Grams are cut within words, so that the order of words does not count. */
function grammes(mots: readonly string[]): ReadonlySet<string> {
  return new Set(
    mots.flatMap((mot) => {
      const borde = ` ${mot} `
      return Array.from({length: borde.length - LONGUEUR_DU_GRAMME + 1}, (_, i) =>
        borde.slice(i, i + LONGUEUR_DU_GRAMME),
      )
    }),
  )
}

/** Dice's coefficient: twice what is common over the whole. */
function partsCommunes(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const communs = [...a].filter((g) => b.has(g)).length
  return a.size + b.size === 0 ? 0 : (2 * communs) / (a.size + b.size)
}

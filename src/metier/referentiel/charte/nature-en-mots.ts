import type {Indicateur, Nature} from '../types.js'

/** What a nature asks of the person who counts (design §4), in a few words. */
const EN_MOTS: Readonly<Record<Nature, string>> = {
  flux: 'événements de la période, mois par mois',
  stock: 'état à une date',
  distinct: "jeunes différents sur toute l'année",
  ratio: 'rapport de deux nombres',
  montant: "somme d'argent de la période",
  duree: 'temps passé dans la période',
}

const EXPLICATIONS: Readonly<Record<Nature, string>> = {
  flux: "Ce qui arrive dans le mois : une entrée, une signature. Les mois s'additionnent, les structures aussi.",
  stock:
    "Ce qui est vrai un jour donné, en général le 31 décembre. Les mois ne s'additionnent pas : la dernière valeur est retenue.",
  distinct:
    "Des personnes différentes, chacune comptée une fois sur toute l'année. Les mois ne s'additionnent jamais : il faut le nombre de l'année.",
  ratio: 'Se recalcule à partir de ses deux termes ; ne se saisit pas.',
  montant: "En euros. Les mois s'additionnent, les structures aussi.",
  duree: "En heures ou en jours. Les mois s'additionnent, les structures aussi.",
}

/** The nature of an indicateur as the charte and the lists name it. */
export function natureEnMots({nature, origine}: Pick<Indicateur, 'nature' | 'origine'>): string {
  return origine === 'annuaire' ? "compté dans l'annuaire" : EN_MOTS[nature]
}

/** What a nature means for whoever counts, in a sentence or two. */
export function expliquerNature(nature: Nature): {readonly nom: string; readonly explication: string} {
  return {nom: EN_MOTS[nature], explication: EXPLICATIONS[nature]}
}

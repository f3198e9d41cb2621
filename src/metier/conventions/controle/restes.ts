import {type ConstatDeConvention, extraire} from './constats.js'
import type {LigneDeTexte} from './lignes-de-prose.js'

type Reste = Pick<ConstatDeConvention, 'nature'> & {
  readonly motif: RegExp
  readonly dire: (trouve: string) => string
  readonly a_faire: string
}

const RESTES: readonly Reste[] = [
  {
    nature: 'balise_restante',
    motif:
      /\{\{[^}]*\}\}?|\{%[^%]*%?\}?|\{[#/^]?[\p{L}_.][\p{L}\d_. ]*\}|\[(?:article|annexe)\s*:[^\]]*\]|«\s?[a-z]+_[a-z_]+\s?»/iu,
    dire: (trouve) => `Une balise n’a pas été remplie : ${trouve}.`,
    a_faire: 'Corrigez le modèle ou la donnée, puis refaites la convention.',
  },
  {
    nature: 'balise_restante',
    motif: /(?<![\p{L}\d])(?:undefined|NaN|null|\[object Object\])(?![\p{L}\d])/u,
    dire: (trouve) => `Le texte contient « ${trouve} » à la place d’une valeur.`,
    a_faire: 'Remplacez-le par la valeur, dans les données ou dans Word.',
  },
  {
    nature: 'a_completer',
    motif: /à\s+(?:compléter|préciser|définir|renseigner)|<\s*à\s[^>]*>/iu,
    dire: (trouve) => `Le texte dit encore « ${trouve} ».`,
    a_faire: 'Écrivez ce qui manque, ou retirez la phrase.',
  },
  {
    nature: 'a_completer',
    motif: /(?<![\p{L}\d])X{2,}(?![\p{L}\d])|\?{3,}|_{4,}|…{2,}|\.{5,}/u,
    dire: (trouve) => `Un blanc n’a pas été rempli : « ${trouve.slice(0, 12)} ».`,
    a_faire: 'Écrivez la valeur à sa place.',
  },
]

/** Place and day of the signature are written by hand. */
const A_LA_MAIN = /^fait\s+(?:à|le|en)|^(?:signature|cachet|nom et qualité)|,\s*le\s*[….]+\.?$/iu

/** Whatever was left to be filled. */
export function controlerRestes(lignes: readonly LigneDeTexte[]): ConstatDeConvention[] {
  return lignes.flatMap(({texte}) =>
    RESTES.flatMap(({nature, motif, dire, a_faire}): ConstatDeConvention[] => {
      const trouve = motif.exec(texte)
      if (!trouve || (nature === 'a_completer' && A_LA_MAIN.test(texte))) return []
      const [mots] = trouve
      return [
        {
          nature,
          gravite: 'bloquante',
          message: dire(mots),
          extrait: extraire(texte, trouve.index),
          a_faire,
        },
      ]
    }),
  )
}

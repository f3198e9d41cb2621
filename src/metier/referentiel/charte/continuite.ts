import type {Bloc} from '../../../documents/index.js'
import {enumerer} from '../../../shared/francais.js'
import {typographier} from '../../../shared/typographie.js'
import type {Referentiel, Ventilation} from '../types.js'

/** A counterpart of an indicateur or of a ventilation, in this référentiel or another. */
type Lien = {
  readonly libelle: string
  /** The référentiel of the counterpart, which is not read here: it is named by its code. */
  readonly referentiel: string
  readonly cite: string
  readonly memeCode: boolean
  readonly rupture: string | undefined
}

/** Which series go on from one era to another, and where one breaks and why. Nothing when none is declared. */
export function direContinuite(referentiel: Referentiel): Bloc[] {
  const liens = liensDe(referentiel)
  if (liens.length === 0) return []
  const ruptures = liens.filter((l) => l.rupture !== undefined)
  return [
    {bloc: 'titre', niveau: 1, texte: 'D’une époque à l’autre'},
    paragraphe(
      "Un nombre ne se compare à celui d'une autre année que si les deux comptent la même chose. Voici ce qui continue, et ce qui s'arrête.",
      'chapeau',
    ),
    ...direContinus(liens),
    ...(ruptures.length > 0 ? [tableauDesRuptures(ruptures, referentiel.code)] : []),
  ]
}

function liensDe({indicateurs, ventilations}: Referentiel): Lien[] {
  return [
    ...indicateurs.flatMap((i) =>
      (i.correspondances ?? []).map(({referentiel, indicateur: cite, rupture}) => ({
        libelle: i.libelle,
        referentiel,
        cite,
        memeCode: cite === i.code,
        rupture,
      })),
    ),
    ...ventilations.flatMap((v) =>
      (v.correspondances ?? []).map(({referentiel, ventilation: cite, rupture, modalites}) => ({
        libelle: `par ${v.libelle.charAt(0).toLowerCase()}${v.libelle.slice(1)}`,
        referentiel,
        cite,
        memeCode: cite === v.code,
        rupture: rupture && `${rupture}${ecrireModalites(v, modalites)}`,
      })),
    ),
  ]
}

/** « Sans diplôme ou infra 3 répond à niveau vi, niveau v bis »: as near as the two lists come. */
function ecrireModalites(
  {modalites}: Ventilation,
  correspondances: Readonly<Record<string, readonly string[]>> = {},
): string {
  const paires = modalites.flatMap(({code, libelle}) => {
    const autres = correspondances[code]
    return autres ? [`« ${libelle} » répond à ${enumerer(autres.map((a) => a.replaceAll('_', ' ')))}`] : []
  })
  return paires.length > 0 ? ` Au plus près : ${paires.join(' ; ')}.` : ''
}

/** Those that go on: by name alone under the same code, with the other code when it changes. */
function direContinus(liens: readonly Lien[]): Bloc[] {
  const continus = liens.filter((l) => l.rupture === undefined)
  return [...new Set(continus.map((l) => l.referentiel))].map((autre) => {
    const noms = continus
      .filter((l) => l.referentiel === autre)
      .map((l) => (l.memeCode ? l.libelle : `${l.libelle} (${l.cite})`))
    return paragraphe(`Même série que dans ${autre} : ${enumerer(noms)}.`)
  })
}

/** One line per reason: a break is declared from each of its sides. */
function tableauDesRuptures(ruptures: readonly Lien[], code: string): Bloc {
  return {
    bloc: 'tableau',
    legende: 'Ce qui ne forme pas une seule série',
    colonnes: [
      {libelle: 'Ici', alignement: 'gauche', poids: 1.6},
      {libelle: 'Ailleurs', alignement: 'gauche', poids: 1.4},
      {libelle: 'Pourquoi la série se coupe', alignement: 'gauche', poids: 4},
    ],
    lignes: [...new Set(ruptures.map((l) => l.rupture))].map((raison = '') => {
      const liens = ruptures.filter((l) => l.rupture === raison)
      const ici = [...new Set(liens.map((l) => l.libelle))]
      const ailleurs = liens.filter((l) => l.referentiel !== code).map((l) => `${l.referentiel} : ${l.cite}`)
      return {
        role: 'donnee' as const,
        cellules: [majuscule(enumerer(ici)), enumerer([...new Set(ailleurs)]) || '–', raison].map(
          typographier,
        ),
      }
    }),
  }
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}

function paragraphe(texte: string, style?: 'chapeau'): Bloc {
  return {bloc: 'paragraphe', texte: typographier(texte), ...(style ? {style} : {})}
}

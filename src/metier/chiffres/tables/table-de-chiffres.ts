import {arrondir} from '../../../shared/francais.js'
import type {Indicateur, Referentiel} from '../../referentiel/index.js'
import {SECRET} from '../presentation/index.js'
import type {Chiffre, Chiffres} from '../schema.js'

const ETATS = {atteint: 'atteint', proche: 'proche', en_retard: 'en retard'} as const

/** One row per group and figure, for a spreadsheet or another program. */
export function composerTableDeChiffres(
  {annee, chiffres, par}: Chiffres,
  {indicateurs}: Referentiel,
): readonly (readonly (string | number | null)[])[] {
  const connus = new Map(indicateurs.map((i) => [i.code, i]))
  const groupes = [{code: 'REGION', libelle: 'Réseau', chiffres}, ...(par ?? [])]
  return [
    titres(annee),
    ...groupes.flatMap((g) =>
      g.chiffres.flatMap((chiffre) => {
        const indicateur = connus.get(chiffre.code)
        const tete = [g.code, g.libelle, chiffre.code, chiffre.libelle, chiffre.unite]
        return [
          [...tete, 'Ensemble', ...mesures(chiffre, indicateur)],
          ...chiffre.parts.map((p) => [
            ...tete,
            `${p.ventilation} : ${p.libelle}`,
            p.secret === 'valeur' ? SECRET : lisible(p.valeur, indicateur),
            ...Array.from({length: 6}, () => null),
            p.secret ? SECRET : p.pour_cent,
            null,
            null,
            null,
          ]),
        ]
      }),
    ),
  ]
}

function titres(annee: number): string[] {
  return [
    'Code du groupe',
    'Groupe',
    'Code',
    'Chiffre',
    'Unité',
    'Part',
    String(annee),
    String(annee - 1),
    'Évolution (%, ou points pour un taux)',
    'Objectif',
    'Taux de réalisation (%)',
    'Écart à l’objectif',
    'État',
    'Part du total (%)',
    'Répondantes',
    'Attendues',
    'À savoir',
  ]
}

function mesures(chiffre: Chiffre, indicateur: Indicateur | undefined): (string | number | null)[] {
  const {evolution, evolution_significative: significative, taux_realisation: taux} = chiffre
  const cache = (champ: NonNullable<Chiffre['secret']>[number]) =>
    chiffre.secret?.includes(champ) ? SECRET : undefined
  return [
    cache('valeur') ?? lisible(chiffre.valeur, indicateur),
    cache('precedent') ?? lisible(chiffre.precedent, indicateur),
    cache('evolution') ?? (significative ? enPoints(evolution, 1) : 'n.s.'),
    lisible(chiffre.objectif, indicateur),
    cache('realisation') ?? enPoints(taux, 2),
    lisible(chiffre.ecart_objectif, indicateur),
    chiffre.etat_realisation && ETATS[chiffre.etat_realisation],
    null,
    chiffre.repondantes,
    chiffre.attendues,
    chiffre.mentions.join(' ; '),
  ]
}

function enPoints(fraction: number | null, decimales: number): number | null {
  return fraction === null ? null : arrondir(fraction * 100, decimales)
}

/** Rounded as it prints; amounts in euros, rates in percentages. */
function lisible(valeur: number | null, indicateur: Indicateur | undefined): number | null {
  if (valeur === null) return null
  if (indicateur?.nature === 'montant') return valeur / 100
  const taux = indicateur?.nature === 'ratio' && indicateur.unite.trim().startsWith('%')
  return arrondir(taux ? valeur * 100 : valeur, Math.max(indicateur?.decimales ?? 0, taux ? 1 : 0))
}

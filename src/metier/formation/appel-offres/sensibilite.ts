import {formaterNombre} from '../../../shared/francais.js'
import type {Critere} from '../types.js'
import {type Candidat, type Regle, totaliser} from './calculer-totaux.js'
import type {LotClasse} from './schema.js'

/** Points by which each weight is moved. */
const ECART_DE_POIDS = 10

/** Does the winner hold if any weight moves by ten points, or if the other price formula is used? */
export function eprouver(
  candidats: readonly Candidat[],
  regle: Regle,
  noms: ReadonlyMap<string, string>,
): LotClasse['sensibilite'] {
  const premier = vainqueur(candidats, regle)
  if (premier === undefined || candidats.length < 2) return {tient: null, scenarios: []}
  const scenarios = variantes(regle).flatMap(({scenario, regle: variante}) => {
    const autre = vainqueur(candidats, variante)
    return autre === undefined
      ? []
      : [{scenario, premier: autre, nom: noms.get(autre) ?? autre, tient: autre === premier}]
  })
  return {tient: scenarios.every((s) => s.tient), scenarios}
}

function vainqueur(candidats: readonly Candidat[], regle: Regle): string | undefined {
  const classes = totaliser(candidats, regle)
  return classes.every((c) => c.total !== null) ? classes[0]?.candidat.organisme : undefined
}

function variantes(regle: Regle): {scenario: string; regle: Regle}[] {
  const autre = regle.formuleDePrix === 'min-sur-prix' ? 'lineaire' : 'min-sur-prix'
  return [
    ...regle.criteres.flatMap((critere) =>
      [ECART_DE_POIDS, -ECART_DE_POIDS].flatMap((ecart) => {
        const criteres = deplacer(regle.criteres, critere, ecart)
        const voulu = borner(critere.poids + ecart)
        const scenario = `« ${critere.libelle} » à ${formaterNombre(voulu, Number.isInteger(voulu) ? 0 : 1)} au lieu de ${formaterNombre(critere.poids, Number.isInteger(critere.poids) ? 0 : 1)}`
        return criteres ? [{scenario, regle: {...regle, criteres}}] : []
      }),
    ),
    {
      scenario: autre === 'lineaire' ? 'formule de prix linéaire' : 'formule de prix « plus bas ÷ prix »',
      regle: {...regle, formuleDePrix: autre},
    },
  ]
}

/** One weight moves, the others share the rest in their proportions: they still make 100. */
function deplacer(criteres: readonly Critere[], critere: Critere, ecart: number): Critere[] | undefined {
  const [avant, apres] = [critere.poids, borner(critere.poids + ecart)]
  if (avant === apres || avant >= 100) return undefined
  return criteres.map((c) => ({
    ...c,
    poids: c.code === critere.code ? apres : (c.poids * (100 - apres)) / (100 - avant),
  }))
}

function borner(poids: number): number {
  return Math.min(Math.max(poids, 0), 100)
}

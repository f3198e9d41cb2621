import type {ListeDeChiffres} from '../../metier/chiffres/index.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'

/** The keys, by heading of the référentiel; the ventilations stand under the figures that have them. */
export function tableauDesCles({annee, chiffres}: ListeDeChiffres): Tableau {
  const lignes = chiffres.flatMap((c) => [
    [c.code, c.libelle, c.exemple, c.unite, c.nature_en_mots],
    ...(c.ventilations.length > 0
      ? [['', `  par ${c.ventilations.map((v) => v.code).join(', ')}`, '', '', '']]
      : []),
  ])
  return {
    colonnes: [
      {titre: 'Code'},
      {titre: 'Chiffre'},
      {titre: String(annee), aligne: 'droite'},
      {titre: 'Unité'},
      {titre: 'Façon de compter'},
    ],
    lignes,
  }
}

/** Each ventilation once, with its modalities. */
export function presenterVentilations({chiffres}: ListeDeChiffres): string {
  const ventilations = new Map(chiffres.flatMap((c) => c.ventilations).map((v) => [v.code, v]))
  const lignes = [...ventilations.values()].flatMap((v) => {
    const modalites = v.modalites.map((m) => m.code).join(', ')
    return plier(`${v.code} (${v.libelle}) : ${modalites}`, largeurDuTerminal() - 4).map((ligne, rang) =>
      rang === 0 ? `  ${ligne}` : `    ${ligne}`,
    )
  })
  return lignes.length > 0 ? `\nVentilations et leurs modalités\n${lignes.join('\n')}` : ''
}

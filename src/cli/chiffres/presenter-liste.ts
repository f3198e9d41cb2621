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

/** How a chapter of the report names a figure, on one of them; the indicators it cannot name are listed. */
export function presenterCles({chiffres}: ListeDeChiffres): string {
  const exemple = chiffres.find((c) => c.publie && c.ventilations.length > 0)
  const [premiere] = exemple?.ventilations ?? []
  const [modalite] = premiere?.modalites ?? []
  if (!exemple || !modalite) return ''
  const cles: [suite: string, sens: string][] = [
    ['', 'la valeur'],
    ['.evolution', 'son évolution depuis un an'],
    ['.precedent', "l'année précédente"],
    [`.part.${modalite.code}`, `la part d'une modalité (${modalite.libelle.toLowerCase()})`],
  ]
  const ecrites = cles.map(([suite, sens]) => [`  {{ chiffres.${exemple.code}${suite} }}`, sens] as const)
  const largeur = Math.max(...ecrites.map(([cle]) => cle.length))
  const autres = chiffres.filter((c) => !c.publie).map((c) => c.code)
  const objectif = 'Là où un objectif est donné : « .objectif », « .taux », « .ecart », « .etat ».'
  const reserve = `Seuls les chiffres-clés se nomment dans un chapitre ; n'en sont pas : ${autres.join(', ')}.`
  return [
    '\nÀ recopier dans un chapitre',
    ...ecrites.map(([cle, sens]) => `${cle.padEnd(largeur)}  ${sens}`),
    ...[objectif, ...(autres.length > 0 ? [reserve] : [])].flatMap((phrase) =>
      plier(phrase, largeurDuTerminal() - 2).map((ligne) => `  ${ligne}`),
    ),
  ].join('\n')
}

import type {Changement, ComparaisonDeRapports} from '../../metier/rapport/index.js'
import {accorder} from '../../shared/francais.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'

const ETATS = {ajoute: 'chapitre ajouté', retire: 'chapitre retiré', modifie: ''} as const

/** What changed from one version to the other, chapter by chapter. */
export function presenterComparaison({ancien, nouveau, chapitres}: ComparaisonDeRapports): string {
  const titre = `De ${ancien} à ${nouveau}`
  if (chapitres.length === 0) return `${titre} : rien n'a changé.`
  return [
    `${titre} : ${accorder(chapitres.length, 'chapitre touché', 'chapitres touchés')}.`,
    ...chapitres.flatMap(({titre: nom, etat, changements}) => [
      '',
      `${nom}${ETATS[etat] ? ` : ${ETATS[etat]}` : ''}`,
      ...changements.map(presenterChangement),
    ]),
  ].join('\n')
}

/** One passage: its place in the chapter, the numbers that moved, the words before and after. */
export function presenterChangement({avant, apres, fichier, ligne, nombres}: Changement): string {
  const lieu = fichier === null ? [] : [`  ${fichier}${ligne === null ? '' : `, ligne ${ligne}`}`]
  const chiffres = nombres.map(({avant: a, apres: b}) => `  ${a ?? '(rien)'} → ${b ?? '(rien)'}`)
  return [
    ...lieu,
    ...chiffres,
    ...(avant === null ? [] : [marquer('− ', avant)]),
    ...(apres === null ? [] : [marquer('+ ', apres)]),
  ].join('\n')
}

function marquer(signe: string, texte: string): string {
  const [premiere = '', ...suite] = plier(texte, largeurDuTerminal() - 6)
  return [`  ${signe}${premiere}`, retraiter(suite, 4)].filter((l) => l !== '').join('\n')
}

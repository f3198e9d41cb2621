import type {Doute} from '../../metier/activite/index.js'
import {IGNORER} from '../../metier/referentiel/index.js'
import {demanderChoix} from '../questions.js'

/** Answers about names, and what is still doubtful. */
export type Reponses = {
  readonly appellations: {
    readonly structures: Record<string, string>
    readonly indicateurs: Record<string, string>
  }
  readonly repondus: number
}

const PLUS_TARD = ''

/**
 * Asks the doubts of a file one by one, best candidates first. « Plus tard » leaves the doubt, and the file will
 * be refused; any other answer is kept for the following years.
 */
export async function demanderDoutes(fichier: string, doutes: readonly Doute[]): Promise<Reponses> {
  const reponses = {structures: {} as Record<string, string>, indicateurs: {} as Record<string, string>}
  let repondus = 0
  for (const {rubrique, texte, feuille, cellule, candidats} of sansRepetition(doutes)) {
    const code = await demanderChoix(`${fichier}, feuille « ${feuille} » ${cellule} : « ${texte} » désigne`, [
      ...candidats.map((c) => ({valeur: c.code, libelle: `${c.libelle} (${c.code})`})),
      ...(rubrique === 'indicateurs'
        ? [{valeur: IGNORER, libelle: 'rien du référentiel : toujours laisser de côté'}]
        : []),
      {valeur: PLUS_TARD, libelle: 'je ne sais pas : refuser ce fichier pour le moment'},
    ])
    if (code === PLUS_TARD) continue
    reponses[rubrique][texte] = code
    repondus++
  }
  return {appellations: reponses, repondus}
}

function sansRepetition(doutes: readonly Doute[]): readonly Doute[] {
  return [...new Map(doutes.map((d) => [`${d.rubrique}/${d.texte}`, d])).values()]
}

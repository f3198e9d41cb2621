import type {Contexte} from '../../../src/documents/index.js'
import {CHARTE_PAR_DEFAUT} from '../../../src/documents/index.js'
import {lireMarkdown, remplirMarkdown} from '../../../src/formats/markdown/index.js'
import {calculerChiffres, presenterChiffres} from '../../../src/metier/chiffres/index.js'
import {
  type ChapitreCompose,
  type ChapitreLu,
  composerChapitre,
  composerContexte,
  type FaitsDeDirectives,
  FILTRES,
} from '../../../src/metier/rapport/index.js'
import {faitsDesChiffres, faitsDuRapport, parcours3, structures} from './lorraine.js'

const {chiffres} = faitsDuRapport()
export const presentes = presenterChiffres(chiffres, parcours3)
export {chiffres}

export const contexte: Contexte = composerContexte({
  chiffres,
  presentes,
  association: "Association d'essai",
  region: 'Alsace',
})

export const directives: FaitsDeDirectives = {
  chiffres,
  presentes,
  referentiel: parcours3,
  structures,
  charte: CHARTE_PAR_DEFAUT,
  decouper: (par) => calculerChiffres(faitsDesChiffres(), {annee: 2008, par}),
  images: new Map(),
  autres: {},
}

/** A chapter read from its text, as the command does. */
export function lire(source: string, suite: Partial<ChapitreLu['entete']> = {}): ChapitreLu {
  const remplissage = remplirMarkdown(source, {contexte, filtres: FILTRES})
  return {
    cle: 'essai',
    fichier: 'rapport/2008/40-essai.md',
    entete: {titre: 'Essai', ordre: 40, statut: 'relu', ...suite},
    source,
    remplissage,
    prose: lireMarkdown(remplissage.texte, remplissage.lignes),
  }
}

/** The same, in blocks. */
export function composer(source: string, suite: Partial<FaitsDeDirectives> = {}): ChapitreCompose {
  return composerChapitre(lire(source), {directives: {...directives, ...suite}, contexte})
}

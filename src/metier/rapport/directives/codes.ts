import {texteBrut} from '../../../documents/index.js'
import type {ChiffrePresente} from '../../chiffres/index.js'
import type {AppelDeDirective, FaitsDeDirectives} from './types.js'

export type ChiffresNommes = {
  readonly presentes: readonly ChiffrePresente[]
  readonly inconnus: readonly string[]
}

/** « civis, salaries » as written in an attribute, or one code by line inside the directive. */
export function lireCodes(appel: AppelDeDirective, attribut: string): string[] {
  const ecrits = appel.attributs[attribut] ?? ''
  const dedans = appel.noeuds.flatMap((noeud) => {
    if (noeud.noeud === 'liste') return noeud.elements.map((e) => texteBrut(e.texte))
    return noeud.noeud === 'paragraphe' ? [texteBrut(noeud.texte)] : []
  })
  return [ecrits, ...dedans].flatMap((texte) => texte.split(/[\s,;]+/)).filter((code) => code !== '')
}

/** The figures those codes name. */
export function trouverChiffres(codes: readonly string[], {presentes}: FaitsDeDirectives): ChiffresNommes {
  return {
    presentes: codes.flatMap((code) => presentes.find((p) => p.code === code) ?? []),
    inconnus: codes.filter((code) => !presentes.some((p) => p.code === code)),
  }
}

/** What is not given yet, one sentence by figure. */
export function trousDe(presentes: readonly ChiffrePresente[], annee: number): string[] {
  return presentes.filter((p) => !p.renseigne).map((p) => `« ${p.libelle} » n'est pas renseigné en ${annee}`)
}

import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer, formaterNombre} from '../../../shared/francais.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'
import {lireSemaine} from './semaines.js'
import {
  joursDe,
  type LigneDeTemps,
  nommerSemaine,
  type RubriquesDuTemps,
  type SemaineDeTemps,
  trouverRubrique,
} from './types.js'

export type SaisieDeTemps = {
  readonly semaine: string
  readonly fonction: string
  /** « Réunions=0,5 », « 0,5 réunions »; several in one text are separated by commas. */
  readonly jours: readonly string[]
  readonly financeur: string | null
  readonly remarque: string | null
}

/** A week as typed; `remarques` are kept and told. */
export function composerSemaine(
  {semaine, fonction, jours, financeur, remarque}: SaisieDeTemps,
  rubriques: RubriquesDuTemps,
  annee: number,
): {readonly semaine: SemaineDeTemps; readonly remarques: readonly string[]} {
  const lundi = lireSemaine(semaine, annee)
  if (lundi === undefined) throw semaineIllisible(semaine, annee)
  const parRubrique = new Map<string, LigneDeTemps>()
  for (const morceau of jours.flatMap((t) =>
    t
      .split(/[;\n]|,(?!\d)/)
      .map((m) => m.trim())
      .filter(Boolean),
  )) {
    const ligne = {...lireJours(morceau, rubriques), financeur}
    const deja = parRubrique.get(ligne.rubrique)
    parRubrique.set(ligne.rubrique, deja ? {...ligne, jours: joursDe([deja, ligne])} : ligne)
  }
  const lignes = [...parRubrique.values()].filter((l) => l.jours > 0)
  const depassement = direDepassement(lundi, joursDe(lignes), rubriques)
  return {
    semaine: {lundi, fonction: fonction.trim(), lignes, remarque},
    remarques: depassement === undefined ? [] : [depassement],
  }
}

/** A week longer than a week is told; undefined when it is not. */
export function direDepassement(
  lundi: string,
  jours: number,
  {joursParSemaine}: RubriquesDuTemps,
): string | undefined {
  if (jours <= joursParSemaine) return undefined
  return `La ${nommerSemaine(lundi)} compte ${ecrireJours(jours)}, plus que les ${ecrireJours(joursParSemaine)} d'une semaine.`
}

/** `2.5` → « 2,5 jours ». */
export function ecrireJours(jours: number): string {
  return `${formaterJours(jours)} ${jours < 2 ? 'jour' : 'jours'}`
}

/** `2.5` → « 2,5 »; whole days without decimals. */
export function formaterJours(jours: number): string {
  return formaterNombre(jours, Number.isInteger(jours) ? 0 : Number.isInteger(jours * 10) ? 1 : 2)
}

function lireJours(morceau: string, {rubriques}: RubriquesDuTemps): Omit<LigneDeTemps, 'financeur'> {
  const direct = /^(.+?)\s*[=:]\s*([\d.,]+)\s*(?:j|jours?)?$/iu.exec(morceau)
  const inverse = direct ? null : /^([\d.,]+)\s*(?:j\s|jours?\s(?:de\s|d['’])?)?\s*(\p{L}.*)$/iu.exec(morceau)
  const [ecrite, brut] = direct ? [direct[1], direct[2]] : [inverse?.[2], inverse?.[1]]
  const rubrique = ecrite === undefined ? undefined : trouverRubrique(rubriques, ecrite)
  const jours = lireNombreSaisi(brut ?? '')
  if (rubrique && jours.etat === 'renseigne') return {rubrique: rubrique.code, jours: jours.valeur}
  const connues = rubriques.map((r) => `« ${r.libelle} »`)
  throw new ErreurMetier(
    'PRG-017',
    ecrite !== undefined && !rubrique
      ? `« ${ecrite} » n'est pas une rubrique des feuilles de temps.`
      : `« ${morceau} » ne se lit pas : une rubrique et des jours sont attendus.`,
    {
      pistes: [
        `Par exemple « ${rubriques[0]?.libelle ?? 'Réunions'}=2,5 ».`,
        `Rubriques : ${enumerer(connues)}.`,
      ],
      details: {saisie: morceau, rubriques: rubriques.map((r) => r.code)},
    },
  )
}

function semaineIllisible(saisie: string, annee: number): ErreurMetier {
  return new ErreurMetier('PRG-013', `« ${saisie} » n'est pas une semaine de ${annee}.`, {
    pistes: [`Écrivez son numéro (« 7 », « ${annee}-07 ») ou un de ses jours (« 14/02/${annee} »).`],
    details: {semaine: saisie, annee},
  })
}

import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {formaterNombre} from '../../../shared/francais.js'
import {anneeDuTitre, celluleDe, lieuDe, nombreDe, type Tableau} from '../../feuilles/index.js'
import {type CodeMoyen, type CodeStructure, MOYENS, type Moyen} from '../types.js'
import type {ChampAnnuaire} from './modele-annuaire.js'

/** A count the directory says to be unknown: its cell is empty. */
export type MoyenVide = Omit<Moyen, 'valeur'>

/** Which count it is, of which structure and year. */
export function cleDeMoyen({structure, annee, code}: MoyenVide): string {
  return `${structure}/${annee}/${code}`
}

export type LectureDeMoyens = {
  readonly moyens: readonly Moyen[]
  readonly vides: readonly MoyenVide[]
  readonly anomalies: readonly Anomalie[]
}

/** Year of a column of counts: the one its title bears, else that of the import. */
export function anneeDeColonne(
  {grille, ligneEntete, colonnes}: Tableau<ChampAnnuaire>,
  champ: CodeMoyen,
  annee: number,
): number {
  const titre = grille.lignes[ligneEntete]?.[colonnes.get(champ) ?? -1]?.affiche ?? ''
  return anneeDuTitre(titre) ?? annee
}

/** The counts of one structure, each of the year its column says. */
export function lireMoyens(
  tableau: Tableau<ChampAnnuaire>,
  ligne: number,
  {structure, nom, fichier, annee}: {structure: CodeStructure; nom: string; fichier: string; annee: number},
): LectureDeMoyens {
  const moyens: Moyen[] = []
  const vides: MoyenVide[] = []
  const anomalies: Anomalie[] = []
  for (const code of MOYENS.filter((c) => tableau.colonnes.has(c))) {
    const cellule = celluleDe(tableau, ligne, code)
    const lieu = lieuDe(tableau, ligne, code)
    const provenance = {fichier, feuille: lieu.feuille, cellule: lieu.cellule}
    const dit = {structure, annee: anneeDeColonne(tableau, code, annee), code, provenance}
    const valeur = cellule ? nombreDe(cellule) : null
    if (valeur === undefined || (valeur !== null && valeur < 0)) {
      const message = `« ${lieu.valeur} » n’est pas un nombre possible (${nom}).`
      const aFaire = 'Écrivez un nombre, ou videz la cellule si la valeur manque.'
      anomalies.push(
        anomalie('bloquante', 'STR-007', message, {...lieu, attendu: 'un nombre', a_faire: aFaire}),
      )
    } else if (valeur === null) vides.push(dit)
    else moyens.push({...dit, valeur})
  }
  return {moyens, vides, anomalies: [...anomalies, ...controlerEtp(moyens, nom)]}
}

function controlerEtp(moyens: readonly Moyen[], nom: string): Anomalie[] {
  const etp = moyens.find((m) => m.code === 'etp')
  const salaries = moyens.find((m) => m.code === 'salaries' && m.annee === etp?.annee)
  if (!etp || !salaries || etp.valeur <= salaries.valeur) return []
  const message = `${nom} : ${formaterNombre(etp.valeur, 1)} ETP pour ${formaterNombre(salaries.valeur)} salariés.`
  const {feuille, cellule} = etp.provenance
  return [
    anomalie('avertissement', 'STR-008', message, {feuille, cellule, a_faire: 'Vérifiez les deux nombres.'}),
  ]
}

/** The total rows of the sheet against the sum of its rows: a subtotal is not checked, its scope is not said. */
export function controlerTotaux(
  tableau: Tableau<ChampAnnuaire>,
  totaux: readonly number[],
  moyens: readonly Moyen[],
): Anomalie[] {
  const ligne = totaux.at(-1)
  if (ligne === undefined) return []
  return MOYENS.flatMap((code) => {
    const cellule = celluleDe(tableau, ligne, code)
    const annonce = cellule ? nombreDe(cellule) : null
    const somme =
      Math.round(moyens.filter((m) => m.code === code).reduce((s, m) => s + m.valeur, 0) * 100) / 100
    if (annonce === null || annonce === undefined || Math.abs(annonce - somme) < 0.005) return []
    const message = `Total annoncé ${formaterNombre(annonce, 1)}, somme des lignes ${formaterNombre(somme, 1)}.`
    return [
      anomalie('avertissement', 'STR-009', message, {
        ...lieuDe(tableau, ligne, code),
        attendu: formaterNombre(somme, 1),
        a_faire: 'Vérifiez le total.',
      }),
    ]
  })
}

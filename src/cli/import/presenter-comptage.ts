import type {BilanFichier} from '../../metier/activite/index.js'
import {accorder, formaterJour, formaterNombre, nomDuMois} from '../../shared/francais.js'
import {lirePeriode} from '../../shared/periode.js'
import {ecrirePeriode} from '../../shared/periode-ecrite.js'

/** What was counted in a file of one row per young person, an indicator a line. */
export function presenterComptage({comptage}: Pick<BilanFichier, 'comptage'>): string[] {
  if (!comptage) return []
  const {lignes, structures, mois, derniere_date: derniere, indicateurs} = comptage
  const largeur = Math.max(0, ...indicateurs.map((i) => formaterNombre(i.nombre).length))
  const couverture = [
    accorder(structures, 'structure'),
    ...(mois.length > 0 ? [`mois comptés : ${direMois(mois)}`] : []),
    ...(derniere ? [`dernière date trouvée : ${formaterJour(derniere)}`] : []),
  ]
  return [
    `    ${accorder(lignes, 'ligne lue', 'lignes lues')}, une par jeune ; rien n'en est gardé que des comptes`,
    `    ${couverture.join(' ; ')}`,
    ...indicateurs.map(
      ({libelle, nombre, periode}) =>
        `      ${formaterNombre(nombre).padStart(largeur)}  ${libelle} (${direPeriode(periode)})`,
    ),
  ]
}

/** « janvier à décembre 2008 ». */
function direMois(mois: readonly string[]): string {
  const [premier = '', dernier = ''] = [mois[0], mois.at(-1)]
  const fin = `${nomDuMois(Number(dernier.slice(5)))} ${dernier.slice(0, 4)}`
  return premier === dernier ? fin : `${nomDuMois(Number(premier.slice(5)))} à ${fin}`
}

function direPeriode(periode: string): string {
  const lue = lirePeriode(periode)
  return lue ? ecrirePeriode(lue) : 'mois par mois'
}

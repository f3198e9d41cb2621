import {formaterDate, formaterMontant} from '../../../shared/francais.js'
import {contratDe, type Donnees, type EnteteDeModele, type RangeeDeDonnees} from '../modeles/index.js'
import type {CaseDePreparation} from './case.js'

/** The matrix with what the data, taken together, forbid: wrong types, ends before starts, sums that differ. */
export function controlerDonnees(
  entete: EnteteDeModele,
  donnees: Donnees,
  cases: readonly CaseDePreparation[],
): readonly CaseDePreparation[] {
  const fautes = new Map<string, string>([...fautesDeContrat(entete, donnees), ...fautesDeFond(donnees)])
  return cases.map((c) => {
    const raison = fautes.get(c.champ)
    if (raison === undefined || c.etat === 'manquant' || c.etat === 'invalide') return c
    return {...c, etat: 'invalide' as const, raison}
  })
}

function fautesDeContrat(entete: EnteteDeModele, donnees: Donnees): (readonly [string, string])[] {
  const {error} = contratDe(entete).safeParse(donnees)
  return (error?.issues ?? []).map(({path, message}) => {
    const [champ = '', rang, colonne] = path
    const libelle = entete.champs[String(champ)]?.colonnes.find((c) => c.champ === colonne)?.libelle
    const ou = typeof rang === 'number' ? `ligne ${rang + 1}${libelle ? `, « ${libelle} »` : ''} : ` : ''
    return [String(champ), `${ou}${message}`] as const
  })
}

function fautesDeFond({debut, fin, montant, echeances}: Donnees): (readonly [string, string])[] {
  const fautes: (readonly [string, string])[] = []
  if (typeof debut === 'string' && typeof fin === 'string' && fin < debut) {
    fautes.push(['fin', `la fin (${formaterDate(fin)}) précède le début (${formaterDate(debut)})`])
  }
  if (montant === 0) fautes.push(['montant', 'un montant de 0 € ne se convient pas'])
  if (typeof montant === 'number' && Array.isArray(echeances)) {
    const somme = (echeances as readonly RangeeDeDonnees[]).reduce(
      (s, e) => s + (typeof e.montant === 'number' ? e.montant : 0),
      0,
    )
    if (somme !== montant) {
      const ecart = `les échéances font ${formaterMontant(somme)} et le montant ${formaterMontant(montant)}`
      fautes.push(['echeances', ecart])
    }
  }
  return fautes
}

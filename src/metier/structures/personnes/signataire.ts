import {enumerer, formaterDate} from '../../../shared/francais.js'
import type {CodeStructure, Personne} from '../types.js'
import {estEnFonction, lireFonction, nommerPersonne, type Role} from './role.js'

/** Who may sign for a structure on a day, or why nobody can be named. */
export type Signataire =
  | {
      readonly issue: 'trouve'
      readonly personne: Personne
      readonly qualite: 'president' | 'president_delegue'
    }
  | {
      readonly issue: 'aucun'
      readonly raison: 'aucun_president' | 'mandat_echu' | 'mandat_a_venir' | 'plusieurs'
      /** A French sentence, with names and dates. */
      readonly message: string
      readonly personnes: readonly Personne[]
    }

/**
 * The signatory valid on `date`: the president in office, else the délégué. Two at once name nobody: a
 * convention is never signed by a guess. `structure` null is the association itself.
 */
export function signataireALaDate(
  personnes: readonly Personne[],
  structure: CodeStructure | null,
  date: string,
): Signataire {
  const siennes = personnes.filter((p) => p.structure === structure && (structure !== null || estDuBureau(p)))
  for (const qualite of ['president', 'president_delegue'] as const) {
    const enFonction = deRole(siennes, qualite).filter((p) => estEnFonction(p, date))
    const [premiere] = enFonction
    if (enFonction.length > 1) return plusieurs(enFonction, date)
    if (premiere) return {issue: 'trouve', personne: premiere, qualite}
  }
  return personne(siennes, date)
}

/** Without structure, only the association's own bodies count: another instance has its own president. */
function estDuBureau({instance}: Personne): boolean {
  return instance === null || /bureau|conseil d.administration|association/i.test(instance)
}

function deRole(personnes: readonly Personne[], role: Role): Personne[] {
  const deCeRole = personnes.filter((p) => lireFonction(p.fonction).role === role)
  // The same person on the board and in the office is one signatory.
  const vues = new Set<string>()
  return deCeRole.filter((p) => {
    const cle = `${p.prenom ?? ''} ${p.nom} ${p.depuis ?? ''} ${p.jusqua ?? ''}`.toLowerCase()
    const nouvelle = !vues.has(cle)
    vues.add(cle)
    return nouvelle
  })
}

function plusieurs(personnes: readonly Personne[], date: string): Signataire {
  const noms = enumerer(personnes.map(nommerPersonne))
  const message = `Deux personnes président au ${formaterDate(date)} : ${noms}. Complétez leurs dates dans l’annuaire.`
  return {issue: 'aucun', raison: 'plusieurs', message, personnes}
}

function personne(siennes: readonly Personne[], date: string): Signataire {
  const presidents = [...deRole(siennes, 'president'), ...deRole(siennes, 'president_delegue')]
  const finis = presidents.filter((p) => p.jusqua !== null && p.jusqua < date)
  const dernier = finis.toSorted((a, b) => ((a.jusqua ?? '') < (b.jusqua ?? '') ? 1 : -1))[0]
  const au = formaterDate(date)
  if (dernier?.jusqua) {
    const message = `Aucun président au ${au} : le mandat de ${nommerPersonne(dernier)} a pris fin le ${formaterDate(dernier.jusqua)}.`
    return {issue: 'aucun', raison: 'mandat_echu', message, personnes: [dernier]}
  }
  const futurs = presidents.filter((p) => p.depuis !== null && p.depuis > date)
  const prochain = futurs.toSorted((a, b) => ((a.depuis ?? '') > (b.depuis ?? '') ? 1 : -1))[0]
  if (prochain?.depuis) {
    const message = `Aucun président au ${au} : le mandat de ${nommerPersonne(prochain)} commence le ${formaterDate(prochain.depuis)}.`
    return {issue: 'aucun', raison: 'mandat_a_venir', message, personnes: [prochain]}
  }
  const message = 'L’annuaire ne connaît ni président ni président délégué.'
  return {issue: 'aucun', raison: 'aucun_president', message, personnes: []}
}

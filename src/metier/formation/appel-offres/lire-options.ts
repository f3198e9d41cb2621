import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder, formaterNombre, sansAccents} from '../../../shared/francais.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'
import type {Action, Critere, Lot} from '../types.js'

/** Reads `Titre du lot=F2009-01,F2009-02`, or the codes alone: the lot then bears the title of its actions. */
export function lireLot(
  saisie: string,
  rang: number,
  {annee, actions}: {readonly annee: number; readonly actions: readonly Action[]},
): Lot {
  const {gauche, droite} = couper(saisie)
  const codes = (droite ?? gauche).split(',').map((c) => c.trim())
  const siennes = codes.map((code) => {
    const action = actions.find((a) => a.annee === annee && a.code === code)
    if (action) return action
    throw new ErreurMetier(
      'FOR-013',
      `Le lot « ${saisie} » cite « ${code} », qui n'est le code d'aucune action du plan ${annee}.`,
      {
        pistes: [`Relevez les codes : animreg formation actions lister --annee ${annee}`],
        details: {option: 'lot', valeur: saisie, action: code},
      },
    )
  })
  return lotDe(siennes, rang, droite === null ? undefined : gauche)
}

/** A lot made of actions. */
export function lotDe(actions: readonly Action[], rang: number, intitule?: string): Lot {
  return {
    numero: rang + 1,
    intitule: intitule ?? actions.map((a) => a.intitule).join(' ; '),
    actions: actions.map((a) => a.code),
    plafondCentimes: null,
  }
}

/** Reads `Libellé=40`; the criterion whose label begins with « prix » is scored by the formula. */
export function lireCritere(saisie: string): Critere {
  const {gauche: libelle, droite} = couper(saisie)
  const poids = nombreEcrit(droite ?? '')
  if (libelle === '' || poids === undefined || poids <= 0)
    throw illisible('critere', saisie, '--critere "Pertinence de la réponse=40"')
  const [code = ''] = nomsDeFichiers([libelle])
  return {code: code.toLowerCase(), libelle, poids, prix: /^(?:prix|cout|tarif)\b/.test(sansAccents(libelle))}
}

/** Weights make 100, and one criterion is the price's. */
export function verifierCriteres(criteres: readonly Critere[]): void {
  const total = criteres.reduce((somme, c) => somme + c.poids, 0)
  const prix = criteres.filter((c) => c.prix).length
  const codes = new Set(criteres.map((c) => c.code))
  const faute =
    total !== 100
      ? `Les poids des critères font ${formaterNombre(total, Number.isInteger(total) ? 0 : 2)} ; 100 est attendu.`
      : prix !== 1
        ? `${accorder(prix, 'critère')} de prix ; un seul est attendu, dont le libellé commence par « Prix ».`
        : codes.size < criteres.length
          ? 'Deux critères portent le même libellé.'
          : undefined
  if (faute === undefined) return
  throw new ErreurMetier('FOR-030', faute, {
    pistes: ['Par exemple : --critere "Pertinence=50" --critere "Expérience=20" --critere "Prix=30"'],
    details: {criteres: criteres.map(({libelle, poids}) => ({libelle, poids})), total},
  })
}

/** Reads `1=12000`: the ceiling of a lot, in euros. */
export function lirePlafond(saisie: string): {readonly lot: number; readonly centimes: number} {
  const {gauche, droite} = couper(saisie)
  const euros = nombreEcrit(droite ?? '')
  const lot = Number(gauche)
  if (!Number.isInteger(lot) || lot < 1 || euros === undefined || euros <= 0)
    throw illisible('plafond', saisie, '--plafond "1=12000"')
  return {lot, centimes: Math.round(euros * 100)}
}

function couper(saisie: string): {readonly gauche: string; readonly droite: string | null} {
  const coupe = saisie.lastIndexOf('=')
  if (coupe < 0) return {gauche: saisie.trim(), droite: null}
  return {gauche: saisie.slice(0, coupe).trim(), droite: saisie.slice(coupe + 1).trim()}
}

function nombreEcrit(texte: string): number | undefined {
  const lu = lireNombreSaisi(texte)
  return lu.etat === 'renseigne' ? lu.valeur : undefined
}

function illisible(option: string, saisie: string, exemple: string): ErreurMetier {
  return new ErreurMetier('FOR-031', `L'option --${option} a reçu « ${saisie} », qui ne se lit pas.`, {
    pistes: [`Par exemple : ${exemple}`],
    details: {option, valeur: saisie},
  })
}

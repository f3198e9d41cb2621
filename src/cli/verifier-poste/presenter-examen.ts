import {accorder} from '../../shared/francais.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import type {Constat, Examen} from './constat.js'

const MARQUES: Readonly<Record<Constat['etat'], string>> = {bon: '✓', attention: '!', mauvais: '✗'}

/** A line per thing looked at, and under it what to do when there is something to do. */
export function presenterExamen(
  {espace, constats, reparations}: Examen,
  {simulation}: {readonly simulation: boolean},
): string {
  return [
    espace === null
      ? "Ce poste (lancez la commande dans un espace pour l'examiner aussi)"
      : `Ce poste, et l'espace ${espace}`,
    ...constats.map(presenterConstat),
    ...presenterReparations(reparations, simulation),
    '',
    resumer(constats),
  ].join('\n')
}

function presenterConstat({etat, constat, a_faire}: Constat): string {
  const largeur = largeurDuTerminal()
  const [premiere = '', ...suite] = plier(constat, largeur - 4)
  const lignes = [`  ${MARQUES[etat]} ${premiere}`, ...(suite.length > 0 ? [retraiter(suite, 4)] : [])]
  if (a_faire !== null) lignes.push(retraiter(plier(`À faire : ${a_faire}`, largeur - 6), 6))
  return lignes.join('\n')
}

function presenterReparations(reparations: readonly string[], simulation: boolean): string[] {
  if (reparations.length === 0) return []
  const verbe = simulation ? 'Seraient effacés' : 'Effacés'
  return ['', `${verbe} : ${accorder(reparations.length, 'fichier')}`, ...reparations.map((f) => `  ${f}`)]
}

function resumer(constats: readonly Constat[]): string {
  const compter = (etat: Constat['etat']) => constats.filter((c) => c.etat === etat).length
  const [defauts, doutes] = [compter('mauvais'), compter('attention')]
  if (defauts + doutes === 0) return 'Tout est en ordre.'
  return `${accorder(defauts, 'point à corriger', 'points à corriger')}, ${accorder(doutes, 'point à surveiller', 'points à surveiller')}.`
}

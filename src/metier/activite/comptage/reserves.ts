import {adresse} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {accorder, formaterNombre} from '../../../shared/francais.js'
import type {ColonneLue, IndicateurCompte, PlanDeComptage} from '../personnes/index.js'
import type {Decompte} from './decompter.js'

/** Counted rows that do not say their modality: the parts are then less than the whole. */
export function signalerParties(
  {feuille, entete}: PlanDeComptage,
  decompte: Decompte,
  comptables: readonly IndicateurCompte[],
): Anomalie[] {
  const parColonne = new Map<ColonneLue, string[]>()
  for (const indicateur of comptables) {
    for (const {ventilation, colonne} of indicateur.ventilations) {
      const nombre = compterMuettes(decompte, indicateur, ventilation)
      if (nombre > 0) ranger(parColonne, colonne, `${indicateur.libelle} ${formaterNombre(nombre)}`)
    }
  }
  return [...parColonne].map(([{titre, colonne}, details]) => {
    const message = `« ${titre} » n’est pas toujours renseigné : les parts sont plus petites que les totaux (sans réponse : ${details.join(', ')}).`
    return anomalie('information', 'ACT-095', message, {
      feuille,
      cellule: adresse(entete, colonne),
      a_faire: 'Faites compléter la saisie si la part doit être publiée.',
    })
  })
}

function compterMuettes({structures}: Decompte, indicateur: IndicateurCompte, ventilation: string): number {
  let somme = 0
  for (const siens of structures.values()) {
    for (const n of siens.get(indicateur)?.ventilations.get(ventilation)?.muettes ?? []) somme += n
  }
  return somme
}

/** What a count does not see, each reserve once. */
export function signalerReserves(
  {feuille, entete}: PlanDeComptage,
  comptables: readonly IndicateurCompte[],
): Anomalie[] {
  const parReserve = new Map<string, IndicateurCompte[]>()
  const parColonne = new Map<ColonneLue, IndicateurCompte[]>()
  for (const indicateur of comptables) {
    if (indicateur.reserve) ranger(parReserve, indicateur.reserve, indicateur)
    for (const {aDefaut, colonne} of indicateur.ventilations)
      if (aDefaut) ranger(parColonne, colonne, indicateur)
  }
  const dire = (
    indicateurs: readonly IndicateurCompte[],
    {colonne}: ColonneLue,
    phrase: string,
    aFaire: string,
  ) =>
    anomalie('information', 'ACT-096', `${indicateurs.map((i) => i.libelle).join(', ')} : ${phrase}`, {
      feuille,
      cellule: adresse(entete, colonne),
      a_faire: aFaire,
    })
  return [
    ...[...parReserve].flatMap(([reserve, siens]) =>
      siens[0]
        ? [
            dire(
              siens,
              siens[0].colonne,
              reserve,
              'Rien à faire, sinon le dire avec le chiffre s’il est publié.',
            ),
          ]
        : [],
    ),
    ...[...parColonne].map(([colonne, siens]) =>
      dire(
        siens,
        colonne,
        `« ${colonne.titre} » est lu tel quel, faute d’une colonne au jour de l’événement.`,
        'Rien si l’extraction donne l’âge à ce jour-là ; sinon, demandez-le.',
      ),
    ),
  ]
}

function ranger<C, T>(groupes: Map<C, T[]>, cle: C, element: T): void {
  const siens = groupes.get(cle)
  if (siens) siens.push(element)
  else groupes.set(cle, [element])
}

/** The finding by which the ledger says that the original is not under `sources/`, and why. */
export function neGarderQueDesComptes({feuille}: PlanDeComptage, {lignes}: Decompte): Anomalie {
  const message = `${accorder(lignes, 'ligne lue', 'lignes lues')}, une par jeune ; rien n’en est gardé que des comptes et l’empreinte du fichier.`
  return anomalie('information', 'ACT-090', message, {
    feuille,
    a_faire: 'Rien à faire : conservez l’extraction où vos règles le permettent, ou supprimez-la.',
  })
}

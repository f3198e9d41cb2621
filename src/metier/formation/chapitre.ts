import type {Bloc} from '../../documents/index.js'
import {accorder, comparerTextes, enumerer} from '../../shared/francais.js'
import {composerBilan, dresserBilan, type FaitsDuBilan} from './bilan/index.js'

/** The chapter of the report on training: the balance, its actions, and what comes next; empty without a plan. */
export function composerFormation(faits: FaitsDuBilan): Bloc[] {
  const bilan = dresserBilan(faits)
  if (bilan.actions === 0) return []
  return [...composerBilan(bilan), ...composerSuite(faits)]
}

/** What the year leaves to the next one: sessions put off, persons who wait, the plan already written. */
function composerSuite(faits: FaitsDuBilan): Bloc[] {
  const elements = [...reports(faits), ...attentes(faits), ...planSuivant(faits)]
  if (elements.length === 0) return []
  return [
    {bloc: 'titre', niveau: 3, texte: 'Ce qui vient'},
    {bloc: 'liste', elements},
  ]
}

function reports({annee, sessions, actions}: FaitsDuBilan): string[] {
  const reportees = sessions.filter((s) => s.annee === annee && s.etat === 'reportee')
  if (reportees.length === 0) return []
  const noms = new Map(actions.filter((a) => a.annee === annee).map((a) => [a.code, a.intitule]))
  const dites = [...new Set(reportees.map((s) => `« ${noms.get(s.action) ?? s.action} »`))]
  return [`${accorder(reportees.length, 'session reportée', 'sessions reportées')} : ${enumerer(dites)}.`]
}

/** Who waits is counted by action, never named. */
function attentes({annee, inscriptions, actions}: FaitsDuBilan): string[] {
  const enAttente = inscriptions.filter((i) => i.annee === annee && i.etat === 'en_attente')
  if (enAttente.length === 0) return []
  const parAction = actions
    .filter((a) => a.annee === annee)
    .map((a) => ({nom: a.intitule, nombre: enAttente.filter((i) => i.action === a.code).length}))
    .filter((a) => a.nombre > 0)
    .toSorted((a, b) => b.nombre - a.nombre || comparerTextes(a.nom, b.nom))
    .map((a) => `« ${a.nom} » (${a.nombre})`)
  return [
    `${accorder(enAttente.length, 'demande reste', 'demandes restent')} en attente : ${enumerer(parAction)}.`,
  ]
}

function planSuivant({annee, actions}: FaitsDuBilan): string[] {
  const suivantes = actions.filter((a) => a.annee === annee + 1)
  if (suivantes.length === 0) return []
  const places = suivantes.reduce((somme, a) => somme + (a.places ?? 0), 0)
  const offertes = places === 0 ? '' : `, ${accorder(places, 'place')}`
  const axes = [...new Set(suivantes.flatMap((a) => a.axe ?? []))]
  const themes = axes.length === 0 ? '' : ` ; axes : ${enumerer(axes)}`
  return [`Le plan ${annee + 1} compte ${accorder(suivantes.length, 'action')}${offertes}${themes}.`]
}

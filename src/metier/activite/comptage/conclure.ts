import {adresse} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {accorder, formaterJour} from '../../../shared/francais.js'
import type {Doute} from '../doutes.js'
import {type IndicateurCompte, type PlanDeComptage, refusNominatif} from '../personnes/index.js'
import type {Valeur} from '../types.js'
import type {CompteRendu} from './compte-rendu.js'
import {
  nommerColonne,
  signalerDoublons,
  signalerDouteuses,
  signalerLignes,
  signalerSilences,
} from './constats.js'
import type {Decompte} from './decompter.js'
import {delimiter, moisDe, type PeriodeComptee} from './periode-comptee.js'
import {neGarderQueDesComptes, signalerParties, signalerReserves} from './reserves.js'
import {CASE_ANNUELLE} from './tenir-comptes.js'
import {composerValeurs} from './valeurs-comptees.js'

/** Everything a counted file gives. */
export type Comptage = {
  readonly valeurs: readonly Valeur[]
  readonly anomalies: readonly Anomalie[]
  readonly doutes: readonly Doute[]
  /** Rows left out under `tolerant`. */
  readonly ignorees: number
  readonly compteRendu: CompteRendu | undefined
}

type Demande = {readonly fichier: string; readonly source: string; readonly tolerant: boolean}

/** Turns what the rows said into values and findings; a file that designates persons gives neither. */
export function conclure(plan: PlanDeComptage, decompte: Decompte, demande: Demande): Comptage {
  const {feuille, annee} = plan
  if (decompte.personnelles.length > 0) {
    const colonnes = decompte.personnelles.map((c) => ({titre: nommerColonne(c, plan.titres)}))
    return refuser([refusNominatif(feuille, colonnes)])
  }
  const couverte = delimiter(decompte.jours, annee)
  const anomalies = [
    ...signalerDoublons(plan),
    ...signalerDouteuses(plan, decompte),
    ...signalerLignes(plan, decompte, demande.tolerant),
    ...signalerSilences(plan, decompte),
  ]
  const doutes = douterDe(plan, decompte)
  if (!couverte) return {...refuser([...anomalies, aucunJour(plan, decompte)]), doutes}
  const {comptables, ecartes} = trier(plan, decompte, couverte)
  const parties = signalerParties(plan, decompte, comptables)
  return {
    valeurs: composerValeurs(plan, decompte, couverte, comptables, demande),
    anomalies: [
      ...anomalies,
      ...ecartes,
      ...parties,
      ...signalerReserves(plan, comptables),
      neGarderQueDesComptes(plan, decompte),
    ],
    doutes,
    ignorees: demande.tolerant ? compterIgnorees(decompte) : 0,
    compteRendu: {
      lignes: decompte.lignes,
      structures: decompte.structures.size,
      mois: moisDe(couverte, annee),
      derniereDate: decompte.jours?.dernier ?? null,
      indicateurs: comptables.map((i) => resumer(i, decompte, couverte)),
    },
  }
}

function refuser(anomalies: readonly Anomalie[]): Comptage {
  return {valeurs: [], anomalies, doutes: [], ignorees: 0, compteRendu: undefined}
}

function compterIgnorees({ecartees, illisibles, modalitesInconnues, douteuses}: Decompte): number {
  const cases = [...illisibles.lus(), ...modalitesInconnues.lus()].reduce((s, r) => s + r.nombre, 0)
  return douteuses.size > 0 ? 0 : ecartees + cases
}

function douterDe({feuille}: PlanDeComptage, {douteuses}: Decompte): Doute[] {
  return [...douteuses.values()].map(({texte, candidats, ligne, colonne}) => ({
    rubrique: 'structures',
    texte,
    feuille,
    cellule: adresse(ligne, colonne),
    candidats: candidats.map(({code, nom}) => ({code, libelle: nom})),
  }))
}

function aucunJour({feuille, annee}: PlanDeComptage, {jours}: Decompte): Anomalie {
  const lues = jours ? `elles vont du ${formaterJour(jours.premier)} au ${formaterJour(jours.dernier)}` : ''
  const message = `Aucune date de cette extraction n’est de l’exercice ${annee} : ${lues}.`
  return anomalie('bloquante', 'ACT-097', message, {
    feuille,
    attendu: `des dates de ${annee}`,
    a_faire: `Relancez avec « --annee ${jours?.dernier.slice(0, 4) ?? annee} », ou demandez l’extraction de ${annee}.`,
  })
}

/** Sorts what can be counted for this year from what the file no longer lets see. */
function trier(
  plan: PlanDeComptage,
  {posterieures, jours}: Decompte,
  {depassee}: PeriodeComptee,
): {comptables: IndicateurCompte[]; ecartes: Anomalie[]} {
  const {annee, feuille, entete} = plan
  const comptables: IndicateurCompte[] = []
  const ecartes: Anomalie[] = []
  for (const indicateur of plan.indicateurs) {
    const {sorte, colonne, libelle} = indicateur
    const lieu = {feuille, cellule: adresse(entete, colonne.colonne), valeur: colonne.titre}
    const plusTard = posterieures.get(indicateur) ?? 0
    if (plusTard > 0) {
      const message = `${libelle} : non compté, car ${accorder(plusTard, 'jeune a', 'jeunes ont')} dans « ${colonne.titre} » une date d’après ${annee}, qui cache peut-être une autre de ${annee}.`
      ecartes.push(
        anomalie('avertissement', 'ACT-096', message, {
          ...lieu,
          a_faire: `Demandez une extraction arrêtée au 31/12/${annee}.`,
        }),
      )
    } else if (depassee && !colonne.datee && sorte !== 'date' && sorte !== 'derniere_date') {
      const message = `${libelle} : non compté, car rien ne dit de quelle année parle « ${colonne.titre} », et l’extraction a des dates jusqu’au ${formaterJour(jours?.dernier ?? '')}.`
      ecartes.push(
        anomalie('avertissement', 'ACT-096', message, {
          ...lieu,
          attendu: `« ${colonne.titre} ${annee} »`,
          a_faire: `Ajoutez l’année au titre de la colonne si c’est bien ${annee}, puis relancez.`,
        }),
      )
    } else comptables.push(indicateur)
  }
  return {comptables, ecartes}
}

function resumer(
  indicateur: IndicateurCompte,
  {structures}: Decompte,
  {mois, annuelle}: PeriodeComptee,
): CompteRendu['indicateurs'][number] {
  const {code, libelle, sorte} = indicateur
  let nombre = 0
  for (const siens of structures.values()) {
    const total = siens.get(indicateur)?.total
    const cases =
      sorte === 'date'
        ? total?.subarray((mois?.debut ?? 1) - 1, mois?.fin ?? 0)
        : total?.subarray(CASE_ANNUELLE)
    nombre += cases?.reduce((s, n) => s + n, 0) ?? 0
  }
  return {code, libelle, periode: sorte === 'date' ? 'mois' : annuelle, nombre}
}

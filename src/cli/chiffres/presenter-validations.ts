import {relative} from 'node:path'
import type {EtatDeValidation} from '../../metier/chiffres/index.js'
import {accorder, enumerer} from '../../shared/francais.js'
import {moisCouverts} from '../../shared/jour.js'
import type {Periode} from '../../shared/periode.js'
import {ecrirePeriode} from '../../shared/periode-ecrite.js'
import type {Tableau} from '../tableau.js'
import {dossierDesFeuilles} from './ecrire-feuilles.js'
import type {ValidationsFaites} from './valider.js'

const ETATS: Readonly<Record<EtatDeValidation, string>> = {
  absent: 'rien reçu',
  saisi: 'saisi',
  verifie: 'vérifié',
  bon_pour_diffusion: 'bon pour diffusion',
  clos: 'clos',
}

/** After « 20 structures : ». */
const EN_SUITE: Readonly<Record<EtatDeValidation, readonly [une: string, plusieurs: string]>> = {
  absent: ['sans rien', 'sans rien'],
  saisi: ['saisie', 'saisies'],
  verifie: ['vérifiée', 'vérifiées'],
  bon_pour_diffusion: ['bonne pour diffusion', 'bonnes pour diffusion'],
  clos: ['close', 'closes'],
}

/** What is shown: the sheets, the answer noted, or where each structure stands; then what to do next. */
export function presenterValidations(fait: ValidationsFaites): {
  readonly phrases: string
  readonly tableau: Tableau | undefined
  readonly suite: readonly [commande: string, pourquoi: string]
} {
  const {annee, periode, papiers, notee} = fait
  const fin = moisCouverts(periode as Periode).fin
  const option = fin === 12 ? `--annee ${annee}` : `--a-fin ${annee}-${String(fin).padStart(2, '0')}`
  const suite = suiteDesValidations(fait, option)
  if (papiers.length > 0) return {phrases: presenterFeuilles(fait), tableau: undefined, suite}
  if (notee) return {phrases: presenterReponse(fait, notee), tableau: undefined, suite}
  return {phrases: resumerValidations(fait), tableau: tableauDesValidations(fait), suite}
}

function tableauDesValidations({structures}: ValidationsFaites): Tableau {
  return {
    colonnes: [{titre: 'Structure'}, {titre: 'État'}, {titre: 'À savoir'}],
    lignes: structures.map((s) => [s.nom, ETATS[s.etat], s.raisons.join(' ; ')]),
  }
}

function resumerValidations({periode, comptes, structures, clos}: ValidationsFaites): string {
  const dits = (Object.keys(ETATS) as EtatDeValidation[]).filter((etat) => comptes[etat] > 0)
  const phrase = enumerer(dits.map((etat) => accorder(comptes[etat], ...EN_SUITE[etat])))
  const suite = clos ? ' L’exercice est clos.' : ''
  return `\n${accorder(structures.length, 'structure')}, ${ecrirePeriode(periode as Periode)} : ${phrase || 'aucune'}.${suite}`
}

function presenterReponse(
  {structures}: ValidationsFaites,
  notee: NonNullable<ValidationsFaites['notee']>,
): string {
  const etat = structures.find((s) => s.code === notee.structure)?.etat ?? 'saisi'
  return notee.statut === 'simule'
    ? `○ ${notee.nom} serait : ${ETATS[etat]} (simulation, rien n'est écrit)`
    : `✓ Réponse notée. ${notee.nom} : ${ETATS[etat]}`
}

function presenterFeuilles({papiers, structures}: ValidationsFaites): string {
  const simulation = papiers[0]?.statut === 'simule'
  const sans = papiers.filter((p) => p.message === null).map((p) => p.nom)
  const lieu = relative(process.cwd(), dossierDesFeuilles(papiers))
  const absentes = structures.filter((s) => s.etat === 'absent').map((s) => s.nom)
  return [
    simulation
      ? `${accorder(papiers.length, 'feuille serait écrite', 'feuilles seraient écrites')}, par exemple ${papiers[0]?.fichier ?? ''}`
      : `${accorder(papiers.length, 'feuille à signer écrite', 'feuilles à signer écrites')} dans ${lieu}`,
    `${accorder(papiers.length - sans.length, 'message prêt', 'messages prêts')} à envoyer, la feuille jointe (.eml, à ouvrir avec Outlook) ; animreg n'envoie rien.`,
    ...(sans.length > 0 ? [`Sans courriel dans l'annuaire, donc sans message : ${enumerer(sans)}.`] : []),
    ...(absentes.length > 0 ? [`Sans feuille, rien n'étant reçu : ${enumerer(absentes)}.`] : []),
  ].join('\n')
}

function suiteDesValidations(
  {annee, comptes, papiers, structures, notee}: ValidationsFaites,
  periode: string,
): readonly [commande: string, pourquoi: string] {
  const exemple = structures.find((s) => s.etat === 'verifie') ?? structures[0]
  if (comptes.bon_pour_diffusion + comptes.clos === structures.length && structures.length > 0) {
    return [`animreg chiffres arreter ${periode}`, 'figer ces chiffres']
  }
  if (notee) return [`animreg chiffres valider ${periode}`, 'où en sont les autres']
  if (papiers.length > 0 && exemple) {
    const quoi = '--reponse accord --par "Nom, fonction"'
    return [`animreg chiffres valider ${periode} --structure ${exemple.code} ${quoi}`, 'noter une réponse']
  }
  if (comptes.verifie > 0)
    return [`animreg chiffres valider ${periode} --papier`, 'les feuilles à faire signer']
  return [`animreg activite verifier --annee ${annee}`, "ce qui empêche d'aller plus loin"]
}

import type {BilanFichier, BilanImport} from '../../metier/activite/index.js'
import type {Gravite} from '../../shared/anomalie.js'
import {ORIGINAL_NON_GARDE} from '../../shared/catalogue/index.js'
import {accorder} from '../../shared/francais.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import {presenterComptage} from './presenter-comptage.js'

type Constat = BilanFichier['anomalies'][number]

const MARQUES: Readonly<Record<Gravite, string>> = {bloquante: '✗', avertissement: '!', information: 'i'}
const CONSTATS_MONTRES = 12

/** What an import did, in the terminal: a line per file, its findings under it, a sentence at the end. */
export function presenterBilanImport({fichiers}: BilanImport): string {
  return [...fichiers.map(presenterFichier), '', resumer(fichiers)].join('\n')
}

function presenterFichier(bilan: BilanFichier): string {
  return [enTete(bilan), ...presenterComptage(bilan), ...presenterConstats(aMontrer(bilan))].join('\n')
}

/** What a count says of itself is not said again as a finding. */
function aMontrer({comptage, anomalies}: BilanFichier): readonly Constat[] {
  return comptage ? anomalies.filter((a) => a.code !== ORIGINAL_NON_GARDE) : anomalies
}

function enTete({fichier, statut, import: numero, valeurs}: BilanFichier): string {
  const comptes = [
    valeurs.nouvelles > 0 ? accorder(valeurs.nouvelles, 'nouvelle') : '',
    valeurs.modifiees > 0 ? accorder(valeurs.modifiees, 'modifiée') : '',
    valeurs.identiques > 0 ? accorder(valeurs.identiques, 'identique') : '',
    valeurs.ignorees > 0 ? accorder(valeurs.ignorees, 'laissée de côté', 'laissées de côté') : '',
  ].filter(Boolean)
  switch (statut) {
    case 'importe':
      return `✓ ${fichier} : import n° ${numero}, valeurs : ${comptes.join(', ')}`
    case 'simule':
      return `○ ${fichier} : serait importé, valeurs : ${comptes.join(', ')}`
    case 'deja_importe':
      return `= ${fichier} : déjà importé, rien de nouveau`
    case 'refuse':
      return `✗ ${fichier} : refusé`
  }
}

/** Findings, most serious first; beyond a screen they are counted, `--json` has them all. */
export function presenterConstats(anomalies: readonly Constat[]): string[] {
  const ordre: readonly Gravite[] = ['bloquante', 'avertissement', 'information']
  const triees = ordre.flatMap((gravite) => anomalies.filter((a) => a.gravite === gravite))
  const lignes = triees.slice(0, CONSTATS_MONTRES).map(presenterConstat)
  const reste = triees.length - lignes.length
  return reste > 0
    ? [...lignes, `    … et ${accorder(reste, 'autre constat', 'autres constats')} (tous avec « --json »)`]
    : lignes
}

function presenterConstat({gravite, code, message, feuille, cellule, a_faire}: Constat): string {
  const lieu = feuille ? `feuille « ${feuille} »${cellule ? ` ${cellule}` : ''} : ` : ''
  const largeur = largeurDuTerminal() - 6
  const constat = plier(`${MARQUES[gravite]} ${code} ${lieu}${message}`, largeur)
  const remede = plier(`À faire : ${a_faire}`, largeur)
  return `${retraiter(constat, 4)}\n${retraiter(remede, 6)}`
}

function resumer(fichiers: readonly BilanFichier[]): string {
  const somme = (compte: keyof BilanFichier['valeurs']) => fichiers.reduce((s, f) => s + f.valeurs[compte], 0)
  const refuses = fichiers.filter((f) => f.statut === 'refuse').length
  const constats = fichiers.flatMap((f) => f.anomalies).filter((a) => a.gravite !== 'information').length
  const lus = accorder(fichiers.length, 'fichier lu', 'fichiers lus')
  const valeurs = `${accorder(somme('nouvelles'), 'valeur nouvelle', 'valeurs nouvelles')}, ${accorder(somme('modifiees'), 'modifiée')}, ${accorder(somme('identiques'), 'identique')}`
  const fin =
    refuses > 0
      ? accorder(refuses, 'fichier refusé', 'fichiers refusés')
      : constats > 0
        ? accorder(constats, 'constat à lire', 'constats à lire')
        : 'aucune anomalie'
  return `${lus} : ${valeurs} ; ${fin}.`
}

import {relative} from 'node:path'
import type {Renvoi, Renvois} from '../../metier/activite/index.js'
import {accorder} from '../../shared/francais.js'
import {presenterConstats} from '../import/presenter-bilan.js'

/** What goes back to the structures: a line per file, its findings, where its copy is. */
export function presenterRenvois({fichiers}: Renvois, simulation: boolean): string {
  const copies = fichiers.filter((f) => f.copie !== null).length
  const bilan =
    fichiers.length === 0
      ? 'Aucun fichier refusé : rien à renvoyer.'
      : copies === 0
        ? `${accorder(fichiers.length, 'fichier relu', 'fichiers relus')} : aucune copie à renvoyer.`
        : `${accorder(fichiers.length, 'fichier relu', 'fichiers relus')}, ${accorder(copies, 'copie à corriger', 'copies à corriger')}${simulation ? ' (simulation : rien n’est écrit)' : ''}.`
  return [...fichiers.map((f) => presenter(f, simulation)), '', bilan].join('\n').trimStart()
}

function presenter(renvoi: Renvoi, simulation: boolean): string {
  const {fichier, structure, statut, copie, anomalies} = renvoi
  const de = structure ? ` (${structure.nom})` : ''
  switch (statut) {
    case 'sans_anomalie':
      return `✓ ${fichier}${de} : rien à corriger, aucune copie écrite`
    case 'impossible':
      return [`✗ ${fichier} : pas de copie possible`, ...presenterConstats(anomalies)].join('\n')
    case 'a_corriger': {
      const bloquantes = anomalies.filter((a) => a.gravite === 'bloquante').length
      const comptes = [
        ...(bloquantes > 0 ? [`${bloquantes} à corriger`] : []),
        ...(anomalies.length > bloquantes ? [`${anomalies.length - bloquantes} à vérifier`] : []),
      ].join(', ')
      const chemin = copie === null ? '' : simulation ? copie : relative(process.cwd(), copie)
      return [
        `→ ${fichier}${de} : ${comptes}`,
        ...presenterConstats(anomalies),
        `    ${simulation ? 'Copie qui serait écrite' : 'Copie à renvoyer'} : ${chemin}`,
      ].join('\n')
    }
  }
}

/** What comes next: the return of the corrected files, or their import when nothing is wrong. */
export function suiteDuRenvoi({annee, fichiers}: Renvois): [commande: string, pourquoi: string] {
  return fichiers.some((f) => f.copie !== null)
    ? [`animreg activite importer FICHIER-CORRIGE --annee ${annee}`, 'quand la structure l’a renvoyé']
    : [`animreg activite historique --annee ${annee}`, 'ce qui est déjà entré']
}

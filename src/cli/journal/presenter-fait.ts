import {direJours, ecrireCompteurs, ecrireDuree, type FaitDecrit} from '../../metier/programme/index.js'
import {accorder} from '../../shared/francais.js'
import {deuxColonnes, largeurDuTerminal} from '../mise-en-page.js'
import type {FaitNote} from './noter-fait.js'

/** A fact, field by field, those that say something. */
export function presenterFait(fait: FaitDecrit): string {
  const {duree_heures, participants, par_structure, compteurs, montant_centimes} = fait
  const structures = par_structure
    .map((p) => (p.participants > 1 ? `${p.nom} (${p.participants})` : p.nom))
    .join(', ')
  const presences =
    participants === null
      ? ''
      : `${accorder(participants, 'participant')}${structures ? ` : ${structures}` : ''}`
  const champs: readonly (readonly [string, string])[] = [
    ['Date', direJours(fait)],
    ['Type', fait.type],
    ['Intitulé', fait.intitule],
    ['Thème', fait.theme ?? ''],
    ['Lieu', fait.lieu ?? ''],
    ['Partenaires', fait.partenaires.join(', ')],
    ['Durée', duree_heures === null ? '' : ecrireDuree(duree_heures)],
    ['Présents', presences],
    ['Comptes', ecrireCompteurs(compteurs, montant_centimes)],
    ['Action', fait.action ?? ''],
    ['Dispositif', fait.dispositif ?? ''],
    ['Documents', fait.documents.join(', ')],
    ['Remarque', fait.remarque ?? ''],
  ]
  return deuxColonnes(
    champs.filter(([, valeur]) => valeur !== ''),
    largeurDuTerminal(),
    (terme) => terme,
  )
}

const TITRES: Readonly<Record<FaitNote['statut'], string>> = {
  ajoute: '✓ Fait ajouté au journal',
  corrige: '✓ Fait corrigé',
  retire: '✓ Fait retiré du journal',
  inchange: '= Rien à corriger, le fait est déjà ainsi',
  simule: '○ Simulation, rien n’est écrit',
  abandonne: 'Rien n’a été gardé.',
}

/** What became of a fact, in full for what was understood to be seen, unless the person has just read it. */
export function presenterFaitNote({statut, fait, doublons}: FaitNote, {relu = false} = {}): string {
  if (statut === 'abandonne') return TITRES.abandonne
  const numero = fait.numero === null ? '' : ` (fait n° ${fait.numero})`
  const semblables =
    doublons.length > 0 ? [`Il ressemble au fait n° ${doublons.join(', n° ')}, gardé lui aussi.`] : []
  return [`${TITRES[statut]}${numero}`, ...(relu ? [] : [presenterFait(fait)]), ...semblables].join('\n')
}

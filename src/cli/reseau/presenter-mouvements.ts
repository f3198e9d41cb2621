import {
  type BilanDesMouvements,
  decrireEffectif,
  type ListeDesMouvements,
  type MouvementDecrit,
} from '../../metier/structures/index.js'
import {accorder, enumerer, formaterDate, formaterPourcentage} from '../../shared/francais.js'
import {presenterConstats} from '../import/presenter-bilan.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import type {MouvementNote} from './noter-mouvement.js'

const ENTETES: Readonly<Record<MouvementNote['statut'], string>> = {
  enregistre: 'Mouvement enregistré',
  deja_enregistre: 'Déjà enregistré, rien de nouveau',
  annule: 'Mouvement annulé',
  simule: 'Simulation, rien n’est écrit',
}

/** What recording or cancelling a mouvement did. */
export function presenterMouvementNote({statut, mouvement, reseau}: MouvementNote): string {
  const numero = mouvement.numero === null ? '' : ` (n° ${mouvement.numero})`
  return [
    `${ENTETES[statut]}${numero} :`,
    ...presenterPhrase(mouvement.phrase),
    `  Le réseau compte ce jour-là ${decrireEffectif(reseau)}.`,
  ].join('\n')
}

/** What is allowed and yet may not be what was meant: better said when the act is still at hand. */
export function doutesDuMouvement(mouvement: MouvementDecrit): string[] {
  return [...douteDeLaCle(mouvement), ...douteDuDernierJour(mouvement)]
}

function douteDeLaCle({genre, cibles, numero}: MouvementDecrit): string[] {
  const partage = genre === 'scission' || (genre === 'territoire' && cibles.length > 0)
  if (!partage || cibles.every((c) => c.part !== null)) return []
  const remede =
    numero === null
      ? ''
      : ` Pour l'ajouter : « animreg structures mouvement annuler ${numero} », puis de nouveau avec « --part ».`
  return [
    `Sans clé de répartition, les chiffres de ces structures ne se compareront pas d'une année sur l'autre.${remede}`,
  ]
}

/** « Closes on 31 December » often means in the evening, when the network of the year has been counted. */
function douteDuDernierJour({date, genre}: MouvementDecrit): string[] {
  if (!date.endsWith('-12-31') || genre === 'creation') return []
  const annee = Number(date.slice(0, 4))
  return [
    `Le mouvement prend effet le 31 décembre : il compte déjà dans le réseau au 31/12/${annee}. S'il vaut pour ${annee + 1}, annulez-le et donnez la date du 1er janvier ${annee + 1}.`,
  ]
}

/** What importing a workbook of mouvements did. */
export function presenterBilanDesMouvements(bilan: BilanDesMouvements): string {
  const {fichier, statut, nouveaux, deja_enregistres, anomalies} = bilan
  const verbe = {
    importe: accorder(nouveaux.length, 'mouvement enregistré', 'mouvements enregistrés'),
    simule: accorder(nouveaux.length, 'mouvement serait enregistré', 'mouvements seraient enregistrés'),
    deja_importe: 'déjà importé, rien de nouveau',
    refuse: 'refusé, rien n’est enregistré',
  }[statut]
  return [
    `${statut === 'refuse' ? '✗' : '✓'} ${fichier} : ${verbe}`,
    ...nouveaux.flatMap(({phrase}) => presenterPhrase(phrase)),
    ...(deja_enregistres > 0 && statut !== 'deja_importe'
      ? [`  ${accorder(deja_enregistres, 'autre était déjà enregistré', 'autres étaient déjà enregistrés')}`]
      : []),
    ...presenterConstats(anomalies),
  ].join('\n')
}

/** The story of the network: by year, or for one structure. */
export function presenterListeDesMouvements(liste: ListeDesMouvements): string {
  const {annee, mouvements, changements, histoire} = liste
  const titre = histoire
    ? `${histoire.nom} (${histoire.code})`
    : annee === null
      ? 'Mouvements du réseau'
      : `Ce qui a changé dans le réseau en ${annee}`
  const lignes = mouvements.flatMap(({numero, phrase}) =>
    plier(phrase, largeurDuTerminal() - 8).map((ligne, rang) =>
      rang === 0 ? `${`n° ${numero ?? '?'}`.padStart(6)}  ${ligne}` : `        ${ligne}`,
    ),
  )
  return [
    titre,
    '',
    ...(lignes.length > 0 ? lignes : ['  Aucun mouvement enregistré.']),
    ...(changements ? ['', ...plier(changements.resume, largeurDuTerminal())] : []),
    ...(histoire ? ['', ...presenterHistoire(histoire)] : []),
    ...presenterManques(liste.a_expliquer),
  ].join('\n')
}

function presenterManques(manques: ListeDesMouvements['a_expliquer']): string[] {
  if (manques.length === 0) return []
  const lignes = manques.flatMap((manque) =>
    plier(manque, largeurDuTerminal() - 4).map((ligne, rang) =>
      rang === 0 ? `  ? ${ligne}` : `    ${ligne}`,
    ),
  )
  return ['', 'À expliquer par un mouvement', ...lignes]
}

type Histoire = NonNullable<ListeDesMouvements['histoire']>

function presenterHistoire({ouverte_le, fermee_le, vient_de, devient, code}: Histoire): string[] {
  const origine = parentsAutresQue(vient_de, code)
  const suite = fermee_le === null ? '' : parentsAutresQue(devient, code)
  return [
    ...(ouverte_le ? [`Ouverte le ${formaterDate(ouverte_le)}.`] : []),
    ...(fermee_le ? [`N'existe plus depuis le ${formaterDate(fermee_le)}.`] : []),
    ...(origine ? plier(`Son activité d'avant : ${origine}.`, largeurDuTerminal()) : []),
    ...(fermee_le ? plier(`Son activité est passée à : ${suite || 'personne'}.`, largeurDuTerminal()) : []),
    ...([vient_de, devient].every((f) => f.comparable)
      ? []
      : ['Une clé de répartition manque : ses chiffres ne se comparent pas d’une année sur l’autre.']),
  ]
}

/** Empty when a structure only comes from itself. */
function parentsAutresQue({structures}: Histoire['vient_de'], code: string): string {
  if (structures.length === 1 && structures[0]?.code === code) return ''
  return enumerer(
    structures.map(({nom, part}) =>
      part === null || part === 1 ? nom : `${nom} (${formaterPourcentage(part)})`,
    ),
  )
}

function presenterPhrase(phrase: string): string[] {
  return retraiter(plier(phrase, largeurDuTerminal() - 2), 2).split('\n')
}

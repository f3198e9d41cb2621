import type {BilanAnnuaire, BilanContacts, BilanDeFeuille} from '../../metier/structures/index.js'
import {accorder, formaterMontant} from '../../shared/francais.js'
import {presenterConstats} from '../import/presenter-bilan.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'

const CHANGEMENTS_MONTRES = 40
/** A sheet that is all news is counted, not listed. */
const NOUVEAUTES_MONTREES = 10
const RIEN = '(vide)'

type Statut = BilanAnnuaire['statut']

/** What a directory import did or would do: every change of every sheet, field by field, then the findings. */
export function presenterBilanAnnuaire(bilan: BilanAnnuaire): string {
  const {fichier, statut, annee, structures, feuilles, colonnes_ignorees, ignorees, anomalies} = bilan
  const {nouvelles, modifiees, identiques} = structures
  const touchees = new Set(modifiees.map((m) => m.code)).size
  const lignes = [
    // A first import is all news: its count is enough.
    ...(nouvelles.length < touchees + identiques ? nouvelles.map((s) => `  + ${s.nom} (${s.code})`) : []),
    ...modifiees.map((m) => `  ~ ${m.nom} (${m.code}), ${libelleDuChamp(m.champ)} : ${passage(m)}`),
  ]
  const tete = `${marque(statut)} ${fichier} : ${verbe(statut, 'annuaire')} (au 31/12/${annee})`
  // What would have changed matters less than what is wrong.
  if (statut === 'refuse') return [tete, ...presenterConstats(anomalies)].join('\n')
  return [
    tete,
    `  ${accorder(nouvelles.length, 'nouvelle structure', 'nouvelles structures')}, ${accorder(touchees, 'modifiée')}, ${accorder(identiques, 'identique')}`,
    ...abreger(lignes),
    ...feuilles.flatMap(presenterFeuille),
    ...colonnesLaissees(colonnes_ignorees),
    ...(ignorees.length > 0
      ? [
          `  ${accorder(ignorees.length, 'cellule fautive : sa ligne est laissée', 'cellules fautives : leurs lignes sont laissées')} de côté`,
        ]
      : []),
    ...presenterConstats(anomalies),
  ].join('\n')
}

/** What an import of contacts did or would do. */
export function presenterBilanContacts(bilan: BilanContacts): string {
  const {fichier, statut, contacts, colonnes_ignorees, anomalies} = bilan
  const {nouveaux, modifies, retires, absents, identiques} = contacts
  const lignes = [
    ...nouveaux.map((nom) => `  + ${nom}`),
    ...modifies.map((m) => `  ~ ${m.contact}, ${libelleDuChamp(m.champ)} : ${passage(m)}`),
    ...retires.map((nom) => `  - ${nom}`),
  ]
  const touches = new Set(modifies.map((m) => m.contact)).size
  return [
    `${marque(statut)} ${fichier} : ${verbe(statut, 'contacts')}`,
    `  ${accorder(nouveaux.length, 'nouveau contact', 'nouveaux contacts')}, ${accorder(touches, 'modifié')}, ${accorder(identiques, 'identique')}${retires.length > 0 ? `, ${accorder(retires.length, 'retiré')}` : ''}`,
    ...abreger(lignes),
    ...(absents.length > 0
      ? [
          `  ${accorder(absents.length, 'contact absent du classeur, gardé', 'contacts absents du classeur, gardés')} (« --remplacer » les retirerait)`,
        ]
      : []),
    ...colonnesLaissees(colonnes_ignorees),
    ...presenterConstats(anomalies),
  ].join('\n')
}

/** Only the sheets where something changes. */
function presenterFeuille({feuille, ajoutees, modifiees, retirees, identiques}: BilanDeFeuille): string[] {
  if (ajoutees.length + modifiees.length + retirees.length === 0) return []
  const lignes = [
    ...(ajoutees.length <= NOUVEAUTES_MONTREES || identiques + modifiees.length > 0
      ? ajoutees.map((l) => `  + ${qui(l)}${l.libelle}`)
      : []),
    ...modifiees.map((m) => `  ~ ${qui(m)}${m.libelle}, ${libelleDuChamp(m.champ)} : ${passage(m)}`),
    ...retirees.map((l) => `  - ${qui(l)}${l.libelle}`),
  ]
  const touchees = new Set(modifiees.map((m) => `${m.structure} ${m.libelle}`)).size
  const comptes = [
    accorder(ajoutees.length, 'ligne nouvelle', 'lignes nouvelles'),
    accorder(touchees, 'modifiée'),
    ...(retirees.length > 0 ? [accorder(retirees.length, 'retirée')] : []),
    accorder(identiques, 'identique'),
  ]
  return [`  ${feuille} : ${comptes.join(', ')}`, ...abreger(lignes)]
}

function qui({structure, nom}: {structure: string | null; nom: string | null}): string {
  return structure ? `${nom ?? structure}, ` : ''
}

/** Beyond a screen the changes are counted; `--json` has them all. */
function abreger(lignes: readonly string[]): string[] {
  const reste = lignes.length - CHANGEMENTS_MONTRES
  if (reste <= 0) return [...lignes]
  return [
    ...lignes.slice(0, CHANGEMENTS_MONTRES),
    `  … et ${accorder(reste, 'autre changement', 'autres changements')} (tous avec « --json »)`,
  ]
}

function colonnesLaissees(titres: readonly string[]): string[] {
  if (titres.length === 0) return []
  return plier(`Colonnes laissées de côté : ${titres.join(', ')}`, largeurDuTerminal() - 2).map(
    (l) => `  ${l}`,
  )
}

function marque(statut: Statut): string {
  return {importe: '✓', simule: '○', deja_importe: '=', refuse: '✗'}[statut]
}

function verbe(statut: Statut, quoi: 'annuaire' | 'contacts'): string {
  return {
    importe: quoi === 'annuaire' ? 'annuaire importé' : 'contacts importés',
    simule: quoi === 'annuaire' ? 'serait importé' : 'seraient importés',
    deja_importe: quoi === 'annuaire' ? 'déjà importé, rien de nouveau' : 'déjà importés, rien de nouveau',
    refuse: quoi === 'annuaire' ? 'refusé' : 'refusés',
  }[statut]
}

function citer(champ: string, texte: string): string {
  if (texte === '') return RIEN
  if (champ === 'centimes') return formaterMontant(Number(texte))
  return `« ${/^\d+\.\d+$/.test(texte) ? texte.replace('.', ',') : texte} »`
}

function passage({champ, avant, apres}: {champ: string; avant: string; apres: string}): string {
  return `${citer(champ, avant)} → ${citer(champ, apres)}`
}

const LIBELLES: Readonly<Record<string, string>> = {
  nom_officiel: 'nom officiel',
  forme_juridique: 'forme juridique',
  departement: 'département',
  epci: 'EPCI',
  code_postal: 'code postal',
  telephone: 'téléphone',
  siret: 'SIRET',
  lieux_accueil: "lieux d'accueil",
  salaries: 'salariés',
  etp: 'ETP',
  postes_informatiques: 'postes informatiques',
  civilite: 'civilité',
  prenom: 'prénom',
  jusqua: "jusqu'à",
  centimes: 'montant',
}

/** A field as people read it; a count of another year keeps its year. */
function libelleDuChamp(champ: string): string {
  const [nom = '', annee] = champ.split(' ')
  return [LIBELLES[nom] ?? nom, annee].filter(Boolean).join(' ')
}

import type {
  Annotation,
  CelluleDeClasseur,
  FeuilleDeClasseur,
  MarqueDeCellule,
} from '../../../documents/index.js'
import type {Anomalie} from '../../../shared/anomalie.js'
import {accorder, formaterDate} from '../../../shared/francais.js'
import type {Structure} from '../../structures/index.js'
import {FEUILLE_A_CORRIGER} from '../feuilles-de-service.js'
import {consigneDe} from './consignes.js'

export type FaitsRetour = {
  /** Name of the file as it was received. */
  readonly fichier: string
  readonly annee: number
  /** Blocking findings and warnings, most serious first; at least one. */
  readonly anomalies: readonly Anomalie[]
  readonly structure: Structure | undefined
  readonly association: string
  readonly courriel: string | undefined
  /** ISO day of the last import of this structure for the year, when there is one. */
  readonly dernierImport: string | undefined
  /** ISO day written in the file. */
  readonly date: string
}

/** What is added to the copy that goes back: the first sheet and the marks. */
export function composerRetour(faits: FaitsRetour): Annotation {
  const {annee, fichier, association, date, anomalies} = faits
  return {
    titre: `À corriger : ${fichier}, activité ${annee}`,
    auteur: association,
    date,
    tete: composerTete(faits),
    marques: marquesDe(anomalies),
  }
}

const TITRES = [
  'N°',
  'Importance',
  'Feuille',
  'Cellule',
  'Constat',
  'Ce qui a été lu',
  'Ce qui est attendu',
  'À faire',
] as const

function composerTete(faits: FaitsRetour): FeuilleDeClasseur {
  const avant: CelluleDeClasseur[][] = [
    ...enTete(faits),
    [],
    TITRES.map((valeur) => ({valeur, style: 'entete'})),
  ]
  return {
    nom: FEUILLE_A_CORRIGER,
    largeurs: [6, 13, 20, 10, 52, 22, 32, 52],
    figer: {lignes: avant.length, colonnes: 0},
    lignes: [...avant, ...faits.anomalies.map((a, rang) => ligneDe(a, rang + 1))],
  }
}

function enTete(faits: FaitsRetour): CelluleDeClasseur[][] {
  const {annee, structure, fichier, association, courriel, dernierImport, anomalies} = faits
  const bloquantes = anomalies.filter((a) => a.gravite === 'bloquante').length
  const renvoi = [association, ...(courriel ? [courriel] : [])].join(', ')
  const lignes = [
    'Bonjour,',
    `Merci pour l'envoi de votre tableau. ${compter(bloquantes, anomalies.length - bloquantes)}`,
    'Chaque case signalée porte une couleur et un commentaire ; un clic sur la colonne « Cellule » y mène.',
    'Corrigez directement dans ce classeur (les autres feuilles sont les vôtres, inchangées), enregistrez-le sous le même nom',
    `et renvoyez-le à l'animation régionale (${renvoi}). Cette feuille peut y rester. Avec nos remerciements.`,
  ]
  return [
    [{valeur: `${FEUILLE_A_CORRIGER} : activité ${annee}`, style: 'titre'}],
    [{valeur: structure ? structure.nom : `Fichier reçu : ${fichier}`, style: 'sous-titre'}],
    [{valeur: `${association}. ${direReception(fichier, annee, dernierImport)}`, style: 'note'}],
    [],
    ...lignes.map((valeur): CelluleDeClasseur[] => [{valeur}]),
  ]
}

function direReception(fichier: string, annee: number, dernierImport: string | undefined): string {
  const dernier = dernierImport
    ? `Vos données ${annee} ont été enregistrées pour la dernière fois le ${formaterDate(dernierImport)}.`
    : `Aucune donnée ${annee} de votre part n'est encore enregistrée.`
  return `Fichier reçu : « ${fichier} ». ${dernier}`
}

function compter(bloquantes: number, avertissements: number): string {
  const aVerifier = `${accorder(avertissements, 'point est', 'points sont')} à vérifier (en orange)`
  if (bloquantes === 0) return `Rien n'empêche de l'enregistrer ; ${aVerifier}.`
  const empeche = `${accorder(bloquantes, 'point empêche', 'points empêchent')} de l'enregistrer (en rouge)`
  return avertissements === 0 ? `${empeche}.` : `${empeche} et ${aVerifier}.`
}

function ligneDe(anomalie: Anomalie, numero: number): CelluleDeClasseur[] {
  const {gravite, feuille, cellule, valeur, attendu} = anomalie
  const {constat, aFaire} = consigneDe(anomalie)
  return [
    {valeur: numero, format: 'entier', style: 'texte'},
    {
      valeur: gravite === 'bloquante' ? 'à corriger' : 'à vérifier',
      style: gravite === 'bloquante' ? 'bloquante' : 'avertissement',
    },
    texte(feuille ?? 'tout le classeur'),
    feuille && cellule ? {valeur: cellule, style: 'texte', lien: {feuille, cellule}} : texte('–'),
    texte(constat),
    texte(valeur ?? ''),
    texte(attendu ?? ''),
    texte(aFaire),
  ]
}

function texte(valeur: string): CelluleDeClasseur {
  return {valeur, style: 'texte'}
}

/** One mark and one comment per cell, whatever the number of its findings; the worst one gives the colour. */
function marquesDe(anomalies: readonly Anomalie[]): MarqueDeCellule[] {
  const marques = new Map<string, MarqueDeCellule>()
  for (const anomalie of anomalies) {
    const {feuille, cellule, gravite, code} = anomalie
    if (!feuille || !cellule) continue
    const {constat, aFaire} = consigneDe(anomalie)
    const dite = `${gravite === 'bloquante' ? 'À corriger' : 'À vérifier'} (${code}) : ${constat}\nÀ faire : ${aFaire}`
    const cle = `${feuille}!${cellule}`
    const deja = marques.get(cle)
    marques.set(cle, {
      feuille,
      cellule,
      gravite: deja?.gravite === 'bloquante' || gravite === 'bloquante' ? 'bloquante' : 'avertissement',
      commentaire: deja ? `${deja.commentaire}\n\n${dite}` : dite,
    })
  }
  return [...marques.values()]
}

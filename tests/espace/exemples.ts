import {createHash} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Espace} from '../../src/espace/espace.js'
import {creerEspace, type FichierRecu} from '../../src/espace/index.js'
import type {Objectif, Valeur} from '../../src/metier/activite/index.js'
import type {CodeStructure, Moyen, Structure} from '../../src/metier/structures/index.js'
import {ErreurMetier} from '../../src/shared/erreur-metier.js'

/** A folder of its own, and the way to remove it. */
export function dossierTemporaire(): {dossier: string; effacer: () => void} {
  const dossier = mkdtempSync(join(tmpdir(), 'animreg-espace-'))
  return {dossier, effacer: () => rmSync(dossier, {recursive: true, force: true})}
}

/** A new espace of test in that folder. */
export async function espaceNeuf(dossier: string, nom = 'espace'): Promise<Espace> {
  return creerEspace({dossier: join(dossier, nom), nom: "Réseau d'essai", region: 'Lorraine', annee: 2008})
}

export function fichierRecu(nom: string, contenu: string): FichierRecu {
  const octets = Buffer.from(contenu)
  return {nom, octets, sha256: createHash('sha256').update(octets).digest('hex')}
}

export function valeur(modifie: Partial<Valeur> & {fichier?: string} = {}): Valeur {
  const {fichier = 'recu.xlsx', ...reste} = modifie
  return {
    source: 'tableaux',
    structure: '54395S00' as CodeStructure,
    indicateur: 'premiers_accueils',
    periode: '2008-01' as Valeur['periode'],
    modalites: '',
    etat: 'renseigne',
    valeur: 12,
    brut: '12',
    provenance: {fichier, feuille: 'Activité', cellule: 'B4'},
    ...reste,
  }
}

export function structure(code: string, modifie: Partial<Structure> = {}): Structure {
  return {
    code: code as CodeStructure,
    nom: `Mission Locale ${code}`,
    type: 'ML',
    departement: '54',
    adresse: '1 rue de l’Église',
    codePostal: '54000',
    ville: 'Nancy',
    telephone: null,
    courriel: null,
    ...modifie,
  }
}

export function moyen(code: string, annee: number, nombre: number, fichier: string): Moyen {
  return {
    structure: code as CodeStructure,
    annee,
    code: 'salaries',
    valeur: nombre,
    provenance: {fichier, feuille: 'Annuaire', cellule: 'K3'},
  }
}

export function objectif(indicateur: string, nombre: number, fichier: string): Objectif {
  return {
    structure: 'REGION',
    indicateur,
    annee: 2008,
    valeur: nombre,
    provenance: {fichier, feuille: 'Objectifs', cellule: 'C2'},
  }
}

/** Keeps some values as one received file. */
export async function importer(espace: Espace, valeurs: readonly Valeur[], nom = 'recu.xlsx') {
  const fichier = fichierRecu(nom, `${nom} ${espace.revision}`)
  return espace.enregistrer(
    {genre: 'activite', source: 'tableaux', valeurs},
    {fichier, annee: 2008, anomalies: []},
  )
}

/** The expected error that an action answers; anything else fails the test. */
export async function refusDe(action: () => unknown): Promise<ErreurMetier> {
  try {
    await action()
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur
    throw erreur
  }
  throw new Error("l'action a été acceptée")
}

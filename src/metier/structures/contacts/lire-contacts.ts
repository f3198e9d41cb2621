import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {lignesDe, lireRang, type RangLu, type Tableau, trouverTableau} from '../../feuilles/index.js'
import {type ChampContact, type Contact, MODELE_CONTACTS} from './modele-contacts.js'

/** What a workbook of contacts says, all its sheets together. */
export type LectureContacts = {
  readonly contacts: readonly Contact[]
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

/** Sheets whose name says the nature of their rows, when no column does. */
const NATURES_PAR_FEUILLE: ReadonlyMap<string, string> = new Map(
  ['partenaire', 'financeur', 'élu', 'presse'].map((nature) => [empreinte(nature), nature]),
)

/** Reads every sheet that looks like a list of contacts. */
export function lireContacts(grilles: readonly Grille[]): LectureContacts {
  const tableaux = grilles.flatMap((grille) => trouverTableau(grille, MODELE_CONTACTS) ?? [])
  if (tableaux.length === 0) return sansContact(grilles)
  const lectures = tableaux.map(lireTableau)
  return {
    contacts: lectures.flatMap((l) => l.contacts),
    colonnesIgnorees: tableaux.flatMap((t) => t.libres.map((l) => l.titre)),
    anomalies: lectures.flatMap((l) => l.anomalies),
  }
}

function lireTableau(tableau: Tableau<ChampContact>): {contacts: Contact[]; anomalies: Anomalie[]} {
  const parDefaut = NATURES_PAR_FEUILLE.get(empreinte(tableau.grille.feuille)) ?? 'partenaire'
  const rangs = lignesDe(tableau).donnees.map((ligne) => lireRang(tableau, ligne))
  const contacts = rangs.flatMap((rang) => {
    const contact = lireContact(rang, parDefaut)
    return rang.constats.some((a) => a.gravite === 'bloquante') ? [] : [contact]
  })
  return {contacts, anomalies: rangs.flatMap((r) => r.constats)}
}

function lireContact(rang: RangLu<ChampContact>, nature: string): Contact {
  const [organisme, nom] = [rang.texte('organisme'), rang.texte('nom')]
  const qui = nom ?? organisme ?? ''
  if (!qui) {
    const message = 'Le contact n’a ni organisme ni nom.'
    rang.constater('bloquante', 'STR-027', 'nom', message, 'Complétez la ligne ou supprimez-la.')
  }
  return {
    nature: rang.texte('nature') ?? nature,
    organisme,
    civilite: rang.texte('civilite'),
    prenom: rang.texte('prenom'),
    nom,
    fonction: rang.texte('fonction'),
    courriel: rang.courriel('courriel', qui),
    telephone: rang.telephone('telephone', qui),
    adresse: rang.texte('adresse'),
    codePostal: rang.codePostal('codePostal', qui),
    ville: rang.texte('ville'),
    listes: rang.liste('listes'),
    depuis: rang.jour('depuis'),
    jusqua: rang.jour('jusqua', 'fin'),
  }
}

function sansContact(grilles: readonly Grille[]): LectureContacts {
  const noms = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  const message = `Aucune feuille (${noms}) n’a de ligne d’en-tête de contacts.`
  const constat = anomalie('bloquante', 'STR-034', message, {
    attendu:
      'une colonne « Organisme » ou « Nom » et une colonne « Courriel », « Téléphone », « Adresse » ou « Listes »',
    a_faire: 'Ajoutez une ligne d’en-tête avec au moins « Organisme », « Nom » et « Courriel ».',
  })
  return {contacts: [], colonnesIgnorees: [], anomalies: [constat]}
}

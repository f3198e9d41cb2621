import type {Grille} from '../../../documents/index.js'
import {anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {type LignesLues, lireLignes, type ModeleDeFeuille} from '../../feuilles/index.js'
import type {Organisme} from '../types.js'

export type ChampOrganisme = keyof Organisme

/** The sheet of the providers. */
export const MODELE_ORGANISMES: ModeleDeFeuille<ChampOrganisme> = {
  nom: 'Organismes',
  autresNoms: ['Organismes de formation', 'Prestataires'],
  signature: [['nom'], ['declaration', 'siret', 'qualiopi']],
  colonnes: [
    {champ: 'code', titre: 'Code', largeur: 24},
    {
      champ: 'nom',
      titre: 'Organisme',
      autres: ['nom', 'organisme de formation', 'raison sociale'],
      largeur: 42,
    },
    {champ: 'ville', titre: 'Ville', largeur: 22},
    {champ: 'siret', titre: 'SIRET', autres: ['n° siret'], largeur: 18},
    {
      champ: 'declaration',
      titre: "Déclaration d'activité",
      autres: [
        "numéro de déclaration d'activité",
        "n° de déclaration d'activité",
        'nda',
        'n° de déclaration',
      ],
      largeur: 24,
    },
    {
      champ: 'qualiopi',
      titre: "Qualiopi jusqu'au",
      autres: ['qualiopi', 'certificat qualiopi', 'fin de certification'],
      format: 'date',
      largeur: 18,
    },
    {champ: 'contact', titre: 'Contact', autres: ['interlocuteur'], largeur: 26},
    {champ: 'courriel', titre: 'Courriel', autres: ['mail', 'e-mail', 'mél'], largeur: 30},
    {champ: 'telephone', titre: 'Téléphone', autres: ['tél', 'tel']},
  ],
}

/** A capital that stands alone is part of a name: « Conseil A » and « Conseil D » are two. */
const LETTRE_SEULE = /(?<![\p{L}'’.])[A-Z](?![\p{L}'’.])/gu

/**
 * A provider is known by its name, however it is written: « CCI 57 » and « cci-57 » are one. The letters that an
 * empreinte takes for articles are kept when they are what tells two names apart.
 */
export function codeDOrganisme(nom: string): string {
  const mots = empreinte(nom).split(' ').filter(Boolean)
  const lettres = (nom.match(LETTRE_SEULE) ?? []).map((l) => l.toLowerCase()).filter((l) => !mots.includes(l))
  return [...mots, ...lettres].join('-')
}

/** Reads the sheets of providers of a workbook. */
export function lireOrganismes(grilles: readonly Grille[]): LignesLues<Organisme> {
  const lues = lireLignes(grilles, MODELE_ORGANISMES, (rang): Organisme | undefined => {
    const nom = rang.texte('nom')
    if (!nom) {
      rang.constater('bloquante', 'FOR-005', 'nom', 'L’organisme n’a pas de nom.', 'Complétez la ligne.')
      return undefined
    }
    return {
      code: rang.texte('code') ?? codeDOrganisme(nom),
      nom,
      ville: rang.texte('ville'),
      siret: rang.texte('siret'),
      declaration: rang.texte('declaration'),
      qualiopi: rang.jour('qualiopi', 'fin'),
      contact: rang.texte('contact'),
      courriel: rang.courriel('courriel', nom),
      telephone: rang.telephone('telephone', nom),
    }
  })
  if (lues.feuilles > 0) return lues
  const constat = anomalie(
    'bloquante',
    'FOR-004',
    'Aucune feuille n’a l’en-tête d’un registre d’organismes.',
    {
      attendu: 'les colonnes « Organisme » et « Déclaration d’activité », « SIRET » ou « Qualiopi jusqu’au »',
      a_faire: 'Partez du classeur que donne « animreg formation organismes exporter organismes.xlsx ».',
    },
  )
  return {...lues, anomalies: [constat]}
}

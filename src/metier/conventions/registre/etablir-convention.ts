import {ajouterMois} from '../../../shared/jour.js'
import type {Donnees, EnteteDeModele, RangeeDeDonnees} from '../modeles/index.js'
import type {Partie, Preparation} from '../preparation/index.js'
import {estModifiable, passerA} from './etats.js'
import type {Convention, EtatDeConvention, Piece} from './types.js'

/** What a draft is made of, beside what was prepared. */
export type Etablissement = {
  readonly entete: EnteteDeModele
  readonly annee: number
  readonly date: string
  readonly association: Partie
  /** Day of the move, today. */
  readonly le: string
  /** The same convention as the register knows it. */
  readonly precedente?: Convention | undefined
  readonly empreinte: string | null
  readonly pieces: readonly Piece[]
}

/** The same convention from one run to the next: a year, a model, a party. */
export function cleDeConvention(annee: number, modele: string, partie: string): string {
  return `${annee}/${modele}/${partie}`
}

/** A prepared convention as the register keeps it: a draft, or a project when something is still missing. */
export function etablirConvention(preparation: Preparation, faits: Etablissement): Convention {
  const {entete, annee, date, association, le, precedente, empreinte, pieces} = faits
  const {donnees, reponses, parties} = preparation
  const etat: EtatDeConvention = preparation.bloquee ? 'en_projet' : 'brouillon'
  const fin = texteDe(donnees, 'fin')
  const base: Convention = {
    cle: cleDeConvention(annee, entete.modele, preparation.cle),
    annee,
    modele: entete.modele,
    version_du_modele: entete.version,
    titre: entete.titre,
    objet: texteDe(donnees, 'objet') ?? entete.objet,
    association,
    parties: [...parties],
    montant_centimes: typeof donnees.montant === 'number' ? donnees.montant : null,
    debut: texteDe(donnees, 'debut'),
    fin,
    echeances: lireEcheances(donnees),
    etat: precedente?.etat ?? 'en_projet',
    numero: precedente?.numero ?? null,
    rang: precedente?.rang ?? null,
    version: versionDe(precedente),
    date,
    donnees,
    reponses,
    empreinte,
    pieces: [...pieces, ...anterieures(precedente)],
    journal: precedente?.journal ?? [{etat: 'en_projet', le, note: null}],
    signatures: [],
    versements: [],
    ...suitesDe(entete, fin, donnees),
    nous_lie: true,
    avenant_a: null,
  }
  // Made again, a draft stays a draft: its journal keeps the day it became one.
  if (base.etat === etat) return base
  return passerA(base, etat, {le, note: base.version > 1 ? `version ${base.version} en préparation` : null})
}

/** A text that was validated is replaced by another version, never by the same one. */
export function versionDe(precedente: Convention | undefined): number {
  if (!precedente) return 1
  return estModifiable(precedente) ? precedente.version : precedente.version + 1
}

function anterieures(precedente: Convention | undefined): readonly Piece[] {
  if (!precedente) return []
  const gardees = precedente.pieces.filter((p) => p.nature === 'version_anterieure')
  if (estModifiable(precedente)) return gardees
  const remplacees = precedente.pieces.filter((p) => p.nature === 'texte')
  return [...gardees, ...remplacees.map((p) => ({...p, nature: 'version_anterieure' as const}))]
}

/** Its text may give way to a new version: given its number, and signed by nobody. */
export function estRemplacable({etat, signatures}: Convention): boolean {
  return (etat === 'validee' || etat === 'envoyee') && signatures.length === 0
}

/** What the text itself says will be due after the end, or before it. */
function suitesDe(
  {suivi: {comptes_mois: comptes, preavis_mois: preavis}}: EnteteDeModele,
  fin: string | null,
  {tacite}: Donnees,
): Pick<Convention, 'preavis' | 'reconduite' | 'comptes_dus'> {
  return {
    preavis: fin && preavis ? ajouterMois(fin, -preavis) : null,
    reconduite: tacite === true,
    comptes_dus: fin && comptes ? ajouterMois(fin, comptes) : null,
  }
}

function texteDe(donnees: Donnees, champ: string): string | null {
  const valeur = donnees[champ]
  return typeof valeur === 'string' ? valeur : null
}

function lireEcheances({echeances}: Donnees): Convention['echeances'] {
  if (!Array.isArray(echeances)) return []
  return (echeances as readonly RangeeDeDonnees[]).flatMap(({date, libelle, montant}) =>
    typeof montant === 'number'
      ? [
          {
            date: typeof date === 'string' ? date : null,
            libelle: typeof libelle === 'string' ? libelle : 'versement',
            montant_centimes: montant,
          },
        ]
      : [],
  )
}

/** A draft that gets its number and its final documents; a new version keeps the number and what it replaces. */
export function validerConvention(
  convention: Convention,
  {
    numero,
    rang,
    le,
    pieces,
  }: {
    readonly numero: string
    readonly rang: number | null
    readonly le: string
    readonly pieces: readonly Piece[]
  },
): Convention {
  return {
    ...passerA(convention, 'validee', {
      le,
      note: convention.version > 1 ? `numéro ${numero}, version ${convention.version}` : `numéro ${numero}`,
    }),
    numero,
    rang,
    pieces: [...pieces, ...convention.pieces.filter((p) => p.nature === 'version_anterieure')],
  }
}

/** The same content, whatever the day it was made: nothing needs to be written again. */
export function estInchangee(nouvelle: Convention, precedente: Convention | undefined): boolean {
  return precedente !== undefined && essentiel(nouvelle) === essentiel(precedente)
}

/** Neither the journal nor the hashes: a Word file is never twice the same bytes. */
function essentiel(convention: Convention): string {
  return JSON.stringify({...convention, journal: [], pieces: convention.pieces.map((p) => p.fichier)})
}

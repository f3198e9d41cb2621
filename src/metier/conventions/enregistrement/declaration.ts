import {empreinte} from '../../../shared/empreinte.js'
import type {Partie} from '../preparation/index.js'
import {type Convention, type Piece, passerA, signatairesDe} from '../registre/index.js'

/** What is said of a convention that somebody else wrote. */
export type Declaration = {
  readonly annee: number
  readonly numero: string | null
  readonly titre: string
  readonly objet: string
  /** Names, as the directory writes them. */
  readonly parties: readonly string[]
  readonly montant_centimes: number | null
  readonly debut: string | null
  readonly fin: string | null
  readonly signee_le: string | null
  readonly preavis: string | null
  readonly reconduite: boolean
  readonly comptes_dus: string | null
  /** False: followed without the association being a party. */
  readonly nous_lie: boolean
}

/** The same convention from one workbook to the next: its number, else what it is and with whom. */
export function cleDeDeclaration({annee, numero, titre, parties}: Declaration): string {
  return `${annee}/enregistree/${empreinte(numero ?? [titre, ...parties].join(' '))}`
}

export function nommerDeclaration({numero, titre, parties}: Declaration): string {
  return `${titre}${numero ? ` n° ${numero}` : ''} (${parties.join(', ')})`
}

/** What was said of a convention of the register; null when we wrote it. */
export function declarationDe(convention: Convention): Declaration | null {
  if (convention.modele !== null) return null
  const {annee, numero, titre, objet, parties, journal} = convention
  return {
    annee,
    numero,
    titre,
    objet,
    parties: parties.map((p) => p.nom),
    montant_centimes: convention.montant_centimes,
    debut: convention.debut,
    fin: convention.fin,
    signee_le: journal.findLast((e) => e.etat === 'signee')?.le ?? null,
    preavis: convention.preavis,
    reconduite: convention.reconduite,
    comptes_dus: convention.comptes_dus,
    nous_lie: convention.nous_lie,
  }
}

/** A convention of others as the register keeps it: what was already noted of it stays. */
export function enregistrerConvention(
  declaration: Declaration,
  {
    association,
    parties,
    echeances = [],
    pieces = [],
    le,
    precedente,
  }: {
    readonly association: Partie
    readonly parties: readonly Partie[]
    readonly echeances?: Convention['echeances']
    readonly pieces?: readonly Piece[]
    /** Day of the entry, today. */
    readonly le: string
    readonly precedente?: Convention | undefined
  },
): Convention {
  const {signee_le, parties: _, ...dite} = declaration
  const base: Convention = {
    ...dite,
    cle: cleDeDeclaration(declaration),
    modele: null,
    version_du_modele: null,
    association,
    parties: [...parties],
    rang: null,
    version: 1,
    date: le,
    donnees: {},
    reponses: {},
    empreinte: null,
    avenant_a: null,
    ...suiviDe(precedente, signee_le ?? le),
    pieces: [...(precedente?.pieces ?? []), ...nouvelles(pieces, precedente)],
    ...(echeances.length > 0 ? {echeances} : {}),
  }
  if (!signee_le || base.journal.some((e) => e.etat === 'signee')) return base
  const signatures = signatairesDe(base).map(({nom, representant}) => ({
    partie: nom,
    par: representant?.nom ?? nom,
    le: signee_le,
  }))
  return {...passerA(base, 'signee', {le: signee_le}), signatures}
}

/** What was noted since it was first recorded; nothing the first time. */
function suiviDe(
  precedente: Convention | undefined,
  le: string,
): Pick<Convention, 'echeances' | 'etat' | 'journal' | 'signatures' | 'versements'> {
  if (!precedente) {
    const journal: Convention['journal'] = [{etat: 'validee', le, note: 'enregistrée'}]
    return {echeances: [], etat: 'validee', journal, signatures: [], versements: []}
  }
  const {echeances, etat, journal, signatures, versements} = precedente
  return {echeances, etat, journal, signatures, versements}
}

function nouvelles(pieces: readonly Piece[], precedente: Convention | undefined): readonly Piece[] {
  return pieces.filter((p) => !precedente?.pieces.some((q) => q.sha256 === p.sha256))
}

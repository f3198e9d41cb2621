import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {formaterDate} from '../../../shared/francais.js'
import {ajouterMois} from '../../../shared/jour.js'
import type {ChampDeModele, Donnees, EnteteDeModele, ValeurDeChamp} from '../modeles/index.js'
import {ecrireValeur} from '../preparation/index.js'
import {type Convention, estSignee, nommerConvention} from '../registre/index.js'

/** What may be changed of a convention that no model describes. */
const CHAMPS_COMMUNS: Readonly<Record<string, Pick<ChampDeModele, 'libelle' | 'type'>>> = {
  objet: {libelle: 'Objet', type: 'texte'},
  montant: {libelle: 'Montant', type: 'montant'},
  debut: {libelle: 'Début', type: 'date'},
  fin: {libelle: 'Fin', type: 'date'},
}

/** The fields that an avenant may change: those of the model, rows apart, else the four every convention has. */
export function champsModifiables(
  modele: EnteteDeModele | undefined,
): Readonly<Record<string, Pick<ChampDeModele, 'libelle' | 'type'>>> {
  const siens = Object.entries(modele?.champs ?? {}).filter(([, c]) => c.type !== 'tableau')
  return siens.length > 0 ? Object.fromEntries(siens) : CHAMPS_COMMUNS
}

/** The avenants of a convention in their order, cancelled ones included: their numbers are not given again. */
export function avenantsDe(conventions: readonly Convention[], {cle}: Convention): readonly Convention[] {
  return conventions.filter((c) => c.avenant_a === cle)
}

/** « 2008-021-A1 »: after the highest ever given to that convention. */
export function numeroterAvenant(conventions: readonly Convention[], parente: Convention): string {
  const rangs = avenantsDe(conventions, parente).map((a) => Number(/-A(\d+)$/.exec(a.numero ?? '')?.[1] ?? 0))
  return `${parente.numero ?? parente.cle}-A${Math.max(0, ...rangs) + 1}`
}

/** What the convention says today: its own values, then those of its signed avenants. */
export function valeursEnVigueur(parente: Convention, avenants: readonly Convention[]): Donnees {
  const {montant_centimes: montant, debut, fin, objet} = parente
  const propres: Record<string, ValeurDeChamp> = {objet}
  if (montant !== null) propres.montant = montant
  if (debut !== null) propres.debut = debut
  if (fin !== null) propres.fin = fin
  const signes = avenants.filter(estSignee)
  return Object.assign({}, propres, parente.donnees, ...signes.map((a) => a.reponses)) as Donnees
}

export type DemandeDAvenant = {
  readonly parente: Convention
  readonly modele: EnteteDeModele
  readonly champs: Readonly<Record<string, Pick<ChampDeModele, 'libelle' | 'type'>>>
  readonly avenants: readonly Convention[]
  readonly nouvelles: Donnees
  readonly motif: string
  readonly effet: string
  readonly date: string
  readonly le: string
}

/** A draft of avenant from the convention in force and the fields that change; the register gives the cumulated amount. */
export function preparerAvenant(demande: DemandeDAvenant): Convention {
  const {parente, modele, avenants, nouvelles, effet, date, le, motif} = demande
  exigerModifiable(demande)
  const actuelles = valeursEnVigueur(parente, avenants)
  const changements = Object.entries(nouvelles)
    .filter(([champ, valeur]) => JSON.stringify(actuelles[champ]) !== JSON.stringify(valeur))
    .map(([champ, valeur]) => decrire(champ, valeur, demande, actuelles))
  if (changements.length === 0) throw sansChangement(parente)
  const donnees: Donnees = {
    convention_modifiee: parente.numero ?? parente.titre,
    signee_le: parente.journal.findLast((e) => e.etat === 'signee')?.le ?? date,
    motif,
    changements,
    debut: effet,
    ...montantsDe(actuelles.montant, nouvelles.montant),
    ...(typeof nouvelles.fin === 'string' ? {fin: nouvelles.fin} : {}),
  }
  const ecart =
    typeof nouvelles.montant === 'number'
      ? nouvelles.montant - (typeof actuelles.montant === 'number' ? actuelles.montant : 0)
      : null
  return {
    cle: `${parente.cle}/avenant-${avenants.length + 1}`,
    annee: Number(effet.slice(0, 4)),
    modele: modele.modele,
    version_du_modele: modele.version,
    titre: modele.titre,
    objet: `Avenant à la convention ${parente.numero ?? parente.titre} : ${parente.objet}`,
    association: {...parente.association, terme: modele.termes.association},
    parties: parente.parties,
    montant_centimes: ecart,
    debut: effet,
    fin: typeof nouvelles.fin === 'string' ? nouvelles.fin : parente.fin,
    echeances: [],
    etat: 'brouillon',
    numero: null,
    rang: null,
    version: 1,
    date,
    donnees,
    reponses: nouvelles,
    empreinte: null,
    pieces: [],
    journal: [{etat: 'brouillon', le, note: null}],
    signatures: [],
    versements: [],
    preavis: null,
    reconduite: false,
    comptes_dus: null,
    nous_lie: parente.nous_lie,
    avenant_a: parente.cle,
  }
}

function decrire(
  champ: string,
  valeur: ValeurDeChamp,
  {champs}: DemandeDAvenant,
  actuelles: Donnees,
): {readonly article: string; readonly avant: string; readonly apres: string} {
  const {libelle, type} = champs[champ] ?? {libelle: champ, type: 'texte'}
  const avant = actuelles[champ]
  return {
    article: LIBELLES[champ] ?? libelle,
    avant: avant === undefined ? 'non prévu' : ecrireValeur(type, avant),
    apres: ecrireValeur(type, valeur),
  }
}

/** A column title such as « Au » says nothing in a text. */
const LIBELLES: Readonly<Record<string, string>> = {debut: 'Début', fin: 'Fin', montant: 'Montant'}

/** What was agreed before, what this one adds, what it makes in all; a decrease only says the new sum. */
function montantsDe(avant: ValeurDeChamp | undefined, apres: ValeurDeChamp | undefined): Donnees {
  if (typeof apres !== 'number') return {}
  if (typeof avant !== 'number') return {montant: apres, montant_cumule: apres}
  return {
    montant_precedent: avant,
    ...(apres > avant ? {montant: apres - avant} : {}),
    montant_cumule: apres,
  }
}

function exigerModifiable({parente, avenants, effet, nouvelles}: DemandeDAvenant): void {
  const refus = refuser(parente, {avenants, effet, nouvelles})
  if (!refus) return
  const [message, piste] = refus
  throw new ErreurMetier('CNV-072', message, {
    pistes: [piste],
    details: {cle: parente.cle, etat: parente.etat},
  })
}

function refuser(
  parente: Convention,
  {avenants, effet, nouvelles}: Pick<DemandeDAvenant, 'avenants' | 'effet' | 'nouvelles'>,
): readonly [message: string, piste: string] | undefined {
  const nom = nommerConvention(parente)
  if (parente.avenant_a)
    return [`${nom} est un avenant.`, 'Un avenant modifie la convention elle-même : donnez son numéro.']
  if (!estSignee(parente)) {
    return [
      `${nom} n’est pas signée : un avenant ne change que ce qui est signé.`,
      'Refaites-la plutôt : animreg conventions generer --nouvelle-version',
    ]
  }
  if (parente.etat === 'soldee' || parente.etat === 'resiliee') {
    return [
      `${nom} a pris fin : elle ne se modifie plus.`,
      'Faites une nouvelle convention : animreg conventions generer',
    ]
  }
  const enCours = avenants.find((a) => ['brouillon', 'validee', 'envoyee'].includes(a.etat))
  if (enCours) {
    const quoi = enCours.numero ? `L’avenant ${enCours.numero}` : 'Un brouillon d’avenant'
    return [
      `${quoi} à ${nom} n’est pas encore signé.`,
      'Faites-le signer, ou annulez-le (animreg conventions annuler), avant d’en faire un autre.',
    ]
  }
  const terme = valeursEnVigueur(parente, avenants).fin
  if (typeof terme === 'string' && effet > terme) {
    return [
      `L’avenant prendrait effet le ${formaterDate(effet)} : la convention s’achève le ${formaterDate(terme)}.`,
      'Donnez un jour d’effet antérieur (« --effet »), ou faites une nouvelle convention.',
    ]
  }
  if (typeof nouvelles.fin === 'string' && nouvelles.fin < effet) {
    return [
      `La nouvelle fin (${formaterDate(nouvelles.fin)}) précède l’effet de l’avenant (${formaterDate(effet)}).`,
      'Corrigez « --champ fin=… » ou « --effet ».',
    ]
  }
  return undefined
}

function sansChangement(parente: Convention): ErreurMetier {
  return new ErreurMetier('CNV-073', `Rien ne change : ${nommerConvention(parente)} dit déjà cela.`, {
    pistes: ['Donnez ce qui change, par exemple « --champ fin=30/06/2009 ».'],
    details: {cle: parente.cle},
  })
}

/** The convention once its avenant is signed: its term moves, and what follows it with it. */
export function appliquerAvenant(parente: Convention, avenant: Convention): Convention {
  const {fin} = avenant.reponses
  if (typeof fin !== 'string' || !parente.fin) return parente
  const depuis = parente.fin
  const deplacer = (jour: string | null) => jour && ajouterMois(fin, moisEntre(depuis, jour))
  return {
    ...parente,
    fin,
    preavis: deplacer(parente.preavis),
    comptes_dus: deplacer(parente.comptes_dus),
  }
}

function moisEntre(de: string, a: string): number {
  return rangDuMois(a) - rangDuMois(de)
}

function rangDuMois(jour: string): number {
  return Number(jour.slice(0, 4)) * 12 + Number(jour.slice(5, 7))
}

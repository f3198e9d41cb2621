import {distance} from 'fastest-levenshtein'
import {empreinte} from '../../../shared/empreinte.js'
import {enumerer, sansAccents} from '../../../shared/francais.js'
import {jourDe} from '../../feuilles/index.js'
import type {Annuaire} from '../../structures/index.js'
import {lireCompteurs, lireMontant} from './compteurs.js'
import {lireDuree} from './duree.js'
import {detacherLesJours} from './jours-ecrits.js'
import {type Nomenclature, trouverDispositif, trouverType, typesDuTitre} from './nomenclature.js'
import {lireParticipants} from './participants.js'
import type {DouteDeFait, FauteDeFait, RemarqueDeFait, SaisieDeFait} from './saisie.js'
import type {ChampDeFait, FaitSansNumero} from './types.js'

/** What a fact is understood with. */
export type ContexteDeSaisie = {
  readonly nomenclature: Nomenclature
  readonly annuaire: Annuaire
  /** The journal so far: its themes and schemes keep one spelling. */
  readonly faits: readonly FaitSansNumero[]
  /** The actions of the programmes known; a year without any is not checked. */
  readonly actions: readonly ActionConnue[]
}

/** A fact understood, or why it is not. */
export type FaitCompris = {
  /** Absent while a doubt or a fault stands. */
  readonly fait?: FaitSansNumero
  readonly doutes: readonly DouteDeFait[]
  readonly fautes: readonly FauteDeFait[]
  /** What is kept as written and may not be what was meant. */
  readonly remarques: readonly RemarqueDeFait[]
}

/** What a fact is tied to, by its code. */
export type ActionConnue = {readonly annee: number; readonly code: string; readonly intitule: string}

/** Reads what a person wrote of a fact; the line, the options and the workbook all come through here. */
export function comprendreFait(saisie: SaisieDeFait, contexte: ContexteDeSaisie): FaitCompris {
  const doutes: DouteDeFait[] = []
  const fautes: FauteDeFait[] = []
  const remarques: RemarqueDeFait[] = []
  const refuser = (champ: ChampDeFait, message: string, attendu: string) => {
    fautes.push({champ, message, attendu})
    return null
  }
  const jours = lireJours(saisie, refuser)
  const intitule = saisie.intitule?.replace(/\s+/g, ' ').trim() ?? ''
  if (!intitule)
    refuser('intitule', "Le fait n'a pas d'intitulé.", 'quelques mots, comme « réunion des directeurs »')
  const type = lireType(saisie.type, intitule, {...contexte, refuser, doutes})
  const comptes = lireComptes(saisie, refuser)
  const presences = lireParticipants(saisie.participants ?? [], contexte.annuaire)
  for (const faute of presences.fautes) {
    refuser('participants', faute, 'un nombre, ou « structure=nombre » pour chaque structure')
  }
  const theme = commeDeja(
    saisie.theme,
    contexte.faits.map((f) => f.theme),
  )
  if (theme.proche) remarques.push(direProche('theme', 'thème', theme))
  const dispositif = nommerDispositif(saisie.dispositif, contexte)
  if (dispositif.proche) remarques.push(direProche('dispositif', 'dispositif', dispositif))
  const duree = lireLaDuree(saisie.duree, refuser)
  if (jours === null || type === undefined || fautes.length > 0 || doutes.length > 0) {
    return {doutes, fautes, remarques}
  }
  remarques.push(...controlerAction(saisie.action, jours.date, contexte.actions))
  const fait: FaitSansNumero = {
    ...jours,
    type,
    theme: theme.nom,
    intitule: intitule.charAt(0).toUpperCase() + intitule.slice(1),
    lieu: texteOuRien(saisie.lieu),
    partenaires: sansVides(saisie.partenaires),
    duree,
    participants: presences.participants,
    structures: presences.structures,
    compteurs: comptes.compteurs,
    montantCentimes: comptes.montantCentimes,
    action: texteOuRien(saisie.action),
    dispositif: dispositif.nom,
    documents: sansVides(saisie.documents),
    remarque: texteOuRien(saisie.remarque),
  }
  return {fait, doutes, fautes, remarques}
}

function texteOuRien(texte: string | undefined): string | null {
  return texte?.trim() || null
}

function sansVides(textes: readonly string[] = []): string[] {
  return textes.map((t) => t.trim()).filter(Boolean)
}

function lireLaDuree(ecrite: string | undefined, refuser: Refuser): number | null {
  if (!ecrite?.trim()) return null
  const attendu = 'un nombre d’heures, comme « 3 », « 3h30 » ou « 1 jour »'
  return lireDuree(ecrite) ?? refuser('duree', `La durée « ${ecrite.trim()} » ne se lit pas.`, attendu)
}

type Refuser = (champ: ChampDeFait, message: string, attendu: string) => null

type Jours = Pick<FaitSansNumero, 'date' | 'fin'>

/** The first day, and the last when there are several, written together or apart. */
function lireJours({date: ecrite, fin: dernier}: SaisieDeFait, refuser: Refuser): Jours | null {
  const attendu = 'un jour, comme 14/10/2008, ou plusieurs, comme « 25 et 26/10/2008 »'
  if (!ecrite?.trim()) return refuser('date', 'Le fait n’a pas de date.', attendu)
  const lus = detacherLesJours(ecrite.trim())
  const date = lus.reste === '' ? lireJour(lus.date) : undefined
  if (!date) return refuser('date', `« ${ecrite.trim()} » n'est pas un jour du calendrier.`, attendu)
  const texteDeFin = dernier?.trim() || lus.fin
  if (!texteDeFin) return {date, fin: null}
  const fin = lireJour(detacherLesJours(texteDeFin).date)
  if (!fin) return refuser('fin', `« ${texteDeFin} » n'est pas un jour du calendrier.`, attendu)
  if (fin < date)
    return refuser('fin', 'Le fait finit avant de commencer.', 'un dernier jour après le premier')
  return {date, fin: fin === date ? null : fin}
}

function lireJour(texte: string | undefined): string | undefined {
  return texte && jourDe({genre: 'texte', valeur: texte, affiche: texte}, 'debut')
}

/** A code that no action of that year bears is kept and said: the programme may come after the journal. */
function controlerAction(
  ecrit: string | undefined,
  date: string,
  actions: readonly ActionConnue[],
): RemarqueDeFait[] {
  const code = ecrit?.trim()
  const annee = Number(date.slice(0, 4))
  const siennes = actions.filter((a) => a.annee === annee)
  // « 3.2 » names all that it holds.
  if (!code || siennes.length === 0 || siennes.some((a) => `${a.code}.`.startsWith(`${code}.`))) return []
  const proches = siennes
    .toSorted((a, b) => distance(a.code, code) - distance(b.code, code))
    .slice(0, 3)
    .map((a) => `${a.code} (${a.intitule})`)
  const message = `Aucune action du programme ${annee} n'a le code « ${code} » ; les plus proches : ${enumerer(proches)}.`
  return [{champ: 'action', message}]
}

function lireType(
  ecrit: string | undefined,
  intitule: string,
  {nomenclature, refuser, doutes}: ContexteDeSaisie & {refuser: Refuser; doutes: DouteDeFait[]},
): string | undefined {
  const connus = nomenclature.types.map((t) => t.libelle)
  if (ecrit?.trim()) {
    const trouve = trouverType(nomenclature, ecrit)
    if (trouve) return trouve
    refuser(
      'type',
      `« ${ecrit.trim()} » n'est pas un type de fait connu.`,
      enumerer(
        connus.map((c) => `« ${c} »`),
        'ou',
      ),
    )
    return undefined
  }
  const [unique, ...autres] = typesDuTitre(nomenclature, intitule)
  if (unique !== undefined && autres.length === 0) return unique
  if (intitule) doutes.push(douteDeType(intitule, unique === undefined ? [] : [unique, ...autres], connus))
  return undefined
}

function douteDeType(intitule: string, candidats: readonly string[], connus: readonly string[]): DouteDeFait {
  const constat =
    candidats.length === 0
      ? `L'intitulé « ${intitule} » ne dit pas de quel type de fait il s'agit.`
      : `L'intitulé « ${intitule} » peut être ${enumerer(
          candidats.map((c) => `« ${c} »`),
          'ou',
        )}.`
  return {champ: 'type', constat, propositions: candidats.length === 0 ? connus : candidats, option: '--type'}
}

function lireComptes(saisie: SaisieDeFait, refuser: Refuser) {
  const lus = lireCompteurs(saisie.compteurs ?? [])
  for (const faute of lus.fautes) {
    refuser(
      'compteurs',
      `Le compteur « ${faute} » ne se lit pas, ou ce qu'il contient le dépasse.`,
      'un nombre et son unité, comme « 1080 visiteurs » ou « 63 présélectionnés dont 10 recrutés »',
    )
  }
  const dit = saisie.montant?.trim()
  if (!dit) return lus
  const montant = lireMontant(/€|euro/i.test(dit) ? dit : `${dit} €`)
  if (montant === undefined)
    refuser('montant', `Le montant « ${dit} » ne se lit pas.`, 'des euros, comme « 20000 »')
  return {...lus, montantCentimes: montant ?? null}
}

type Nomme = {readonly nom: string | null; readonly proche?: string}

/** A name already in the journal keeps its spelling; a near one is said, never replaced. */
function commeDeja(ecrit: string | undefined, noms: readonly (string | null)[]): Nomme {
  const nom = ecrit?.replace(/\s+/g, ' ').trim()
  if (!nom) return {nom: null}
  const connus = new Map<string, string>()
  for (const connu of noms) {
    if (connu !== null && !connus.has(empreinte(connu))) connus.set(empreinte(connu), connu)
  }
  const deja = connus.get(empreinte(nom))
  if (deja !== undefined) return {nom: deja}
  const proche = [...connus.values()].find((c) => sontProches(c, nom))
  return proche === undefined ? {nom} : {nom, proche}
}

function sontProches(a: string, b: string): boolean {
  const [x, y] = [sansAccents(a), sansAccents(b)]
  return distance(x, y) <= Math.max(1, Math.floor(Math.min(x.length, y.length) / 5))
}

function nommerDispositif(ecrit: string | undefined, {nomenclature, faits}: ContexteDeSaisie): Nomme {
  const declare = ecrit ? trouverDispositif(nomenclature, ecrit) : undefined
  if (declare) return {nom: declare.nom}
  return commeDeja(ecrit, [...nomenclature.dispositifs.map((d) => d.nom), ...faits.map((f) => f.dispositif)])
}

function direProche(champ: ChampDeFait, quoi: string, {nom, proche}: Nomme): RemarqueDeFait {
  const message = `Le ${quoi} « ${nom ?? ''} » est nouveau, alors que le journal connaît « ${proche ?? ''} ».`
  return {champ, message}
}

import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie, estBloque} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {formaterNombre} from '../../../shared/francais.js'
import {
  jourDe,
  type LignesLues,
  lieuDe,
  lignesDe,
  lireRang,
  type RangLu,
  type Tableau,
  texteDe,
  trouverTableau,
} from '../../feuilles/index.js'
import {nomComplet} from '../inscriptions/index.js'
import type {Action, DemiJournee, Emargement, Inscription, Session} from '../types.js'
import {lirePresence} from './lire-presence.js'
import {
  type ChampPresence,
  demiJourneesDe,
  ecrireDemiJournee,
  inscritsDe,
  MODELE_PRESENCES,
} from './modele-presences.js'

export type ContexteDePresence = {
  readonly annee: number
  readonly sessions: readonly Session[]
  readonly actions: readonly Action[]
  readonly inscriptions: readonly Inscription[]
  /** The session of rows that name none. */
  readonly session: string | null
}

type Rang = RangLu<ChampPresence>
type Demie = DemiJournee & {readonly colonne: number}

/** Reads the sheets of attendance of a workbook: only those who have a place, only the half-days of their session. */
export function lirePresences(
  grilles: readonly Grille[],
  contexte: ContexteDePresence,
): LignesLues<Emargement> {
  const tableaux = grilles.flatMap((grille) => trouverTableau(grille, MODELE_PRESENCES) ?? [])
  const lues = tableaux.map((tableau) => lireTableau(tableau, contexte))
  if (tableaux.length > 0) {
    return {
      lignes: lues.flatMap((l) => l.lignes),
      colonnesIgnorees: [...new Set(lues.flatMap((l) => l.colonnesIgnorees))],
      anomalies: lues.flatMap((l) => l.anomalies),
    }
  }
  const constat = anomalie(
    'bloquante',
    'FOR-004',
    'Aucune feuille n’a l’en-tête d’une feuille de présence.',
    {
      attendu: 'les colonnes « Numéro », « Session », « Nom », et une colonne par demi-journée',
      a_faire: 'Partez du classeur que donne « animreg formation emargements editer SESSION ».',
    },
  )
  return {lignes: [], colonnesIgnorees: [], anomalies: [constat]}
}

function lireTableau(tableau: Tableau<ChampPresence>, contexte: ContexteDePresence): LignesLues<Emargement> {
  const demies = tableau.libres.flatMap(({titre, colonne}) => lireTitre(titre, colonne))
  const vues = new Set<string>()
  const anomalies: Anomalie[] = []
  const lignes = lignesDe(tableau).donnees.flatMap((ligne) => {
    const rang: Rang = lireRang(tableau, ligne)
    const trouvee = trouverInscrit(rang, contexte)
    const siennes = trouvee ? lireLigne(tableau, rang, {...trouvee, demies, contexte}) : []
    if (trouvee && vues.has(trouvee.inscription.cle)) {
      const message = `${nomComplet(trouvee.inscription)} est déjà plus haut dans la feuille.`
      rang.constater('bloquante', 'FOR-087', 'nom', message, 'Gardez une seule ligne par personne.')
    }
    if (trouvee) vues.add(trouvee.inscription.cle)
    anomalies.push(...rang.constats)
    return estBloque(rang.constats) ? [] : siennes
  })
  return {
    lignes,
    colonnesIgnorees: tableau.libres
      .filter((l) => !demies.some((d) => d.colonne === l.colonne))
      .map((l) => l.titre),
    anomalies,
  }
}

/** « 13/10/2008 matin » heads a half-day, « 13/10/2008 » both of them. */
function lireTitre(titre: string, colonne: number): Demie[] {
  const lu = /^(\S+)(?:\s+(matin|apr[eè]s[- ]midi))?$/i.exec(titre)
  const jour = lu?.[1] && jourDe({genre: 'texte', valeur: lu[1], affiche: lu[1]}, 'debut')
  if (!jour || !/\d.*\d.*\d/.test(lu[1] ?? '')) return []
  if (!lu[2])
    return [
      {jour, moment: 'matin', colonne},
      {jour, moment: 'apres-midi', colonne},
    ]
  return [{jour, moment: lu[2].toLowerCase() === 'matin' ? 'matin' : 'apres-midi', colonne}]
}

type Trouvee = {readonly inscription: Inscription; readonly session: Session}

function trouverInscrit(
  rang: Rang,
  {annee, inscriptions, sessions, session: parDefaut}: ContexteDePresence,
): Trouvee | undefined {
  const [cle, nom, prenom] = [rang.texte('cle'), rang.texte('nom'), rang.texte('prenom')]
  const siennes = sessions.filter((s) => s.annee === annee)
  const code = rang.texte('session') ?? parDefaut
  const parCle = inscriptions.find((i) => i.cle === cle && i.etat === 'inscrite')
  const session = siennes.find((s) => s.code.toLowerCase() === (parCle?.session ?? code ?? '').toLowerCase())
  const ecrit = empreinte(`${nom ?? ''} ${prenom ?? ''}`)
  const parNom =
    session && inscritsDe(session, inscriptions).filter((i) => empreinte(`${i.nom} ${i.prenom}`) === ecrit)
  const inscription = cle ? parCle : parNom?.length === 1 ? parNom[0] : undefined
  if (!inscription || !session) {
    const qui = [cle, nom, prenom].filter(Boolean).join(' ')
    const message = `« ${qui} » n’a pas de place ${code ? `à la session ${code}` : 'connue'}.`
    const aFaire =
      'Vérifiez le numéro et la session. Si un collègue est venu à la place : « animreg formation inscriptions remplacer NUMÉRO --par "NOM Prénom" ».'
    rang.constater('bloquante', 'FOR-081', cle ? 'cle' : 'nom', message, aFaire)
    return undefined
  }
  if (nom && prenom && ecrit !== empreinte(`${inscription.nom} ${inscription.prenom}`)) {
    const message = `Le numéro ${inscription.cle} est celui de ${nomComplet(inscription)}, la ligne porte ${nom} ${prenom}.`
    const aFaire =
      'Si un collègue est venu à la place, notez-le d’abord : « animreg formation inscriptions remplacer ».'
    rang.constater('bloquante', 'FOR-085', 'nom', message, aFaire)
  }
  return {inscription, session}
}

function lireLigne(
  tableau: Tableau<ChampPresence>,
  rang: Rang,
  {
    inscription,
    session,
    demies,
    contexte,
  }: Trouvee & {readonly demies: readonly Demie[]; readonly contexte: ContexteDePresence},
): Emargement[] {
  const parJour = contexte.actions.find(
    (a) => a.annee === session.annee && a.code === session.action,
  )?.heuresParJour
  const duree = parJour === undefined || parJour === null ? null : parJour / 2
  const attendues = new Set(session.demiJournees.map((d) => `${d.jour} ${d.moment}`))
  const lus = demies.flatMap((demie) => {
    const {colonne, jour, moment} = demie
    const ecrit = texteDe(tableau, rang.ligne, colonne)
    if (ecrit === null) return []
    const constater = (
      code: 'FOR-082' | 'FOR-083' | 'FOR-084',
      message: string,
      aFaire: string,
    ): Emargement[] => {
      const constats = rang.constats as Anomalie[]
      constats.push(
        anomalie('bloquante', code, message, {...lieuDe(tableau, rang.ligne, colonne), a_faire: aFaire}),
      )
      return []
    }
    if (!attendues.has(`${jour} ${moment}`)) {
      const dates = demiJourneesDe(session).map(ecrireDemiJournee).join(', ')
      return constater(
        'FOR-082',
        `La session ${session.code} ne se tient pas le ${ecrireDemiJournee(demie)}.`,
        `Ses demi-journées : ${dates}.`,
      )
    }
    const presence = lirePresence(ecrit)
    if (!presence)
      return constater(
        'FOR-083',
        `« ${ecrit} » n’est pas une présence.`,
        'Écrivez P, un nombre d’heures, AJ ou ANJ ; laissez vide si elle est inconnue.',
      )
    if (presence.heures !== null && duree !== null && presence.heures > duree) {
      const message = `${formaterNombre(presence.heures, 1)} heures dépassent la demi-journée (${formaterNombre(duree, 1)} h).`
      return constater('FOR-084', message, 'Corrigez les heures, ou la durée d’un jour de l’action.')
    }
    const complete = presence.presence === 'partiel' && presence.heures !== null && presence.heures === duree
    return [
      {
        session: session.code,
        inscription: inscription.cle,
        jour,
        moment,
        ...presence,
        ...(complete ? {presence: 'present' as const} : {}),
      },
    ]
  })
  constaterManques(rang, {inscription, session, lus})
  return lus
}

function constaterManques(
  rang: Rang,
  {inscription, session, lus}: Trouvee & {readonly lus: readonly Emargement[]},
): void {
  const notees = new Set(lus.map((e) => `${e.jour} ${e.moment}`))
  const manquent = demiJourneesDe(session).filter((d) => !notees.has(`${d.jour} ${d.moment}`))
  if (manquent.length === 0 || estBloque(rang.constats)) return
  const message = `${nomComplet(inscription)} : présence inconnue le ${manquent.map(ecrireDemiJournee).join(', le ')}.`
  rang.constater(
    'avertissement',
    'FOR-086',
    'nom',
    message,
    'Complétez quand vous saurez ; une absence se note AJ ou ANJ.',
  )
}

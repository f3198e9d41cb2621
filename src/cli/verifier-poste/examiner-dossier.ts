import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  chercherCopiesEnConflit,
  DOSSIER_TRACES,
  etatDuVerrou,
  FICHIER_CONFIG,
  JOURS_DE_TRACES,
  lireConfig,
  listerSauvegardes,
  listerTraces,
  placeLibre,
  refusDEcriture,
  situer,
} from '../../espace/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, enumerer} from '../../shared/francais.js'
import {ecrireMoment} from '../moment.js'
import {formaterTaille} from '../sauvegardes/taille.js'
import {attention, bon, type Constat, mauvais} from './constat.js'

const PLACE_MINIMALE = 50 * 2 ** 20
const PLACE_CONFORTABLE = 500 * 2 ** 20

/** The folder itself: its settings, the disk, where it lies, who uses it. */
export function examinerDossier(dossier: string): Constat[] {
  return [
    examinerReglages(dossier),
    examinerEcriture(dossier),
    examinerPlace(placeLibre(dossier)),
    examinerEmplacement(dossier),
    examinerCopies(chercherCopiesEnConflit(dossier)),
    examinerVerrou(dossier),
    examinerSauvegardes(dossier),
    examinerTraces(dossier),
  ]
}

function examinerReglages(dossier: string): Constat {
  try {
    lireConfig(readFileSync(join(dossier, FICHIER_CONFIG), 'utf8'))
    return bon('reglages', `réglages : ${FICHIER_CONFIG}`)
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    return mauvais('reglages', erreur.message, erreur.pistes[0] ?? `Corrigez ${FICHIER_CONFIG}.`)
  }
}

function examinerEcriture(dossier: string): Constat {
  const refus = refusDEcriture(dossier)
  if (refus === undefined) return bon('ecriture', 'on peut écrire dans le dossier')
  return mauvais('ecriture', refus, 'Vérifiez vos droits sur le dossier, ou déplacez-le dans vos documents.')
}

/** A backup and a report need some room; `undefined` where the system does not say. */
export function examinerPlace(octets: number | undefined): Constat {
  if (octets === undefined) return bon('place', 'place sur le disque : non communiquée par le système')
  const constat = `${formaterTaille(octets)} libres sur le disque`
  if (octets >= PLACE_CONFORTABLE) return bon('place', constat)
  const aFaire = 'Libérez de la place : corbeille, téléchargements, anciennes sauvegardes.'
  return octets < PLACE_MINIMALE ? mauvais('place', constat, aFaire) : attention('place', constat, aFaire)
}

function examinerEmplacement(dossier: string): Constat {
  const {genre, service} = situer(dossier, process.env)
  if (genre === 'poste') return bon('emplacement', "l'espace est sur un disque de ce poste")
  if (genre === 'reseau')
    return attention(
      'emplacement',
      "l'espace est sur un dossier partagé du réseau.",
      'Une seule personne à la fois : animreg le vérifie, mais ne travaillez pas pendant une coupure du réseau. Sauvegardez souvent : animreg sauvegarder',
    )
  return attention(
    'emplacement',
    `l'espace est dans un dossier synchronisé par ${service ?? 'un service en ligne'}.`,
    `Attendez la fin de la synchronisation avant et après chaque séance, et ne travaillez pas sur deux postes à la fois. Le plus sûr : déplacer l'espace hors de ${service ?? 'ce dossier'} et y envoyer les sauvegardes (animreg sauvegarder --vers DOSSIER).`,
  )
}

function examinerCopies(copies: readonly string[]): Constat {
  if (copies.length === 0) return bon('conflits', 'aucune copie en conflit')
  return attention(
    'conflits',
    `${accorder(copies.length, 'copie laissée', 'copies laissées')} par une synchronisation ou faite à la main : ${enumerer(copies)}. animreg ne les lit pas.`,
    "Deux postes ont sans doute écrit en même temps. Vérifiez que le dernier travail est là (animreg activite historique), puis déplacez ces copies hors de l'espace.",
  )
}

function examinerVerrou(dossier: string): Constat {
  const verrou = etatDuVerrou(dossier)
  if (!verrou) return bon('verrou', "personne n'utilise l'espace en ce moment")
  const {tenant} = verrou
  const qui = tenant
    ? `par ${tenant.qui}, sur ${tenant.machine}, depuis le ${ecrireMoment(tenant.depuis)}`
    : 'par une autre commande'
  if (!verrou.perime)
    return attention(
      'verrou',
      `espace en cours d'utilisation ${qui}.`,
      "Attendez la fin de l'autre commande. Si cette personne n'utilise plus animreg, supprimez animreg.verrou.",
    )
  return attention(
    'verrou',
    `verrou oublié, pris ${qui} ; la prochaine commande le reprendra.`,
    'Rien à faire, ou lancez : animreg verifier-poste --reparer',
  )
}

function examinerSauvegardes(dossier: string): Constat {
  const derniere = listerSauvegardes(dossier).at(-1)
  if (derniere) return bon('sauvegardes', `dernière sauvegarde le ${ecrireMoment(derniere.le)}`)
  return attention('sauvegardes', "aucune sauvegarde de l'espace.", 'Lancez : animreg sauvegarder')
}

function examinerTraces(dossier: string): Constat {
  const traces = existsSync(join(dossier, DOSSIER_TRACES)) ? listerTraces(dossier) : []
  const lieu = `dans ${DOSSIER_TRACES}/, gardées ${JOURS_DE_TRACES} jours`
  if (traces.length === 0) return bon('traces', `aucun défaut récent (ils laisseraient des traces ${lieu})`)
  return attention(
    'traces',
    `${accorder(traces.length, 'jour')} avec un défaut d'animreg : traces ${lieu}.`,
    `Joignez ${join(DOSSIER_TRACES, traces.at(-1) ?? '')} à votre signalement ; les noms et les contenus en sont retirés.`,
  )
}

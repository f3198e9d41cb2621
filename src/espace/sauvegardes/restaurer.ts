import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {codeDe, traduireErreur} from '../erreurs-systeme.js'
import {ecrireFichier, effacerSiPossible} from '../fichiers.js'
import {prendreVerrou} from '../verrou.js'
import {
  acheverEchange,
  aDuContenu,
  chercherChantiers,
  chercherEchangesCoupes,
  EchangeRefuse,
  echanger,
  PREFIXE_DE_RESTAURATION,
} from './echange.js'
import type {ArchiveLue} from './lire-archive.js'
import {type Sauvegarde, sauvegarderSansVerrou} from './sauvegarder.js'

const COMMANDE = 'animreg restaurer'

/** What a restoration did. */
export type EspaceRestaure = {
  /** The state that was replaced; null when the folder held nothing. */
  readonly precedente: Sauvegarde | null
}

/**
 * Puts an espace back as a checked backup holds it: everything is written aside, the present state is saved, then
 * each element changes place by renaming. A renaming that fails puts back those already done; a cut in the middle
 * is carried through by the next command.
 */
export async function restaurerEspace(
  dossier: string,
  {fichiers}: Pick<ArchiveLue, 'fichiers'>,
  {maintenant}: {readonly maintenant?: Date} = {},
): Promise<EspaceRestaure> {
  creerDossier(dossier)
  const verrou = await prendreVerrou(dossier, {commande: COMMANDE})
  const chantier = join(dossier, `${PREFIXE_DE_RESTAURATION}${process.pid}`)
  try {
    acheverSansVerrou(dossier)
    const precedente = aDuContenu(dossier)
      ? await sauvegarderSansVerrou(dossier, {raison: 'avant-restauration', maintenant})
      : null
    for (const [nom, octets] of fichiers) ecrireFichier(join(chantier, 'nouveau', nom), octets)
    echanger(dossier, chantier)
    effacerChantiers(dossier)
    return {precedente}
  } catch (erreur) {
    if (!retientDesFichiers(chantier)) effacerSiPossible(chantier)
    throw erreur instanceof EchangeRefuse ? direRefus(erreur, chantier) : erreur
  } finally {
    verrou.liberer()
  }
}

/** Carries through a restoration that a kill or a power cut stopped halfway; nothing to do otherwise. */
export async function acheverRestauration(
  dossier: string,
  {attente}: {readonly attente?: number | undefined} = {},
): Promise<void> {
  if (chercherEchangesCoupes(dossier).length === 0) return
  // Held by a restoration at work: it is waited for, and nothing is left to do.
  const verrou = await prendreVerrou(dossier, {
    commande: COMMANDE,
    ...(attente === undefined ? {} : {attente}),
  })
  try {
    acheverSansVerrou(dossier)
  } finally {
    verrou.liberer()
  }
}

/** Removes what restorations prepared and did not use. */
export async function effacerRestaurationsCoupees(dossier: string): Promise<void> {
  const verrou = await prendreVerrou(dossier, {commande: COMMANDE})
  try {
    acheverSansVerrou(dossier)
    effacerChantiers(dossier)
  } finally {
    verrou.liberer()
  }
}

function acheverSansVerrou(dossier: string): void {
  for (const nom of chercherEchangesCoupes(dossier)) {
    acheverEchange(dossier, nom)
    effacerSiPossible(join(dossier, nom))
  }
}

/** True when putting back failed too: what was set aside must stay where a person can find it. */
function retientDesFichiers(chantier: string): boolean {
  const ancien = join(chantier, 'ancien')
  return existsSync(ancien) && readdirSync(ancien).length > 0
}

function creerDossier(chemin: string): void {
  try {
    mkdirSync(chemin, {recursive: true})
  } catch (erreur) {
    throw traduireErreur(erreur, chemin)
  }
}

/** Ours, and those of restorations that were cut short: their content is in the backups now. */
function effacerChantiers(dossier: string): void {
  for (const nom of chercherChantiers(dossier)) effacerSiPossible(join(dossier, nom))
}

function direRefus({chemin, cause, defait}: EchangeRefuse, chantier: string): unknown {
  if (!defait) {
    return new ErreurMetier(
      'ESP-036',
      `La restauration s'est arrêtée en chemin, et une partie des anciens fichiers est restée dans ${chantier}.`,
      {details: {dossier: chantier}},
    )
  }
  if (!['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'].includes(codeDe(cause))) return traduireErreur(cause, chemin)
  return new ErreurMetier('ESP-035', `${chemin} ne peut pas être remplacé ; tout a été remis en place.`, {
    details: {fichier: chemin},
  })
}

import {existsSync, mkdirSync, readdirSync, renameSync} from 'node:fs'
import {join} from 'node:path'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {FICHIER_BASE} from '../base.js'
import {codeDe, traduireErreur} from '../erreurs-systeme.js'
import {ecrireFichier, effacerSiPossible} from '../fichiers.js'
import {prendreVerrou} from '../verrou.js'
import {DOSSIERS_SAUVEGARDES, FICHIERS_SAUVEGARDES} from './contenu.js'
import type {ArchiveLue} from './lire-archive.js'
import {type Sauvegarde, sauvegarderSansVerrou} from './sauvegarder.js'

/** Start of the name of the folder where a restoration is prepared; one left behind tells of an interruption. */
export const PREFIXE_DE_RESTAURATION = '.restauration-'

/** What belongs to the base while it is written: a journal left beside another base would destroy it. */
const JOURNAL = `${FICHIER_BASE}-journal`
const ELEMENTS = [
  FICHIER_BASE,
  JOURNAL,
  ...DOSSIERS_SAUVEGARDES,
  ...FICHIERS_SAUVEGARDES.filter((f) => f !== FICHIER_BASE),
]

/** What a restoration did. */
export type EspaceRestaure = {
  /** The state that was replaced; null when the folder held nothing. */
  readonly precedente: Sauvegarde | null
}

/**
 * Puts an espace back as a checked backup holds it: everything is written aside, the present state is saved, then
 * each element changes place by renaming. A renaming that fails puts back those already done.
 */
export async function restaurerEspace(
  dossier: string,
  {fichiers}: Pick<ArchiveLue, 'fichiers'>,
  {maintenant}: {readonly maintenant?: Date} = {},
): Promise<EspaceRestaure> {
  creerDossier(dossier)
  const verrou = await prendreVerrou(dossier, {commande: 'animreg restaurer'})
  const chantier = join(dossier, `${PREFIXE_DE_RESTAURATION}${process.pid}`)
  try {
    const precedente = aDuContenu(dossier)
      ? await sauvegarderSansVerrou(dossier, {raison: 'avant-restauration', maintenant})
      : null
    for (const [nom, octets] of fichiers) ecrireFichier(join(chantier, 'nouveau', nom), octets)
    creerDossier(join(chantier, 'ancien'))
    echanger(dossier, chantier)
    effacerChantiers(dossier)
    return {precedente}
  } catch (erreur) {
    if (!retientDesFichiers(chantier)) effacerSiPossible(chantier)
    throw erreur
  } finally {
    verrou.liberer()
  }
}

/** True when a restoration would replace something. */
export function aDuContenu(dossier: string): boolean {
  return ELEMENTS.some((nom) => existsSync(join(dossier, nom)))
}

type Deplacement = {readonly de: string; readonly vers: string}

function echanger(dossier: string, chantier: string): void {
  const faits: Deplacement[] = []
  const deplacements = ELEMENTS.flatMap((nom) => [
    {de: join(dossier, nom), vers: join(chantier, 'ancien', nom)},
    {de: join(chantier, 'nouveau', nom), vers: join(dossier, nom)},
  ])
  for (const deplacement of deplacements) {
    if (!existsSync(deplacement.de)) continue
    try {
      renameSync(deplacement.de, deplacement.vers)
      faits.push(deplacement)
    } catch (erreur) {
      throw remettre(faits) ? defaite(deplacement.de, erreur) : inachevee(chantier)
    }
  }
}

/** As much as can be: one that fails must not keep the others from going back. */
function remettre(faits: readonly Deplacement[]): boolean {
  const remis = faits.toReversed().map(({de, vers}) => {
    try {
      renameSync(vers, de)
      return true
    } catch {
      return false
    }
  })
  return !remis.includes(false)
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
  for (const nom of readdirSync(dossier)) {
    if (nom.startsWith(PREFIXE_DE_RESTAURATION)) effacerSiPossible(join(dossier, nom))
  }
}

function defaite(chemin: string, erreur: unknown): unknown {
  if (!['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'].includes(codeDe(erreur)))
    return traduireErreur(erreur, chemin)
  return new ErreurMetier('ESP-035', `${chemin} ne peut pas être remplacé ; tout a été remis en place.`, {
    details: {fichier: chemin},
  })
}

function inachevee(chantier: string): ErreurMetier {
  return new ErreurMetier(
    'ESP-036',
    `La restauration s'est arrêtée en chemin, et une partie des anciens fichiers est restée dans ${chantier}.`,
    {details: {dossier: chantier}},
  )
}

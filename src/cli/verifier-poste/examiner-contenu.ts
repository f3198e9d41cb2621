import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {
  chercherRestaurationsCoupees,
  chercherRestes,
  examinerSources,
  FICHIER_BASE,
  ouvrirEspace,
  verifierBase,
} from '../../espace/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, enumerer} from '../../shared/francais.js'
import {chargerReferentiel} from '../faits.js'
import {attention, bon, type Constat, mauvais} from './constat.js'

const RESTES_NOMMES = 3
const RESTAURER = 'Restaurez la dernière sauvegarde : animreg restaurer, avec un fichier de sauvegardes/'
const REPARER = 'Lancez : animreg verifier-poste --reparer'

/** What is found in an espace, and the files that `--reparer` may remove. */
export type Contenu = {
  readonly constats: readonly Constat[]
  readonly restes: readonly string[]
  readonly orphelines: readonly string[]
  /** Originals that a purge of names was deleting when it was cut. */
  readonly aPurger: readonly string[]
}

/** The base, the référentiel, the received files, what interrupted commands left. */
export async function examinerContenu(dossier: string): Promise<Contenu> {
  const base = examinerLaBase(dossier)
  const restes = chercherRestes(dossier)
  const sources = base.etat === 'bon' ? examinerSources(dossier) : undefined
  const constats = [
    base,
    await examinerReferentiel(dossier),
    ...(sources ? [examinerFichiersRecus(sources)] : []),
    examinerRestes([...restes, ...(sources?.orphelines ?? [])]),
    ...examinerPurge(sources?.purgeesPresentes ?? []),
    ...examinerRestaurations(chercherRestaurationsCoupees(dossier)),
  ]
  const {orphelines = [], purgeesPresentes: aPurger = []} = sources ?? {}
  return {constats, restes, orphelines, aPurger}
}

function examinerLaBase(dossier: string): Constat {
  const chemin = join(dossier, FICHIER_BASE)
  if (!existsSync(chemin)) return mauvais('base', `${FICHIER_BASE} manque.`, RESTAURER)
  const fautes = verifierBase(chemin)
  if (fautes.length === 0) return bon('base', `base ${FICHIER_BASE} : intègre`)
  return mauvais(
    'base',
    `${FICHIER_BASE} est abîmée (${accorder(fautes.length, 'faute trouvée', 'fautes trouvées')}).`,
    RESTAURER,
  )
}

async function examinerReferentiel(dossier: string): Promise<Constat> {
  try {
    const espace = await ouvrirEspace({dossier, depart: dossier})
    try {
      const {code, version} = await chargerReferentiel(espace)
      return bon('referentiel', `référentiel ${code}@${version}`)
    } finally {
      espace.fermer()
    }
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    return mauvais('referentiel', erreur.message, erreur.pistes[0] ?? RESTAURER)
  }
}

function examinerFichiersRecus(examen: ReturnType<typeof examinerSources>): Constat {
  const {modifiees, absentes} = examen
  if (modifiees.length + absentes === 0)
    return bon('sources', `fichiers reçus : tous là, tels que reçus${direNonGardes(examen)}`)
  const fautes = [
    ...(absentes > 0 ? [accorder(absentes, 'fichier reçu manque', 'fichiers reçus manquent')] : []),
    ...(modifiees.length > 0
      ? [accorder(modifiees.length, "n'est plus tel que reçu", 'ne sont plus tels que reçus')]
      : []),
  ]
  return attention(
    'sources',
    `dossier sources/ : ${enumerer(fautes)}. Les chiffres n'en dépendent pas.`,
    "Remettez le dossier sources/ d'une sauvegarde, ou importez de nouveau les fichiers d'origine.",
  )
}

function examinerRestes(restes: readonly string[]): Constat {
  if (restes.length === 0) return bon('restes', 'aucun fichier oublié par une commande interrompue')
  const noms = restes.slice(0, RESTES_NOMMES)
  const reste = restes.length - noms.length
  return attention(
    'restes',
    `${accorder(restes.length, 'fichier oublié', 'fichiers oubliés')} par une commande interrompue : ${enumerer(reste > 0 ? [...noms, `${reste} de plus`] : noms)}.`,
    REPARER,
  )
}

/** Names that the person believes gone are still on the disk. */
function examinerPurge(presentes: readonly string[]): Constat[] {
  if (presentes.length === 0) return []
  const combien = accorder(
    presentes.length,
    'fichier reçu avec des noms reste',
    'fichiers reçus avec des noms restent',
  )
  return [mauvais('purge', `« formation purger » a été coupée : ${combien} à effacer.`, REPARER)]
}

/** Cut while it was changing files, a restoration is finished by the next command: these had changed nothing. */
function examinerRestaurations(coupees: readonly string[]): Constat[] {
  if (coupees.length === 0) return []
  return [
    attention(
      'restauration',
      `une restauration a été coupée avant d'avoir rien changé : il en reste ${enumerer(coupees)}.`,
      `${REPARER} ; pour restaurer, relancez « animreg restaurer ».`,
    ),
  ]
}

function direNonGardes({purgees, comptees}: ReturnType<typeof examinerSources>): string {
  const dits = [
    ...(purgees > 0
      ? [
          `${accorder(purgees, 'original effacé', 'originaux effacés')} avec des noms, par « formation purger »`,
        ]
      : []),
    ...(comptees > 0
      ? [
          `${accorder(comptees, 'extraction comptée', 'extractions comptées')}, dont l'original n'est pas gardé, par règle`,
        ]
      : []),
  ]
  return dits.length > 0 ? ` (${dits.join(' ; ')})` : ''
}

import {ESPACE_INSECABLE, formaterDate, sansAccents} from '../../../shared/francais.js'
import type {Periode} from '../../../shared/periode.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'
import {typographier} from '../../../shared/typographie.js'
import {ecrirePeriodes} from './ecrire-periodes.js'
import type {Manquant, StructureSuivie} from './schema.js'

/** A message ready to be sent by the person; nothing here sends it. */
export type Relance = {
  readonly a: readonly string[]
  readonly objet: string
  readonly corps: string
  /** ASCII, one per structure and month: a later reminder replaces it. */
  readonly nomDeFichier: string
}

export type ContexteDeRelance = {
  readonly annee: number
  /** Last month expected, `2008-12`. */
  readonly aFin: string
  /** ISO day by which an answer is asked. */
  readonly avant: string
  /** Who signs: name of the association, then its address, telephone and e-mail when they are known. */
  readonly signature: readonly string[]
}

/** Composes the reminder of a structure: what is missing, how to send it, by when. */
export function composerRelance(structure: StructureSuivie, contexte: ContexteDeRelance): Relance {
  const {annee, aFin, avant, signature} = contexte
  const qui = avecArticle(structure.nom)
  const rienRecu = structure.complets + structure.partiels === 0
  const paragraphes = [
    'Bonjour,',
    rienRecu
      ? `Nous n'avons pas encore reçu les chiffres d'activité ${qui} pour ${annee} (arrêté à fin ${ecrirePeriode(aFin as Periode)}). Voici ce que nous attendons :`
      : `Nous avons bien reçu des tableaux d'activité ${qui} pour ${annee}, et il nous manque encore (arrêté à fin ${ecrirePeriode(aFin as Periode)}) :`,
    structure.manquants.map(ecrireManquant).join('\n'),
    `Pouvez-vous nous les faire parvenir au plus tard le ${formaterDate(avant)} ?`,
    "Il suffit de répondre à ce message en joignant votre tableau habituel (Excel, LibreOffice ou CSV). Des nombres seulement : aucun nom de jeune, aucune date de naissance, aucun téléphone. Si un indicateur ne vous concerne pas, écrivez « sans objet » dans la case : une case vide est comptée comme manquante, alors qu'un 0 est un chiffre.",
    "Si vous venez de nous l'envoyer, ne tenez pas compte de ce message.",
    'Avec nos remerciements,',
    signature.join('\n'),
  ]
  return {
    a: adressesDe(structure.courriel),
    objet: soigner(`Activité ${annee} : chiffres attendus ${qui}`),
    corps: soigner(paragraphes.join('\n\n')),
    nomDeFichier: `${aFin}-${enNomDeFichier(structure.nom)}-${enNomDeFichier(structure.code)}.eml`,
  }
}

/** The usable addresses of a directory cell, which may hold several, or none. */
export function adressesDe(courriel: string | null): string[] {
  const morceaux = (courriel ?? '').split(/[\s;,<>]+/)
  const adresses = morceaux.filter((m) => /^[\w.+'-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(m))
  return [...new Set(adresses)]
}

function ecrireManquant({libelle, periodes}: Manquant): string {
  return `- ${libelle} : ${ecrirePeriodes(periodes)}`
}

function avecArticle(nom: string): string {
  return /^(?:mission locale|ml|paio|permanence)\b/i.test(nom) ? `de la ${nom}` : `de « ${nom} »`
}

/** Mail programs show U+202F badly where a font lacks it: the no-break space does the same. */
function soigner(texte: string): string {
  return typographier(texte).replaceAll('\u202F', ESPACE_INSECABLE)
}

function enNomDeFichier(texte: string): string {
  return sansAccents(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
}

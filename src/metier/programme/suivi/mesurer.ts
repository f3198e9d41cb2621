import {empreinte} from '../../../shared/empreinte.js'
import {accorder} from '../../../shared/francais.js'
import type {Chiffre} from '../../chiffres/index.js'
import {compterFaits, type SelectionDeFaits, valeurDuCompteur} from '../comptes/index.js'
import type {Fait, Nomenclature} from '../journal/index.js'
import type {
  ActionDuProgramme,
  IndicateurDeSuivi,
  RequeteDuJournal,
  SourceDIndicateur,
} from '../plan/index.js'
import {bilanDuTemps, joursDeLaRubrique, type RubriquesDuTemps, type SemaineDeTemps} from '../temps/index.js'
import type {Realise} from './schema.js'

/** Where indicators are read; null or an absent key when a source holds nothing yet. */
export type SourcesDuSuivi = {
  /** The facts of the year, up to the day of the follow-up. */
  readonly journal: readonly Fait[]
  /** Which counters of the journal are never added up. */
  readonly nomenclature: Pick<Nomenclature, 'unites_d_etat'>
  readonly chiffres: readonly Chiffre[]
  readonly temps: {readonly semaines: readonly SemaineDeTemps[]; readonly rubriques: RubriquesDuTemps}
  /** What the training plan of the year counts: actions, sessions, places, participants, jours. */
  readonly formation: Readonly<Record<string, number | null>>
  readonly realises: readonly Realise[]
}

export type Mesure = {readonly valeur: number | null; readonly preuve: string | null}

const RIEN: Mesure = {valeur: null, preuve: null}

/** Reads one indicator where its source says; the proof tells where that was. */
export function mesurer(
  action: Pick<ActionDuProgramme, 'annee' | 'code'>,
  {source, libelle}: IndicateurDeSuivi,
  sources: SourcesDuSuivi,
): Mesure {
  const saisi = realiseDe(sources.realises, action, libelle)
  // Without a source, what was typed is shown, and nothing makes it proven but its own proof.
  if (source === null || source.genre === 'saisie') return saisi
  return lire(source, action.annee, sources)
}

/** The value typed for an indicator. */
export function realiseDe(
  realises: readonly Realise[],
  {annee, code}: Pick<ActionDuProgramme, 'annee' | 'code'>,
  libelle: string,
): Mesure {
  const cle = empreinte(libelle)
  const saisi = realises.find(
    (r) => r.annee === annee && r.action === code && empreinte(r.indicateur) === cle,
  )
  return saisi ? {valeur: saisi.valeur, preuve: saisi.preuve} : RIEN
}

function lire(source: SourceDIndicateur, annee: number, sources: SourcesDuSuivi): Mesure {
  switch (source.genre) {
    case 'journal':
      return compterAuJournal(source.requete, sources)
    case 'chiffres':
      return lireChiffre(source, sources.chiffres)
    case 'formation': {
      const valeur = sources.formation[source.mesure] ?? null
      return valeur === null ? RIEN : {valeur, preuve: 'plan de formation'}
    }
    case 'temps':
      return lireTemps(source.rubrique, annee, sources.temps)
    case 'saisie':
      return RIEN
  }
}

/** An empty journal says nothing: it does not say that nothing was done. */
function compterAuJournal(requete: RequeteDuJournal, {journal, nomenclature}: SourcesDuSuivi): Mesure {
  if (journal.length === 0) return RIEN
  const compte = compterFaits(journal, selectionDe(requete), nomenclature)
  const preuve = `journal : ${accorder(compte.faits, 'fait')}`
  switch (requete.compter) {
    case 'faits':
      return {valeur: compte.faits, preuve}
    case 'jours':
      return {valeur: compte.jours, preuve}
    case 'participants':
      return compte.participants === null ? RIEN : {valeur: compte.participants, preuve}
    case 'compteur': {
      const unite = requete.compteur ?? ''
      const valeur = valeurDuCompteur(compte, unite)
      const cle = empreinte(unite)
      const faits = compte.compteurs.find((c) => empreinte(c.unite) === cle)?.faits ?? compte.faits
      return valeur === null ? RIEN : {valeur, preuve: `journal : ${accorder(faits, 'fait')}`}
    }
  }
}

function selectionDe({type, theme, action, partenaire, dispositif}: RequeteDuJournal): SelectionDeFaits {
  return {
    type: type ?? undefined,
    theme: theme ?? undefined,
    action: action ?? undefined,
    partenaire: partenaire ?? undefined,
    dispositif: dispositif ?? undefined,
  }
}

function lireChiffre(
  {code, mesure}: Extract<SourceDIndicateur, {genre: 'chiffres'}>,
  chiffres: readonly Chiffre[],
): Mesure {
  const chiffre = chiffres.find((c) => c.code === code)
  if (!chiffre) return RIEN
  const valeur =
    mesure === 'repondantes'
      ? chiffre.repondantes
      : mesure === 'taux_realisation'
        ? chiffre.taux_realisation
        : chiffre.valeur
  const reponses = `${chiffre.repondantes} structures sur ${chiffre.attendues}`
  return valeur === null ? RIEN : {valeur, preuve: `chiffre-clé : ${reponses}`}
}

function lireTemps(
  rubrique: string | null,
  annee: number,
  {semaines, rubriques}: SourcesDuSuivi['temps'],
): Mesure {
  const bilan = bilanDuTemps(semaines, rubriques, {annee})
  const valeur = joursDeLaRubrique(bilan, rubriques, rubrique)
  const preuve = `feuilles de temps : ${accorder(bilan.semaines_saisies, 'semaine')}`
  return valeur === null ? RIEN : {valeur, preuve}
}

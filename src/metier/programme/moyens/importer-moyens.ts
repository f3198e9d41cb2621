import type {Grille} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {formaterDate, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import {type BilanDeLignes, importerLignes} from '../../feuilles/index.js'
import type {Annuaire} from '../../structures/index.js'
import type {EcritureDe} from '../ecriture.js'
import {lireMoyens} from './lire-moyens.js'
import type {MoyenDAnimation} from './schema.js'

const LIBELLES: Readonly<Record<MoyenDAnimation['genre'], string>> = {
  poste: 'postes',
  financement: 'financements',
  cotisation: 'cotisations',
  effectif: 'effectifs par organisme',
}

/** Reads a workbook of means against those known for that year; a sheet it does not hold changes nothing. */
export function importerMoyens(
  connus: readonly MoyenDAnimation[],
  grilles: readonly Grille[],
  {
    annuaire,
    annee,
    ...demande
  }: {
    readonly fichier: string
    readonly sha256: string
    readonly annee: number
    readonly annuaire: Annuaire
    readonly remplacer: boolean
  },
): {readonly bilan: BilanDeLignes; readonly ecritures: readonly EcritureDe<'moyens', MoyenDAnimation>[]} {
  const {lus, ...lecture} = lireMoyens(grilles, {annee, annuaire})
  const genres = new Set(lus.map((m) => m.genre))
  const {bilan, aEcrire, aRetirer} = importerLignes(
    connus.filter((m) => m.annee === annee && genres.has(m.genre)),
    {...lecture, lignes: lus},
    {...demande, cle: cleDe, nommer, decrire, famille: ({genre}) => LIBELLES[genre]},
  )
  return {
    bilan,
    ecritures: [...aEcrire.map((m) => ecriture(m, m)), ...aRetirer.map((m) => ecriture(m, null))],
  }
}

function ecriture(
  moyen: MoyenDAnimation,
  contenu: MoyenDAnimation | null,
): EcritureDe<'moyens', MoyenDAnimation> {
  return {registre: 'moyens', cle: cleDe(moyen), annee: moyen.annee, contenu}
}

function cleDe(moyen: MoyenDAnimation): string {
  return `${moyen.annee}/${moyen.genre}/${identite(moyen)}`
}

function identite(moyen: MoyenDAnimation): string {
  switch (moyen.genre) {
    case 'poste':
      return empreinte(`${moyen.intitule} ${moyen.employeur ?? ''}`)
    case 'financement':
      return empreinte(`${moyen.financeur} ${moyen.objet ?? ''}`)
    case 'cotisation':
      return moyen.structure
    case 'effectif':
      return `${empreinte(moyen.organisme)}/${moyen.mesure}`
  }
}

function nommer(moyen: MoyenDAnimation): string {
  switch (moyen.genre) {
    case 'poste':
      return moyen.intitule
    case 'financement':
      return [moyen.financeur, moyen.objet].filter(Boolean).join(', ')
    case 'cotisation':
      return moyen.structure
    case 'effectif':
      return `${moyen.organisme}, ${moyen.mesure}`
  }
}

function decrire(moyen: MoyenDAnimation): Record<string, string> {
  switch (moyen.genre) {
    case 'poste':
      return {statut: moyen.statut, effectif: nombre(moyen.effectif), ETP: nombre(moyen.etp)}
    case 'financement':
      return {
        demandé: montant(moyen.demande_centimes),
        notifié: montant(moyen.notifie_centimes),
        reçu: montant(moyen.recu_centimes),
      }
    case 'cotisation':
      return {
        appelée: montant(moyen.appelee_centimes),
        reçue: montant(moyen.recue_centimes),
        'reçue le': moyen.recue_le ? formaterDate(moyen.recue_le) : '',
      }
    case 'effectif':
      return {valeur: nombre(moyen.valeur)}
  }
}

function nombre(valeur: number | null): string {
  return valeur === null ? '' : formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

function montant(centimes: number | null): string {
  return centimes === null ? '' : formaterMontant(centimes)
}

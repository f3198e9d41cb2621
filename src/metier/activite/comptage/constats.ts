import {adresse} from '../../../documents/index.js'
import {type Anomalie, anomalie, type Gravite} from '../../../shared/anomalie.js'
import type {CodeMessage} from '../../../shared/catalogue/index.js'
import {accorder, enumerer, formaterNombre} from '../../../shared/francais.js'
import type {ColonneLue, PlanDeComptage} from '../personnes/index.js'
import type {Decompte} from './decompter.js'
import {REPETITIONS, type ReleveDeColonne, type Releves} from './relever.js'

const TOLERER = 'ou relancez avec « --tolerant » pour les laisser de côté.'

/** The findings that refuse the file, unless what they are about may be left out. */
export function signalerLignes(plan: PlanDeComptage, decompte: Decompte, tolerant: boolean): Anomalie[] {
  const {inconnues, repetees, illisibles, modalitesInconnues} = decompte
  const gravite: Gravite = tolerant ? 'avertissement' : 'bloquante'
  const dire = (code: CodeMessage, releves: Releves, phrase: (r: ReleveDeColonne) => Constat) =>
    releves.lus().map((releve) => {
      const {message, aFaire, ...reste} = phrase(releve)
      const fait = tolerant ? 'Laissées de côté ; corrigez-les et réimportez l’extraction.' : aFaire
      return anomalie(gravite, code, message, {...lieuDe(plan, releve), ...reste, a_faire: fait})
    })
  return [
    ...dire('ACT-091', inconnues, structureInconnue),
    ...dire('ACT-092', illisibles, (releve) => ({
      message: `« ${releve.colonne.titre} » : ${accorder(releve.nombre, 'case illisible', 'cases illisibles')} (${direLignes(releve)}).`,
      attendu: 'un jour entier (31/12/2008), un nombre entier, oui ou non, selon la colonne',
      aFaire: `Corrigez ces cases dans l’extraction, ${TOLERER}`,
    })),
    ...dire('ACT-093', modalitesInconnues, modaliteInconnue),
    ...dire('ACT-094', repetees, (releve) => ({
      message: `« ${releve.colonne.titre} » : ${accorder(releve.nombre, 'ligne répète', 'lignes répètent')} le numéro d’une autre ligne de la même structure (${direLignes(releve)}).`,
      attendu: 'une seule ligne par jeune',
      aFaire: `Demandez une extraction d’une ligne par jeune, ${TOLERER}`,
    })),
  ]
}

type Constat = {
  readonly message: string
  readonly aFaire: string
  readonly valeur?: string
  readonly attendu?: string
}

function structureInconnue(releve: ReleveDeColonne): Constat {
  const {ecriture} = releve
  const nom =
    ecriture === ''
      ? 'Structure absente, ou autre nom inconnu'
      : `« ${ecriture} » n’est aucune structure de l’annuaire`
  return {
    message: `${nom} : ${accorder(releve.nombre, 'ligne non comptée', 'lignes non comptées')} (${direLignes(releve)}).`,
    valeur: ecriture,
    attendu: 'le nom ou le code d’une structure de l’annuaire',
    aFaire: `Ajoutez la structure à l’annuaire, ou sous « structures: » dans appellations.yaml la ligne ${JSON.stringify(ecriture)}: suivie de son code, ${TOLERER}`,
  }
}

/** A writing that repeats is a habit, and is shown; one met a few times may be anyone's, and is not. */
function modaliteInconnue(releve: ReleveDeColonne): Constat {
  const {colonne, ecriture, nombre} = releve
  const montree = ecriture !== '' && nombre >= REPETITIONS
  const quoi = montree
    ? `« ${ecriture} » n’est aucune réponse connue, sur ${accorder(nombre, 'ligne')}`
    : accorder(nombre, 'réponse inconnue', 'réponses inconnues')
  return {
    message: `« ${colonne.titre} » : ${quoi} (${direLignes(releve)}).`,
    ...(montree ? {valeur: ecriture} : {}),
    attendu: 'une modalité de la charte de saisie',
    aFaire: `Corrigez l’extraction, ajoutez cette écriture sous « personnes » dans le référentiel de la région, ${TOLERER}`,
  }
}

/** What the counts do not say: told, and never a reason to refuse. */
export function signalerSilences(plan: PlanDeComptage, decompte: Decompte): Anomalie[] {
  return decompte.sansReponse.lus().map((releve) =>
    anomalie(
      'information',
      'ACT-095',
      `« ${releve.colonne.titre} » : ${accorder(releve.nombre, 'ligne sans réponse, non comptée', 'lignes sans réponse, non comptées')} (${direLignes(releve)}).`,
      {
        ...lieuDe(plan, releve),
        a_faire: 'Rien si une case vide veut dire non ; sinon faites compléter la saisie.',
      },
    ),
  )
}

/** Doubtful names of structures, each at its first row. */
export function signalerDouteuses({feuille}: PlanDeComptage, {douteuses}: Decompte): Anomalie[] {
  return [...douteuses.values()].map(({texte, candidats, ligne, colonne}) => {
    const noms = candidats.map((c) => `${c.nom} (${c.code})`)
    return anomalie('bloquante', 'ACT-003', `« ${texte} » pourrait être ${enumerer(noms, 'ou')}.`, {
      feuille,
      cellule: adresse(ligne, colonne),
      valeur: texte,
      attendu: enumerer(
        candidats.map((c) => c.nom),
        'ou',
      ),
      a_faire: `Ajoutez sous « structures: » dans appellations.yaml la ligne ${JSON.stringify(texte)}: ${JSON.stringify(candidats[0]?.code ?? '')} (avec le bon code), puis relancez.`,
    })
  })
}

/** A heading that stands twice: nobody can say which column counts. */
export function signalerDoublons({feuille, entete, doublons}: PlanDeComptage): Anomalie[] {
  return doublons.map(({titre, colonne}) =>
    anomalie('bloquante', 'ACT-098', `Deux colonnes portent le titre « ${titre} » : laquelle compter ?`, {
      feuille,
      cellule: adresse(entete, colonne),
      valeur: titre,
      attendu: 'un seul titre de ce nom',
      a_faire: 'Supprimez ou renommez l’une des deux dans l’extraction.',
    }),
  )
}

function lieuDe({feuille}: PlanDeComptage, {colonne, premieres}: ReleveDeColonne) {
  return {feuille, cellule: adresse(premieres[0] ?? 0, colonne.colonne)}
}

/** « ligne 5 », « lignes 5, 9 et 12 », « lignes 5, 9, 12 et 240 autres ». */
function direLignes({nombre, premieres}: Pick<ReleveDeColonne, 'nombre' | 'premieres'>): string {
  const nommees = premieres.map((ligne) => formaterNombre(ligne + 1))
  const autres = nombre - premieres.length
  const toutes = autres > 0 ? [...nommees, accorder(autres, 'autre')] : nommees
  return `${toutes.length > 1 ? 'lignes' : 'ligne'} ${enumerer(toutes)}`
}

/** The heading of a column named by its place. */
export function nommerColonne(colonne: number, connues: readonly ColonneLue[]): string {
  return connues.find((c) => c.colonne === colonne)?.titre ?? adresse(0, colonne).replace(/\d+$/, '')
}

import type {
  Bloc,
  Charte,
  Contexte,
  DirectiveDeProse,
  Document,
  NoeudDeProse,
  Prose,
  Tableau,
  Texte,
} from '../../../documents/index.js'
import {soignerDocument} from '../../../documents/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder, enumerer, formaterDate} from '../../../shared/francais.js'
import {type Decision, type Membre, type Presence, presenterMembre} from '../instances/index.js'
import type {ReunionConvoquee} from './convoquer.js'
import {jourDeLaSemaine} from './jour-de-la-semaine.js'

/** The documents of a meeting; each is a model that the network may rewrite under `modeles/instances/`. */
export const DOCUMENTS_DE_REUNION = [
  'convocation',
  'ordre-du-jour',
  'feuille-de-presence',
  'compte-rendu',
] as const
export type DocumentDeReunion = (typeof DOCUMENTS_DE_REUNION)[number]

export type FaitsDeReunion = ReunionConvoquee & {
  readonly association: {readonly nom: string; readonly adresse: string | null}
  /** Who signs for the association that day. */
  readonly signataire: {readonly nom: string; readonly qualite: string} | null
  /** Decisions of this instance still open. */
  readonly decisions: readonly Decision[]
  readonly charte: Charte
}

/** The keys that a model of meeting may name. */
export function contexteDeReunion({
  association,
  instance,
  reunion,
  quorum,
  signataire,
}: FaitsDeReunion): Contexte {
  return {
    association: {nom: association.nom, adresse: association.adresse},
    instance: {nom: instance.nom},
    reunion: {
      date: formaterDate(reunion.date),
      jour: jourDeLaSemaine(reunion.date),
      heure: reunion.heure,
      lieu: reunion.lieu,
      objet: reunion.objet,
    },
    convocation: {date: reunion.convoquee_le ? formaterDate(reunion.convoquee_le) : null},
    quorum: {
      regle: quorum.requis === 0 ? null : quorum.regle,
      requis: quorum.requis === 0 ? null : quorum.requis,
      membres: quorum.membres,
      pouvoirs_max: instance.pouvoirs_max === null ? null : accorder(instance.pouvoirs_max, 'pouvoir'),
    },
    signataire: {nom: signataire?.nom ?? null, qualite: signataire?.qualite ?? null},
  }
}

/** The blocks that a model asks for by a directive, by name. */
const DIRECTIVES: Readonly<Record<string, (faits: FaitsDeReunion) => Bloc[]>> = {
  'ordre-du-jour': ({reunion}) => [{bloc: 'liste', ordonnee: true, elements: reunion.ordre_du_jour}],
  emargement: ({membres}) => [tableauDEmargement(membres)],
  presences: ({membres, reunion}) => [tableauDesPresences(membres, reunion.presences)],
  points: ({reunion}) =>
    reunion.ordre_du_jour.flatMap((point, rang): Bloc[] => [
      {bloc: 'titre', niveau: 3, texte: `${rang + 1}. ${point}`},
      {bloc: 'paragraphe', texte: 'Échanges : …'},
      {bloc: 'paragraphe', texte: 'Décision : …'},
    ]),
  releve: ({reunion}) => [tableauDeReleve(reunion.ordre_du_jour)],
  decisions: ({decisions}) =>
    decisions.length === 0
      ? [{bloc: 'paragraphe', texte: 'Aucune décision n’est en attente.'}]
      : [{bloc: 'liste', elements: decisions.map(direDecision)}],
  signature: ({signataire}) => [
    {
      bloc: 'signatures',
      signataires: [
        {
          qualite: signataire?.qualite ?? 'Le président ou la présidente',
          ...(signataire ? {nom: signataire.nom} : {}),
        },
      ],
    },
  ],
}

/** A model filled in and read, turned into the document of that meeting. */
export function composerDocumentDeReunion(
  prose: Prose,
  faits: FaitsDeReunion,
  {fichier, titre}: {fichier: string; titre: string},
): Document {
  const {association, instance, reunion, charte} = faits
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – ${instance.nom}, ${formaterDate(reunion.date)}`,
      sujet: `${instance.nom} du ${formaterDate(reunion.date)}`,
      auteur: association.nom,
      motsCles: [instance.nom, titre],
      date: reunion.convoquee_le ?? reunion.date,
    },
    charte,
    piedDePage: `${association.nom} – ${instance.nom}, ${formaterDate(reunion.date)}`,
    sansSommaire: true,
    blocs: prose.noeuds.flatMap((noeud) => composerNoeud(noeud, faits, fichier)),
  })
}

function composerNoeud(noeud: NoeudDeProse, faits: FaitsDeReunion, fichier: string): Bloc[] {
  switch (noeud.noeud) {
    case 'titre': {
      const texte = noeud.texte.map((s) => s.texte).join('')
      if (noeud.niveau === 1) return [{bloc: 'titre', niveau: 1, texte, sansSaut: true}]
      return [{bloc: 'titre', niveau: noeud.niveau === 2 ? 2 : 3, texte}]
    }
    case 'paragraphe':
      return [{bloc: 'paragraphe', texte: noeud.texte}]
    case 'liste':
      return [{bloc: 'liste', ordonnee: noeud.ordonnee, elements: noeud.elements.map((e): Texte => e.texte)}]
    case 'citation':
      return noeud.noeuds.flatMap((n) => composerNoeud(n, faits, fichier))
    case 'directive':
      return composerDirective(noeud, faits, fichier)
    case 'tableau':
    case 'image':
    case 'inconnu': {
      const quoi = noeud.noeud === 'inconnu' ? noeud.quoi : `un élément « ${noeud.noeud} »`
      throw modeleACorriger(fichier, noeud.ligne, `${quoi} n'a pas de place dans un document de réunion`)
    }
  }
}

function composerDirective({nom, ligne}: DirectiveDeProse, faits: FaitsDeReunion, fichier: string): Bloc[] {
  const composer = DIRECTIVES[nom]
  if (composer) return composer(faits)
  const connues = enumerer(Object.keys(DIRECTIVES).map((d) => `« ::${d} »`))
  throw modeleACorriger(fichier, ligne, `« ::${nom} » est inconnu ; connus : ${connues}`)
}

/** A fault in a model, where the person finds it. */
export function modeleACorriger(fichier: string, ligne: number, message: string): ErreurMetier {
  return new ErreurMetier('PRG-076', `${fichier}, ligne ${ligne} : ${message}.`, {
    pistes: ['Corrigez cette ligne, ou retirez votre modèle : celui d’animreg servira.'],
    details: {fichier, ligne},
  })
}

function tableauDEmargement(membres: readonly Membre[]): Tableau {
  return {
    bloc: 'tableau',
    legende: 'Émargement',
    aSigner: true,
    colonnes: [
      {libelle: 'Membre', alignement: 'gauche', poids: 3},
      {libelle: 'Structure ou organisme', alignement: 'gauche', poids: 3},
      {libelle: 'Donne pouvoir à', alignement: 'gauche', poids: 2},
      {libelle: 'Signature', alignement: 'gauche', poids: 2.4},
    ],
    lignes: membres.map((m) => ({
      role: 'donnee',
      cellules: [presenterMembre(m), m.organisme ?? m.nom_structure ?? '', '', ''],
    })),
  }
}

/** To tick, or already ticked when attendance was noted before. */
function tableauDesPresences(membres: readonly Membre[], presences: readonly Presence[]): Tableau {
  const parPersonne = new Map(presences.map((p) => [p.personne, p]))
  const cocher = (m: Membre, etat: Presence['presence']) =>
    parPersonne.get(m.personne)?.presence === etat ? '☒' : '☐'
  return {
    bloc: 'tableau',
    legende: 'Présences',
    colonnes: [
      {libelle: 'Membre', alignement: 'gauche', poids: 4},
      {libelle: 'Présent', alignement: 'centre'},
      {libelle: 'Excusé', alignement: 'centre'},
      {libelle: 'Pouvoir à', alignement: 'gauche', poids: 2},
    ],
    lignes: membres.map((m) => ({
      role: 'donnee',
      cellules: [
        presenterMembre(m),
        cocher(m, 'present'),
        cocher(m, 'excuse'),
        parPersonne.get(m.personne)?.pouvoir_a ?? '',
      ],
    })),
  }
}

function tableauDeReleve(points: readonly string[]): Tableau {
  return {
    bloc: 'tableau',
    legende: 'Décisions prises',
    colonnes: [
      {libelle: 'Point', alignement: 'gauche', poids: 3},
      {libelle: 'Décision', alignement: 'gauche', poids: 4},
      {libelle: 'Responsable', alignement: 'gauche', poids: 2},
      {libelle: 'Échéance', alignement: 'gauche', poids: 1.5},
    ],
    lignes: points.map((point) => ({role: 'donnee', cellules: [point, '', '', '']})),
    note: 'À reporter ensuite avec « animreg instances decisions noter ».',
  }
}

function direDecision({numero, texte, responsable, echeance}: Decision): string {
  const suite = [responsable, echeance && `pour le ${formaterDate(echeance)}`].filter(Boolean).join(', ')
  return `${numero} – ${texte}${suite ? ` (${suite})` : ''}`
}

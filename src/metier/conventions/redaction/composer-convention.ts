import {
  type Bloc,
  type Charte,
  type Document,
  type NoeudDeProse,
  type Prose,
  type Segment,
  type Signataire,
  soignerDocument,
  texteBrut,
} from '../../../documents/index.js'
import {ESPACE_INSECABLE} from '../../../shared/francais.js'
import type {FauteDeModele} from '../modeles/index.js'
import {avecArticle, genreDuNom, ordinal} from '../montants/index.js'
import type {Partie} from '../preparation/index.js'
import {ecrireRenvois, fautesDeRenvois, nomDeLaRubrique, numeroter, type Rubrique} from './articles.js'
import type {FaitsDeConvention} from './contexte.js'
import {composerVue} from './vue-de-tableau.js'

/** How one convention is dressed. */
export type MiseEnForme = {
  readonly charte: Charte
  /** ISO day of the facts, never the clock. */
  readonly date: string
  /** Given at validation; without it the document is a draft and says so on every page. */
  readonly numero?: string | undefined
  readonly lieu?: string | undefined
  /** In place of « Projet », for a model shown with fictitious data. */
  readonly filigrane?: string | undefined
}

export type ConventionRedigee = {readonly document: Document; readonly fautes: readonly FauteDeModele[]}

type Chantier = {
  readonly faits: FaitsDeConvention
  readonly forme: MiseEnForme
  readonly rubriques: readonly Rubrique[]
  readonly fautes: FauteDeModele[]
}

/** A filled model as a document: articles and annexes numbered, references written out, tables and signatures. */
export function composerConvention(
  prose: Prose,
  faits: FaitsDeConvention,
  forme: MiseEnForme,
): ConventionRedigee {
  const rubriques = numeroter(prose.noeuds)
  const chantier: Chantier = {faits, forme, rubriques, fautes: fautesDeRenvois(prose.noeuds, rubriques)}
  const corps = prose.noeuds.flatMap((noeud) => composerNoeud(noeud, chantier))
  const {entete, association, parties} = faits
  const avec = parties.map((p) => p.nom).join(', ')
  const objet = objetDe(faits)
  const titre = forme.numero ? `${entete.titre} n°${ESPACE_INSECABLE}${forme.numero}` : entete.titre
  const document: Document = {
    metadonnees: {
      titre: `${titre} : ${avec}`,
      sujet: objet,
      auteur: association.nom,
      motsCles: ['convention', entete.modele, String(faits.annee)],
      date: forme.date,
    },
    charte: forme.charte,
    piedDePage: [titre, association.sigle ?? association.nom, avec].join(' – '),
    sansSommaire: true,
    ...filigraner(forme),
    blocs: [
      {bloc: 'titre', niveau: 1, texte: titre, sansSaut: true},
      {bloc: 'paragraphe', style: 'chapeau', texte: objet},
      ...corps,
      ...(corps.some((b) => b.bloc === 'signatures') ? [] : [signer(chantier)]),
    ],
  }
  return {document: soignerDocument(document), fautes: chantier.fautes}
}

/** What the convention is about: what its data say, else what its model says. */
export function objetDe({entete, donnees}: Pick<FaitsDeConvention, 'entete' | 'donnees'>): string {
  return typeof donnees.objet === 'string' ? donnees.objet : entete.objet
}

function filigraner({numero, filigrane}: MiseEnForme): Pick<Document, 'filigrane'> {
  if (filigrane) return {filigrane}
  return numero ? {} : {filigrane: 'Projet'}
}

function composerNoeud(noeud: NoeudDeProse, chantier: Chantier): Bloc[] {
  switch (noeud.noeud) {
    case 'titre':
      return composerTitre(noeud, chantier)
    case 'paragraphe':
      return [{bloc: 'paragraphe', texte: ecrire(noeud.texte, chantier)}]
    case 'liste':
      return [
        {
          bloc: 'liste',
          ordonnee: noeud.ordonnee,
          elements: noeud.elements.map((e) => ecrire(e.texte, chantier)),
        },
        ...noeud.elements.flatMap((e) => e.suite.flatMap((n) => composerNoeud(n, chantier))),
      ]
    case 'citation':
      return [
        {
          bloc: 'encadre',
          titre: '',
          textes: noeud.noeuds.flatMap((n) => (n.noeud === 'paragraphe' ? [ecrire(n.texte, chantier)] : [])),
        },
      ]
    case 'tableau':
      return [
        {
          bloc: 'tableau',
          legende: '',
          colonnes: noeud.entetes.map((segments, rang) => ({
            libelle: texteBrut(ecrire(segments, chantier)),
            alignement: noeud.alignements[rang] ?? 'gauche',
          })),
          lignes: noeud.lignes.map((cellules) => ({
            role: 'donnee',
            cellules: cellules.map((c) => texteBrut(ecrire(c, chantier))),
          })),
        },
      ]
    case 'directive':
      return composerDirective(noeud, chantier)
    case 'image':
      return refuser(chantier, noeud.ligne, 'Une image', 'Retirez-la : une convention n’en porte pas.')
    case 'inconnu':
      return refuser(chantier, noeud.ligne, noeud.quoi, 'Écrivez-le en paragraphes, listes ou tableaux.')
  }
}

function composerTitre(noeud: Extract<NoeudDeProse, {noeud: 'titre'}>, chantier: Chantier): Bloc[] {
  const rubrique = chantier.rubriques.find((r) => r.ligne === noeud.ligne)
  const texte = texteBrut(ecrire(noeud.texte, chantier))
  if (!rubrique) {
    // Under an article, else at its level: a preamble does not skip one.
    const sous = chantier.rubriques.findLast((r) => r.ligne < noeud.ligne)?.genre === 'article'
    return [{bloc: 'titre', niveau: sous ? 3 : 2, texte}]
  }
  if (rubrique.genre === 'article')
    return [{bloc: 'titre', niveau: 2, texte: `Article ${ordinal(rubrique.rang)} – ${texte}`}]
  const nom = nomDeLaRubrique(rubrique).replace(/^a/, 'A')
  return [{bloc: 'titre', niveau: 1, texte: `${nom} – ${texte}`}]
}

function composerDirective(
  {nom, etiquette, ligne}: Extract<NoeudDeProse, {noeud: 'directive'}>,
  chantier: Chantier,
): Bloc[] {
  if (nom === 'signatures') return [signer(chantier)]
  if (nom === 'saut-de-page') return [{bloc: 'saut-de-page'}]
  if (nom !== 'tableau')
    return refuser(
      chantier,
      ligne,
      `« ::${nom} »`,
      'Marques connues : ::tableau[nom], ::signatures, ::saut-de-page.',
    )
  const {entete, donnees} = chantier.faits
  const vue = composerVue(entete, etiquette, donnees)
  if (vue) return [vue]
  if (!entete.tableaux[etiquette]) {
    const connus = Object.keys(entete.tableaux).join(', ') || 'aucun'
    chantier.fautes.push({
      nature: 'tableau_inconnu',
      ligne,
      message: `Le texte place un tableau « ${etiquette} », que le modèle ne décrit pas.`,
      a_faire: `Tableaux décrits en tête du modèle, sous « tableaux » : ${connus}.`,
    })
    return []
  }
  chantier.fautes.push({
    nature: 'tableau_inconnu',
    ligne,
    message: `Le tableau « ${etiquette} » est placé alors que ses lignes n’ont pas été données.`,
    a_faire: `Entourez-le d’une condition : {% if ${entete.tableaux[etiquette].de} %} … {% endif %}`,
  })
  return []
}

function refuser({fautes}: Chantier, ligne: number, quoi: string, aFaire: string): Bloc[] {
  fautes.push({
    nature: 'texte',
    ligne,
    message: `Une convention ne peut pas contenir ceci : ${quoi}.`,
    a_faire: aFaire,
  })
  return []
}

/** One place per party, the association first. */
function signer({faits, forme}: Chantier): Bloc {
  const {association, parties, entete} = faits
  const lieu = forme.lieu ?? '…………………………'
  return {
    bloc: 'signatures',
    lieuEtDate: `Fait à ${lieu}, le …………………………`,
    signataires: [association, ...parties].map((p) => placeDe(p, entete.mention)),
  }
}

function placeDe(partie: Partie, mention: string): Signataire {
  const {representant} = partie
  const pour = `Pour ${avecArticle(partie.nom, genreDuNom(partie.nom))}`
  return {
    qualite: representant ? `${pour}, ${avecArticle(representant.qualite, representant.genre)}` : pour,
    ...(representant ? {nom: representant.nom} : {}),
    mention,
  }
}

function ecrire(segments: readonly Segment[], {rubriques}: Chantier): Segment[] {
  return ecrireRenvois(segments, rubriques)
}

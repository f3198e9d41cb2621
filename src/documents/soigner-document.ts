import {typographier} from '../shared/typographie.js'
import type {Forme} from './dessin.js'
import type {
  Bloc,
  BlocImage,
  ChiffreEnVue,
  Citation,
  Couverture,
  Document,
  Encadre,
  Signatures,
  Tableau,
  Texte,
} from './document.js'

/** Sets every text of a document in French typography, links and data left as they are. */
export function soignerDocument(document: Document): Document {
  const {couverture, metadonnees, filigrane} = document
  return {
    ...document,
    metadonnees: {
      ...metadonnees,
      titre: typographier(metadonnees.titre),
      sujet: typographier(metadonnees.sujet),
    },
    ...(couverture ? {couverture: soignerCouverture(couverture)} : {}),
    ...(filigrane === undefined ? {} : {filigrane: typographier(filigrane)}),
    piedDePage: typographier(document.piedDePage),
    blocs: document.blocs.map(soignerBloc),
  }
}

function soignerCouverture(couverture: Couverture): Couverture {
  return {
    ...couverture,
    surtitre: typographier(couverture.surtitre),
    titre: typographier(couverture.titre),
    sousTitre: typographier(couverture.sousTitre),
    emetteur: typographier(couverture.emetteur),
    mentions: couverture.mentions.map(typographier),
  }
}

/** Sets the texts of one block. */
export function soignerBloc(bloc: Bloc): Bloc {
  switch (bloc.bloc) {
    case 'titre':
      return {...bloc, texte: typographier(bloc.texte)}
    case 'paragraphe':
      return {...bloc, texte: soignerTexte(bloc.texte)}
    case 'liste':
      return {...bloc, elements: bloc.elements.map(soignerTexte)}
    case 'chiffres':
      return {...bloc, chiffres: bloc.chiffres.map(soignerChiffre)}
    case 'tableau':
      return soignerTableau(bloc)
    case 'figure':
      return {
        ...bloc,
        ...soignerNotes(bloc),
        dessin: {
          ...bloc.dessin,
          formes: bloc.dessin.formes.map(soignerForme),
          alternative: typographier(bloc.dessin.alternative),
        },
      }
    case 'image':
      return soignerImage(bloc)
    case 'encadre':
      return soignerEncadre(bloc)
    case 'citation':
      return soignerCitation(bloc)
    case 'signatures':
      return soignerSignatures(bloc)
    case 'annuaire':
      return {
        ...bloc,
        fiches: bloc.fiches.map(({titre, lignes}) => ({
          titre: typographier(titre),
          lignes: lignes.map(soignerTexte),
        })),
      }
    case 'sommaire-des-tableaux':
    case 'saut-de-page':
      return bloc
  }
}

function soignerTexte(texte: Texte): Texte {
  if (typeof texte === 'string') return typographier(texte)
  return texte.map((segment) => ({...segment, texte: typographier(segment.texte)}))
}

function soignerChiffre(chiffre: ChiffreEnVue): ChiffreEnVue {
  const {jauge, evolution} = chiffre
  return {
    ...chiffre,
    valeur: typographier(chiffre.valeur),
    libelle: typographier(chiffre.libelle),
    details: chiffre.details.map(typographier),
    ...(evolution ? {evolution: {...evolution, texte: typographier(evolution.texte)}} : {}),
    ...(jauge ? {jauge: {...jauge, texte: typographier(jauge.texte)}} : {}),
  }
}

function soignerTableau(tableau: Tableau): Tableau {
  const {groupesDeColonnes: groupes} = tableau
  return {
    ...tableau,
    ...soignerNotes(tableau),
    colonnes: tableau.colonnes.map((c) => ({...c, libelle: typographier(c.libelle)})),
    ...(groupes ? {groupesDeColonnes: groupes.map((g) => ({...g, libelle: typographier(g.libelle)}))} : {}),
    lignes: tableau.lignes.map((l) => ({...l, cellules: l.cellules.map(typographier)})),
  }
}

function soignerNotes(bloc: {legende: string; source?: string; note?: string}) {
  return {
    legende: typographier(bloc.legende),
    ...(bloc.source === undefined ? {} : {source: typographier(bloc.source)}),
    ...(bloc.note === undefined ? {} : {note: typographier(bloc.note)}),
  }
}

function soignerImage(bloc: BlocImage): BlocImage {
  const {legende, credit, alternative} = bloc
  return {
    ...bloc,
    alternative: typographier(alternative),
    ...(legende === undefined ? {} : {legende: typographier(legende)}),
    ...(credit === undefined ? {} : {credit: typographier(credit)}),
  }
}

function soignerEncadre(bloc: Encadre): Encadre {
  const {titre, textes, blocs} = bloc
  return {
    ...bloc,
    titre: typographier(titre),
    textes: textes.map(soignerTexte),
    ...(blocs
      ? {
          blocs: blocs.map((b) =>
            b.bloc === 'liste'
              ? {...b, elements: b.elements.map(soignerTexte)}
              : {...b, texte: soignerTexte(b.texte)},
          ),
        }
      : {}),
  }
}

function soignerCitation(bloc: Citation): Citation {
  const {textes, auteur} = bloc
  return {
    ...bloc,
    textes: textes.map(soignerTexte),
    ...(auteur === undefined ? {} : {auteur: typographier(auteur)}),
  }
}

function soignerSignatures(bloc: Signatures): Signatures {
  const {signataires, lieuEtDate} = bloc
  return {
    ...bloc,
    signataires: signataires.map((s) => ({
      ...s,
      qualite: typographier(s.qualite),
      ...(s.mention === undefined ? {} : {mention: typographier(s.mention)}),
    })),
    ...(lieuEtDate === undefined ? {} : {lieuEtDate: typographier(lieuEtDate)}),
  }
}

function soignerForme(forme: Forme): Forme {
  return forme.forme === 'texte' ? {...forme, texte: typographier(forme.texte)} : forme
}

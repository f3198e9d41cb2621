import type {Bloc, ChiffreEnVue, Document, Forme, Texte} from '../../documents/index.js'
import {typographier} from '../../shared/typographie.js'

/** Sets every text of a document in French typography, links and data left as they are. */
export function soignerDocument(document: Document): Document {
  const {couverture, metadonnees} = document
  return {
    ...document,
    metadonnees: {
      ...metadonnees,
      titre: typographier(metadonnees.titre),
      sujet: typographier(metadonnees.sujet),
    },
    ...(couverture
      ? {
          couverture: {
            surtitre: typographier(couverture.surtitre),
            titre: typographier(couverture.titre),
            sousTitre: typographier(couverture.sousTitre),
            emetteur: typographier(couverture.emetteur),
            mentions: couverture.mentions.map(typographier),
          },
        }
      : {}),
    piedDePage: typographier(document.piedDePage),
    blocs: document.blocs.map(soignerBloc),
  }
}

function soignerBloc(bloc: Bloc): Bloc {
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
      return {
        ...bloc,
        ...soignerNotes(bloc),
        colonnes: bloc.colonnes.map((c) => ({...c, libelle: typographier(c.libelle)})),
        lignes: bloc.lignes.map((l) => ({...l, cellules: l.cellules.map(typographier)})),
      }
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
    case 'encadre':
      return {...bloc, titre: typographier(bloc.titre), textes: bloc.textes.map(soignerTexte)}
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

function soignerNotes(bloc: {legende: string; source?: string; note?: string}) {
  return {
    legende: typographier(bloc.legende),
    ...(bloc.source === undefined ? {} : {source: typographier(bloc.source)}),
    ...(bloc.note === undefined ? {} : {note: typographier(bloc.note)}),
  }
}

function soignerForme(forme: Forme): Forme {
  return forme.forme === 'texte' ? {...forme, texte: typographier(forme.texte)} : forme
}

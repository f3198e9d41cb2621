import type {Document} from '../../src/documents/index.js'
import {documentExemple} from './document-exemple.js'
import {LOGO, PAYSAGE} from './images.js'

/** A document with one text wherever it can hold one. */
export function documentPartout(texte: string): Document {
  const exemple = documentExemple()
  return {
    ...exemple,
    metadonnees: {...exemple.metadonnees, titre: texte, sujet: texte, auteur: texte, motsCles: [texte]},
    filigrane: texte,
    couverture: {
      surtitre: texte,
      titre: texte,
      sousTitre: texte,
      emetteur: texte,
      mentions: [texte],
      image: PAYSAGE,
      logo: LOGO,
      logosFinanceurs: [{image: LOGO, nom: texte}],
    },
    piedDePage: texte,
    blocs: [
      {bloc: 'titre', niveau: 1, texte},
      {bloc: 'titre', niveau: 1, texte},
      {bloc: 'paragraphe', texte: [{texte, style: 'gras', lien: texte}]},
      {bloc: 'liste', elements: [texte]},
      {
        bloc: 'chiffres',
        chiffres: [
          {
            valeur: texte,
            libelle: texte,
            details: [texte],
            evolution: {texte, sens: 'hausse'},
            jauge: {part: 1, texte},
          },
        ],
      },
      {
        bloc: 'tableau',
        legende: texte,
        colonnes: [{libelle: texte, alignement: 'gauche'}],
        groupesDeColonnes: [{libelle: texte, colonnes: 1}],
        lignes: [
          {role: 'groupe', cellules: [texte]},
          {role: 'total', cellules: [texte]},
        ],
        source: texte,
        note: texte,
      },
      {
        bloc: 'figure',
        legende: texte,
        dessin: {
          largeur: 10,
          hauteur: 10,
          alternative: texte,
          formes: [{forme: 'texte', texte, x: 0, y: 0, taille: 9, couleur: '#000000', ancrage: 'debut'}],
        },
      },
      {
        bloc: 'encadre',
        titre: texte,
        textes: [texte],
        blocs: [
          {bloc: 'liste', elements: [texte]},
          {bloc: 'paragraphe', texte},
        ],
      },
      {bloc: 'image', image: LOGO, legende: texte, credit: texte, alternative: texte},
      {bloc: 'citation', textes: [texte], auteur: texte},
      {
        bloc: 'signatures',
        lieuEtDate: texte,
        signataires: [{qualite: texte, nom: texte, mention: texte}],
      },
      {bloc: 'annuaire', fiches: [{titre: texte, lignes: [texte]}]},
      {bloc: 'sommaire-des-tableaux'},
    ],
  }
}

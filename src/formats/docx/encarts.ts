import {BorderStyle, type FileChild, HeightRule, InternalHyperlink, Paragraph, ShadingType} from 'docx'
import type {
  Annuaire,
  Citation,
  Encadre,
  FicheDAnnuaire,
  Signataire,
  Signatures,
  Texte,
} from '../../documents/index.js'
import type {Palette} from '../pdf/style.js'
import type {ListeDIndex} from '../plan.js'
import {type CaseDeGrille, composerGrille, SANS_BORDS} from './grille-invisible.js'
import {couleurWord, largeurUtile, type Orientation, vingtiemes} from './mesures.js'
import {composerListe, composerTexte, intervalle, mots} from './prose.js'

const GOUTTIERE = 14
/** Height of a frame to sign in. */
const PLACE_POUR_SIGNER = 150

/** A boxed note: a cell of its own, where lists keep their marks; `rang` tells its numbered lists from the others. */
export function composerEncadre(
  palette: Palette,
  {titre, textes, blocs = []}: Encadre,
  {orientation, rang}: {readonly orientation: Orientation; readonly rang: number},
): FileChild[] {
  const contenu = [
    new Paragraph({style: 'EncadreTitre', children: [mots(titre)]}),
    ...textes.map(ecrireEnBoite),
    ...blocs.flatMap((bloc, i) =>
      bloc.bloc === 'liste' ? composerListe(bloc, rang * 100 + i + 1) : [ecrireEnBoite(bloc.texte)],
    ),
  ]
  const trait = {style: BorderStyle.SINGLE, size: 36, color: couleurWord(palette.accent)}
  const boite: CaseDeGrille = {
    largeur: largeurUtile(orientation),
    contenu,
    options: {
      shading: {type: ShadingType.CLEAR, color: 'auto', fill: couleurWord(palette.voile)},
      borders: {...SANS_BORDS, left: trait},
      margins: {top: vingtiemes(9), bottom: vingtiemes(6), left: vingtiemes(14), right: vingtiemes(12)},
    },
  }
  return [intervalle(), composerGrille([[boite]]), intervalle(), intervalle()]
}

function ecrireEnBoite(texte: Texte): Paragraph {
  return new Paragraph({style: 'Encadre', children: composerTexte(texte)})
}

/** A testimony and who gives it. */
export function composerCitation({textes, auteur}: Citation): FileChild[] {
  const derniere = textes.length - 1
  return [
    intervalle(),
    ...textes.map(
      (texte, i) =>
        new Paragraph({
          style: 'Quote',
          children: composerTexte(texte),
          ...(auteur !== undefined && i === derniere ? {keepNext: true} : {}),
        }),
    ),
    ...(auteur === undefined ? [] : [new Paragraph({style: 'CitationAuteur', children: [mots(auteur)]})]),
    intervalle(),
  ]
}

/** Room to sign: frames on rows that no page cuts, kept with the place and date. */
export function composerSignatures(
  palette: Palette,
  {signataires, lieuEtDate}: Signatures,
  orientation: Orientation,
): FileChild[] {
  const parRang = signataires.length === 4 ? 2 : Math.min(3, Math.max(2, signataires.length))
  const largeur = (largeurUtile(orientation) - GOUTTIERE * (parRang - 1)) / parRang
  const rangs = Array.from({length: Math.ceil(signataires.length / parRang)}, (_, i) =>
    composerGrille(
      [
        separer(
          Array.from({length: parRang}, (__, j) =>
            composerPlace(palette, signataires[i * parRang + j], largeur),
          ),
        ),
      ],
      {height: {value: vingtiemes(PLACE_POUR_SIGNER), rule: HeightRule.ATLEAST}},
    ),
  )
  return [
    ...(lieuEtDate === undefined
      ? []
      : [new Paragraph({style: 'SignatureLieu', children: [mots(lieuEtDate)]})]),
    ...rangs.flatMap((rang) => [rang, intervalle()]),
  ]
}

function composerPlace(palette: Palette, signataire: Signataire | undefined, largeur: number): CaseDeGrille {
  if (!signataire) return {largeur, contenu: [intervalle()]}
  const {qualite, nom, mention} = signataire
  const trait = {style: BorderStyle.SINGLE, size: 6, color: couleurWord(palette.filet)}
  const marge = vingtiemes(8)
  return {
    largeur,
    contenu: [
      ...ecrireMention('SignatureQualite', qualite),
      ...ecrireMention('SignatureNom', nom),
      ...ecrireMention('SignatureMention', mention),
      intervalle(),
    ],
    options: {
      borders: {top: trait, bottom: trait, left: trait, right: trait},
      margins: {top: marge, bottom: marge, left: marge, right: marge},
    },
  }
}

function ecrireMention(style: string, texte: string | undefined): Paragraph[] {
  if (texte === undefined || texte === '') return []
  return [new Paragraph({style, keepNext: true, children: [mots(texte)]})]
}

/** Directory cards two by two. */
export function composerAnnuaire(
  palette: Palette,
  {fiches}: Annuaire,
  orientation: Orientation,
): FileChild[] {
  if (fiches.length === 0) return []
  const largeur = (largeurUtile(orientation) - GOUTTIERE) / 2
  const rangs = Array.from({length: Math.ceil(fiches.length / 2)}, (_, i) =>
    separer([0, 1].map((j) => composerFiche(palette, fiches[2 * i + j], largeur))),
  )
  return [composerGrille(rangs), intervalle(), intervalle()]
}

function composerFiche(palette: Palette, fiche: FicheDAnnuaire | undefined, largeur: number): CaseDeGrille {
  if (!fiche) return {largeur, contenu: [intervalle()]}
  const trait = {style: BorderStyle.SINGLE, size: 8, color: couleurWord(palette.secondaire)}
  return {
    largeur,
    contenu: [
      new Paragraph({style: 'FicheTitre', children: [mots(fiche.titre)]}),
      ...fiche.lignes.map((ligne) => new Paragraph({style: 'Fiche', children: composerTexte(ligne)})),
    ],
    options: {
      borders: {...SANS_BORDS, top: trait},
      margins: {top: vingtiemes(5), bottom: vingtiemes(9), left: 0, right: 0},
    },
  }
}

/** White columns between the cells of a row. */
function separer(cases: readonly CaseDeGrille[]): CaseDeGrille[] {
  return cases.flatMap((c, i) => (i === 0 ? [c] : [colonneBlanche(), c]))
}

function colonneBlanche(): CaseDeGrille {
  return {largeur: GOUTTIERE, contenu: [intervalle()], options: {margins: {left: 0, right: 0}}}
}

/** The index of tables and figures, already filled; no page number, which only Word could know. */
export function composerIndex(listes: readonly ListeDIndex[]): Paragraph[] {
  return listes.flatMap(({titre, entrees}) => [
    new Paragraph({style: 'IndexTitre', children: [mots(titre)]}),
    ...entrees.map(
      ({texte, ancre}) =>
        new Paragraph({
          style: 'TableofFigures',
          children: [new InternalHyperlink({anchor: ancre, children: [mots(texte)]})],
        }),
    ),
  ])
}

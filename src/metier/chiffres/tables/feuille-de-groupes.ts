import type {CelluleDeClasseur, FeuilleDeClasseur, StyleDeCellule} from '../../../documents/index.js'
import type {Indicateur} from '../../referentiel/index.js'
import type {Chiffre, Chiffres} from '../schema.js'
import {CACHEE, cellule, mesurer, mesurerChamp, mesurerEvolution, nomCourt} from './mesure.js'

type Groupe = NonNullable<Chiffres['par']>[number]

type Contexte = {
  readonly chiffres: Chiffres
  readonly groupes: readonly Groupe[]
  readonly connus: ReadonlyMap<string, Indicateur>
  readonly titre: string
}

/** A figure of a theme with the columns it needs: those of the objective only where there is one. */
type Bande = {readonly code: string; readonly libelle: string; readonly objectif: boolean}

const LIGNES_D_ENTETE = 5

/** What a bold letter takes beside the digit that columns are measured in. */
const GRAS = 1.2

/** Groups in rows, the figures of a theme in columns, the network last. */
export function feuilleDeGroupes(
  {nom, chiffres}: {readonly nom: string; readonly chiffres: readonly Chiffre[]},
  {chiffres: {annee}, groupes, connus, titre}: Contexte,
): FeuilleDeClasseur {
  const bandes = chiffres.map(({code, libelle}) => ({
    code,
    libelle,
    objectif: groupes.some((g) => g.chiffres.some((c) => c.code === code && c.objectif !== null)),
  }))
  const reseau = {code: 'REGION', libelle: 'Réseau', chiffres: [...chiffres]}
  const largeurs = bandes.flatMap((b) => sousTitres(b, annee).map((_, __, tous) => largeurDe(b, tous.length)))
  return {
    nom: nomCourt(nom),
    largeurs: [46, ...largeurs],
    figer: {lignes: LIGNES_D_ENTETE, colonnes: 1},
    fusions: fusionner(bandes, annee),
    lignes: [
      [cellule(nom, 'titre')],
      [cellule(titre, 'sous-titre')],
      [],
      [
        cellule('', 'entete'),
        ...bandes.flatMap((b) =>
          sousTitres(b, annee).map((_, rang) => cellule(rang === 0 ? b.libelle : '', 'entete')),
        ),
      ],
      [
        cellule('Groupe', 'entete'),
        ...bandes.flatMap((b) => sousTitres(b, annee)).map((t) => cellule(t, 'entete')),
      ],
      ...groupes.map((g) => ligneDe(g, bandes, connus, 'donnee')),
      ligneDe(reseau, bandes, connus, 'total'),
    ],
  }
}

/** Wide enough for the title that spans its columns to stand on one line: a merged cell never grows. */
function largeurDe({libelle}: Bande, colonnes: number): number {
  return Math.max(13, Math.ceil((libelle.length * GRAS) / colonnes))
}

function sousTitres({objectif}: Bande, annee: number): string[] {
  return [String(annee), 'Évolution', ...(objectif ? ['Objectif', 'Taux'] : [])]
}

function ligneDe(
  {libelle, chiffres}: Groupe,
  bandes: readonly Bande[],
  connus: ReadonlyMap<string, Indicateur>,
  style: StyleDeCellule,
): CelluleDeClasseur[] {
  return [
    cellule(libelle, style === 'total' ? 'total' : 'fort', 'texte'),
    ...bandes.flatMap((bande): CelluleDeClasseur[] => {
      const chiffre = chiffres.find((c) => c.code === bande.code)
      const indicateur = connus.get(bande.code)
      const vides = [cellule('sans objet', style, 'texte'), cellule(null, style)]
      const deLObjectif = bande.objectif ? objectifDe(chiffre, indicateur, style) : []
      if (!chiffre) return [...vides, ...deLObjectif]
      return [
        {...mesurerChamp(chiffre, 'valeur', indicateur), style, ...noter(chiffre)},
        {...mesurerEvolution(chiffre, indicateur), style},
        ...deLObjectif,
      ]
    }),
  ]
}

function objectifDe(
  chiffre: Chiffre | undefined,
  indicateur: Indicateur | undefined,
  style: StyleDeCellule,
): CelluleDeClasseur[] {
  const objectif = chiffre?.objectif ?? null
  return [
    {...(objectif === null ? {valeur: null} : mesurer(objectif, indicateur)), style},
    chiffre?.secret?.includes('realisation')
      ? {...CACHEE, style}
      : cellule(chiffre?.taux_realisation ?? null, style, 'taux'),
  ]
}

/** What qualifies a number stands on it, for whoever points at the cell. */
function noter({mentions}: Chiffre): {commentaire?: string} {
  return mentions.length > 0 ? {commentaire: mentions.join('\n')} : {}
}

/** The label of each figure over its columns. */
function fusionner(bandes: readonly Bande[], annee: number): string[] {
  let colonne = 1
  return bandes.map((bande) => {
    const debut = colonne
    colonne += sousTitres(bande, annee).length
    return `${lettres(debut)}4:${lettres(colonne - 1)}4`
  })
}

function lettres(colonne: number): string {
  const reste = String.fromCharCode(65 + (colonne % 26))
  return colonne < 26 ? reste : lettres(Math.floor(colonne / 26) - 1) + reste
}

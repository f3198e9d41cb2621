import type {CelluleDeClasseur, FeuilleDeClasseur} from '../../../documents/index.js'
import type {Indicateur} from '../../referentiel/index.js'
import type {Chiffre, Chiffres} from '../schema.js'
import {CACHEE, cellule, mesurer, mesurerChamp, mesurerEvolution, nomCourt} from './mesure.js'

type Contexte = {
  readonly chiffres: Chiffres
  readonly connus: ReadonlyMap<string, Indicateur>
  readonly titre: string
}

const ETATS = {atteint: 'atteint', proche: 'proche', en_retard: 'en retard'} as const

/** The network's figures of a theme, each followed by its parts. */
export function feuilleDeTheme(
  {nom, chiffres}: {readonly nom: string; readonly chiffres: readonly Chiffre[]},
  {chiffres: {annee}, connus, titre}: Contexte,
): FeuilleDeClasseur {
  const entetes = [
    'Chiffre',
    String(annee),
    String(annee - 1),
    'Évolution',
    'Part du total',
    'Objectif',
    'Taux de réalisation',
    'Écart',
    'État',
    'Répondantes',
    'Attendues',
  ]
  return {
    nom: nomCourt(nom),
    largeurs: [44, 14, 14, 12, 12, 12, 12, 12, 12, 13, 11],
    figer: {lignes: 4, colonnes: 1},
    lignes: [
      [cellule(nom, 'titre')],
      [cellule(titre, 'sous-titre')],
      [],
      entetes.map((e) => cellule(e, 'entete')),
      ...chiffres.flatMap((c) => lignesDe(c, connus.get(c.code))),
    ],
  }
}

function lignesDe(chiffre: Chiffre, indicateur: Indicateur | undefined): CelluleDeClasseur[][] {
  const {objectif, taux_realisation: taux, ecart_objectif: ecart, etat_realisation: etat} = chiffre
  return [
    [
      cellule(chiffre.libelle, 'fort', 'texte'),
      {...mesurerChamp(chiffre, 'valeur', indicateur), style: 'fort'},
      {...mesurerChamp(chiffre, 'precedent', indicateur), style: 'donnee'},
      {...mesurerEvolution(chiffre, indicateur), style: 'donnee'},
      cellule(null, 'donnee'),
      {...(objectif === null ? {valeur: null} : mesurer(objectif, indicateur)), style: 'donnee'},
      chiffre.secret?.includes('realisation')
        ? {...CACHEE, style: 'donnee'}
        : cellule(taux, 'donnee', 'taux'),
      {...(ecart === null ? {valeur: null} : mesurer(ecart, indicateur)), style: 'donnee'},
      cellule(etat && ETATS[etat], 'donnee', 'texte'),
      cellule(chiffre.repondantes, 'donnee', 'entier'),
      cellule(chiffre.attendues, 'donnee', 'entier'),
    ],
    ...chiffre.parts.map((p) => [
      cellule(`    dont ${p.libelle}`, 'donnee', 'texte'),
      {...(p.secret === 'valeur' ? CACHEE : mesurer(p.valeur, indicateur)), style: 'donnee' as const},
      cellule(null, 'donnee'),
      cellule(null, 'donnee'),
      p.secret
        ? {...CACHEE, style: 'donnee' as const}
        : cellule(p.pour_cent === null ? null : p.pour_cent / 100, 'donnee', 'pourcent'),
      ...Array.from({length: 6}, () => cellule(null, 'donnee')),
    ]),
  ]
}

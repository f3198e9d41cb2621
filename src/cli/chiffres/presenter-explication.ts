import {type CelluleLue, type Explication, presenterChiffre} from '../../metier/chiffres/index.js'
import type {Referentiel} from '../../metier/referentiel/index.js'
import {accorder, enumerer, formaterNombre} from '../../shared/francais.js'
import {lirePeriode} from '../../shared/periode.js'
import {ecrirePeriode} from '../../shared/periode-ecrite.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {TableauTitre} from './tableau-titre.js'

const LARGEUR_DES_LIEUX = 76

type Detail = {readonly toutesLesCellules: boolean}

/** The page that answers « where does it come from? »: heading, tables of cells, what remains to be said. */
export function presenterExplication(
  explication: Explication,
  referentiel: Referentiel,
  detail: Detail,
): {readonly tete: string; readonly tableaux: readonly TableauTitre[]; readonly suite: string} {
  return {
    tete: composerTete(explication, referentiel),
    tableaux: [
      ...(explication.entrees.length > 0 ? [tableauDesEntrees(explication, detail)] : []),
      ...(explication.groupes ? [tableauDesGroupes(explication)] : []),
      ...(explication.exclusions.length > 0 ? [tableauDesExclusions(explication)] : []),
    ],
    suite: composerSuite(explication, detail),
  }
}

function composerTete({chiffre, champ, annee, a_fin, ...dit}: Explication, referentiel: Referentiel): string {
  const presente = presenterChiffre(chiffre, referentiel)
  const quand = a_fin === null ? `année ${annee}` : `de janvier à la fin de ${moisDe(a_fin)}`
  const lignes = [
    `${presente.libelle} (${presente.code}) — ${champ.libelle}, ${quand}`,
    `${presente.valeur}${presente.renseigne && !presente.valeur.endsWith('%') ? ` (unité : ${presente.unite})` : ''}${presente.evolution ? `, ${presente.evolution} en un an` : ''}`,
  ]
  const paragraphes = [
    `Définition (${dit.referentiel}) : ${dit.definition}`,
    `Calcul (${dit.nature_en_mots}) : ${dit.formule.join(' ')}`,
    `${dit.perimetre} Répondantes : ${presente.repondantes}.`,
    dit.sources.length > 1
      ? `Sources, la première l'emportant : ${dit.sources.join(', ')}.`
      : `Source : ${dit.sources.join('')}.`,
  ]
  return `\n${[...lignes, ...paragraphes.flatMap((p) => ['', ...plier(p, largeurDuTerminal())])].join('\n')}`
}

function moisDe(aFin: string): string {
  const periode = lirePeriode(aFin)
  return periode ? ecrirePeriode(periode) : aFin
}

function tableauDesEntrees({entrees, nature, chiffre}: Explication, detail: Detail): TableauTitre {
  const ratio = nature === 'ratio'
  return {
    titre: '\nCe que chaque structure apporte\n',
    mentions: '',
    tableau: {
      colonnes: [
        {titre: 'Structure'},
        {titre: ratio ? 'Numérateur' : 'Valeur', aligne: 'droite'},
        ...(ratio ? [{titre: 'Dénominateur', aligne: 'droite' as const}] : []),
        {titre: 'Tirée de'},
      ],
      lignes: [
        ...entrees.flatMap((e) => [
          [e.nom, nombre(e.valeur), ...(ratio ? [nombre(e.denominateur ?? 0)] : []), e.comment],
          ...situer(e.cellules, detail).map((lieu) => [`  ${lieu}`, '', ...(ratio ? [''] : []), '']),
        ]),
        ...(entrees.length > 1 && !ratio ? [['Total', nombre(chiffre.valeur ?? 0), '']] : []),
      ],
    },
  }
}

/** The cells of an entry: each of them on demand, else the first, the last and how many. */
function situer(cellules: readonly CelluleLue[], {toutesLesCellules}: Detail): string[] {
  if (toutesLesCellules) {
    return cellules.map((c) => `${ecrirePeriodeLue(c)} : ${nombre(c.valeur ?? 0)}, ${lieuDe(c)}`)
  }
  const parFeuille = new Map<string, CelluleLue[]>()
  for (const c of cellules) {
    const cle = `${c.fichier}|${c.feuille}`
    parFeuille.set(cle, [...(parFeuille.get(cle) ?? []), c])
  }
  return [...parFeuille.values()].flatMap((siennes) => {
    const [premiere] = siennes
    const derniere = siennes.at(-1)
    if (!premiere || !derniere) return []
    const suite =
      siennes.length === 1 || estCompte(premiere)
        ? ''
        : siennes.length === 2
          ? ` et ${derniere.cellule}`
          : ` à ${derniere.cellule} (${accorder(siennes.length, 'cellule')})`
    return plier(`${lieuDe(premiere)}${suite}`, LARGEUR_DES_LIEUX)
  })
}

function ecrirePeriodeLue({periode}: CelluleLue): string {
  const lue = lirePeriode(periode)
  return lue ? ecrirePeriode(lue) : periode
}

/** Counted in whole columns, one row per young person: every period comes from the same ones. */
function estCompte({cellule}: Pick<CelluleLue, 'cellule'>): boolean {
  return cellule.includes(':')
}

/** A text file has no sheet but itself. */
function lieuDe({fichier, feuille, cellule}: Pick<CelluleLue, 'fichier' | 'feuille' | 'cellule'>): string {
  const ou = fichier.startsWith(`${feuille}.`)
    ? `${fichier}, ${cellule}`
    : `${fichier}, feuille «\u00A0${feuille}\u00A0», ${cellule}`
  return estCompte({cellule}) ? `compté dans ${ou}` : ou
}

function tableauDesGroupes({groupes}: Explication): TableauTitre {
  return {
    titre: '\nPar groupe\n',
    mentions: '',
    tableau: {
      colonnes: [
        {titre: 'Groupe'},
        {titre: 'Valeur', aligne: 'droite'},
        {titre: 'Répondantes', aligne: 'droite'},
      ],
      lignes: (groupes ?? []).map((g) => [
        g.libelle,
        g.valeur === null ? 'non renseigné' : nombre(g.valeur),
        `${g.repondantes} / ${g.attendues}`,
      ]),
    },
  }
}

function tableauDesExclusions({exclusions}: Explication): TableauTitre {
  return {
    titre: '\nStructures laissées de côté\n',
    mentions: '',
    tableau: {
      colonnes: [{titre: 'Structure'}, {titre: 'Pourquoi'}],
      lignes: exclusions.map((e) => [e.nom, e.phrase]),
    },
  }
}

function composerSuite(explication: Explication, detail: Detail): string {
  const {reseau, objectif, arrondis, chiffre} = explication
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      'Valeur donnée par le réseau lui-même',
      reseau
        ? [
            `${nombre(reseau.valeur)}, ${reseau.retenue ? 'retenue' : 'gardée comme témoin'} : ${enumerer(reseau.cellules.map(lieuDe))}`,
          ]
        : [],
    ],
    ['Valeurs reçues et non retenues', listerNonRetenues(explication, detail)],
    [
      'Objectif',
      objectif
        ? [
            objectif.phrase,
            ...montrer(objectif.cellules, detail, 3).map(
              (c) => `${c.nom} : ${nombre(c.valeur)}, ${lieuDe(c)}`,
            ),
            ...reste(objectif.cellules.length, detail, 3),
          ]
        : [],
    ],
    ['Arrondis, faits une seule fois, à l’impression', arrondis],
    ['À savoir', chiffre.mentions],
  ]
  return sections
    .filter(([, lignes]) => lignes.length > 0)
    .map(([titre, lignes]) => `\n${titre}\n${lignes.flatMap(puce).join('\n')}`)
    .join('\n')
}

function listerNonRetenues({non_retenues}: Explication, detail: Detail): string[] {
  const parRaison = new Map<string, Explication['non_retenues'][number][]>()
  for (const v of non_retenues) parRaison.set(v.raison, [...(parRaison.get(v.raison) ?? []), v])
  return [...parRaison].flatMap(([raison, valeurs]) => [
    `${raison} : ${accorder(valeurs.length, 'valeur')}`,
    ...montrer(valeurs, detail, 2).map(
      (v) =>
        `${v.nom}, ${ecrirePeriodeLue(v)} : ${v.valeur === null ? v.etat : nombre(v.valeur)}, ${lieuDe(v)}`,
    ),
    ...reste(valeurs.length, detail, 2),
  ])
}

function montrer<T>(elements: readonly T[], {toutesLesCellules}: Detail, auPlus: number): readonly T[] {
  return toutesLesCellules ? elements : elements.slice(0, auPlus)
}

function reste(nombreEnTout: number, {toutesLesCellules}: Detail, auPlus: number): string[] {
  const caches = nombreEnTout - auPlus
  return toutesLesCellules || caches <= 0 ? [] : [`et ${caches} de plus avec « --verbeux »`]
}

function puce(ligne: string): string[] {
  return plier(`- ${ligne}`, largeurDuTerminal()).map((l, rang) => (rang === 0 ? l : `  ${l}`))
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : Number.isInteger(valeur * 10) ? 1 : 2)
}

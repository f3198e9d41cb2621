import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import type {Indicateur, Referentiel} from '../types.js'
import type {Evolution} from './comparer-referentiels.js'
import type {FaitsCharte} from './composer-charte.js'
import {comptageEnMots} from './comptage-en-mots.js'
import {grouperParFamille} from './familles.js'
import {natureEnMots} from './nature-en-mots.js'

/** The charte de saisie as a workbook: one line per indicateur, the modalités, what changed. */
export function composerCharteEnClasseur({
  referentiel,
  evolution,
  association,
  date,
}: Pick<FaitsCharte, 'referentiel' | 'evolution' | 'association' | 'date'>): Classeur {
  const nom = `${referentiel.libelle}, version ${referentiel.version}`
  return {
    titre: `Charte de saisie – ${nom}`,
    auteur: association,
    date,
    feuilles: [
      feuilleDesIndicateurs(referentiel, `Charte de saisie – ${nom}`),
      feuilleDesModalites(referentiel),
      ...feuilleDesComptages(referentiel),
      ...(evolution ? [feuilleDesChangements(evolution)] : []),
    ],
  }
}

/** The sheet « Charte », which collection workbooks carry too; some indicateurs only when they are named. */
export function feuilleDesIndicateurs(
  referentiel: Referentiel,
  titre: string,
  retenus: Referentiel['indicateurs'] = referentiel.indicateurs,
): FeuilleDeClasseur {
  const entetes = [
    'Indicateur',
    'Définition',
    'Comment le saisir',
    'Compte',
    'Ne compte pas',
    'Unité',
    'Façon de compter',
    'Source',
  ]
  return {
    nom: 'Charte',
    largeurs: [30, 60, 50, 36, 36, 13, 24, 36],
    figer: {lignes: 3, colonnes: 1},
    lignes: [
      [{valeur: titre, style: 'titre'}],
      [],
      entetes.map((valeur) => ({valeur, style: 'entete'}) as const),
      ...grouperParFamille(retenus).flatMap(({nom, indicateurs}) => [
        entetes.map((_, rang): CelluleDeClasseur => ({valeur: rang === 0 ? nom : null, style: 'sous-total'})),
        ...indicateurs.map(ligneDIndicateur),
      ]),
    ],
  }
}

function ligneDIndicateur(i: Indicateur): CelluleDeClasseur[] {
  return textes([
    i.libelle,
    i.definition,
    i.saisie,
    (i.compte ?? []).join(' ;\n'),
    (i.ne_compte_pas ?? []).join(' ;\n'),
    i.unite,
    natureEnMots(i),
    i.source,
  ])
}

function feuilleDesModalites({indicateurs, ventilations}: Referentiel): FeuilleDeClasseur {
  return {
    nom: 'Détails',
    largeurs: [28, 36, 60],
    figer: {lignes: 1, colonnes: 0},
    lignes: [
      entete(['Détail', 'Modalités', 'Indicateurs concernés']),
      ...ventilations.map((v) =>
        textes([
          v.libelle,
          v.modalites.map((m) => m.libelle).join('\n'),
          indicateurs
            .filter((i) => i.ventilations.includes(v.code))
            .map((i) => i.libelle)
            .join('\n'),
        ]),
      ),
    ],
  }
}

/** For whoever prepares an extraction of one row per young person: the columns it must have. */
function feuilleDesComptages({indicateurs}: Referentiel): FeuilleDeClasseur[] {
  const lignes = indicateurs.flatMap((i) => {
    const comptage = comptageEnMots(i)
    return comptage === undefined ? [] : [textes([i.libelle, comptage])]
  })
  if (lignes.length === 0) return []
  const entetes = entete(['Indicateur', "Comptage d'une extraction d'une ligne par jeune"])
  return [
    {nom: 'Comptage', largeurs: [34, 100], figer: {lignes: 1, colonnes: 0}, lignes: [entetes, ...lignes]},
  ]
}

function feuilleDesChangements({depuis, ajoutes, retires, modifies}: Evolution): FeuilleDeClasseur {
  return {
    nom: 'Changements',
    largeurs: [34, 18, 60, 60],
    figer: {lignes: 3, colonnes: 0},
    lignes: [
      [{valeur: `Ce qui change depuis ${depuis}`, style: 'titre'}],
      [],
      entete(['Indicateur ou détail', 'Rubrique', 'Avant', 'Maintenant']),
      ...ajoutes.map((e) => textes([e.libelle, 'nouveau', '', ''])),
      ...retires.map((e) => textes([e.libelle, 'retiré', '', ''])),
      ...modifies.flatMap((e) =>
        e.champs.map(({champ, avant, apres}) => textes([e.libelle, champ, avant, apres])),
      ),
    ],
  }
}

function entete(titres: readonly string[]): CelluleDeClasseur[] {
  return titres.map((valeur) => ({valeur, style: 'entete'}))
}

function textes(valeurs: readonly string[]): CelluleDeClasseur[] {
  return valeurs.map((valeur) => ({valeur, style: 'texte'}))
}

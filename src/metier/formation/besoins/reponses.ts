import type {Classeur, Grille} from '../../../documents/index.js'
import {anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {ecrireFeuille, type LignesLues, lireLignes, type ModeleDeFeuille} from '../../feuilles/index.js'
import type {Besoin, ThemeDeBesoin} from '../types.js'
import type {LibelleDeBesoin, Regroupement} from './regrouper.js'

type ChampTheme = 'ecrit' | 'besoins' | 'personnes' | 'propose' | 'theme'

/** The sheet by which the group names the themes. */
const MODELE_THEMES: ModeleDeFeuille<ChampTheme> = {
  nom: 'Thèmes',
  autresNoms: ['Regroupement', 'Regroupements'],
  signature: [['ecrit'], ['theme']],
  colonnes: [
    {champ: 'ecrit', titre: 'Écrit par les structures', autres: ['écrit', 'libellé'], largeur: 56},
    {champ: 'besoins', titre: 'Besoins', format: 'entier', largeur: 10},
    {champ: 'personnes', titre: 'Personnes', format: 'entier', largeur: 11},
    {champ: 'propose', titre: 'Thème proposé', largeur: 50},
    {champ: 'theme', titre: 'Thème retenu', autres: ['thème'], largeur: 50},
  ],
}

/** The wordings as a sheet where the group writes the theme of each; what it said already is there. */
export function exporterThemes(
  {annee, themes, propositions}: Regroupement,
  {association}: {readonly association: string},
): Classeur {
  const titre = `Thèmes des besoins de formation ${annee}`
  return {
    titre,
    auteur: association,
    date: `${annee}-12-31`,
    feuilles: [
      ecrireFeuille(
        MODELE_THEMES,
        [
          ...propositions.flatMap((p) => p.ecrits.map((e) => ({...rangeeDe(e), propose: p.proposition}))),
          ...themes.flatMap(({theme, ecrits}) => ecrits.map((e) => ({...rangeeDe(e), theme}))),
        ],
        {
          titre,
          note: 'Écrivez le même thème retenu sur les lignes à réunir ; une ligne laissée vide reste sans réponse.',
        },
      ),
    ],
  }
}

function rangeeDe({ecrit, besoins, personnes}: LibelleDeBesoin) {
  return {ecrit, besoins, personnes}
}

/** Reads the answers of the group; a row without theme gives none. */
export function lireThemes(
  grilles: readonly Grille[],
  besoins: readonly Besoin[],
): LignesLues<ThemeDeBesoin> {
  const connus = new Set(besoins.map((b) => empreinte(b.theme)))
  const lues = lireLignes(grilles, MODELE_THEMES, (rang): ThemeDeBesoin | undefined => {
    const [ecrit, theme] = [rang.texte('ecrit'), rang.texte('theme')]
    if (!ecrit || !theme) return undefined
    if (!connus.has(empreinte(ecrit))) {
      const message = `Aucun besoin n’est écrit « ${ecrit} ».`
      rang.constater(
        'bloquante',
        'FOR-029',
        'ecrit',
        message,
        'Gardez le libellé comme la structure l’a écrit.',
      )
    }
    return repondre(ecrit, theme)
  })
  if (lues.feuilles > 0) return lues
  const constat = anomalie(
    'bloquante',
    'FOR-004',
    'Aucune feuille n’a l’en-tête d’un regroupement de thèmes.',
    {
      attendu: 'les colonnes « Écrit par les structures » et « Thème retenu »',
      a_faire: 'Partez du classeur que donne « animreg formation besoins regrouper --exporter themes.xlsx ».',
    },
  )
  return {...lues, anomalies: [constat]}
}

/** Reads `écrit=Thème retenu`, as typed; what is written must be the wording of a need. */
export function lireReponse(saisie: string, besoins: readonly Besoin[]): ThemeDeBesoin {
  const coupe = saisie.lastIndexOf('=')
  const [ecrit, theme] = [saisie.slice(0, Math.max(coupe, 0)).trim(), saisie.slice(coupe + 1).trim()]
  if (ecrit === '' || theme === '') {
    throw new ErreurMetier('FOR-028', `« ${saisie} » ne se lit pas : « écrit=Thème retenu » est attendu.`, {
      pistes: ['Par exemple : --theme "gestion des conflits=Prévenir les conflits"'],
      details: {option: 'theme', valeur: saisie},
    })
  }
  const reponse = repondre(ecrit, theme)
  if (!besoins.some((b) => empreinte(b.theme) === reponse.cle)) {
    throw new ErreurMetier('FOR-029', `Aucun besoin n’est écrit « ${ecrit} ».`, {
      pistes: ['Relevez les libellés : animreg formation besoins regrouper'],
      details: {ecrit},
    })
  }
  return reponse
}

/** The answer kept: the wording belongs to that theme, however it is written. */
export function repondre(ecrit: string, theme: string): ThemeDeBesoin {
  return {cle: empreinte(ecrit), ecrit, theme}
}

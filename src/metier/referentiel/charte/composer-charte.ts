import type {Bloc, Charte, Document, Texte} from '../../../documents/index.js'
import {accorder, enumerer, formaterDate} from '../../../shared/francais.js'
import {typographier} from '../../../shared/typographie.js'
import type {Indicateur, Nature, Referentiel} from '../types.js'
import {type Evolution, estInchange} from './comparer-referentiels.js'
import {comptageEnMots} from './comptage-en-mots.js'
import {direContinuite} from './continuite.js'
import {grouperParFamille} from './familles.js'
import {expliquerNature, natureEnMots} from './nature-en-mots.js'

export type FaitsCharte = {
  readonly referentiel: Referentiel
  /** Absent when no earlier version can be read. */
  readonly evolution: Evolution | undefined
  readonly association: string
  readonly region: string
  /** ISO day. */
  readonly date: string
  readonly charte: Charte
}

/** The charte de saisie of a référentiel: what each entry means and how it is made. */
export function composerCharte(faits: FaitsCharte): Document {
  const {referentiel, evolution, association, region, date, charte} = faits
  const nom = `${referentiel.libelle}, version ${referentiel.version}`
  const nombre = accorder(referentiel.indicateurs.length, 'indicateur')
  return {
    metadonnees: {
      titre: typographier(`Charte de saisie – ${nom}`),
      sujet: typographier(`Ce que chaque indicateur compte et comment il se saisit, ${region}`),
      auteur: association,
      motsCles: ['charte de saisie', 'Missions Locales', region, referentiel.code],
      date,
    },
    charte,
    couverture: {
      surtitre: association,
      titre: 'Charte de saisie',
      sousTitre: typographier(nom),
      emetteur: typographier(`Animation régionale des Missions Locales, ${region}`),
      mentions: [`Édition du ${formaterDate(date)}`, `${nombre}, référentiel ${codeDe(referentiel)}`],
    },
    piedDePage: typographier(`${association} – Charte de saisie, ${codeDe(referentiel)}`),
    blocs: [
      ...modeDEmploi(referentiel),
      ...(evolution ? direEvolution(evolution) : []),
      ...grouperParFamille(referentiel.indicateurs).flatMap((famille): Bloc[] => [
        {bloc: 'titre', niveau: 1, texte: typographier(famille.nom)},
        ...famille.indicateurs.flatMap((indicateur) => decrire(indicateur, referentiel)),
      ]),
      ...direContinuite(referentiel),
    ],
  }
}

function codeDe({code, version}: Referentiel): string {
  return `${code}@${version}`
}

function modeDEmploi({indicateurs}: Referentiel): Bloc[] {
  const natures = [
    ...new Set(indicateurs.filter((i) => i.origine === 'tableaux').map((i): Nature => i.nature)),
  ]
  return [
    {bloc: 'titre', niveau: 1, texte: 'Comment lire cette charte'},
    paragraphe(
      "Toutes les structures du réseau comptent la même chose de la même façon : c'est à cette condition que leurs nombres s'additionnent. Pour chaque indicateur, cette charte dit ce qu'il compte, comment il se saisit et comment il se détaille.",
      'chapeau',
    ),
    paragraphe(
      "Une donnée que l'on ne connaît pas se laisse vide, ou se note NC. On n'écrit 0 que si l'on a compté et trouvé zéro.",
    ),
    {bloc: 'titre', niveau: 2, texte: 'Les façons de compter'},
    {
      bloc: 'liste',
      elements: natures.map((nature) => {
        const {nom, explication} = expliquerNature(nature)
        return intitule(majuscule(nom), explication)
      }),
    },
  ]
}

function nommer(entrees: readonly {readonly libelle: string}[]): string {
  return enumerer(entrees.map((e) => e.libelle))
}

function direEvolution(evolution: Evolution): Bloc[] {
  const {depuis, ajoutes, retires, modifies} = evolution
  const titre: Bloc = {bloc: 'titre', niveau: 1, texte: `Ce qui change depuis ${depuis}`}
  if (estInchange(evolution)) {
    return [titre, paragraphe(`Aucun changement de sens depuis ${depuis} : seules des écritures ont changé.`)]
  }
  return [
    titre,
    ...(ajoutes.length > 0 ? [paragraphe(`Nouveaux : ${nommer(ajoutes)}.`)] : []),
    ...(retires.length > 0 ? [paragraphe(`Retirés : ${nommer(retires)}.`)] : []),
    ...(modifies.length > 0
      ? [
          {
            bloc: 'tableau',
            legende: 'Ce qui a été modifié',
            colonnes: [
              {libelle: 'Indicateur', alignement: 'gauche', poids: 1.6},
              {libelle: 'Rubrique', alignement: 'gauche', poids: 1.1},
              {libelle: 'Avant', alignement: 'gauche', poids: 3},
              {libelle: 'Maintenant', alignement: 'gauche', poids: 3},
            ],
            lignes: modifies.flatMap(({libelle, champs}) =>
              champs.map(({champ, avant, apres}) => ({
                role: 'donnee' as const,
                cellules: [libelle, champ, avant || '–', apres || '–'].map(typographier),
              })),
            ),
          } satisfies Bloc,
        ]
      : []),
  ]
}

function decrire(indicateur: Indicateur, referentiel: Referentiel): Bloc[] {
  const {libelle, definition, saisie, compte = [], ne_compte_pas: nonCompte = []} = indicateur
  return [
    {bloc: 'titre', niveau: 2, texte: typographier(libelle)},
    paragraphe(definition),
    {bloc: 'paragraphe', texte: intitule('Comment le saisir', saisie)},
    ...(compte.length > 0
      ? [{bloc: 'paragraphe', texte: intitule('Compte', `${compte.join(' ; ')}.`)} as const]
      : []),
    ...(nonCompte.length > 0
      ? [{bloc: 'paragraphe', texte: intitule('Ne compte pas', `${nonCompte.join(' ; ')}.`)} as const]
      : []),
    {bloc: 'liste', elements: fiche(indicateur, referentiel)},
  ]
}

function fiche(indicateur: Indicateur, referentiel: Referentiel): Texte[] {
  const {unite, source, continuite, depuis, jusqu_a: jusqua} = indicateur
  const entiere = partDe(indicateur, referentiel)
  const comptage = comptageEnMots(indicateur)
  return [
    intitule('Unité', `${unite} ; ${natureEnMots(indicateur)}.`),
    ...detailler(indicateur, referentiel),
    ...(entiere ? [intitule('Fait partie de', `${entiere}.`)] : []),
    ...(depuis || jusqua ? [intitule('Validité', `${validite(depuis, jusqua)}.`)] : []),
    ...(continuite ? [intitule('Continuité', continuite)] : []),
    ...(comptage ? [intitule("Comptage d'une extraction d'une ligne par jeune", comptage)] : []),
    intitule('Source', `${source}.`),
  ]
}

function detailler({ventilations}: Indicateur, referentiel: Referentiel): Texte[] {
  return ventilations.flatMap((code) => {
    const ventilation = referentiel.ventilations.find((v) => v.code === code)
    if (!ventilation) return []
    const modalites = ventilation.modalites.map((m) => m.libelle).join(', ')
    return [intitule(`Par ${minuscule(ventilation.libelle)}`, `${modalites}.`)]
  })
}

function partDe({part_de: part}: Indicateur, {indicateurs}: Referentiel): string | undefined {
  return part && indicateurs.find((i) => i.code === part.indicateur)?.libelle
}

function validite(depuis: number | undefined, jusqua: number | undefined): string {
  if (depuis && jusqua) return `de ${depuis} à ${jusqua}`
  return depuis ? `à partir de ${depuis}` : `jusqu'en ${jusqua}`
}

function paragraphe(texte: string, style?: 'chapeau'): Bloc {
  return {bloc: 'paragraphe', texte: typographier(texte), ...(style ? {style} : {})}
}

function intitule(nom: string, texte: string): Texte {
  return [{texte: typographier(`${nom} : `), style: 'gras'}, {texte: typographier(texte)}]
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}

function minuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1)
}

import {
  type BilanDuContexte,
  type ListeDuContexte,
  nommerGrandeur,
  type TauxDeContexte,
} from '../../metier/chiffres/index.js'
import {accorder, formaterJour, formaterNombre, formaterPourcentage} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'
import type {TableauTitre} from './tableau-titre.js'

/** The network against its territory: one table per rate, with the source of what it is set against. */
export function presenterTauxDeContexte(contexte: readonly TauxDeContexte[]): TableauTitre[] {
  return contexte.map(({libelle, grandeur, pour, reference, territoires}) => ({
    titre: `\n${libelle}${pour === 100 ? ' (en %)' : ''}\n`,
    tableau: {
      colonnes: [
        {titre: 'Territoire'},
        {titre: 'Réseau', aligne: 'droite'},
        {titre: nommerGrandeur(grandeur), aligne: 'droite'},
        {titre: 'Taux', aligne: 'droite'},
      ],
      lignes: territoires.map((t) => [
        t.libelle,
        ecrire(t.chiffre),
        ecrire(t.contexte),
        ecrireTaux(t.taux, pour),
      ]),
    },
    mentions: direMentions(territoires, reference),
  }))
}

type Territoires = TauxDeContexte['territoires']

/** Where the counts come from, what is missing; a sentence that holds for all names nobody. */
function direMentions(territoires: Territoires, reference: string): string {
  const parPhrase = new Map<string, string[]>()
  for (const territoire of territoires) {
    for (const phrase of [direSource(territoire), territoire.mention ?? '']) {
      if (phrase !== '') parPhrase.set(phrase, [...(parPhrase.get(phrase) ?? []), territoire.libelle])
    }
  }
  const lignes = [
    ...[...parPhrase].map(([phrase, noms]) =>
      noms.length === territoires.length ? `- ${phrase}` : `- ${phrase} : ${noms.join(', ')}`,
    ),
    `- taux défini par : ${reference}`,
    ...(territoires.every((t) => t.contexte === null)
      ? ['- à faire : animreg chiffres contexte importer FICHIER']
      : []),
  ]
  return `\nÀ savoir\n${lignes.flatMap((ligne) => enRetrait(ligne)).join('\n')}`
}

function direSource({source, annee, date_source}: Territoires[number]): string {
  if (source === null) return ''
  const publication = date_source === null ? '' : `, publié le ${formaterJour(date_source)}`
  return `source : ${source}, données de ${annee}${publication}`
}

function enRetrait(ligne: string): string[] {
  return plier(ligne, largeurDuTerminal() - 2).map((l, rang) => (rang === 0 ? l : `  ${l}`))
}

function ecrireTaux(taux: number | null, pour: number): string {
  if (taux === null) return '–'
  return pour === 100 ? formaterPourcentage(taux, 1) : formaterNombre(taux * pour)
}

function ecrire(valeur: number | null): string {
  return valeur === null ? '–' : formaterNombre(valeur)
}

/** Every context count that is kept. */
export function tableauDuContexte({donnees}: ListeDuContexte): Tableau {
  return {
    colonnes: [
      {titre: 'Donnée'},
      {titre: 'Territoire'},
      {titre: 'Année', aligne: 'droite'},
      {titre: 'Valeur', aligne: 'droite'},
      {titre: 'Source'},
    ],
    lignes: donnees.map((d) => [
      d.libelle,
      d.nom,
      String(d.annee),
      formaterNombre(d.valeur),
      [d.source, d.date_source && `publié le ${formaterJour(d.date_source)}`].filter(Boolean).join(', '),
    ]),
  }
}

const MARQUES = {importe: '✓', simule: '○', deja_importe: '=', refuse: '✗'} as const
const VERBES = {
  importe: 'données de contexte importées',
  simule: 'données de contexte qui seraient importées',
  deja_importe: 'déjà importé, rien de nouveau',
  refuse: 'refusé',
} as const

/** What an import of context data brought. */
export function presenterBilanDuContexte({
  fichier,
  statut,
  donnees,
  colonnes_ignorees,
  anomalies,
}: BilanDuContexte): string {
  const {nouvelles, modifiees, identiques} = donnees
  const comptes = [
    accorder(nouvelles, 'nouvelle'),
    accorder(modifiees.length, 'modifiée'),
    accorder(identiques, 'identique'),
  ]
  const largeur = largeurDuTerminal() - 2
  return [
    `${MARQUES[statut]} ${fichier} : ${VERBES[statut]}`,
    ...(statut === 'refuse' ? [] : [`  ${comptes.join(', ')}`]),
    ...modifiees.map(
      (m) =>
        `  ${nommerGrandeur(m.grandeur)}, ${m.territoire}, ${m.annee} : ${formaterNombre(m.avant)} → ${formaterNombre(m.apres)}`,
    ),
    ...(colonnes_ignorees.length > 0
      ? plier(`Colonnes laissées de côté : ${colonnes_ignorees.join(', ')}`, largeur).map((l) => `  ${l}`)
      : []),
    ...anomalies.flatMap((a) =>
      plier(
        [a.feuille && `${a.feuille} ${a.cellule ?? ''} :`, a.message, a.a_faire].filter(Boolean).join(' '),
        largeur,
      ).map((l, rang) => (rang === 0 ? `- ${l}` : `  ${l}`)),
    ),
  ].join('\n')
}

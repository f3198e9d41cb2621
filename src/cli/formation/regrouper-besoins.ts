import {z} from 'zod'
import type {EcritureANoter, Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes} from '../../metier/feuilles/index.js'
import {
  type LibelleDeBesoin,
  lireReponse,
  lireThemes,
  type Regroupement,
  regrouperBesoins,
  repondre,
  schemaRegroupement,
  type ThemeDeBesoin,
} from '../../metier/formation/index.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {
  importerDansRegistre,
  presenterBilanDeLignes,
  signalerLignesRefusees,
} from '../import/importer-dans-registre.js'
import {demanderChoix, demanderTexte} from '../questions.js'
import {exigerBesoins} from './charger-besoins.js'

export const schemaRegroupementRendu = schemaRegroupement.extend({
  reponses: z.int().describe('réponses gardées par cette commande'),
  statut: z.enum(['note', 'simule']),
})
export type RegroupementRendu = z.infer<typeof schemaRegroupementRendu>

/** Somebody to ask: a proposal gives the theme of each of its wordings; one left out has no answer. */
type Demander = (proposition: Regroupement['propositions'][number]) => Promise<ReadonlyMap<string, string>>

/** Keeps the answers given by options, by a sheet, then by questions; says what is left without theme. */
export async function regrouperLesBesoins(
  espace: Espace,
  {
    annee,
    saisies,
    fichier,
    simulation,
    demander,
    dire,
  }: {
    readonly annee: Exercice
    readonly saisies: readonly string[]
    readonly fichier: string | undefined
    readonly simulation: boolean
    readonly demander: Demander | undefined
    readonly dire: (texte: string) => void
  },
): Promise<RegroupementRendu> {
  const {besoins, themes: gardes} = await exigerBesoins(espace, annee)
  const deLaFeuille =
    fichier === undefined ? [] : await importerThemes(espace, {annee, fichier, simulation, dire})
  const tapees = saisies.map((saisie) => lireReponse(saisie, besoins))
  const connues = [...deLaFeuille, ...tapees]
  const posees = demander
    ? await poserQuestions(
        regrouperBesoins(besoins, {annee, themes: [...gardes, ...connues]}).propositions,
        demander,
      )
    : []
  const aNoter = [...tapees, ...posees]
  if (!simulation && aNoter.length > 0) await espace.registres.noter(aNoter.map(enEcriture))
  const reponses = connues.length + posees.length
  const themes = [...gardes, ...connues, ...posees]
  return {...regrouperBesoins(besoins, {annee, themes}), reponses, statut: simulation ? 'simule' : 'note'}
}

async function importerThemes(
  espace: Espace,
  {
    dire,
    ...demande
  }: {
    readonly annee: Exercice
    readonly fichier: string
    readonly simulation: boolean
    readonly dire: (texte: string) => void
  },
): Promise<readonly ThemeDeBesoin[]> {
  const connus = await espace.registres.charger('themes_de_besoins')
  const besoins = await espace.registres.charger('besoins')
  let lus: readonly ThemeDeBesoin[] = []
  const bilan: BilanDeLignes = await importerDansRegistre(espace, {
    ...demande,
    genre: 'formation',
    preparer: (grilles, recu) => {
      const themes = lireThemes(grilles, besoins)
      lus = themes.lignes
      const {bilan: sien, aEcrire} = importerLignes(connus, themes, {
        ...recu,
        cle: (t) => t.cle,
        nommer: (t) => t.ecrit,
      })
      return {bilan: sien, ecritures: aEcrire.map(enEcriture)}
    },
  })
  dire(presenterBilanDeLignes(bilan, 'réponse'))
  signalerLignesRefusees(bilan, 'FOR-024')
  return lus
}

function enEcriture(theme: ThemeDeBesoin): EcritureANoter {
  return {registre: 'themes_de_besoins', cle: theme.cle, annee: null, contenu: theme}
}

async function poserQuestions(
  propositions: Regroupement['propositions'],
  demander: Demander,
): Promise<readonly ThemeDeBesoin[]> {
  const reponses: ThemeDeBesoin[] = []
  for (const proposition of propositions) {
    for (const [ecrit, theme] of await demander(proposition)) reponses.push(repondre(ecrit, theme))
  }
  return reponses
}

const UN_PAR_UN = 'un-par-un'

/** Asks about one proposal: together under that name or another, one by one, or later. */
export async function demanderTheme({
  proposition,
  ecrits,
}: Regroupement['propositions'][number]): Promise<ReadonlyMap<string, string>> {
  const noms = ecrits.map((e) => `« ${e.ecrit} »`).join(', ')
  const choix = await demanderChoix(`${noms} : quel thème ?`, [
    {valeur: 'propose', libelle: proposition},
    {valeur: 'autre', libelle: 'un autre nom'},
    ...(ecrits.length > 1
      ? [{valeur: UN_PAR_UN, libelle: 'ce ne sont pas les mêmes : les nommer un par un'}]
      : []),
    {valeur: 'plus-tard', libelle: 'je ne sais pas : plus tard'},
  ])
  if (choix === 'plus-tard') return new Map()
  if (choix === UN_PAR_UN) return demanderUnParUn(ecrits)
  const theme =
    choix === 'propose' ? proposition : await demanderTexte('Nom du thème :', {defaut: proposition})
  return new Map(ecrits.map((e) => [e.ecrit, theme]))
}

async function demanderUnParUn(ecrits: readonly LibelleDeBesoin[]): Promise<ReadonlyMap<string, string>> {
  const reponses = new Map<string, string>()
  for (const {ecrit} of ecrits) {
    reponses.set(ecrit, await demanderTexte(`Thème de « ${ecrit} » :`, {defaut: ecrit}))
  }
  return reponses
}

/** The themes named, then what is proposed, with the words that accept it. */
export function presenterRegroupement({themes, propositions, reponses, statut}: RegroupementRendu): string {
  return [
    ...(reponses > 0
      ? [
          `${accorder(reponses, 'réponse')} ${statut === 'simule' ? 'seraient gardées' : reponses < 2 ? 'gardée' : 'gardées'}.`,
        ]
      : []),
    themes.length === 0
      ? "Le groupe n'a encore nommé aucun thème."
      : `${accorder(themes.length, 'thème nommé', 'thèmes nommés')} par le groupe.`,
    ...themes.flatMap(({theme, ecrits}) => [`  ${theme}`, ...ecrits.map((e) => `    ${decrire(e)}`)]),
    ...(propositions.length === 0
      ? ['Tous les libellés ont un thème.']
      : [`\n${accorder(compter(propositions), 'libellé')} sans thème ; rapprochements proposés :`]),
    ...propositions.flatMap(({proposition, connu, ecrits}) => [
      `  ${proposition} ?${connu ? ' (thème déjà nommé)' : ''}`,
      ...ecrits.map((e) => `    ${decrire(e)}`),
    ]),
  ].join('\n')
}

function decrire({ecrit, besoins, personnes}: LibelleDeBesoin): string {
  const details = [accorder(besoins, 'besoin'), ...(personnes > 0 ? [accorder(personnes, 'personne')] : [])]
  return `« ${ecrit} » : ${details.join(', ')}`
}

function compter(propositions: Regroupement['propositions']): number {
  return propositions.reduce((somme, p) => somme + p.ecrits.length, 0)
}

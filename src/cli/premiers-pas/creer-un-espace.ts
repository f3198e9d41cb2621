import {resolve} from 'node:path'
import {sansAccents} from '../../shared/francais.js'
import {lireExercice} from '../../shared/periode.js'
import {aujourdhui} from '../moment.js'
import {demanderTexte} from '../questions.js'
import {ARRETER, type Conduite, choisir, demanderChemin, expliquer, type Issue, lancer} from './dialogue.js'

const EXEMPLE = 'lorraine-2008'

/** First step: an espace for the network, or that of the example region to learn on; gives its folder. */
export async function creerUnEspace(
  conduite: Conduite,
): Promise<{readonly issue: Issue; readonly dossier: string | null}> {
  const choix = await choisir(conduite, 'Par quoi commencer ?', [
    {
      valeur: 'mien',
      libelle: "Créer l'espace de mon réseau",
      explication: "animreg demande son nom, la région, l'année et le dossier",
    } as const,
    {
      valeur: 'exemple',
      libelle: "Apprendre avec une région d'exemple",
      explication: 'Lorraine 2008 : tous les fichiers sont fournis, rien à préparer',
    } as const,
    ARRETER,
  ])
  if (choix === 'arret') return {issue: 'arret', dossier: null}
  const ligne = choix === 'exemple' ? await pourLExemple(conduite) : await pourMonReseau(conduite)
  const dossier = resolve(conduite.depart, ligne[1] ?? '.')
  await lancer(conduite, ligne, {espace: null})
  expliquer(
    conduite,
    `Les commandes suivantes se tapent dans ce dossier. Dans un terminal : cd "${ligne[1] ?? '.'}"`,
  )
  return {issue: 'fait', dossier}
}

async function pourLExemple(conduite: Conduite): Promise<readonly string[]> {
  const dossier = await demanderChemin(conduite, 'Dossier à créer', 'essai')
  return ['init', dossier, '--exemple', EXEMPLE]
}

async function pourMonReseau(conduite: Conduite): Promise<readonly string[]> {
  const {guichet = {}} = conduite
  const nom = await demanderTexte("Nom de l'association régionale", guichet)
  const region = await demanderTexte('Région', guichet)
  const annee = await demanderTexte('Année du rapport', {
    ...guichet,
    defaut: String(Number(aujourdhui().slice(0, 4)) - 1),
    refuser: (saisie) =>
      lireExercice(saisie) === undefined
        ? 'Une année sur quatre chiffres est attendue, par exemple 2008.'
        : undefined,
  })
  const dossier = await demanderChemin(conduite, 'Dossier à créer', nomDeDossier(region))
  return ['init', dossier, '--nom', nom, '--region', region, '--annee', annee]
}

/** « Champagne-Ardenne » → `champagne-ardenne`: typed without quotes, on any computer. */
function nomDeDossier(region: string): string {
  const propre = sansAccents(region)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return propre || 'mon-reseau'
}

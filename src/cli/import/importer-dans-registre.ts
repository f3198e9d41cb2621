import type {Grille} from '../../documents/index.js'
import type {EcritureANoter, Espace, GenreDeRegistre} from '../../espace/index.js'
import type {BilanDeLignes} from '../../metier/feuilles/index.js'
import type {CodeMessage} from '../../shared/catalogue/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import {recevoirClasseur} from '../structures/recevoir-classeur.js'
import {presenterConstats} from './presenter-bilan.js'

const LIGNES_MONTREES = 20

/** What a room makes of a workbook: what to say of it, and what to keep. */
export type Preparation = {
  readonly bilan: BilanDeLignes
  readonly ecritures: readonly EcritureANoter[]
}

/** What every command that imports a workbook is asked. */
export type DemandeDImport = {
  readonly fichier: string
  readonly annee: Exercice
  readonly simulation: boolean
}

/** Takes one workbook of a subject into its registers, whole or not at all. */
export async function importerDansRegistre(
  espace: Espace,
  {
    fichier: designation,
    annee,
    simulation,
    genre,
    preparer,
  }: DemandeDImport & {
    readonly genre: GenreDeRegistre
    readonly preparer: (
      grilles: readonly Grille[],
      fichier: {readonly fichier: string; readonly sha256: string},
    ) => Preparation
  },
): Promise<BilanDeLignes> {
  const {fichier, grilles} = await recevoirClasseur(designation)
  const {bilan, ecritures} = preparer(grilles, {fichier: fichier.nom, sha256: fichier.sha256})
  if (bilan.statut !== 'importe') return bilan
  if (simulation) return {...bilan, statut: 'simule'}
  const {numero} = await espace.enregistrer({genre, ecritures}, {fichier, annee, anomalies: bilan.anomalies})
  return {...bilan, import: numero}
}

/** What an import into a register did or would do; `mot` is what a row is (« session »). */
export function presenterBilanDeLignes(bilan: BilanDeLignes, mot: string, pluriel = `${mot}s`): string {
  const {fichier, statut, lignes, familles, colonnes_ignorees, anomalies} = bilan
  const {nouvelles, modifiees, retirees, absentes, identiques} = lignes
  const touchees = new Set(modifiees.map((m) => m.ligne)).size
  const details = [
    // A first import is all news: its count is enough.
    ...(touchees + identiques > 0 ? nouvelles.map((nom) => `  + ${nom}`) : []),
    ...modifiees.map((m) => `  ~ ${m.ligne}, ${m.champ} : ${citer(m.avant)} → ${citer(m.apres)}`),
    ...retirees.map((nom) => `  - ${nom}`),
  ]
  const vide = nouvelles.length + touchees + identiques === 0
  const verdict = vide && statut === 'deja_importe' ? 'aucune ligne remplie, rien à importer' : VERBES[statut]
  const numero = bilan.import === null ? '' : ` (import n° ${bilan.import})`
  const tete = `${MARQUES[statut]} ${fichier} : ${verdict}${numero}`
  if (statut === 'refuse') return [tete, ...presenterConstats(anomalies)].join('\n')
  return [
    tete,
    ...(familles
      ? familles.map((f) => `  ${f.famille} : ${direComptes(f)}`)
      : [
          `  ${accorder(nouvelles.length + touchees + identiques, mot, pluriel)} : ${direComptes({nouvelles: nouvelles.length, modifiees: touchees, identiques, retirees: retirees.length})}`,
        ]),
    ...details.slice(0, LIGNES_MONTREES),
    ...(details.length > LIGNES_MONTREES
      ? [
          `  … et ${accorder(details.length - LIGNES_MONTREES, 'autre changement', 'autres changements')} (tous avec « --json »)`,
        ]
      : []),
    ...(absentes.length > 0
      ? [`  Le classeur ne cite pas ${accorder(absentes.length, mot, pluriel)} de plus : rien n'y change.`]
      : []),
    ...laissees(colonnes_ignorees),
    ...presenterConstats(anomalies),
  ].join('\n')
}

/** A refused workbook stops the command, with its blocking findings. */
export function signalerLignesRefusees(bilan: BilanDeLignes, code: CodeMessage): void {
  if (bilan.statut !== 'refuse') return
  const bloquantes = bilan.anomalies.filter((a) => a.gravite === 'bloquante')
  throw new ErreurMetier(code, `« ${bilan.fichier} » est refusé : rien n'a été modifié.`, {
    pistes: bloquantes
      .slice(0, 5)
      .map((a) =>
        [a.feuille && `${a.feuille} ${a.cellule ?? ''} :`, a.message, a.a_faire].filter(Boolean).join(' '),
      ),
    details: {...bilan},
  })
}

const MARQUES = {importe: '✓', simule: '○', deja_importe: '=', refuse: '✗'} as const
const VERBES = {
  importe: 'importé',
  simule: 'serait importé',
  deja_importe: 'déjà importé, rien de nouveau',
  refuse: 'refusé',
} as const

type Comptes = Pick<
  NonNullable<BilanDeLignes['familles']>[number],
  'nouvelles' | 'modifiees' | 'retirees' | 'identiques'
>

function direComptes({nouvelles, modifiees, retirees, identiques}: Comptes): string {
  return [
    accorder(nouvelles, 'nouveauté'),
    accorder(modifiees, 'changement'),
    ...(retirees > 0 ? [accorder(retirees, 'retrait')] : []),
    `${identiques} à l'identique`,
  ].join(', ')
}

function citer(texte: string): string {
  return texte === '' ? '(vide)' : `« ${texte} »`
}

function laissees(titres: readonly string[]): string[] {
  if (titres.length === 0) return []
  return plier(`Colonnes laissées de côté : ${titres.join(', ')}`, largeurDuTerminal() - 2).map(
    (l) => `  ${l}`,
  )
}

import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {Sqlite} from '../../espace/moteur.js'
import {RACINE} from '../../espace/racine.js'
import {CATALOGUE_DES_MESSAGES} from '../../shared/catalogue/index.js'
import type {Candidat, Famille} from './candidats.js'

const ATTENTE_MS = 200

/** The words of a family, for the espace of this line; none where they cannot be read at once. */
export function motsDeLEspace(famille: Famille, mots: readonly string[]): readonly Candidat[] {
  if (famille === 'message') {
    return Object.entries(CATALOGUE_DES_MESSAGES).map(([mot, {titre}]) => ({mot, sens: titre}))
  }
  const espace = trouver(mots)
  if (espace === undefined) return []
  if (famille === 'chiffre') return lireChiffres(espace)
  return lireLaBase(espace, famille)
}

/** As the commands do: the option, the environment, else the nearest folder above. */
function trouver(mots: readonly string[]): string | undefined {
  const rang = mots.indexOf('--espace')
  const donne = (rang === -1 ? undefined : mots[rang + 1]) ?? process.env.ANIMREG_ESPACE
  for (let dossier = resolve(donne || '.'); ; dossier = dirname(dossier)) {
    if (existsSync(join(dossier, 'animreg.yaml'))) return dossier
    if (donne || dirname(dossier) === dossier) return undefined
  }
}

const REQUETES: Readonly<Record<'structure' | 'annee', string>> = {
  structure: `SELECT code AS mot, nom AS sens FROM structure
    WHERE import = (SELECT max(s.import) FROM structure s WHERE s.code = structure.code) ORDER BY code`,
  annee: 'SELECT DISTINCT annee AS mot, NULL AS sens FROM import ORDER BY annee DESC',
}

/** Read-only, straight from the file: a word missing or too many costs nothing, a wait would. */
function lireLaBase(espace: string, famille: 'structure' | 'annee'): readonly Candidat[] {
  const base = new Sqlite(join(espace, 'animreg.sqlite'), {
    readonly: true,
    fileMustExist: true,
    timeout: ATTENTE_MS,
  })
  try {
    const lignes = base.prepare(REQUETES[famille]).all() as {mot: string | number; sens: string | null}[]
    return lignes.map(({mot, sens}) => ({mot: String(mot), sens: sens ?? undefined}))
  } finally {
    base.close()
  }
}

/** The codes of the référentiel, by the layout of its lines: parsing it whole takes as long as a command. */
function lireChiffres(espace: string): readonly Candidat[] {
  const config = readFileSync(join(espace, 'animreg.yaml'), 'utf8')
  const nom = /^referentiel:\s*["']?([\w@.-]+)/m.exec(config)?.[1] ?? ''
  const fichier = [espace, join(RACINE, 'data')]
    .map((dossier) => join(dossier, 'referentiels', `${nom}.yaml`))
    .find((chemin) => existsSync(chemin))
  if (fichier === undefined) return []
  const parties = readFileSync(fichier, 'utf8').split(/^(?=[a-z_]+:)/m)
  return parties
    .filter((partie) => /^(indicateurs|chiffres_cles):/.test(partie))
    .flatMap((partie) => [...partie.matchAll(/^ *- code: ["']?(\w+)["']?\s*\n +libelle: (.+)$/gm)])
    .map(([, mot = '', sens]) => ({mot, sens}))
}

import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {creerEspace, type Espace} from '../../src/espace/index.js'
import type {Valeur} from '../../src/metier/activite/index.js'
import type {CodeStructure, Structure} from '../../src/metier/structures/index.js'
import type {Periode} from '../../src/shared/periode.js'
import {comparer} from './mesure.js'

const TOURS = 7
const STRUCTURES = 80
const INDICATEURS = 120
const CHIFFRES_CLES = 30
const DERNIERE_ANNEE = 2018
const ANNEES = 10

/** Ten years of a large region, by month: what the figures cost beside merely opening the espace (at most 3). */
export async function mesurerDixAns(): Promise<string> {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-bench-'))
  try {
    const dossier = join(racine, 'espace')
    await preparerDixAns(dossier)
    const sur = (...commande: string[]): [string, ...string[]] => [
      'node',
      'bin/run.js',
      ...commande,
      '--espace',
      dossier,
    ]
    const table = comparer(
      [
        {nom: '`structures lister` (ouvre l’espace)', commande: sur('structures', 'lister')},
        {nom: '`chiffres calculer`', commande: sur('chiffres', 'calculer')},
        {
          nom: '`chiffres calculer --par structure`',
          commande: sur('chiffres', 'calculer', '--par', 'structure'),
        },
      ],
      TOURS,
    )
    return `## Dix ans, ${STRUCTURES} structures, ${INDICATEURS} indicateurs, par mois\n\n${table}`
  } finally {
    rmSync(racine, {recursive: true, force: true})
  }
}

/** An espace with a référentiel of its own and ten years of values, one import a year. */
export async function preparerDixAns(dossier: string): Promise<void> {
  const nouveau = {dossier, nom: 'Réseau', region: 'Lorraine', annee: DERNIERE_ANNEE}
  const brouillon = await creerEspace(nouveau)
  brouillon.fermer()
  mkdirSync(join(dossier, 'referentiels'), {recursive: true})
  writeFileSync(join(dossier, 'referentiels', 'bench@1.yaml'), JSON.stringify(composerReferentiel()))
  const reglages = join(dossier, 'animreg.yaml')
  writeFileSync(
    reglages,
    readFileSync(reglages, 'utf8').replace(/^referentiel: .*$/m, 'referentiel: bench@1'),
  )
  const {ouvrirEspace} = await import('../../src/espace/index.js')
  const espace = await ouvrirEspace({depart: dossier})
  try {
    await remplir(espace)
  } finally {
    espace.fermer()
  }
}

async function remplir(espace: Espace): Promise<void> {
  const structures = Array.from({length: STRUCTURES}, (_, i) => structure(i))
  await espace.enregistrer(
    {genre: 'annuaire', structures, moyens: []},
    {fichier: recu('annuaire.xlsx'), annee: DERNIERE_ANNEE, anomalies: []},
  )
  for (let annee = DERNIERE_ANNEE - ANNEES + 1; annee <= DERNIERE_ANNEE; annee++) {
    await espace.enregistrer(
      {genre: 'activite', source: 'tableaux', valeurs: valeursDe(structures, annee)},
      {fichier: recu(`${annee}.xlsx`), annee, anomalies: []},
    )
  }
}

function recu(nom: string) {
  const octets = new TextEncoder().encode(nom)
  return {nom, octets, sha256: createHash('sha256').update(octets).digest('hex')}
}

function structure(rang: number): Structure {
  return {
    code: `S${rang}` as CodeStructure,
    nom: `Mission Locale n° ${rang}`,
    type: 'ML',
    departement: ['54', '55', '57', '88'][rang % 4] ?? '54',
    adresse: null,
    codePostal: null,
    ville: null,
    telephone: null,
    courriel: null,
  }
}

function valeursDe(structures: readonly Structure[], annee: number): Valeur[] {
  return structures.flatMap(({code}, s) =>
    Array.from({length: INDICATEURS * 12}, (_, rang): Valeur => {
      const [i, mois] = [Math.floor(rang / 12), (rang % 12) + 1]
      const valeur = 10 + ((s * 31 + i * 17 + mois * 7 + annee) % 90)
      return {
        source: 'tableaux',
        structure: code,
        indicateur: `indicateur_${i}`,
        periode: `${annee}-${String(mois).padStart(2, '0')}` as Periode,
        modalites: '',
        etat: 'renseigne',
        valeur,
        brut: String(valeur),
        provenance: {fichier: '', feuille: 'Activité', cellule: `B${rang + 2}`},
      }
    }),
  )
}

function composerReferentiel(): object {
  const codes = Array.from({length: INDICATEURS}, (_, i) => `indicateur_${i}`)
  return {
    code: 'bench',
    version: 1,
    libelle: 'Référentiel de mesure',
    ventilations: [],
    indicateurs: codes.map((code) => ({
      code,
      libelle: code,
      alias: [],
      definition: code,
      saisie: '-',
      unite: 'entrée',
      source: '-',
      nature: 'flux',
    })),
    chiffres_cles: codes.slice(0, CHIFFRES_CLES).map((indicateur) => ({indicateur})),
  }
}

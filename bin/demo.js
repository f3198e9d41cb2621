#!/usr/bin/env node
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

// The year of the example region, from the tables received to the report handed over: what `npm run demo` shows.
const ESPACE = 'demo/lorraine-2008'
const ANIMREG = fileURLToPath(new URL('run.js', import.meta.url))
const RACINE = fileURLToPath(new URL('..', import.meta.url))

const fichier = (nom) => `${ESPACE}/${nom}`

/** Lines as they are typed; the espace is added to each. */
const LIGNES = [
  ['init', ESPACE, '--exemple', 'lorraine-2008', '--recommencer'],
  ['structures', 'importer', fichier('annuaire.xlsx')],
  ['contacts', 'importer', fichier('contacts.xlsx')],
  ['activite', 'importer', fichier('recus/2007'), '--annee', '2007'],
  ['activite', 'importer', fichier('recus/2008'), '--annee', '2008'],
  ['objectifs', 'importer', fichier('objectifs-2008.xlsx')],
  ['programme', 'importer', fichier('programme-2008.xlsx')],
  ['programme', 'moyens', 'importer', fichier('moyens-2008.xlsx')],
  ['instances', 'importer', fichier('instances-2008.xlsx')],
  ['journal', 'importer', fichier('journal-2008.xlsx')],
  ['journal', 'experiences', 'importer', fichier('fiches-experience.xlsx')],
  ['temps', 'importer', fichier('temps-2008.xlsx')],
  ['formation', 'actions', 'importer', fichier('formation-2008.xlsx')],
  ['formation', 'sessions', 'importer', fichier('formation-2008.xlsx')],
  [
    'conventions',
    'generer',
    '--modele',
    'convention-financiere-parcours3',
    '--toutes',
    '--donnees',
    fichier('conventions-2008.xlsx'),
  ],
  ['conventions', 'valider', '--modele', 'convention-financiere-parcours3', '--toutes', '--oui'],
  ['activite', 'verifier'],
  ['activite', 'completude'],
  ['programme', 'suivre'],
  ['chiffres', 'calculer'],
  ['chiffres', 'arreter', '--date', '2009-02-28', '--oui'],
  ['rapport', 'verifier', '--arrete', 'dernier'],
  ['rapport', 'construire', '--format', 'pdf,docx,html', '--final', '--arrete', 'dernier'],
  ['rapport', 'fiches'],
  ['rapport', 'chiffres-cles'],
  ['tableau-de-bord', 'construire'],
  [],
]

for (const mots of LIGNES) {
  process.stdout.write(`\n$ animreg ${mots.map((mot) => (/\s/.test(mot) ? `"${mot}"` : mot)).join(' ')}\n`)
  const suite = mots[0] === 'init' ? mots : [...mots, '--espace', ESPACE]
  const {status} = spawnSync(process.execPath, [ANIMREG, ...suite], {cwd: RACINE, stdio: 'inherit'})
  if (status !== 0) {
    process.stderr.write(`\nLa démonstration s'arrête : la commande ci-dessus a répondu ${status}.\n`)
    process.exit(status ?? 1)
  }
}

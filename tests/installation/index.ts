import {mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {MOTEUR_TOUT_FAIT} from '../../src/espace/paquet-du-moteur.js'
import {type Installation, installer} from './empaqueter.js'
import {type Appel, taper, vivreUneAnnee} from './parcours.js'

/** `npm run installation`: animreg packed, installed elsewhere, and used there; exit code 1 when something differs. */
const racine = mkdtempSync(join(tmpdir(), 'animreg-installation-'))
const defauts: string[] = []
try {
  const installation = installer(racine)
  const {octets, fichiers} = installation.paquet
  dire(`paquet : ${fichiers.length} fichiers, ${(octets / 1e6).toFixed(1)} Mo`)
  defauts.push(...examinerLePaquet(fichiers))

  const installe: Appel = {programme: trouver(installation), debut: [], chemins: installation.chemins}
  const depot: Appel = {...installe, programme: process.execPath, debut: [resolve('bin/run.js')]}
  const ici = vivreUneAnnee(installe, join(racine, 'installé ici'))
  const la = vivreUneAnnee(depot, join(racine, 'depuis-le-depot'))
  for (const [nom, octetsDuDepot] of la) {
    if (!ici.get(nom)?.equals(octetsDuDepot)) defauts.push(`${nom} diffère de celui du dépôt`)
  }
  dire(`de rien au rapport : ${ici.size} documents, comparés à ceux du dépôt`)
  defauts.push(...examinerSansMoteur(installe, installation.dossier))
} finally {
  rmSync(racine, {recursive: true, force: true})
}
for (const defaut of defauts) process.stderr.write(`${defaut}\n`)
if (defauts.length > 0) process.exitCode = 1

function dire(texte: string): void {
  process.stdout.write(`${texte}\n`)
}

function trouver({chemins}: Installation): string {
  return join(chemins.split(process.platform === 'win32' ? ';' : ':')[0] ?? '', 'animreg')
}

/** Nothing that is missed, nothing of the workshop. */
function examinerLePaquet(fichiers: readonly string[]): string[] {
  const necessaires = [
    'bin/run.js',
    'dist/cli/entree.js',
    'oclif.manifest.json',
    'data/referentiels/parcours3@1.yaml',
    'NOTICE',
    'README.md',
    'CHANGELOG.md',
  ]
  const manquent = necessaires.filter((nom) => !fichiers.includes(nom))
  const deTrop = fichiers.filter((nom) => /^(src|tests|demo|\.ci)\/|\.tsx?$|^bin\/(?!run\.js)/.test(nom))
  return [...manquent.map((nom) => `${nom} manque au paquet`), ...deTrop.map((nom) => `${nom} est de trop`)]
}

/** The engine missing, then damaged: said in French, and the exit code is that of a state, not of a fault of ours. */
function examinerSansMoteur(installe: Appel, dossier: string): string[] {
  const espace = join(racine, 'installé ici', 'espace')
  const fichier = MOTEUR_TOUT_FAIT
    ? `better-sqlite3-13/prebuilds/${process.platform}-${process.arch}.node`
    : 'better-sqlite3/build/Release/better_sqlite3.node'
  const moteur = join(dossier, 'node_modules', fichier)
  const trouves: string[] = []
  const verifier = (cas: string): void => {
    for (const [ligne, attendu] of [
      [['structures', 'lister'], 4],
      [['verifier-poste'], 3],
    ] as const) {
      const {code, sortie} = taper(installe, espace, ligne)
      if (code !== attendu || !/installez animreg de nouveau/i.test(sortie))
        trouves.push(`moteur ${cas}, ${ligne.join(' ')} : code ${code}\n${sortie}`)
    }
  }
  renameSync(moteur, `${moteur}.garde`)
  verifier('absent')
  writeFileSync(moteur, 'ceci n’est pas un moteur')
  verifier('abîmé')
  renameSync(`${moteur}.garde`, moteur)
  dire('moteur de base de données absent, puis abîmé : dit')
  return trouves
}

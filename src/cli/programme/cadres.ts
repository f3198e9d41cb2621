import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Espace} from '../../espace/index.js'
import {RACINE} from '../../espace/racine.js'
import {lireYaml, validerYaml} from '../../formats/yaml/index.js'
import {type Cadre, cadreInconnu, schemaCadre} from '../../metier/programme/index.js'

/** Ours: `data/` stands three levels above this file, from `src/` as from `dist/`. */
const FOURNIS = join(RACINE, 'data', 'programmes')
const SIENS = ['modeles', 'programme'] as const

/** A frame by its name: the espace's own first, else ours; checked. */
export async function chargerCadre(espace: Espace, nom: string): Promise<Cadre> {
  const siens = join(espace.dossier, ...SIENS)
  const dossier = [siens, FOURNIS].find((d) => listerYaml(d).includes(nom))
  if (dossier === undefined) {
    throw cadreInconnu(nom, [...new Set([...listerYaml(siens), ...listerYaml(FOURNIS)])].sort())
  }
  const fichier = `${nom}.yaml`
  const affiche = dossier === siens ? `${SIENS.join('/')}/${fichier}` : fichier
  const texte = readFileSync(join(dossier, fichier), 'utf8')
  return validerYaml(lireYaml(texte, {fichier: affiche, code: 'PRG-075'}), schemaCadre)
}

function listerYaml(dossier: string): string[] {
  if (!existsSync(dossier)) return []
  return readdirSync(dossier)
    .filter((nom) => nom.endsWith('.yaml'))
    .map((nom) => nom.slice(0, -'.yaml'.length))
}

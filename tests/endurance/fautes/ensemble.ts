import {rmSync} from 'node:fs'
import {join} from 'node:path'
import Sqlite from 'better-sqlite3'
import {verifierBase} from '../../../src/espace/index.js'
import type {Essai} from './essai.js'
import {type Fin, lancerAnimreg} from './processus.js'
import type {Programme} from './programme.js'
import type {Moment} from './vie-de-region.js'

const MODELE = 'convention-financiere-parcours3'
/** Each says what it adds to the base when it succeeds. */
const LIGNES: readonly {readonly argv: (rang: number) => readonly string[]; readonly compte?: string}[] = [
  {
    argv: (rang) => [
      'journal',
      'ajouter',
      `${rang + 1}/11/2008 réunion des directeurs, Nancy, ${rang + 2} participants`,
    ],
    compte: "SELECT count(*) FROM ecriture WHERE registre = 'faits'",
  },
  {
    argv: (rang) => [
      'instances',
      'decisions',
      'noter',
      `Décision ${rang}`,
      '--instance',
      'bureau',
      '--date',
      '2008-03-31',
    ],
    compte: "SELECT count(*) FROM ecriture WHERE registre = 'decisions'",
  },
  {argv: () => ['sauvegarder']},
  {argv: () => ['conventions', 'valider', '--modele', MODELE, '--toutes', '--oui']},
  {argv: () => ['rapport', 'chiffres-cles', '--format', 'docx']},
]

/** Several commands at once in one espace: each is done or says why not, and the base holds the sum of what was done. */
export async function lancerEnsemble(
  programme: Programme,
  {copier}: Moment,
  combien: number,
): Promise<Essai> {
  const espace = copier()
  const avant = compter(espace)
  const lancees = Array.from({length: combien}, (_, rang) => ({
    ligne: rang % LIGNES.length,
    argv: LIGNES[rang % LIGNES.length]?.argv(rang) ?? [],
  }))
  const fins = await Promise.all(
    lancees.map(async ({ligne, argv}) => ({
      ligne,
      argv,
      fin: await lancerAnimreg(programme, argv, {cwd: espace}),
    })),
  )
  const apres = compter(espace)
  const defauts = [
    ...fins.flatMap(({argv, fin}) => defautsDe(fin).map((d) => `${argv.join(' ')} : ${d}`)),
    ...LIGNES.flatMap(({compte}, rang) => {
      if (compte === undefined) return []
      const faites = fins.filter((f) => f.ligne === rang && f.fin.code === 0).length
      const ajoutees = (apres.get(compte) ?? 0) - (avant.get(compte) ?? 0)
      return faites === ajoutees ? [] : [`${faites} faites, ${ajoutees} dans la base (${compte})`]
    }),
    ...numerosEnDouble(espace).map((numero) => `numéro donné deux fois : ${numero}`),
    ...verifierBase(join(espace, 'animreg.sqlite')),
  ]
  rmSync(espace, {recursive: true, force: true})
  const faites = fins.filter((f) => f.fin.code === 0).length
  return {
    faute: `${combien} commandes à la fois`,
    mots: [`${faites} faites sur ${combien}`],
    etat: 'apres',
    restes: 0,
    defauts,
  }
}

function defautsDe({code, stderr}: Fin): string[] {
  const refusee = code === 4 && /ESP-00[56]/.test(stderr)
  return code === 0 || refusee ? [] : [`code ${code} : ${stderr}`]
}

function compter(espace: string): ReadonlyMap<string, number> {
  return lireBase(
    espace,
    (base) =>
      new Map(
        LIGNES.flatMap(({compte}) => (compte ? [[compte, Number(base.prepare(compte).pluck().get())]] : [])),
      ),
  )
}

/** Numbers of conventions and of decisions: each belongs to one key. */
function numerosEnDouble(espace: string): readonly string[] {
  return lireBase(
    espace,
    (base) =>
      base
        .prepare(
          `SELECT json_extract(contenu, '$.numero') AS n FROM ecriture
           WHERE contenu IS NOT NULL AND json_extract(contenu, '$.numero') IS NOT NULL
           GROUP BY registre, n HAVING count(DISTINCT cle) > 1`,
        )
        .pluck()
        .all() as string[],
  )
}

function lireBase<T>(espace: string, lire: (base: Sqlite.Database) => T): T {
  const base = new Sqlite(join(espace, 'animreg.sqlite'), {fileMustExist: true})
  try {
    return lire(base)
  } finally {
    base.close()
  }
}

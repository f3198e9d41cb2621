import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {reussir} from './espace-d-exemple.js'

const ANNUAIRE = `Code;Structure;Type;Département;Ville;Salariés;ETP
54A;Mission Locale des Mirabelles;ML;54;NANCY CEDEX;12;10,5
54B;Mission Locale du Madon;ML;54;VEZELISE;6;5
54C;Mission Locale du Vermois;ML;54;SAINT-NICOLAS;8;7,5
55A;Mission Locale des Étangs;ML;55;VERDUN;5;4
55B;Mission Locale de l'Argonne;ML;55;CLERMONT;4;3,5
`

function activite(annee: number, plus: number): string {
  const rang = (nom: string, n: number) => `${nom};${n + plus};${2 * n + plus};${n};${Math.round(n / 2)}`
  return [
    `Structure;Premiers accueils ${annee};Entrées en emploi ${annee};Entrées en formation ${annee};CIVIS ${annee}`,
    rang('Mission Locale des Mirabelles', 400),
    rang('Mission Locale du Madon', 120),
    rang('Mission Locale du Vermois', 90),
    rang('Mission Locale des Étangs', 60),
    '',
  ].join('\n')
}

/** An espace of five structures and two years, one of which has sent nothing: quick to make, enough for documents. */
export async function preparerPetitEspace(chemin: string): Promise<void> {
  await reussir(['init', chemin, '--nom', "Association d'essai", '--region', 'Lorraine', '--annee', '2008'])
  writeFileSync(join(chemin, 'annuaire.csv'), ANNUAIRE)
  await reussir(['structures', 'importer', 'annuaire.csv'], chemin)
  for (const [annee, plus] of [
    [2007, 0],
    [2008, 15],
  ] as const) {
    writeFileSync(join(chemin, `${annee}.csv`), activite(annee, plus))
    await reussir(['activite', 'importer', `${annee}.csv`, '--annee', String(annee)], chemin)
  }
}

import {relative} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  type BilanDuTemps,
  composerBilanDuTemps,
  composerBilanEnClasseur,
  demanderBilan,
  ecrireJours,
  schemaBilanDuTemps,
} from '../../metier/programme/index.js'
import {formaterNombre, formaterPourcentage} from '../../shared/francais.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import type {Exercice} from '../../shared/periode.js'
import {ecrireEnFormats} from '../rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../rapport/formats-de-rapport.js'
import type {Tableau} from '../tableau.js'
import {chargerRubriques} from './charger-temps.js'

const FORMATS = ['pdf', 'docx', 'xlsx'] as const

export const schemaBilanEcrit = schemaBilanDuTemps.extend({
  fichiers: z.array(z.object({format: z.enum(FORMATS), chemin: z.string(), octets: z.int()})),
})
/** The answer of `temps bilan`. */
export type BilanEcrit = z.infer<typeof schemaBilanEcrit>

type Demande = {
  readonly fonction: string | undefined
  readonly financeur: string | undefined
  readonly format: string | undefined
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Adds up the time of a year, and writes the document where one is asked. */
export async function dresserLeBilan(
  espace: Espace,
  annee: Exercice,
  {fonction, financeur, format, simulation, progresser}: Demande,
): Promise<BilanEcrit> {
  const formats = format === undefined ? [] : lireFormatsParmi(format, FORMATS)
  const semaines = await espace.registres.charger('temps')
  const bilan = demanderBilan(semaines, await chargerRubriques(espace), {annee, fonction, financeur})
  if (formats.length === 0) return {...bilan, fichiers: []}
  const {association, region, exemple} = espace.config
  const ecritures = await espace.registres.chargerEcritures('temps')
  const faits = {
    bilan,
    association: association.nom,
    region: region.nom,
    charte: await espace.chargerCharte(),
    // The day of the last week kept: the same weeks give the same document.
    date: ecritures.reduce(
      (jour, e) => (e.le.slice(0, 10) > jour ? e.le.slice(0, 10) : jour),
      `${annee}-01-01`,
    ),
    exemple: exemple !== undefined,
  }
  const [nom = 'bilan-du-temps'] = nomsDeFichiers([
    ['bilan du temps', annee, fonction, financeur].filter((mot) => mot !== undefined).join(' '),
  ])
  const contenu = {
    document: () => composerBilanDuTemps(faits),
    classeur: () => composerBilanEnClasseur(faits),
  }
  const fichiers = await ecrireEnFormats(espace, contenu, {
    nom: nom.toLowerCase(),
    formats,
    simulation,
    progresser,
  })
  return {...bilan, fichiers}
}

/** The headings, their days and shares. */
export function tableauDuTemps({rubriques, jours}: BilanDuTemps): Tableau {
  return {
    colonnes: [{titre: 'Rubrique'}, {titre: 'Jours', aligne: 'droite'}, {titre: 'Part', aligne: 'droite'}],
    lignes: [
      ...rubriques.map((r) => [
        r.libelle,
        ecrireNombre(r.jours),
        r.part === null ? '–' : formaterPourcentage(r.part),
      ]),
      ['Total', ecrireNombre(jours), ''],
    ],
  }
}

/** Headings in columns, months, posts or funders in rows. */
export function tableauDeRepartition(bilan: BilanDuTemps, par: 'mois' | 'fonction' | 'financeur'): Tableau {
  const titre = {mois: 'Mois', fonction: 'Fonction', financeur: 'Financeur'}[par]
  return {
    colonnes: [
      {titre},
      ...bilan.rubriques.map((r) => ({titre: r.court, aligne: 'droite' as const})),
      {titre: 'Total', aligne: 'droite'},
    ],
    lignes: bilan[`par_${par}`].map((g) => [
      g.libelle,
      ...bilan.rubriques.map((r) => {
        const trouve = g.rubriques.find((x) => x.rubrique === r.code)
        return trouve ? ecrireNombre(trouve.jours) : '–'
      }),
      ecrireNombre(g.jours),
    ]),
  }
}

/** What the table does not say: weeks, findings, files. */
export function resumerBilan(bilan: BilanEcrit, simulation: boolean): string {
  const {semaines_saisies: saisies, semaines_manquantes: manquantes, constats, fichiers} = bilan
  const manque = manquantes.length === 0 ? '' : ` ; non saisies : ${manquantes.join(', ')}`
  return [
    `${ecrireJours(bilan.jours)} sur ${saisies} ${saisies < 2 ? 'semaine saisie' : 'semaines saisies'}${manque}.`,
    ...constats.map((c) => `! ${c}`),
    ...fichiers.map((f) =>
      simulation ? `Serait écrit : ${f.chemin}` : `Écrit : ${relative(process.cwd(), f.chemin)}`,
    ),
  ].join('\n')
}

function ecrireNombre(jours: number): string {
  return formaterNombre(jours, Number.isInteger(jours) ? 0 : 1)
}

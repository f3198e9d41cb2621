import {relative} from 'node:path'
import {z} from 'zod'
import {type Constat, estUnTrou, STATUTS, schemaConstat} from '../../metier/rapport/index.js'
import {accorder} from '../../shared/francais.js'
import type {RapportCharge} from './charger-rapport.js'
import {FORMATS_DE_RAPPORT} from './formats-de-rapport.js'

/** What was used, left out and warned of while a report was built. */
const schemaBilan = z.object({
  utilise: z.object({
    arrete: z.string().nullable(),
    chiffres_du: z.string().describe('jour des chiffres'),
    fichiers_recus: z.int().nullable(),
    referentiel: z.string(),
    chapitres: z.array(
      z.object({cle: z.string(), titre: z.string(), fichier: z.string(), statut: z.enum(STATUTS)}),
    ),
  }),
  laisse_de_cote: z.array(z.string()),
  trous: z.array(schemaConstat),
  avertissements: z.array(schemaConstat),
})

export const schemaRapportConstruit = z.object({
  annee: z.int(),
  mode: z.enum(['brouillon', 'final']),
  fichiers: z.array(z.object({format: z.enum(FORMATS_DE_RAPPORT), chemin: z.string(), octets: z.int()})),
  version: z
    .string()
    .nullable()
    .describe('sous quel nom les mots du rapport sont gardés ; null en simulation'),
  bilan: schemaBilan,
})
/** The answer of `rapport construire`. */
export type RapportConstruit = z.infer<typeof schemaRapportConstruit>

/** The build report. */
export function dresserBilan(
  {faits, chapitres, arrete, verification}: RapportCharge,
  imagesNonUtilisees: readonly string[],
): RapportConstruit['bilan'] {
  const nonImprimes = verification.constats.filter((c) => c.code === 'RAP-046')
  return {
    utilise: {
      arrete: arrete?.colophon.numero ?? null,
      chiffres_du: faits.date,
      fichiers_recus: faits.imports ?? null,
      referentiel: `${faits.referentiel.code}@${faits.referentiel.version}`,
      chapitres: chapitres.map(({cle, fichier, entete: {titre, statut}}) => ({cle, titre, fichier, statut})),
    },
    laisse_de_cote: [
      ...nonImprimes.map(({fichier, ligne, message}) => `${fichier ?? ''}, ligne ${ligne ?? 1} : ${message}`),
      ...imagesNonUtilisees.map((nom) => `${nom} : aucun chapitre ne montre cette image`),
    ],
    trous: verification.constats.filter(estUnTrou),
    avertissements: verification.constats.filter(
      (c) => c.gravite === 'avertissement' && c.code !== 'RAP-046',
    ),
  }
}

/** Where each document is, and what to know of it. */
export function presenterRapport(construit: RapportConstruit, simulation: boolean): string {
  const {fichiers, mode, bilan} = construit
  const {chapitres, arrete, fichiers_recus: recus} = bilan.utilise
  const aEcrire = chapitres.filter((c) => c.statut === 'a-ecrire').length
  return [
    ...fichiers.map(({chemin}) =>
      simulation ? `Serait écrit : ${chemin}` : `Rapport écrit : ${relative(process.cwd(), chemin)}`,
    ),
    '',
    `${mode === 'final' ? 'Rapport final' : 'Brouillon'}, chiffres ${arrete ? `de l'arrêté ${arrete}` : 'du jour'}${recus === null ? '' : ` (${accorder(recus, 'fichier reçu', 'fichiers reçus')})`}.`,
    direChapitres(chapitres.length, aEcrire),
    ...(bilan.trous.length > 0
      ? [
          `${accorder(bilan.trous.length, 'point')} à régler avant le rapport final, page « Ce qui reste à faire ».`,
        ]
      : []),
    ...bilan.laisse_de_cote.map((ligne) => `Laissé de côté : ${ligne}`),
    ...(bilan.avertissements.length > 0
      ? [`${accorder(bilan.avertissements.length, 'point')} à vérifier : animreg rapport verifier`]
      : []),
  ].join('\n')
}

function direChapitres(nombre: number, aEcrire: number): string {
  if (nombre === 0) return 'Sans chapitre : seules les pages de chiffres et de structures y sont.'
  return `${accorder(nombre, 'chapitre')}${aEcrire > 0 ? `, dont ${aEcrire} à écrire` : ''}.`
}

/** The next useful command. */
export function suiteDuRapport(
  {annee, fichiers, mode, bilan}: RapportConstruit,
  simulation: boolean,
): readonly [commande: string, pourquoi: string] {
  const faits = fichiers.map(({format}) => format)
  const {arrete, chapitres} = bilan.utilise
  const choix = `${mode === 'final' ? ' --final' : ''}${arrete ? ` --arrete ${arrete}` : ''}`
  const commande = `animreg rapport construire --annee ${annee}${choix}`
  if (simulation) return [`${commande} --format ${faits.join(',')}`, "l'écrire"]
  if (chapitres.length === 0) return [`animreg rapport preparer --annee ${annee}`, 'les chapitres à écrire']
  if (bilan.trous.length > 0) return [`animreg rapport verifier --annee ${annee}`, 'ce qui reste à régler']
  const reste = FORMATS_DE_RAPPORT.filter((format) => !faits.includes(format))
  if (reste.length === 0) return ['animreg sauvegarder', "garder l'espace tel qu'il est"]
  const pour = {pdf: 'imprimer', docx: 'Word', html: 'un site'} as const
  const lesquels = reste.map((format) => pour[format]).join(' et pour ')
  return [`${commande} --format ${reste.join(',')}`, `le même rapport, pour ${lesquels}`]
}

/** The findings that keep any report from being built. */
export function fautesDe(constats: readonly Constat[]): Constat[] {
  return constats.filter((c) => c.gravite === 'bloquante' && !estUnTrou(c))
}

import {z} from 'zod'
import {CHARTE_PAR_DEFAUT} from '../documents/index.js'
import {lireYaml, validerYaml} from '../formats/yaml/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {lireExercice} from '../shared/periode.js'

/** Name of the settings in the folder of the espace; its presence makes the espace. */
export const FICHIER_CONFIG = 'animreg.yaml'
/** Format of animreg.yaml that this version reads. */
export const FORMAT_CONFIG = 1

/** WCAG 2.1, 1.4.3: what a text needs to be read on its background. */
const CONTRASTE_MINIMAL = 4.5

const texte = z.string().trim().min(1)
const couleur = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'une couleur est attendue entre guillemets, sous la forme "#1A4F8B"')

/** A file of the folder of the espace, by its path from there. */
const fichier = (extensions: readonly string[]) =>
  z
    .string()
    .trim()
    .refine(
      (chemin) => !/^(?:[/\\]|[a-z]:)/i.test(chemin) && !chemin.split(/[/\\]/).includes('..'),
      "un fichier du dossier de l'espace est attendu, par exemple charte/logo.png",
    )
    .refine(
      (chemin) => extensions.some((e) => chemin.toLowerCase().endsWith(e)),
      `un fichier ${extensions.join(' ou ')} est attendu`,
    )
    .transform((chemin) => chemin.replaceAll('\\', '/'))
const image = fichier(['.png', '.jpg', '.jpeg'])
const police = fichier(['.ttf'])

/** Colours as documents take them; pictures and faces stay names of files until a document needs them. */
const schemaCharte = z
  .strictObject({
    principale: couleur
      .refine(
        (c) => contrasteSurBlanc(c) >= CONTRASTE_MINIMAL,
        'cette couleur est trop claire pour être lue sur du blanc ; une couleur plus foncée est attendue',
      )
      .default(CHARTE_PAR_DEFAUT.principale),
    secondaire: couleur.default(CHARTE_PAR_DEFAUT.secondaire),
    accent: couleur.default(CHARTE_PAR_DEFAUT.accent),
    logo: image.optional(),
    couverture: image.optional(),
    logos_financeurs: z
      .array(z.strictObject({nom: texte, fichier: image}))
      .min(1)
      .max(8)
      .optional(),
    police: z
      .strictObject({
        nom: texte,
        regulier: police,
        gras: police,
        italique: police.optional(),
        demi_gras: police.optional(),
      })
      .optional(),
  })
  .transform(({principale, secondaire, accent, ...fichiers}) => ({principale, secondaire, accent, fichiers}))

/** What the network decides of its figures; rates are written as percentages. */
const schemaOptions = z.strictObject({
  evolution_base_minimale: z.number().min(0).optional(),
  objectif_atteint: z.number().positive().optional(),
  objectif_proche: z.number().positive().optional(),
  parts_a_cent: z.boolean().optional(),
  masquer_jusqu_a: z.int().min(0).max(20).optional(),
  indicateurs_attendus: z.array(texte).min(1).optional(),
})

/** How conventions are numbered, where they are signed, and what each series may cost (euros, by model). */
const schemaConventions = z.strictObject({
  numero: texte.optional(),
  lieu: texte.optional(),
  enveloppes: z.record(texte, z.number().positive()).optional(),
})

/** How places of training are given, and what an attestation and an evaluation ask. */
const schemaFormation = z.strictObject({
  quota_par_structure: z.int().positive().optional(),
  priorites: z
    .array(z.enum(['jamais_forme', 'refuse_l_an_passe', 'priorite', 'date']))
    .refine((p) => new Set(p).size === p.length, 'chaque priorité est attendue une seule fois')
    .optional(),
  delai_de_reponse: z.int().positive().optional(),
  taux_d_attestation: z.number().min(1).max(100).optional(),
  echelle_d_evaluation: z.int().min(2).max(100).optional(),
})

/** What `animreg.yaml` may hold, by hand. */
export const schemaConfig = z.strictObject({
  format: z.literal(FORMAT_CONFIG),
  association: z.strictObject({
    nom: texte,
    sigle: texte.optional(),
    adresse: texte.optional(),
    telephone: texte.optional(),
    courriel: z.email().optional(),
  }),
  organisme_porteur: z.strictObject({nom: texte}).optional(),
  region: z.strictObject({nom: texte}),
  exercice: z
    .int()
    .refine((annee) => lireExercice(annee) !== undefined, 'une année est attendue, de 1982 à 2099'),
  referentiel: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*@[1-9]\d*$/,
      'un référentiel et sa version sont attendus, par exemple parcours3@1',
    ),
  sources: z
    .array(texte)
    .min(1)
    .refine((noms) => new Set(noms).size === noms.length, 'chaque source est attendue une seule fois')
    .default(['tableaux']),
  charte: schemaCharte.optional(),
  exemple: texte.optional(),
  options: schemaOptions.optional(),
  conventions: schemaConventions.optional(),
  formation: schemaFormation.optional(),
})

/** The settings of an espace. */
export type ConfigEspace = Readonly<z.infer<typeof schemaConfig>>

/** Reads the text of `animreg.yaml`; everything to correct is told at once, with its line. */
export function lireConfig(contenu: string): ConfigEspace {
  const lu = lireYaml(contenu, {fichier: FICHIER_CONFIG, code: 'ESP-003'})
  const format = z.object({format: z.number()}).safeParse(lu.valeur).data?.format
  if (format !== undefined && format > FORMAT_CONFIG) {
    throw new ErreurMetier(
      'ESP-004',
      `${FICHIER_CONFIG}, ligne ${lu.ligneDe(['format'])} : le format ${format} demande une version plus récente d'animreg ; celle-ci lit le format ${FORMAT_CONFIG}.`,
      {pistes: ["Installez la dernière version d'animreg."], details: {format, format_lu: FORMAT_CONFIG}},
    )
  }
  return validerYaml(lu, schemaConfig)
}

/** Contrast of a colour (`#RRGGBB`) on white, from 1 to 21. */
export function contrasteSurBlanc(hexadecimal: string): number {
  const [rouge = 0, vert = 0, bleu = 0] = [1, 3, 5].map((debut) => {
    const canal = Number.parseInt(hexadecimal.slice(debut, debut + 2), 16) / 255
    return canal <= 0.04045 ? canal / 12.92 : ((canal + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * rouge + 0.7152 * vert + 0.0722 * bleu + 0.05)
}

import {Flags} from '@oclif/core'
import {type GenreDeMouvement, lirePart, type MouvementSaisi} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {jourSaisi} from '../options.js'

/** One example of each kind, with what it is for. */
export const EXEMPLES_DE_MOUVEMENT = [
  [
    'une PAIO est absorbée par une Mission Locale',
    'absorption --date 2009-07-01 --source 57480S00 --cible 57463S00 --acte "délibération du 12 juin 2009"',
  ],
  [
    'une PAIO devient Mission Locale',
    `transformation --date 2010-01-01 --source "PAIO du Bassin d'Epinal" --nom "Mission Locale du Bassin d'Epinal"`,
  ],
  [
    'deux PAIO se regroupent en une Mission Locale',
    'regroupement --date 2010-07-01 --source 88321S00 --source 88383S00 --cible 88001S00 --nom "Mission Locale des Vosges"',
  ],
  [
    'une structure se sépare en deux, avec la part de chacune',
    'scission --date 2011-01-01 --source 54395S00 --cible 54001S00 --nom "Mission Locale Nord" --part 60 --cible 54002S00 --nom "Mission Locale Sud" --part 40',
  ],
  [
    'une structure change de nom',
    'renommage --date 2009-09-01 --source 54329S00 --nom "Mission Locale du Pays Lunévillois"',
  ],
  [
    'des communes passent d’une structure à une autre',
    'territoire --date 2009-01-01 --source 57463S00 --cible 57480S00 --part 5 --precision "12 communes"',
  ],
  [
    'une structure est créée',
    'creation --date 2009-01-01 --cible 57900S00 --nom "Mission Locale du Pays de Bitche"',
  ],
  ['une structure ferme sans successeur', 'fermeture --date 2010-01-01 --source 57480S00'],
].map(([description = '', suite = '']) => ({
  description,
  command: `<%= config.bin %> <%= command.id %> ${suite}`,
}))

/** What describes a mouvement; a list is given by repeating its option. */
export const optionsDeMouvement = {
  date: Flags.custom({
    description: "premier jour d'effet (obligatoire)",
    helpValue: 'AAAA-MM-JJ',
    parse: async (saisie) => jourSaisi('date', saisie),
  })(),
  source: Flags.string({
    description: 'structure concernée ou qui disparaît : son code ou son nom ; à répéter',
    helpValue: 'STRUCTURE',
    multiple: true,
    aliases: ['sources'],
  }),
  cible: Flags.string({
    description: 'structure qui continue ou qui naît : son code ou son nom ; à répéter pour une scission',
    helpValue: 'STRUCTURE',
    multiple: true,
    aliases: ['cibles'],
  }),
  nom: Flags.string({
    description: 'nom que prend la cible ; à répéter dans l’ordre des cibles',
    helpValue: 'NOM',
    multiple: true,
  }),
  part: Flags.string({
    description: 'part de l’activité qui va à la cible, en % ; à répéter dans l’ordre des cibles',
    helpValue: 'NOMBRE',
    multiple: true,
  }),
  type: Flags.option({
    description: 'type de la structure qui naît ; sinon d’après son nom',
    options: ['ML', 'PAIO'] as const,
    helpValue: 'TYPE',
  })(),
  departement: Flags.string({
    description: 'département de la structure qui naît ; sinon celui de la source',
    helpValue: 'NN',
  }),
  'ancien-nom': Flags.string({
    description: 'nom d’avant, quand l’annuaire porte déjà le nouveau',
    helpValue: 'NOM',
  }),
  acte: Flags.string({
    description: 'texte qui en a décidé, par exemple « délibération du 12 juin 2009 »',
    helpValue: 'TEXTE',
  }),
  precision: Flags.string({
    description: 'ce qu’il faut savoir de plus, en quelques mots',
    helpValue: 'TEXTE',
  }),
}

type Options = {
  readonly date?: string | undefined
  readonly source?: readonly string[] | undefined
  readonly cible?: readonly string[] | undefined
  readonly nom?: readonly string[] | undefined
  readonly part?: readonly string[] | undefined
  readonly type?: 'ML' | 'PAIO' | undefined
  readonly departement?: string | undefined
  readonly 'ancien-nom'?: string | undefined
  readonly acte?: string | undefined
  readonly precision?: string | undefined
}

/** The mouvement as typed. The date has no default: a mouvement on the wrong day changes who is counted. */
export function mouvementTape(genre: string, options: Options): MouvementSaisi {
  if (options.date === undefined) {
    throw new ErreurMetier(
      'CLI-003',
      "L'option --date est obligatoire : le premier jour d'effet du mouvement.",
      {
        pistes: [
          'animreg structures mouvement ajouter absorption --date 2009-07-01 --source CODE --cible CODE',
          '« animreg structures mouvement ajouter --help » montre un exemple de chaque sorte.',
        ],
        details: {absents: ['--date']},
      },
    )
  }
  return {
    genre: genre as GenreDeMouvement,
    date: options.date,
    sources: options.source ?? [],
    cibles: options.cible ?? [],
    parts: (options.part ?? []).map(partTapee),
    noms: options.nom ?? [],
    types: options.type ? [options.type] : [],
    departements: options.departement ? [options.departement] : [],
    ancienNom: options['ancien-nom'] ?? null,
    acte: options.acte ?? null,
    precision: options.precision ?? null,
  }
}

function partTapee(saisie: string): number {
  const part = lirePart(saisie)
  if (part !== undefined) return part
  throw new ErreurMetier('CLI-005', `L'option --part a reçu « ${saisie} » ; un pourcentage est attendu.`, {
    pistes: ['Répétez l’option dans l’ordre des cibles, par exemple « --part 60 --part 40 ».'],
    details: {option: 'part', valeur: saisie},
  })
}

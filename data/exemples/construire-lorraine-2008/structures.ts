/**
 * The 20 structures of Lorraine at 31/12/2008. Public facts: name, type, address, telephone, fax, email (annual
 * report of the network). Fictitious: `poids` and `lieuxAccueil`, which only make the split plausible.
 */
export type StructureExemple = {
  readonly code: string
  readonly nom: string
  readonly type: 'ML' | 'PAIO'
  readonly departement: '54' | '55' | '57' | '88'
  readonly adresse: string
  readonly codePostal: string
  readonly ville: string
  readonly telephone: string
  readonly fax: string
  readonly courriel: string
  /** Fictitious: size of the public, the Grand Nancy being the largest. */
  readonly poids: number
  /** Fictitious: more of them where the territory is rural. */
  readonly lieuxAccueil: number
}

/** Codes of i-milo where the structure still has one; these two, merged since, are ours. */
export const CODES_FICTIFS = ['57751S00', '57480S00'] as const

export const DEPARTEMENTS = {
  '54': 'Meurthe-et-Moselle',
  '55': 'Meuse',
  '57': 'Moselle',
  '88': 'Vosges',
} as const

/** One line of the table below, in the order of the fields of `StructureExemple`. */
type Ligne = readonly [
  string,
  string,
  'ML' | 'PAIO',
  '54' | '55' | '57' | '88',
  string,
  string,
  string,
  string,
  string,
  string,
  number,
  number,
]

// The telephone of the Nord Mosellan has 8 digits in the published directory: a real defect, kept as it is.
// biome-ignore format: one structure per block reads as the directory does
const LIGNES: readonly Ligne[] = [
  ['54528S00', 'Mission Locale Terres de Lorraine', 'ML', '54', '2 place de la République, BP 166', '54206',
    'TOUL', '03 83 64 57 57', '03 83 63 27 48', 'Missionlocale.tdl@orange.fr', 46, 10],
  ['54395S00', 'Mission Locale du Grand Nancy', 'ML', '54', "Maison de l'Emploi du Grand Nancy, BP 90657", '54063',
    'NANCY CEDEX', '03 83 22 24 00', '03 83 28 24 19', 'ml@mde-nancy.org', 132, 9],
  ['54323S00', 'Mission Locale du Bassin de Longwy', 'ML', '54', '5 rue Pierre-Curie', '54440',
    'LONGWY', '03 82 25 99 77', '03 82 25 41 47', 'mlongwy@wanadoo.fr', 42, 6],
  ['54329S00', 'Mission Locale du Lunévillois', 'ML', '54', '12 rue René Basset', '54300',
    'LUNEVILLE', '03 83 74 04 53', '03 83 74 50 23', 'accueil@mlweb.info', 44, 11],
  ['54431S00', 'Mission Locale du Val de Lorraine et de Laxou', 'ML', '54', '8 rue de la Poterie, BP 203', '54701',
    'PONT A MOUSSON', '03 83 81 47 32', '03 83 81 46 33', 'mlvdlpam@wanadoo.fr', 50, 9],
  ['54099S00', 'Mission Locale des Pays de Briey', 'ML', '54', '7 bis av. Kennedy', '54150',
    'BRIEY', '03 82 46 26 61', '03 82 46 21 81', 'Mission.localebriey@wanadoo.fr', 48, 10],
  ['55545S00', 'Mission Locale du Nord Meusien', 'ML', '55', '15 rue des Frères Boulhaut, BP 701', '55107',
    'VERDUN', '03 29 86 25 26', '03 29 86 32 78', 'ml.nord.meusien@wanadoo.fr', 40, 13],
  ['55029S00', 'Mission Locale du Sud Meusien', 'ML', '55', '20 rue Ernest Bradfer', '55000',
    'BAR LE DUC', '03 29 79 01 13', '03 29 79 37 40', 'Mission.locale.bld@wanadoo.fr', 50, 12],
  ['57751S00', "Mission Locale des Vallées de la Moselle & de l'Orne", 'ML', '57', '9 rue Jean-Pierre Pêcheur', '57140',
    'WOIPPY', '03 87 33 27 77', '03 87 30 64 44', 'ml.woippy@wanadoo.fr', 62, 11],
  ['57672S00', 'Mission Locale du Nord Mosellan', 'ML', '57', '7 bis rue du Moulin', '57100',
    'THIONVILLE', '03 82 85 15', '03 82 82 71 93', 'mission.locale.thio@wanadoo.fr', 86, 10],
  ['57463S00', 'Mission Locale de la Ville de Metz', 'ML', '57', "Pôle des Lauriers - 3 bis rue d'Anjou", '57070',
    'METZ', '03 87 74 56 40', '03 87 37 05 25', 'mission.locale.metz@wanadoo.fr', 80, 4],
  ['57240S00', 'Mission Locale du Bassin Houiller', 'ML', '57', '31 avenue Roosevelt - BP 10016', '57801',
    'FREYMING MERLEBACH', '03 87 00 24 90', '03 87 00 24 91', 'mlbh.freyming@wanadoo.fr', 84, 9],
  ['57631S00', 'Mission Locale du Bassin de Sarreguemines', 'ML', '57', '1A rue de la Cité', '57200',
    'SARREGUEMINES', '03 87 95 72 74', '03 87 95 79 90', 'mission.locale.sarreguemines@wanadoo.fr', 40, 7],
  ['57606S00', 'Mission Locale Moselle Centre', 'ML', '57', 'Rue du Général De Gaulle, BP 90141', '57730',
    'VALMONT', '03 87 93 97 27', '03 87 93 97 28', 'mlmc@wanadoo.fr', 44, 9],
  ['57630S00', 'PAIO de Sarrebourg - Château-Salins', 'PAIO', '57', '11 rue Erckemann Chatrian', '57400',
    'SARREBOURG', '03 87 23 63 36', '03 87 03 31 23', 'paio.sarrebourg@wanadoo.fr', 36, 10],
  ['57480S00', 'PAIO de Metz Campagne', 'PAIO', '57', '66 rue de Pont à Mousson', '57950',
    'MONTIGNY LES METZ', '03 87 20 02 20', '03 87 62 96 33', 'paio-metz@wanadoo.fr', 32, 8],
  ['88413S00', 'Mission Locale de Saint Dié', 'ML', '88', '1 rue Ernest Colin', '88100',
    'SAINT DIE DES VOSGES', '03 29 51 65 55', '03 29 51 65 56', 'mlsaintdie@wanadoo.fr', 44, 9],
  ['88160S00', "PAIO du Bassin d'Epinal", 'PAIO', '88', '15 rue de Nancy', '88000',
    'EPINAL', '03 29 82 23 03', '03 29 35 75 19', 'mmunierpaio@yahoo.fr', 62, 12],
  ['88321S00', 'PAIO de la Plaine des Vosges', 'PAIO', '88', '11 rue Jules Ferry', '88300',
    'NEUFCHATEAU', '03 29 94 07 60', '03 29 94 34 96', 'paioplainedesvosges@wanadoo.fr', 34, 9],
  ['88383S00', 'PAIO des Vosges du Sud', 'PAIO', '88', '9 rue de la Franche Pierre', '88200',
    'REMIREMONT', '03 29 62 39 15', '03 29 62 37 42', 'paiovosgessud@wanadoo.fr', 44, 8],
]

export const STRUCTURES: readonly StructureExemple[] = LIGNES.map(
  ([
    code,
    nom,
    type,
    departement,
    adresse,
    codePostal,
    ville,
    telephone,
    fax,
    courriel,
    poids,
    lieuxAccueil,
  ]) => ({
    code,
    nom,
    type,
    departement,
    adresse,
    codePostal,
    ville,
    telephone,
    fax,
    courriel,
    poids,
    lieuxAccueil,
  }),
)

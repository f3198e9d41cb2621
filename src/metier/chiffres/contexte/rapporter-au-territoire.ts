import {z} from 'zod'
import {enumerer} from '../../../shared/francais.js'
import {REGION} from '../../activite/index.js'
import {nomDuDepartement, type Structure} from '../../structures/index.js'
import type {Chiffre, Chiffres} from '../schema.js'
import {type CodeDeGrandeur, nommerGrandeur, RAPPORTS_AU_TERRITOIRE} from './grandeurs.js'
import type {DonneeDeContexte} from './modele-contexte.js'

export const schemaTauxDeContexte = z.object({
  code: z.string(),
  libelle: z.string(),
  reference: z.string(),
  indicateur: z.string(),
  grandeur: z.string(),
  pour: z.int().describe('100 pour un pourcentage'),
  territoires: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      chiffre: z.number().nullable(),
      contexte: z.number().nullable(),
      taux: z.number().nullable().describe('fraction de 1, non arrondie'),
      annee: z.int().nullable().describe('année de la donnée de contexte'),
      source: z.string().nullable(),
      date_source: z.string().nullable(),
      mention: z.string().nullable(),
    }),
  ),
})

/** The network's figures set against its territory. */
export type TauxDeContexte = Readonly<z.infer<typeof schemaTauxDeContexte>>

type Compte = Pick<DonneeDeContexte, 'valeur' | 'annee' | 'source' | 'date_source'>
type Place = Pick<DonneeDeContexte, 'genre' | 'territoire'>

/** Rates of coverage, for the network and for the groups that are territories; without context data, none is made up. */
export function rapporterAuTerritoire(
  {annee, selon, chiffres, par = []}: Chiffres,
  donnees: readonly DonneeDeContexte[],
  structures: readonly Structure[],
): TauxDeContexte[] {
  const territoires = selon === 'structure' || selon === 'departement' ? par : []
  return RAPPORTS_AU_TERRITOIRE.flatMap(({indicateur, ...rapport}) => {
    const duReseau = chiffres.find((c) => c.code === indicateur)
    if (!duReseau) return []
    const rapporter = (chiffre: Chiffre, place: Place, libelle: string) => ({
      code: place.territoire,
      libelle,
      ...calculer(chiffre, chercher(donnees, structures, {...place, grandeur: rapport.grandeur, annee}), {
        grandeur: rapport.grandeur,
        annee,
      }),
    })
    return [
      {
        ...rapport,
        indicateur,
        territoires: [
          rapporter(duReseau, {genre: 'region', territoire: REGION}, 'Réseau'),
          ...territoires.flatMap(({code, libelle, chiffres: siens}) => {
            const chiffre = siens.find((c) => c.code === indicateur)
            const genre = selon === 'structure' ? 'structure' : 'departement'
            return chiffre ? [rapporter(chiffre, {genre, territoire: code}, libelle)] : []
          }),
        ],
      },
    ]
  })
}

function calculer(
  chiffre: Chiffre,
  compte: Compte | undefined,
  {grandeur, annee}: {readonly grandeur: CodeDeGrandeur; readonly annee: number},
) {
  const {valeur} = chiffre
  const sans = {contexte: null, taux: null, annee: null, source: null, date_source: null}
  const mentions = direEmpechements(chiffre, compte)
  if (!compte) {
    const absence = `aucune donnée de contexte « ${nommerGrandeur(grandeur)} » pour ${annee} ou avant`
    return {chiffre: valeur, ...sans, mention: [absence, ...mentions].join(' ; ')}
  }
  return {
    chiffre: valeur,
    contexte: compte.valeur,
    taux: valeur === null || compte.valeur === 0 ? null : valeur / compte.valeur,
    annee: compte.annee,
    source: compte.source,
    date_source: compte.date_source,
    mention: mentions.length > 0 ? mentions.join(' ; ') : null,
  }
}

function direEmpechements({valeur, secret, libelle}: Chiffre, compte: Compte | undefined): string[] {
  const tu = secret === undefined ? `« ${libelle} » non renseigné` : 'couvert par le secret statistique'
  return [...(valeur === null ? [tu] : []), ...(compte?.valeur === 0 ? ['donnée de contexte nulle'] : [])]
}

type Cherchee = Place & {readonly grandeur: CodeDeGrandeur; readonly annee: number}

/**
 * The latest count not after the year: its own; else, for a département or the region, the sum of its parts, when all
 * of them are known for one same year.
 */
function chercher(
  donnees: readonly DonneeDeContexte[],
  structures: readonly Structure[],
  cherchee: Cherchee,
): Compte | undefined {
  const siennes = donnees.filter((d) => d.grandeur === cherchee.grandeur && d.annee <= cherchee.annee)
  const annees = [...new Set(siennes.map((d) => d.annee))].sort((a, b) => b - a)
  for (const annee of annees) {
    const trouvee = compterEn(
      siennes.filter((d) => d.annee === annee),
      structures,
      cherchee,
    )
    if (trouvee) return trouvee
  }
  return undefined
}

function compterEn(
  donnees: readonly DonneeDeContexte[],
  structures: readonly Structure[],
  {genre, territoire}: Place,
): Compte | undefined {
  const propre = donnees.find((d) => d.genre === genre && d.territoire === territoire)
  if (propre || genre === 'structure') return propre
  const siennes = structures.filter((s) => genre === 'region' || s.departement === territoire)
  const departements = genre === 'region' ? [...new Set(siennes.map((s) => s.departement))] : []
  return (
    sommer(donnees, 'departement', departements) ??
    sommer(
      donnees,
      'structure',
      siennes.map((s) => s.code),
    )
  )
}

function sommer(
  donnees: readonly DonneeDeContexte[],
  genre: DonneeDeContexte['genre'],
  territoires: readonly string[],
): Compte | undefined {
  const voulus = new Set(territoires)
  const trouvees = donnees.filter((d) => d.genre === genre && voulus.has(d.territoire))
  const [premiere] = trouvees
  if (!premiere || trouvees.length < voulus.size) return undefined
  const dates = trouvees.flatMap((d) => d.date_source ?? []).sort()
  return {
    annee: premiere.annee,
    valeur: trouvees.reduce((somme, d) => somme + d.valeur, 0),
    source: enumerer([...new Set(trouvees.map((d) => d.source))]),
    date_source: dates.at(-1) ?? null,
  }
}

/** The name of the territory of a context count. */
export function nommerTerritoire({genre, territoire}: Place, structures: readonly Structure[]): string {
  if (genre === 'region') return 'Région'
  if (genre === 'departement') return nomDuDepartement(territoire)
  return structures.find((s) => s.code === territoire)?.nom ?? territoire
}

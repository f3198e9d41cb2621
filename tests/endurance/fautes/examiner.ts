import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {
  chercherRestaurationsCoupees,
  chercherRestes,
  examinerSources,
  FICHIER_BASE,
  listerSauvegardes,
  verifierBase,
} from '../../../src/espace/index.js'
import {prendreVerrou} from '../../../src/espace/verrou.js'
import {type Contenu, differences, estEntre, lireContenuDeBase} from './empreinte.js'
import {defautDeFichier, type Inventaire, inventorier} from './inventaire.js'

/** An espace at rest: what its base says, what its folder holds. */
export type Photo = {readonly contenu: Contenu | undefined; readonly inventaire: Inventaire}

/** The two states between which a command that was struck must have left the espace. */
export type Temoins = {readonly avant: Photo; readonly apres: Photo; readonly parLots: boolean}

/** What a trial found. */
export type Etat = {
  readonly etat: 'avant' | 'entre' | 'apres' | 'melange'
  readonly defauts: readonly string[]
  /** Temporary files left, which `verifier-poste` names; originals kept before the commit are not among them. */
  readonly restes: number
}

const UNE_HEURE = 3_600_000

export function photographier(espace: string): Photo {
  const aUneBase = existsSync(join(espace, FICHIER_BASE))
  return {
    contenu: aUneBase ? lireContenuDeBase(espace) : undefined,
    inventaire: inventorier(espace),
  }
}

/** Looks at everything that must hold in an espace after a fault, once the next command has passed. */
export async function examiner(espace: string, temoins: Temoins): Promise<Etat> {
  const photo = photographier(espace)
  const etat = situer(photo.contenu, temoins)
  if (photo.contenu === undefined) return {etat, defauts: examinerSansBase(espace, temoins), restes: 0}
  const {restes, defauts} = examinerFichiers(espace, photo.inventaire, temoins)
  return {
    etat,
    restes,
    defauts: [
      ...(etat === 'melange' ? [direMelange(photo.contenu, temoins)] : []),
      ...verifierBase(join(espace, FICHIER_BASE)).map((faute) => `base : ${faute}`),
      ...examinerLesSources(espace),
      ...listerSauvegardes(espace).flatMap(({fichier}) =>
        constater(join('sauvegardes', fichier), defautDeFichier(join(espace, 'sauvegardes', fichier))),
      ),
      ...(await examinerLeVerrou(espace)),
      ...defauts,
    ],
  }
}

/** True when two bases say the same thing, or neither is there. */
export function memes(a: Contenu | undefined, b: Contenu | undefined): boolean {
  return a === undefined || b === undefined ? a === b : differences(a, b).length === 0
}

function situer(lu: Contenu | undefined, {avant, apres, parLots}: Temoins): Etat['etat'] {
  if (memes(lu, apres.contenu)) return 'apres'
  if (memes(lu, avant.contenu)) return 'avant'
  const entre = parLots && lu && avant.contenu && apres.contenu
  return entre && estEntre(lu, avant.contenu, apres.contenu) ? 'entre' : 'melange'
}

function direMelange(lu: Contenu, {avant, apres}: Temoins): string {
  const [a, b] = [avant, apres].map(({contenu}) => differences(lu, contenu ?? new Map()).join(' '))
  return `base : ni l'état d'avant (${a}) ni celui d'après (${b})`
}

/** Nothing was there before, and nothing that would pass for an espace is there now. */
function examinerSansBase(espace: string, {avant}: Temoins): string[] {
  if (avant.contenu !== undefined) return ['base : elle a disparu']
  return existsSync(join(espace, 'animreg.yaml')) ? ['réglages sans base'] : []
}

function examinerLesSources(espace: string): string[] {
  const {modifiees, absentes} = examinerSources(espace)
  return [
    ...modifiees.map((nom) => `${nom} : n'est plus ce que dit son nom`),
    ...(absentes > 0 ? [`sources/ : ${absentes} originaux nommés par la base manquent`] : []),
  ]
}

async function examinerLeVerrou(espace: string): Promise<string[]> {
  try {
    const verrou = await prendreVerrou(espace, {commande: 'épreuve', attente: 0})
    verrou.liberer()
    return []
  } catch (erreur) {
    return [`verrou : ${erreur instanceof Error ? erreur.message : String(erreur)}`]
  }
}

/** Nothing of before is lost; what is new is whole; what is neither is named by `verifier-poste`. */
function examinerFichiers(
  espace: string,
  inventaire: Inventaire,
  {avant, apres}: Temoins,
): Pick<Etat, 'defauts' | 'restes'> {
  const nommes = new Set([
    ...chercherRestes(espace, new Date(Date.now() + UNE_HEURE)),
    ...examinerSources(espace).orphelines,
    ...examinerSources(espace).purgeesPresentes,
  ])
  const coupees = chercherRestaurationsCoupees(espace)
  const perdus = [...avant.inventaire.keys()].filter(
    (nom) => apres.inventaire.has(nom) && !inventaire.has(nom),
  )
  const inconnus = [...inventaire].filter(
    ([nom, empreinte]) => avant.inventaire.get(nom) !== empreinte && apres.inventaire.get(nom) !== empreinte,
  )
  const restes = inconnus.filter(([nom]) => nommes.has(nom) || coupees.some((c) => nom.startsWith(`${c}/`)))
  const autres = inconnus.filter((inconnu) => !restes.includes(inconnu)).map(([nom]) => nom)
  return {
    restes: restes.filter(([nom]) => !nom.startsWith('sources/')).length,
    defauts: [
      ...perdus.map((nom) => `${nom} : perdu`),
      ...autres.flatMap((nom) => constater(nom, defautDInconnu(espace, nom, apres.inventaire))),
    ],
  }
}

/** A document that bears a date may differ from its model; what a person writes may not. */
function defautDInconnu(espace: string, nom: string, attendus: Inventaire): string | undefined {
  if (/^(?:rapport|modeles|profils|referentiels)\//.test(nom) || /^[^/]+\.yaml$/.test(nom))
    return "ni tel qu'avant ni tel qu'après"
  if (/(?:^|\/)\.[^/]*$|\.tmp$|\.perime$|-journal$/.test(nom))
    return 'oublié, et verifier-poste ne le nomme pas'
  if (nom.startsWith('sources/')) return undefined
  if (!attendus.has(nom)) return "n'est attendu nulle part"
  return defautDeFichier(join(espace, nom))
}

function constater(nom: string, defaut: string | undefined): string[] {
  return defaut === undefined ? [] : [`${nom} : ${defaut}`]
}

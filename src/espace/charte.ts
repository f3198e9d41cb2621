import {readFileSync, realpathSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {Charte, FamilleDePolice, Image, LogoDeFinanceur} from '../documents/index.js'
import {lireImage} from '../formats/image/index.js'
import {lireYaml} from '../formats/yaml/index.js'
import type {CodeMessage} from '../shared/catalogue/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {type ConfigEspace, FICHIER_CONFIG} from './config.js'
import {codeDe} from './erreurs-systeme.js'
import {lireTexte} from './fichiers.js'

type FichiersDeCharte = NonNullable<NonNullable<ConfigEspace['charte']>['fichiers']>
type Cle = readonly (string | number)[]

/** Beyond, a picture or a face would weigh on every document. */
const OCTETS_MAXIMUM = 25_000_000

/** The charte of an espace with the pictures and faces that animreg.yaml names, all of them in its folder. */
export async function chargerCharte(
  dossier: string,
  {principale, secondaire, accent, fichiers}: NonNullable<ConfigEspace['charte']>,
): Promise<Charte> {
  const image = (chemin: string | undefined, cle: Cle) =>
    chemin === undefined ? undefined : ouvrirImage(dossier, chemin, cle)
  const logo = image(fichiers.logo, ['logo'])
  const couverture = image(fichiers.couverture, ['couverture'])
  const logosFinanceurs = fichiers.logos_financeurs?.map(
    ({nom, fichier}, i): LogoDeFinanceur => ({
      nom,
      image: ouvrirImage(dossier, fichier, ['logos_financeurs', i, 'fichier']),
    }),
  )
  const police = fichiers.police ? await ouvrirPolice(dossier, fichiers.police) : undefined
  return {
    principale,
    secondaire,
    accent,
    ...(logo ? {logo} : {}),
    ...(couverture ? {couverture} : {}),
    ...(logosFinanceurs ? {logosFinanceurs} : {}),
    ...(police ? {police} : {}),
  }
}

function ouvrirImage(dossier: string, chemin: string, cle: Cle): Image {
  const lue = lireImage(ouvrir(dossier, chemin, cle))
  if ('image' in lue) return lue.image
  throw refuser(dossier, cle, {
    code: 'ESP-046',
    message: `${chemin} ne peut pas être imprimé : ${lue.refus}.`,
    piste: `Enregistrez l'image en PNG ou en JPEG, puis donnez son chemin à la clé « ${nommer(cle)} ».`,
  })
}

async function ouvrirPolice(
  dossier: string,
  {nom, regulier, gras, italique, demi_gras}: NonNullable<FichiersDeCharte['police']>,
): Promise<FamilleDePolice> {
  const {verifierPolices} = await import('../formats/pdf/verifier-police.js')
  const faces: {readonly chemin: string; readonly cle: string; readonly octets: Uint8Array}[] = []
  const face = (chemin: string, cle: string): Uint8Array => {
    const octets = ouvrir(dossier, chemin, ['police', cle])
    faces.push({chemin, cle, octets})
    return octets
  }
  const famille = {
    nom,
    regulier: face(regulier, 'regulier'),
    gras: face(gras, 'gras'),
    ...(italique === undefined ? {} : {italique: face(italique, 'italique')}),
    ...(demi_gras === undefined ? {} : {demi: face(demi_gras, 'demi_gras')}),
  }
  const refusee = await verifierPolices(faces.map(({octets}) => octets))
  const fautive = refusee && faces[refusee.rang]
  if (!fautive) return famille
  throw refuser(dossier, ['police', fautive.cle], {
    code: 'ESP-047',
    message: `${fautive.chemin} ne peut pas servir de police : ${refusee.refus}.`,
    piste: 'Donnez un fichier TrueType (.ttf) qui contient les lettres du français, ou retirez « police ».',
  })
}

/** Bytes of a file of the folder; a link that leads out of it is not followed. */
function ouvrir(dossier: string, chemin: string, cle: Cle): Uint8Array {
  try {
    const reel = realpathSync(join(dossier, chemin))
    const taille = statSync(reel).size
    if (reel.startsWith(realpathSync(dossier) + sep) && taille <= OCTETS_MAXIMUM) return readFileSync(reel)
    throw refuser(dossier, cle, {
      code: 'ESP-045',
      message:
        taille > OCTETS_MAXIMUM
          ? `${chemin} est trop lourd : 25 Mo au plus sont attendus.`
          : `${chemin} mène hors du dossier de l'espace.`,
      piste: "Copiez dans le dossier de l'espace un fichier plus léger, et donnez son chemin.",
    })
  } catch (erreur) {
    if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeDe(erreur))) throw erreur
    throw refuser(dossier, cle, {
      code: 'ESP-045',
      message: `le fichier ${chemin} n'existe pas dans le dossier de l'espace.`,
      piste: `Copiez-y ce fichier, ou corrigez la clé « ${nommer(cle)} ».`,
    })
  }
}

function nommer(cle: Cle): string {
  return ['charte', ...cle].filter((morceau) => typeof morceau === 'string').join('.')
}

/** An error that names the line of animreg.yaml where the file is asked for. */
function refuser(
  dossier: string,
  cle: Cle,
  {code, message, piste}: {readonly code: CodeMessage; readonly message: string; readonly piste: string},
): ErreurMetier {
  const texte = lireTexte(join(dossier, FICHIER_CONFIG), 'ESP-003') ?? ''
  const ligne = lireYaml(texte, {fichier: FICHIER_CONFIG, code: 'ESP-003'}).ligneDe(['charte', ...cle])
  return new ErreurMetier(code, `${FICHIER_CONFIG}, ligne ${ligne} : ${message}`, {
    pistes: [piste],
    details: {fichier: FICHIER_CONFIG, ligne, cle: nommer(cle)},
  })
}

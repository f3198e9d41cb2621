import type {Contexte, Prose, Remplissage} from '../../documents/index.js'
import {CHARTE_PAR_DEFAUT} from '../../documents/index.js'
import type {Espace, ModeleDeWordTrouve, ModeleTrouve} from '../../espace/index.js'
import type {ModeleDeWord} from '../../formats/docx-modele/index.js'
import {
  balisesDeWord,
  clesConnues,
  composerConvention,
  contexteDe,
  controlerRedaction,
  type EnteteDeModele,
  type FaitsDeConvention,
  type FauteDeModele,
  type Modele,
  type ModeleVerifie,
  schemaModele,
  specimenDe,
  verifierModele,
} from '../../metier/conventions/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'
import {plusProches} from '../proche.js'

const SUJET = 'conventions'

/** A model with the file it was read from. */
export type ModeleCharge = Modele & {
  readonly fichier: string
  /** Its text, when it was written in Word. */
  readonly word?: ModeleDeWord | undefined
}

/** Every model that can be used here, the espace's own before ours. */
export async function chargerModeles(espace: Espace): Promise<readonly ModeleCharge[]> {
  const {ecrits, deWord} = await chargerFichiers(espace)
  const noms = [...new Set([...ecrits, ...deWord].map((m) => m.nom))].sort()
  const modeles: ModeleCharge[] = []
  for (const nom of noms) modeles.push(...(await ouvrir(nom, {ecrits, deWord})))
  return modeles
}

/** The model meant by a name; a name that is none is answered with the nearest. */
export async function trouverModele(espace: Espace, nom: string): Promise<ModeleCharge> {
  const fichiers = await chargerFichiers(espace)
  const voulu = nom
    .replace(/^.*[/\\]/, '')
    .replace(/\.(?:md|docx)$/i, '')
    .toLowerCase()
  const noms = [...new Set([...fichiers.ecrits, ...fichiers.deWord].map((m) => m.nom))]
  const trouve = noms.find((n) => n.toLowerCase() === voulu)
  const [modele] = trouve === undefined ? [] : await ouvrir(trouve, fichiers)
  if (modele) return modele
  const proches = plusProches(voulu, noms)
  throw new ErreurMetier('CNV-001', `Aucun modèle ne s'appelle « ${nom} ».`, {
    pistes: [
      proches.length > 0
        ? `Vouliez-vous dire ${enumerer(
            proches.map((p) => `« ${p} »`),
            'ou',
          )} ?`
        : `Modèles : ${noms.join(', ')}.`,
      'Pour les voir : animreg conventions modeles lister',
    ],
    details: {modele: nom, connus: noms},
  })
}

type Fichiers = {readonly ecrits: readonly ModeleTrouve[]; readonly deWord: readonly ModeleDeWordTrouve[]}

async function chargerFichiers({modeles}: Espace): Promise<Fichiers> {
  return {
    ecrits: await modeles.charger(SUJET, 'CNV-002'),
    deWord: await modeles.chargerDeWord(SUJET, 'CNV-002'),
  }
}

/** The Word text goes before; what it is about comes from the YAML beside it, else from the model of the same name. */
async function ouvrir(nom: string, {ecrits, deWord}: Fichiers): Promise<readonly ModeleCharge[]> {
  const ecrit = ecrits.find((m) => m.nom === nom)
  const word = deWord.find((m) => m.nom === nom)
  if (!word) return ecrit ? [await lireModele(ecrit)] : []
  const {lireModeleDeWord} = await import('../../formats/docx-modele/index.js')
  const entete = await lireContrat(word, ecrit)
  const lu = lireModeleDeWord(word.octets, word.fichier)
  return [{entete, corps: '', origine: 'espace', forme: 'word', fichier: word.fichier, word: lu}]
}

async function lireContrat(
  {nom, fichier, contrat}: ModeleDeWordTrouve,
  ecrit: ModeleTrouve | undefined,
): Promise<EnteteDeModele> {
  if (contrat !== undefined) {
    const {lireYaml, validerYaml} = await import('../../formats/yaml/index.js')
    const ou = fichier.replace(/docx$/, 'yaml')
    return exigerNom(validerYaml(lireYaml(contrat, {fichier: ou, code: 'CNV-002'}), schemaModele), nom, ou)
  }
  if (ecrit) return (await lireModele(ecrit)).entete
  throw new ErreurMetier('CNV-080', `Rien ne dit ce que demande le modèle ${fichier}.`, {
    pistes: [
      'Pour remplacer le texte d’un modèle connu, donnez au fichier le nom de ce modèle : animreg conventions modeles lister',
      `Pour un modèle nouveau, écrivez à côté « ${nom}.yaml » : l’en-tête d’un modèle fourni, avec vos champs.`,
    ],
    details: {fichier},
  })
}

function exigerNom(entete: EnteteDeModele, nom: string, fichier: string): EnteteDeModele {
  if (entete.modele === nom) return entete
  const message = `${fichier} dit s'appeler « ${entete.modele} » ; son fichier s'appelle « ${nom} ».`
  throw new ErreurMetier('CNV-002', message, {
    pistes: [`Écrivez « modele: ${nom} » dans son en-tête, ou renommez le fichier.`],
    details: {fichier, modele: entete.modele},
  })
}

async function lireModele({nom, fichier, origine, texte}: ModeleTrouve): Promise<ModeleCharge> {
  const {separerEntete} = await import('../../formats/markdown/index.js')
  const {validerYaml} = await import('../../formats/yaml/index.js')
  const {entete: lu, corps} = separerEntete(texte, {fichier, code: 'CNV-002'})
  if (!lu) {
    throw new ErreurMetier('CNV-002', `${fichier} n'a pas d'en-tête entre deux lignes « --- ».`, {
      pistes: ['Copiez celui d’un modèle fourni, puis changez son nom, ses champs et son spécimen.'],
      details: {fichier},
    })
  }
  const entete = exigerNom(validerYaml(lu, schemaModele), nom, fichier)
  return {entete, corps, origine, forme: 'markdown', fichier}
}

/** A text filled with the words of one convention, and read. */
export async function remplirModele(
  corps: string,
  contexte: Contexte,
): Promise<{readonly prose: Prose; readonly remplissage: Remplissage}> {
  const {remplirMarkdown, lireMarkdown} = await import('../../formats/markdown/index.js')
  const remplissage = remplirMarkdown(corps, {contexte, filtres: {}, testsLibres: true})
  return {prose: lireMarkdown(remplissage.texte, remplissage.lignes), remplissage}
}

/** Judges a model by what it asks for, and by its own specimen. */
export async function jugerModele(modele: ModeleCharge): Promise<ModeleVerifie> {
  return modele.word ? jugerModeleDeWord(modele, modele.word) : jugerTexte(modele)
}

function jugerModeleDeWord(modele: ModeleCharge, {balises, fautes}: ModeleDeWord): ModeleVerifie {
  return verifierModele(
    modele,
    balisesDeWord(modele.entete, balises),
    fautes.map(({phrase, message, aFaire}) => ({
      nature: 'texte',
      ligne: null,
      message: `« ${phrase} » : ${message}`,
      a_faire: aFaire,
    })),
  )
}

async function jugerTexte(modele: ModeleCharge): Promise<ModeleVerifie> {
  const faits: FaitsDeConvention = {entete: modele.entete, ...specimenDe(modele.entete)}
  const {prose, remplissage} = await remplirModele(modele.corps, contexteDe(faits))
  const connues = new Set(clesConnues(modele.entete).map((k) => k.cle))
  // An unknown tag is told once, with its nearest; what filling says of it would be the same again.
  const defauts = remplissage.defauts.filter((d) => d.genre !== 'cle' || connues.has(d.nom))
  const composee =
    remplissage.defauts.length > 0
      ? []
      : composerConvention(prose, faits, {charte: CHARTE_PAR_DEFAUT, date: '2008-12-31'}).fautes
  const fautes: FauteDeModele[] = [...controlerRedaction({...remplissage, defauts}), ...composee]
  return verifierModele(modele, remplissage.cles, fautes)
}

/** A model in default makes no convention: a wrong text signed by twenty parties is wrong twenty times. */
export async function exigerModeleSain(modele: ModeleCharge): Promise<void> {
  const {fautes} = await jugerModele(modele)
  if (fautes.length === 0) return
  throw modeleEnDefaut(modele.fichier, fautes)
}

export function modeleEnDefaut(
  fichier: string,
  fautes: readonly FauteDeModele[],
  details: object = {fautes},
): ErreurMetier {
  return new ErreurMetier('CNV-003', `Le modèle ${fichier} ne peut pas servir.`, {
    pistes: fautes
      .slice(0, 5)
      .map(
        ({ligne, message, a_faire}) => `${ligne === null ? '' : `Ligne ${ligne} : `}${message} ${a_faire}`,
      ),
    details: {...details},
  })
}

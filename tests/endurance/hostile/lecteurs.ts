import {z} from 'zod'
import {type Annotation, CHARTE_PAR_DEFAUT, type Document} from '../../../src/documents/index.js'
import {lireConfig} from '../../../src/espace/config.js'
import {lireCsv} from '../../../src/formats/csv/index.js'
import {lireDocx} from '../../../src/formats/docx-lu/index.js'
import {lireModeleDeWord, remplirModeleDeWord} from '../../../src/formats/docx-modele/index.js'
import {lireImage} from '../../../src/formats/image/index.js'
import {
  ecrireMarkdown,
  lireMarkdown,
  remplirMarkdown,
  separerEntete,
} from '../../../src/formats/markdown/index.js'
import {rendrePdf} from '../../../src/formats/pdf/index.js'
import {verifierPolices} from '../../../src/formats/pdf/verifier-police.js'
import {annoterClasseur, BORNES, lireClasseur} from '../../../src/formats/tableur/index.js'
import {completerYaml, lireYaml, validerYaml} from '../../../src/formats/yaml/index.js'
import {schemaReferentiel} from '../../../src/metier/referentiel/index.js'
import type {Alea} from './alea.js'
import {muterArchive} from './archives.js'
import {LECTEURS_DE_BASES} from './bases.js'
import {type Lecteur, REFUS} from './eprouver-lecteur.js'
import {
  CLASSEURS,
  classeurComplet,
  DOCUMENTS_WORD,
  IMAGES,
  MARKDOWNS,
  MODELES_DE_WORD,
  POLICES,
  YAMLS,
} from './graines.js'
import {muterOctets, muterTexte} from './mutations.js'

/** A spoiled workbook that keeps the library busy is stopped at once here: the answer is the same, later. */
const VITE = {...BORNES, secondes: 3}

const ANNOTATION: Annotation = {
  date: '2009-02-28',
  titre: 'À corriger',
  auteur: 'Association fictive',
  tete: {nom: 'À corriger', lignes: [[{valeur: 'A1'}]]},
  marques: [{feuille: 'Été & « données »', cellule: 'B2', gravite: 'bloquante', commentaire: 'à revoir'}],
}

const schemaReponses = z
  .strictObject({structures: z.record(z.string(), z.string()).nullish()})
  .transform(() => ({}))

const CONTEXTE = {nom: 'Réseau', parties: [{nom: 'A'}, {nom: 'B'}], lignes: [{a: '1', b: '2'}], montant: '3'}

function enTexte(octets: Uint8Array, alea: Alea): Uint8Array {
  return alea.entier(4) === 0
    ? muterOctets(octets, alea)
    : Buffer.from(muterTexte(texte(octets), alea), 'utf8')
}

function texte(octets: Uint8Array): string {
  return Buffer.from(octets).toString('utf8')
}

/** Every reader of what comes from outside, with the files it is tried on. */
export const LECTEURS: readonly Lecteur[] = [
  {
    nom: 'xlsx',
    extension: '.xlsx',
    graines: CLASSEURS.xlsx,
    muter: muterArchive,
    lire: async (octets) => lireClasseur(octets, 'recu.xlsx', VITE),
  },
  {
    nom: 'xls',
    extension: '.xls',
    graines: CLASSEURS.xls,
    muter: muterOctets,
    lire: async (octets) => lireClasseur(octets, 'recu.xls', VITE),
  },
  {
    nom: 'ods',
    extension: '.ods',
    graines: CLASSEURS.ods,
    muter: muterArchive,
    lire: async (octets) => lireClasseur(octets, 'recu.ods', VITE),
  },
  {
    nom: 'csv',
    extension: '.csv',
    graines: CLASSEURS.csv,
    muter: enTexte,
    lire: (octets) => lireCsv(octets, 'recu.csv'),
  },
  {
    nom: 'copie annotée',
    extension: '.xlsx',
    cout: 4,
    graines: [classeurComplet('xlsx'), ...CLASSEURS.xlsx.slice(0, 4)],
    muter: muterArchive,
    lire: async (octets) => annoterClasseur(octets, 'recu.xlsx', ANNOTATION, VITE),
  },
  {
    nom: 'docx',
    extension: '.docx',
    graines: DOCUMENTS_WORD,
    muter: muterArchive,
    lire: async (octets) => ecrireMarkdown((await lireDocx(octets, 'chapitre.docx')).prose),
  },
  {
    nom: 'modèle de Word',
    extension: '.docx',
    graines: MODELES_DE_WORD,
    muter: muterArchive,
    lire: (octets) => remplirModeleDeWord(lireModeleDeWord(octets, 'modele.docx'), CONTEXTE),
  },
  {nom: 'yaml', extension: '.yaml', graines: YAMLS, muter: enTexte, lire: lireReglages},
  {nom: 'markdown', extension: '.md', graines: MARKDOWNS, muter: enTexte, lire: lireChapitre},
  {nom: 'image', extension: '.img', graines: IMAGES, muter: muterOctets, lire: imprimerImage},
  {
    nom: 'police',
    extension: '.ttf',
    cout: 50,
    graines: POLICES,
    muter: muterOctets,
    lire: imprimerAvecPolice,
  },
  ...LECTEURS_DE_BASES,
]

/** The settings of an espace, a référentiel, or the answers about names: the text says which. */
function lireReglages(octets: Uint8Array): unknown {
  const lu = texte(octets)
  if (/^format:/m.test(lu) && lu.includes('association')) return lireConfig(lu)
  const yaml = lireYaml(lu, {fichier: 'essai.yaml', code: 'REF-001'})
  if (/^structures:/m.test(lu)) {
    const reponses = validerYaml(yaml, schemaReponses)
    return completerYaml(lu, {structures: {'ML Été': '54A'}, ...reponses})
  }
  return validerYaml(yaml, schemaReferentiel)
}

function lireChapitre(octets: Uint8Array): unknown {
  const {entete, corps} = separerEntete(texte(octets), {fichier: 'essai.md', code: 'RAP-040'})
  const {texte: rempli, lignes} = remplirMarkdown(corps, {contexte: CONTEXTE, filtres: {}, testsLibres: true})
  return [entete?.valeur, ecrireMarkdown(lireMarkdown(rempli, lignes)), lireMarkdown(corps)]
}

const DOCUMENT = {
  metadonnees: {titre: 'Essai', sujet: '', auteur: 'Association fictive', motsCles: [], date: '2009-02-28'},
  charte: CHARTE_PAR_DEFAUT,
  piedDePage: 'Essai',
  blocs: [{bloc: 'paragraphe', texte: 'Été à Épinal'}],
} as const satisfies Document

/** The same for a face. */
async function imprimerAvecPolice(octets: Uint8Array): Promise<unknown> {
  if (await verifierPolices([octets])) return REFUS
  const police = {nom: 'Essai', regulier: octets, gras: octets}
  return rendrePdf({...DOCUMENT, charte: {...CHARTE_PAR_DEFAUT, police}})
}

/** A picture that is accepted must also print: the refusal comes when it is received, never months later. */
async function imprimerImage(octets: Uint8Array): Promise<unknown> {
  const lue = lireImage(octets)
  if ('refus' in lue) return REFUS
  const {format, largeur, hauteur} = lue.image
  return rendrePdf({
    ...DOCUMENT,
    piedDePage: `${format} ${largeur} × ${hauteur}`,
    blocs: [{bloc: 'image', image: lue.image, alternative: 'Essai', legende: 'Essai'}],
  })
}

import type {Document} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {
  type Convocation,
  composerClasseurDesPresences,
  composerDocumentDeReunion,
  composerMessage,
  contexteDeReunion,
  convoquer,
  DOCUMENTS_DE_REUNION,
  type DocumentDeReunion,
  type FaitsDeReunion,
  type FaitsDesInstances,
  modeleACorriger,
} from '../../metier/programme/index.js'
import {signataireALaDate} from '../../metier/structures/index.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import {type FormatDeRapport, rendreDans} from '../rapport/formats-de-rapport.js'
import {chargerInstances} from './charger-instances.js'

const TITRES: Readonly<Record<DocumentDeReunion, string>> = {
  convocation: 'Convocation',
  'ordre-du-jour': 'Ordre du jour',
  'feuille-de-presence': 'Feuille de présence',
  'compte-rendu': 'Compte rendu',
}

type Demande = Parameters<typeof convoquer>[1] & {
  readonly formats: readonly FormatDeRapport[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Makes all that a meeting needs, then notes it: nothing is written before every document is made. */
export async function reunir(
  espace: Espace,
  {formats, simulation, progresser, ...saisie}: Demande,
): Promise<{readonly convocation: Convocation; readonly avertissements: readonly string[]}> {
  const faits = await chargerInstances(espace)
  const {convoquee, ecritures, avertissements} = convoquer(faits, saisie)
  const reunion = await faitsDeReunion(espace, faits, convoquee)
  const documents = await composerDocuments(espace, reunion)
  const rendus: Rendu[] = []
  for (const [i, {nom, document}] of documents.entries()) {
    progresser(TITRES[nom], i + 1, documents.length)
    for (const format of formats)
      rendus.push({nom: `${nom}.${format}`, octets: await rendreDans(format, document)})
  }
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const classeur = composerClasseurDesPresences(convoquee, espace.config.association.nom)
  rendus.push({nom: 'presences.xlsx', octets: await ecrireClasseur(classeur)})
  const message = composerMessage(convoquee, signatureDe(espace))
  if (message.a.length > 0) rendus.push(await ecrireMessage(espace, message, documents))
  const fichiers = simulation ? rendus.map((r) => r.nom) : await ecrire(espace, convoquee, rendus)
  if (!simulation) await espace.registres.noter(ecritures)
  const {instance, membres, quorum} = convoquee
  const convocation: Convocation = {
    statut: simulation ? 'simule' : 'ecrit',
    instance: instance.code,
    nom_instance: instance.nom,
    reunion: convoquee.reunion,
    convoques: membres.length,
    a: [...message.a],
    sans_courriel: [...message.sansCourriel],
    quorum,
    fichiers,
  }
  return {convocation, avertissements}
}

type Convoquee = ReturnType<typeof convoquer>['convoquee']
type Rendu = {readonly nom: string; readonly octets: Uint8Array}
type Compose = {readonly nom: DocumentDeReunion; readonly document: Document}

/** The message, with the convocation as a PDF whatever the formats asked: everybody can open it. */
async function ecrireMessage(
  espace: Espace,
  message: ReturnType<typeof composerMessage>,
  documents: readonly Compose[],
): Promise<Rendu> {
  const {ecrireEml} = await import('../../formats/eml/index.js')
  const pieces: Rendu[] = []
  for (const {nom, document} of documents.filter((d) => d.nom === 'convocation')) {
    pieces.push({nom: `${nom}.pdf`, octets: await rendreDans('pdf', document)})
  }
  const octets = ecrireEml({...message, de: espace.config.association.courriel, pieces})
  return {nom: 'convocation.eml', octets}
}

async function faitsDeReunion(
  espace: Espace,
  faits: FaitsDesInstances,
  convoquee: Convoquee,
): Promise<FaitsDeReunion> {
  const {association} = espace.config
  const {instance, reunion} = convoquee
  const signataire = signataireALaDate(faits.personnes, null, reunion.convoquee_le ?? reunion.date)
  return {
    ...convoquee,
    association: {nom: association.nom, adresse: association.adresse ?? null},
    signataire:
      signataire.issue === 'trouve'
        ? {
            nom: [signataire.personne.prenom, signataire.personne.nom].filter(Boolean).join(' '),
            qualite: signataire.personne.fonction,
          }
        : null,
    decisions: faits.decisions.filter(
      (d) => d.instance === instance.code && (d.etat === 'prise' || d.etat === 'demandee'),
    ),
    charte: await espace.chargerCharte(),
  }
}

async function composerDocuments(espace: Espace, faits: FaitsDeReunion): Promise<readonly Compose[]> {
  const {lireMarkdown, remplirMarkdown} = await import('../../formats/markdown/index.js')
  const modeles = await espace.modeles.charger('instances', 'PRG-076')
  const contexte = contexteDeReunion(faits)
  return DOCUMENTS_DE_REUNION.map((nom) => {
    const modele = modeles.find((m) => m.nom === nom)
    if (!modele) throw new Error(`templates/instances/${nom}.md manque dans l'installation`)
    const {fichier} = modele
    const {texte, lignes, defauts} = remplirMarkdown(modele.texte, {contexte, filtres: {}, testsLibres: true})
    const [defaut] = defauts
    if (defaut) throw modeleACorriger(fichier, defaut.ligne, `« ${defaut.nom} » n'est pas compris`)
    const prose = lireMarkdown(texte, lignes)
    return {nom, document: composerDocumentDeReunion(prose, faits, {fichier, titre: TITRES[nom]})}
  })
}

async function ecrire(
  espace: Espace,
  {instance, reunion}: Convoquee,
  rendus: readonly Rendu[],
): Promise<string[]> {
  const [dossier = instance.code] = nomsDeFichiers([`${reunion.date} ${instance.nom}`])
  const chemins: string[] = []
  for (const {nom, octets} of rendus) {
    chemins.push(await espace.sorties.ecrire(nom, octets, {dans: ['instances', dossier]}))
  }
  return chemins
}

function signatureDe(espace: Espace): string[] {
  const {nom, adresse, telephone, courriel} = espace.config.association
  return [nom, adresse, telephone, courriel].filter((ligne) => ligne !== undefined)
}

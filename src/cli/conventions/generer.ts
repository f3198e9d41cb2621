import type {Espace} from '../../espace/index.js'
import {
  associationDe,
  type Convention,
  cleDeConvention,
  estInchangee,
  estModifiable,
  estRemplacable,
  etablirConvention,
  exigerEnveloppe,
  type FaitsDePreparation,
  nommerPieces,
  type Piece,
  type Preparation,
  preparerConventions,
  suivreEnveloppe,
  versionDe,
} from '../../metier/conventions/index.js'
import {aujourdhui} from '../moment.js'
import {recevoirClasseur} from '../structures/recevoir-classeur.js'
import {exigerModeleSain, type ModeleCharge, trouverModele} from './charger-modeles.js'
import type {ReponsesParPartie} from './demander-manques.js'
import {empreinteDe, lireSortie, rangementDe} from './dossier.js'
import {type EnDossier, ecrireDossier, enEcritures} from './ecrire-dossier.js'
import {chargerFaitsDePreparation} from './faits-de-preparation.js'
import {decrireConvention, type EnCours, type Generation} from './generation.js'
import {exigerBrouillonsIntacts} from './modifications-a-la-main.js'
import {comparerDossier, ecrireDifferences} from './nouvelles-versions.js'
import {redigerConvention} from './rediger.js'
import {formatsDe} from './rendre-textes.js'

export type DemandeDeGeneration = {
  readonly modele: string
  readonly annee: number
  readonly date: string
  readonly pour: readonly string[]
  readonly toutes: boolean
  readonly valeurs: readonly string[]
  readonly donnees: string | undefined
  /** Budget line of the series, in cents. */
  readonly enveloppe: number | undefined
  /** What is validated and would change gets a new version, with its differences. */
  readonly nouvelleVersion: boolean
  readonly simulation: boolean
  readonly oui: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
  /** Absent when nobody is there to answer. */
  readonly demander:
    | ((preparations: readonly Preparation[], modele: ModeleCharge) => Promise<ReponsesParPartie>)
    | undefined
}

/** Prepares, writes and records the drafts of a model; what lacks a value is blocked and named, the rest is made. */
export async function genererConventions(espace: Espace, demande: DemandeDeGeneration): Promise<Generation> {
  const {annee, date, simulation, progresser} = demande
  const modele = await trouverModele(espace, demande.modele)
  await exigerModeleSain(modele)
  const {faits, preparations} = await preparer(espace, modele, demande)
  const connues = await espace.registres.charger('conventions')
  const enCours: EnCours[] = []
  progresser('Rédaction')
  for (const preparation of preparations) {
    const cle = cleDeConvention(annee, modele.entete.modele, preparation.cle)
    const precedente = connues.find((c) => c.cle === cle)
    enCours.push(await rediger(espace, modele, faits, {preparation, precedente}))
  }
  const faites = enCours.filter((e) => estAFaire(e, demande.nouvelleVersion))
  const conventions = etablir(faites, faits, {annee, formats: await formatsDe(modele)})
  const serie = suivreEnveloppe(conventions, connues, {
    annee,
    modele: modele.entete.modele,
    enveloppe: demande.enveloppe ?? enveloppeDuModele(espace, modele),
  })
  exigerEnveloppe(serie, conventions.length)
  const dans = rangementDe(annee, modele.entete.modele, true)
  const dossier: EnDossier[] = faites.flatMap((e, rang) => {
    const [convention, texte] = [conventions[rang], e.ecrite?.texte]
    return convention && texte ? [{convention, texte, precedente: e.precedente}] : []
  })
  const intactes = await reperer(espace, dossier, dans)
  await exigerBrouillonsIntacts(espace, dossier, {dans, oui: demande.oui})
  const versions = await comparerDossier(espace, dossier, modele)
  const ecrits = simulation
    ? undefined
    : await ecrireDossier(espace, dossier, {
        dans,
        intactes,
        progresser,
        autres: enProjet(enCours, faits, annee),
        noter: (definitives) => espace.registres.noter(enEcritures(definitives)),
      })
  if (ecrits) await ecrireDifferences(espace, versions, dans)
  return {
    modele: modele.entete.modele,
    version: modele.entete.version,
    annee,
    date,
    conventions: enCours.map((e) => decrireConvention(e, {simulation, dossier, intactes, versions})),
    documents: ecrits ? [...ecrits.documents] : [],
    dossier: ecrits?.chemin ?? null,
    total_centimes: serie.total_centimes,
    enveloppe_centimes: serie.enveloppe_centimes,
    colonnes_ignorees: [...(faits.lues?.colonnesIgnorees ?? [])],
  }
}

async function preparer(espace: Espace, modele: ModeleCharge, demande: DemandeDeGeneration) {
  const recu = demande.donnees === undefined ? undefined : await recevoirClasseur(demande.donnees)
  const donnees = recu && {nom: recu.fichier.nom, grilles: recu.grilles}
  const {faits, choix} = await chargerFaitsDePreparation(espace, modele.entete, {...demande, donnees})
  const preparations = preparerConventions(faits, choix)
  if (!demande.demander || preparations.every((p) => !p.bloquee)) return {faits, preparations}
  const reponses = await demande.demander(preparations, modele)
  const repondus = avecReponses(faits, reponses)
  return {faits: repondus, preparations: preparerConventions(repondus, choix)}
}

function avecReponses(faits: FaitsDePreparation, nouvelles: ReponsesParPartie): FaitsDePreparation {
  const reponses = new Map(faits.reponses)
  for (const [cle, donnees] of nouvelles) reponses.set(cle, {...reponses.get(cle), ...donnees})
  return {...faits, reponses}
}

async function rediger(
  espace: Espace,
  modele: ModeleCharge,
  faits: FaitsDePreparation,
  {preparation, precedente}: {readonly preparation: Preparation; readonly precedente: Convention | undefined},
): Promise<EnCours> {
  const close = precedente !== undefined && !estModifiable(precedente) && !estRemplacable(precedente)
  if (preparation.bloquee || close) return {preparation, precedente}
  const {parties, donnees} = preparation
  const {annee, date} = faits
  const association = associationDe(faits)
  const ecrite = await redigerConvention(espace, modele, {annee, date, association, parties, donnees})
  if (ecrite.fautes.length === 0) return {preparation, precedente, ecrite}
  const cases = ecrite.fautes.map((faute) => ({
    champ: 'texte',
    libelle: 'Texte du modèle',
    etat: 'invalide' as const,
    valeur: null,
    raison: faute.ligne === null ? faute.message : `ligne ${faute.ligne} du modèle : ${faute.message}`,
  }))
  return {preparation: {...preparation, bloquee: true, cases: [...preparation.cases, ...cases]}, precedente}
}

/** What is validated is written again only when asked, and when its words would change. */
function estAFaire({ecrite, precedente}: EnCours, nouvelleVersion: boolean): boolean {
  if (!ecrite) return false
  if (!precedente || estModifiable(precedente)) return true
  return nouvelleVersion && ecrite.empreinte !== precedente.empreinte
}

/** The drafts as the register will hold them; their files get their hash once rendered. */
function etablir(
  faites: readonly EnCours[],
  faits: FaitsDePreparation,
  {annee, formats}: {readonly annee: number; readonly formats: readonly ('docx' | 'pdf')[]},
): readonly Convention[] {
  const {entete, date} = faits
  const association = associationDe(faits)
  const noms = nommerPieces(
    faites.map(({preparation, precedente}) => ({
      numero: precedente?.numero ?? null,
      version: versionDe(precedente),
      modele: entete.modele,
      parties: preparation.parties,
    })),
  )
  return faites.map(({preparation, precedente, ecrite}, rang) => {
    const pieces = formats.map((format) => ({
      nature: 'texte' as const,
      format,
      fichier: `${noms[rang] ?? ''}.${format}`,
      sha256: '',
    }))
    const empreinte = ecrite?.empreinte ?? null
    const commun = {entete, annee, date, association, le: aujourdhui(), precedente, empreinte, pieces}
    return etablirConvention(preparation, commun)
  })
}

/** Blocked, but with answers worth keeping. */
function enProjet(
  enCours: readonly EnCours[],
  faits: FaitsDePreparation,
  annee: number,
): readonly Convention[] {
  const {entete, date} = faits
  const association = associationDe(faits)
  return enCours
    .filter((e) => e.ecrite === undefined && Object.keys(e.preparation.reponses).length > 0)
    .filter((e) => e.precedente === undefined || e.precedente.etat === 'en_projet')
    .map(({preparation, precedente}) => {
      const commun = {
        entete,
        annee,
        date,
        association,
        le: aujourdhui(),
        precedente,
        empreinte: null,
        pieces: [],
      }
      return etablirConvention({...preparation, bloquee: true}, commun)
    })
}

/** Drafts whose words and files are already those that would be written. */
async function reperer(
  espace: Espace,
  dossier: readonly EnDossier[],
  dans: readonly string[],
): Promise<ReadonlySet<string>> {
  const intactes = new Set<string>()
  for (const {convention, precedente} of dossier) {
    if (!precedente || !estInchangee(convention, precedente)) continue
    const textes = precedente.pieces.filter((p) => p.nature === 'texte')
    const ecrites = await Promise.all(textes.map((p) => estEcrite(espace, dans, p)))
    if (ecrites.length > 0 && ecrites.every(Boolean)) intactes.add(convention.cle)
  }
  return intactes
}

/** The file in the folder is the very one the register names. */
async function estEcrite(
  espace: Espace,
  dans: readonly string[],
  {fichier, sha256}: Piece,
): Promise<boolean> {
  const octets = await lireSortie(espace, dans, fichier)
  return octets !== undefined && empreinteDe(octets) === sha256
}

function enveloppeDuModele({config}: Espace, {entete}: ModeleCharge): number | undefined {
  const euros = config.conventions?.enveloppes?.[entete.modele]
  return euros === undefined ? undefined : Math.round(euros * 100)
}

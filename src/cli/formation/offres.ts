import {z} from 'zod'
import type {EcritureANoter, Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes} from '../../metier/feuilles/index.js'
import {
  type AppelDOffres,
  codeDOrganisme,
  constaterEcart,
  enCentimes,
  exporterOffres,
  jugerOffre,
  lireOffres,
  type Offre,
  type Organisme,
  organismeNeuf,
  trouverLot,
} from '../../metier/formation/index.js'
import {schemaAnomalie} from '../../shared/anomalie.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import {aujourdhui} from '../moment.js'
import {type ClasseurExporte, exigerXlsx, exporterClasseur} from '../structures/exporter-classeur.js'
import {chargerAppel, verrouillerAppel} from './charger-appel.js'

type Vise = {readonly annee: Exercice; readonly code: string | undefined}

/** Takes in the register of offers of a call, and locks its rule. */
export async function importerOffres(
  espace: Espace,
  demande: Vise & {readonly fichier: string; readonly simulation: boolean; readonly tolerant: boolean},
): Promise<BilanDeLignes> {
  const {tolerant} = demande
  const {appel, offres, organismes} = await chargerAppel(espace, demande)
  const bilan = await importerDansRegistre(espace, {
    ...demande,
    annee: anneeDe(appel),
    genre: 'formation',
    preparer: (grilles, recu) => {
      const lues = lireOffres(grilles, {appel, organismes})
      const {bilan: sien, aEcrire} = importerLignes<Offre>(
        offres.filter((o) => o.appel === appel.code),
        lues,
        {
          ...recu,
          tolerant,
          cle: cleDOffre,
          nommer: (o) => `lot ${o.lot} : ${nomDe(o, [...organismes, ...lues.organismes])}`,
        },
      )
      const neufs = aEcrire.length === 0 ? [] : lues.organismes.map(ecritureDOrganisme)
      return {bilan: sien, ecritures: [...aEcrire.map((o) => ecritureDOffre(o, appel.annee)), ...neufs]}
    },
  })
  if (bilan.statut === 'importe') await verrouiller(espace, demande)
  return bilan
}

/** Read again: what was read before the import may no longer be what is kept. */
async function verrouiller(espace: Espace, vise: Vise): Promise<void> {
  await verrouillerAppel(espace, (await chargerAppel(espace, vise)).appel, aujourdhui())
}

export const schemaOffreNotee = z.object({
  annee: z.int(),
  appel: z.string(),
  lot: z.int(),
  organisme: z.string(),
  nom: z.string(),
  recue_le: z.string(),
  prix_centimes: z.int().nullable(),
  manques: z.array(z.string()),
  ecartee: z.string().nullable(),
  anomalies: z.array(schemaAnomalie),
  statut: z.enum(['note', 'simule']),
})
export type OffreNotee = z.infer<typeof schemaOffreNotee>

/** Keeps one offer typed by options, and locks the rule of its call. */
export async function noterOffre(
  espace: Espace,
  {
    lot: saisi,
    nom,
    ville,
    recueLe,
    prix,
    jours,
    manques,
  }: {
    readonly lot: number | undefined
    readonly nom: string
    readonly ville: string | undefined
    readonly recueLe: string | undefined
    readonly prix: number | undefined
    readonly jours: number | undefined
    readonly manques: readonly string[]
  },
  vise: Vise & {readonly simulation: boolean},
): Promise<OffreNotee> {
  const {appel, organismes} = await chargerAppel(espace, vise)
  const {numero: lot} = trouverLot(appel, saisi)
  const organisme = organismes.find((o) => o.code === codeDOrganisme(nom)) ?? organismeNeuf(nom, ville)
  const offre = jugerOffre(
    {
      appel: appel.code,
      lot,
      organisme: organisme.code,
      recueLe: recueLe ?? aujourdhui(),
      prixCentimes: enCentimes(prix ?? null),
      jours: jours ?? null,
      manques,
      ecartee: null,
    },
    appel,
  )
  if (!vise.simulation) {
    await espace.registres.noter([ecritureDOffre(offre, appel.annee), ecritureDOrganisme(organisme)])
    await verrouiller(espace, vise)
  }
  return {
    annee: appel.annee,
    appel: appel.code,
    lot,
    organisme: organisme.code,
    nom: organisme.nom,
    recue_le: offre.recueLe,
    prix_centimes: offre.prixCentimes,
    manques: [...offre.manques],
    ecartee: offre.ecartee,
    anomalies: constaterEcart(organisme.nom, offre),
    statut: vise.simulation ? 'simule' : 'note',
  }
}

/** Writes the register of a call as a workbook to fill or correct. */
export async function exporterRegistre(
  espace: Espace,
  vise: Vise,
  options: {
    readonly fichier: string
    readonly simulation: boolean
    readonly oui: boolean
    readonly possible: boolean
  },
): Promise<ClasseurExporte> {
  exigerXlsx(options.fichier, 'formation appel-offres offres')
  const {appel, offres, organismes} = await chargerAppel(espace, vise)
  const association = espace.config.association.nom
  return exporterClasseur(espace, exporterOffres(appel, {offres, organismes, association}), options)
}

function cleDOffre({appel, lot, organisme}: Offre): string {
  return `${appel}/${lot}/${organisme}`
}

/** Checked when the call was opened. */
function anneeDe({annee}: AppelDOffres): Exercice {
  return annee as Exercice
}

function ecritureDOffre(offre: Offre, annee: number): EcritureANoter {
  return {registre: 'offres', cle: cleDOffre(offre), annee, contenu: offre}
}

function ecritureDOrganisme(organisme: Organisme): EcritureANoter {
  return {registre: 'organismes', cle: organisme.code, annee: null, contenu: organisme}
}

function nomDe({organisme}: Offre, organismes: readonly Organisme[]): string {
  return organismes.find((o) => o.code === organisme)?.nom ?? organisme
}

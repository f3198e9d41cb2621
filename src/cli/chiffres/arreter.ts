import type {Espace} from '../../espace/index.js'
import {
  type ArreteFait,
  arreterChiffres,
  calculerChiffres,
  cleDeDetail,
  type DemandeDArrete,
  type FaitsDArrete,
  jugerEtats,
} from '../../metier/chiffres/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {type Exercice, periodeCumulee} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {aujourdhui} from '../moment.js'
import {jourSaisi} from '../options.js'
import {
  chargerFaitsDeValidation,
  ouvrirArrete,
  type PeriodeVoulue,
  reconnaitreArrete,
} from './charger-arretes.js'

export type DemandeDeGel = PeriodeVoulue & {
  readonly date: string | undefined
  readonly titre: string | undefined
  readonly commentaire: string | undefined
  readonly malgreTout: boolean
  readonly motif: string | undefined
  /** « SOURCE=AAAA-MM-JJ », as typed. */
  readonly extractions: readonly string[]
  /** Version of animreg. */
  readonly version: string
  readonly simulation: boolean
}

/** Freezes the figures; the same figures, under the same reserves, are frozen once. */
export async function arreterDansEspace(espace: Espace, demande: DemandeDeGel): Promise<ArreteFait> {
  const {annee, aFin, version, simulation, ...dit} = demande
  const faits = await chargerFaitsDArrete(espace, {annee, aFin}, version)
  const demandeDArrete: DemandeDArrete = {
    ...dit,
    annee,
    aFin,
    periode: periodeCumulee(annee, aFin ?? 12),
    date: dit.date ?? aujourdhui(),
    extractions: Object.fromEntries(dit.extractions.map(lireExtraction)),
  }
  const {arrete, details} = arreterChiffres(faits, demandeDArrete)
  const deja = demande.titre || demande.commentaire ? undefined : await dejaArrete(espace, faits, arrete)
  if (deja) return {statut: 'deja_arrete', arrete: deja}
  if (simulation) return {statut: 'simule', arrete}
  await espace.registres.noter([
    // Of no year: a closed one can still be frozen, its figures do not move.
    {registre: 'arretes', cle: arrete.numero, annee: null, contenu: arrete},
    ...details.map((contenu) => {
      return {registre: 'arretes_details', cle: cleDeDetail(contenu), annee: null, contenu} as const
    }),
  ])
  return {statut: 'arrete', arrete}
}

async function chargerFaitsDArrete(
  espace: Espace,
  periode: PeriodeVoulue,
  version: string,
): Promise<FaitsDArrete> {
  const suivi = await chargerFaitsDeValidation(espace, periode)
  return {
    chiffres: await chargerFaitsChiffres(espace, periode.annee),
    verification: suivi.verification,
    completude: suivi.completude,
    validations: jugerEtats(suivi),
    imports: await espace.chargerImports(),
    arretes: await espace.registres.charger('arretes'),
    version,
    exemple: espace.config.exemple !== undefined,
  }
}

async function dejaArrete(
  espace: Espace,
  {chiffres}: FaitsDArrete,
  nouveau: ArreteFait['arrete'],
): Promise<ArreteFait['arrete'] | undefined> {
  const {annee, a_fin} = nouveau
  const demande = {annee, aFin: a_fin === null ? undefined : Number(a_fin.slice(5)), par: 'structure'}
  const meme = await reconnaitreArrete(espace, calculerChiffres(chiffres, demande))
  if (!meme || meme.obstacles.join('\n') !== nouveau.obstacles.join('\n')) return undefined
  const {fond} = await ouvrirArrete(espace, meme, [`${meme.numero}/fond`])
  const actuel = JSON.stringify({...chiffres.referentiel, regles: []})
  return JSON.stringify(fond.referentiel) === actuel ? meme : undefined
}

function lireExtraction(saisie: string): [source: string, jour: string] {
  const egal = saisie.lastIndexOf('=')
  if (egal > 0) return [saisie.slice(0, egal).trim(), jourSaisi('extraction', saisie.slice(egal + 1).trim())]
  throw new ErreurMetier(
    'CLI-005',
    `L'option --extraction a reçu « ${saisie} » ; une source et un jour sont attendus.`,
    {
      pistes: ['Écrivez par exemple --extraction tableaux=2009-02-10'],
      details: {option: 'extraction', valeur: saisie},
    },
  )
}

/** The arrêtés of the espace, those of a year when it is asked. */
export async function listerArretes(espace: Espace, annee: Exercice | undefined) {
  const arretes = await espace.registres.charger('arretes')
  return {arretes: arretes.filter((a) => annee === undefined || a.annee === annee)}
}

import type {Espace} from '../../espace/index.js'
import {
  type Annuaire,
  construireAnnuaire,
  type FaitsDuReseau,
  finsDAnnee,
  type MouvementEnregistre,
  nomsConnus,
  reseauALaDate,
  type Structure,
  structuresConnues,
} from '../../metier/structures/index.js'

/** All that the espace knows of the network through time. */
export async function chargerReseau(espace: Espace): Promise<FaitsDuReseau<MouvementEnregistre>> {
  return {
    structures: await espace.chargerStructures(),
    identites: await espace.mouvements.chargerIdentites(),
    mouvements: await espace.mouvements.charger(),
  }
}

/** The directory with the structures that existed on a day, under their names of the time. */
export async function chargerAnnuaireALaDate(
  espace: Espace,
  jour: string,
): Promise<Awaited<ReturnType<Espace['chargerAnnuaire']>>> {
  const annuaire = await espace.chargerAnnuaire()
  return {...annuaire, structures: reseauALaDate(await chargerReseau(espace), jour)}
}

/** The network of a year, as the key figures want it. */
type ReseauDesChiffres = {
  readonly structures: readonly Structure[]
  readonly structuresPrecedentes?: readonly Structure[]
  readonly reseau?: FaitsDuReseau
}

/**
 * The network at the end of a year and, when a mouvement tells it, a year before and through time: without any, nobody
 * knows whether the directory of today held then.
 */
export async function chargerReseauDesChiffres(espace: Espace, annee: number): Promise<ReseauDesChiffres> {
  const reseau = await chargerReseau(espace)
  const {du, au} = finsDAnnee(annee)
  const structures = reseauALaDate(reseau, au)
  return reseau.mouvements.some((m) => m.date <= au)
    ? {structures, structuresPrecedentes: reseauALaDate(reseau, du), reseau}
    : {structures}
}

/**
 * The names tables of a year are read with: each structure under its name of the time, closed ones included, and its
 * other names as so many appellations.
 */
export async function chargerNomsDeLAnnee(
  espace: Espace,
  annee: number,
): Promise<{
  readonly structures: readonly Structure[]
  readonly autresNoms: Readonly<Record<string, string>>
}> {
  const faits = await chargerReseau(espace)
  const structures = structuresConnues(faits, `${annee}-12-31`)
  const duTemps = new Set(structures.map((s) => s.nom))
  const autres = nomsConnus(faits).filter(({nom}) => !duTemps.has(nom))
  return {structures, autresNoms: Object.fromEntries(autres.map(({nom, code}) => [nom, code]))}
}

/** The directory of a year as names are recognised in it, saved appellations included. */
export async function chargerAnnuaireDeLAnnee(espace: Espace, annee: number): Promise<Annuaire> {
  const {structures, autresNoms} = await chargerNomsDeLAnnee(espace, annee)
  const appellations = await espace.lireAppellations()
  return construireAnnuaire(structures, {...autresNoms, ...appellations.structures})
}

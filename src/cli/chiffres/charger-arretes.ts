import type {Espace} from '../../espace/index.js'
import {verifierActivite} from '../../metier/activite/index.js'
import {
  type Arrete,
  type ArreteRestitue,
  arreteInconnu,
  type Chiffres,
  calculerChiffres,
  clesDesDetails,
  type DetailArrete,
  type FaitsDeValidation,
  memesChiffres,
  restituerArrete,
} from '../../metier/chiffres/index.js'
import {sansAccents} from '../../shared/francais.js'
import {type Exercice, periodeCumulee, periodeMensuelle} from '../../shared/periode.js'
import {chargerCompletude} from '../activite/mesurer-completude.js'
import {chargerFaitsVerification} from '../activite/verification.js'
import {chargerFaitsChiffres, chargerReferentiel} from '../faits.js'

export type PeriodeVoulue = {readonly annee: Exercice; readonly aFin: number | undefined}

/** All that says where each structure stands for the year, or for its first months. */
export async function chargerFaitsDeValidation(
  espace: Espace,
  {annee, aFin}: PeriodeVoulue,
): Promise<FaitsDeValidation> {
  const imports = await espace.chargerImports()
  const journal = await espace.exercices.charger()
  return {
    referentiel: await chargerReferentiel(espace),
    annee,
    periode: periodeCumulee(annee, aFin ?? 12),
    chiffres: calculerChiffres(await chargerFaitsChiffres(espace, annee), {annee, aFin, par: 'structure'}),
    verification: verifierActivite(await chargerFaitsVerification(espace, annee), {annee}),
    completude: await chargerCompletude(espace, {annee, aFin: periodeMensuelle(annee, aFin ?? 12)}),
    validations: await espace.registres.charger('validations'),
    origines: await espace.historique.chargerOrigines(annee),
    dernierImport: Math.max(0, ...imports.map((i) => i.numero)),
    clos: journal.findLast((l) => l.annee === annee)?.geste === 'cloture',
  }
}

/** The arrêté a person means: its number, whatever the case; or « dernier » for the last of the year. */
export async function trouverArrete(espace: Espace, saisie: string, annee: Exercice): Promise<Arrete> {
  const arretes = await espace.registres.charger('arretes')
  const voulu = sansAccents(saisie.trim())
  const trouve =
    voulu === 'dernier'
      ? arretes.findLast((a) => a.annee === annee)
      : arretes.find((a) => sansAccents(a.numero) === voulu)
  if (!trouve) throw arreteInconnu(saisie, arretes)
  return trouve
}

/** An arrêté with its figures; `cles` are the parts that are needed, all of them when not said. */
export async function ouvrirArrete(
  espace: Espace,
  arrete: Arrete,
  cles: readonly string[] = clesDesDetails(arrete),
): Promise<ArreteRestitue> {
  const details: DetailArrete[] = []
  for (const cle of cles) {
    const ecritures = await espace.registres.historique('arretes_details', cle)
    const contenu = ecritures.at(-1)?.contenu
    if (contenu) details.push(contenu)
  }
  const restitue = restituerArrete(arrete, details)
  if (!restitue) throw new RangeError(`arrêté ${arrete.numero} sans ses chiffres`)
  return restitue
}

/** The last arrêté these very figures are those of; null when none. */
export async function reconnaitreArrete(espace: Espace, chiffres: Chiffres): Promise<Arrete | null> {
  const {annee, a_fin, perimetre, selon: par} = chiffres
  const arretes = await espace.registres.charger('arretes')
  for (const arrete of arretes.toReversed()) {
    if (arrete.annee !== annee || arrete.a_fin !== a_fin) continue
    const {numero} = arrete
    const cles = ['fond', perimetre, ...(par === undefined ? [] : [`${perimetre}/${par}`])]
    const fige = await ouvrirArrete(
      espace,
      arrete,
      cles.map((cle) => `${numero}/${cle}`),
    )
    const siens = fige.chiffres({perimetre, par})
    if (siens && memesChiffres(siens, chiffres)) return arrete
  }
  return null
}

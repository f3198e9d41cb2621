import {ajouterJours, dernierJour, moisCouverts} from '../../../shared/jour.js'
import {type Periode, periodeMensuelle} from '../../../shared/periode.js'
import type {Indicateur} from '../../referentiel/index.js'
import type {Structure} from '../../structures/index.js'
import {type Receptions, rangerReceptions, recuLe} from './receptions.js'
import {indicateursObligatoires, observerRythmes, periodesAttendues} from './rythmes.js'
import type {Completude, Manquant, Reception, StructureSuivie} from './schema.js'
import type {DemandeDeCompletude, FaitsDeCompletude} from './types.js'

type Suivi = {
  /** Indicators awaited, by period. */
  readonly attendus: ReadonlyMap<Periode, readonly Indicateur[]>
  readonly receptions: Receptions
  readonly attendues: (structure: Structure, periode: Periode) => boolean
  readonly delai: number
}

/** What was expected, what came, in time or not, and what is missing, by structure and by period. */
export function mesurerCompletude(faits: FaitsDeCompletude, demande: DemandeDeCompletude): Completude {
  const {annee, dernierMois, delai} = demande
  const obligatoires = indicateursObligatoires(faits, annee)
  const rythmes = observerRythmes(obligatoires, faits.valeurs)
  const attendus = new Map<Periode, Indicateur[]>()
  for (const indicateur of obligatoires) {
    const rythme = rythmes.get(indicateur.code) ?? 'mensuel'
    for (const periode of periodesAttendues(rythme, annee, dernierMois)) {
      attendus.set(periode, [...(attendus.get(periode) ?? []), indicateur])
    }
  }
  const suivi: Suivi = {
    attendus: new Map([...attendus].sort(([a], [b]) => comparerPeriodes(a, b))),
    receptions: rangerReceptions(faits, annee),
    attendues: faits.attendues ?? (() => true),
    delai,
  }
  const structures = faits.structures.map((structure) => suivreStructure(structure, suivi))
  const total = compter(structures.flatMap((s) => s.periodes))
  return {
    annee,
    a_fin: dernierMois === 0 ? null : periodeMensuelle(annee, dernierMois),
    delai,
    indicateurs: obligatoires.map(({code, libelle}) => ({
      code,
      libelle,
      rythme: rythmes.get(code) ?? 'mensuel',
    })),
    ...total,
    taux: total.attendus === 0 ? null : total.complets / total.attendus,
    taux_dans_les_delais: total.attendus === 0 ? null : total.dans_les_delais / total.attendus,
    periodes: [...suivi.attendus.keys()].map((periode) => ({
      periode,
      ...compter(structures.flatMap((s) => s.periodes.filter((p) => p.periode === periode))),
    })),
    structures,
  }
}

function suivreStructure(structure: Structure, suivi: Suivi): StructureSuivie {
  const periodes = [...suivi.attendus.keys()].map((periode) => suivrePeriode(structure, periode, suivi))
  const {code, nom, departement, courriel} = structure
  return {
    code,
    nom,
    departement,
    courriel,
    ...compter(periodes),
    periodes,
    manquants: relever(periodes, suivi),
  }
}

function suivrePeriode(structure: Structure, periode: Periode, suivi: Suivi): Reception {
  const echeance = ajouterJours(dernierJour(periode), suivi.delai)
  if (!suivi.attendues(structure, periode)) {
    return {periode, etat: 'non_attendu', echeance, recu_le: null, dans_les_delais: false, manquants: []}
  }
  const attendus = suivi.attendus.get(periode) ?? []
  const manquants: string[] = []
  let dernier = ''
  for (const indicateur of attendus) {
    const jour = recuLe(suivi.receptions(structure.code, indicateur), periode, indicateur.nature)
    if (jour === undefined) manquants.push(indicateur.code)
    else if (jour > dernier) dernier = jour
  }
  const estComplet = manquants.length === 0
  return {
    periode,
    etat: estComplet ? 'complet' : manquants.length < attendus.length ? 'partiel' : 'absent',
    echeance,
    recu_le: estComplet ? dernier : null,
    dans_les_delais: estComplet && dernier <= echeance,
    manquants,
  }
}

function relever(periodes: readonly Reception[], {attendus}: Suivi): Manquant[] {
  const indicateurs = new Map([...attendus.values()].flat().map((i) => [i.code, i]))
  return [...indicateurs.values()].flatMap(({code, libelle}) => {
    const siennes = periodes.filter((p) => p.manquants.includes(code)).map((p) => p.periode)
    return siennes.length > 0 ? [{indicateur: code, libelle, periodes: siennes}] : []
  })
}

function compter(periodes: readonly Reception[]) {
  const de = (etat: Reception['etat']) => periodes.filter((p) => p.etat === etat).length
  return {
    attendus: periodes.length - de('non_attendu'),
    complets: de('complet'),
    partiels: de('partiel'),
    absents: de('absent'),
    dans_les_delais: periodes.filter((p) => p.dans_les_delais).length,
  }
}

/** By end, then the shorter first: December, the fourth quarter, the year. */
function comparerPeriodes(a: Periode, b: Periode): number {
  const [deA, deB] = [moisCouverts(a), moisCouverts(b)]
  return deA.fin - deB.fin || deB.debut - deA.debut
}

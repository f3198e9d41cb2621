import {adresse, type CelluleEnFlux, type LigneEnFlux} from '../../../documents/index.js'
import type {Anomalie} from '../../../shared/anomalie.js'
import type {Periode} from '../../../shared/periode.js'
import {composerPeriode} from '../../../shared/periode-saisie.js'
import type {Indicateur, Rubrique} from '../../referentiel/index.js'
import type {Provenance} from '../../structures/index.js'
import {natureDe} from '../axes/index.js'
import {decrireBloc} from '../decrire-tableaux.js'
import {type Doute, releverDoutes} from '../doutes.js'
import {contradiction} from '../importer-activite.js'
import type {ValeurLue} from '../lire-cellule.js'
import type {ContexteDeLecture} from '../lire-fichier.js'
import {signalerBloc} from '../signaler-bloc.js'
import {REGION} from '../types.js'
import {NomsADire} from './a-dire.js'
import {type Constats, recueillirConstats} from './constats.js'
import {aucuneVue, noterVue, type Vues} from './doublons.js'
import {regardeEnArriere} from './facteurs.js'
import {lireCelluleDeListe, lireEntier, type Place} from './lire-valeur.js'
import {
  type Noms,
  preparerNoms,
  type RubriqueDeListe,
  type RubriqueNommee,
  type StructureDeListe,
  type TempsDeListe,
} from './noms.js'
import {enCellule, type PlanDeListe} from './plan.js'
import {Totaux} from './totaux.js'
import type {SerieDeValeurs, ValeurDeListe} from './types.js'

/** What the whole list said, once read. */
export type BilanDeListe = {
  /** The network's own counts, found in its totals. */
  readonly valeurs: readonly ValeurDeListe[]
  readonly ignorees: number
  readonly tableaux: readonly string[]
  readonly anomalies: readonly Anomalie[]
  readonly doutes: readonly Doute[]
}

export type OptionsDeListe = {
  readonly fichier: string
  readonly source: string
  readonly tolerant: boolean
}

type Serie = {readonly serie: SerieDeValeurs; readonly vues: Vues}
type LigneNommee = {
  readonly rang: number
  readonly structure: StructureDeListe
  readonly rubrique: RubriqueNommee
  readonly periode: Periode
}

/** Reads a long list row after row, in a memory that depends on what it names and not on its length. */
export class LecteurDeListe {
  readonly #contexte: ContexteDeLecture
  readonly #plan: PlanDeListe
  readonly #options: OptionsDeListe
  readonly #indicateurs: ReadonlyMap<string, Indicateur>
  readonly #noms: Noms
  readonly #aDire: NomsADire
  readonly #constats: Constats = recueillirConstats()
  readonly #totaux: Totaux
  readonly #series: Serie[][] = []
  readonly #periodes = new Map<Periode, number>()
  #nombreDeSeries = 0
  #ignorees = 0
  #derniere: number

  constructor(contexte: ContexteDeLecture, plan: PlanDeListe, options: OptionsDeListe) {
    this.#contexte = contexte
    this.#plan = plan
    this.#options = options
    this.#indicateurs = new Map(contexte.referentiel.indicateurs.map((i) => [i.code, i]))
    this.#noms = preparerNoms(plan)
    this.#aDire = new NomsADire(plan)
    this.#totaux = new Totaux(plan, this.#indicateurs)
    this.#derniere = plan.entete.fin
  }

  /** The values of these rows; undefined when one can only be read with those above: the table is no list. */
  lire(lignes: readonly LigneEnFlux[]): readonly ValeurDeListe[] | undefined {
    const valeurs: ValeurDeListe[] = []
    for (const ligne of lignes) {
      if (ligne.rang <= this.#plan.entete.fin) continue
      this.#derniere = ligne.rang
      const cellule = this.#celluleDe(ligne)
      if (cellule === undefined || cellule === '') continue
      if (regardeEnArriere(this.#plan, ligne.cellules)) return undefined
      const nommee = this.#nommer(ligne, cellule)
      const valeur = nommee && this.#lireValeur(nommee, cellule)
      if (valeur) valeurs.push(valeur)
    }
    return valeurs
  }

  /** What is to be said of the list, once its last row was read. */
  conclure(): BilanDeListe {
    const {anomalies: ecarts, duReseau} = this.#totaux.controler()
    const bloc = this.#aDire.bloc(this.#derniere)
    const tri = releverDoutes(bloc, this.#contexte.vocabulaire.lexique, this.#indicateurs)
    const dits = [...tri.anomalies, ...signalerBloc(tri.bloc, this.#options.tolerant), ...ecarts]
    for (const constat of dits) this.#constats.noter(constat)
    return {
      valeurs: duReseau.map(({nombre, ligne, rubrique, periode}) => ({
        serie: this.#nouvelleSerie(REGION, rubrique),
        periode,
        etat: 'renseigne',
        valeur: nombre,
        brut: String(nombre),
        cellule: adresse(ligne, this.#plan.valeur),
      })),
      ignorees: this.#ignorees,
      tableaux: [decrireBloc(bloc)],
      anomalies: this.#constats.tous(),
      doutes: tri.doutes,
    }
  }

  /** The value of a row, or what is written in its place. */
  #celluleDe({cellules}: LigneEnFlux): CelluleEnFlux {
    const {valeur, etat} = this.#plan
    return cellules[valeur] ?? (etat === undefined ? undefined : cellules[etat])
  }

  /** The names of a row; undefined when it is left out, and what must be said of it is kept. */
  #nommer({rang, cellules}: LigneEnFlux, cellule: string | number): LigneNommee | undefined {
    const rubrique = this.#noms.rubrique(cellules)
    const structure = this.#noms.structure(cellules)
    if (!rubrique.exclu && structure.code === undefined && !structure.total) {
      if (structure.candidats || estUnNombre(cellule)) this.#aDire.sansStructure(structure, rang)
      return undefined
    }
    if (!rubrique.rubrique || rubrique.exclu) {
      if (rubrique.exclu || estUnNombre(cellule)) this.#aDire.ignoree(rubrique, rang)
      return undefined
    }
    const temps = this.#noms.temps(cellules)
    if (temps.total) {
      this.#totaux.laisser()
      return undefined
    }
    const periode = this.#periodeDe(rubrique, temps)
    if (!periode) {
      if (estUnNombre(cellule)) this.#aDire.sansPeriode(temps, rang)
      if (this.#options.tolerant) this.#ignorees++
      return undefined
    }
    return {rang, structure, rubrique: rubrique as RubriqueNommee, periode}
  }

  #periodeDe(rubrique: RubriqueDeListe, temps: TempsDeListe): Periode | undefined {
    return rubrique.temps.length === 0 || !temps.periode
      ? temps.periode
      : composerPeriode([...rubrique.temps, ...temps.temps], this.#contexte.vocabulaire.annee)
  }

  #lireValeur(nommee: LigneNommee, cellule: string | number): ValeurDeListe | undefined {
    const entier = lireEntier(cellule)
    const lue =
      entier === undefined ? this.#lireAutre(nommee, cellule) : {etat: 'renseigne' as const, valeur: entier}
    if (!lue) return undefined
    if (nommee.structure.code !== undefined) return this.#garder(nommee, lue, String(cellule))
    this.#noterTotal(nommee, lue.valeur)
    return undefined
  }

  #lireAutre(
    {rang, structure, rubrique, periode}: LigneNommee,
    cellule: string | number,
  ): ValeurLue | undefined {
    const place: Place = {rang, structure: structure.code ?? REGION, rubrique: rubrique.rubrique, periode}
    const lue = lireCelluleDeListe(
      {plan: this.#plan, indicateurs: this.#indicateurs, nomDe: this.#nomDe},
      cellule,
      place,
    )
    if (!lue) return undefined
    if ('enPourCent' in lue) {
      this.#aDire.enPourCent(lue.enPourCent, rang)
      return undefined
    }
    if ('lue' in lue) {
      if (lue.etrange) this.#constats.noter(lue.etrange)
      return lue.lue
    }
    if (this.#options.tolerant) {
      this.#ignorees++
      const aFaire = 'Cellule laissée de côté ; corrigez-la et réimportez le fichier.'
      this.#constats.noter({...lue.refus, gravite: 'avertissement', a_faire: aFaire})
    } else this.#constats.noter(lue.refus)
    return undefined
  }

  #noterTotal({rang, structure, rubrique, periode}: LigneNommee, nombre: number | null): void {
    const {departement, type} = structure.total ?? {}
    if (departement || type || nombre === null) this.#totaux.laisser()
    else {
      const rangs = [rubrique.rang, this.#rangDe(periode)] as const
      this.#totaux.noter({nombre, ligne: rang, rubrique: rubrique.rubrique, periode, rangs})
    }
  }

  #garder(
    {rang, structure, rubrique, periode}: LigneNommee,
    lue: ValeurLue,
    brut: string,
  ): ValeurDeListe | undefined {
    const {serie, vues} = this.#serieDe(structure, rubrique)
    const rangDePeriode = this.#rangDe(periode)
    const avant = noterVue(vues, rangDePeriode, lue, rang)
    if (avant) {
      const [premiere, seconde] = [
        {brut: avant.ecrit, provenance: this.#provenance(avant.rang)},
        {brut, provenance: this.#provenance(rang)},
      ]
      if (!avant.pareille) this.#constats.noter(contradiction(premiere, seconde))
      return undefined
    }
    if (lue.valeur !== null && structure.code !== REGION)
      this.#totaux.ajouter(rubrique.rang, rangDePeriode, lue.valeur)
    return {serie, periode, ...lue, brut, cellule: adresse(rang, this.#plan.valeur)}
  }

  #serieDe(structure: StructureDeListe, {rang, rubrique}: RubriqueNommee): Serie {
    const siennes = (this.#series[structure.rang] ??= [])
    return (siennes[rang] ??= {
      serie: this.#nouvelleSerie(structure.code ?? REGION, rubrique),
      vues: aucuneVue(),
    })
  }

  #nouvelleSerie(structure: SerieDeValeurs['structure'], rubrique: Rubrique): SerieDeValeurs {
    return {rang: this.#nombreDeSeries++, source: this.#options.source, structure, ...rubrique}
  }

  #rangDe(periode: Periode): number {
    const connu = this.#periodes.get(periode)
    if (connu !== undefined) return connu
    this.#periodes.set(periode, this.#periodes.size)
    return this.#periodes.size - 1
  }

  #provenance(rang: number): Provenance {
    const {feuille, valeur} = this.#plan
    return {fichier: this.#options.fichier, feuille, cellule: adresse(rang, valeur)}
  }

  readonly #nomDe = (code: string): string =>
    code === REGION
      ? 'Réseau'
      : (this.#contexte.annuaire.structures.find((s) => s.code === code)?.nom ?? code)
}

/** A row without a number loses nothing when its names are unknown. */
function estUnNombre(cellule: string | number): boolean {
  return natureDe(enCellule(cellule)) === 'nombre'
}

import type {Intitule} from '../intitules/index.js'
import type {Bloc, Exclu} from '../reconnaissance/index.js'
import type {RubriqueDeListe, StructureDeListe, TempsDeListe} from './noms.js'
import type {PlanDeListe} from './plan.js'

/** Names told one by one; a list of unknown names longer than that is the wrong directory or the wrong file. */
const NOMS_DITS = 200

/** The names of a list that call for a word, each once, where it was first met. */
export class NomsADire {
  readonly #plan: PlanDeListe
  readonly #rangs = new Map<object, number>()
  readonly #structures: StructureDeListe[] = []
  readonly #ignorees: RubriqueDeListe[] = []
  readonly #exclues: RubriqueDeListe[] = []
  readonly #periodes: TempsDeListe[] = []
  readonly #enPourCent = new Map<string, number>()

  constructor(plan: PlanDeListe) {
    this.#plan = plan
  }

  sansStructure(structure: StructureDeListe, rang: number): void {
    this.#noter(this.#structures, structure, rang)
  }

  ignoree(rubrique: RubriqueDeListe, rang: number): void {
    this.#noter(rubrique.exclu ? this.#exclues : this.#ignorees, rubrique, rang)
  }

  enPourCent(texte: string, rang: number): void {
    if (!this.#enPourCent.has(texte)) this.#enPourCent.set(texte, rang)
  }

  sansPeriode(temps: TempsDeListe, rang: number): void {
    this.#noter(this.#periodes, temps, rang)
  }

  /** The list in the shape of a table without cells, for those who put tables into words. */
  bloc(derniereLigne: number): Bloc {
    const {feuille, entete, colonnes, structures, indicateurs, temps, valeur, exclus, inconnues} = this.#plan
    const [gauche, droite] = [colonnes[0] ?? 0, colonnes.at(-1) ?? 0]
    const lieu = (vu: {readonly texte: string} & object, colonne = 0): Intitule => ({
      texte: vu.texte || 'ligne sans nom',
      ligne: this.#rangs.get(vu) ?? 0,
      colonne,
    })
    const douteuses = this.#structures.filter((s) => s.candidats && s.candidats.length > 0)
    return {
      feuille,
      lignes: ['structures', 'indicateurs', 'periodes'],
      colonnes: [],
      plage: {
        ligneDebut: entete.debut,
        ligneFin: derniereLigne,
        colonneDebut: gauche,
        colonneFin: droite,
      },
      entete: {ligneDebut: entete.debut, ligneFin: entete.fin, colonneDebut: gauche, colonneFin: droite},
      cellules: [],
      temoins: [],
      douteuses: douteuses.map((s) => ({...lieu(s, structures[0]), candidats: s.candidats ?? []})),
      inconnues: this.#structures.filter((s) => !douteuses.includes(s)).map((s) => lieu(s, structures[0])),
      ignores: [...inconnues, ...this.#ignorees.map((r) => lieu(r, indicateurs[0]))],
      exclus: [
        ...exclus,
        ...this.#exclues.flatMap((r): Exclu[] =>
          r.exclu ? [{...lieu(r, indicateurs[0]), motif: r.exclu}] : [],
        ),
        ...[...this.#enPourCent].map(
          ([texte, ligne]): Exclu => ({texte, ligne, colonne: valeur, motif: 'pourcentage'}),
        ),
      ],
      periodesIllisibles: this.#periodes.map((t) => lieu(t, temps[0])),
      duTitre: [],
    }
  }

  #noter<T extends object>(liste: T[], vu: T, rang: number): void {
    if (this.#rangs.has(vu) || liste.length >= NOMS_DITS) return
    this.#rangs.set(vu, rang)
    liste.push(vu)
  }
}

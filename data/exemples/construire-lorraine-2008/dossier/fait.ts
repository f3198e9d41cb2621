/** A fact of the journal. */
export type Fait = {
  readonly date: string
  /** Last day, when it lasts several. */
  readonly fin?: string
  readonly type: string
  readonly theme: string
  readonly intitule: string
  readonly lieu?: string
  readonly partenaire?: string
  readonly duree?: number
  readonly participants?: number
  /** Everybody comes from a structure: the split is written too. */
  readonly parStructure?: true
  /** As a colleague writes them: « 1 080 visiteurs ; 402 entretiens ». */
  readonly compteurs?: string
  /** Whole euros. */
  readonly montant?: number
  readonly dispositif?: string
  /** Code of the action of the programme. */
  readonly action: string
  readonly remarque?: string
}

const FICTIVE = 'date fictive'

/** A series of meetings whose number is published, and not their days. */
export function serie(
  jours: readonly string[],
  commun: Omit<Fait, 'date' | 'remarque'>,
  precisions: Readonly<Record<string, Partial<Fait>>> = {},
): Fait[] {
  return jours.map((date, rang) => ({
    ...commun,
    date: `2008-${date}`,
    // Attendance moves a little from one meeting to the next.
    ...(commun.participants ? {participants: commun.participants - (rang % 3)} : {}),
    remarque: FICTIVE,
    ...precisions[date],
  }))
}

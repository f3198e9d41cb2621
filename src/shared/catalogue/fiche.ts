/** A numbered message of the catalogue, as `animreg expliquer CODE` prints it. */
export type Fiche = {
  /** One line, without full stop. */
  readonly titre: string
  /** What happened and why it matters, in words the animateur régional uses. */
  readonly explication: string
  /** What to do now. */
  readonly aFaire: string
  /**
   * Exit code when the message stops a command: 1 our fault, 2 wrong use, 3 data refused, 4 not possible in
   * this state. Absent for a message that only ever qualifies a cell (an anomalie).
   */
  readonly sortie?: 1 | 2 | 3 | 4
}

/** One series of the catalogue: append-only, a number is never reused. */
export type Serie = Readonly<Record<string, Fiche>>

const SURS = /^(?:https?:\/\/|mailto:|tel:|#)[^\s<>"\p{Cc}\p{Cf}\p{Cs}]+$/iu

/** A link that a reader may follow; anything else (a script, a file of the machine) stays plain text. */
export function lienSur(lien: string | undefined): string | undefined {
  return lien !== undefined && SURS.test(lien) ? lien : undefined
}

/** First byte and byte after the last. */
export type Passage = readonly [debut: number, fin: number]

/** The bytes without some passages, given in their order. */
export function retirer(octets: Uint8Array, passages: readonly Passage[]): Uint8Array {
  if (passages.length === 0) return octets
  const bords = [0, ...passages.flat(), octets.length]
  const gardes = bords.flatMap((debut, i) => (i % 2 === 0 ? [octets.subarray(debut, bords[i + 1])] : []))
  return new Uint8Array(Buffer.concat(gardes))
}

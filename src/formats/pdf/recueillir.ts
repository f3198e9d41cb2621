/** The bytes of a document, once it is ended. */
export function recueillir(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const morceaux: Buffer[] = []
    doc.on('data', (morceau: Buffer) => morceaux.push(morceau))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(morceaux))))
    doc.on('error', reject)
  })
}

import {OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {ouvrirPdf} from './lire-pdf.js'

type Noeud = {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly Noeud[]
}

type PdfOuvert = Awaited<ReturnType<typeof ouvrirPdf>>

/** Operators that leave ink on the page. */
const QUI_MARQUENT = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.fill,
  OPS.eoFill,
  OPS.stroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeStroke,
  OPS.closeFillStroke,
  OPS.paintImageXObject,
  OPS.shadingFill,
])

/** Our checker of tagged PDF: the faults found, none when the document is sound. */
export async function verifierPdfBalise(octets: Uint8Array): Promise<string[]> {
  const pdf = await ouvrirPdf(octets)
  const fautes = await verifierDocument(pdf)
  const titres: number[] = []
  for (let numero = 1; numero <= pdf.numPages; numero++) {
    const arbre = await arbreDeLaPage(pdf, numero)
    const noeuds = aplatir(arbre)
    titres.push(...noeuds.flatMap(({role}) => (/^H\d$/.test(role ?? '') ? [Number(role?.slice(1))] : [])))
    fautes.push(...(await verifierPage(pdf, numero, noeuds)).map((faute) => `page ${numero} : ${faute}`))
  }
  fautes.push(...verifierTitres(titres), ...verifierTables(octets), ...verifierPolices(octets))
  await pdf.destroy()
  return [...new Set(fautes)]
}

async function verifierDocument(pdf: PdfOuvert): Promise<string[]> {
  const info = (await pdf.getMetadata()).info as Record<string, unknown>
  const marques = await pdf.getMarkInfo()
  const preferences = (await pdf.getViewerPreferences()) as Record<string, unknown> | null
  return [
    ...exiger(marques?.Marked === true, 'le document n’est pas balisé (MarkInfo/Marked)'),
    ...exiger(info.Language === 'fr-FR', 'la langue n’est pas fr-FR'),
    ...exiger(typeof info.Title === 'string' && info.Title !== '', 'le titre manque'),
    ...exiger(preferences?.DisplayDocTitle === true, 'le titre n’est pas affiché (DisplayDocTitle)'),
  ]
}

async function arbreDeLaPage(pdf: PdfOuvert, numero: number): Promise<Noeud> {
  const page = await pdf.getPage(numero)
  return (await page.getStructTree()) ?? {}
}

function aplatir(noeud: Noeud): Noeud[] {
  return [noeud, ...(noeud.children ?? []).flatMap(aplatir)]
}

async function verifierPage(pdf: PdfOuvert, numero: number, noeuds: readonly Noeud[]): Promise<string[]> {
  const page = await pdf.getPage(numero)
  const liens = (await page.getAnnotations()) as {subtype: string; contentsObj?: {str: string}}[]
  const figures = noeuds.filter(({role}) => role === 'Figure')
  return [
    ...(await verifierContenus(pdf, numero, noeuds)),
    ...figures.flatMap(({alt}) => exiger(Boolean(alt), 'une figure est sans texte de remplacement')),
    ...liens
      .filter(({subtype}) => subtype === 'Link')
      .flatMap(({contentsObj}) => exiger(Boolean(contentsObj?.str), 'un lien ne dit pas où il mène')),
  ]
}

/** Every mark on the page stands in an artifact, or in a content that the structure tree claims. */
async function verifierContenus(pdf: PdfOuvert, numero: number, noeuds: readonly Noeud[]): Promise<string[]> {
  const page = await pdf.getPage(numero)
  const {fnArray, argsArray} = await page.getOperatorList()
  const reclames = new Set(noeuds.flatMap(({id}) => /_mc(\d+)$/.exec(id ?? '')?.[1] ?? []))
  const marques: string[] = []
  const fautes: string[] = []
  for (const [i, operateur] of fnArray.entries()) {
    const [balise, mcid] = (argsArray[i] ?? []) as readonly unknown[]
    if (operateur === OPS.beginMarkedContent || operateur === OPS.beginMarkedContentProps) {
      marques.push(String(balise) === 'Artifact' ? 'Artifact' : String(mcid))
    } else if (operateur === OPS.endMarkedContent) marques.pop()
    else if (QUI_MARQUENT.has(operateur) && !marques.some((m) => m === 'Artifact' || reclames.has(m))) {
      fautes.push('du contenu n’est ni balisé ni artefact')
    }
  }
  return [...fautes, ...exiger(marques.length === 0, 'des marques ne sont pas refermées')]
}

function verifierTitres(niveaux: readonly number[]): string[] {
  return niveaux.flatMap((niveau, i) => {
    const avant = niveaux[i - 1] ?? 0
    return exiger(niveau <= avant + 1, `un titre passe du niveau ${avant} au niveau ${niveau}`)
  })
}

type Objet = {readonly numero: string; readonly texte: string}

/** Objects outside streams, which pdfkit leaves in clear. */
function objets(octets: Uint8Array): Objet[] {
  const brut = Buffer.from(octets).toString('latin1')
  return [...brut.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, numero = '', texte = '']) => ({
    numero,
    texte,
  }))
}

function verifierTables(octets: Uint8Array): string[] {
  const tous = objets(octets)
  const enfants = new Map<string, Objet[]>()
  for (const objet of tous) {
    const parent = /\/P (\d+) 0 R/.exec(objet.texte)?.[1]
    if (parent) enfants.set(parent, [...(enfants.get(parent) ?? []), objet])
  }
  const descendants = (objet: Objet): Objet[] => [
    objet,
    ...(enfants.get(objet.numero) ?? []).flatMap(descendants),
  ]
  return [
    ...tous
      .filter(({texte}) => /\/S \/Table\b/.test(texte))
      .flatMap((table) =>
        exiger(
          descendants(table).some(({texte}) => /\/S \/TH\b/.test(texte)),
          'un tableau est sans cellule d’en-tête',
        ),
      ),
    ...tous
      .filter(({texte}) => /\/S \/TH\b/.test(texte))
      .flatMap(({texte}) =>
        exiger(/\/Scope \/(Column|Row)/.test(texte), 'un en-tête de tableau est sans portée'),
      ),
  ]
}

function verifierPolices(octets: Uint8Array): string[] {
  const tous = objets(octets)
  return [
    ...tous.flatMap(({texte}) =>
      exiger(!/\/Type \/Font\b[\s\S]*\/Subtype \/Type1\b/.test(texte), 'une police n’est pas incorporée'),
    ),
    ...tous
      .filter(({texte}) => /\/Type \/FontDescriptor/.test(texte))
      .flatMap(({texte}) => exiger(/\/FontFile[23]?\b/.test(texte), 'une police n’est pas incorporée')),
  ]
}

function exiger(condition: boolean, faute: string): string[] {
  return condition ? [] : [faute]
}

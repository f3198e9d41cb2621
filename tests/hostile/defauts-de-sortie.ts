/* oxlint-disable no-control-regex -- these are what is looked for */
import {strFromU8, unzipSync} from 'fflate'
import {parcourirXml} from '../../src/formats/tableur/balises-xml.js'

/** What an output may hold that its reader would obey. */
export type Defauts = readonly string[]

/** Faults of one built file, by what its name says it is. */
export function defautsDe(nom: string, octets: Uint8Array): Defauts {
  const texte = Buffer.from(octets).toString('utf8')
  if (/\.(?:xlsx|docx)$/.test(nom)) return defautsDArchive(octets)
  if (nom.endsWith('.csv')) return defautsDeCsv(texte)
  if (nom.endsWith('.pdf')) return defautsDePdf(Buffer.from(octets).toString('latin1'))
  if (nom.endsWith('.html')) return defautsDeHtml(texte)
  if (/\.(?:eml|ics)$/.test(nom)) return defautsDEnTetes(texte)
  return []
}

/** A workbook or a text of Word: sound XML, no formula, no field, no macro, nothing fetched elsewhere. */
function defautsDArchive(octets: Uint8Array): string[] {
  return Object.entries(unzipSync(octets)).flatMap(([partie, contenu]) => {
    if (/vbaProject|activeX|externalLink|embeddings/i.test(partie)) return [`contient ${partie}`]
    if (!/\.(?:xml|rels)$/.test(partie)) return []
    const xml = strFromU8(contenu)
    // oxlint-disable-next-line no-control-regex
    const defauts = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)
      ? ['signe interdit en XML']
      : []
    const complet = parcourirXml(xml, {
      texte: () => undefined,
      balise: ({nom, fermante, attributs}) => {
        if (fermante) return
        if (
          nom === 'Relationship' &&
          attributs.TargetMode === 'External' &&
          !/^(?:mailto:|https?:)/.test(attributs.Target ?? '')
        )
          defauts.push(`lien vers ${attributs.Target}`)
        if (
          nom === 'Relationship' &&
          attributs.TargetMode === 'External' &&
          /mal\.invalid/.test(attributs.Target ?? '')
        )
          defauts.push(`lien vers ${attributs.Target}`)
      },
    })
    // Ours lead from the first sheet of a copy to the cell it speaks of.
    for (const [, formule = ''] of xml.matchAll(/<(?:x:)?f(?: [^>]*)?>([^<]*)</g))
      if (partie.startsWith('xl/worksheets/') && !/^HYPERLINK\((?:"|&quot;)#/.test(formule))
        defauts.push(`formule ${formule}`)
    for (const [champ] of xml.matchAll(/<w:instrText[^>]*>[^<]*/g))
      if (!/>\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|PAGEREF|REF|SEQ|HYPERLINK \\l|STYLEREF)\b/.test(champ))
        defauts.push(champ)
    return [...defauts, ...(complet ? [] : ['XML incomplet'])].map((d) => `${partie} : ${d}`)
  })
}

function defautsDeCsv(texte: string): string[] {
  const champs = texte.replace(/^\uFEFF/, '').match(/"(?:[^"]|"")*"|[^;\r\n]+/g) ?? []
  return champs
    .map((champ) => champ.replace(/^"/, ''))
    .filter((champ) => /^[=+@\t\r]|^-(?!\d+(?:,\d+)?"?$)/.test(champ))
    .map((champ) => `formule ${champ.slice(0, 40)}`)
}

/** Objects are compressed, the actions a reader obeys stand in the open. */
function defautsDePdf(texte: string): string[] {
  const nu = texte.replace(/\bstream\r?\n[\s\S]*?endstream/g, '').replace(/\((?:\\[\s\S]|[^\\()])*\)/g, '()')
  const actions = [...nu.matchAll(/\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFile|AA)\b/g)].map(
    ([a]) => a,
  )
  const liens = [...texte.matchAll(/\/URI \(([^)]*)\)/g)].map(([, lien = '']) => lien)
  return [
    ...actions,
    ...liens.filter((lien) => !/^(?:https?:|mailto:|tel:)/.test(lien) || lien.includes('mal.invalid')),
  ]
}

function defautsDeHtml(html: string): string[] {
  const defauts: string[] = []
  parcourirXml(html.replace(/<!doctype[^>]*>/i, '').replace(/<style>[\s\S]*?<\/style>/, ''), {
    texte: () => undefined,
    balise: ({nom, attributs}) => {
      if (/^(?:script|iframe|object|embed|form|base|link)$/i.test(nom)) defauts.push(`<${nom}>`)
      for (const [cle, valeur] of Object.entries(attributs)) {
        if (/^on/i.test(cle)) defauts.push(`${nom} ${cle}`)
        if (
          /^(?:href|src|xlink:href)$/i.test(cle) &&
          !/^(?:#|mailto:|tel:|data:image\/(?:png|jpeg);base64,)/.test(valeur)
        )
          defauts.push(`${nom} ${cle}=${valeur.slice(0, 60)}`)
      }
    },
  })
  return defauts
}

/** The elements and attributes of a page: what data hold must add none. */
export function ossatureDeHtml(html: string): ReadonlySet<string> {
  const vus = new Set<string>()
  parcourirXml(html, {
    texte: () => undefined,
    balise: ({nom, fermante, attributs}) => {
      if (!fermante) vus.add([nom, ...Object.keys(attributs).sort()].join(' '))
    },
  })
  return vus
}

const EN_TETES =
  /^(?:Date|From|To|Cc|Subject|MIME-Version|Content-[A-Za-z-]+|X-Unsent|Message-ID|BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|LOCATION|STATUS|CATEGORIES|X-[A-Z-]+|ORGANIZER|TRANSP)\b/

/** Mails and agendas: every line is a header of ours, the fold of one, or the body after its empty line. */
function defautsDEnTetes(texte: string): string[] {
  const tete = texte.startsWith('BEGIN:VCALENDAR') ? texte : (texte.split(/\r?\n\r?\n/)[0] ?? '')
  return [
    // oxlint-disable-next-line no-control-regex
    ...(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(tete) ? ['signe de commande'] : []),
    ...(/(?<!\r)\n|\r(?!\n)/.test(tete) ? ['fin de ligne seule'] : []),
    ...tete.split('\r\n').filter((ligne) => ligne !== '' && !/^[ \t]/.test(ligne) && !EN_TETES.test(ligne)),
  ]
}

import type {Metadonnees} from '../../documents/index.js'
import {echapper} from '../svg/index.js'

const TETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The settings of a document: French, of today's Word, and nothing to update at opening. */
export function composerReglages(): string {
  const compatibilites = [
    ['compatibilityMode', '15'],
    ['overrideTableStyleFontSizeAndJustification', '1'],
    ['enableOpenTypeFeatures', '1'],
    ['doNotFlipMirrorIndents', '1'],
    ['differentiateMultirowTableHeaders', '1'],
  ]
  const regles = compatibilites
    .map(
      ([nom, valeur]) =>
        `<w:compatSetting w:name="${nom}" w:uri="http://schemas.microsoft.com/office/word" w:val="${valeur}"/>`,
    )
    .join('')
  return [
    TETE,
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:hyphenationZone w:val="425"/>',
    `<w:characterSpacingControl w:val="doNotCompress"/><w:compat>${regles}</w:compat>`,
    '<w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    '</w:settings>',
  ].join('')
}

/** What the file says of itself; dated by the facts, not by the clock. */
export function composerProprietes({titre, sujet, auteur, motsCles, date}: Metadonnees): string {
  const jour = `${date}T12:00:00Z`
  const quand = (nom: string) =>
    `<dcterms:${nom} xsi:type="dcterms:W3CDTF">${echapper(jour)}</dcterms:${nom}>`
  return [
    TETE,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${echapper(titre)}</dc:title><dc:subject>${echapper(sujet)}</dc:subject>`,
    `<dc:creator>${echapper(auteur)}</dc:creator><cp:keywords>${echapper(motsCles.join(', '))}</cp:keywords>`,
    `<cp:lastModifiedBy>${echapper(auteur)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `${quand('created')}${quand('modified')}<dc:language>fr-FR</dc:language>`,
    '</cp:coreProperties>',
  ].join('')
}

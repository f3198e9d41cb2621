import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Document} from '../../src/documents/index.js'
import {CHARTE_PAR_DEFAUT} from '../../src/documents/index.js'

/** One contender of the bench, in a process of its own: `quoi modele.docx dossier combien`. */
const [quoi = '', modele = '', sortie = '', combien = '0'] = process.argv.slice(2)
const rangs = Array.from({length: Number(combien)}, (_, i) => i + 1)

const donneesDe = (rang: number) => ({
  numero: `2008-${rang}`,
  association: 'Association régionale',
  partie: `Mission Locale ${rang}`,
  montant: `${rang} 000 €`,
  montant_en_lettres: 'mille euros',
  echeances: [
    {libelle: 'Acompte', montant: '700 €'},
    {libelle: 'Solde', montant: '300 €'},
  ],
})

const ARTICLE =
  'La Structure met en œuvre les actions convenues, en rend compte à l’Association et conserve les pièces qui justifient l’emploi des sommes reçues, pendant toute la durée de la convention. '

function documentDe(rang: number): Document {
  const {numero, partie, montant} = donneesDe(rang)
  const titre = `Convention n° ${numero}`
  return {
    metadonnees: {titre, sujet: titre, auteur: 'Association régionale', motsCles: [], date: '2008-12-31'},
    charte: CHARTE_PAR_DEFAUT,
    piedDePage: titre,
    sansSommaire: true,
    blocs: [
      {bloc: 'titre', niveau: 1, texte: `${titre} avec ${partie}`},
      ...Array.from({length: 15}, (_, i) => [
        {bloc: 'titre' as const, niveau: 2 as const, texte: `Article ${i + 1}`},
        {bloc: 'paragraphe' as const, texte: `${ARTICLE.repeat(2)}${montant}`},
      ]).flat(),
    ],
  }
}

const ecrire = (rang: number, octets: Uint8Array, extension = 'docx') => {
  writeFileSync(join(sortie, `${rang}.${extension}`), octets)
}

async function paquetDocx(rang: number): Promise<Uint8Array> {
  const {Document: Doc, HeadingLevel, Packer, Paragraph} = await import('docx')
  const {titre} = documentDe(rang).metadonnees
  const corps = Array.from({length: 15}, (_, i) => [
    new Paragraph({text: `Article ${i + 1}`, heading: HeadingLevel.HEADING_2}),
    new Paragraph(ARTICLE.repeat(2)),
  ]).flat()
  const doc = new Doc({
    sections: [{children: [new Paragraph({text: titre, heading: HeadingLevel.HEADING_1}), ...corps]}],
  })
  return Packer.toBuffer(doc)
}

const CONCURRENTS: Readonly<Record<string, () => Promise<void>>> = {
  word: async () => {
    const {lireModeleDeWord, remplirModeleDeWord} = await import('../../src/formats/docx-modele/index.js')
    const lu = lireModeleDeWord(readFileSync(modele), 'modele.docx')
    for (const rang of rangs) ecrire(rang, remplirModeleDeWord(lu, donneesDe(rang)).octets)
  },
  'easy-template-x': async () => {
    const {TemplateHandler} = await import('easy-template-x')
    const handler = new TemplateHandler()
    for (const rang of rangs) ecrire(rang, await handler.process(readFileSync(modele), donneesDe(rang)))
  },
  limite: async () => {
    const octets = readFileSync(modele)
    for (const rang of rangs) ecrire(rang, octets)
  },
  'paquet-docx': async () => {
    for (const rang of rangs) ecrire(rang, await paquetDocx(rang))
  },
  docx: async () => {
    const {rendreDocx} = await import('../../src/formats/docx/index.js')
    for (const rang of rangs) ecrire(rang, await rendreDocx(documentDe(rang)))
  },
  pdf: async () => {
    const {rendrePdf} = await import('../../src/formats/pdf/index.js')
    for (const rang of rangs) ecrire(rang, await rendrePdf(documentDe(rang)), 'pdf')
  },
}

const concurrent = CONCURRENTS[quoi]
if (!concurrent) throw new Error(`concurrent inconnu : ${quoi}`)
await concurrent()

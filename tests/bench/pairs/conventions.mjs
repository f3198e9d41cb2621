// A series of conventions of three pages: conventions.mjs QUOI MODELE DOSSIER COMBIEN. Ours comes from dist, as installed.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const [quoi, modele, dossier, combien] = process.argv.slice(2)
const rangs = Array.from({length: Number(combien)}, (_, i) => i + 1)
const ecrire = (rang, octets, extension = 'docx') =>
  writeFileSync(join(dossier, `${rang}.${extension}`), octets)
const ARTICLE =
  'La Structure met en œuvre les actions convenues, en rend compte à l’Association et conserve les pièces qui justifient l’emploi des sommes reçues, pendant toute la durée de la convention. '
const ARTICLES = Array.from({length: 15}, (_, i) => `Article ${i + 1}`)

const donneesDe = (rang) => ({
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

/** The text that every builder lays out. */
const texteDe = (rang) => {
  const {numero, partie, montant} = donneesDe(rang)
  return {titre: `Convention n° ${numero} avec ${partie}`, article: `${ARTICLE.repeat(2)}${montant}`}
}

const documentDe = async (rang) => {
  const {CHARTE_PAR_DEFAUT} = await import('../../../dist/banc/documents.js')
  const {titre, article} = texteDe(rang)
  return {
    metadonnees: {titre, sujet: titre, auteur: 'Association régionale', motsCles: [], date: '2008-12-31'},
    charte: CHARTE_PAR_DEFAUT,
    piedDePage: titre,
    sansSommaire: true,
    blocs: [
      {bloc: 'titre', niveau: 1, texte: titre},
      ...ARTICLES.flatMap((texte) => [
        {bloc: 'titre', niveau: 2, texte},
        {bloc: 'paragraphe', texte: article},
      ]),
    ],
  }
}

const FAIRE = {
  async word() {
    const {lireModeleDeWord, remplirModeleDeWord} = await import('../../../dist/banc/docx-modele.js')
    const lu = lireModeleDeWord(readFileSync(modele), 'modele.docx')
    for (const rang of rangs) ecrire(rang, remplirModeleDeWord(lu, donneesDe(rang)).octets)
  },
  async 'easy-template-x'() {
    const {TemplateHandler} = await import('easy-template-x')
    const handler = new TemplateHandler()
    for (const rang of rangs) ecrire(rang, await handler.process(readFileSync(modele), donneesDe(rang)))
  },
  async docxtemplater() {
    const {paquet} = await import('./paquets.mjs')
    const [Zip, Docxtemplater] = [paquet('pizzip'), paquet('docxtemplater')]
    for (const rang of rangs) {
      const rempli = new Docxtemplater(new Zip(readFileSync(modele)), {paragraphLoop: true})
      rempli.render(donneesDe(rang))
      ecrire(rang, rempli.getZip().generate({type: 'nodebuffer', compression: 'DEFLATE'}))
    }
  },
  async limite() {
    const octets = readFileSync(modele)
    for (const rang of rangs) ecrire(rang, octets)
  },
  async docx() {
    const {rendreDocx} = await import('../../../dist/banc/docx.js')
    for (const rang of rangs) ecrire(rang, await rendreDocx(await documentDe(rang)))
  },
  async 'paquet-docx'() {
    const {Document, HeadingLevel, Packer, Paragraph} = await import('docx')
    for (const rang of rangs) {
      const {titre, article} = texteDe(rang)
      const corps = ARTICLES.flatMap((text) => [
        new Paragraph({text, heading: HeadingLevel.HEADING_2}),
        new Paragraph(article),
      ])
      const enTete = new Paragraph({text: titre, heading: HeadingLevel.HEADING_1})
      ecrire(rang, await Packer.toBuffer(new Document({sections: [{children: [enTete, ...corps]}]})))
    }
  },
  async pdf() {
    const {rendrePdf} = await import('../../../dist/banc/pdf.js')
    for (const rang of rangs) ecrire(rang, await rendrePdf(await documentDe(rang)), 'pdf')
  },
  async typst() {
    const {paquet} = await import('./paquets.mjs')
    const {NodeCompiler} = paquet('@myriaddreamin/typst-ts-node-compiler')
    const compilateur = NodeCompiler.create()
    for (const rang of rangs) {
      const {titre, article} = texteDe(rang)
      const corps = ARTICLES.map((a) => `== ${a}\n\n${article}`).join('\n\n')
      const mainFileContent = `#set text(lang: "fr")\n= ${titre}\n\n${corps}`
      ecrire(rang, compilateur.pdf({mainFileContent}), 'pdf')
    }
  },
}

await FAIRE[quoi]()

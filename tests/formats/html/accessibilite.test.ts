import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {describe, expect, it} from 'vitest'
import {rendreHtml} from '../../../src/formats/html/index.js'
import {ouvrirDansChromium, trouverChromium} from '../../support/chromium.js'
import {documentComplet} from '../../support/document-complet.js'
import {documentExemple} from '../../support/document-exemple.js'
import {documentRiche} from '../../support/document-riche.js'

const chromium = trouverChromium()
if (chromium === undefined) {
  process.stderr.write(
    '\nATTENTION : sans Chromium, l’accessibilité des pages HTML n’est pas vérifiée (apt-get install chromium).\n',
  )
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Constat = {readonly id: string; readonly cibles: readonly string[]}
type Releve = {
  readonly constats: readonly Constat[]
  readonly examines: number
  readonly deborde: number
  readonly largeur: number
}

/** What axe-core finds in a page, and by how much the page is wider than its window. */
function examiner(html: string, largeur: number): Releve {
  const script = `${AXE};axe.run(document,{resultTypes:['violations','passes']}).then((r)=>{
    document.body.innerHTML='<pre id="releve"></pre>';
    document.getElementById('releve').textContent=JSON.stringify({
      constats:r.violations.map((v)=>({id:v.id,cibles:v.nodes.map((n)=>n.html.slice(0,200))})),
      examines:r.passes.length,deborde:window.debordement,largeur:window.innerWidth})})`
  const mesure =
    'window.debordement=document.documentElement.scrollWidth-document.documentElement.clientWidth;'
  // The page forbids scripts, its own defence: the copy under examination does not.
  const copie = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('</body>', () => `<script>${mesure}${script}</script></body>`)
  const dom = ouvrirDansChromium(chromium ?? '', copie, largeur)
  const releve = /<pre id="releve">([\s\S]*?)<\/pre>/.exec(dom)?.[1] ?? '{}'
  const texte = releve.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
  return JSON.parse(texte) as Releve
}

describe.skipIf(chromium === undefined)('une page HTML dans Chromium', () => {
  const complet = documentComplet()
  const html = rendreHtml({
    ...complet,
    blocs: [...documentRiche().blocs, ...complet.blocs],
  })

  it.each([500, 1200])('à %d pixels de large : axe-core ne trouve rien, rien ne déborde', (largeur) => {
    const releve = examiner(html, largeur)
    expect(releve.constats).toEqual([])
    expect(releve.examines).toBeGreaterThan(20)
    expect(releve.deborde).toBe(0)
  })

  it('trouve ce qu’on y abîme', () => {
    const abimee = rendreHtml(documentExemple())
      .replace('<html lang="fr">', '<html>')
      .replace(/aria-label="[^"]*"/, '')
    const ids = examiner(abimee, 1200).constats.map(({id}) => id)
    expect(ids).toEqual(expect.arrayContaining(['html-has-lang', 'svg-img-alt']))
  })
})

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {RapportConstruit} from '../../../src/cli/rapport/bilan-de-construction.js'
import type {
  ChapitreImporte,
  ComparaisonDeRapports,
  Corrections,
  Preparation,
} from '../../../src/metier/rapport/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {documentWord} from '../../support/document-word.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const chapitres = join(cwd, 'rapport', '2008')
const ecrire = (nom: string, titre: string, texte: string) =>
  writeFileSync(
    join(chapitres, nom),
    `---\ntitre: ${titre}\nordre: ${nom.slice(0, 2)}\nstatut: relu\n---\n\n${texte}\n`,
  )

beforeAll(async () => {
  await reussir(['init', cwd, '--nom', 'Réseau d’essai', '--region', 'Lorraine', '--annee', '2008'])
  writeFileSync(
    join(cwd, 'annuaire.csv'),
    'Code;Nom;Type;Département\n54395S00;Mission Locale du Grand Nancy;ML;54\n55545S00;Mission Locale du Nord Meusien;ML;55\n',
  )
  await reussir(['structures', 'importer', 'annuaire.csv'], cwd)
}, 30_000)
afterAll(() => dossier.effacer())

it('préparer pose les chapitres d’un plan, jamais deux fois, et les siens d’abord', async () => {
  const simule = await obtenir<Preparation>(['rapport', 'preparer', '--simulation'], {cwd})
  expect(simule.chapitres.every((c) => c.statut === 'simule')).toBe(true)
  expect(existsSync(chapitres)).toBe(false)
  writeFileSync(
    join(cwd, 'court.yaml'),
    'libelle: Court\nchapitres:\n  - {cle: bilan, titre: Bilan, ordre: 40, texte: "[à compléter : le bilan]"}\n',
  )
  await reussir(['rapport', 'preparer', '--plan', 'court.yaml'], cwd)
  ecrire('40-bilan.md', 'Mon bilan', 'Le réseau compte {{ chiffres.structures }} structures. [à compléter]')
  const encore = await obtenir<Preparation>(['rapport', 'preparer', '--plan', 'court.yaml'], {cwd})
  expect(encore.chapitres).toMatchObject([{statut: 'deja_la', fichier: 'rapport/2008/40-bilan.md'}])
  expect(readFileSync(join(chapitres, '40-bilan.md'), 'utf8')).toContain('Mon bilan')
  const {code, stderr} = await lancer(['rapport', 'preparer', '--plan', 'mission'], {cwd})
  expect([code, stderr]).toEqual([2, expect.stringContaining('missions, parcours')])
})

it('vérifier s’arrête à 3 sur un trou ; un brouillon le montre, un final le refuse', async () => {
  const {code, json} = await lancer(['rapport', 'verifier', '--json'], {cwd})
  expect(code).toBe(3)
  expect(json).toMatchObject({
    erreur: {code: 'RAP-065', details: {constats: [{code: 'RAP-050', ligne: 7}]}},
  })
  const construit = await obtenir<RapportConstruit>(['rapport', 'construire', '--format', 'html'], {cwd})
  expect(construit).toMatchObject({
    mode: 'brouillon',
    version: '2008-001',
    bilan: {trous: [{code: 'RAP-050'}]},
  })
  const html = readFileSync(construit.fichiers[0]?.chemin ?? '', 'utf8')
  expect(html).toContain('Ce qui reste à faire')
  expect(html).toContain('Le réseau compte 2 structures.')
  expect((await lancer(['rapport', 'construire', '--final'], {cwd})).code).toBe(2)
})

it('une clé inconnue arrête la construction, avec le fichier, la ligne et le nom proche', async () => {
  ecrire('41-faute.md', 'Faute', '{{ chiffres.structure }}')
  const {code, stderr} = await lancer(['rapport', 'construire', '--format', 'html'], {cwd})
  expect(code).toBe(3)
  expect(stderr).toContain('rapport/2008/41-faute.md, ligne 7')
  expect(stderr).toContain('« chiffres.structures »')
  ecrire('41-faute.md', 'Faute', 'Corrigée.\n\n## Perspectives 2009\n\nUn guide.')
})

it('comparer dit ce qui a changé d’une construction à l’autre', async () => {
  ecrire('40-bilan.md', 'Mon bilan', 'Le réseau compte bien {{ chiffres.structures }} structures.')
  const {version} = await obtenir<RapportConstruit>(['rapport', 'construire', '--format', 'html'], {cwd})
  expect(version).toBe('2008-002')
  expect(await obtenir(['rapport', 'construire', '--format', 'html'], {cwd})).toMatchObject({version})
  const comparaison = await obtenir<ComparaisonDeRapports>(['rapport', 'comparer'], {cwd})
  expect(comparaison).toMatchObject({
    ancien: '2008-001',
    nouveau: '2008-002',
    chapitres: [
      {titre: 'Mon bilan', changements: [{genre: 'modifie', fichier: 'rapport/2008/40-bilan.md', ligne: 7}]},
      {titre: 'Faute', etat: 'ajoute'},
    ],
  })
  expect((await lancer(['rapport', 'comparer', '2008-009'], {cwd})).code).toBe(4)
})

it('un texte Word devient un chapitre ; ses corrections reviennent avec leur ligne', async () => {
  const corps =
    '<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Le parrainage</w:t></w:r></w:p><w:p><w:r><w:t>Onze rencontres.</w:t></w:r></w:p>{{IMAGE}}'
  const image = new Uint8Array(readFileSync('data/exemples/lorraine-2008/logo.png'))
  writeFileSync(join(cwd, 'parrainage.docx'), documentWord({corps, image}))
  const importe = await obtenir<ChapitreImporte>(['rapport', 'importer-chapitre', 'parrainage.docx'], {cwd})
  expect(importe).toMatchObject({
    titre: 'Le parrainage',
    fichier: 'rapport/2008/42-parrainage.md',
    images: ['images/parrainage-1.png'],
  })
  expect(readdirSync(join(chapitres, 'images'))).toEqual(['parrainage-1.png'])
  expect((await lancer(['rapport', 'importer-chapitre', 'parrainage.docx'], {cwd})).code).toBe(4)
  await obtenir(['rapport', 'construire', '--format', 'html'], {cwd})
  const corrige = `<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Le parrainage</w:t></w:r></w:p><w:p><w:r><w:t>Douze rencontres.</w:t></w:r></w:p>`
  writeFileSync(join(cwd, 'corrige.docx'), documentWord({corps: corrige}))
  const corrections = await obtenir<Corrections>(
    ['rapport', 'importer-chapitre', 'corrige.docx', '--corrections'],
    {cwd},
  )
  expect(corrections).toMatchObject({
    chapitres: [
      {
        fichier: 'rapport/2008/42-parrainage.md',
        changements: [{genre: 'modifie', avant: 'Onze rencontres.', apres: 'Douze rencontres.', ligne: 8}],
      },
    ],
    non_trouves: ['Mon bilan', 'Faute'],
  })
})

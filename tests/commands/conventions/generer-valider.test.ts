import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Generation} from '../../../src/cli/conventions/generation.js'
import type {RegistreTenu} from '../../../src/cli/conventions/tenir-registre.js'
import type {Validation} from '../../../src/cli/conventions/valider.js'
import type {ListeDesConventions} from '../../../src/metier/conventions/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {copierEspace, dossierTemporaire} from '../../support/espace-d-exemple.js'
import {verifierPdfBalise} from '../../support/verifier-pdf-balise.js'
import {GENERER, MODELE, preparerPetitReseau} from './petit-reseau.js'

const base = dossierTemporaire()
const essai = dossierTemporaire()
const cwd = essai.chemin
const brouillons = join(cwd, 'sorties', 'conventions', '2008', MODELE, 'brouillons')
const valides = join(cwd, 'sorties', 'conventions', '2008', MODELE)
const lister = async () => (await obtenir<ListeDesConventions>(['conventions', 'lister'], {cwd})).conventions

beforeAll(async () => {
  await preparerPetitReseau(base.chemin)
  copierEspace(base.chemin, cwd)
}, 30_000)
afterAll(() => {
  base.effacer()
  essai.effacer()
})

describe('generer puis valider', () => {
  it('une simulation montre la matrice et n’écrit rien', async () => {
    const {code, stdout} = await lancer([...GENERER, '--simulation'], {cwd})
    expect(code).toBe(3)
    expect(stdout).toMatch(/PAIO de l.Ouest .*MANQUE.*BLOQUÉE/)
    expect([existsSync(join(cwd, 'sorties')), await lister()]).toEqual([false, []])
  })

  it('fait celles qui peuvent l’être, nomme celle qui ne le peut pas', async () => {
    const {code, json} = await lancer([...GENERER, '--json'], {cwd})
    expect(code).toBe(3)
    expect(json?.ok).toBe(false)
    const details = (json as unknown as {erreur: {code: string; details: Generation}}).erreur
    expect(details.code).toBe('CNV-006')
    expect(details.details.conventions.map((c) => [c.code, c.statut])).toEqual([
      ['54001S00', 'brouillon'],
      ['54002S00', 'brouillon'],
      ['54003S00', 'bloquee'],
    ])
    expect(readdirSync(brouillons).sort()).toEqual([
      `54001S00_${MODELE}.docx`,
      `54001S00_${MODELE}.pdf`,
      `54002S00_${MODELE}.docx`,
      `54002S00_${MODELE}.pdf`,
      'a-imprimer.pdf',
      'index.xlsx',
      'parapheur.pdf',
    ])
    expect((await lister()).map((c) => [c.etat, c.montant_centimes, c.numero])).toEqual([
      ['brouillon', 77_000, null],
      ['brouillon', 61_050, null],
    ])
  })

  it('refaite telle quelle, elle laisse ses fichiers', async () => {
    const {json} = await lancer([...GENERER, '--json'], {cwd})
    const {conventions} = (json as unknown as {erreur: {details: Generation}}).erreur.details
    expect(conventions.map((c) => c.statut)).toEqual(['inchangee', 'inchangee', 'bloquee'])
  })

  it('un brouillon retouché dans Word arrête tout, et n’est jamais perdu', async () => {
    const fichier = join(brouillons, `54001S00_${MODELE}.docx`)
    appendFileSync(fichier, 'retouche')
    const {code, stderr} = await lancer(['conventions', 'valider', '--toutes'], {cwd})
    expect([code, stderr]).toEqual([4, expect.stringContaining('CNV-008')])
    await lancer([...GENERER, '--oui', '--valeur', 'montant=800'], {cwd})
    expect(readdirSync(brouillons).filter((nom) => nom.includes('modifie'))).toHaveLength(1)
    expect((await lister()).map((c) => c.montant_centimes)).toEqual([80_000, 80_000])
  })

  it('une ligne budgétaire dépassée arrête tout', async () => {
    const {code, stderr} = await lancer([...GENERER, '--enveloppe', '1 000'], {cwd})
    expect([code, stderr]).toEqual([3, expect.stringMatching(/CNV-013 : 2 conventions pour 1.380,50.€/)])
  })

  it('donne des numéros qui se suivent, des documents qui ne changent plus', async () => {
    const {conventions} = await obtenir<Validation>(['conventions', 'valider', '--pour', '54002S00'], {cwd})
    expect(conventions.map((c) => c.numero)).toEqual(['2008-001'])
    const fichier = join(valides, `2008-001_54002S00_${MODELE}.docx`)
    const parties = unzipSync(readFileSync(fichier))
    const texte = new TextDecoder().decode(parties['word/document.xml']).replace(/<[^>]+>/g, '')
    expect(texte).toContain('huit cents euros')
    expect(texte).toContain('représentée par son président, M. Basile FRÊNE')
    expect(await verifierPdfBalise(readFileSync(fichier.replace(/docx$/, 'pdf')))).toEqual([])
    const refaite = await lancer([...GENERER, '--json'], {cwd})
    const {details} = (refaite.json as unknown as {erreur: {details: Generation}}).erreur
    expect(details.conventions[1]?.statut).toBe('deja_validee')
    const suite = await obtenir<Validation>(['conventions', 'valider', '--toutes'], {cwd})
    expect(suite.conventions.map((c) => c.numero)).toEqual(['2008-002'])
    const {code} = await lancer(['conventions', 'valider', '--toutes'], {cwd})
    expect(code).toBe(4)
  })

  it('tient un registre sain, remet une copie perdue, signale un original perdu', async () => {
    rmSync(join(valides, `2008-001_54002S00_${MODELE}.pdf`))
    const registre = await obtenir<RegistreTenu>(['conventions', 'registre', '--sortie', 'registre.xlsx'], {
      cwd,
    })
    expect([registre.defauts, registre.remises.length, registre.bilan.nombre]).toEqual([[], 1, 2])
    expect(existsSync(join(cwd, 'registre.xlsx'))).toBe(true)
    const poste = await lancer(['verifier-poste', '--json'], {cwd})
    expect(JSON.stringify(poste.json)).not.toContain('orphelin')
    rmSync(join(cwd, 'sources'), {recursive: true})
    const {code, stderr} = await lancer(['conventions', 'registre'], {cwd})
    expect([code, stderr]).toEqual([3, expect.stringContaining('CNV-024')])
  })
})

describe('un modèle à soi', () => {
  it('passe avant le nôtre ; en défaut, il ne fait rien et dit ses lignes', async () => {
    const espace = base.chemin
    const corps = ['Bonjour {{ partie.nomm }},', '', 'voir [article: prix].'].join('\n')
    const entete = [
      '---',
      'modele: lettre',
      'version: 1',
      'titre: Lettre',
      'description: Essai',
      'objet: Essai',
      'partie: structure',
      "termes: {association: l'Association, partie: la Structure}",
      'champs: {}',
      'specimen: {}',
      '---',
    ].join('\n')
    mkdirSync(join(espace, 'modeles', 'conventions'), {recursive: true})
    writeFileSync(join(espace, 'modeles', 'conventions', 'lettre.md'), `${entete}\n${corps}\n`)
    const {code, stderr} = await lancer(['conventions', 'modeles', 'verifier', 'lettre'], {cwd: espace})
    expect(code).toBe(3)
    expect(stderr).toContain('Ligne 12 : La balise « partie.nomm »')
    expect(stderr).toContain('« partie.nom »')
    const {stderr: refus} = await lancer(['conventions', 'generer', '--modele', 'lettre', '--toutes'], {
      cwd: espace,
    })
    expect(refus).toContain('CNV-003')
    const {stderr: inconnu} = await lancer(['conventions', 'modeles', 'verifier', 'avenants'], {cwd: espace})
    expect(inconnu).toContain('« avenant »')
  })
})

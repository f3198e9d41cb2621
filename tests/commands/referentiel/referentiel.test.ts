import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {CharteEcrite} from '../../../src/cli/referentiel/ecrire-charte.js'
import type {ListeDesReferentiels} from '../../../src/metier/referentiel/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'
import {lirePdf} from '../../support/lire-pdf.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin

beforeAll(async () => {
  await reussir(['init', espace, '--nom', 'Réseau d’essai', '--region', 'Lorraine', '--annee', '2008'])
  const fourni = readFileSync('data/referentiels/parcours3@1.yaml', 'utf8')
  mkdirSync(join(espace, 'referentiels'), {recursive: true})
  writeFileSync(
    join(espace, 'referentiels', 'parcours3@2.yaml'),
    fourni
      .replace('\nversion: 1\n', '\nversion: 2\n')
      .replace('unite: proposition', 'unite: service proposé'),
  )
  writeFileSync(join(espace, 'referentiels', 'essai@1.yaml'), 'code: essai\nversion: zéro\n')
})
afterAll(() => dossier.effacer())

describe('animreg referentiel', () => {
  it('liste les versions lisibles, celle qui est suivie, et dit celle qui ne se lit pas', async () => {
    const liste = await obtenir<ListeDesReferentiels>(['referentiel', 'lister'], {cwd: espace})
    const parcours = liste.referentiels.filter((r) => r.nom.startsWith('parcours3'))
    expect(parcours.map((r) => [r.nom, r.origine, r.adopte])).toEqual([
      ['parcours3@1', 'fourni', true],
      ['parcours3@2', 'espace', false],
    ])
    expect(liste.adopte.indicateurs.find((i) => i.code === 'civis')?.unite).toBe('jeune')
    const {stdout, stderr} = await lancer(['referentiel', 'lister'], {cwd: espace})
    expect(stdout).toContain('← suivi par cet espace')
    expect(stderr).toContain('le référentiel essai@1 ne se lit pas')
  })

  it('écrit la charte en PDF, avec ce qui change depuis la version précédente', async () => {
    const ecrite = await obtenir<CharteEcrite>(['referentiel', 'charte', '--referentiel', 'parcours3@2'], {
      cwd: espace,
    })
    expect(ecrite.evolution).toMatchObject({depuis: 'parcours3@1', modifies: [{code: 'propositions'}]})
    const pages = await lirePdf(readFileSync(ecrite.fichiers[0]?.chemin ?? ''))
    const texte = pages.map((p) => p.texte).join('\n')
    expect(texte).toContain('Ce qui change depuis parcours3@1')
    expect(texte).toContain('service proposé')
  })

  it('l’écrit en classeur, et ne compare rien sans version précédente', async () => {
    const ecrite = await obtenir<CharteEcrite>(['referentiel', 'charte', '--format', 'xlsx'], {cwd: espace})
    expect(ecrite.evolution).toBeNull()
    const {SheetNames} = XLSX.read(readFileSync(ecrite.fichiers[0]?.chemin ?? ''))
    expect(SheetNames).toEqual(['Charte', 'Détails', 'Comptage'])
  })

  it('nomme les versions connues quand on en demande une autre', async () => {
    const {code, stderr} = await lancer(['referentiel', 'charte', '--referentiel', 'parcours3@9'], {
      cwd: espace,
    })
    expect(code).toBe(2)
    expect(stderr).toContain('parcours3@1')
  })
})

import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Generation} from '../../../src/cli/conventions/generation.js'
import type {Acte} from '../../../src/cli/conventions/suivi/acte.js'
import type {AvenantPrepare} from '../../../src/cli/conventions/suivi/avenant.js'
import type {Enregistrement} from '../../../src/cli/conventions/suivi/enregistrer.js'
import type {Envois} from '../../../src/cli/conventions/suivi/envoyer.js'
import type {Paiement, Solde} from '../../../src/cli/conventions/suivi/payer.js'
import type {RegistreTenu} from '../../../src/cli/conventions/tenir-registre.js'
import type {ControleDesConventions, Echeancier} from '../../../src/metier/conventions/index.js'
import {docx, p as paragraphe} from '../../formats/docx-modele/fabriquer.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'
import {ecrireFeuilles, GENERER, MODELE, preparerPetitReseau} from './petit-reseau.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const obtenirDe = async <T>(...argv: string[]) => obtenir<T>(['conventions', ...argv], {cwd})
const refuser = async (...argv: string[]) => {
  const {code, stderr} = await lancer(['conventions', ...argv], {cwd})
  return [code, /Erreur (\S+)/.exec(stderr)?.[1]]
}
const etats = (conventions: readonly {readonly numero: string | null; readonly etat: string}[]) =>
  conventions.map((c) => [c.numero, c.etat])

beforeAll(async () => {
  await preparerPetitReseau(cwd)
  await lancer(GENERER, {cwd})
  await reussir(['conventions', 'valider', '--toutes'], cwd)
  writeFileSync(join(cwd, 'scan.pdf'), '%PDF-1.4 copie signée')
}, 60_000)
afterAll(() => dossier.effacer())

describe('la vie d’une convention', () => {
  it('un texte validé qui changerait ne bouge que si on le demande, avec ses différences', async () => {
    const autre = [...GENERER.slice(1), '--pour', '54001S00', '--valeur', 'montant=800'].filter(
      (m) => m !== '--toutes',
    )
    const {conventions: laissees} = await obtenirDe<Generation>(...autre)
    expect(laissees.map((c) => [c.statut, c.differente, c.version])).toEqual([['deja_validee', true, 1]])
    const {conventions: refaites} = await obtenirDe<Generation>(...autre, '--nouvelle-version')
    expect(refaites.map((c) => [c.statut, c.version, c.fichiers[0]])).toEqual([
      ['brouillon', 2, `2008-001-v2_54001S00_${MODELE}.docx`],
    ])
    expect(refaites[0]?.differences.map((d) => d.apres)).toEqual([
      expect.stringContaining('huit cents euros'),
    ])
    await reussir(['conventions', 'valider', '--toutes'], cwd)
    const {lignes, defauts} = await obtenirDe<RegistreTenu>('registre')
    expect(defauts).toEqual([])
    expect(lignes[0]?.pieces.map((p) => [p.nature, p.format])).toEqual([
      ['texte', 'docx'],
      ['texte', 'pdf'],
      ['version_anterieure', 'docx'],
      ['version_anterieure', 'pdf'],
    ])
  })

  it('s’envoie par un message prêt, le PDF joint ; sans adresse, la partie est nommée', async () => {
    const {envois} = await obtenirDe<Envois>('preparer-envoi', '--toutes', '--reponse-avant', '2008-04-15')
    expect(envois.map((e) => [e.numero, e.a, e.fichier !== null])).toEqual([
      ['2008-001', ['contact@nord.exemple'], true],
      ['2008-002', [], false],
    ])
    const message = readFileSync(envois[0]?.fichier ?? '', 'utf8')
    expect(message).toContain('X-Unsent: 1')
    expect(message).toContain(`filename="2008-001-v2_54001S00_${MODELE}.pdf"`)
    const {conventions} = await obtenirDe<Acte>('marquer-envoyee', '--toutes', '--le', '2008-03-03')
    expect(etats(conventions)).toEqual([
      ['2008-001', 'envoyee'],
      ['2008-002', 'envoyee'],
    ])
  })

  it('se signe partie après partie, la copie gardée avec son empreinte', async () => {
    expect(await refuser('enregistrer-signature', '2008-001')).toEqual([2, 'CNV-069'])
    expect(await refuser('enregistrer-signature', '2008-001', '--par', 'Nancy')).toEqual([2, 'CNV-061'])
    expect(await refuser('enregistrer-signature', '2008-001', '--le', '2099-01-01')).toEqual([2, 'CNV-063'])
    await obtenirDe('enregistrer-signature', '2008-001', '--par', 'association', '--le', '2008-03-10')
    const {conventions} = await obtenirDe<Acte>(
      'enregistrer-signature',
      '54001S00',
      '--le',
      '2008-03-14',
      '--fichier',
      'scan.pdf',
    )
    expect(conventions[0]).toMatchObject({
      etat: 'signee',
      signee_le: '2008-03-14',
      signatures: [{par: 'M. Joachim ÉRABLE, président'}, {par: 'Mme Rose TRÉMIÈRE, présidente'}],
    })
    expect(conventions[0]?.pieces.find((p) => p.nature === 'copie_signee')?.fichier).toBe(
      '2008-001_54001S00_signee.pdf',
    )
    expect(await refuser('annuler', '2008-001', '--motif', 'x', '--oui')).toEqual([4, 'CNV-065'])
  })

  it('se paie au plus du montant, et jamais avant la signature', async () => {
    expect(await refuser('payer', '2008-002')).toEqual([4, 'CNV-066'])
    expect(await refuser('payer', '2008-001', '--montant', '900')).toEqual([4, 'CNV-064'])
    const {echeance} = await obtenirDe<Paiement>(
      'payer',
      '2008-001',
      '--montant',
      '300',
      '--le',
      '2008-04-01',
    )
    expect(echeance).toMatchObject({rang: 1, verse_centimes: 30_000, reste_centimes: 50_000})
  })

  it('annulée, elle garde son numéro', async () => {
    expect(await refuser('annuler', '2008-002', '--motif', 'absorbée')).toEqual([2, 'ACT-062'])
    await obtenirDe('annuler', '2008-002', '--motif', 'structure absorbée', '--oui')
    const {lignes, bilan} = await obtenirDe<RegistreTenu>('registre')
    expect([lignes[1]?.etat, bilan.nombre, bilan.annulees]).toEqual(['annulee', 1, 1])
  })

  it('un avenant part de ce qui est signé, cumule, et déplace le terme une fois signé', async () => {
    const base = ['avenant', '2008-001', '--motif', 'la hausse du coût', '--effet', '2008-10-01']
    expect(await refuser(...base, '--champ', 'montan=900')).toEqual([2, 'CNV-074'])
    expect(await refuser(...base, '--champ', 'montant=800')).toEqual([2, 'CNV-073'])
    const prepare = await obtenirDe<AvenantPrepare>(
      ...base,
      '--champ',
      'montant=900',
      '--champ',
      'fin=31/03/2009',
    )
    expect(prepare).toMatchObject({numero_prevu: '2008-001-A1', montant_cumule_centimes: 90_000})
    expect(await refuser(...base, '--champ', 'montant=950')).toEqual([4, 'CNV-072'])
    await reussir(['conventions', 'valider', '--modele', 'avenant', '--toutes'], cwd)
    await obtenirDe('enregistrer-signature', '2008-001-A1', '--par', 'toutes', '--le', '2008-10-15')
    const {echeances} = await obtenirDe<Echeancier>('echeances', '--ics', 'agenda.ics')
    expect(echeances.map((e) => [e.numero, e.genre, e.date, e.montant_centimes])).toEqual([
      ['2008-001', 'comptes', '2009-06-30', null],
      ['2008-001', 'versement', null, 50_000],
      ['2008-001-A1', 'versement', null, 10_000],
    ])
    expect(readFileSync(join(cwd, 'agenda.ics'), 'utf8')).toContain('DTSTART;VALUE=DATE:20090630')
  })

  it('le contrôle relit les documents ; modifié dans Word, il le dit', async () => {
    const {conventions} = await obtenirDe<ControleDesConventions>('controler', '--toutes')
    expect(conventions.map((c) => [c.numero, c.texte, c.constats])).toEqual([
      ['2008-001', 'tel_que_fait', []],
      ['2008-001-A1', 'tel_que_fait', []],
    ])
    const fichier = join(cwd, 'sorties/conventions/2008', MODELE, conventions[0]?.fichier ?? '')
    writeFileSync(fichier, docx(paragraphe('La participation, à compléter, sera versée.')))
    const {code, stdout} = await lancer(['conventions', 'controler', '2008-001'], {cwd})
    expect(code).toBe(3)
    expect(stdout).toContain('modifié dans Word')
    expect(stdout).toContain('Le texte dit encore « à compléter »')
    expect(stdout).toMatch(/ne dit nulle part le montant noté au registre : 800.€/)
  })

  it('soldée, sa vie est finie', async () => {
    const solde = await obtenirDe<Solde>('solder', '2008-001', '--note', 'factures', '--le', '2009-03-20')
    expect([solde.conventions[0]?.etat, solde.reste_centimes]).toEqual(['soldee', 50_000])
    expect(await refuser('resilier', '2008-001', '--motif', 'x', '--oui')).toEqual([4, 'CNV-020'])
  })
})

describe('une convention écrite par d’autres', () => {
  it('est gardée et suivie, sans entrer dans nos montants', async () => {
    const {convention} = await obtenirDe<Enregistrement>(
      'enregistrer',
      'scan.pdf',
      '--titre',
      'CPO',
      '--numero',
      '54-01',
      '--avec',
      '54001S00',
      '--avec',
      'État',
      '--montant',
      '412000',
      '--du',
      '2008-01-01',
      '--au',
      '2010-12-31',
      '--signee-le',
      '2008-03-28',
      '--suivie-seulement',
    )
    expect(convention).toMatchObject({
      numero: '54-01',
      etat: 'signee',
      nous_lie: false,
      montant_centimes: 41_200_000,
    })
    expect(convention?.parties.map((p) => p.nom)).toEqual(['Mission Locale du Nord', 'État'])
    const {bilan, defauts} = await obtenirDe<RegistreTenu>('registre')
    expect([bilan.nombre, bilan.montant_centimes, defauts]).toEqual([1, 90_000, []])
    expect(await refuser('enregistrer', 'scan.pdf')).toEqual([2, 'CNV-069'])
  })

  it('plusieurs viennent d’un classeur, qui se rejoue et s’annule', async () => {
    const lignes = [
      ['Numéro', 'Convention', 'Parties', 'Montant', 'Du', 'Au', 'Signée le', 'Association partie'],
      ['R-12', 'Convention cadre', 'Conseil régional', 5000, '01/01/2008', '31/12/2008', '02/02/2008', 'oui'],
      ['R-13', 'CPO', '54002S00 ; État', 300_000, '01/01/2008', '31/12/2008', null, null],
    ]
    await ecrireFeuilles(join(cwd, 'suivies.xlsx'), [
      {nom: 'Conventions', lignes: lignes.map((l) => l.map((valeur) => ({valeur})))},
    ])
    const premier = await obtenirDe<Enregistrement>('enregistrer', 'suivies.xlsx')
    expect(premier.classeur?.lignes.nouvelles).toHaveLength(2)
    const second = await obtenirDe<Enregistrement>('enregistrer', 'suivies.xlsx')
    expect(second.classeur?.statut).toBe('deja_importe')
    const {bilan} = await obtenirDe<RegistreTenu>('registre')
    expect([bilan.nombre, bilan.montant_centimes]).toEqual([2, 590_000])
    await reussir(['activite', 'annuler', String(premier.classeur?.import), '--oui'], cwd)
    expect((await obtenirDe<RegistreTenu>('registre')).bilan.nombre).toBe(1)
  })
})

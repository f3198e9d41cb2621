import {describe, expect, it} from 'vitest'
import type {Classeur} from '../../../src/documents/index.js'
import {ecrireClasseur, lireClasseur} from '../../../src/formats/tableur/index.js'
import {
  exporterInscriptions,
  formulaireDInscription,
  type Inscription,
  lireInscriptions,
} from '../../../src/metier/formation/index.js'
import {construireAnnuaire} from '../../../src/metier/structures/index.js'
import {structure} from '../../espace/exemples.js'
import {action, inscription, session} from './faits.js'

const MIRABELLES = structure('54A', {nom: 'Mission Locale des Mirabelles'})
const plan = {
  annee: 2008,
  association: 'Réseau d’essai',
  actions: [action('A1'), action('A2')],
  sessions: [session('A1', 1), session('A1', 2), session('A2', 1, {etat: 'annulee'})],
  structures: [MIRABELLES],
}

/** What is read of a workbook once it went through a file. */
async function relire(classeur: Classeur, connues: readonly Inscription[]) {
  const grilles = await lireClasseur(await ecrireClasseur(classeur), 'inscriptions.xlsx')
  return lireInscriptions(grilles, {
    ...plan,
    annuaire: construireAnnuaire(plan.structures, {}),
    structure: null,
    inscriptions: connues,
    prochaine: 7,
    recueLe: '2008-03-01',
  })
}

describe('le classeur des inscriptions', () => {
  it('revient tel qu’il est parti, quel que soit l’état de chacune', async () => {
    const connues = [
      inscription('I2008-0001', {structure: '54A', souhaits: ['A1/1', 'A1/2'], priorite: 1, groupe: 'duo'}),
      inscription('I2008-0002', {structure: '54A', etat: 'en_attente', session: null, motif: 'complète'}),
      inscription('I2008-0003', {structure: '54A', etat: 'proposee', jusquAu: '2008-09-10'}),
      inscription('I2008-0004', {structure: '54A', etat: 'refusee', motif: 'indisponible'}),
    ]
    const {lignes, anomalies} = await relire(exporterInscriptions(connues, plan), connues)
    expect(anomalies.filter((a) => a.gravite === 'bloquante')).toEqual([])
    expect(lignes.toSorted((a, b) => (a.cle < b.cle ? -1 : 1))).toEqual(connues)
  })

  it('vide, ne demande rien ; rempli par la structure, donne ses demandes', async () => {
    const formulaire = formulaireDInscription(plan, MIRABELLES)
    expect((await relire(formulaire, [])).lignes).toEqual([])
    const entete = formulaire.feuilles[0]?.lignes.findIndex((l) =>
      l.some((c) => typeof c === 'object' && c?.valeur === 'Nom'),
    )
    const titres = formulaire.feuilles[0]?.lignes[entete ?? 0]?.map((c) =>
      typeof c === 'object' ? c?.valeur : c,
    )
    const saisie: Readonly<Record<string, string>> = {Nom: 'ABRICOT', Prénom: 'Ada', Action: 'A1'}
    const rempli: Classeur = {
      ...formulaire,
      feuilles: formulaire.feuilles.map((feuille, rang) => ({
        ...feuille,
        lignes: feuille.lignes.map((ligne, l) =>
          rang === 0 && l === (entete ?? 0) + 1
            ? ligne.map((cellule, c) => {
                const valeur = saisie[String(titres?.[c])]
                return valeur === undefined ? cellule : {valeur, style: 'donnee' as const}
              })
            : ligne,
        ),
      })),
    }
    const {lignes, anomalies} = await relire(rempli, [])
    expect(anomalies.filter((a) => a.gravite === 'bloquante')).toEqual([])
    expect(lignes).toMatchObject([
      {structure: '54A', nom: 'ABRICOT', prenom: 'Ada', action: 'A1', etat: 'demandee', session: null},
    ])
  })
})

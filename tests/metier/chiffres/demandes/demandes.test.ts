import {describe, expect, it} from 'vitest'
import {
  ajouterDemande,
  type Demande,
  extraireReponse,
  listerDemandes,
  type Requete,
  rejouerDemande,
  repondreDemande,
} from '../../../../src/metier/chiffres/index.js'
import {calculer, tableau} from '../exemple.js'

const REQUETE: Requete = {
  annee: 2008,
  a_fin: null,
  perimetre: 'courant',
  par: 'structure',
  codes: ['accueils'],
  pour_publication: false,
}
const AVANT = 'Nancy accueils 2008 10\nToul accueils 2008 5'
const CORRIGE = 'Nancy accueils 2008 12\nToul accueils 2008 5'

const chiffres = (texte: string) => calculer({valeurs: tableau(texte)}, {par: 'structure'})
const valeurs = (texte: string) => extraireReponse(chiffres(texte), REQUETE)

function ajouter(connues: readonly Demande[], demandeur: string, suite: Partial<Requete> = {}): Demande[] {
  const requete = {...REQUETE, ...suite}
  const {demande} = ajouterDemande(connues, {demandeur, objet: 'accueils', recue_le: '2009-03-01', requete})
  return [...connues, demande]
}

const repondre = (connues: readonly Demande[], numero: number, texte: string, actualiser = false) =>
  repondreDemande(connues, {
    numero: String(numero),
    le: `2009-03-0${numero}`,
    referentiel: 'essai@1',
    actuelles: valeurs(texte),
    actualiser,
  })

describe('la même question reçoit la même réponse', () => {
  const posee = ajouter([], 'Conseil régional')
  const repondue = [repondre(posee, 1, AVANT).demande]

  it('la seconde fois, avec ce que les chiffres disent autrement depuis', () => {
    const {demande, ecarts} = repondre(ajouter(repondue, 'Préfecture'), 2, CORRIGE)
    expect(demande.reponse).toMatchObject({reprise_de: 1, valeurs: repondue[0]?.reponse?.valeurs})
    expect(ecarts.map((e) => [e.nom_du_groupe, e.modalites, e.avant, e.apres])).toEqual([
      ['Réseau', '', 15, 17],
      ['Réseau', 'sexe=non_reparti', 15, 17],
      ['Nancy', '', 10, 12],
      ['Nancy', 'sexe=non_reparti', 10, 12],
    ])
  })

  it('sauf si les chiffres d’aujourd’hui sont demandés', () => {
    const {demande} = repondre(ajouter(repondue, 'Préfecture'), 2, CORRIGE, true)
    expect(demande.reponse?.reprise_de).toBeNull()
    expect(demande.reponse?.valeurs.find((v) => v.groupe === 'REGION')?.valeur).toBe(17)
  })

  it('est annoncée dès que la question est notée, dans quelque ordre que soient les codes', () => {
    const deux = ajouter([], 'A', {codes: ['accueils', 'emplois']})
    const saisie = {demandeur: 'B', objet: '-', recue_le: '2009-03-02'}
    const requete = {...REQUETE, codes: ['emplois', 'accueils']}
    expect(ajouterDemande(deux, {...saisie, requete}).memes_questions).toEqual([1])
    expect(ajouterDemande(deux, {...saisie, requete: {...requete, annee: 2007}}).memes_questions).toEqual([])
  })
})

it('une réponse se rejoue : rien n’a changé, ou ce qui a changé', () => {
  const [demande] = [repondre(ajouter([], 'Conseil régional'), 1, AVANT).demande]
  expect(rejouerDemande(demande, valeurs(AVANT))).toMatchObject({identique: true, ecarts: []})
  expect(rejouerDemande(demande, valeurs(CORRIGE)).ecarts).toHaveLength(4)
  expect(rejouerDemande(demande, valeurs('Toul accueils 2008 5')).ecarts).toContainEqual(
    expect.objectContaining({groupe: 'Nancy', modalites: '', avant: 10, apres: null}),
  )
})

it.each([
  ['un numéro qui n’est à personne', () => repondre([], 1, AVANT), 'CHF-046'],
  [
    'une demande déjà répondue',
    () => repondre([repondre(ajouter([], 'A'), 1, AVANT).demande], 1, AVANT),
    'CHF-047',
  ],
  ['rejouer sans réponse', () => ajouter([], 'A').map((d) => rejouerDemande(d, [])), 'CHF-048'],
  ['un code inconnu', () => extraireReponse(chiffres(AVANT), {...REQUETE, codes: ['accueil']}), 'CHF-010'],
])('refuse %s', (_cas, geste, code) => {
  expect(geste).toThrow(expect.objectContaining({code}))
})

it('le registre se lit de la dernière demande à la première', () => {
  const {demandes} = listerDemandes(ajouter([repondre(ajouter([], 'A'), 1, AVANT).demande], 'B'))
  expect(demandes.map((d) => [d.numero, d.etat])).toEqual([
    [2, 'a_repondre'],
    [1, 'repondue'],
  ])
})

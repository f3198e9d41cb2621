import {describe, expect, it} from 'vitest'
import {demanderChoix, demanderOuiNon, demanderTexte} from '../../src/cli/questions.js'
import {comprendreErreur} from '../../src/cli/rendre-erreur.js'
import {PersonneAuClavier, TOUCHES} from '../support/guichet.js'

const refuser = (saisie: string) => (saisie === '2008' ? undefined : 'Une année sur quatre chiffres.')

const ANGLAIS = /yes|select|navigate|answer|provide|valid value|enter\b/i

describe('une question fermée', () => {
  it.each([
    [[TOUCHES.entree], false],
    [['o', TOUCHES.entree], true],
    [['oui', TOUCHES.entree], true],
    [['N', TOUCHES.entree], false],
  ])('à laquelle on tape %j vaut %s', async (frappes, attendu) => {
    const personne = new PersonneAuClavier()
    const reponse = demanderOuiNon('Remplacer ?', personne)
    await personne.repondre('Remplacer ?', ...frappes)
    expect(await reponse).toBe(attendu)
    expect(personne.ecran).toContain('(o/N)')
    expect(personne.ecran).not.toMatch(ANGLAIS)
  })

  it('dit comment répondre quand la réponse n’est pas comprise', async () => {
    const personne = new PersonneAuClavier()
    const reponse = demanderOuiNon('Remplacer ?', {
      input: personne.input,
      output: personne.output,
      defaut: true,
    })
    await personne.repondre('(O/n)', 'x', TOUCHES.entree)
    await personne.repondre('Répondez par o (oui) ou n (non)', '\u007F', TOUCHES.entree)
    expect(await reponse).toBe(true)
  })

  it('refermée par Ctrl-C arrête la commande avec 130', async () => {
    const personne = new PersonneAuClavier()
    const reponse = demanderOuiNon('Remplacer ?', personne).catch((erreur: unknown) =>
      comprendreErreur(erreur),
    )
    await personne.repondre('Remplacer ?', TOUCHES.ctrlC)
    expect(await reponse).toMatchObject({sortie: 130, code: 'CLI-009'})
  })
})

describe('une question ouverte', () => {
  it('rend le texte sans les espaces qui l’entourent', async () => {
    const personne = new PersonneAuClavier()
    const reponse = demanderTexte('Région', personne)
    await personne.repondre('Région', '  Champagne-Ardenne ', TOUCHES.entree)
    expect(await reponse).toBe('Champagne-Ardenne')
  })

  it('propose une réponse, et refuse en français ce qui ne convient pas', async () => {
    const personne = new PersonneAuClavier()
    const reponse = demanderTexte('Année', {
      input: personne.input,
      output: personne.output,
      defaut: '08',
      refuser,
    })
    await personne.repondre('(08)', TOUCHES.entree)
    await personne.repondre('Une année sur quatre chiffres.', '2008', TOUCHES.entree)
    expect(await reponse).toBe('2008')
    expect(personne.ecran).not.toMatch(ANGLAIS)
  })

  it('attend une réponse quand rien n’est tapé', async () => {
    const personne = new PersonneAuClavier()
    const reponse = demanderTexte('Région', personne)
    await personne.repondre('Région', TOUCHES.entree)
    await personne.repondre('Une réponse est attendue.', 'Lorraine', TOUCHES.entree)
    expect(await reponse).toBe('Lorraine')
  })
})

it('un choix se fait avec les flèches, dont l’aide est en français', async () => {
  const personne = new PersonneAuClavier()
  const choix = [
    {valeur: 'faire', libelle: 'Le faire maintenant'},
    {valeur: 'passer', libelle: 'Passer cette étape', explication: 'vous pourrez y revenir'},
  ]
  const reponse = demanderChoix('Que faire ?', choix, personne)
  await personne.repondre('Que faire ?', TOUCHES.bas)
  await personne.repondre('vous pourrez y revenir', TOUCHES.entree)
  expect(await reponse).toBe('passer')
  expect(personne.ecran).toContain('flèches haut et bas : choisir')
  expect(personne.ecran).toContain('Entrée : valider')
  expect(personne.ecran).not.toMatch(ANGLAIS)
})

import {expect, it} from 'vitest'
import {pagesDesCommandes, remplacerReference, sommaireDesCommandes} from '../../src/cli/reference.js'
import {configuration} from '../support/commande.js'

it('replaces only what stands between the marks, and twice is once', () => {
  const texte = 'avant\n<!-- commandes -->\nvieux\n<!-- /commandes -->\naprès\n'
  const une = remplacerReference(texte, 'neuf')
  expect(une).toBe('avant\n<!-- commandes -->\nneuf\n<!-- /commandes -->\naprès\n')
  expect(remplacerReference(une, 'neuf')).toBe(une)
})

it('adds the marks to a README that has none', () => {
  const une = remplacerReference('# animreg\n', 'neuf')
  expect(une).toContain('# animreg\n\n## Commandes\n\n<!-- commandes -->\nneuf\n<!-- /commandes -->\n')
  expect(remplacerReference(une, 'neuf')).toBe(une)
})

it('has every command, each on the page of its subject', async () => {
  const config = await configuration()
  const pages = pagesDesCommandes(config)
  for (const id of config.commandIDs) {
    const page = pages.get(id.includes(':') ? `${id.split(':')[0]}.md` : 'espace.md')
    expect(page).toContain(`## animreg ${id.replaceAll(':', ' ')}\n`)
  }
  for (const page of pages.keys()) expect(sommaireDesCommandes(config)).toContain(`(data/commandes/${page})`)
})

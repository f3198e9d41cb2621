import {describe, expect, it} from 'vitest'
import {dernierImportDe, nomsDesCopies} from '../../../../src/metier/activite/index.js'
import {composerRetour, consigneDe, type FaitsRetour} from '../../../../src/metier/activite/retour/index.js'
import {anomalie} from '../../../../src/shared/anomalie.js'
import {CATALOGUE_DES_MESSAGES, type CodeMessage} from '../../../../src/shared/catalogue/index.js'
import {reseauLorrain} from '../../../support/reseau.js'

const [nancy] = reseauLorrain

const illisible = anomalie('bloquante', 'ACT-004', '« environ 130 » n’est pas un nombre.', {
  feuille: 'Activité 2008',
  cellule: 'C5',
  valeur: 'environ 130',
  attendu: 'un nombre entier ou décimal',
  a_faire: 'Corrigez la cellule dans le classeur, ou relancez avec « --tolerant » pour la laisser de côté.',
})
const total = anomalie('avertissement', 'ACT-006', 'Le total annonce 1 101, la somme est 1 001.', {
  feuille: 'Activité 2008',
  cellule: 'N10',
  valeur: '1101',
  attendu: '1 001',
  a_faire: 'Vérifiez les cellules couvertes par ce total ; leur somme est retenue.',
})
const duFichier = anomalie('bloquante', 'ACT-001', 'Aucun tableau reconnu.', {
  a_faire: 'Voir animreg expliquer ACT-001.',
})

function retour(modifie: Partial<FaitsRetour> = {}) {
  return composerRetour({
    fichier: 'tableau.xlsx',
    annee: 2008,
    anomalies: [illisible, total],
    structure: nancy,
    association: 'Réseau lorrain',
    courriel: 'animation@example.org',
    dernierImport: '2009-03-12',
    date: '2009-03-12',
    ...modifie,
  })
}

const texteDe = (annotation: ReturnType<typeof retour>) =>
  annotation.tete.lignes
    .map((l) => l.map((c) => c?.valeur ?? '').join(' | '))
    .join('\n')
    .replace(/[\u00A0\u202F]/g, ' ')

describe('la feuille « À corriger »', () => {
  it('dit à qui, de quoi, combien et comment renvoyer', () => {
    const texte = texteDe(retour())
    expect(texte).toContain('À corriger : activité 2008')
    expect(texte).toContain('Mission Locale du Grand Nancy')
    expect(texte).toContain('Fichier reçu : « tableau.xlsx ».')
    expect(texte).toContain('enregistrées pour la dernière fois le 12 mars 2009.')
    expect(texte).toContain(
      "1 point empêche de l'enregistrer (en rouge) et 1 point est à vérifier (en orange).",
    )
    expect(texte).toContain("renvoyez-le à l'animation régionale (Réseau lorrain, animation@example.org).")
  })

  it('ne prétend rien de ce qui n’est pas su', () => {
    const texte = texteDe(
      retour({structure: undefined, courriel: undefined, dernierImport: undefined, anomalies: [total]}),
    )
    expect(texte).toContain('Fichier reçu : tableau.xlsx')
    expect(texte).toContain("n'est encore enregistrée")
    expect(texte).toContain("Rien n'empêche de l'enregistrer ; 1 point est à vérifier")
    expect(texte).not.toContain('undefined')
  })

  it('a une ligne par constat, avec un lien vers sa cellule', () => {
    const {lignes} = retour({anomalies: [illisible, duFichier]}).tete
    const [premiere, seconde] = lignes.slice(-2)
    expect(premiere?.map((c) => c?.valeur)).toEqual([
      1,
      'à corriger',
      'Activité 2008',
      'C5',
      '« environ 130 » n’est pas un nombre.',
      'environ 130',
      'un nombre entier ou décimal',
      'Écrivez un nombre ; si la donnée est inconnue, laissez la case vide ou écrivez NC.',
    ])
    expect(premiere?.[3]?.lien).toEqual({feuille: 'Activité 2008', cellule: 'C5'})
    expect(seconde?.slice(2, 4).map((c) => c?.valeur)).toEqual(['tout le classeur', '–'])
  })

  it('marque une cellule une seule fois, de la couleur du constat le plus grave', () => {
    const {marques} = retour({anomalies: [illisible, {...total, cellule: 'C5'}, duFichier]})
    expect(marques).toHaveLength(1)
    expect(marques[0]).toMatchObject({feuille: 'Activité 2008', cellule: 'C5', gravite: 'bloquante'})
    expect(marques[0]?.commentaire).toContain('À corriger (ACT-004) : « environ 130 »')
    expect(marques[0]?.commentaire).toContain('À vérifier (ACT-006)')
  })
})

describe('ce qui est demandé à la structure', () => {
  const codes = Object.keys(CATALOGUE_DES_MESSAGES).filter((code) => code.startsWith('ACT')) as CodeMessage[]

  it.each(codes)('%s ne lui parle jamais de la commande', (code) => {
    const {aFaire} = CATALOGUE_DES_MESSAGES[code]
    const dite = consigneDe(anomalie('bloquante', code, 'Constat.', {a_faire: aFaire})).aFaire
    expect(dite).not.toMatch(/animreg|appellations|--/)
    expect(dite).toMatch(/^\p{Lu}.*\.$/u)
  })
})

const recu = (fichier: string, structure = nancy) => ({fichier, sha256: 'ab12cd34ef', structure})

describe('le nom de la copie', () => {
  it('est celui du fichier reçu, après le code de la structure', () => {
    expect(nomsDesCopies([recu('Tableau août 2008.xls')])).toEqual([
      '54395S00-Tableau-aout-2008-a-corriger.xlsx',
    ])
    expect(nomsDesCopies([recu('54395S00-nancy.xlsx')])).toEqual(['54395S00-nancy-a-corriger.xlsx'])
  })

  it('ne s’allonge pas d’un renvoi à l’autre', () => {
    const [une = ''] = nomsDesCopies([recu('nancy.xlsx')])
    expect(nomsDesCopies([recu(une)])).toEqual([une])
  })

  it('ne se prend pas deux fois, et ne mène pas hors de son dossier', () => {
    expect(nomsDesCopies([recu('a.xlsx'), recu('A.csv')])).toEqual([
      '54395S00-a-a-corriger.xlsx',
      '54395S00-A-2-a-corriger.xlsx',
    ])
    expect(nomsDesCopies([{...recu('../../x.xlsx'), structure: undefined}])).toEqual([
      'x-ab12cd34-a-corriger.xlsx',
    ])
  })
})

it('le dernier import est celui qui a apporté des valeurs de la structure cette année-là', () => {
  const un = {genre: 'activite', annee: 2008, fichier: 'a.xlsx', le: '2009-01-10T08:00:00Z'}
  const valeurs = [{structure: nancy?.code, provenance: {fichier: 'a.xlsx'}}] as unknown as Parameters<
    typeof dernierImportDe
  >[2]['valeurs']
  const imports = [
    un,
    {...un, fichier: 'b.xlsx', le: '2009-02-10T08:00:00Z'},
    {...un, annee: 2007, le: '2009-03-01'},
  ]
  expect(dernierImportDe(nancy?.code, 2008, {imports, valeurs})).toBe('2009-01-10')
  expect(dernierImportDe(undefined, 2008, {imports, valeurs})).toBeUndefined()
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Classeur, Grille} from '../../../../src/documents/index.js'
import {composerFormulaire} from '../../../../src/metier/activite/formulaire/composer-formulaire.js'
import {lireFormulaire} from '../../../../src/metier/activite/formulaire/index.js'
import {planDuFormulaire} from '../../../../src/metier/activite/formulaire/plan.js'
import {rappelDe} from '../../../../src/metier/activite/formulaire/rappel.js'
import {importerActivite, lireMarqueFormulaire, type Valeur} from '../../../../src/metier/activite/index.js'
import {construireAnnuaire} from '../../../../src/metier/structures/index.js'
import type {Exercice, Periode} from '../../../../src/shared/periode.js'
import {contexteLorrain, parcours3, reseauLorrain} from '../../../support/reseau.js'

const ANNEE = 2008 as Exercice
const plan = planDuFormulaire(parcours3, ANNEE)
const [nancy, laxou] = reseauLorrain
if (!nancy || !laxou) throw new Error('réseau vide')
const contexte = {referentiel: parcours3, annuaire: construireAnnuaire(reseauLorrain, {}), annee: ANNEE}

function valeur(modifie: Partial<Valeur>): Valeur {
  return {
    source: 'tableaux',
    structure: nancy?.code ?? 'REGION',
    indicateur: 'premiers_accueils',
    periode: '2007' as Periode,
    modalites: '',
    etat: 'renseigne',
    valeur: 100,
    brut: '100',
    provenance: {fichier: 'recu.xlsx', feuille: 'F', cellule: 'B2'},
    ...modifie,
  }
}

function formulaire(precedentes: readonly Valeur[] = []): Classeur {
  return composerFormulaire({
    referentiel: parcours3,
    structure: nancy as NonNullable<typeof nancy>,
    annee: ANNEE,
    precedentes,
    sources: ['tableaux'],
    association: 'Réseau lorrain',
    courriel: 'animation@example.org',
    date: '2008-01-15',
  })
}

type Contenus = (string | number | null)[][]

/** The sheets as a spreadsheet program gives them back, `remplir` having typed in « Saisie ». */
function revenu(remplir: (saisie: Contenus) => Contenus = (s) => s, classeur = formulaire()): Grille[] {
  return classeur.feuilles.map(({nom, lignes}) => {
    const contenus = lignes.map((l) => l.map((c) => c?.valeur ?? null))
    return {
      feuille: nom,
      masquee: false,
      lignes: (nom === 'Saisie' ? remplir(contenus) : contenus).map((l) =>
        l.map((v) =>
          v === null || v === ''
            ? undefined
            : {genre: typeof v === 'number' ? 'nombre' : 'texte', valeur: v, affiche: String(v)},
        ),
      ),
      fusions: [],
      lignesMasquees: new Set(),
      colonnesMasquees: new Set(),
    }
  })
}

const rangDe = (saisie: Contenus, libelle: string, apres = 0) =>
  saisie.findIndex((l, rang) => rang >= apres && String(l[0]).trim() === libelle)

/** Types a number in a row, by month (1 to 12) or for the year (13). */
function taper(libelle: string, colonne: number, contenu: string | number) {
  return (saisie: Contenus): Contenus => {
    const rang = rangDe(saisie, libelle)
    return saisie.map((l, i) => (i === rang ? l.map((v, c) => (c === colonne ? contenu : v)) : l))
  }
}

describe('le formulaire de recueil', () => {
  it('demande les mois des événements et l’année des jeunes différents, sans ce que compte l’annuaire', () => {
    const codes = new Set(plan.lignes.map((l) => l.indicateur.code))
    expect(codes).toContain('premiers_accueils')
    expect(codes).not.toContain('structures')
    expect(codes).not.toContain('entrees_alternance')
    const rythme = (code: string) => plan.lignes.find((l) => l.indicateur.code === code)?.rythme
    expect(rythme('premiers_accueils')).toBe('mois')
    expect(rythme('jeunes_en_contact')).toBe('annee')
    expect(rythme('parrains')).toBe('annee')
    expect(planDuFormulaire(parcours3, 2018 as Exercice).lignes.map((l) => l.indicateur.code)).not.toContain(
      'civis',
    )
  })

  it('n’ouvre que les cases à remplir, et y attend des nombres entiers', () => {
    const saisie = formulaire().feuilles.find((f) => f.nom === 'Saisie')
    expect(saisie?.protegee).toBe(true)
    const ouvertes = (saisie?.lignes ?? []).flat().filter((c) => c?.deverrouillee)
    const attendues = plan.lignes.reduce((n, l) => n + (l.rythme === 'mois' ? 12 : 1), 0)
    expect(ouvertes).toHaveLength(attendues)
    expect(saisie?.validations).toHaveLength(plan.lignes.length)
    expect(saisie?.validations?.[0]).toMatchObject({genre: 'entier', minimum: 0, plage: 'B10:M10'})
  })

  it('rappelle l’année d’avant : la valeur annuelle, sinon la somme de douze mois, jamais de moins', () => {
    const ligne = plan.lignes.find((l) => l.rubrique.indicateur === 'premiers_accueils')
    if (!ligne) throw new Error('ligne absente')
    const mois = (nombre: number) =>
      Array.from({length: nombre}, (_, i) =>
        valeur({periode: `2007-${String(i + 1).padStart(2, '0')}` as Periode, valeur: 10}),
      )
    expect(rappelDe(ligne, [valeur({}), ...mois(12)], ['tableaux'])).toBe(100)
    expect(rappelDe(ligne, mois(12), ['tableaux'])).toBe(120)
    expect(rappelDe(ligne, mois(11), ['tableaux'])).toBeNull()
    expect(
      rappelDe(ligne, [valeur({source: 'entrepot', valeur: 7}), valeur({})], ['entrepot', 'tableaux']),
    ).toBe(7)
  })

  it('porte sa version, sa structure et son année', () => {
    expect(lireMarqueFormulaire(revenu())).toEqual({
      format: 1,
      referentiel: 'parcours3@1',
      structure: nancy.code,
      annee: 2008,
    })
    expect(lireMarqueFormulaire(revenu().slice(0, 2))).toBeUndefined()
  })
})

/** The form as it left, but for one entry of its hidden sheet. */
const avec = (cle: string, contenu: string) =>
  revenu().map((g) =>
    g.feuille === 'animreg'
      ? {
          ...g,
          lignes: g.lignes.map((l) =>
            l[0]?.affiche === cle ? [l[0], {genre: 'texte' as const, valeur: contenu, affiche: contenu}] : l,
          ),
        }
      : g,
  )
const refus = (grilles: Grille[]) =>
  lireFormulaire(contexte, grilles)?.anomalies.map((a) => [a.gravite, a.code])
const constats = (remplir: (s: Contenus) => Contenus) =>
  lireFormulaire(contexte, revenu(remplir))?.anomalies.map((a) => [a.code, a.cellule, a.message])
const femmes = (s: Contenus) => rangDe(s, 'dont femmes')

describe('le retour du formulaire', () => {
  it('redonne exactement ce qui a été tapé, et jamais le rappel', () => {
    const cases = plan.lignes.flatMap((ligne, l) =>
      plan.colonnes.flatMap((colonne, c) =>
        colonne.rythme === ligne.rythme ? [{ligne, colonne, l, c}] : [],
      ),
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(cases.length - 1), fc.nat(9999)), {
          maxLength: 80,
          selector: ([n]) => n,
        }),
        (tapes) => {
          const attendues = new Map<string, number>()
          const grilles = revenu(
            (saisie) => {
              const rangs = rangsDesLignes(saisie)
              for (const [n, nombre] of tapes) {
                const {ligne, colonne, l, c} = cases[n] as (typeof cases)[number]
                const rang = saisie[rangs[l] as number] as Contenus[number]
                rang[c + 1] = nombre
                attendues.set(
                  `${ligne.rubrique.indicateur}|${ligne.rubrique.modalites}|${colonne.periode}`,
                  nombre,
                )
              }
              return saisie
            },
            formulaire([valeur({valeur: 4321})]),
          )
          const {bilan, changements} = importerActivite(contexteLorrain(), new Map(), grilles, {
            fichier: 'retour.xlsx',
            sha256: '0',
            source: 'tableaux',
            tolerant: false,
          })
          // A form sent back empty is refused: « nothing new » would hide it.
          expect(bilan.anomalies.map((a) => a.code)).toEqual(attendues.size === 0 ? ['ACT-031'] : [])
          const lues = new Map(
            (changements?.valeurs ?? []).map((v) => [
              `${v.indicateur}|${v.modalites}|${v.periode}`,
              v.valeur,
            ]),
          )
          expect(lues).toEqual(attendues)
          expect(new Set(changements?.valeurs.map((v) => v.structure) ?? [nancy.code]).size).toBeLessThan(2)
        },
      ),
      {numRuns: 25},
    )
  })

  it('sans sa feuille cachée, se lit comme un tableau ordinaire, le rappel toujours laissé de côté', () => {
    const saisie = revenu(taper('Jeunes en premier accueil', 1, 61), formulaire([valeur({valeur: 4321})]))
    const {bilan, changements} = importerActivite(contexteLorrain(), new Map(), saisie.slice(0, 1), {
      fichier: 'copie.csv',
      sha256: '0',
      source: 'tableaux',
      tolerant: false,
    })
    expect(bilan.anomalies.filter((a) => a.gravite !== 'information')).toEqual([])
    expect(changements?.valeurs.map((v) => [v.structure, v.indicateur, v.periode, v.valeur])).toEqual([
      [nancy.code, 'premiers_accueils', '2008-01', 61],
    ])
  })

  it('suit les lignes et les colonnes déplacées, et les lignes ajoutées au-dessus', () => {
    const grilles = revenu((saisie) => [
      ['Saisi par Mme Martin'],
      ...taper('Jeunes en premier accueil', 3, 61)(saisie).map((l) => [l[0] ?? null, null, ...l.slice(1)]),
    ])
    expect(lireFormulaire(contexte, grilles)?.blocs[0]?.cellules).toMatchObject([
      {rubrique: {indicateur: 'premiers_accueils', modalites: ''}, periode: '2008-03'},
    ])
  })

  it('refuse une autre version, une autre année, une structure inconnue', () => {
    expect(refus(avec('referentiel', 'parcours3@2'))).toEqual([['bloquante', 'ACT-073']])
    expect(refus(avec('format', '2'))).toEqual([['bloquante', 'ACT-073']])
    expect(refus(avec('annee', '2007'))).toEqual([['bloquante', 'ACT-008']])
    expect(refus(avec('structure', '99999S00'))).toEqual([['bloquante', 'ACT-002']])
  })

  it('dit une ligne supprimée, un titre changé, une case grise remplie', () => {
    expect(constats((s) => s.filter((l) => String(l[0]) !== 'Marraines et parrains'))).toEqual([
      ['ACT-074', null, "La ligne « Marraines et parrains » n'est plus dans le formulaire."],
    ])
    // The next « dont femmes » is that of another indicateur: it must not take the place of the missing one.
    expect(constats((s) => s.filter((_, i) => i !== femmes(s)))).toEqual([
      [
        'ACT-074',
        null,
        "La ligne « dont femmes » (sous « Jeunes en premier accueil ») n'est plus dans le formulaire.",
      ],
    ])
    expect(constats((s) => s.map((l, i) => (i === 1 ? [`Structure : ${laxou.nom}`] : l)))).toMatchObject([
      ['ACT-074', 'A2', expect.stringContaining(laxou.nom)],
    ])
    expect(constats(taper('Jeunes en contact', 2, 40))).toEqual([
      ['ACT-075', 'C29', '« Jeunes en contact » : case grise, laissée de côté.'],
    ])
    expect(
      constats((s) => s.map((l) => (l[0] === 'Indicateur' ? ['Autre', ...l.slice(1)] : l))),
    ).toMatchObject([['ACT-074', null, expect.stringContaining('Saisie')]])
  })
})

/** Where each row of the plan stands: several « dont femmes » follow one another. */
function rangsDesLignes(saisie: Contenus): number[] {
  const rangs: number[] = []
  for (const {libelle} of plan.lignes) rangs.push(rangDe(saisie, libelle, (rangs.at(-1) ?? 0) + 1))
  return rangs
}

import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {comparerTextes} from '../../../shared/francais.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import {ecrireFeuille, type Rangee} from '../../feuilles/index.js'
import type {Structure} from '../../structures/index.js'
import type {Besoin} from '../types.js'
import {type ChampBesoin, MODELE_BESOINS} from './modele-besoins.js'
import type {Refus} from './refus.js'

/** Rows left to fill under what is known. */
const LIGNES_A_REMPLIR = 15
const LIGNES_DE_TETE = 3

const NOTE =
  'Une ligne par besoin, dans vos mots. Priorité : 1 (urgent), 2 ou 3. Laissez vide ce que vous ne savez pas. Les titres des colonnes ne changent pas.'

/** A form to send to a structure. */
export type FormulaireDeBesoins = {
  readonly structure: Pick<Structure, 'code' | 'nom'>
  readonly fichier: string
  readonly classeur: Classeur
  readonly repris: number
}

/** One workbook per structure: what was refused last year first, then what it already said, then room to write. */
export function preparerFormulairesDeBesoins(
  structures: readonly Structure[],
  {
    reseau,
    annee,
    besoins,
    refus,
    association,
  }: {
    /** Names are given among all of them: a form made alone must not take the place of another one's. */
    readonly reseau: readonly Structure[]
    readonly annee: number
    readonly besoins: readonly Besoin[]
    readonly refus: readonly Refus[]
    readonly association: string
  },
): FormulaireDeBesoins[] {
  const noms = nomsDeFichiers(reseau.map((s) => `besoins ${annee} ${s.nom}`))
  const nomDe = new Map(reseau.map((s, rang) => [s.code, noms[rang]]))
  return structures.map(({code, nom}) => {
    const dits = besoins.filter((b) => b.annee === annee && b.structure === code)
    const redits = new Set(dits.map((b) => empreinte(b.theme)))
    const rangees: Rangee<ChampBesoin>[] = [
      ...refus.filter((r) => r.structure === code && !redits.has(empreinte(r.theme))).map(rangeeDeRefus),
      ...dits
        .toSorted(
          (a, b) => Number(b.refuseLAnPasse) - Number(a.refuseLAnPasse) || comparerTextes(a.cle, b.cle),
        )
        .map(rangeeDeBesoin),
    ]
    const titre = `Besoins de formation ${annee} – ${nom} (${code})`
    return {
      structure: {code, nom},
      fichier: `${nomDe.get(code) ?? code}.xlsx`,
      repris: rangees.length,
      classeur: {titre, auteur: association, date: `${annee}-01-01`, feuilles: [feuille(titre, rangees)]},
    }
  })
}

function rangeeDeRefus({theme, public: public_, nombre, motif}: Refus): Rangee<ChampBesoin> {
  return {theme, public: public_, nombre, refuse: 'oui', remarque: motif}
}

function rangeeDeBesoin(b: Besoin): Rangee<ChampBesoin> {
  return {
    ...b,
    priorite: b.priorite === null ? null : String(b.priorite),
    refuse: b.refuseLAnPasse ? 'oui' : null,
  }
}

function feuille(titre: string, rangees: readonly Rangee<ChampBesoin>[]): FeuilleDeClasseur {
  const ecrite = ecrireFeuille(MODELE_BESOINS, rangees, {titre, note: NOTE, sans: ['code', 'structure']})
  const largeur = ecrite.lignes.at(LIGNES_DE_TETE - 1)?.length ?? 0
  const vide = Array.from({length: largeur}, (): CelluleDeClasseur => ({valeur: null, style: 'saisie'}))
  const [debut, fin] = [LIGNES_DE_TETE + 1, LIGNES_DE_TETE + rangees.length + LIGNES_A_REMPLIR]
  return {
    ...ecrite,
    lignes: [...ecrite.lignes, ...Array.from({length: LIGNES_A_REMPLIR}, () => vide)],
    figer: {lignes: LIGNES_DE_TETE, colonnes: 1},
    validations: [
      {
        plage: `C${debut}:C${fin}`,
        titre: 'Personnes',
        message: 'Combien de salariés sont concernés ?',
        genre: 'entier',
        minimum: 1,
      },
      {
        plage: `D${debut}:D${fin}`,
        titre: 'Priorité',
        message: '1 : urgent ; 2 : souhaité ; 3 : si possible.',
        genre: 'liste',
        valeurs: ['1', '2', '3'],
      },
    ],
  }
}

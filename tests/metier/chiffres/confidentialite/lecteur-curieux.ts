import type {Chiffre, Chiffres} from '../../../../src/metier/chiffres/index.js'

/** A row as published: its total, women, men; null for what is hidden. */
type Rang = readonly [total: number | null, femmes: number | null, hommes: number | null]
type Essai = readonly [total: number, femmes: number, hommes: number]

/**
 * A reader with time: tries every number of women and men in every structure, 0 only where 0 is printed, and keeps the
 * fillings under which all that he sees is right. Plain enumeration, written apart from the product: rows that add up,
 * then columns that add up to the network.
 */
export function valeursPossibles(table: Chiffres, code: string, plafond: number): Map<string, Set<number>> {
  const lire = (chiffres: readonly Chiffre[]) => lireRang(chiffres.find((c) => c.code === code))
  const reseau = lire(table.chiffres)
  const rangs = (table.par ?? []).map((g) => ({nom: g.code, rang: lire(g.chiffres)}))
  const choix = rangs.map(({rang}) => remplissages(rang, plafond))
  const vues = new Map<string, Set<number>>()
  const noter = (nom: string, rang: Rang, essai: Essai) => {
    for (const [i, valeur] of rang.entries()) {
      if (valeur !== null) continue
      const cle = `${nom}/${['total', 'femmes', 'hommes'][i]}`
      vues.set(cle, (vues.get(cle) ?? new Set()).add(essai[i] ?? Number.NaN))
    }
  }
  const explorer = (essais: readonly Essai[]): void => {
    const suivants = choix[essais.length]
    if (suivants) {
      for (const essai of suivants) explorer([...essais, essai])
      return
    }
    const somme = (i: 0 | 1 | 2) => essais.reduce((s, essai) => s + essai[i], 0)
    const total: Essai = [somme(0), somme(1), somme(2)]
    if (!concorde(reseau, total)) return
    noter('reseau', reseau, total)
    for (const [i, {nom, rang}] of rangs.entries()) noter(nom, rang, essais[i] ?? total)
  }
  explorer([])
  return vues
}

function lireRang(chiffre: Chiffre | undefined): Rang {
  const part = (modalite: string) => chiffre?.parts.find((p) => p.modalite === modalite)?.valeur ?? null
  return [chiffre?.valeur ?? null, part('femmes'), part('hommes')]
}

function remplissages(rang: Rang, plafond: number): Essai[] {
  const de = (vu: number | null) => (vu === null ? suite(1, plafond) : [vu])
  return de(rang[1])
    .flatMap((femmes) => de(rang[2]).map((hommes): Essai => [femmes + hommes, femmes, hommes]))
    .filter((essai) => concorde(rang, essai))
}

function concorde(rang: Rang, essai: Essai): boolean {
  return rang.every((vu, i) => vu === null || vu === essai[i])
}

function suite(debut: number, fin: number): number[] {
  return Array.from({length: fin - debut + 1}, (_, i) => debut + i)
}

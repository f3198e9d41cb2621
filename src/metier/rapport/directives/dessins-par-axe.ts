import {type Dessin, dessinerCourbes, dessinerEmpilees, type Portion} from '../../../documents/index.js'
import {type Chiffre, type ChiffrePresente, presenterChiffre} from '../../chiffres/index.js'
import {direAxe} from './axes.js'
import type {FaitsDeDirectives} from './types.js'

const LARGEUR = 480
const HAUTEUR_MAX = 600

export type Dessine = {readonly legende: string; readonly dessin: Dessin}

/** Months in the order they come, this year against the last: when young people push the door. */
export function courbes(premier: ChiffrePresente, par: string, faits: FaitsDeDirectives): Dessine {
  const {par: groupes = [], annee} = faits.decouper(par)
  const axe = direAxe(par, faits.referentiel)
  const suite = groupes.map(({libelle, chiffres}) => ({
    libelle,
    chiffre: chiffres.find((c) => c.code === premier.code),
  }))
  const avant = suite.map(({chiffre}) => point(chiffre, 'precedent', faits))
  const apres = suite.map(({chiffre}) => point(chiffre, 'valeur', faits))
  return {
    legende: `${premier.libelle} en ${annee}, ${axe} par ${axe}`,
    dessin: dessinerCourbes({
      // The year is in the caption.
      abscisses: suite.map(({libelle}) => libelle.replace(` ${annee}`, '')),
      courbes: [
        {nom: String(annee), points: apres},
        // A year nobody gave by month has no line.
        ...(avant.some((p) => p.valeur !== null) ? [{nom: String(annee - 1), points: avant}] : []),
      ],
      largeur: LARGEUR,
      charte: faits.charte,
    }),
  }
}

function point(
  chiffre: Chiffre | undefined,
  champ: 'valeur' | 'precedent',
  {referentiel}: FaitsDeDirectives,
): Portion {
  const valeur = chiffre?.[champ] ?? null
  if (!chiffre || valeur === null) return {valeur: null, etiquette: 'non renseigné'}
  const {valeur: actuelle, precedent} = presenterChiffre(chiffre, referentiel)
  return {valeur, etiquette: champ === 'valeur' ? actuelle : precedent}
}

/** Several figures end to end for each group, such as both kinds of CIVIS by département. */
export function empilees(
  presentes: readonly ChiffrePresente[],
  par: string,
  {decouper, referentiel, charte}: FaitsDeDirectives,
): Dessine {
  const {par: groupes = [], annee} = decouper(par)
  const barres = groupes.map(({libelle, chiffres}) => {
    const portions = presentes.map(({code}): Portion => {
      const chiffre = chiffres.find((c) => c.code === code)
      return {
        valeur: chiffre?.valeur ?? null,
        etiquette: chiffre ? presenterChiffre(chiffre, referentiel).valeur : 'non renseigné',
      }
    })
    return {libelle, portions, etiquette: portions.map((p) => p.etiquette).join(' + ')}
  })
  const total = ({portions}: (typeof barres)[number]) =>
    portions.reduce((somme, {valeur}) => somme + (valeur ?? 0), 0)
  return {
    legende: `${presentes.map((p) => p.libelle).join(' et ')} en ${annee}, par ${direAxe(par, referentiel)}`,
    dessin: dessinerEmpilees({
      series: presentes.map((p) => p.libelle),
      barres: barres.toSorted((a, b) => total(b) - total(a)),
      largeur: LARGEUR,
      charte,
      hauteurMax: HAUTEUR_MAX,
    }),
  }
}

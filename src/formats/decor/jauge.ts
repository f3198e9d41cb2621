import {BLANC, type ChiffreEnVue, type Dessin, type Forme, largeurDeTexte} from '../../documents/index.js'
import type {Palette} from '../pdf/style.js'

type Jauge = NonNullable<ChiffreEnVue['jauge']>

const BARRE = 8
const HAUT = 13
const REPERE = '100\u00A0%'

/** Where a gauge stops and where its objective stands, as parts of its track. */
export function mesurerJauge({part}: Jauge): {readonly pleine: number; readonly repere: number} {
  const atteinte = Number.isFinite(part) ? Math.max(0, part) : 0
  const echelle = Math.max(1.15, atteinte)
  return {pleine: atteinte / echelle, repere: 1 / echelle}
}

/** A bar on a track that goes a little beyond the objective, whose place is marked. */
export function dessinerJauge(jauge: Jauge, palette: Palette, largeur: number, majeur: boolean): Dessin {
  const {pleine, repere} = mesurerJauge(jauge)
  const encre = majeur ? palette.surPrincipale : palette.encre
  const marque = repere * largeur
  const mot = largeurDeTexte(REPERE, 7, true)
  const formes: Forme[] = [
    barre(largeur, majeur ? palette.voileFort : BLANC),
    barre(pleine * largeur, majeur ? palette.accent : palette.secondaire),
    {
      forme: 'trace',
      trace: `M${marque - 0.8} ${HAUT - 3}h1.6v${BARRE + 6}h-1.6Z`,
      remplissage: encre,
    },
    {
      forme: 'texte',
      texte: REPERE,
      x: Math.min(Math.max(0, marque - mot / 2), largeur - mot),
      y: 7,
      taille: 7,
      couleur: majeur ? palette.surPrincipale : palette.gris,
      ancrage: 'debut',
      gras: true,
    },
  ]
  return {largeur, hauteur: HAUT + BARRE + 4, formes, alternative: jauge.texte}
}

function barre(largeur: number, remplissage: string): Forme {
  const r = Math.min(BARRE / 2, largeur / 2)
  const arc = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`
  const corps = `h${largeur - 2 * r}${arc(r, r)}v${BARRE - 2 * r}${arc(-r, r)}h${2 * r - largeur}`
  return {
    forme: 'trace',
    trace: `M${r} ${HAUT}${corps}${arc(-r, -r)}v${2 * r - BARRE}${arc(r, -r)}Z`,
    remplissage,
  }
}

import type {ChiffreEnVue, Dessin} from '../../documents/index.js'

export type Sens = NonNullable<ChiffreEnVue['evolution']>['sens']

const DIT: Readonly<Record<Sens, string>> = {hausse: 'en hausse', baisse: 'en baisse', stable: 'stable'}

/** An arrow drawn, not typed: up, down, or level. Centred on its height. */
export function traceDeFleche(sens: Sens, x: number, y: number): string {
  if (sens === 'stable') return `M${x} ${y - 1}h5v-2.2l3.4 3.2l-3.4 3.2v-2.2h-5Z`
  const d = sens === 'hausse' ? 1 : -1
  return `M${x + 3.6} ${y - 4 * d}l3.6 ${4.2 * d}h-2.4v${3.8 * d}h-2.4v${-3.8 * d}h-2.4Z`
}

/** The arrow of an evolution as a drawing of its own. */
export function dessinerFleche(sens: Sens, couleur: string): Dessin {
  const trace = traceDeFleche(sens, 0, 4)
  return {
    largeur: 8.4,
    hauteur: 8.2,
    formes: [{forme: 'trace', trace, remplissage: couleur}],
    alternative: DIT[sens],
  }
}

import type {ChiffreEnVue} from '../../documents/index.js'
import {dessinerFleche} from '../decor/fleche.js'
import {mesurerJauge} from '../decor/jauge.js'
import {enRangs} from '../pdf/rangs.js'
import type {Palette} from '../pdf/style.js'
import {echapper, rendreSvg} from '../svg/index.js'

/** Key figures as a list of definitions: the figure, then what it counts and what qualifies it. */
export function rendreChiffres(palette: Palette, chiffres: readonly ChiffreEnVue[]): string {
  const cartes = enRangs(chiffres).flatMap((rang) =>
    rang.map((chiffre) => rendreCarte(palette, chiffre, rang.length)),
  )
  return `<dl class="chiffres">${cartes.join('')}</dl>`
}

/** A card knows how many share its row when there is room, so that rows are evenly filled. */
function rendreCarte(palette: Palette, chiffre: ChiffreEnVue, parRang: number): string {
  const {valeur, libelle, evolution, details, jauge, majeur} = chiffre
  const definitions = [
    evolution ? rendreEvolution(palette, evolution) : '',
    `<dd class="libelle">${echapper(libelle)}</dd>`,
    ...details.map((detail) => `<dd class="detail">${echapper(detail)}</dd>`),
    jauge ? rendreJauge(jauge) : '',
  ]
  return `<div class="carte${majeur ? ' majeur' : ''}" style="--n:${parRang}"><dt>${echapper(valeur)}</dt>${definitions.join('')}</div>`
}

function rendreEvolution(palette: Palette, {texte, sens}: NonNullable<ChiffreEnVue['evolution']>): string {
  const fleche = rendreSvg(
    {...dessinerFleche(sens, palette[sens]), alternative: ''},
    {police: 'sans-serif', classe: 'fleche'},
  )
  return `<dd class="evolution ${sens}">${fleche}${echapper(texte)}</dd>`
}

function rendreJauge(jauge: NonNullable<ChiffreEnVue['jauge']>): string {
  const {pleine, repere} = mesurerJauge(jauge)
  return `<dd class="jauge"><span class="piste" aria-hidden="true"><span class="barre" style="width:${enPourcents(pleine)}"></span><span class="repere" style="left:${enPourcents(repere)}"></span></span>${echapper(jauge.texte)}</dd>`
}

function enPourcents(part: number): string {
  return `${Math.round(part * 1000) / 10}%`
}

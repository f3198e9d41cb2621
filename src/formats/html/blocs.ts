import type {Bloc, Figure, Segment, Texte} from '../../documents/index.js'
import {lienSur} from '../lien-sur.js'
import type {Palette} from '../pdf/style.js'
import {ancreDe} from '../plan.js'
import {echapper, rendreSvg} from '../svg/index.js'
import {rendreChiffres} from './chiffres.js'
import {POLICES_DE_L_ECRAN} from './feuille-de-style.js'
import {rendreTableau} from './tableau.js'

/** What every block needs: the colours, and which h1 to h6 a chapter is. */
export type Atelier = {readonly palette: Palette; readonly premierNiveau: 1 | 2}

/** The body: each chapter a section named by its title. */
export function rendreBlocs(atelier: Atelier, blocs: readonly Bloc[]): string {
  const parties: string[] = []
  let ouverte = false
  for (const [rang, bloc] of blocs.entries()) {
    if (bloc.bloc === 'titre' && bloc.niveau === 1) {
      if (ouverte) parties.push('</section>')
      parties.push(`<section aria-labelledby="${ancreDe(rang)}">`)
      ouverte = true
    }
    parties.push(rendreBloc(atelier, bloc, rang))
  }
  if (ouverte) parties.push('</section>')
  return parties.join('\n')
}

function rendreBloc(atelier: Atelier, bloc: Bloc, rang: number): string {
  switch (bloc.bloc) {
    case 'titre': {
      const h = `h${bloc.niveau + atelier.premierNiveau - 1}`
      return `<${h} id="${ancreDe(rang)}" class="titre-${bloc.niveau}">${echapper(bloc.texte)}</${h}>`
    }
    case 'paragraphe':
      return `<p${bloc.style ? ` class="${bloc.style}"` : ''}>${rendreTexte(bloc.texte)}</p>`
    case 'liste': {
      const liste = bloc.ordonnee ? 'ol' : 'ul'
      const elements = bloc.elements.map((element) => `<li>${rendreTexte(element)}</li>`)
      return `<${liste}>${elements.join('')}</${liste}>`
    }
    case 'chiffres':
      return rendreChiffres(atelier.palette, bloc.chiffres)
    case 'tableau':
      return rendreTableau(bloc, `tableau-${rang}`)
    case 'figure':
      return rendreFigure(bloc, `figure-${rang}`)
    case 'encadre':
      return `<div class="encadre"><p class="encadre-titre">${echapper(bloc.titre)}</p>${bloc.textes
        .map((texte) => `<p>${rendreTexte(texte)}</p>`)
        .join('')}</div>`
    case 'saut-de-page':
      return '<div class="saut"></div>'
  }
}

/** Inline text, its links checked. */
export function rendreTexte(texte: Texte): string {
  return typeof texte === 'string' ? echapper(texte) : texte.map(rendreSegment).join('')
}

function rendreSegment({texte, style, lien}: Segment): string {
  const mots = echapper(texte)
  const stylise =
    style === 'gras' ? `<strong>${mots}</strong>` : style === 'italique' ? `<em>${mots}</em>` : mots
  const vers = lienSur(lien)
  return vers === undefined ? stylise : `<a href="${echapper(vers)}">${stylise}</a>`
}

function rendreFigure({legende, dessin, source, note}: Figure, id: string): string {
  const image = rendreSvg(dessin, {police: POLICES_DE_L_ECRAN, contraindre: true})
  const notes = [source, note].filter((texte) => texte !== undefined)
  return [
    '<figure>',
    // A drawing keeps letters that can be read: on a narrow screen it slides under the finger.
    `<div class="defile" tabindex="0" role="group" aria-labelledby="${id}">${image}</div>`,
    `<figcaption><p class="legende" id="${id}">${echapper(legende)}</p>${notes
      .map((texte) => `<p class="source">${echapper(texte)}</p>`)
      .join('')}</figcaption>`,
    '</figure>',
  ].join('')
}

import type {Bloc, Document, Figure} from '../../documents/index.js'
import type {Palette} from '../pdf/style.js'
import {ancreDe, ancreDeLegende, ouvreUnChapitre, releverLegendes} from '../plan.js'
import {echapper, rendreSvg} from '../svg/index.js'
import {rendreChiffres} from './chiffres.js'
import {rendreAnnuaire, rendreCitation, rendreEncadre, rendreIndex, rendreSignatures} from './encarts.js'
import {POLICES_DE_L_ECRAN} from './feuille-de-style.js'
import {rendrePhoto} from './image.js'
import {rendreListe, rendreTexte} from './prose.js'
import {rendreTableau} from './tableau.js'

/** What every block needs: the colours, which h1 to h6 a chapter is, and what the document holds. */
export type Atelier = {
  readonly palette: Palette
  readonly premierNiveau: 1 | 2
  readonly document: Document
}

/** The body: each chapter a section named by its title. */
export function rendreBlocs(atelier: Atelier, blocs: readonly Bloc[]): string {
  const parties: string[] = []
  let ouverte = false
  for (const [rang, bloc] of blocs.entries()) {
    if (ouvreUnChapitre(bloc)) {
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
      const suivi = bloc.sansSaut ? ' suivi' : ''
      return `<${h} id="${ancreDe(rang)}" class="titre-${bloc.niveau}${suivi}">${echapper(bloc.texte)}</${h}>`
    }
    case 'paragraphe':
      return `<p${bloc.style ? ` class="${bloc.style}"` : ''}>${rendreTexte(bloc.texte)}</p>`
    case 'liste':
      return rendreListe(bloc)
    case 'chiffres':
      return rendreChiffres(atelier.palette, bloc.chiffres)
    case 'tableau':
      return rendreTableau(bloc, ancreDeLegende(bloc, rang))
    case 'figure':
      return rendreFigure(bloc, ancreDeLegende(bloc, rang))
    case 'image':
      return rendrePhoto(bloc, ancreDeLegende(bloc, rang))
    case 'saut-de-page':
      return '<div class="saut"></div>'
    default:
      return rendreEncart(atelier, bloc, rang)
  }
}

type Encart = Extract<
  Bloc,
  {bloc: 'encadre' | 'citation' | 'signatures' | 'annuaire' | 'sommaire-des-tableaux'}
>

function rendreEncart({document}: Atelier, bloc: Encart, rang: number): string {
  switch (bloc.bloc) {
    case 'encadre':
      return rendreEncadre(bloc)
    case 'citation':
      return rendreCitation(bloc)
    case 'signatures':
      return rendreSignatures(bloc)
    case 'annuaire':
      return rendreAnnuaire(bloc)
    case 'sommaire-des-tableaux':
      return rendreIndex(releverLegendes(document.blocs), `index-${rang}`)
  }
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

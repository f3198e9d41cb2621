import {type Dessin, type Forme, largeurDeTexte} from '../../documents/index.js'
import {echapper} from './echapper.js'

export type OptionsSvg = {
  /** Families tried in turn. */
  readonly police: string
  /** Squeezes each label into the width it was placed for, when the face that draws it is not known. */
  readonly contraindre?: boolean
  readonly classe?: string
}

const ANCRAGES = {debut: 'start', milieu: 'middle', fin: 'end'} as const

/** A drawing as an SVG image: its words are the alternative, or it is decoration when there is none. */
export function rendreSvg(dessin: Dessin, options: OptionsSvg): string {
  const {largeur, hauteur, formes, alternative} = dessin
  const role = alternative === '' ? 'aria-hidden="true"' : `role="img" aria-label="${echapper(alternative)}"`
  const classe = options.classe === undefined ? '' : ` class="${echapper(options.classe)}"`
  const cadre = `width="${nombre(largeur)}" height="${nombre(hauteur)}" viewBox="0 0 ${nombre(largeur)} ${nombre(hauteur)}"`
  const corps = formes.map((forme) => rendreForme(forme, options)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg"${classe} ${cadre} ${role} font-family="${echapper(options.police)}">${corps}</svg>`
}

function rendreForme(forme: Forme, {contraindre}: OptionsSvg): string {
  if (forme.forme === 'trace') {
    const trait =
      forme.trait === undefined
        ? ''
        : ` stroke="${echapper(forme.trait)}" stroke-width="${nombre(forme.epaisseur ?? 1)}"`
    const tirets = forme.tirets?.length ? ` stroke-dasharray="${forme.tirets.map(nombre).join(' ')}"` : ''
    // Without fill nor line, a path is ink, as in the PDF.
    const fond = forme.remplissage ?? (forme.trait === undefined ? '#000000' : 'none')
    return `<path d="${echapper(forme.trace)}" fill="${echapper(fond)}"${trait}${tirets}/>`
  }
  const {texte, x, y, taille, couleur, ancrage, gras} = forme
  const largeur = largeurDeTexte(texte, taille, gras)
  const serre =
    contraindre && largeur > 0 ? ` textLength="${nombre(largeur)}" lengthAdjust="spacingAndGlyphs"` : ''
  const graisse = gras ? ' font-weight="700"' : ''
  return `<text x="${nombre(x)}" y="${nombre(y)}" font-size="${nombre(taille)}"${graisse} fill="${echapper(couleur)}" text-anchor="${ANCRAGES[ancrage]}"${serre} xml:space="preserve">${echapper(texte)}</text>`
}

function nombre(valeur: number): string {
  return String(Math.round(valeur * 100) / 100)
}

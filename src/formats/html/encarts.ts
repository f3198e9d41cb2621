import type {Annuaire, Citation, Encadre, Signatures} from '../../documents/index.js'
import type {ListeDIndex} from '../plan.js'
import {echapper} from '../svg/index.js'
import {rendreListe, rendreTexte} from './prose.js'

/** A boxed note. */
export function rendreEncadre({titre, textes, blocs = []}: Encadre): string {
  const corps = [
    ...textes.map((texte) => `<p>${rendreTexte(texte)}</p>`),
    ...blocs.map((bloc) => (bloc.bloc === 'liste' ? rendreListe(bloc) : `<p>${rendreTexte(bloc.texte)}</p>`)),
  ]
  return `<div class="encadre"><p class="encadre-titre">${echapper(titre)}</p>${corps.join('')}</div>`
}

/** A testimony and who gives it. */
export function rendreCitation({textes, auteur}: Citation): string {
  const mots = textes.map((texte) => `<p>${rendreTexte(texte)}</p>`).join('')
  const qui = auteur === undefined ? '' : `<figcaption>${echapper(auteur)}</figcaption>`
  return `<figure class="citation"><blockquote>${mots}</blockquote>${qui}</figure>`
}

/** Room to sign, one frame for each party. */
export function rendreSignatures({signataires, lieuEtDate}: Signatures): string {
  const places = signataires.map(({qualite, nom, mention}) =>
    [
      '<div class="signataire">',
      `<p class="qualite">${echapper(qualite)}</p>`,
      nom === undefined ? '' : `<p>${echapper(nom)}</p>`,
      mention === undefined ? '' : `<p class="mention">${echapper(mention)}</p>`,
      '</div>',
    ].join(''),
  )
  const ou = lieuEtDate === undefined ? '' : `<p class="fait-a">${echapper(lieuEtDate)}</p>`
  return `<div class="signatures">${ou}<div class="places">${places.join('')}</div></div>`
}

/** Directory cards. */
export function rendreAnnuaire({fiches}: Annuaire): string {
  const cartes = fiches.map(({titre, lignes}) => {
    const suite = lignes.map((ligne) => `<p>${rendreTexte(ligne)}</p>`).join('')
    return `<li><p class="fiche-titre">${echapper(titre)}</p>${suite}</li>`
  })
  return `<ul class="annuaire">${cartes.join('')}</ul>`
}

/** The index of tables and figures, each entry a link. */
export function rendreIndex(listes: readonly ListeDIndex[], id: string): string {
  if (listes.length === 0) return ''
  const parties = listes.map(({titre, entrees}) => {
    const lignes = entrees.map(({texte, ancre}) => `<li><a href="#${ancre}">${echapper(texte)}</a></li>`)
    return `<p class="index-titre">${titre}</p><ul>${lignes.join('')}</ul>`
  })
  return `<nav class="index" id="${id}" aria-label="Index des tableaux et des figures">${parties.join('')}</nav>`
}

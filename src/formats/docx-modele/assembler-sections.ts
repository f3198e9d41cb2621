import {
  ancetre,
  type Element,
  estElement,
  type Marque,
  type NoeudXml,
  type Section,
  texteDe,
} from './arbre-xml.js'
import type {FauteDeWord} from './reperer-balises.js'

/** Ties each `{#x}` to its `{/x}`: inside a paragraph, over the rows of a table, or over whole paragraphs. */
export function assembler(racine: Element, fautes: FauteDeWord[]): void {
  const ouvertes: Marque[] = []
  for (const marque of marquesDe(racine)) {
    if (marque.marque !== '/') {
      ouvertes.push(marque)
      continue
    }
    const ouverte = ouvertes.pop()
    if (!ouverte || (marque.cle !== '' && marque.cle !== ouverte.cle)) {
      if (ouverte) ouvertes.push(ouverte)
      const attendue = ouverte ? `{/${ouverte.cle}}` : 'aucune'
      fautes.push(
        faute(marque, `{/${marque.cle}} ferme une boucle qui n’est pas ouverte (attendue : ${attendue}).`),
      )
      continue
    }
    joindre(ouverte, marque, fautes)
  }
  for (const ouverte of ouvertes) {
    fautes.push(
      faute(ouverte, `{${ouverte.marque}${ouverte.cle}} n’est jamais fermée par {/${ouverte.cle}}.`),
    )
  }
}

function faute({ligne, phrase}: Marque, message: string): FauteDeWord {
  return {ligne, phrase, message, aFaire: 'Placez {#nom} au début et {/nom} à la fin de ce qui se répète.'}
}

function marquesDe(element: Element): Marque[] {
  return element.enfants.flatMap((enfant) => {
    if ('marque' in enfant) return [enfant]
    return estElement(enfant) ? marquesDe(enfant) : []
  })
}

function joindre(debut: Marque, fin: Marque, fautes: FauteDeWord[]): void {
  if (debut.parent === fin.parent) {
    entourer(debut.parent, debut, fin, debut)
    return
  }
  const [rangDebut, rangFin] = [ancetre(debut.paragraphe, 'w:tr'), ancetre(fin.paragraphe, 'w:tr')]
  const [celluleDebut, celluleFin] = [ancetre(debut.paragraphe, 'w:tc'), ancetre(fin.paragraphe, 'w:tc')]
  if (rangDebut?.parent && rangDebut.parent === rangFin?.parent && celluleDebut !== celluleFin) {
    return repeterLesRangs(rangDebut, rangFin, debut, fin)
  }
  const [p, q] = [debut.paragraphe, fin.paragraphe]
  if (p === q || !p.parent || p.parent !== q.parent) {
    fautes.push(
      faute(
        debut,
        `{${debut.marque}${debut.cle}} et {/${debut.cle}} ne sont pas au même endroit : l’une est dans un tableau, un lien ou une zone de texte.`,
      ),
    )
    return
  }
  const [seuleAuDebut, seuleALaFin] = [aSaPlace(debut, 'debut'), aSaPlace(fin, 'fin')]
  if (!seuleAuDebut || !seuleALaFin) {
    const fautive = seuleAuDebut ? fin : debut
    fautes.push({
      ...faute(
        fautive,
        `Sur plusieurs paragraphes, {${debut.marque}${debut.cle}} ouvre le premier et {/${debut.cle}} ferme le dernier.`,
      ),
      aFaire: 'Mettez chacune des deux balises seule sur sa ligne.',
    })
    return
  }
  repeterLesParagraphes(p, q, debut, fin)
}

/** Nothing would be repeated or dropped that stands before the section or after it. */
function aSaPlace(marque: Marque, bord: 'debut' | 'fin'): boolean {
  const {enfants} = marque.parent
  if (marque.parent !== marque.paragraphe) return false
  const rang = enfants.indexOf(marque)
  const autour = bord === 'debut' ? enfants.slice(0, rang) : enfants.slice(rang + 1)
  return autour.every(estMuet)
}

/** Neither words, nor a value, nor a picture. */
function estMuet(noeud: NoeudXml): boolean {
  if ('brut' in noeud) return noeud.brut.trim() === ''
  if (!estElement(noeud)) return 'marque' in noeud
  if (['w:drawing', 'w:pict', 'w:object'].includes(noeud.nom)) return false
  return (
    texteDe(noeud).trim() === '' &&
    noeud.enfants.every((e) => !estElement(e) || estMuet(e)) &&
    !contientUneValeur(noeud)
  )
}

function contientUneValeur(element: Element): boolean {
  return element.enfants.some(
    (e) => 'valeur' in e || 'section' in e || (estElement(e) && contientUneValeur(e)),
  )
}

function repeterLesRangs(debut: Element, fin: Element, ouvre: Marque, ferme: Marque): void {
  const table = debut.parent
  if (!table) return
  retirerMarque(ouvre)
  retirerMarque(ferme)
  entourer(table, debut, fin, ouvre, true)
  const autres = table.enfants.some((e) => estElement(e) && e.nom === 'w:tr')
  // Word opens no table without rows: it goes with them.
  if (!autres && table.parent)
    remplacer(table.parent, table, {
      section: ouvre.marque === '^' ? '^' : '?',
      cle: ouvre.cle,
      ligne: ouvre.ligne,
      corps: [table],
    })
}

/** Word opens none of these without a last paragraph, whatever was dropped from it. */
const FINISSENT_PAR_UN_PARAGRAPHE = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent'])

function repeterLesParagraphes(p: Element, q: Element, ouvre: Marque, ferme: Marque): void {
  const {parent} = p
  if (!parent) return
  const vides = new Set<NoeudXml>([p, q].filter((e) => e.enfants.every(estMuet) && !contientUneCoupure(e)))
  retirerMarque(ouvre)
  retirerMarque(ferme)
  const section = entourer(parent, p, q, ouvre, true)
  const corps = section.corps.filter((n) => !vides.has(n))
  section.corps.splice(0, section.corps.length, ...corps)
  const dernier = parent.enfants.findLast((e) => estElement(e) || 'section' in e)
  if (FINISSENT_PAR_UN_PARAGRAPHE.has(parent.nom) && dernier && 'section' in dernier)
    parent.enfants.push({brut: '<w:p/>'})
}

/** The last paragraph of a part of the document holds its page setup. */
function contientUneCoupure(p: Element): boolean {
  return p.enfants.some(
    (e) => estElement(e) && e.nom === 'w:pPr' && e.enfants.some((n) => estElement(n) && n.nom === 'w:sectPr'),
  )
}

/** Puts what stands from one child to another into a section; the ends go in too, unless they are marks. */
function entourer(parent: Element, de: NoeudXml, a: NoeudXml, ouvre: Marque, compris = false): Section {
  const [debut, fin] = [parent.enfants.indexOf(de), parent.enfants.indexOf(a)]
  const corps = parent.enfants.slice(compris ? debut : debut + 1, compris ? fin + 1 : fin)
  const section: Section = {
    section: ouvre.marque === '^' ? '^' : '#',
    cle: ouvre.cle,
    ligne: ouvre.ligne,
    corps,
  }
  parent.enfants.splice(debut, fin - debut + 1, section)
  return section
}

function retirerMarque(marque: Marque): void {
  marque.parent.enfants = marque.parent.enfants.filter((e) => e !== marque)
}

function remplacer(parent: Element, ancien: NoeudXml, nouveau: NoeudXml): void {
  parent.enfants[parent.enfants.indexOf(ancien)] = nouveau
}

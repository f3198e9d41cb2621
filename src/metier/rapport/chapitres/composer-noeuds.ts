import type {Bloc, NoeudDeProse, Segment, Texte} from '../../../documents/index.js'
import {texteBrut} from '../../../documents/index.js'
import {
  DIRECTIVES,
  type Directive,
  demanderSi,
  type FaitsDeDirectives,
  nomsProches,
} from '../directives/index.js'
import {PASSAGE_EN_ATTENTE} from './attentes.js'
import {type Constat, constat} from './constat.js'

export type Compose = {readonly bloc: Bloc; readonly ligne: number}

/** What the nodes of a chapter are composed with, and where findings go. */
export type Atelier = {
  readonly fichier: string
  readonly faits: FaitsDeDirectives
  /** Level of the first titles of the text: they come under the title of the chapter. */
  readonly premierNiveau: number
  readonly signaler: (constat: Constat) => void
}

/** The blocks of some nodes, each with its line. */
export function composerNoeuds(noeuds: readonly NoeudDeProse[], atelier: Atelier): Compose[] {
  return noeuds.flatMap((noeud) => composerNoeud(noeud, atelier).map((bloc) => ({bloc, ligne: noeud.ligne})))
}

function composerNoeud(noeud: NoeudDeProse, atelier: Atelier): Bloc[] {
  switch (noeud.noeud) {
    case 'titre': {
      const niveau = noeud.niveau - atelier.premierNiveau <= 0 ? 2 : 3
      return [{bloc: 'titre', niveau, texte: texteBrut(noeud.texte)}]
    }
    case 'paragraphe':
      return [{bloc: 'paragraphe', texte: alleger(noeud.texte)}]
    case 'liste':
      return [{bloc: 'liste', ordonnee: noeud.ordonnee, elements: elementsDe(noeud)}]
    case 'tableau':
      return [composerTableau(noeud)]
    case 'citation': {
      const textes = composerNoeuds(noeud.noeuds, atelier).flatMap(({bloc}) =>
        bloc.bloc === 'paragraphe' ? [bloc.texte] : [],
      )
      return textes.length > 0 ? [{bloc: 'citation', textes}] : []
    }
    case 'image':
      return composerDirective(
        {
          noeud: 'directive',
          nom: 'photo',
          forme: 'feuille',
          attributs: {fichier: noeud.fichier, legende: noeud.alternative},
          etiquette: '',
          noeuds: [],
          ligne: noeud.ligne,
        },
        atelier,
      )
    case 'directive':
      return composerDirective(noeud, atelier)
    case 'inconnu':
      atelier.signaler(
        constat('avertissement', 'RAP-046', `${noeud.quoi} ne s'imprime pas dans le rapport.`, {
          fichier: atelier.fichier,
          ligne: noeud.ligne,
          a_faire: 'Retirez-le, ou dites la même chose en texte, en liste ou en tableau.',
        }),
      )
      return []
  }
}

/** A list of the document has one level: what hangs under an element follows it, marked. */
function elementsDe(liste: Extract<NoeudDeProse, {noeud: 'liste'}>): Texte[] {
  return liste.elements.flatMap(({texte, suite}): Texte[] => [
    alleger(texte),
    ...suite.flatMap((noeud): Texte[] => {
      if (noeud.noeud === 'liste') return elementsDe(noeud).map((t) => precede('– ', t))
      return noeud.noeud === 'paragraphe' ? [precede('', noeud.texte)] : []
    }),
  ])
}

function precede(marque: string, texte: Texte): Texte {
  if (typeof texte === 'string') return `${marque}${texte}`
  return marque ? [{texte: marque}, ...texte] : alleger(texte)
}

/** A text of a single plain segment is a string; what is left for later stands out. */
function alleger(segments: readonly Segment[]): Texte {
  const marques = segments.flatMap((segment) => (segment.style ? [segment] : marquerAttentes(segment)))
  const [seul, second] = marques
  return seul && !second && !seul.style && !seul.lien ? seul.texte : marques
}

function marquerAttentes(segment: Segment): Segment[] {
  return segment.texte
    .split(PASSAGE_EN_ATTENTE)
    .filter((texte) => texte !== '')
    .map((texte) =>
      PASSAGE_EN_ATTENTE.test(texte) ? {...segment, texte, style: 'gras'} : {...segment, texte},
    )
}

/** A row whose first words are « Total » is a total. */
function composerTableau(noeud: Extract<NoeudDeProse, {noeud: 'tableau'}>): Bloc {
  return {
    bloc: 'tableau',
    legende: '',
    colonnes: noeud.entetes.map((entete, i) => ({
      libelle: texteBrut(entete),
      alignement: noeud.alignements[i] ?? 'gauche',
    })),
    lignes: noeud.lignes.map((cellules) => {
      const textes = noeud.entetes.map((_, i) => texteBrut(cellules[i] ?? []))
      return {
        role: /^total\b/i.test(textes[0] ?? '') ? ('total' as const) : ('donnee' as const),
        cellules: textes,
      }
    }),
  }
}

type NoeudDirective = Extract<NoeudDeProse, {noeud: 'directive'}>

function composerDirective(noeud: NoeudDirective, atelier: Atelier): Bloc[] {
  const directive = Object.hasOwn(DIRECTIVES, noeud.nom) ? DIRECTIVES[noeud.nom] : undefined
  if (!directive) {
    atelier.signaler(directiveInconnue(noeud, atelier.fichier))
    return []
  }
  const signalerUsage = (message: string) => atelier.signaler(malEcrite(noeud, directive, message, atelier))
  const manques = fautesDAttributs(noeud, directive)
  for (const faute of manques) signalerUsage(faute)
  const {
    blocs,
    trous = [],
    fautes = [],
  } = directive.composer(
    {
      nom: noeud.nom,
      attributs: noeud.attributs,
      noeuds: noeud.noeuds,
      blocs: composerNoeuds(noeud.noeuds, atelier).map(({bloc}) => bloc),
    },
    atelier.faits,
  )
  // What a directive says of what it lacks only repeats it.
  for (const faute of manques.length > 0 ? [] : fautes) signalerUsage(faute)
  for (const trou of trous) atelier.signaler(trouDeDirective(noeud, trou, atelier.fichier))
  return trous.length > 0 && blocs.length === 0 ? [marquerTrou(trous)] : [...blocs]
}

function directiveInconnue({nom, ligne}: NoeudDirective, fichier: string): Constat {
  const noms = Object.keys(DIRECTIVES)
  const proches = nomsProches(nom, noms)
  return constat('bloquante', 'RAP-044', `la directive « ${nom} » n'existe pas.`, {
    fichier,
    ligne,
    valeur: nom,
    attendu: proches.join(', ') || noms.join(', '),
    a_faire: demanderSi(proches) || `Les directives sont : ${noms.join(', ')}.`,
  })
}

function fautesDAttributs(
  {attributs: ecrits}: NoeudDirective,
  {requis = [], attributs = []}: Directive,
): string[] {
  const admis = [...requis, ...attributs]
  const liste = admis.length > 0 ? ` (${admis.join(', ')})` : ''
  return [
    ...requis.filter((nom) => !ecrits[nom]).map((nom) => `il manque « ${nom}="…" »`),
    ...Object.keys(ecrits)
      .filter((nom) => !admis.includes(nom))
      .map((nom) => `« ${nom} » n'est pas l'un de ses réglages${liste}`),
  ]
}

function malEcrite(
  {nom, ligne}: NoeudDirective,
  {exemple}: Directive,
  message: string,
  {fichier}: Atelier,
): Constat {
  return constat('bloquante', 'RAP-045', `« ${nom} » : ${message.replace(/\.$/, '')}.`, {
    fichier,
    ligne,
    a_faire: `S'écrit par exemple : ${exemple}`,
  })
}

function trouDeDirective({nom, ligne}: NoeudDirective, trou: string, fichier: string): Constat {
  return constat('bloquante', 'RAP-053', `« ${nom} » n'a rien à montrer : ${trou}.`, {
    fichier,
    ligne,
    a_faire: 'Importez ces données, ou retirez la ligne du chapitre.',
  })
}

/** What stands in a draft where facts are awaited. */
function marquerTrou(trous: readonly string[]): Bloc {
  return {bloc: 'paragraphe', texte: [{texte: `[à compléter : ${trous.join(' ; ')}]`, style: 'gras'}]}
}

import {type Bloc, type Contexte, type NoeudDeProse, texteBrut} from '../../../documents/index.js'
import {sansAccents} from '../../../shared/francais.js'
import {demanderSi, type FaitsDeDirectives, nomsProches} from '../directives/index.js'
import {TOUTES_LES_ATTENTES} from './attentes.js'
import {type Compose, composerNoeuds} from './composer-noeuds.js'
import {type Constat, constat} from './constat.js'
import {clesDuContexte, trouDeLaCle} from './contexte.js'
import {direDefaut} from './defauts.js'
import type {ChapitreCompose, ChapitreLu} from './types.js'

/** A chapter in blocks, with everything to say about it. */
export function composerChapitre(
  lu: ChapitreLu,
  {directives, contexte}: {readonly directives: FaitsDeDirectives; readonly contexte: Contexte},
): ChapitreCompose {
  const constats: Constat[] = []
  const {fichier, prose, entete} = lu
  const niveaux = prose.noeuds.flatMap((n) => (n.noeud === 'titre' ? [n.niveau] : []))
  const composes = composerNoeuds(prose.noeuds, {
    fichier,
    faits: directives,
    premierNiveau: Math.min(...niveaux, 6),
    signaler: (c) => constats.push(c),
  })
  const corps = legenderTableaux(composes)
  const tous = [
    ...lu.remplissage.defauts.map((defaut) => direDefaut(defaut, fichier, contexte)),
    ...(entete.statut === 'a-ecrire' ? [aEcrire(lu)] : []),
    ...constats,
    ...passagesEnAttente(lu),
    ...clesSansValeur(lu, contexte),
  ]
  return {
    cle: lu.cle,
    fichier,
    entete,
    blocs: corps.map(({bloc}) => bloc),
    lignes: corps.map(({ligne}) => ligne),
    constats: tous.toSorted((a, b) => (a.ligne ?? 0) - (b.ligne ?? 0)),
    cles: lu.remplissage.cles,
    perspectives: releverPerspectives(lu),
  }
}

/** « Tableau : … » in italics or alone under a table is its caption; else the title above it. */
function legenderTableaux(composes: readonly Compose[]): Compose[] {
  const legendes = new Map<number, string>()
  const absorbes = new Set<number>()
  let titre = ''
  for (const [rang, {bloc}] of composes.entries()) {
    if (bloc.bloc === 'titre') titre = bloc.texte
    if (bloc.bloc !== 'tableau' || bloc.legende !== '') continue
    const apres = composes[rang + 1]?.bloc
    const dite =
      apres?.bloc === 'paragraphe' ? /^Tableau\s*:\s*(.+)$/s.exec(texteBrut(apres.texte))?.[1] : undefined
    legendes.set(rang, dite ?? titre)
    if (dite) absorbes.add(rang + 1)
  }
  return composes.flatMap(({bloc, ligne}, rang): Compose[] => {
    if (absorbes.has(rang)) return []
    const legende = legendes.get(rang)
    return [{bloc: legende !== undefined && bloc.bloc === 'tableau' ? {...bloc, legende} : bloc, ligne}]
  })
}

function aEcrire({entete, fichier}: ChapitreLu): Constat {
  return constat('bloquante', 'RAP-051', `le chapitre « ${entete.titre} » est à écrire.`, {
    fichier,
    ligne: null,
    a_faire: 'Écrivez-le, puis changez son statut à la ligne « statut » : brouillon, relu ou valide.',
  })
}

/** Read in what was typed, outside the author's own notes (`<!-- … -->`). */
function passagesEnAttente({source, fichier}: ChapitreLu): Constat[] {
  const visible = source.replace(/<!--[\s\S]*?-->/g, (note) => note.replace(/[^\n]/g, ' '))
  return visible.split('\n').flatMap((ligne, rang) =>
    [...ligne.matchAll(TOUTES_LES_ATTENTES)].map(([passage]) =>
      constat('bloquante', 'RAP-050', `un passage est à compléter : ${passage}`, {
        fichier,
        ligne: rang + 1,
        valeur: passage,
        a_faire: 'Écrivez le passage, ou retirez-le.',
      }),
    ),
  )
}

function clesSansValeur({remplissage, fichier}: ChapitreLu, contexte: Contexte): Constat[] {
  return remplissage.cles.flatMap(({cle, ligne}) => {
    const trou = trouDeLaCle(contexte, cle)
    if (trou === undefined) return []
    return [
      constat('bloquante', 'RAP-052', `« {{ ${cle} }} » : ${trou}.`, {
        fichier,
        ligne,
        valeur: cle,
        a_faire: demanderSi(autreCle(cle, contexte)) || 'Complétez les données, ou retirez la clé du texte.',
      }),
    ]
  })
}

/** A key that exists is awaited; one that does not may be misspelt. */
function autreCle(cle: string, contexte: Contexte): readonly string[] {
  const connues = clesDuContexte(contexte)
  return connues.includes(cle) ? [] : nomsProches(cle, connues)
}

/** What stands under a title « Perspectives … », up to the next title of its level; or the whole of such a chapter. */
function releverPerspectives({entete, prose: {noeuds}}: ChapitreLu): string[] {
  if (estPerspective(entete.titre)) return enTextes(noeuds)
  const debut = noeuds.findIndex((n) => n.noeud === 'titre' && estPerspective(texteBrut(n.texte)))
  const titre = noeuds[debut]
  if (titre?.noeud !== 'titre') return []
  const suite = noeuds.slice(debut + 1)
  const fin = suite.findIndex((n) => n.noeud === 'titre' && n.niveau <= titre.niveau)
  return enTextes(fin === -1 ? suite : suite.slice(0, fin))
}

function enTextes(noeuds: readonly NoeudDeProse[]): string[] {
  return noeuds.flatMap((noeud) => {
    if (noeud.noeud === 'paragraphe') return [texteBrut(noeud.texte)]
    return noeud.noeud === 'liste' ? noeud.elements.map(({texte}) => `– ${texteBrut(texte)}`) : []
  })
}

function estPerspective(titre: string): boolean {
  return sansAccents(titre).startsWith('perspective')
}

/** The chapter as it stands in the report: its title, then its text. */
export function blocsDuChapitre({entete, blocs}: ChapitreCompose): Bloc[] {
  return [{bloc: 'titre', niveau: 1, texte: entete.titre}, ...blocs]
}

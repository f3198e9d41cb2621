import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {empreinte} from '../../shared/empreinte.js'
import {enumerer} from '../../shared/francais.js'
import {type Indicateur, indicateursProches, type Lexique} from '../referentiel/index.js'
import type {Bloc, Intitule} from './reconnaissance/index.js'

/** A name that could be one of a few: to be asked, or the file is refused. The answer goes to `appellations.yaml`. */
export type Doute = {
  /** The heading of `appellations.yaml` under which the answer is kept. */
  readonly rubrique: 'structures' | 'indicateurs'
  readonly texte: string
  readonly feuille: string
  readonly cellule: string
  readonly candidats: readonly {readonly code: string; readonly libelle: string}[]
}

/** What the doubts of a table are, and the table without the labels that are answered or doubtful. */
export type TableTriee = {
  readonly bloc: Bloc
  readonly doutes: readonly Doute[]
  readonly anomalies: readonly Anomalie[]
}

/** Sorts the labels nobody knows: answered « ignorer », nearly an indicator (a doubt), or truly unknown. */
export function releverDoutes(
  bloc: Bloc,
  lexique: Lexique,
  indicateurs: ReadonlyMap<string, Indicateur>,
): TableTriee {
  const restes: Intitule[] = []
  const proches: Doute[] = []
  for (const intitule of bloc.ignores) {
    if (lexique.tus.has(empreinte(intitule.texte))) continue
    const codes = indicateursProches(lexique, intitule.texte)
    if (codes.length === 0) restes.push(intitule)
    else {
      const candidats = codes.map((code) => ({code, libelle: indicateurs.get(code)?.libelle ?? code}))
      proches.push({rubrique: 'indicateurs', texte: intitule.texte, ...lieuDe(bloc, intitule), candidats})
    }
  }
  const structures = bloc.douteuses.map(({candidats, ...intitule}): Doute => {
    const nommes = candidats.map(({code, nom}) => ({code, libelle: nom}))
    return {rubrique: 'structures', texte: intitule.texte, ...lieuDe(bloc, intitule), candidats: nommes}
  })
  return {
    bloc: {...bloc, ignores: restes},
    doutes: [...structures, ...proches],
    anomalies: proches.map(signaler),
  }
}

function lieuDe({feuille}: Bloc, {ligne, colonne}: Intitule): {feuille: string; cellule: string} {
  return {feuille, cellule: adresse(ligne, colonne)}
}

function signaler({texte, feuille, cellule, candidats}: Doute): Anomalie {
  const noms = candidats.map((c) => `${c.libelle} (${c.code})`)
  return anomalie('bloquante', 'ACT-030', `« ${texte} » pourrait être ${enumerer(noms, 'ou')}.`, {
    feuille,
    cellule,
    valeur: texte,
    attendu: enumerer(
      candidats.map((c) => c.libelle),
      'ou',
    ),
    a_faire: `Ajoutez sous « indicateurs: » dans appellations.yaml la ligne ${JSON.stringify(texte)}: ${candidats[0]?.code ?? ''} (ou : ignorer), puis relancez.`,
  })
}

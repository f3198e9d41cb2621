import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {enumerer, formaterNombre} from '../../shared/francais.js'
import type {Indicateur} from '../referentiel/index.js'
import {estAnomalie, lireCelluleDeDonnee} from './lire-cellule.js'
import type {Bloc, CelluleLue, Temoin} from './reconnaissance/index.js'
import {type EtatDeValeur, REGION} from './types.js'

/** A data cell read: the place it names and what it says. */
export type Lecture = CelluleLue & {readonly etat: EtatDeValeur; readonly nombre: number | null}

export type Interpretation = {
  readonly lectures: readonly Lecture[]
  readonly anomalies: readonly Anomalie[]
  readonly ignorees: number
}

type Contexte = {
  readonly indicateurs: ReadonlyMap<string, Indicateur>
  readonly nomDe: (structure: CelluleLue['structure']) => string
  readonly tolerant: boolean
}

/** Reads the cells of a table and checks its totals against them. */
export function interpreterBloc(bloc: Bloc, contexte: Contexte): Interpretation {
  const lectures: Lecture[] = []
  const anomalies: Anomalie[] = [...signalerStructures(bloc), ...signalerIgnores(bloc)]
  let ignorees = 0
  for (const lue of bloc.cellules) {
    const lieu = {feuille: bloc.feuille, cellule: adresse(lue.ligne, lue.colonne)}
    const sujet = `${contexte.nomDe(lue.structure)}, ${contexte.indicateurs.get(lue.rubrique.indicateur)?.libelle ?? ''}`
    const lu = lireCelluleDeDonnee(lue.cellule, lieu, sujet)
    if (!estAnomalie(lu)) lectures.push({...lue, etat: lu.etat, nombre: lu.valeur})
    else if (contexte.tolerant) {
      ignorees++
      anomalies.push({
        ...lu,
        gravite: 'avertissement',
        a_faire: 'Cellule laissée de côté ; corrigez-la et réimportez le fichier.',
      })
    } else anomalies.push(lu)
  }
  const temoins = controlerTemoins(bloc, lectures, contexte)
  return {
    lectures: [...lectures, ...temoins.lectures],
    anomalies: [...anomalies, ...temoins.anomalies],
    ignorees,
  }
}

function signalerStructures(bloc: Bloc): Anomalie[] {
  const lieu = (ligne: number, colonne: number) => ({feuille: bloc.feuille, cellule: adresse(ligne, colonne)})
  return [
    ...bloc.douteuses.map(({texte, ligne, colonne, candidats}) =>
      anomalie(
        'bloquante',
        'ACT-003',
        `« ${texte} » pourrait être ${enumerer(
          candidats.map((c) => `${c.nom} (${c.code})`),
          'ou',
        )}.`,
        {
          ...lieu(ligne, colonne),
          valeur: texte,
          attendu: enumerer(
            candidats.map((c) => c.nom),
            'ou',
          ),
          a_faire: `Ajoutez sous « structures: » dans appellations.yaml la ligne ${JSON.stringify(texte)}: ${JSON.stringify(candidats[0]?.code ?? '')} (avec le bon code), puis relancez.`,
        },
      ),
    ),
    ...bloc.inconnues.map(({texte, ligne, colonne}) =>
      anomalie('bloquante', 'ACT-002', `« ${texte} » n’est aucune structure de l’annuaire.`, {
        ...lieu(ligne, colonne),
        valeur: texte,
        attendu: 'le nom ou le code d’une structure de l’annuaire',
        a_faire: `Ajoutez la structure à l’annuaire, ou sous « structures: » dans appellations.yaml la ligne ${JSON.stringify(texte)}: suivie du code de la structure.`,
      }),
    ),
  ]
}

function signalerIgnores(bloc: Bloc): Anomalie[] {
  return bloc.ignores.map(({texte, ligne, colonne}) =>
    anomalie(
      'avertissement',
      'ACT-007',
      `« ${texte} » n’est pas un indicateur du référentiel : laissé de côté.`,
      {
        feuille: bloc.feuille,
        cellule: adresse(ligne, colonne),
        valeur: texte,
        attendu: 'un intitulé de la charte de saisie',
        a_faire: 'Si c’en est un sous un autre nom, ajoutez-le sous « indicateurs: » dans appellations.yaml.',
      },
    ),
  )
}

type Controle = {readonly lectures: Lecture[]; readonly anomalies: Anomalie[]}

/**
 * Totals are witnesses. The smaller total of a `distinct` indicator is the network's own count (design §5); over
 * the months of one structure it is that structure's own year.
 */
function controlerTemoins(bloc: Bloc, lectures: readonly Lecture[], contexte: Contexte): Controle {
  const parCellule = new Map(lectures.map((l) => [`${l.ligne}/${l.colonne}`, l]))
  const controle: Controle = {lectures: [], anomalies: []}
  for (const temoin of bloc.temoins) {
    const couvertes = temoin.couvre
      .map((c) => parCellule.get(`${c.ligne}/${c.colonne}`))
      .filter((l) => l !== undefined)
    const modele = couvertes[0]
    const lu = lireCelluleDeDonnee(temoin.cellule, {feuille: bloc.feuille, cellule: ''}, '')
    if (!modele || estAnomalie(lu) || lu.valeur === null) continue
    const nature = contexte.indicateurs.get(modele.rubrique.indicateur)?.nature
    if (nature === 'ratio' || (nature === 'stock' && temoin.portee === 'periodes')) continue
    const somme = arrondirSomme(couvertes.reduce((s, l) => s + (l.nombre ?? 0), 0))
    if (nature === 'distinct' && lu.valeur < somme)
      retenirCompteDistinct(bloc, temoin, modele, lu.valeur, somme, controle)
    else if (Math.abs(lu.valeur - somme) > 0.005)
      controle.anomalies.push(ecartDeTotal(bloc, temoin, lu.valeur, somme))
  }
  return controle
}

function retenirCompteDistinct(
  bloc: Bloc,
  temoin: Temoin,
  modele: Lecture,
  valeur: number,
  somme: number,
  controle: Controle,
): void {
  const lue = {
    ligne: temoin.ligne,
    colonne: temoin.colonne,
    cellule: temoin.cellule,
    etat: 'renseigne' as const,
    nombre: valeur,
  }
  const annuelle = modele.periode.slice(0, 4) as Lecture['periode']
  if (temoin.portee === 'reseau') controle.lectures.push({...modele, ...lue, structure: REGION})
  else if (temoin.portee === 'periodes') controle.lectures.push({...modele, ...lue, periode: annuelle})
  else return
  const message = `${temoin.libelle} : ${formaterNombre(valeur)}, plus petit que la somme ${formaterNombre(somme)} ; retenu comme compte en personnes distinctes.`
  const lieu = {
    feuille: bloc.feuille,
    cellule: adresse(temoin.ligne, temoin.colonne),
    valeur: temoin.cellule.affiche,
  }
  controle.anomalies.push(
    anomalie('information', 'ACT-014', message, {
      ...lieu,
      a_faire: 'Rien à faire si ce compte vient de l’entrepôt.',
    }),
  )
}

function ecartDeTotal(bloc: Bloc, temoin: Temoin, valeur: number, somme: number): Anomalie {
  const message = `${temoin.libelle} : le total annonce ${formaterNombre(valeur)}, la somme des cellules est ${formaterNombre(somme)}.`
  return anomalie('avertissement', 'ACT-006', message, {
    feuille: bloc.feuille,
    cellule: adresse(temoin.ligne, temoin.colonne),
    valeur: temoin.cellule.affiche,
    attendu: formaterNombre(somme),
    a_faire: 'Vérifiez les cellules couvertes par ce total ; leur somme est retenue.',
  })
}

function arrondirSomme(somme: number): number {
  return Math.round(somme * 100) / 100
}

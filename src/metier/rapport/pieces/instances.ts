import type {Bloc, Contexte} from '../../../documents/index.js'
import {enumerer, formaterDate, formaterNombre} from '../../../shared/francais.js'
import {
  type FaitsDesInstances,
  type FicheDInstance,
  listerInstances,
  montrerInstance,
} from '../../programme/index.js'
import {type PieceVersee, type ResultatDeDirective, sousReserve} from '../directives/index.js'
import {ecrireCle, nombre} from './nommer.js'

/** `::instances{instance="Bureau" liste="membres"}`: who sat, or when they met. */
export function pieceDesInstances(
  faits: FaitsDesInstances,
  {annee, exemple}: {readonly annee: number; readonly exemple: boolean},
): PieceVersee | undefined {
  if (toutes(faits, annee).length === 0) return undefined
  return ({instance, liste = 'membres'}) =>
    sousReserve((): ResultatDeDirective => {
      if (liste === 'reunions') return composerReunions(faits, annee, instance)
      if (liste !== 'membres') {
        return {blocs: [], fautes: [`« liste="${liste}" » n'existe pas : « membres » ou « reunions »`]}
      }
      if (!instance) return {blocs: [], fautes: ['dites de quelle instance : « instance="Bureau" »']}
      const compose = composerMembres(faits, annee, instance)
      return exemple ? {...compose, blocs: compose.blocs.map(direFictives)} : compose
    })
}

/** Seats and functions of the example are published, its persons are made up. */
function direFictives(bloc: Bloc): Bloc {
  return bloc.bloc === 'tableau' ? {...bloc, note: "Données d'exemple : ces personnes sont fictives."} : bloc
}

function composerMembres(faits: FaitsDesInstances, annee: number, instance: string): ResultatDeDirective {
  const {membres, instance: trouvee} = montrerInstance(faits, {annee, date: `${annee}-12-31`, instance})
  if (membres.length === 0) return {blocs: [], trous: [`« ${trouvee.nom} » n'a pas de membre en ${annee}`]}
  const avecFonction = membres.some((m) => m.fonction !== null)
  return {
    blocs: [
      {
        bloc: 'tableau',
        legende: `${trouvee.nom} : membres au 31/12/${annee}`,
        colonnes: [
          {libelle: 'Membre', alignement: 'gauche', poids: 2},
          ...(avecFonction ? [{libelle: 'Fonction', alignement: 'gauche' as const, poids: 1.4}] : []),
          {libelle: 'Au titre de', alignement: 'gauche', poids: 3.4},
        ],
        lignes: membres.map((m) => ({
          role: 'donnee',
          cellules: [m.personne, ...(avecFonction ? [m.fonction ?? '–'] : []), titreDe(m)],
        })),
      },
    ],
  }
}

type Membre = FicheDInstance['membres'][number]

function toutes(faits: FaitsDesInstances, annee: number) {
  return listerInstances(faits, {annee, date: `${annee}-12-31`}).instances
}

function titreDe({qualite, nom_structure: structure, organisme}: Membre): string {
  return [qualite, structure ?? organisme].filter((t) => t !== null).join(', ') || '–'
}

function composerReunions(
  faits: FaitsDesInstances,
  annee: number,
  instance: string | undefined,
): ResultatDeDirective {
  const voulues = instance
    ? [montrerInstance(faits, {annee, date: `${annee}-12-31`, instance}).instance]
    : toutes(faits, annee)
  const noms = new Map(voulues.map((i) => [i.code, i.nom]))
  const reunions = faits.reunions
    .filter((r) => r.date.startsWith(`${annee}-`) && noms.has(r.instance))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  if (reunions.length === 0) return {blocs: [], trous: [`aucune réunion n'est notée en ${annee}`]}
  const presents = reunions.some((r) => nombreDePresents(r) !== null)
  const tableau: Bloc = {
    bloc: 'tableau',
    legende: `Réunions des instances en ${annee}`,
    colonnes: [
      {libelle: 'Date', alignement: 'gauche', poids: 1.3},
      {libelle: 'Instance', alignement: 'gauche', poids: 1.8},
      {libelle: 'Objet', alignement: 'gauche', poids: 3},
      ...(presents ? [{libelle: 'Présents', alignement: 'droite' as const, poids: 0.8}] : []),
    ],
    lignes: reunions.map((r) => ({
      role: 'donnee',
      cellules: [
        formaterDate(r.date),
        noms.get(r.instance) ?? r.instance,
        r.objet ?? '–',
        ...(presents ? [ecrirePresents(nombreDePresents(r))] : []),
      ],
    })),
  }
  return {blocs: [tableau]}
}

function nombreDePresents({presences, presents}: FaitsDesInstances['reunions'][number]): number | null {
  return presences.length > 0 ? presences.filter((p) => p.presence === 'present').length : presents
}

function ecrirePresents(presents: number | null): string {
  return presents === null ? '–' : formaterNombre(presents)
}

/** What a text may name of an instance: `instances.bureau.membres`, `instances.bureau.president`. */
export function clesDesInstances(faits: FaitsDesInstances, annee: number): Contexte {
  return Object.fromEntries(
    toutes(faits, annee).map(({nom, code, reunions}) => {
      const {membres} = montrerInstance(faits, {annee, date: `${annee}-12-31`, instance: code})
      const fonctions = [...new Set(membres.flatMap((m) => m.fonction ?? []))]
      return [
        ecrireCle(nom),
        {
          membres: nombre(membres.length),
          reunions: nombre(reunions.length),
          ...Object.fromEntries(
            fonctions.map((fonction) => {
              const noms = membres.filter((m) => m.fonction === fonction).map((m) => m.personne)
              return [ecrireCle(fonction), {texte: enumerer(noms)}]
            }),
          ),
        },
      ]
    }),
  )
}

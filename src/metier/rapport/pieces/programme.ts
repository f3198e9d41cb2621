import type {Bloc, Contexte, Ligne} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {
  type ActionDuProgramme,
  composerSuivi,
  direAvancement,
  nommerAxe,
  type Suivi,
} from '../../programme/index.js'
import type {PieceVersee} from '../directives/index.js'
import type {IndicateurContractuel} from '../verification/index.js'
import {montant, nombres} from './nommer.js'

/**
 * `::programme{mission="1"}`: the actions of the year, mission by mission; `tableau="suivi"` sets what was done
 * against what was planned, `tableau="avancement"` says it in a sentence and a few figures.
 */
export function pieceDuProgramme(actions: readonly ActionDuProgramme[], suivi: Suivi): PieceVersee {
  const {annee} = suivi
  const siennes = actions.filter((a) => a.annee === annee)
  return ({mission, axe = mission, tableau = 'actions'}) => {
    if (!['actions', 'suivi', 'avancement'].includes(tableau)) {
      const admis = '« actions », « suivi » ou « avancement »'
      return {blocs: [], fautes: [`« tableau="${tableau}" » n'existe pas : ${admis}`]}
    }
    if (tableau === 'avancement') return {blocs: avancer(suivi)}
    const voulues = axe === undefined ? siennes : siennes.filter((a) => estDeLAxe(a, axe))
    if (voulues.length === 0) {
      const connus = [...new Set(siennes.map((a) => nommerAxe(a.axe)))].join(' ; ')
      return {blocs: [], fautes: [`le programme ${annee} n'a pas « ${axe ?? ''} » ; il a : ${connus}`]}
    }
    const axes = [...new Set(voulues.map((a) => nommerAxe(a.axe)))]
    if (tableau === 'suivi') return {blocs: suivre(suivi, axes)}
    return {
      blocs: [
        {
          bloc: 'tableau',
          legende: `Programme d'actions ${annee}`,
          colonnes: [
            {libelle: 'Code', alignement: 'gauche', poids: 0.7},
            {libelle: 'Action', alignement: 'gauche', poids: 4},
            {libelle: 'Pilote', alignement: 'gauche', poids: 2},
          ],
          lignes: axes.flatMap((nom): Ligne[] => [
            {role: 'groupe', cellules: [nom]},
            ...voulues
              .filter((a) => nommerAxe(a.axe) === nom)
              .map((a): Ligne => ({role: 'donnee', cellules: [a.code, a.intitule, a.pilote ?? '–']})),
          ]),
          source: `Source : programme d'actions ${annee}.`,
        },
      ],
    }
  }
}

function avancer(suivi: Suivi): Bloc[] {
  const tuiles = composerSuivi(suivi).filter((bloc) => bloc.bloc === 'chiffres')
  return [{bloc: 'paragraphe', texte: direAvancement(suivi)}, ...tuiles]
}

/** Indicators against their targets, a table for each mission. */
function suivre(suivi: Suivi, axes: readonly string[]): Bloc[] {
  const source = `Source : programme d'actions ${suivi.annee}, journal, plan de formation, feuilles de temps, chiffres-clés.`
  return composerSuivi({...suivi, axes: suivi.axes.filter((a) => axes.includes(a.nom))})
    .filter((bloc) => bloc.bloc === 'tableau')
    .map((tableau) => ({...tableau, source}))
}

/** What a text may name of the programme: `programme.actions`, `programme.realisees`, `programme.depense`. */
export function clesDuProgramme({comptes: c, budget: b}: Suivi): Contexte {
  return {
    ...nombres({
      actions: c.actions,
      realisees: c.realisee,
      indicateurs: c.indicateurs,
      indicateurs_atteints: c.indicateurs_atteints,
    }),
    ...montant('budget', b.prevu_centimes),
    ...montant('depense', b.realise_centimes),
  }
}

function estDeLAxe({axe}: ActionDuProgramme, voulu: string): boolean {
  return axe.code === voulu || empreinte(axe.intitule) === empreinte(voulu)
}

/** The indicators the programme of a year promised. */
export function indicateursDuProgramme(
  actions: readonly ActionDuProgramme[],
  annee: number,
): IndicateurContractuel[] {
  return actions
    .filter((a) => a.annee === annee)
    .flatMap(({code, indicateurs}) =>
      indicateurs.map(({libelle, source}) => ({
        libelle,
        code: source?.genre === 'chiffres' ? source.code : null,
        origine: `programme ${annee}, action ${code}`,
      })),
    )
}

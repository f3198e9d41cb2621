import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder, enumerer} from '../../../shared/francais.js'
import {codeDOrganisme} from '../actions/index.js'
import type {Action, AppelDOffres, Choix, Lot} from '../types.js'
import {classerOffres, type FaitsDeLAppel} from './classer.js'
import {trouverLot} from './erreurs.js'
import type {LotClasse} from './schema.js'

export type SaisieDeChoix = {
  readonly lot: number | undefined
  /** As typed; undefined for a lot without result. */
  readonly organisme: string | undefined
  readonly sansSuite: boolean
  readonly motif: string | undefined
  readonly le: string
}

export type ChoixPrepare = {
  readonly choix: Choix
  readonly premier: boolean
  /** The actions of the lot, under their provider. */
  readonly actions: readonly Action[]
}

/** Chooses an offer of a lot, or none; the actions of the lot get their provider. */
export function retenirOffre(
  saisie: SaisieDeChoix,
  faits: FaitsDeLAppel & {readonly actions: readonly Action[]},
): ChoixPrepare {
  const {appel} = faits
  const lot = trouverLot(appel, saisie.lot)
  const classe = classerOffres(faits).lots.find((l) => l.numero === lot.numero)
  if (!classe) throw new RangeError(`lot ${lot.numero}`)
  if ((saisie.organisme === undefined) !== saisie.sansSuite) throw choixIncomplet(lot, appel)
  const organisme = saisie.organisme === undefined ? null : trouverOffre(saisie.organisme, classe, appel)
  const premier = organisme !== null && classe.classement[0]?.organisme === organisme
  const change = classe.choix !== null && classe.choix.organisme !== organisme
  if (!saisie.motif && (!premier || change)) throw sansMotif(classe, {organisme, change})
  const choix: Choix = {
    appel: appel.code,
    lot: lot.numero,
    organisme,
    motif: saisie.motif ?? 'première du classement',
    le: saisie.le,
  }
  const siennes = faits.actions.filter((a) => a.annee === appel.annee && lot.actions.includes(a.code))
  return {choix, premier, actions: attribuer(siennes, organisme, classe.choix?.organisme ?? null)}
}

/** A lot left without result takes back the provider that an earlier choice gave, and no other. */
function attribuer(actions: readonly Action[], organisme: string | null, avant: string | null): Action[] {
  return actions.flatMap((action) => {
    const voulu = organisme ?? (action.organisme === avant ? null : action.organisme)
    return action.organisme === voulu ? [] : [{...action, organisme: voulu}]
  })
}

function trouverOffre(saisi: string, lot: LotClasse, appel: AppelDOffres): string {
  const code = codeDOrganisme(saisi)
  const offre = lot.classement.find((o) => o.organisme === code || o.organisme === saisi)
  if (!offre) throw horsClassement(saisi, code, lot)
  if (lot.notes_manquantes.length > 0) {
    const manques = lot.notes_manquantes.slice(0, 3)
    throw new ErreurMetier(
      'FOR-048',
      `${accorder(lot.notes_manquantes.length, 'note manque', 'notes manquent')} au lot ${lot.numero} : il ne se décide pas encore.`,
      {
        pistes: [
          ...manques.map((m) => `« ${m.nom} », « ${m.critere} » : ${m.evaluateur ?? 'aucun évaluateur'}.`),
          `Importez les grilles : animreg formation appel-offres noter GRILLES --appel ${appel.code}`,
        ],
        details: {appel: appel.code, lot: lot.numero, notes_manquantes: lot.notes_manquantes},
      },
    )
  }
  return offre.organisme
}

function horsClassement(saisi: string, code: string, lot: LotClasse): ErreurMetier {
  const ecartee = lot.ecartees.find((o) => o.organisme === code || o.organisme === saisi)
  const message = ecartee
    ? `L'offre de « ${ecartee.nom} » est à l'écart du lot ${lot.numero} : ${ecartee.motif}.`
    : `« ${saisi} » n'a pas d'offre classée au lot ${lot.numero}.`
  const classees = lot.classement.map((o) => `« ${o.nom} »`)
  return new ErreurMetier('FOR-049', message, {
    pistes: [
      classees.length > 0 ? `Offres classées : ${enumerer(classees)}.` : 'Ce lot n’a aucune offre classée.',
    ],
    details: {lot: lot.numero, organisme: saisi},
  })
}

function sansMotif(
  lot: LotClasse,
  {organisme, change}: {readonly organisme: string | null; readonly change: boolean},
): ErreurMetier {
  const message =
    organisme === null
      ? `Le lot ${lot.numero} est déclaré sans suite : le motif manque.`
      : change
        ? `Le lot ${lot.numero} a déjà été attribué : en changer demande un motif.`
        : `L'offre retenue n'est pas la première du lot ${lot.numero} (« ${lot.classement[0]?.nom ?? ''} ») : le motif manque.`
  return new ErreurMetier('FOR-050', message, {
    pistes: ['Ajoutez « --motif "…" » : il figure au rapport d’analyse.'],
    details: {lot: lot.numero, organisme},
  })
}

function choixIncomplet({numero: lot}: Lot, {code}: AppelDOffres): ErreurMetier {
  return new ErreurMetier(
    'FOR-050',
    `Le choix du lot ${lot} se dit par « --organisme », ou par « --sans-suite ».`,
    {
      pistes: [
        `animreg formation appel-offres retenir --appel ${code} --lot ${lot} --organisme "NOM"`,
        `animreg formation appel-offres retenir --appel ${code} --lot ${lot} --sans-suite --motif "…"`,
      ],
      details: {lot},
    },
  )
}

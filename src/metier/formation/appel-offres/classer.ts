import {empreinte} from '../../../shared/empreinte.js'
import {comparerTextes} from '../../../shared/francais.js'
import type {Passe} from '../evaluations/index.js'
import {grouper} from '../grouper.js'
import type {AppelDOffres, Choix, Lot, NotesDEvaluateur, Offre, Organisme} from '../types.js'
import {type Candidat, type Totalise, totaliser} from './calculer-totaux.js'
import type {Classement, LotClasse, OffreClassee} from './schema.js'
import {eprouver} from './sensibilite.js'

/** All that a call is judged on. */
export type FaitsDeLAppel = {
  readonly appel: AppelDOffres
  readonly offres: readonly Offre[]
  readonly notes: readonly NotesDEvaluateur[]
  readonly choix: readonly Choix[]
  readonly organismes: readonly Organisme[]
  /** What the earlier plans say of each provider: shown beside the ranking, never part of it. */
  readonly passes: ReadonlyMap<string, Passe>
}

/** Ranks the offers of a call lot by lot, by the published rule; the order of the facts changes nothing. */
export function classerOffres(faits: FaitsDeLAppel): Classement {
  const {appel} = faits
  return {
    annee: appel.annee,
    appel: appel.code,
    titre: appel.titre,
    limite_le: appel.limiteLe,
    lots: appel.lots.map((lot) => classerLot(lot, faits)),
  }
}

function classerLot(lot: Lot, faits: FaitsDeLAppel): LotClasse {
  const {appel, organismes} = faits
  const noms = new Map(organismes.map((o) => [o.code, o.nom]))
  const nommer = (organisme: string) => noms.get(organisme) ?? organisme
  const siennes = faits.offres
    .filter((o) => o.appel === appel.code && o.lot === lot.numero)
    .toSorted((a, b) => comparerTextes(nommer(a.organisme), nommer(b.organisme)))
  const {retenues, exclus} = notesDuLot(faits, lot)
  const candidats = siennes.flatMap((offre) => enCandidat(offre, retenues))
  const classement = totaliser(candidats, appel).map((t) => ({
    ...decrireOffre(t, {appel, nommer}),
    passe: faits.passes.get(t.candidat.organisme) ?? null,
  }))
  const notes_manquantes = notesManquantes(candidats, retenues, {appel, nommer})
  const choix = faits.choix.find((c) => c.appel === appel.code && c.lot === lot.numero)
  return {
    numero: lot.numero,
    intitule: lot.intitule,
    actions: [...lot.actions],
    etat: etatDuLot({choix, candidats, incomplet: notes_manquantes.length > 0}),
    classement,
    ecartees: siennes.flatMap(({organisme, recueLe, ecartee}) =>
      ecartee === null ? [] : [{organisme, nom: nommer(organisme), recue_le: recueLe, motif: ecartee}],
    ),
    exclus: exclus.map(({evaluateur, organisme}) => ({evaluateur, organisme, nom: nommer(organisme)})),
    notes_manquantes,
    sensibilite: eprouver(candidats, appel, noms),
    choix: choix
      ? {
          organisme: choix.organisme,
          nom: choix.organisme === null ? null : nommer(choix.organisme),
          motif: choix.motif,
          le: choix.le,
        }
      : null,
  }
}

/**
 * The sheets that count in a lot: who is tied to one candidate judges none of its competitors either, so all his
 * sheets of the lot are left out.
 */
function notesDuLot({appel, notes}: FaitsDeLAppel, lot: Lot) {
  const siennes = notes
    .filter((n) => n.appel === appel.code && n.lot === lot.numero)
    .toSorted(
      (a, b) => comparerTextes(a.evaluateur, b.evaluateur) || comparerTextes(a.organisme, b.organisme),
    )
  const exclus = siennes.filter((n) => n.conflit)
  const ecartes = new Set(exclus.map((n) => empreinte(n.evaluateur)))
  return {exclus, retenues: siennes.filter((n) => !ecartes.has(empreinte(n.evaluateur)))}
}

type CandidatNote = Candidat & {
  readonly offre: Offre
  readonly notes: ReadonlyMap<string, readonly number[]>
}

function enCandidat(offre: Offre, fiches: readonly NotesDEvaluateur[]): CandidatNote[] {
  const {ecartee, prixCentimes, organisme, recueLe} = offre
  if (ecartee !== null || prixCentimes === null) return []
  const donnees = fiches.filter((f) => f.organisme === organisme).flatMap((f) => f.notes)
  const notes = new Map(
    [...grouper(donnees, (n) => n.critere)].map(([code, n]) => [code, n.map((x) => x.note)]),
  )
  const moyennes = new Map([...notes].map(([code, n]) => [code, n.reduce((s, x) => s + x, 0) / n.length]))
  return [{offre, organisme, recueLe, prixCentimes, notes, moyennes}]
}

type Nommer = {readonly appel: AppelDOffres; readonly nommer: (organisme: string) => string}

function decrireOffre(
  {candidat, points, total, rang, departagee}: Totalise<CandidatNote>,
  {appel, nommer}: Nommer,
): Omit<OffreClassee, 'passe'> {
  return {
    rang,
    organisme: candidat.organisme,
    nom: nommer(candidat.organisme),
    prix_centimes: candidat.prixCentimes,
    jours: candidat.offre.jours,
    recue_le: candidat.recueLe,
    criteres: appel.criteres.map(({code, libelle, poids}) => {
      const notes = candidat.notes.get(code) ?? []
      return {
        code,
        libelle,
        poids,
        note: candidat.moyennes.get(code) ?? null,
        points: points.get(code) ?? null,
        minimum: notes.length > 0 ? Math.min(...notes) : null,
        maximum: notes.length > 0 ? Math.max(...notes) : null,
        evaluateurs: notes.length,
      }
    }),
    total,
    departagee,
  }
}

/** Who has not marked what; a criterion nobody marked is said once. */
function notesManquantes(
  candidats: readonly CandidatNote[],
  fiches: readonly NotesDEvaluateur[],
  {appel, nommer}: Nommer,
): LotClasse['notes_manquantes'] {
  const evaluateurs = [...new Map(fiches.map((f) => [empreinte(f.evaluateur), f.evaluateur]))]
  return candidats.flatMap(({organisme}) =>
    appel.criteres
      .filter((c) => !c.prix)
      .flatMap(({code, libelle}) => {
        const ceux = evaluateurs.filter(
          ([cle]) =>
            !fiches.some(
              (f) =>
                f.organisme === organisme &&
                empreinte(f.evaluateur) === cle &&
                f.notes.some((n) => n.critere === code),
            ),
        )
        const qui: readonly (string | null)[] =
          ceux.length === evaluateurs.length ? [null] : ceux.map(([, evaluateur]) => evaluateur)
        return qui.map((evaluateur) => ({organisme, nom: nommer(organisme), critere: libelle, evaluateur}))
      }),
  )
}

function etatDuLot({
  choix,
  candidats,
  incomplet,
}: {
  readonly choix: Choix | undefined
  readonly candidats: readonly Candidat[]
  readonly incomplet: boolean
}): LotClasse['etat'] {
  if (choix) return choix.organisme === null ? 'sans_suite' : 'retenu'
  if (candidats.length === 0) return 'sans_offre'
  return incomplet ? 'a_noter' : 'classe'
}

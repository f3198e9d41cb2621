import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  type CalendrierDeFormation,
  composerCalendrier,
  composerDocument,
  type DateReservee,
  dresserCalendrier,
  evenementsDesSessions,
  schemaCalendrier,
} from '../../metier/formation/index.js'
import {empreinte} from '../../shared/empreinte.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import {chargerPlan} from './charger-plan.js'
import {ecrirePieces, rendrePieces, schemaPiece} from './ecrire-pieces.js'

export const FORMATS_DU_CALENDRIER = ['pdf', 'docx', 'html'] as const
type Format = (typeof FORMATS_DU_CALENDRIER)[number]

export const schemaCalendrierRendu = schemaCalendrier.extend({
  fichiers: z.array(schemaPiece),
})
export type CalendrierRendu = z.infer<typeof schemaCalendrierRendu>

/** The calendar of a plan, its clashes, and its documents when they are asked. */
export async function dresserLeCalendrier(
  espace: Espace,
  {
    annee,
    formats,
    ics,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly formats: readonly Format[]
    readonly ics: boolean
    readonly simulation: boolean
    readonly progresser: (etape: string, fait?: number, total?: number) => void
  },
): Promise<CalendrierRendu> {
  const plan = await chargerPlan(espace, annee)
  const calendrier = dresserCalendrier({...plan, reservees: await chargerDatesReservees(espace)})
  const {config, date} = await chargerPublication(espace, annee)
  const titre = `Plan régional de formation ${annee} : calendrier`
  const emetteur = {association: config.association, region: config.region, annee}
  const document = composerDocument(
    {titre, sujet: `${titre}, ${config.region}`, blocs: composerCalendrier(calendrier)},
    emetteur,
    {charte: config.charte, date},
  )
  const nom = `calendrier-formation-${annee}`
  const pieces = await rendrePieces(nom, document, {formats, progresser})
  if (ics) {
    const {ecrireIcs} = await import('../../formats/ics/index.js')
    const siennes = plan.sessions.filter((s) => s.annee === annee)
    const octets = ecrireIcs(evenementsDesSessions(siennes, plan.actions), {nom: titre, le: date})
    pieces.push({nom: `${nom}.ics`, octets})
  }
  return {...calendrier, fichiers: await ecrirePieces(espace, pieces, {simulation})}
}

/** The days kept for the network: its meetings, as the instances and the journal know them. */
async function chargerDatesReservees(espace: Espace): Promise<readonly DateReservee[]> {
  const reunions = await espace.registres.charger('reunions')
  const instances = new Map((await espace.registres.charger('instances')).map((i) => [i.code, i.nom]))
  const faits = await espace.registres.charger('faits')
  return [
    ...reunions.map((r) => ({
      jour: r.date,
      libelle: [instances.get(r.instance) ?? r.instance, r.objet].filter(Boolean).join(', '),
    })),
    ...faits
      .filter((f) => empreinte(f.type).startsWith('reunion'))
      .map((f) => ({jour: f.date, libelle: f.intitule})),
  ]
}

/** What clashes and what remains to settle, in sentences. */
export function resumerCalendrier({annee, sessions, conflits, mentions}: CalendrierDeFormation): string {
  const tete = `Calendrier ${annee} : ${accorder(sessions.length, 'session')}, ${conflits.length === 0 ? 'aucun conflit' : `${accorder(conflits.length, 'point')} à vérifier`}.`
  return [tete, ...conflits.map((c) => `  ! ${c.message}.`), ...mentions.map((m) => `À savoir : ${m}.`)].join(
    '\n',
  )
}

import {z} from 'zod'
import type {EcritureANoter, Espace} from '../../espace/index.js'
import {
  type AppelMontre,
  type Classement,
  classerOffres,
  montrerAppel,
  ouvrirAppel,
  retenirOffre,
  type SaisieDAppel,
  type SaisieDeChoix,
  schemaAppelMontre,
  trouverLot,
} from '../../metier/formation/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Exercice} from '../../shared/periode.js'
import {aujourdhui} from '../moment.js'
import {type AppelCharge, chargerAppel} from './charger-appel.js'

export const schemaAppelOuvert = schemaAppelMontre.extend({statut: z.enum(['note', 'simule'])})
export type AppelOuvert = z.infer<typeof schemaAppelOuvert>

/** Opens a call for tenders, or changes one that has no offer yet. */
export async function ouvrirUnAppel(
  espace: Espace,
  saisie: Omit<SaisieDAppel, 'aujourdhui'>,
  {annee, simulation}: {readonly annee: Exercice; readonly simulation: boolean},
): Promise<AppelOuvert> {
  const {registres} = espace
  const [offres, choix] = [await registres.charger('offres'), await registres.charger('choix_d_offres')]
  const appel = ouvrirAppel(
    {...saisie, aujourdhui: aujourdhui()},
    {
      annee,
      appels: await registres.charger('appels_d_offres'),
      offres,
      actions: await registres.charger('actions_formation'),
    },
  )
  if (!simulation) {
    const {code: cle} = appel
    await registres.noter([{registre: 'appels_d_offres', cle, annee: appel.annee, contenu: appel}])
  }
  const organismes = await registres.charger('organismes')
  const montre: AppelMontre = montrerAppel(appel, {offres, choix, organismes})
  return {...montre, statut: simulation ? 'simule' : 'note'}
}

/** The ranking of a call, of one lot when it is asked; refused while no offer is in. */
export async function classerAppel(
  espace: Espace,
  {
    annee,
    code,
    lot,
  }: {readonly annee: Exercice; readonly code: string | undefined; readonly lot: number | undefined},
): Promise<Classement> {
  const faits = await chargerAppel(espace, {annee, code})
  exigerOffres(faits)
  const classement = classerOffres(faits)
  if (lot === undefined) return classement
  const {numero} = trouverLot(faits.appel, lot)
  return {...classement, lots: classement.lots.filter((l) => l.numero === numero)}
}

/** Nothing is scored nor ranked before an offer came in. */
export function exigerOffres({appel, offres}: AppelCharge): void {
  if (offres.some((o) => o.appel === appel.code)) return
  throw new ErreurMetier('FOR-047', `L'appel d'offres ${appel.code} n'a reçu aucune offre.`, {
    pistes: [
      `Un registre à remplir : animreg formation appel-offres offres exporter offres.xlsx --appel ${appel.code}`,
      `Puis : animreg formation appel-offres offres importer offres.xlsx --appel ${appel.code}`,
    ],
    details: {appel: appel.code},
  })
}

export const schemaChoixNote = z.object({
  annee: z.int(),
  appel: z.string(),
  lot: z.int(),
  organisme: z.string().nullable(),
  nom: z.string().nullable(),
  premier: z.boolean().describe('l’offre retenue est la première du classement'),
  motif: z.string(),
  le: z.string(),
  actions: z.array(z.string()).describe('actions du plan dont l’organisme change'),
  statut: z.enum(['note', 'simule']),
})
export type ChoixNote = z.infer<typeof schemaChoixNote>

/** Keeps the choice of a lot; its actions get their provider in the same stroke. */
export async function retenirUneOffre(
  espace: Espace,
  {le, ...saisie}: Omit<SaisieDeChoix, 'le'> & {readonly le: string | undefined},
  {
    annee,
    code,
    simulation,
  }: {readonly annee: Exercice; readonly code: string | undefined; readonly simulation: boolean},
): Promise<ChoixNote> {
  const faits = await chargerAppel(espace, {annee, code})
  const {choix, premier, actions} = retenirOffre({...saisie, le: le ?? aujourdhui()}, faits)
  if (!simulation) {
    await espace.registres.noter([
      {
        registre: 'choix_d_offres',
        cle: `${choix.appel}/${choix.lot}`,
        annee: faits.appel.annee,
        contenu: choix,
      },
      ...actions.map(
        (a): EcritureANoter => ({
          registre: 'actions_formation',
          cle: `${a.annee} ${a.code}`,
          annee: a.annee,
          contenu: a,
        }),
      ),
    ])
  }
  return {
    ...choix,
    annee: faits.appel.annee,
    nom: faits.organismes.find((o) => o.code === choix.organisme)?.nom ?? choix.organisme,
    premier,
    actions: actions.map((a) => a.code),
    statut: simulation ? 'simule' : 'note',
  }
}

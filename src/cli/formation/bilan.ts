import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  type BilanDeFormation,
  classeurDuBilan,
  composerBilan,
  composerDocument,
  dresserBilan,
  schemaBilanDeFormation,
} from '../../metier/formation/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, formaterMontant, formaterNombre, formaterPourcentage} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import {ecrireEnFormats} from '../rapport/ecrire-documents.js'
import type {Tableau} from '../tableau.js'
import {chargerPlan} from './charger-plan.js'

export const FORMATS_DU_BILAN = ['pdf', 'docx', 'html', 'xlsx'] as const
type Format = (typeof FORMATS_DU_BILAN)[number]

export const schemaBilanRendu = schemaBilanDeFormation.extend({
  fichiers: z.array(z.object({format: z.enum(FORMATS_DU_BILAN), chemin: z.string(), octets: z.int()})),
})
export type BilanRendu = z.infer<typeof schemaBilanRendu>

/** The balance of the plan of a year; written in the formats asked, none by default. */
export async function faireLeBilan(
  espace: Espace,
  {
    annee,
    formats,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly formats: readonly Format[]
    readonly simulation: boolean
    readonly progresser: (etape: string, fait?: number, total?: number) => void
  },
): Promise<BilanRendu> {
  const bilan = dresserBilan(await chargerPlan(espace, annee))
  if (bilan.actions === 0) throw planVide(annee)
  const {config, date} = await chargerPublication(espace, annee)
  const emetteur = {association: config.association, region: config.region, annee}
  const titre = `Plan régional de formation ${annee} : bilan`
  const sujet = `Bilan du plan régional de formation ${annee}, ${config.region}`
  const contenu = {
    document: () =>
      composerDocument({titre, sujet, blocs: composerBilan(bilan)}, emetteur, {charte: config.charte, date}),
    classeur: () => classeurDuBilan(bilan, emetteur, date),
  }
  const demande = {nom: `bilan-formation-${annee}`, formats, simulation, progresser}
  return {...bilan, fichiers: await ecrireEnFormats(espace, contenu, demande)}
}

/** The actions and their counts; what nobody gave is left empty. */
export function tableauDuBilan({par_action}: BilanDeFormation): Tableau {
  return {
    colonnes: [
      {titre: 'Code'},
      {titre: 'Action'},
      ...['Sessions', 'Jours', 'Places', 'Inscrits', 'Présents'].map((titre) => ({
        titre,
        aligne: 'droite' as const,
      })),
    ],
    lignes: par_action.map((a) => [
      a.code,
      a.intitule,
      ...[a.sessions, a.jours, a.places, a.inscrits, a.presents].map((n) => (n === null ? '' : nombre(n))),
    ]),
  }
}

/** The totals of the plan, in sentences. */
export function resumerBilan(bilan: BilanDeFormation): string {
  const {actions, sessions, jours, places, plan, plans, cumul_places, inscrits, salaries_formes} = bilan
  return [
    `Plan ${bilan.annee}${plan === null ? '' : ` (${plan}e plan)`} : ${accorder(actions, 'action')}, ${accorder(sessions, 'session')}, ${nombre(jours)} jours, ${accorder(places, 'place')}.`,
    ...(plans > 1
      ? [`Depuis le premier plan : ${formaterNombre(cumul_places)} places en ${plans} plans.`]
      : []),
    inscrits === null
      ? 'Aucune inscription saisie : inscrits, présents et salariés formés restent inconnus.'
      : `${accorder(inscrits, 'inscrit')}${bilan.remplissage === null ? '' : `, soit ${formaterPourcentage(bilan.remplissage)} des places`}${salaries_formes === null ? ' ; aucun émargement saisi' : ` ; ${accorder(salaries_formes, 'salarié formé', 'salariés formés')}`}.`,
    ...(bilan.cout_centimes === null ? [] : [`Coût du plan : ${formaterMontant(bilan.cout_centimes)}.`]),
    ...bilan.mentions.map((m) => `À savoir : ${m}.`),
  ].join('\n')
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

function planVide(annee: Exercice): ErreurMetier {
  return new ErreurMetier('FOR-012', `Le plan de formation ${annee} ne contient aucune action.`, {
    pistes: [
      `Importez-le : animreg formation actions importer formation-${annee}.xlsx --annee ${annee}`,
      'Ou donnez une autre année avec « --annee ».',
    ],
    details: {annee},
  })
}

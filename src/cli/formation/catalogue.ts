import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  composerCatalogue,
  formulaireDInscription,
  listerFiches,
  schemaFicheDAction,
} from '../../metier/formation/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, enumerer} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import type {FormatDeRapport} from '../rapport/formats-de-rapport.js'
import type {Tableau} from '../tableau.js'
import {chargerPlan} from './charger-plan.js'
import {ecrirePieces, rendrePieces, schemaPiece} from './ecrire-pieces.js'

export const FORMATS_DU_CATALOGUE = ['pdf', 'docx', 'html'] as const

export const schemaCatalogue = z.object({
  annee: z.int(),
  actions: z.array(schemaFicheDAction),
  fichiers: z.array(schemaPiece),
})
export type Catalogue = z.infer<typeof schemaCatalogue>

/** Makes the catalogue of a plan in the formats asked, and the workbook to register. */
export async function faireLeCatalogue(
  espace: Espace,
  {
    annee,
    formats,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly formats: readonly FormatDeRapport[]
    readonly simulation: boolean
    readonly progresser: (etape: string, fait?: number, total?: number) => void
  },
): Promise<Catalogue> {
  const {telephone, courriel, nom} = espace.config.association
  const contact = [telephone, courriel].filter((ligne) => ligne !== undefined).join(', ') || null
  const plan = await chargerPlan(espace, annee)
  const faits = {...plan, contact}
  const actions = listerFiches(faits)
  if (actions.length === 0) throw planVide(annee)
  const {config, date} = await chargerPublication(espace, annee)
  const {association, region, charte, exemple} = config
  const mentions = exemple ? ['Document d’exemple, données fictives'] : []
  const document = composerCatalogue(faits, {association, region, annee}, {charte, date, mentions})
  const pieces = await rendrePieces(`catalogue-formation-${annee}`, document, {formats, progresser})
  progresser('Bulletin d’inscription')
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const bulletin = formulaireDInscription({...plan, association: nom}, undefined)
  pieces.push({nom: `bulletin-inscription-${annee}.xlsx`, octets: await ecrireClasseur(bulletin)})
  return {annee, actions, fichiers: await ecrirePieces(espace, pieces, {simulation})}
}

/** The actions of the catalogue, and what each page lacks. */
export function tableauDuCatalogue({actions}: Catalogue): Tableau {
  return {
    colonnes: [
      {titre: 'Code'},
      {titre: 'Action'},
      {titre: 'Axe'},
      {titre: 'Sessions', aligne: 'droite'},
      {titre: 'Manques', aligne: 'droite'},
    ],
    lignes: actions.map((a) => [
      a.code,
      a.intitule,
      a.axe ?? '',
      String(a.sessions.length),
      a.manques.length === 0 ? '' : String(a.manques.length),
    ]),
  }
}

/** What the pages lack, in one sentence; undefined when they say everything. */
export function direManques({actions}: Catalogue): string | undefined {
  const incompletes = actions.filter((a) => a.manques.length > 0)
  if (incompletes.length === 0) return undefined
  const manques = [...new Set(incompletes.flatMap((a) => a.manques))]
  return `${accorder(incompletes.length, 'fiche incomplète', 'fiches incomplètes')} (FOR-118) : ${enumerer(manques)}. « Non renseigné » y est écrit.`
}

function planVide(annee: Exercice): ErreurMetier {
  return new ErreurMetier('FOR-012', `Le plan de formation ${annee} ne contient aucune action.`, {
    pistes: [`Importez-le : animreg formation actions importer formation-${annee}.xlsx --annee ${annee}`],
    details: {annee},
  })
}

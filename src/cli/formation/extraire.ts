import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  classeurDeLExtrait,
  type Extrait,
  extrairePersonne,
  inscriptionsDe,
  schemaExtrait,
} from '../../metier/formation/index.js'
import {accorder} from '../../shared/francais.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerParticipants} from './charger-inscriptions.js'
import {ecrirePieces, schemaPiece} from './ecrire-pieces.js'

export const schemaExtraitRendu = schemaExtrait.extend({fichiers_ecrits: z.array(schemaPiece)})
export type ExtraitRendu = z.infer<typeof schemaExtraitRendu>

/** All that is kept of a person, every year; as a workbook too, to hand over. */
export async function extraire(
  espace: Espace,
  {
    annee,
    personne,
    le,
    simulation,
  }: {readonly annee: Exercice; readonly personne: string; readonly le: string; readonly simulation: boolean},
): Promise<ExtraitRendu> {
  const faits = await chargerParticipants(espace, annee, le)
  const siennes = inscriptionsDe(personne, faits.inscriptions)
  const imports = await espace.chargerImports()
  const lus = await Promise.all(
    siennes.map(async ({cle}) => [cle, await espace.registres.historique('inscriptions', cle)] as const),
  )
  const extrait = extrairePersonne(siennes, {
    ...faits,
    historiques: new Map(lus),
    fichiers: new Map(imports.map((i) => [i.numero, i.fichier])),
  })
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const classeur = classeurDeLExtrait(extrait, {association: espace.config.association.nom, date: le})
  const [nom = 'extrait'] = nomsDeFichiers([`extrait ${extrait.personne}`])
  const pieces = [{nom: `${nom}.xlsx`, octets: await ecrireClasseur(classeur)}]
  return {
    ...extrait,
    fichiers_ecrits: await ecrirePieces(espace, pieces, {simulation, dans: ['formation', 'extraits']}),
  }
}

/** What is kept of that person, in sentences. */
export function presenterExtrait({personne, inscriptions, presences, fichiers}: Extrait): string {
  return [
    `${personne} : ${accorder(inscriptions.length, 'inscription')}, ${accorder(presences.length, 'présence')} par demi-journée.`,
    ...inscriptions.map((i) => `  ${i.annee} ${i.action} ${i.intitule} (${i.nom_structure})`),
    ...(fichiers.length > 0 ? [`Classeurs reçus qui la citent : ${fichiers.join(', ')}.`] : []),
    'Les évaluations sont anonymes : aucune ne lui est rattachée.',
  ].join('\n')
}

import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {FICHIER_CONFIG, ouvrirEspace, trouverEspace} from '../../espace/index.js'
import {etablirLesPas, PAS, type Pas} from '../../metier/accueil/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerLePoint} from '../accueil/charger-accueil.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import {lireSuivi} from './suivi.js'

/** Name of the directory to fill that `premiers-pas` writes. */
export const FICHIER_MODELE = 'modele-annuaire.xlsx'

export const schemaPremiersPas = z.object({
  espace: z.string().nullable().describe("dossier de l'espace ; null tant qu'il n'existe pas"),
  etapes: z.array(
    z.object({
      code: z.enum(PAS),
      titre: z.string(),
      commande: z.string(),
      etat: z.enum(['fait', 'passe', 'a_faire']),
    }),
  ),
})
export type PremiersPas = z.infer<typeof schemaPremiersPas>

/** Where a region is on its road, told by the espace itself. */
export type Situation = {
  readonly dossier: string | null
  readonly annee: number | null
  readonly pas: readonly Pas[]
}

/** The espace given or found above, if there is one yet. */
export async function situerLesPas({
  espace,
  depart,
}: {
  readonly espace: string | undefined
  readonly depart: string
}): Promise<Situation> {
  const dossier = trouverEspace({dossier: espace, depart})
  if (dossier === undefined || !existsSync(join(dossier, FICHIER_CONFIG)))
    return {dossier: null, annee: null, pas: etablirLesPas(null)}
  const ouvert = await ouvrirEspace({dossier, depart})
  try {
    const annee = ouvert.config.exercice as Exercice
    const point = await chargerLePoint(ouvert, annee)
    const modele = existsSync(join(dossier, FICHIER_MODELE)) ? FICHIER_MODELE : 'annuaire.xlsx'
    return {dossier, annee, pas: etablirLesPas(point, lireSuivi(dossier), {modele})}
  } finally {
    ouvert.fermer()
  }
}

/** The answer of the command. */
export function repondreLesPas({dossier, pas}: Situation): PremiersPas {
  return {
    espace: dossier,
    etapes: pas.map(({code, titre, commande, etat}) => ({code, titre, commande, etat})),
  }
}

const MARQUES: Readonly<Record<Pas['etat'], string>> = {fait: '✓', passe: '–', a_faire: '○'}

/** The steps with their commands: what is shown where nobody can answer. */
export function presenterLesPas({pas}: Situation): string {
  const faits = pas.filter((p) => p.etat === 'fait').length
  return [
    `Premiers pas : ${faits} étape${faits > 1 ? 's faites' : ' faite'} sur ${pas.length}`,
    ...pas.map(({titre, commande, etat}, rang) =>
      [
        `  ${MARQUES[etat]} ${rang + 1}. ${titre}${etat === 'passe' ? ' (passée)' : ''}`,
        retraiter(plier(commande, largeurDuTerminal() - 7), 7),
      ].join('\n'),
    ),
  ].join('\n')
}

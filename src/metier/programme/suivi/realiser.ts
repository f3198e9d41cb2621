import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import type {EcritureDe} from '../ecriture.js'
import {type ActionDuProgramme, cleDAction, type IndicateurDeSuivi, trouverAction} from '../plan/index.js'
import {realiseDe} from './mesurer.js'
import {type Realise, schemaRealise} from './schema.js'

export const schemaRealiseNote = z.object({
  statut: z.enum(['note', 'deja_note', 'simule']),
  realise: schemaRealise,
  precedent: z.number().nullable(),
  cible: z.number().nullable(),
  unite: z.string().nullable(),
  intitule: z.string(),
})
/** The answer of `programme realiser`. */
export type RealiseNote = z.infer<typeof schemaRealiseNote>

export type RealiseSaisi = {
  readonly annee: number
  readonly code: string
  /** Rank from 1, or label; the only one when there is only one. */
  readonly indicateur: string | undefined
  readonly valeur: number
  readonly preuve: string | undefined
  readonly le: string
}

/** Notes the value of an indicator that nothing else counts. */
export function noterRealise(
  {actions, realises}: {actions: readonly ActionDuProgramme[]; realises: readonly Realise[]},
  saisi: RealiseSaisi,
): {readonly note: RealiseNote; readonly ecritures: readonly EcritureDe<'realises', Realise>[]} {
  const action = trouverAction(actions, saisi)
  const indicateur = trouverIndicateur(action, saisi.indicateur)
  if (indicateur.source !== null && indicateur.source.genre !== 'saisie')
    throw seCompteAilleurs(action, indicateur)
  const {annee, valeur, le} = saisi
  const preuve = saisi.preuve?.trim() || null
  const realise: Realise = {annee, action: action.code, indicateur: indicateur.libelle, valeur, preuve, le}
  const avant = realiseDe(realises, action, indicateur.libelle)
  const memes = avant.valeur === valeur && avant.preuve === preuve
  const note: RealiseNote = {
    statut: memes ? 'deja_note' : 'note',
    realise,
    precedent: avant.valeur,
    cible: indicateur.cible,
    unite: indicateur.unite,
    intitule: action.intitule,
  }
  const cle = `${cleDAction(action)}/${empreinte(indicateur.libelle)}`
  return {note, ecritures: memes ? [] : [{registre: 'realises', cle, annee, contenu: realise}]}
}

function trouverIndicateur(action: ActionDuProgramme, designe: string | undefined): IndicateurDeSuivi {
  const {code, indicateurs} = action
  const [seul, ...autres] = indicateurs
  if (designe === undefined && seul && autres.length === 0) return seul
  const cle = empreinte(designe ?? '')
  const trouve =
    indicateurs[Number(designe) - 1] ??
    (cle ? indicateurs.find((i) => empreinte(i.libelle) === cle) : undefined)
  if (trouve) return trouve
  const message =
    designe === undefined
      ? `L'action ${code} a ${indicateurs.length} indicateurs : dites lequel.`
      : `L'action ${code} n'a pas d'indicateur « ${designe} ».`
  throw new ErreurMetier('PRG-049', message, {
    pistes: indicateurs.map((i, rang) => `--indicateur ${rang + 1} : ${i.libelle}`),
    details: {action: code, indicateur: designe ?? null},
  })
}

function seCompteAilleurs({code}: ActionDuProgramme, {libelle, source}: IndicateurDeSuivi): ErreurMetier {
  const ou = {
    journal: 'dans le journal',
    chiffres: 'dans les chiffres-clés',
    formation: 'dans le plan de formation',
    temps: 'dans les feuilles de temps',
    saisie: '',
  }[source?.genre ?? 'saisie']
  return new ErreurMetier(
    'PRG-053',
    `« ${libelle} » (action ${code}) se compte ${ou} (${source?.ou ?? ''}).`,
    {
      pistes: [
        source?.genre === 'journal'
          ? 'Complétez le journal : animreg journal ajouter'
          : 'Complétez cette source : la valeur suivra.',
        'Pour le saisir à la main, écrivez « saisie » dans la colonne « Source » du programme et réimportez-le.',
      ],
      details: {action: code, indicateur: libelle, source},
    },
  )
}

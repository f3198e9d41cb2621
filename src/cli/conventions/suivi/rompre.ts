import type {Espace} from '../../../espace/index.js'
import {type Convention, nommerConvention} from '../../../metier/conventions/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {confirmer} from '../../confirmer.js'
import {type Acte, type ActeANoter, choisirDesignees, noterActe} from './acte.js'
import {obtenirTexte} from './options-de-suivi.js'

type DemandeDeRupture = ActeANoter & {
  readonly motif: string | undefined
  readonly oui: boolean
  readonly demander: ((question: string) => Promise<string>) | undefined
  readonly peutDemander: boolean
  /** « Résilier », « Annuler ». */
  readonly verbe: string
  readonly enjeu: string
  readonly faire: (convention: Convention, acte: {readonly le: string; readonly motif: string}) => Convention
}

/** Ends a convention for a reason that is kept; what cannot be undone is confirmed first. */
export async function rompre(
  espace: Espace,
  demande: DemandeDeRupture,
): Promise<{readonly acte: Acte; readonly conventions: readonly Convention[]}> {
  const {verbe, enjeu, oui, simulation, peutDemander, demander, le} = demande
  const {choisies} = await choisirDesignees(espace, demande)
  const motif = await obtenirTexte(
    demande.motif,
    {option: 'motif', quoi: 'le motif', exemple: '"fermeture de la structure"'},
    demander,
  )
  const conventions = choisies.map((c) => demande.faire(c, {le, motif}))
  const question = `${verbe} ${conventions.map(nommerConvention).join(', ')} ? Cela ne se défait pas.`
  if (!simulation && !(await confirmer({question, oui, possible: peutDemander, enjeu}))) throw abandon(enjeu)
  return {acte: await noterActe(espace, conventions, demande), conventions}
}

function abandon(enjeu: string): ErreurMetier {
  return new ErreurMetier('CNV-077', `Vous avez répondu non : ${enjeu}.`, {
    pistes: ['Relancez la commande quand vous serez sûr.'],
  })
}

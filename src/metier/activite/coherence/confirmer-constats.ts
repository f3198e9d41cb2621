import {ErreurMetier} from '../../../shared/erreur-metier.js'
import type {Constat, Verification} from './schema.js'
import type {Confirmation} from './types.js'

/**
 * What is to be kept so that findings are no longer asked about, or are asked about again; a blocking one is only
 * ever corrected.
 */
export function confirmerConstats(
  {annee, constats}: Verification,
  demande: {
    readonly confirmer: readonly string[]
    readonly retirer: readonly string[]
    readonly motif: string | undefined
  },
): Confirmation[] {
  const motif = demande.motif?.trim() ?? ''
  if (demande.confirmer.length > 0 && motif === '') throw motifAbsent()
  const dire = (cle: string, constat: Constat, raison: string) => {
    return {cle, annee, valeurs: constat.valeurs, motif: raison}
  }
  const confirmables = constats.filter((c) => c.confirmation === null)
  const confirmes = constats.filter((c) => c.confirmation !== null)
  return [
    ...demande.confirmer.map((cle) => dire(cle, trouver(cle, confirmables), motif)),
    ...demande.retirer.map((cle) => dire(cle, trouver(cle, confirmes), '')),
  ]
}

function trouver(cle: string, constats: readonly Constat[]): Constat {
  const constat = constats.find((c) => c.cle === cle)
  if (!constat) throw constatInconnu(cle, constats)
  if (constat.gravite === 'bloquante') throw constatBloquant(constat)
  return constat
}

function constatInconnu(cle: string, constats: readonly Constat[]): ErreurMetier {
  const connues = constats.filter((c) => c.gravite !== 'bloquante').map((c) => c.cle)
  return new ErreurMetier('ACT-047', `Aucun constat ne porte la clé « ${cle} ».`, {
    pistes: [
      connues.length === 0
        ? 'La vérification n’a rien de tel : relancez « animreg activite verifier » pour voir où elle en est.'
        : `Recopiez la clé telle que « animreg activite verifier » l’affiche, par exemple ${connues[0]}`,
    ],
    details: {cle, connues},
  })
}

function constatBloquant({cle, message}: Constat): ErreurMetier {
  return new ErreurMetier('ACT-048', `Ce constat est bloquant, il ne se confirme pas. ${message}`, {
    pistes: ['Corrigez la valeur dans le fichier de la structure et réimportez-le.'],
    details: {cle},
  })
}

function motifAbsent(): ErreurMetier {
  return new ErreurMetier('ACT-049', 'Une confirmation se donne avec sa raison.', {
    pistes: ['Ajoutez --motif "…", par exemple --motif "ouverture d’une antenne en mars".'],
  })
}

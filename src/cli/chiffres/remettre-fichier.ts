import {relative} from 'node:path'
import type {Espace} from '../../espace/index.js'
import type {Chiffres, FaitsChiffres} from '../../metier/chiffres/index.js'
import {confirmer} from '../confirmer.js'
import {
  ecrireFichier,
  type FichierDeChiffres,
  type FormatDeChiffres,
  preparerFichier,
  presenterFichier,
} from './ecrire-chiffres.js'

type Demande = {
  readonly format?: FormatDeChiffres | undefined
  readonly sortie?: string | undefined
  readonly simulation: boolean
  readonly oui: boolean
}

/** Writes the file asked for, a file of the person's own being replaced only with their word; nothing when none was. */
export async function remettreFichier(
  espace: Espace,
  contenu: {readonly chiffres: Chiffres; readonly faits: FaitsChiffres},
  {format, sortie, simulation, oui}: Demande,
  possible: boolean,
): Promise<{readonly bilan: FichierDeChiffres; readonly phrase: string} | undefined> {
  const prepare = await preparerFichier(espace, contenu, {format, sortie})
  if (!prepare) return undefined
  const nom = relative(process.cwd(), prepare.chemin)
  const confirme =
    !simulation &&
    (await confirmer({
      question: `« ${nom} » existe déjà. Le remplacer ?`,
      oui: oui || !prepare.remplace,
      possible,
      enjeu: `« ${nom} » existe déjà et serait remplacé`,
    }))
  if (confirme) await ecrireFichier(espace, prepare)
  const statut = confirme ? 'ecrit' : simulation ? 'simule' : 'abandonne'
  const {chemin, octets} = prepare
  const bilan: FichierDeChiffres = {format: prepare.format, chemin, octets: octets.length, statut}
  return {bilan, phrase: presenterFichier(bilan)}
}

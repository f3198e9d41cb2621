import type {Chiffre, Chiffres} from '../../chiffres/index.js'
import {taireLesNoms} from '../publication.js'
import type {FaitsTableauDeBord, Lecteur} from './types.js'

/**
 * What funders read: structures are counted, no longer named, and have no figures of their own. Small numbers were hidden
 * when the tables were computed (`calculerPourPublication`).
 */
export function publierPour(faits: FaitsTableauDeBord, pour: Lecteur): FaitsTableauDeBord {
  if (pour === 'directeurs') return faits
  const taire = (chiffres: Chiffres) => sansNoms(chiffres, faits)
  return {
    ...faits,
    parStructure: {...taire(faits.parStructure), par: []},
    parDepartement: taire(faits.parDepartement),
    parMois: taire(faits.parMois),
    parMoisPrecedents: taire(faits.parMoisPrecedents),
  }
}

function sansNoms(chiffres: Chiffres, {structures}: FaitsTableauDeBord): Chiffres {
  const taire = (chiffre: Chiffre): Chiffre => ({
    ...chiffre,
    mentions: chiffre.mentions.map((m) => taireLesNoms(m, structures)),
  })
  return {
    ...chiffres,
    chiffres: chiffres.chiffres.map(taire),
    ...(chiffres.par ? {par: chiffres.par.map((g) => ({...g, chiffres: g.chiffres.map(taire)}))} : {}),
  }
}

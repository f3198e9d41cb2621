import type {ChiffreCle, Indicateur} from '../../referentiel/index.js'
import {estDenombrement, lireSerie, type Registre} from '../lecture/index.js'
import type {ChiffreLu} from './etablir-chiffre.js'
import type {ModaliteLue} from './parts.js'
import {mettreEnConstant} from './perimetre.js'

/** Nothing for an indicator that has no meaning in the year: its line is not missing, it does not exist. */
export function lireChiffre(registre: Registre, cle: ChiffreCle): ChiffreLu[] {
  const indicateur = enVigueur(registre, cle)
  if (!indicateur) return []
  return [
    {
      ...lireModalite(registre, indicateur, ''),
      modalites: ventilationsDe(indicateur, cle).flatMap((v) => lireModalites(registre, indicateur, cle, v)),
      parDepartement: estDenombrement(indicateur) || cle.parts.some((p) => p.ventilation === 'departement'),
      avecObjectif: true,
    },
  ]
}

/** The same without its parts: the whole, or one modality of a ventilation. */
export function lireModalite(registre: Registre, indicateur: Indicateur, modalites: string): ChiffreLu {
  const courante = lireSerie(registre, indicateur, 'courant', modalites)
  const precedente = lireSerie(registre, indicateur, 'precedent', modalites)
  return {
    indicateur,
    courante,
    precedente,
    constante: mettreEnConstant(registre, indicateur, {courante, precedente}),
    modalites: [],
    parDepartement: false,
    avecObjectif: false,
  }
}

/** The indicator of a key figure, when it has a meaning in the year. */
export function enVigueur(registre: Registre, cle: Pick<ChiffreCle, 'indicateur'>): Indicateur | undefined {
  const indicateur = registre.indicateurs.get(cle.indicateur)
  if (!indicateur) return undefined
  const {depuis = -Infinity, jusqu_a = Infinity} = indicateur
  return registre.annee >= depuis && registre.annee <= jusqu_a ? indicateur : undefined
}

/** Those shown beside the figure first, then the others the indicator may be given by. */
export function ventilationsDe(indicateur: Indicateur, cle: ChiffreCle): string[] {
  return [...new Set([...cle.parts.map((p) => p.ventilation), ...indicateur.ventilations])]
}

/** Modalities of a ventilation: always those shown beside the figure, the others when they were received. */
function lireModalites(
  registre: Registre,
  indicateur: Indicateur,
  cle: ChiffreCle,
  ventilation: string,
): ModaliteLue[] {
  const axe = registre.ventilations.get(ventilation)
  if (!axe || indicateur.origine === 'annuaire') return []
  const lues = axe.modalites.map(({code, libelle}) => ({
    ventilation,
    modalite: code,
    libelle,
    serie: lireSerie(registre, indicateur, 'courant', `${ventilation}=${code}`),
  }))
  const montree = cle.parts.some((p) => p.ventilation === ventilation)
  return montree || lues.some((m) => aUneValeur(m)) ? lues : []
}

function aUneValeur({serie}: ModaliteLue): boolean {
  if (serie.region.valeur !== null) return true
  for (const {valeur} of serie.lectures.values()) if (valeur !== null) return true
  return false
}

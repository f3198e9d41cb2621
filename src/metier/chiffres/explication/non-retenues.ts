import {moisCouverts} from '../../../shared/jour.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'
import {REGION, type Valeur} from '../../activite/index.js'
import type {Indicateur} from '../../referentiel/index.js'
import {type Etendue, moisDeLEtendue, type Registre, type Serie} from '../lecture/index.js'
import {enCellule, nommerPeriode} from './entrees.js'
import type {Explication} from './schema.js'

type NonRetenue = Explication['non_retenues'][number]

/** Values received for these months that another one replaces: of a less trusted source, or of another grain. */
export function listerNonRetenues(
  registre: Registre,
  indicateur: Indicateur,
  serie: Serie,
  codes: readonly string[],
): NonRetenue[] {
  const voulus = new Set([...codes, REGION])
  const {etendue} = registre.courant
  const deSource = registre.ecartees.filter(
    (v) =>
      v.indicateur === indicateur.code &&
      v.modalites === '' &&
      voulus.has(v.structure) &&
      concerne(v, etendue),
  )
  const parStructure = registre.valeurs.get(indicateur.code)?.get('')
  const deGrain = codes.flatMap((code) => {
    const lecture = serie.lectures.get(code)
    const lues = new Set(lecture?.lues)
    return [...(parStructure?.get(code)?.values() ?? [])].filter(
      (v) => v.etat === 'renseigne' && !lues.has(v) && concerne(v, etendue),
    )
  })
  const decrire = (raison: (v: Valeur) => string) => (v: Valeur) => ({
    ...enCellule(v),
    structure: v.structure,
    nom: v.structure === REGION ? 'Réseau' : (registre.noms.get(v.structure) ?? v.structure),
    raison: raison(v),
  })
  return [
    ...deSource.map(decrire((v) => `une source plus prioritaire que « ${v.source} » donne ce nombre`)),
    ...deGrain.map(decrire((v) => direGrain(v, indicateur, serie))),
  ]
}

function concerne({periode}: Valeur, etendue: Etendue): boolean {
  if (!periode.startsWith(String(etendue.annee))) return false
  const {debut, fin} = moisCouverts(periode)
  const mois = moisDeLEtendue(etendue)
  return mois.includes(debut) && mois.includes(fin)
}

function direGrain({structure, periode}: Valeur, {nature}: Indicateur, serie: Serie): string {
  if (nature === 'stock') return 'une valeur plus récente est retenue'
  const lues = serie.lectures.get(structure)?.lues ?? []
  if (lues.length === 0) return `${ecrirePeriode(periode)} : le nombre demandé ne s'en tire pas`
  const [seule] = lues
  return lues.length === 1 && seule
    ? `la valeur donnée pour ${nommerPeriode(seule.periode)} l'emporte`
    : 'les mois l’emportent'
}

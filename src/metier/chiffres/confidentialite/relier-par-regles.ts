import type {Referentiel} from '../../referentiel/index.js'
import {ecrirePosition, joindre, nommer} from './positions.js'
import type {Position, Releve, Somme} from './types.js'

type Regle = Referentiel['regles'][number]
type Terme = Regle['gauche'][number]

/** The rules of the référentiel that tie several indicators, such as the two parts of the CIVIS, are sums too. */
export function relierParRegles(referentiel: Referentiel, releve: Releve): Somme[] {
  const lisibles = referentiel.regles.filter(
    ({operateur, gauche, droite}) =>
      ['=', '<=', '>='].includes(operateur) && [...gauche, ...droite].every(estUnCompte),
  )
  return lisibles.flatMap((regle) => {
    const [premier] = regle.gauche
    const lieux = premier ? lieuxOuSeLit(premier, referentiel, releve) : []
    return lieux.flatMap((lieu) => lireRegle(regle, lieu, referentiel, releve))
  })
}

function estUnCompte({
  indicateur,
  coefficient,
  mesure,
  mois,
  somme_des_structures,
  somme_des_modalites,
}: Terme) {
  const simple = coefficient === 1 && mesure === 'realise' && !mois && !somme_des_structures
  return simple && indicateur !== undefined && indicateur !== 'chaque' && somme_des_modalites !== 'chaque'
}

/** For whom, when, and on which modality the first term is published. */
function lieuxOuSeLit(terme: Terme, referentiel: Referentiel, {positions}: Releve): Position[] {
  return [...positions.values()].flatMap(({position}) => {
    const lieu = {...position, indicateur: terme.indicateur ?? ''}
    const voulue = ecrirePosition(situer(terme, {...lieu, modalites: ''}, referentiel))
    if (ecrirePosition(position) === voulue) return [{...lieu, modalites: ''}]
    return position.indicateur === terme.indicateur && !terme.modalites ? [lieu] : []
  })
}

function lireRegle(
  {operateur, gauche, droite}: Regle,
  lieu: Position,
  referentiel: Referentiel,
  releve: Releve,
): Somme[] {
  const lire = (termes: readonly Terme[]) =>
    termes.map((terme) => cellulesDe(terme, lieu, referentiel, releve))
  const [aGauche, aDroite] = [lire(gauche), lire(droite)]
  if ([...aGauche, ...aDroite].some((cles) => cles.length === 0)) return []
  const [petit, grand] = operateur === '>=' ? [aDroite, aGauche] : [aGauche, aDroite]
  return [{total: grand.flat(), parties: petit.flat(), reste: operateur === '=' ? 'aucun' : 'inegalite'}]
}

function cellulesDe(terme: Terme, lieu: Position, referentiel: Referentiel, {positions}: Releve): string[] {
  const ensemble = situer(terme, {...lieu, indicateur: terme.indicateur ?? ''}, referentiel)
  const axe = referentiel.ventilations.find((v) => v.code === terme.somme_des_modalites)
  const voulues = axe
    ? axe.modalites.map((m) => ({
        ...ensemble,
        modalites: joindre(ensemble.modalites, `${axe.code}=${m.code}`),
      }))
    : [ensemble]
  return voulues.flatMap((position) => positions.get(ecrirePosition(position))?.cle ?? [])
}

function situer({modalites = {}}: Terme, lieu: Position, referentiel: Referentiel): Position {
  let precise = lieu.modalites
  for (const [ventilation, modalite] of Object.entries(modalites)) {
    precise = joindre(precise, `${ventilation}=${modalite}`)
  }
  return nommer({...lieu, modalites: precise}, referentiel)
}

import {ecrireMontant, type ListeDuProgramme} from '../../metier/programme/index.js'
import {accorder, formaterDate} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'

/** The actions, one line each. */
export function tableauDuProgramme({actions}: ListeDuProgramme): Tableau {
  return {
    colonnes: [
      {titre: 'Code'},
      {titre: 'Action'},
      {titre: 'Pilote'},
      {titre: 'Pour le'},
      {titre: 'Indicateurs', aligne: 'droite'},
      {titre: 'Budget', aligne: 'droite'},
    ],
    lignes: actions.map((a) => [
      a.code,
      a.intitule,
      a.pilote ?? '–',
      a.fin ? formaterDate(a.fin) : '–',
      String(a.indicateurs.length),
      ecrireMontant(a.budget_centimes),
    ]),
  }
}

/** How many, in how many axes, for how much; and what nothing measures. */
export function resumerProgramme({annee, actions, budget_centimes: budget}: ListeDuProgramme): string {
  const axes = [...new Map(actions.map((a) => [a.axe.code, a.axe])).values()]
  const mot = axes[0]?.mot.toLowerCase() ?? 'axe'
  const sansIndicateur = actions.filter((a) => a.indicateurs.length === 0).map((a) => a.code)
  const sansSource = actions.flatMap((a) => a.indicateurs).filter((i) => i.source === null).length
  return [
    `Programme ${annee} : ${accorder(actions.length, 'action')} dans ${accorder(axes.length, mot)}, budget ${ecrireMontant(budget)}.`,
    ...(sansIndicateur.length > 0 ? [`Sans indicateur de suivi : ${sansIndicateur.join(', ')}.`] : []),
    ...(sansSource > 0
      ? [
          `${accorder(sansSource, 'indicateur ne dit pas où le lire', 'indicateurs ne disent pas où les lire')} : jamais ${sansSource < 2 ? 'tenu pour fait' : 'tenus pour faits'}.`,
        ]
      : []),
  ].join('\n')
}

import type {Experience} from '../../metier/programme/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'

export function ficheIncomplete(option: '--titre' | '--action'): ErreurMetier {
  const manque = option === '--titre' ? "n'a pas de titre" : 'ne dit pas ce qui a été fait'
  return new ErreurMetier('PRG-020', `La fiche d'expérience ${manque}.`, {
    pistes: [
      `Ajoutez « ${option} ».`,
      'Par exemple : animreg journal experiences ajouter --titre "Ateliers mobilité" --action "Chaque mois, un atelier avec la SNCF…"',
    ],
    details: {option},
  })
}

export function ficheSemblable(titre: string, semblable: Experience): ErreurMetier {
  return new ErreurMetier(
    'PRG-023',
    `« ${titre} » est sans doute déjà écrite : fiche n° ${semblable.numero}, « ${semblable.titre} ».`,
    {
      pistes: [
        `Pour la relire : animreg journal experiences montrer ${semblable.numero}`,
        "Si c'est une autre expérience, ajoutez « --malgre-doublon ».",
      ],
      details: {semblable: semblable.numero},
    },
  )
}

export function ficheInconnue(numero: string): ErreurMetier {
  return new ErreurMetier('PRG-021', `Aucune fiche d'expérience ne porte le n° « ${numero} ».`, {
    pistes: ['« animreg journal experiences lister » donne les numéros.'],
    details: {numero},
  })
}

import type {Bloc} from '../../documents/index.js'
import {accorder, formaterDate, formaterNombre} from '../../shared/francais.js'
import type {Arrete} from '../chiffres/index.js'

const NON_DITE = 'non dite'

/** What lets the figures be found again: the arrêté they are of, its perimeter, its sources and their dates. */
export function composerColophon(arrete: Arrete): Bloc[] {
  const {numero, date, structures, attendues, repondantes, referentiel, animreg, sources, motif} = arrete
  return [
    {bloc: 'titre', niveau: 2, texte: `Chiffres arrêtés au ${formaterDate(date)}`},
    {
      bloc: 'paragraphe',
      texte: `Arrêté ${numero}. Périmètre : ${accorder(structures.length, 'structure')} ; ${formaterNombre(repondantes)} sur ${formaterNombre(attendues)} ont donné tout ce qui était attendu. Référentiel ${referentiel.nom}, animreg ${animreg}.`,
    },
    ...(motif
      ? [
          {
            bloc: 'paragraphe' as const,
            style: 'note' as const,
            texte: `Arrêtés malgré ce qui restait à régler : ${motif}`,
          },
        ]
      : []),
    {
      bloc: 'tableau',
      legende: `Sources de l'arrêté ${numero}`,
      colonnes: [
        {libelle: 'Source', alignement: 'gauche', poids: 2},
        {libelle: 'Année', alignement: 'droite', poids: 0.8},
        {libelle: 'Fichiers', alignement: 'droite', poids: 0.8},
        {libelle: 'Reçus du', alignement: 'gauche', poids: 1.4},
        {libelle: 'au', alignement: 'gauche', poids: 1.4},
        {libelle: 'Extraction', alignement: 'gauche', poids: 1.4},
      ],
      lignes: sources.map(({source, annee, fichiers, du, au, extraction_le: extraction}) => ({
        role: 'donnee',
        cellules: [
          source,
          String(annee),
          formaterNombre(fichiers),
          formaterDate(du),
          formaterDate(au),
          extraction === null ? NON_DITE : formaterDate(extraction),
        ],
      })),
    },
  ]
}

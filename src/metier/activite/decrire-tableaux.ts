import {adresseDePlage, type Grille} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {enumerer} from '../../shared/francais.js'
import type {Axe, Bloc, Rejet} from './reconnaissance/index.js'

const NOMS_DES_AXES: Readonly<Record<Axe, string>> = {
  structures: 'structures',
  indicateurs: 'indicateurs',
  periodes: 'périodes',
}

/** « feuille « Activité », structures en lignes, indicateurs en colonnes, en-tête lignes 4-5, tableau A4:O28 ». */
export function decrireBloc({feuille, lignes, colonnes, plage, entete, duTitre}: Bloc): string {
  const rangs =
    entete.ligneDebut === entete.ligneFin
      ? `ligne ${entete.ligneDebut + 1}`
      : `lignes ${entete.ligneDebut + 1}-${entete.ligneFin + 1}`
  const axes = [enumererAxes(lignes, 'lignes'), enumererAxes(colonnes, 'colonnes')].filter(Boolean)
  const titre = duTitre.length > 0 ? [`${enumerer(duTitre.map((lu) => `« ${lu} »`))} lu dans le titre`] : []
  return [
    `feuille « ${feuille} »`,
    ...axes,
    ...titre,
    `en-tête ${rangs}`,
    `tableau ${adresseDePlage(plage)}`,
  ].join(', ')
}

function enumererAxes(axes: readonly Axe[], ou: string): string {
  return axes.length > 0 ? `${enumerer(axes.map((axe) => NOMS_DES_AXES[axe]))} en ${ou}` : ''
}

/** A table seen and not read: said, with the reason, because silence would pass for an empty sheet. */
export function signalerRejet({feuille, plage, raison}: Rejet): Anomalie {
  const ou = adresseDePlage(plage)
  return anomalie(
    'information',
    'ACT-024',
    `Tableau ${ou} de la feuille « ${feuille} » non lu : ${raison}.`,
    {
      feuille,
      cellule: ou.split(':')[0] ?? null,
      attendu:
        'des structures, des indicateurs et des périodes nommés en lignes, en colonnes ou dans le titre',
      a_faire:
        'Rien si ce tableau n’est pas à importer ; sinon complétez ses intitulés ou appellations.yaml.',
    },
  )
}

/** The refusal of a file in which no table was read, with what was missing in those that were seen. */
export function aucunTableau(grilles: readonly Grille[], rejets: readonly Rejet[]): Anomalie {
  const feuilles = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  const vides = grilles.every((g) => g.lignes.every((cellules) => cellules.every((c) => !c?.affiche.trim())))
  const vus = rejets.map(
    ({feuille, plage, raison}) => `feuille « ${feuille} », ${adresseDePlage(plage)} : ${raison}`,
  )
  const message = vides
    ? `Le fichier est vide (feuilles lues : ${feuilles || 'aucune'}).`
    : `Aucun tableau d’activité reconnu (feuilles lues : ${feuilles || 'aucune'})${vus.length > 0 ? ` ; ${vus.join(' ; ')}` : ''}.`
  return anomalie('bloquante', 'ACT-001', message, {
    attendu:
      'un tableau qui nomme des structures, des indicateurs et des périodes, en lignes, en colonnes ou en titre',
    a_faire: 'Vérifiez que les intitulés sont ceux de la charte de saisie (animreg expliquer ACT-001).',
  })
}

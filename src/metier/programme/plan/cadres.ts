import {z} from 'zod'
import type {Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer} from '../../../shared/francais.js'
import {ecrireFeuille} from '../../feuilles/index.js'
import {MODELE_ACTIONS, MODELE_BUDGET, MODELE_INDICATEURS} from './modele-programme.js'

const texte = z.string().trim().min(1)

/** A frame: the axes and objectives a programme is filled in; ours in `data/`, the user's in `modeles/`. */
export const schemaCadre = z.strictObject({
  format: z.literal(1),
  titre: texte,
  mot: z.enum(['Axe', 'Mission']).default('Axe'),
  source: texte.optional(),
  axes: z
    .array(
      z.strictObject({
        code: texte,
        intitule: texte,
        objectifs: z.array(z.strictObject({code: texte, intitule: texte})).default([]),
      }),
    )
    .min(1),
})
export type Cadre = z.infer<typeof schemaCadre>

/** Rows to fill under each objective. */
const ACTIONS_PAR_OBJECTIF = 2

/** Something the report of last year announced, proposed as a new action. */
export type Perspective = {readonly texte: string; readonly chapitre: string | null}

/** A workbook to fill, drawn from a frame: import it once the actions are written. */
export function preparerProgramme(
  cadre: Cadre,
  {annee, reseau, perspectives = []}: {annee: number; reseau: string; perspectives?: readonly Perspective[]},
): Classeur {
  const date = `${annee}-01-01`
  const rangees = cadre.axes.flatMap(({code, intitule, objectifs}) => {
    const axe = `${code}. ${intitule}`
    const rubriques = objectifs.length > 0 ? objectifs : [{code: '', intitule: ''}]
    return rubriques.flatMap((objectif) =>
      Array.from({length: ACTIONS_PAR_OBJECTIF}, (_, rang) => ({
        axe,
        objectif: `${objectif.code} ${objectif.intitule}`.trim(),
        code: `${objectif.code || code}.${rang + 1}`,
        debut: date,
        fin: `${annee}-12-31`,
      })),
    )
  })
  const titre = `Programme d'actions ${annee} – ${reseau}`
  const [mot, rappel] = [cadre.mot, 'puis : animreg programme importer']
  return {
    titre,
    auteur: reseau,
    date,
    feuilles: [
      ecrireFeuille(MODELE_ACTIONS, rangees, {
        titre,
        note: `Cadre « ${cadre.titre} ». Écrivez l'action, le pilote, le budget ; ajoutez ou supprimez des lignes, ${rappel}.`,
        titres: {axe: mot},
      }),
      indicateursAPreparer(annee),
      ecrireFeuille(MODELE_BUDGET, [], {
        titre: `Budget ${annee} par action et par financeur`,
        note: `Une ligne par action et par financeur, en euros ; l'engagé et le réalisé se complètent dans l'année, ${rappel}.`,
      }),
      ...(perspectives.length > 0 ? [feuilleDesPerspectives(perspectives, annee)] : []),
    ],
  }
}

function indicateursAPreparer(annee: number): FeuilleDeClasseur {
  return {
    ...ecrireFeuille(MODELE_INDICATEURS, [], {
      titre: `Indicateurs de suivi ${annee}`,
      note: 'Source : journal, chiffres-clés, plan de formation, feuilles de temps ou saisie. Où le lire, par exemple : type « Groupe de travail », thème « CIVIS » ; premiers_accueils ; places.',
    }),
    validations: [
      {
        plage: 'G4:G300',
        genre: 'liste',
        valeurs: ['journal', 'chiffres-clés', 'plan de formation', 'feuilles de temps', 'saisie'],
        titre: 'Source',
        message: 'Choisissez où l’indicateur se lit.',
      },
    ],
  }
}

/** Read by people, not by the import: each line is to be copied as an action, or left. */
function feuilleDesPerspectives(perspectives: readonly Perspective[], annee: number): FeuilleDeClasseur {
  return {
    nom: `Perspectives ${annee - 1}`,
    lignes: [
      [{valeur: `Ce que le rapport ${annee - 1} annonce`, style: 'titre'}],
      [{valeur: 'À reprendre dans la feuille « Programme » : rien ici n’est importé.', style: 'note'}],
      [
        {valeur: 'Chapitre', style: 'entete'},
        {valeur: 'Perspective', style: 'entete'},
      ],
      ...perspectives.map((p) => [
        {valeur: p.chapitre, style: 'donnee' as const},
        {valeur: p.texte, style: 'texte' as const},
      ]),
    ],
    largeurs: [36, 100],
    figer: {lignes: 3, colonnes: 0},
  }
}

/** A frame nobody knows, with those that exist. */
export function cadreInconnu(nom: string, connus: readonly string[]): ErreurMetier {
  return new ErreurMetier('PRG-050', `« ${nom} » n'est pas un cadre de programme.`, {
    pistes: [
      `Cadres connus : ${enumerer(connus.map((c) => `« ${c} »`))}.`,
      'Le vôtre se range dans « modeles/programme/NOM.yaml », à côté de animreg.yaml.',
    ],
    details: {cadre: nom, connus},
  })
}

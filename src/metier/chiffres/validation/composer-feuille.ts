import {type Bloc, type Charte, type Document, type Ligne, soignerDocument} from '../../../documents/index.js'
import {formaterDate, nomDuMois} from '../../../shared/francais.js'
import {moisCouverts} from '../../../shared/jour.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'
import type {Constat} from '../../activite/index.js'
import {type Figure, figuresDe} from './figures.js'
import {constatsDe, validationDe} from './juger-etats.js'
import type {FaitsDeValidation} from './types.js'

/** Who sends the sheet, and how it looks. */
export type EmetteurDeFeuille = {
  readonly association: string
  readonly region: string
  readonly charte: Charte
  /** ISO day written on the sheet. */
  readonly date: string
  /** ISO day by which an answer is hoped for. */
  readonly avant: string
  readonly exemple: boolean
}

/** The paper a director checks and signs: the figures of his structure, what is asked about them, his answer. */
export function composerFeuille(
  faits: FaitsDeValidation,
  structure: string,
  emetteur: EmetteurDeFeuille,
): Document {
  const groupe = faits.chiffres.par?.find((g) => g.code === structure)
  const nom = groupe?.libelle ?? structure
  const titre = `Chiffres ${direPeriode(faits)} à valider`
  const blocs: Bloc[] = [
    {bloc: 'titre', niveau: 1, texte: nom},
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `${titre}. Merci de les vérifier, de corriger s'il y a lieu et de renvoyer cette feuille signée avant le ${formaterDate(emetteur.avant)}.`,
    },
    ...(emetteur.exemple
      ? [note("Données d'exemple : la répartition par structure et les personnes sont fictives.")]
      : []),
    tableauDesFigures(faits, figuresDe(groupe?.chiffres ?? [], faits.referentiel)),
    ...direConstats(constatsDe(faits, structure)),
    ...direRevision(faits, structure),
    ...REPONSE,
  ]
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – ${nom}`,
      sujet: `Validation des chiffres-clés, ${emetteur.region}`,
      auteur: emetteur.association,
      motsCles: ['validation', nom, String(faits.annee)],
      date: emetteur.date,
    },
    charte: emetteur.charte,
    sansSommaire: true,
    piedDePage: `${emetteur.association} – ${titre} – ${nom}`,
    blocs,
  })
}

function note(texte: string): Bloc {
  return {bloc: 'paragraphe', style: 'note', texte}
}

/** « de 2008 », « de janvier à juin 2008 ». */
export function direPeriode({periode, annee}: Pick<FaitsDeValidation, 'periode' | 'annee'>): string {
  return moisCouverts(periode).fin === 12 ? `de ${annee}` : `de ${ecrirePeriode(periode)}`
}

function tableauDesFigures({annee, periode}: FaitsDeValidation, figures: readonly Figure[]): Bloc {
  const {fin} = moisCouverts(periode)
  const de = (an: number) => (fin === 12 ? String(an) : `à fin ${nomDuMois(fin)} ${an}`)
  return {
    bloc: 'tableau',
    legende: `Les chiffres ${direPeriode({periode, annee})}`,
    colonnes: [
      {libelle: 'Chiffre', alignement: 'gauche', poids: 3.4},
      {libelle: de(annee - 1), alignement: 'droite', poids: 1.2},
      {libelle: de(annee), alignement: 'droite', poids: 1.2},
      {libelle: 'Évolution', alignement: 'droite', poids: 1.1},
      {libelle: 'Votre correction', alignement: 'gauche', poids: 1.6},
    ],
    lignes: figures.flatMap(lignesDe),
    note: "Une case « non renseigné » n'est jamais comptée pour zéro : si le chiffre existe, écrivez-le.",
  }
}

function lignesDe({presente}: Figure): Ligne[] {
  const {libelle, precedent, valeur, evolution, parts} = presente
  return [
    {role: 'donnee', cellules: [libelle, precedent, valeur, evolution ?? '', '']},
    ...parts.map(
      (p): Ligne => ({role: 'donnee', cellules: [`– dont ${p.libelle.toLowerCase()}`, '', p.valeur, '', '']}),
    ),
  ]
}

function direConstats(constats: readonly Constat[]): Bloc[] {
  if (constats.length === 0) return []
  return [
    {bloc: 'titre', niveau: 2, texte: 'Ce que nous vous demandons de regarder'},
    {bloc: 'liste', elements: constats.map((c) => c.message)},
  ]
}

function direRevision(faits: FaitsDeValidation, structure: string): Bloc[] {
  const validation = validationDe(faits, structure)
  if (!validation) return []
  const {reponse, date, par} = validation
  const quoi = {accord: 'Un accord', reserves: 'Un accord avec réserves', refus: 'Un refus'}[reponse]
  return [
    note(
      `${quoi} a été donné le ${formaterDate(date)} (${par}). Cette feuille remplace celle qui vous avait été envoyée.`,
    ),
  ]
}

const POINTILLES = '………………………………………………………………………………'

const REPONSE: readonly Bloc[] = [
  {
    bloc: 'tableau',
    legende: 'Votre réponse',
    colonnes: [
      {libelle: 'Cochez une ligne', alignement: 'gauche', poids: 1},
      {libelle: 'Ce que cela veut dire', alignement: 'gauche', poids: 5},
    ],
    lignes: [
      {role: 'donnee', cellules: ['…… Accord', 'Ces chiffres sont bons pour diffusion.']},
      {
        role: 'donnee',
        cellules: ['…… Réserves', 'Bons pour diffusion, avec la remarque écrite ci-dessous.'],
      },
      {
        role: 'donnee',
        cellules: ['…… Refus', 'Ces chiffres ne peuvent pas être diffusés : dire pourquoi ci-dessous.'],
      },
    ],
  },
  {bloc: 'encadre', titre: 'Remarques', textes: [POINTILLES, POINTILLES]},
  {
    bloc: 'signatures',
    lieuEtDate: 'Fait à …………………………………, le …………………',
    signataires: [{qualite: 'La directrice ou le directeur', mention: 'Nom, signature et cachet'}],
  },
]

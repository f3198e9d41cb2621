import type {Grille, LigneEnFlux} from '../../../documents/index.js'
import {type Anomalie, anomalie, estBloque} from '../../../shared/anomalie.js'
import {type BilanFichier, bilanPris, bilanRefuse} from '../bilan.js'
import {controlerAnnee} from '../controler-fichier.js'
import {comparerAuxConnues, type ImportActivite, type ValeursConnues} from '../importer-activite.js'
import type {ContexteDeLecture} from '../lire-fichier.js'
import {grilleEnFlux, type PlanDeComptage, reconnaitrePersonnes} from '../personnes/index.js'
import type {CompteRendu} from './compte-rendu.js'
import {type Comptage, conclure} from './conclure.js'
import {ouvrirDecompte} from './decompter.js'

/** Which file is counted, and how much of it may be left out. */
export type DemandeDeComptage = {
  readonly fichier: string
  readonly sha256: string
  readonly source: string
  readonly tolerant: boolean
}

/** Rows are given as they are read; the end turns them into counts. */
export function ouvrirComptage(
  contexte: ContexteDeLecture,
  plan: PlanDeComptage,
  demande: DemandeDeComptage,
): {readonly ajouter: (lignes: readonly LigneEnFlux[]) => void; readonly conclure: () => Comptage} {
  const decompte = ouvrirDecompte(contexte, plan)
  return {ajouter: decompte.ajouter, conclure: () => conclure(plan, decompte.conclure(), demande)}
}

/** What a counted file brings, against the values already known: as any other file, whole or not at all. */
export function importerComptage(
  {vocabulaire: {annee}}: ContexteDeLecture,
  connues: ValeursConnues,
  comptage: Comptage,
  plan: PlanDeComptage,
  demande: DemandeDeComptage,
): ImportActivite {
  const {valeurs, doutes, ignorees, compteRendu} = comptage
  const anomalies = [...controlerAnnee([], demande.fichier, annee), ...comptage.anomalies]
  const tableaux = [decrire(plan, compteRendu)]
  if (estBloque(anomalies)) return {bilan: bilanRefuse(demande, anomalies, tableaux), doutes}
  const {aEcrire, comptes} = comparerAuxConnues(valeurs, connues)
  const bilan = {
    ...bilanPris(demande, {tableaux, ignorees}, comptes, anomalies),
    ...(compteRendu ? {comptage: enJson(compteRendu)} : {}),
  }
  return aEcrire.length > 0
    ? {bilan, doutes, changements: {genre: 'activite', source: demande.source, valeurs: aEcrire}}
    : {bilan, doutes}
}

/** True when a sheet has one row per young person, whether it may be counted or must be refused. */
export function estUneListeDePersonnes(contexte: ContexteDeLecture, grilles: readonly Grille[]): boolean {
  return grilles.some((g) => reconnaitrePersonnes(contexte, grilleEnFlux(g), g.feuille) !== undefined)
}

/** Counts a workbook held whole; `undefined` when no sheet of it is a list of persons. */
export function compterGrilles(
  contexte: ContexteDeLecture,
  connues: ValeursConnues,
  grilles: readonly Grille[],
  demande: DemandeDeComptage,
): ImportActivite | undefined {
  const reconnues = grilles.flatMap((grille) => {
    const lignes = grilleEnFlux(grille)
    const personnes = reconnaitrePersonnes(contexte, lignes, grille.feuille)
    return personnes ? [{lignes, personnes}] : []
  })
  const [seule] = reconnues
  if (!seule) return undefined
  const refus = [
    ...reconnues.flatMap(({personnes}) => (personnes.genre === 'refus' ? personnes.anomalies : [])),
    ...(reconnues.length > 1 ? [plusieursFeuilles(reconnues.length)] : []),
  ]
  const {lignes, personnes} = seule
  if (refus.length > 0 || personnes.genre === 'refus') return {bilan: bilanRefuse(demande, refus), doutes: []}
  const comptage = ouvrirComptage(contexte, personnes.plan, demande)
  comptage.ajouter(lignes)
  return importerComptage(contexte, connues, comptage.conclure(), personnes.plan, demande)
}

function plusieursFeuilles(nombre: number): Anomalie {
  return anomalie(
    'bloquante',
    'ACT-098',
    `${nombre} feuilles de ce classeur ont une ligne par jeune : un jeune peut être dans deux d’entre elles.`,
    {
      attendu: 'une seule feuille d’une ligne par jeune',
      a_faire: 'Réunissez les lignes dans une feuille, ou enregistrez chaque feuille dans son fichier.',
    },
  )
}

function decrire({feuille, entete}: PlanDeComptage, compteRendu: CompteRendu | undefined): string {
  const lignes = compteRendu ? `, ${compteRendu.lignes} lignes` : ''
  return `feuille « ${feuille} », une ligne par jeune, en-tête ligne ${entete + 1}${lignes}`
}

function enJson({
  derniereDate,
  indicateurs,
  mois,
  ...reste
}: CompteRendu): NonNullable<BilanFichier['comptage']> {
  return {
    ...reste,
    mois: [...mois],
    derniere_date: derniereDate,
    indicateurs: indicateurs.map((i) => ({...i})),
  }
}

import {dirname, relative} from 'node:path'
import type {Espace} from '../../espace/index.js'
import {
  type DemandeDeFiches,
  type FaitsDesFiches,
  type Fiche,
  type FichesEcrites,
  type FormatDeFiche,
  preparerFiches,
  reunirFiches,
} from '../../metier/rapport/index.js'
import {trouverStructure} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {rendreContenu} from './ecrire-documents.js'
import {chargerFaitsDesFiches} from './faits-des-fiches.js'

type Demande = {
  readonly annee: Exercice
  readonly aFin: number | undefined
  /** Codes or names, as typed; all the structures when there is none. */
  readonly structures: readonly string[]
  readonly par: 'structure' | 'departement'
  readonly avecRang: boolean
  readonly formats: readonly FormatDeFiche[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

type Rangement = {
  readonly dans: readonly string[]
  readonly formats: readonly FormatDeFiche[]
  readonly simulation: boolean
}

/** Writes the sheets one by one: one whose file is open elsewhere is told at the end, the others are made. */
export async function ecrireFiches(espace: Espace, demande: Demande): Promise<FichesEcrites> {
  const {annee, par, structures, formats, simulation, progresser} = demande
  exigerUnSeulChoix(demande)
  progresser('Calcul des chiffres')
  const faits = await chargerFaitsDesFiches(espace, demande)
  const {a_fin} = faits.parStructure
  const {structures: appellations} = await espace.lireAppellations()
  const codes = structures.map((saisie) => trouverStructure(faits.structures, appellations, saisie).code)
  const choix: DemandeDeFiches = {
    par,
    avecRang: demande.avecRang,
    codes: codes.length > 0 ? codes : undefined,
  }
  const {fiches, ecartees, reserves} = preparerFiches(faits, choix)
  if (fiches.length === 0) throw aucuneFiche(annee, ecartees)
  const rangement: Rangement = {
    dans: ['fiches', a_fin ?? String(annee), par === 'structure' ? 'structures' : 'departements'],
    formats,
    simulation,
  }
  const ecrites: FichesEcrites['fiches'] = []
  const non_faites: FichesEcrites['non_faites'] = [...ecartees]
  const faites: Fiche[] = []
  for (const [rang, fiche] of fiches.entries()) {
    progresser(fiche.nom, rang + 1, fiches.length)
    const {fichiers, raison} = await ecrireFiche(espace, fiche, rangement)
    if (fichiers.length > 0) ecrites.push({code: fiche.code, nom: fiche.nom, fichiers})
    if (raison !== null) non_faites.push({code: fiche.code, nom: fiche.nom, raison})
    else faites.push(fiche)
  }
  const nomDuRecueil = `${codes.length > 0 ? 'fiches-choisies' : 'toutes-les-fiches'}-${a_fin ?? annee}.pdf`
  const recueil = await ecrireRecueil(espace, faits, faites, {
    ...rangement,
    nom: nomDuRecueil,
    par,
    progresser,
  })
  const premier = ecrites[0]?.fichiers[0]?.chemin
  return {
    annee,
    a_fin,
    par,
    statut: simulation ? 'simule' : 'ecrit',
    dossier: simulation || premier === undefined ? null : dirname(premier),
    fiches: ecrites,
    recueil,
    reserves: [...reserves],
    non_faites,
  }
}

function exigerUnSeulChoix({par, structures}: Demande): void {
  if (par === 'structure' || structures.length === 0) return
  throw new ErreurMetier(
    'CLI-006',
    'Les options --structure et --par departement ont été données ensemble.',
    {
      pistes: [
        'Pour des structures : « --structure 54395S00 » (à répéter pour plusieurs).',
        'Pour chaque département : « --par departement », seul.',
      ],
      details: {options: ['structure', 'par']},
    },
  )
}

async function ecrireFiche(
  espace: Espace,
  {nomDeFichier, document, classeur}: Fiche,
  {dans, formats, simulation}: Rangement,
): Promise<{fichiers: FichesEcrites['fiches'][number]['fichiers']; raison: string | null}> {
  const fichiers: FichesEcrites['fiches'][number]['fichiers'] = []
  for (const format of formats) {
    const nom = `${nomDeFichier}.${format}`
    const octets = await rendreContenu(format, {document: () => document, classeur: () => classeur})
    try {
      const chemin = simulation ? nom : await espace.sorties.ecrire(nom, octets, {dans})
      fichiers.push({format, chemin})
    } catch (erreur) {
      if (!(erreur instanceof ErreurMetier)) throw erreur
      return {fichiers, raison: erreur.message}
    }
  }
  return {fichiers, raison: null}
}

/** One PDF to print them all, when there are several. */
async function ecrireRecueil(
  espace: Espace,
  faits: FaitsDesFiches,
  fiches: readonly Fiche[],
  {
    dans,
    formats,
    simulation,
    nom,
    par,
    progresser,
  }: Rangement & Pick<Demande, 'par' | 'progresser'> & {nom: string},
): Promise<string | null> {
  if (fiches.length < 2 || !formats.includes('pdf')) return null
  progresser('Recueil à imprimer')
  if (simulation) return nom
  await espace.sorties.verifier(nom, {dans})
  const {rendrePdf} = await import('../../formats/pdf/index.js')
  return espace.sorties.ecrire(nom, await rendrePdf(reunirFiches(faits, fiches, par)), {dans})
}

/** What was made, where, and what was not and why. */
export function presenterFiches({statut, dossier, fiches, recueil, non_faites, par}: FichesEcrites): string {
  const simule = statut === 'simule'
  const genre = par === 'structure' ? 'structure' : 'département'
  const fichiers = fiches.flatMap((f) => f.fichiers)
  const bilan = `${accorder(fiches.length, 'fiche')} de ${genre}, ${accorder(fichiers.length, 'fichier')}`
  return [
    simule
      ? `${bilan} : rien n'est écrit, c'est une simulation.`
      : `${bilan}, dans ${relative(process.cwd(), dossier ?? '.') || '.'}`,
    ...(recueil === null
      ? []
      : [
          `${simule ? 'Serait écrit' : 'À imprimer'} : ${simule ? recueil : relative(process.cwd(), recueil)} (les ${fiches.length} fiches${par === 'structure' ? ' ; à garder au sein du réseau' : ''})`,
        ]),
    ...(non_faites.length > 0
      ? [
          `${accorder(non_faites.length, 'fiche')} non ${non_faites.length < 2 ? 'faite' : 'faites'} :`,
          ...non_faites.map(({nom, raison}) => `  ${nom} : ${raison}`),
        ]
      : []),
  ].join('\n')
}

/** A sheet that could not be written is a failure, told with what was; one without figures is not. */
export function signalerFichesNonEcrites(bilan: FichesEcrites): void {
  const sansFichier = bilan.non_faites.filter(({raison}) => !raison.startsWith('aucun chiffre'))
  if (sansFichier.length === 0) return
  throw new ErreurMetier(
    'RAP-022',
    `${accorder(sansFichier.length, 'fiche')} n'${sansFichier.length < 2 ? 'a' : 'ont'} pas pu être ${sansFichier.length < 2 ? 'écrite' : 'écrites'} : ${sansFichier.map((f) => f.nom).join(', ')}.`,
    {
      pistes: [
        ...new Set(sansFichier.map((f) => f.raison)),
        'Fermez ces fichiers, puis relancez la même commande.',
      ],
      details: bilan,
    },
  )
}

function aucuneFiche(
  annee: Exercice,
  ecartees: readonly {readonly code: string; readonly nom: string; readonly raison: string}[],
): ErreurMetier {
  const [seule] = ecartees
  const message =
    seule && ecartees.length === 1
      ? `La fiche de ${seule.nom} n'a pas été faite : ${seule.raison}.`
      : `Aucune fiche n'a été faite : aucun chiffre d'activité n'a été reçu pour ${annee}.`
  return new ErreurMetier('RAP-021', message, {
    pistes: [
      `Importez les tableaux reçus : animreg activite importer FICHIERS --annee ${annee}`,
      "Si l'année n'est pas la bonne, ajoutez --annee.",
    ],
    details: {annee, non_faites: ecartees},
  })
}

import type {Espace} from '../../espace/index.js'
import {verifierActivite} from '../../metier/activite/index.js'
import {calculerChiffres, type FaitsChiffres} from '../../metier/chiffres/index.js'
import {
  composerClasseurDuTableauDeBord,
  composerTableauDeBord,
  direCombienOnt,
  type FaitsTableauDeBord,
  type Lecteur,
  releverReponses,
  type TableauDeBord,
} from '../../metier/rapport/index.js'
import {accorder} from '../../shared/francais.js'
import {type Exercice, periodeMensuelle} from '../../shared/periode.js'
import {chargerCompletude} from '../activite/mesurer-completude.js'
import {chargerFaitsVerification} from '../activite/verification.js'
import {chargerFaitsChiffres} from '../faits.js'
import {calculerPublies} from '../rapport/calculer-publies.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import {ecrireEnFormats, presenterFichiers} from '../rapport/ecrire-documents.js'

type Demande = {
  readonly annee: Exercice
  /** Month at whose end the figures are taken; without it the year, or what is over of the year under way. */
  readonly aFin: number | undefined
  readonly pour: Lecteur
  readonly formats: TableauDeBord['fichiers'][number]['format'][]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Composes the dashboard of a month's end once and writes it in each format. */
export async function construireTableauDeBord(espace: Espace, demande: Demande): Promise<TableauDeBord> {
  const {annee, pour, formats, simulation, progresser} = demande
  progresser('Calcul des chiffres')
  const {faits, masques} = await chargerFaits(espace, demande)
  const {a_fin} = faits.parStructure
  const {suivies, completes, anomalies} = releverReponses(faits)
  const fichiers = await ecrireEnFormats(
    espace,
    {
      document: () => composerTableauDeBord(faits, pour),
      classeur: () => composerClasseurDuTableauDeBord(faits, pour),
    },
    {nom: `tableau-de-bord-${a_fin ?? annee}-${pour}`, formats, simulation, progresser},
  )
  return {
    annee,
    a_fin,
    pour,
    donnees_au: faits.date,
    structures: suivies,
    completes,
    anomalies,
    masques,
    statut: simulation ? 'simule' : 'ecrit',
    fichiers,
  }
}

async function chargerFaits(
  espace: Espace,
  {annee, aFin: demande, pour}: Demande,
): Promise<{readonly faits: FaitsTableauDeBord; readonly masques: number | null}> {
  const voulu = demande === undefined ? undefined : periodeMensuelle(annee, demande)
  const completude = await chargerCompletude(espace, {annee, aFin: voulu})
  const dernier = completude.a_fin === null ? 12 : Number(completude.a_fin.slice(5))
  const aFin = demande ?? (dernier < 12 ? dernier : undefined)
  const faits = await chargerFaitsChiffres(espace, annee)
  const {masques, ...tables} = calculerTables(faits, {annee, aFin, pour})
  return {
    faits: {
      ...tables,
      referentiel: faits.referentiel,
      structures: faits.structures,
      completude,
      verification: verifierActivite(await chargerFaitsVerification(espace, annee), {annee}),
      sources: faits.sources,
      ...(await chargerPublication(espace, annee)),
    },
    masques,
  }
}

type Tables = Pick<
  FaitsTableauDeBord,
  'parStructure' | 'parDepartement' | 'parMois' | 'parMoisPrecedents'
> & {readonly masques: number | null}

/** Directors read the figures as they are; what funders read is published, and its small numbers hidden. */
function calculerTables(
  faits: FaitsChiffres,
  {annee, aFin, pour}: Pick<Demande, 'annee' | 'aFin' | 'pour'>,
): Tables {
  const demandes = [
    {annee, aFin, par: 'departement'},
    {annee, aFin, par: 'mois'},
    {annee: annee - 1, aFin, par: 'mois'},
  ] as const
  if (pour === 'financeurs') {
    const {tables, masques} = calculerPublies(faits, demandes)
    const [parDepartement, parMois, parMoisPrecedents] = tables
    return {parStructure: {...parDepartement, par: []}, parDepartement, parMois, parMoisPrecedents, masques}
  }
  const [departement, mois, moisPrecedents] = demandes
  return {
    parStructure: calculerChiffres(faits, {annee, aFin, par: 'structure'}),
    parDepartement: calculerChiffres(faits, departement),
    parMois: calculerChiffres(faits, mois),
    parMoisPrecedents: calculerChiffres(faits, moisPrecedents),
    masques: null,
  }
}

/** What the dashboard says in a line, then where it is. */
export function presenterTableauDeBord(tableau: TableauDeBord): string {
  const {completes, structures, anomalies, masques, statut, fichiers} = tableau
  const reponses = direCombienOnt(completes, structures, 'tout envoyé')
  const reste = anomalies === 0 ? 'aucune anomalie à régler' : `${accorder(anomalies, 'anomalie')} à régler`
  const secret = masques
    ? ` ${accorder(masques, 'nombre masqué', 'nombres masqués')} (secret statistique).`
    : ''
  return `${reponses} ; ${reste}.${secret}\n${presenterFichiers(fichiers, statut === 'simule')}`
}

/** The next useful command: to write it, to put right what is wrong, or the sheets of the meeting. */
export function suiteDuTableauDeBord({
  annee,
  a_fin,
  pour,
  statut,
  anomalies,
  completes,
  structures,
}: TableauDeBord): readonly [commande: string, pourquoi: string] {
  const quand = a_fin === null ? `--annee ${annee}` : `--a-fin ${a_fin}`
  if (statut === 'simule') return [`animreg tableau-de-bord construire ${quand} --pour ${pour}`, "l'écrire"]
  if (completes < structures) return [`animreg activite relancer ${quand}`, 'à qui il manque quelque chose']
  if (anomalies > 0)
    return [`animreg activite verifier --annee ${annee}`, 'les anomalies, cellule par cellule']
  return [`animreg rapport fiches ${quand}`, 'la fiche de chaque structure']
}

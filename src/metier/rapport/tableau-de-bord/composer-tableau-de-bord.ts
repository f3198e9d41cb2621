import {type Bloc, type Document, soignerDocument} from '../../../documents/index.js'
import {accorder, formaterDate} from '../../../shared/francais.js'
import {presenterChiffres} from '../../chiffres/index.js'
import {direReseau} from '../chiffres-cles.js'
import {aucunChiffre} from '../erreurs.js'
import {numeroter} from '../numeroter.js'
import {
  direCombienOnt,
  direEtendue,
  direFin,
  direLeSecret,
  enTuile,
  ordonnerActivite,
  taireLesNoms,
} from '../publication.js'
import {composerSources} from '../sources.js'
import {composerEvolutions} from './evolutions.js'
import {composerObjectifs} from './objectifs.js'
import {composerGroupes} from './par-groupe.js'
import {publierPour} from './publier.js'
import {composerAnomalies, composerReponses, releverReponses} from './reponses.js'
import type {FaitsTableauDeBord, Lecteur} from './types.js'

/** Tiles of the first page. */
const TUILES = 7
const TUILES_MAJEURES = 2

const EXEMPLE =
  "Données d'exemple : les répartitions par structure et par type, et les valeurs de l'année précédente, sont fictives."

/** The dashboard of a meeting: figures by structure for the directors, of the network alone for the funders. */
export function composerTableauDeBord(faits: FaitsTableauDeBord, pour: Lecteur): Document {
  const {config, parStructure: chiffres, date} = faits
  const publies = publierPour(faits, pour)
  if (chiffres.chiffres.every((c) => c.valeur === null)) throw aucunChiffre(chiffres.annee)
  const titre = `Tableau de bord ${direFin(chiffres)}`
  const blocs = pour === 'directeurs' ? pourLesDirecteurs(publies, titre) : pourLesFinanceurs(publies, titre)
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – ${config.association}`,
      sujet: `Activité du réseau des Missions Locales, ${config.region}, ${direEtendue(chiffres, chiffres.annee)}`,
      auteur: config.association,
      motsCles: ['tableau de bord', 'Missions Locales', config.region, String(chiffres.annee)],
      date,
    },
    charte: config.charte,
    sansSommaire: true,
    piedDePage: `${titre} – extraction au ${formaterDate(date)} – ${config.association}`,
    blocs: numeroter(blocs),
  })
}

function pourLesDirecteurs(faits: FaitsTableauDeBord, titre: string): Bloc[] {
  const {parStructure, parDepartement} = faits
  return [
    ...composerEssentiel(faits, titre, direEtatDesReponses(faits)),
    ...composerEvolutions(faits),
    ...composerObjectifs(faits, {groupes: parStructure.par ?? [], entete: 'Structure'}),
    ...composerGroupes(faits, {
      titre: 'Les chiffres par structure',
      entete: 'Structure',
      groupes: parStructure.par ?? [],
      sousTotaux: parDepartement.par ?? [],
    }),
    ...composerReponses(faits),
    ...composerAnomalies(faits),
  ]
}

function pourLesFinanceurs(faits: FaitsTableauDeBord, titre: string): Bloc[] {
  const {parDepartement, referentiel, parStructure} = faits
  const renseignes = presenterChiffres(parStructure, referentiel).filter((p) => p.renseigne)
  return [
    ...composerEssentiel(faits, titre, direCouverture(faits)),
    ...composerEvolutions(faits),
    ...composerObjectifs(faits, {groupes: parDepartement.par ?? [], entete: 'Département'}),
    ...composerGroupes(faits, {
      titre: 'Les chiffres par département',
      entete: 'Département',
      groupes: parDepartement.par ?? [],
      sousTotaux: [],
    }),
    ...composerSources({
      presentes: renseignes,
      referentiel,
      chiffres: parStructure,
      origine: `Données enregistrées au ${formaterDate(faits.date)}.`,
    }),
  ]
}

function composerEssentiel(faits: FaitsTableauDeBord, titre: string, etat: string): Bloc[] {
  const {parStructure, referentiel, config, structures} = faits
  const {annee} = parStructure
  const presentes = ordonnerActivite(presenterChiffres(parStructure, referentiel), referentiel)
  const tuiles = presentes.filter((p) => p.renseigne).slice(0, TUILES)
  return [
    {bloc: 'titre', niveau: 1, texte: titre},
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `${direReseau(parStructure.chiffres)} ${etat}`,
    },
    {bloc: 'titre', niveau: 2, texte: 'L’essentiel'},
    {
      bloc: 'chiffres',
      chiffres: tuiles.map((p, rang) =>
        enTuile(
          {...p, aSignaler: p.aSignaler.map((m) => taireLesNoms(m, structures))},
          {majeur: rang < TUILES_MAJEURES},
        ),
      ),
    },
    {
      bloc: 'paragraphe',
      style: 'note',
      texte: [
        `Chiffres de ${direEtendue(parStructure, annee)}, comparés à ceux de ${direEtendue(parStructure, annee - 1)}. Un objectif annuel est ramené au nombre de mois écoulés.`,
        ...direLeSecret(tuiles),
        ...(config.exemple ? [EXEMPLE] : []),
      ].join(' '),
    },
  ]
}

/** « 17 structures sur 20 ont tout envoyé ; 3 anomalies restent à régler. » */
function direEtatDesReponses(faits: FaitsTableauDeBord): string {
  const {completes, suivies, anomalies} = releverReponses(faits)
  const reponses =
    completes === suivies && suivies > 0
      ? 'Toutes ont envoyé ce qui était attendu'
      : direCombienOnt(completes, suivies, 'tout envoyé')
  const reste =
    anomalies === 0
      ? 'aucune anomalie ne reste à régler'
      : `${accorder(anomalies, 'anomalie reste', 'anomalies restent')} à régler`
  return `${reponses} ; ${reste}.`
}

function direCouverture(faits: FaitsTableauDeBord): string {
  const {completes, suivies} = releverReponses(faits)
  return completes === suivies && suivies > 0
    ? 'Toutes ont donné leurs chiffres.'
    : `${direCombienOnt(completes, suivies, 'donné tous les chiffres attendus')}.`
}

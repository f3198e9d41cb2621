import {
  type Bloc,
  type Document,
  dessinerColonnesComparees,
  soignerDocument,
} from '../../../documents/index.js'
import {formaterDate} from '../../../shared/francais.js'
import {presenterChiffre} from '../../chiffres/index.js'
import {direEtendue, direFin, direLeSecret, enTuile, estDonne, nommerAnnees} from '../publication.js'
import {dessinerObjectifs} from '../tableau-de-bord/index.js'
import {composerReperes, composerTableauDesChiffres} from './tableaux-de-fiche.js'
import type {FaitsDesFiches, Rapprochement, Sujet} from './types.js'

const TUILES = 5
const TUILES_MAJEURES = 2
const LARGEUR_DES_DESSINS = 483
const COLONNES_DU_DESSIN = 5

/** A sheet of two pages: figures against the network's, objectives, then what the directory tells. */
export function composerDocumentDeFiche(faits: FaitsDesFiches, sujet: Sujet): Document {
  const {config, parStructure, date} = faits
  const titre = `${sujet.nom} – fiche ${direFin(parStructure)}`
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – ${config.association}`,
      sujet: `Chiffres de ${direEtendue(parStructure, parStructure.annee)}`,
      auteur: config.association,
      motsCles: ['fiche', sujet.nom, config.region, String(parStructure.annee)],
      date,
    },
    charte: config.charte,
    sansSommaire: true,
    piedDePage: `Fiche ${direFin(parStructure)} – extraction au ${formaterDate(date)} – ${sujet.nom}`,
    blocs: composerBlocs(faits, sujet),
  })
}

function composerBlocs(faits: FaitsDesFiches, sujet: Sujet): Bloc[] {
  const {referentiel} = faits
  const donnes = sujet.rapprochements.filter(({chiffre}) => estDonne(chiffre))
  const tuiles = donnes.slice(0, TUILES).map(({chiffre}) => presenterChiffre(chiffre, referentiel))
  return [
    {bloc: 'titre', niveau: 1, texte: sujet.nom},
    ...sujet.presentation,
    {
      bloc: 'chiffres',
      chiffres: tuiles.map((p, rang) => ({
        ...enTuile(p, {majeur: rang < TUILES_MAJEURES}),
        details: [...p.details.slice(0, 1), ...p.aSignaler.filter((m) => /mois sur/.test(m))],
      })),
    },
    ...composerTableauDesChiffres(faits, sujet),
    ...composerObjectifs(faits, donnes),
    ...composerReperes(faits, sujet),
    ...sujet.annuaire,
    ...composerNotes(faits, sujet, donnes),
  ]
}

/** The objectives with their state in words; without any, the two years side by side. */
function composerObjectifs(faits: FaitsDesFiches, donnes: readonly Rapprochement[]): Bloc[] {
  const {referentiel, config, parStructure} = faits
  const vises = donnes.map((d) => d.chiffre).filter((c) => c.objectif !== null)
  if (vises.length > 0) {
    const bilans = vises.flatMap((c) => {
      const {libelle, bilan} = presenterChiffre(c, referentiel)
      return bilan ? [`${libelle} : ${bilan.replace(' : ', ', ')}.`] : []
    })
    const [figure] = dessinerObjectifs(vises, referentiel, config)
    return [
      {bloc: 'titre', niveau: 2, texte: 'Les objectifs'},
      ...(figure ? [figure] : []),
      ...(bilans.length > 0 ? [{bloc: 'liste', elements: bilans} as const] : []),
    ]
  }
  const comparables = donnes
    .map((d) => d.chiffre)
    .filter((c) => c.precedent !== null)
    .slice(0, COLONNES_DU_DESSIN)
  if (comparables.length === 0) return []
  const [avant, apres] = nommerAnnees(parStructure)
  return [
    {bloc: 'titre', niveau: 2, texte: 'L’évolution depuis un an'},
    {
      bloc: 'figure',
      legende: `Les principaux chiffres, ${avant} et ${apres}`,
      dessin: dessinerColonnesComparees({
        series: [avant, apres],
        comparaisons: comparables.map((c) => {
          const p = presenterChiffre(c, referentiel)
          return {
            libelle: p.libelle,
            avant: {valeur: c.precedent, etiquette: p.precedent},
            apres: {valeur: c.valeur, etiquette: p.valeur},
          }
        }),
        largeur: LARGEUR_DES_DESSINS,
        charte: config.charte,
        hauteurDesColonnes: 90,
      }),
    },
  ]
}

function composerNotes(
  {parStructure, config, referentiel}: FaitsDesFiches,
  {genre}: Sujet,
  donnes: readonly Rapprochement[],
): Bloc[] {
  const {annee, a_fin} = parStructure
  const secret = donnes.some((d) => d.reseau === null || (genre === 'structure' && d.departement === null))
  const phrases = [
    `Chiffres de ${direEtendue(parStructure, annee)}, comparés à ceux de ${direEtendue(parStructure, annee - 1)}.`,
    ...(a_fin === null || donnes.every((d) => d.chiffre.objectif === null)
      ? []
      : ['Les objectifs annuels sont ramenés au nombre de mois écoulés.']),
    ...(secret
      ? [
          'Un total n’est donné que s’il ne laisse pas deviner le chiffre d’une autre structure ; sinon « – ».',
        ]
      : []),
    ...direLeSecret(donnes.map((d) => presenterChiffre(d.chiffre, referentiel))),
    ...(config.exemple
      ? ["Données d'exemple : les chiffres par structure et les noms de personnes sont fictifs."]
      : []),
  ]
  return [{bloc: 'paragraphe', style: 'note', texte: phrases.join(' ')}]
}

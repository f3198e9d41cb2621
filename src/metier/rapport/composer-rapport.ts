import type {Bloc, Document} from '../../documents/index.js'
import {accorder, formaterDate} from '../../shared/francais.js'
import {presenterChiffres} from '../chiffres/index.js'
import {composerChiffresCles} from './chiffres-cles.js'
import {aucunChiffre} from './erreurs.js'
import {numeroter} from './numeroter.js'
import {composerSources} from './sources.js'
import {composerStructures} from './structures-par-departement.js'
import type {ConfigRapport, FaitsRapport} from './types.js'
import {soignerDocument} from './typographie.js'

/** Said wherever the example's figures are shown: its totals are published ones, their split is not. */
const MENTION_EXEMPLE = "Données d'exemple : la répartition par structure est fictive"

/** Composes the first pages of the annual report: cover, key figures, structures, sources and definitions. */
export function composerRapport(faits: FaitsRapport): Document {
  const {chiffres, referentiel, structures, config, date} = faits
  if (chiffres.chiffres.every((c) => c.valeur === null)) throw aucunChiffre(chiffres.annee)
  const presentes = presenterChiffres(chiffres, referentiel)
  const blocs: Bloc[] = [
    ...composerChiffresCles({
      chiffres,
      referentiel,
      presentes,
      charte: config.charte,
      exemple: config.exemple ?? false,
    }),
    ...composerStructures(structures, `Source : annuaire du réseau au 31/12/${chiffres.annee}.`),
    ...composerSources({presentes, referentiel, chiffres, origine: direOrigine(faits)}),
  ]
  return soignerDocument({
    metadonnees: {
      titre: `Rapport d'activité ${chiffres.annee} – ${config.association}`,
      sujet: `Chiffres-clés du réseau des Missions Locales, ${config.region}, ${chiffres.annee}`,
      auteur: config.association,
      motsCles: ['rapport d’activité', 'Missions Locales', config.region, String(chiffres.annee)],
      date,
    },
    charte: config.charte,
    couverture: {
      surtitre: config.association,
      titre: "Rapport d'activité",
      sousTitre: String(chiffres.annee),
      emetteur: direEmetteur(config),
      mentions: [`Édition du ${formaterDate(date)}`, ...(config.exemple ? [MENTION_EXEMPLE] : [])],
    },
    piedDePage: `${config.association} – Rapport d'activité ${chiffres.annee}`,
    blocs: numeroter(blocs),
  })
}

function direEmetteur({association, organismePorteur, region}: ConfigRapport): string {
  const porte = organismePorteur && organismePorteur !== association ? `, portée par ${organismePorteur}` : ''
  return `Animation régionale des Missions Locales, ${region}${porte}`
}

function direOrigine({date, imports, config}: FaitsRapport): string {
  const fichiers =
    imports === undefined ? '' : `, à partir de ${accorder(imports, 'fichier reçu', 'fichiers reçus')}`
  const exemple = config.exemple ? ` ${MENTION_EXEMPLE}.` : ''
  return `Chiffres établis le ${formaterDate(date)}${fichiers}.${exemple}`
}

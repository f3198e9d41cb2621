import type {Document} from '../../documents/index.js'
import {formaterDate} from '../../shared/francais.js'
import type {Origine} from './comparaison/index.js'
import {aucunChiffre} from './erreurs.js'
import {numeroter} from './numeroter.js'
import {assemblerParties, MENTION_EXEMPLE} from './parties.js'
import type {ConfigRapport, FaitsRapport} from './types.js'
import {soignerDocument} from './typographie.js'

/** The report of a year, and where each of its blocks comes from. */
export type RapportAssemble = {readonly document: Document; readonly origines: readonly Origine[]}

/** Composes the annual report: the parts animreg makes, and the chapters people wrote, each in its place. */
export function composerRapport(faits: FaitsRapport): Document {
  return assemblerRapport(faits).document
}

/** The same, with the file and line behind each block. */
export function assemblerRapport(faits: FaitsRapport): RapportAssemble {
  const {chiffres, config, date, edition} = faits
  if (chiffres.chiffres.every((c) => c.valeur === null)) throw aucunChiffre(chiffres.annee)
  const parties = assemblerParties(faits)
  const brouillon = edition?.mode === 'brouillon'
  const document = soignerDocument({
    metadonnees: {
      titre: `Rapport d'activité ${chiffres.annee} – ${config.association}`,
      sujet: `Chiffres-clés du réseau des Missions Locales, ${config.region}, ${chiffres.annee}`,
      auteur: config.association,
      motsCles: ['rapport d’activité', 'Missions Locales', config.region, String(chiffres.annee)],
      date,
    },
    charte: config.charte,
    ...(brouillon ? {filigrane: 'Brouillon'} : {}),
    couverture: {
      surtitre: config.association,
      titre: "Rapport d'activité",
      sousTitre: String(chiffres.annee),
      emetteur: direEmetteur(config),
      mentions: [
        `${brouillon ? 'Brouillon du' : 'Édition du'} ${formaterDate(date)}`,
        ...(config.exemple ? [MENTION_EXEMPLE] : []),
      ],
    },
    piedDePage: `${config.association} – Rapport d'activité ${chiffres.annee}${brouillon ? ' – Brouillon' : ''}`,
    blocs: numeroter(parties.flatMap((partie) => partie.blocs)),
  })
  return {document, origines: parties.flatMap((partie) => partie.origines)}
}

function direEmetteur({association, organismePorteur, region}: ConfigRapport): string {
  const porte = organismePorteur && organismePorteur !== association ? `, portée par ${organismePorteur}` : ''
  return `Animation régionale des Missions Locales, ${region}${porte}`
}

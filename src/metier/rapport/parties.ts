import type {Bloc} from '../../documents/index.js'
import {accorder, formaterDate} from '../../shared/francais.js'
import {presenterChiffres} from '../chiffres/index.js'
import {composerResteAFaire} from './brouillon.js'
import {blocsDuChapitre, type ChapitreCompose} from './chapitres/index.js'
import {composerChiffresCles} from './chiffres-cles.js'
import {composerColophon} from './colophon.js'
import type {Origine} from './comparaison/index.js'
import {composerSources} from './sources.js'
import {composerStructures} from './structures-par-departement.js'
import type {FaitsRapport} from './types.js'

/** Said wherever the example's figures are shown: its totals are published ones, their split is not. */
export const MENTION_EXEMPLE = "Données d'exemple : la répartition par structure est fictive"

/** Where the parts that animreg composes stand among the chapters, by their `ordre` (1 to 99). */
export const RANGS_DES_PARTIES = {chiffresCles: 30, structures: 80, sources: 90} as const

type Partie = {
  readonly ordre: number
  readonly nom: string
  readonly blocs: readonly Bloc[]
  readonly origines: readonly Origine[]
}

/** The parts of the report and the chapters, in the order of the report. */
export function assemblerParties(faits: FaitsRapport): Partie[] {
  const {chiffres, referentiel, structures, config, chapitres = [], edition} = faits
  const presentes = presenterChiffres(chiffres, referentiel)
  const cadre: Partie[] = [
    deAnimreg(
      RANGS_DES_PARTIES.chiffresCles,
      composerChiffresCles({
        chiffres,
        referentiel,
        presentes,
        charte: config.charte,
        exemple: config.exemple ?? false,
      }),
    ),
    deAnimreg(
      RANGS_DES_PARTIES.structures,
      composerStructures(structures, `Source : annuaire du réseau au 31/12/${chiffres.annee}.`),
    ),
    deAnimreg(RANGS_DES_PARTIES.sources, [
      ...composerSources({presentes, referentiel, chiffres, origine: direOrigine(faits)}),
      ...(edition?.mode === 'final' ? composerColophon(edition.arrete) : []),
    ]),
  ]
  const reste = edition?.mode === 'brouillon' ? composerResteAFaire(edition.trous) : []
  return [
    ...(reste.length > 0 ? [deAnimreg(0, reste)] : []),
    ...[...chapitres.map(duChapitre), ...cadre].toSorted(
      (a, b) => a.ordre - b.ordre || (a.nom < b.nom ? -1 : 1),
    ),
  ]
}

function deAnimreg(ordre: number, blocs: readonly Bloc[]): Partie {
  return {ordre, nom: '', blocs, origines: blocs.map(() => null)}
}

function duChapitre(chapitre: ChapitreCompose): Partie {
  const {fichier, lignes, entete} = chapitre
  return {
    ordre: entete.ordre,
    nom: fichier,
    blocs: blocsDuChapitre(chapitre),
    origines: [1, ...lignes].map((ligne) => ({fichier, ligne})),
  }
}

function direOrigine({date, imports, config}: FaitsRapport): string {
  const fichiers =
    imports === undefined ? '' : `, à partir de ${accorder(imports, 'fichier reçu', 'fichiers reçus')}`
  const exemple = config.exemple ? ` ${MENTION_EXEMPLE}.` : ''
  return `Chiffres établis le ${formaterDate(date)}${fichiers}.${exemple}`
}

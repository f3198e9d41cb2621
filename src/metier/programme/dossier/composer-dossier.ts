import type {Bloc, Charte, Document, Ligne} from '../../../documents/index.js'
import {soignerDocument} from '../../../documents/index.js'
import {formaterDate} from '../../../shared/francais.js'
import {type Chiffres, presenterChiffres} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {FaitsDesInstances} from '../instances/index.js'
import type {MoyensMontres} from '../moyens/index.js'
import {ABSENT, type Suivi} from '../suivi/index.js'
import {composerDecisions, composerInstances} from './composer-instances.js'
import {composerMoyens} from './composer-moyens.js'
import {composerCompteRenduFinancier, composerMatrice, composerSuivi} from './composer-suivi.js'

/** All that the file of the steering committee is composed from. */
export type FaitsDuDossier = {
  readonly suivi: Suivi
  readonly chiffres: Chiffres
  readonly referentiel: Referentiel
  readonly instances: FaitsDesInstances
  /** Absent when nothing was entered. */
  readonly moyens: MoyensMontres | undefined
  readonly association: string
  readonly region: string
  readonly charte: Charte
  /** The espace holds the example: the file says that its figures are partly fictitious. */
  readonly exemple: boolean
}

const MENTION_EXEMPLE = "Données d'exemple : les budgets, les cibles et les personnes sont fictifs"

/** The file of the comité de pilotage: progress, indicators, key figures, accounts, decisions asked. */
export function composerDossier(faits: FaitsDuDossier): Document {
  const {suivi, instances, moyens, association, region, charte, exemple} = faits
  const {annee, date} = suivi
  const titre = 'Comité de pilotage'
  const blocs: Bloc[] = [
    ...composerSuivi(suivi),
    ...composerChiffres(faits),
    ...composerCompteRenduFinancier(suivi),
    ...composerMatrice(suivi.matrice),
    ...composerDecisions(instances, {annee, date}),
    ...(moyens ? composerMoyens(moyens) : []),
    ...composerInstances(instances, {annee, date}),
  ]
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – programme ${annee}, ${association}`,
      sujet: `Avancement du programme d'actions ${annee} au ${formaterDate(date)}`,
      auteur: association,
      motsCles: ['comité de pilotage', 'programme d’actions', region, String(annee)],
      date,
    },
    charte,
    couverture: {
      surtitre: association,
      titre,
      sousTitre: `Programme d'actions ${annee}`,
      emetteur: `Animation régionale des Missions Locales, ${region}`,
      mentions: [`Situation au ${formaterDate(date)}`, ...(exemple ? [MENTION_EXEMPLE] : [])],
    },
    piedDePage: `${association} – Comité de pilotage, programme ${annee}`,
    blocs,
  })
}

/** The key figures the programme is measured by, and those every committee asks for. */
function composerChiffres({suivi, chiffres, referentiel}: FaitsDuDossier): Bloc[] {
  const presentes = presenterChiffres(chiffres, referentiel).filter((p) => p.renseigne)
  if (presentes.length === 0) return []
  const sansPrecedent = new Set(chiffres.chiffres.flatMap((c) => (c.precedent === null ? [c.code] : [])))
  const jusqua = chiffres.a_fin ? ` à la fin de ${chiffres.a_fin}` : ''
  return [
    {bloc: 'titre', niveau: 1, texte: 'Les chiffres-clés du réseau'},
    {
      bloc: 'tableau',
      legende: `Chiffres-clés ${suivi.annee}${jusqua}`,
      colonnes: [
        {libelle: 'Chiffre-clé', alignement: 'gauche', poids: 3},
        {libelle: String(suivi.annee), alignement: 'droite'},
        {libelle: String(suivi.annee - 1), alignement: 'droite'},
        {libelle: 'Évolution', alignement: 'droite'},
        {libelle: 'Objectif', alignement: 'droite'},
        {libelle: 'Réponses', alignement: 'droite'},
      ],
      lignes: presentes.map(
        (p): Ligne => ({
          role: 'donnee',
          cellules: [
            p.libelle,
            p.valeur,
            sansPrecedent.has(p.code) ? ABSENT : p.precedent,
            p.evolution ?? ABSENT,
            p.objectif ?? ABSENT,
            p.repondantes,
          ],
        }),
      ),
      note: 'Réponses : structures ayant donné la valeur de toute la période, sur celles qui étaient attendues.',
    },
  ]
}

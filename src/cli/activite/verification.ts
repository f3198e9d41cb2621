import {maintenant} from '../../espace/horloge.js'
import type {Espace} from '../../espace/index.js'
import {
  confirmerConstats,
  type DemandeDeVerification,
  type FaitsEcarts,
  type FaitsVerification,
  REGION,
  type Verification,
  verifierActivite,
} from '../../metier/activite/index.js'
import {construireAnnuaire, reconnaitreStructure, type Structure} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerReferentiel} from '../faits.js'

/** Everything a year is checked on: its values, those of the years before, and what was confirmed. */
export async function chargerFaitsVerification(espace: Espace, annee: Exercice): Promise<FaitsVerification> {
  const referentiel = await chargerReferentiel(espace)
  const annees = Array.from({length: referentiel.vraisemblance.annees + 1}, (_, i) => annee - i)
  return {
    referentiel,
    structures: await espace.chargerStructures(),
    valeurs: await espace.chargerValeurs(annees),
    moyens: await espace.chargerMoyens(annees),
    objectifs: await espace.chargerObjectifs(annee),
    sources: espace.config.sources,
    confirmations: await espace.confirmations.charger(annee),
  }
}

/** What sources are compared on: the values of a year. */
export async function chargerFaitsEcarts(espace: Espace, annee: Exercice): Promise<FaitsEcarts> {
  return {
    referentiel: await chargerReferentiel(espace),
    structures: await espace.chargerStructures(),
    valeurs: await espace.chargerValeurs([annee]),
    sources: espace.config.sources,
  }
}

/** The structure named on the line, by its code or its name; `REGION` for the network's own values. */
export function structureDemandee(
  structures: readonly Structure[],
  saisie: string | undefined,
): string | undefined {
  if (saisie === undefined || saisie.toUpperCase() === REGION) return saisie?.toUpperCase()
  const reconnue = reconnaitreStructure(construireAnnuaire(structures, {}), saisie)
  if (reconnue.issue === 'reconnue') return reconnue.code
  const candidats = reconnue.issue === 'doute' ? reconnue.candidats : []
  throw new ErreurMetier(
    'STR-011',
    `« ${saisie} » n'est ni le code ni le nom d'une structure de l'annuaire.`,
    {
      pistes: [
        ...candidats.map((c) => `Vouliez-vous dire « ${c.nom} » ? Son code est ${c.code}.`),
        'Les codes sont donnés par : animreg structures lister',
      ],
      details: {saisie, candidats: candidats.map((c) => c.code)},
    },
  )
}

export type DemandeDeConfirmation = {
  readonly confirmer: readonly string[]
  readonly retirer: readonly string[]
  readonly motif: string | undefined
  readonly simulation: boolean
}

/** Checks the year; findings the person answers for are kept first, unless it is only to see. */
export async function verifierEspace(
  espace: Espace,
  demande: DemandeDeVerification & DemandeDeConfirmation,
): Promise<Verification> {
  const faits = await chargerFaitsVerification(espace, demande.annee)
  const voulue = {...demande, structure: structureDemandee(faits.structures, demande.structure)}
  const nouvelles = confirmerConstats(verifierActivite(faits, {annee: demande.annee}), demande)
  if (nouvelles.length > 0 && !demande.simulation) await espace.confirmations.garder(nouvelles)
  const le = maintenant()
  const confirmations = [...faits.confirmations, ...nouvelles.map((c) => ({...c, le}))]
  return verifierActivite({...faits, confirmations}, voulue)
}

/** Values that contradict each other: the command fails with the same facts (design §3). */
export function signalerBloquantes(verification: Verification): void {
  const {bloquantes, constats, annee} = verification
  if (bloquantes === 0) return
  const enCause = new Set(constats.filter((c) => c.gravite === 'bloquante').map((c) => c.nom))
  const trouvees = accorder(bloquantes, 'anomalie bloquante', 'anomalies bloquantes')
  throw new ErreurMetier(
    'ACT-046',
    `${trouvees} dans les valeurs de ${annee} : ${[...enCause].join(', ')}.`,
    {
      pistes: [
        'Faites corriger les cellules nommées, réimportez les fichiers, puis relancez la vérification.',
      ],
      details: verification,
    },
  )
}

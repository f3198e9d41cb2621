import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import type {Structure} from '../../structures/index.js'
import {additionner} from '../plan/index.js'
import {
  type Cotisation,
  type MoyenDAnimation,
  type Poste,
  schemaCotisation,
  schemaEffectif,
  schemaFinancementRecu,
  schemaPoste,
} from './schema.js'

const centimes = z.int().nullable()
const fraction = z.number().nullable()

export const schemaMoyensMontres = z.object({
  annee: z.int(),
  equipe: z.object({
    postes: z.array(schemaPoste),
    effectif: z.number().nullable(),
    etp: z.number().nullable(),
    mis_a_disposition: z.number().nullable(),
  }),
  financements: z.object({
    lignes: z.array(schemaFinancementRecu.extend({part: fraction.describe('du total notifié')})),
    demande_centimes: centimes,
    notifie_centimes: centimes,
    recu_centimes: centimes,
  }),
  cotisations: z.object({
    lignes: z.array(schemaCotisation.extend({nom: z.string(), reste_centimes: centimes})),
    appelees_centimes: centimes,
    recues_centimes: centimes,
    taux: fraction.describe('reçues sur appelées'),
    non_appelees: z.array(z.string()).describe('structures du réseau sans cotisation'),
  }),
  effectifs: z.array(schemaEffectif),
})
/** The answer of `programme moyens montrer`. */
export type MoyensMontres = z.infer<typeof schemaMoyensMontres>

/** The team and its means in a year. */
export function montrerMoyens(
  tous: readonly MoyenDAnimation[],
  {annee, structures}: {annee: number; structures: readonly Pick<Structure, 'code' | 'nom'>[]},
): MoyensMontres {
  const siens = tous.filter((m) => m.annee === annee)
  if (siens.length === 0) throw aucunMoyen(annee)
  const postes = siens.filter((m) => m.genre === 'poste')
  const financements = siens.filter((m) => m.genre === 'financement')
  const notifie = additionner(financements.map((f) => f.notifie_centimes))
  return {
    annee,
    equipe: {
      postes,
      effectif: additionner(postes.map((p) => p.effectif)),
      etp: sommerEtp(postes),
      mis_a_disposition: additionner(
        postes.filter((p) => p.statut === 'mis_a_disposition').map((p) => p.effectif),
      ),
    },
    financements: {
      lignes: financements.map((f) => ({...f, part: rapport(f.notifie_centimes, notifie)})),
      demande_centimes: additionner(financements.map((f) => f.demande_centimes)),
      notifie_centimes: notifie,
      recu_centimes: additionner(financements.map((f) => f.recu_centimes)),
    },
    cotisations: montrerCotisations(
      siens.filter((m) => m.genre === 'cotisation'),
      structures,
    ),
    effectifs: siens.filter((m) => m.genre === 'effectif'),
  }
}

function montrerCotisations(
  cotisations: readonly Cotisation[],
  structures: readonly Pick<Structure, 'code' | 'nom'>[],
): MoyensMontres['cotisations'] {
  const noms = new Map<string, string>(structures.map((s) => [s.code, s.nom]))
  const cotisantes = new Set(cotisations.map((c) => c.structure))
  const appelees = additionner(cotisations.map((c) => c.appelee_centimes))
  const recues = additionner(cotisations.map((c) => c.recue_centimes))
  return {
    lignes: cotisations.map((c) => ({
      ...c,
      nom: noms.get(c.structure) ?? c.structure,
      reste_centimes: c.appelee_centimes === null ? null : c.appelee_centimes - (c.recue_centimes ?? 0),
    })),
    appelees_centimes: appelees,
    recues_centimes: recues,
    taux: rapport(recues, appelees),
    non_appelees:
      cotisations.length === 0 ? [] : structures.filter((s) => !cotisantes.has(s.code)).map((s) => s.nom),
  }
}

function rapport(partie: number | null, tout: number | null): number | null {
  return partie === null || tout === null || tout === 0 ? null : partie / tout
}

function aucunMoyen(annee: number): ErreurMetier {
  return new ErreurMetier('PRG-077', `Aucun moyen de l'animation n'est enregistré pour ${annee}.`, {
    pistes: [`Importez-les : animreg programme moyens importer moyens-${annee}.xlsx --annee ${annee}`],
    details: {annee},
  })
}

/** Tenths are added as tenths: 0,8 + 0,5 + 0,1 is 1,4. */
function sommerEtp(postes: readonly Pick<Poste, 'etp'>[]): number | null {
  const centiemes = additionner(postes.map((p) => (p.etp === null ? null : Math.round(p.etp * 100))))
  return centiemes === null ? null : centiemes / 100
}

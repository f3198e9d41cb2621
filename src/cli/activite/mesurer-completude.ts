import {Flags} from '@oclif/core'
import type {Espace} from '../../espace/index.js'
import {type Completude, mesurerCompletude} from '../../metier/activite/index.js'
import {jugerDesAttendues, reseauDeLAnnee} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {type Exercice, lirePeriode, moisDePeriode} from '../../shared/periode.js'
import {chargerContexteDeLecture, chargerReferentiel} from '../faits.js'
import {aujourdhui} from '../moment.js'
import {chargerReseau} from '../reseau/charger-reseau.js'

/** Days given to send after the end of a period, when none is said. */
export const DELAI = 15

/** How far in the year the tables are expected. */
export const optionAFin = {
  'a-fin': Flags.string({
    description: "dernier mois attendu ; sinon décembre, ou le dernier mois terminé de l'année en cours",
    helpValue: 'AAAA-MM',
  }),
}

/** What is expected and what came, for a year of an espace. */
export async function chargerCompletude(
  espace: Espace,
  {annee, aFin, delai = DELAI}: {annee: Exercice; aFin: string | undefined; delai?: number},
): Promise<Completude> {
  const dernierMois = aFin === undefined ? dernierMoisTermine(annee, aujourdhui()) : moisDemande(aFin, annee)
  // Refuses an empty directory: nobody would be expected, and all would look complete.
  await chargerContexteDeLecture(espace, annee)
  const reseau = await chargerReseau(espace)
  return mesurerCompletude(
    {
      referentiel: await chargerReferentiel(espace),
      structures: reseauDeLAnnee(reseau, annee),
      attendus: espace.config.options?.indicateurs_attendus,
      attendues: jugerDesAttendues(reseau),
      valeurs: await espace.chargerValeurs([annee - 1, annee]),
      origines: await espace.historique.chargerOrigines(annee),
    },
    {annee, dernierMois, delai},
  )
}

/** 12 for a past year, the month before this one for the year under way, 0 when none is over. */
function dernierMoisTermine(annee: Exercice, jour: string): number {
  const enCours = Number(jour.slice(0, 4))
  if (annee !== enCours) return annee < enCours ? 12 : 0
  return Number(jour.slice(5, 7)) - 1
}

function moisDemande(saisie: string, annee: Exercice): number {
  const periode = /^\d{4}-\d{2}$/.test(saisie) ? lirePeriode(saisie) : undefined
  if (periode?.startsWith(String(annee))) return moisDePeriode(periode)
  throw new ErreurMetier(
    'CLI-005',
    `L'option --a-fin a reçu « ${saisie} » ; un mois de ${annee} est attendu.`,
    {
      pistes: [
        `Écrivez l'année et le mois, par exemple « --a-fin ${annee}-06 » ; une autre année se choisit avec « --annee ».`,
      ],
      details: {option: 'a-fin', valeur: saisie},
    },
  )
}

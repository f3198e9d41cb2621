import type {Espace} from '../../espace/index.js'
import {resumerConstats, STATUTS_EN_MOTS, type Verification} from '../../metier/rapport/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Exercice} from '../../shared/periode.js'
import type {Tableau} from '../tableau.js'
import {chargerRapport} from './charger-rapport.js'

/** Judges the chapters of a year; a year without chapters has nothing to judge. */
export async function verifierChapitres(
  espace: Espace,
  annee: Exercice,
  demande: {readonly arrete?: string | undefined},
): Promise<Verification> {
  const {verification} = await chargerRapport(espace, annee, demande)
  if (verification.chapitres.length > 0) return verification
  throw new ErreurMetier('RAP-060', `Aucun chapitre n'est écrit pour ${annee}.`, {
    pistes: [`Préparez-les : animreg rapport preparer --annee ${annee}`],
    details: {annee},
  })
}

/** One line by chapter: how far it is, what is found in it. */
export function tableauDesChapitres({chapitres}: Verification): Tableau {
  return {
    colonnes: [
      {titre: 'Chapitre'},
      {titre: 'Statut'},
      {titre: 'À régler', aligne: 'droite'},
      {titre: 'À vérifier', aligne: 'droite'},
    ],
    lignes: chapitres.map(({titre, statut, bloquants, avertissements}) => [
      titre,
      STATUTS_EN_MOTS[statut],
      String(bloquants),
      String(avertissements),
    ]),
  }
}

/** Stops with 3 when the final report cannot be built yet. */
export function exigerFinalPossible(verification: Verification): void {
  if (verification.final_possible) return
  throw new ErreurMetier(
    'RAP-065',
    `Le rapport final n'est pas encore possible : ${resumerConstats(verification.constats)}.`,
    {
      pistes: [
        'Corrigez les lignes citées, puis relancez : animreg rapport verifier',
        'En attendant, un brouillon se construit avec : animreg rapport construire',
      ],
      details: {...verification},
    },
  )
}

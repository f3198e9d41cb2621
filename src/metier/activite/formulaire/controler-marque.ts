import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import type {Exercice} from '../../../shared/periode.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Annuaire} from '../../structures/index.js'
import {FORMAT_DE_FORMULAIRE, type MarqueFormulaire, nomDeVersion} from './marque.js'

/** What a collection workbook is read with. */
export type ContexteDuFormulaire = {
  readonly referentiel: Referentiel
  readonly annuaire: Annuaire
  readonly annee: Exercice
}

const FORMULAIRE_NEUF =
  'Préparez un formulaire à jour (animreg activite formulaire) et faites-y reporter les nombres.'

/** A form of another version, another year or an unknown structure is refused: its rows may mean something else. */
export function controlerMarque(
  marque: MarqueFormulaire,
  {referentiel, annuaire, annee}: ContexteDuFormulaire,
): Anomalie[] {
  const version = nomDeVersion(referentiel)
  if (!(marque.format <= FORMAT_DE_FORMULAIRE)) {
    return [
      anomalie('bloquante', 'ACT-073', "Ce formulaire vient d'une version plus récente d'animreg.", {
        valeur: String(marque.format),
        attendu: `un formulaire de format ${FORMAT_DE_FORMULAIRE}`,
        a_faire: "Installez la dernière version d'animreg, puis relancez.",
      }),
    ]
  }
  if (marque.referentiel !== version) {
    const message = `Ce formulaire a été préparé avec ${marque.referentiel || 'un référentiel inconnu'} ; l'espace suit ${version}.`
    return [
      anomalie('bloquante', 'ACT-073', message, {
        valeur: marque.referentiel,
        attendu: version,
        a_faire: FORMULAIRE_NEUF,
      }),
    ]
  }
  if (marque.annee !== annee) {
    const message = `Ce formulaire est celui de ${marque.annee}, la commande de l'exercice ${annee}.`
    return [
      anomalie('bloquante', 'ACT-008', message, {
        valeur: String(marque.annee),
        attendu: String(annee),
        a_faire: `Relancez avec « --annee ${marque.annee} ».`,
      }),
    ]
  }
  if (annuaire.structures.some((s) => s.code === marque.structure)) return []
  const message = `Ce formulaire a été préparé pour la structure ${marque.structure}, que l'annuaire ne connaît pas.`
  return [
    anomalie('bloquante', 'ACT-002', message, {
      valeur: marque.structure,
      attendu: "le code d'une structure de l'annuaire",
      a_faire: "Ajoutez la structure à l'annuaire, puis relancez.",
    }),
  ]
}

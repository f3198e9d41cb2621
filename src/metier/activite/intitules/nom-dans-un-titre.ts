import {motsDe} from '../../../shared/empreinte.js'
import {trouverTemps} from '../../../shared/periode-saisie.js'
import {type CodeStructure, reconnaitreStructure} from '../../structures/index.js'
import type {Vocabulaire} from './vocabulaire.js'

/** Where the name of a structure begins in a sentence. */
const DEBUT = /(?<![\p{L}\d])(?:missions?[\s_-]+locales?|m\.?l\.?|p\.?a\.?i\.?o\.?)(?![\p{L}\d])/giu

/** Words that may follow a name in a title or a file's name without being part of it. */
const MOTS_DE_TITRE = new Set(
  'activite annee exercice mensuel mensuelle annuel annuelle tableau bord suivi donnee bilan rapport final finale def definitif version statistique chiffre resultat reporting trimestre mois recu envoi'.split(
    ' ',
  ),
)

/**
 * The structures whose whole name stands in a sentence: « Tableau de bord ML Grand Nancy 2008 ». The words after the
 * name must be those of a title: « ML de Metz Nord » does not name the Mission Locale of Metz.
 */
export function structuresDansUnTitre(
  {annuaire, lexique}: Vocabulaire,
  texte: string,
): readonly {readonly code: CodeStructure; readonly nom: string}[] {
  const trouvees = new Map<CodeStructure, string>()
  const debuts = [...texte.matchAll(DEBUT)].map((lu) => lu.index)
  for (const [rang, debut] of debuts.entries()) {
    const mots = texte.slice(debut, debuts[rang + 1]).split(/[\s_–—-]+/)
    for (let fin = mots.length; fin > 1; fin--) {
      const suite = mots.slice(fin).join(' ')
      const propres = motsDe(trouverTemps(suite)?.reste ?? suite)
      const neutre = propres.every(
        (mot) =>
          /^\d+$/.test(mot) ||
          /^v\d+$/.test(mot) ||
          MOTS_DE_TITRE.has(mot) ||
          lexique.motsDIndicateurs.has(mot),
      )
      if (!neutre) break
      const nom = mots.slice(0, fin).join(' ')
      const reconnue = reconnaitreStructure(annuaire, nom)
      if (reconnue.issue !== 'reconnue') continue
      trouvees.set(reconnue.code, nom)
      break
    }
  }
  return [...trouvees].map(([code, nom]) => ({code, nom}))
}

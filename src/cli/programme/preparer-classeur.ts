import type {Classeur} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {preparerProgramme} from '../../metier/programme/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerCadre} from './cadres.js'

/** The workbook of a frame, with what last year's report announced. */
export async function preparerClasseur(espace: Espace, annee: Exercice, nom: string): Promise<Classeur> {
  const cadre = await chargerCadre(espace, nom)
  const annonces = await espace.registres.charger('perspectives')
  const perspectives = annonces
    .filter((p) => p.annee === annee - 1)
    .flatMap(({chapitre, textes}) => textes.map((texte) => ({chapitre, texte})))
  return preparerProgramme(cadre, {annee, reseau: espace.config.association.nom, perspectives})
}

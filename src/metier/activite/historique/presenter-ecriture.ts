import type {Noms} from '../nommer-rubrique.js'
import type {ContenuEcrit} from './schema.js'
import type {Contenu, Ecriture} from './types.js'

type Lieu = Pick<Ecriture, 'objet' | 'structure' | 'indicateur' | 'modalites' | 'periode'>

/** Where a writing of the register stands, in codes and in words. */
export function situer(
  {objet, structure, indicateur, modalites, periode}: Lieu,
  noms: Noms,
): Lieu & {nom: string; libelle: string} {
  return {
    objet,
    structure,
    nom: objet === 'ecriture' ? 'Registre' : noms.structure(structure),
    indicateur,
    modalites,
    libelle: nommer({objet, indicateur, modalites}, noms),
    periode,
  }
}

function nommer(
  {objet, indicateur, modalites}: Pick<Lieu, 'objet' | 'indicateur' | 'modalites'>,
  noms: Noms,
): string {
  if (objet === 'fiche') return "Fiche de l'annuaire"
  if (objet === 'ecriture') return indicateur
  const rubrique = noms.rubrique(indicateur, modalites)
  return objet === 'objectif' ? `Objectif : ${rubrique}` : rubrique
}

/** What an import says there, as a person reads it. */
export function ecrireContenu(
  contenu: Contenu,
  {objet, indicateur}: Pick<Lieu, 'objet' | 'indicateur'>,
  noms: Noms,
): ContenuEcrit {
  const {etat, valeur, texte, import: numero, feuille, cellule} = contenu
  const enMots = () => (etat === 'renseigne' ? 'notée' : 'retirée')
  const autre = objet === 'ecriture' ? enMots() : noms.valeur(indicateur, {etat, valeur})
  const ecrit = objet === 'fiche' ? texte : autre
  return {etat, valeur, ecrit, import: numero, feuille, cellule}
}

/** True when two contents say the same thing. */
export function ditLaMemeChose(a: Contenu, b: Contenu): boolean {
  return a.etat === b.etat && a.valeur === b.valeur && (a.valeur !== null || a.texte === b.texte)
}

import type {Espace} from '../../espace/index.js'
import {
  chiffreInconnu,
  type DemandeDeChiffres,
  type Explication,
  expliquerChiffre,
} from '../../metier/chiffres/index.js'
import type {Referentiel} from '../../metier/referentiel/index.js'
import {nomsConnus, trouverStructure} from '../../metier/structures/index.js'
import {sansAccents} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {plusProches} from '../proche.js'
import {chargerReseau} from '../reseau/charger-reseau.js'

/** Explains a figure designated as people type it: its code, or its label. */
export async function expliquerDansEspace(
  espace: Espace,
  demande: DemandeDeChiffres & {readonly code: string; readonly structure?: string | undefined},
): Promise<Explication> {
  const faits = await chargerFaitsChiffres(espace, demande.annee as Exercice)
  return expliquerChiffre(faits, {
    ...demande,
    code: trouverCode(faits.referentiel, demande.code),
    structure: demande.structure && (await codeDeStructure(espace, demande.structure)),
  })
}

async function codeDeStructure(espace: Espace, designation: string): Promise<string> {
  const {structures} = await espace.lireAppellations()
  return trouverStructure(nomsConnus(await chargerReseau(espace)), structures, designation).code
}

function trouverCode({indicateurs}: Referentiel, saisie: string): string {
  const voulu = sansAccents(saisie.trim())
  const trouve = indicateurs.find((i) =>
    [i.code, i.libelle, ...i.alias].some((nom) => sansAccents(nom) === voulu),
  )
  if (trouve) return trouve.code
  const codes = indicateurs.map((i) => i.code)
  const contenant = codes.filter((code) => code.includes(voulu.replaceAll(/[ -]+/g, '_')))
  throw chiffreInconnu(saisie, [...new Set([...plusProches(saisie, codes), ...contenant])].slice(0, 4))
}

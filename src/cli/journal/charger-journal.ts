import {type Espace, lireNomenclature} from '../../espace/index.js'
import {validerYaml} from '../../formats/yaml/index.js'
import {calculerChiffres} from '../../metier/chiffres/index.js'
import {
  type ContexteDeSaisie,
  chiffresDuDispositif,
  completerNomenclature,
  type Fait,
  type FaitsDuJournal,
  type Nomenclature,
  schemaNomenclature,
} from '../../metier/programme/index.js'
import type {Structure} from '../../metier/structures/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {chargerAnnuaireDeLAnnee, chargerNomsDeLAnnee} from '../reseau/charger-reseau.js'

/** The types of facts and the schemes, ours and those of `journal.yaml` in the espace. */
export async function chargerNomenclature(espace: Espace): Promise<Nomenclature> {
  const {fournie, siennes} = lireNomenclature(espace.dossier, 'journal', 'PRG-011')
  return completerNomenclature(
    validerYaml(fournie, schemaNomenclature),
    siennes && validerYaml(siennes, schemaNomenclature),
  )
}

type ContexteDuJournal = Omit<ContexteDeSaisie, 'faits'> & {
  readonly faits: readonly Fait[]
  readonly structures: readonly Structure[]
}

/** What a fact is understood with; the structures too, for their names to be told. */
export async function chargerContexteDeSaisie(espace: Espace, annee: Exercice): Promise<ContexteDuJournal> {
  const {structures} = await chargerNomsDeLAnnee(espace, annee)
  return {
    nomenclature: await chargerNomenclature(espace),
    annuaire: await chargerAnnuaireDeLAnnee(espace, annee),
    faits: await espace.registres.charger('faits'),
    actions: await espace.registres.charger('programme'),
    structures,
  }
}

/** The journal as it is listed: the key figures are computed only when the scheme asked for reads some. */
export async function chargerJournal(
  espace: Espace,
  annee: Exercice,
  dispositif: string | undefined,
): Promise<FaitsDuJournal> {
  const {structures} = await chargerNomsDeLAnnee(espace, annee)
  const nomenclature = await chargerNomenclature(espace)
  const codes = chiffresDuDispositif(nomenclature, dispositif)
  return {
    faits: await espace.registres.charger('faits'),
    nomenclature,
    noms: {
      structures: new Map(structures.map((s) => [s.code, s.nom])),
      actions: await chargerNomsDesActions(espace, annee),
    },
    chiffres: codes.length === 0 ? new Map() : await lireChiffres(espace, annee, codes),
  }
}

async function chargerNomsDesActions(espace: Espace, annee: Exercice): Promise<Map<string, string>> {
  const actions = await espace.registres.charger('programme')
  return new Map(actions.filter((a) => a.annee === annee).map((a) => [a.code, a.intitule]))
}

/** A scheme may be looked at before any figure is in: its indicators are then unknown. */
async function lireChiffres(
  espace: Espace,
  annee: Exercice,
  codes: readonly string[],
): Promise<Map<string, number | null>> {
  const {chiffres} = calculerChiffres(await chargerFaitsChiffres(espace, annee), {annee})
  return new Map(chiffres.filter((c) => codes.includes(c.code)).map((c) => [c.code, c.valeur] as const))
}

/** The first number never given to a fact, those withdrawn or cancelled included: numbers are given in a row. */
export async function prochainNumero(
  espace: Espace,
  registre: 'faits' | 'experiences',
  presents: readonly {readonly numero: number}[],
): Promise<number> {
  let numero = 1 + presents.reduce((max, f) => Math.max(max, f.numero), 0)
  while ((await espace.registres.historique(registre, String(numero))).length > 0) numero += 1
  return numero
}

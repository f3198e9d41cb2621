import {z} from 'zod'
import type {Bloc} from '../../../documents/index.js'
import {
  accorder,
  comparerTextes,
  formaterDate,
  formaterMontant,
  formaterPourcentage,
} from '../../../shared/francais.js'
import {direEtat, estAuRegistre, estSignee} from './etats.js'
import {choisirConventions} from './lister-conventions.js'
import type {Convention} from './types.js'

export const schemaBilanDesConventions = z.object({
  annee: z.int(),
  nombre: z.int().describe('conventions numérotées de l’année, annulées à part'),
  annulees: z.int(),
  signees: z.int(),
  part_signee: z.number().nullable().describe('fraction de 1'),
  montant_centimes: z.int(),
  montant_signe_centimes: z.int(),
  partenaires: z.array(
    z.object({nom: z.string(), conventions: z.int(), montant_centimes: z.int().nullable()}),
  ),
  par_titre: z.array(
    z.object({titre: z.string(), nombre: z.int(), signees: z.int(), montant_centimes: z.int().nullable()}),
  ),
})
/** What the year's conventions amount to, for the report and the home page. */
export type BilanDesConventions = z.infer<typeof schemaBilanDesConventions>

/**
 * Counts the conventions of a year that bind the association; cancelled ones count apart and bring no amount. Drafts
 * are not yet conventions, those of others are only followed.
 */
export function bilanDesConventions(conventions: readonly Convention[], annee: number): BilanDesConventions {
  const numerotees = duRegistre(conventions, annee)
  const comptees = numerotees.filter((c) => c.etat !== 'annulee')
  // An avenant brings its amount to a convention; it is not one more.
  const conventionsSeules = comptees.filter((c) => c.avenant_a === null)
  const signees = conventionsSeules.filter(estSignee)
  const noms = [...new Set(comptees.flatMap((c) => c.parties.map((p) => p.nom)))].sort(comparerTextes)
  const titres = [...new Set(comptees.map((c) => c.titre))]
  return {
    annee,
    nombre: conventionsSeules.length,
    annulees: numerotees.length - comptees.length,
    signees: signees.length,
    part_signee: conventionsSeules.length === 0 ? null : signees.length / conventionsSeules.length,
    montant_centimes: sommer(comptees) ?? 0,
    montant_signe_centimes: sommer(comptees.filter(estSignee)) ?? 0,
    partenaires: noms.map((nom) => {
      const siennes = comptees.filter((c) => c.parties.some((p) => p.nom === nom))
      // An amount agreed with several parties is nobody's alone.
      const montant = sommer(siennes.filter((c) => c.parties.length === 1))
      return {nom, conventions: siennes.filter((c) => c.avenant_a === null).length, montant_centimes: montant}
    }),
    par_titre: titres.map((titre) => {
      const siennes = comptees.filter((c) => c.titre === titre)
      return {
        titre,
        nombre: siennes.length,
        signees: siennes.filter(estSignee).length,
        montant_centimes: sommer(siennes),
      }
    }),
  }
}

function duRegistre(conventions: readonly Convention[], annee: number): readonly Convention[] {
  return choisirConventions(conventions, {annee}).filter((c) => estAuRegistre(c) && c.nous_lie)
}

/** Null when none of them has an amount: missing is never 0. */
function sommer(conventions: readonly Convention[]): number | null {
  const montants = conventions.flatMap((c) => (c.montant_centimes === null ? [] : [c.montant_centimes]))
  return montants.length === 0 ? null : montants.reduce((s, m) => s + m, 0)
}

/** The conventions of the year as the report shows them: a sentence, what was agreed with whom. */
export function composerBlocsDesConventions(conventions: readonly Convention[], annee: number): Bloc[] {
  const bilan = bilanDesConventions(conventions, annee)
  if (bilan.nombre === 0) return []
  const {nombre, signees, part_signee, montant_centimes} = bilan
  const montant = montant_centimes > 0 ? `, pour ${formaterMontant(montant_centimes)}` : ''
  const part = part_signee === null ? '' : ` (${formaterPourcentage(part_signee)})`
  const combien = signees === 0 ? 'aucune n’est encore signée' : `${accorder(signees, 'signée')}${part}`
  const lignes = duRegistre(conventions, annee)
  // Twenty times the same object is said once, over the table.
  const [objet, autre] = new Set(lignes.map((c) => c.objet))
  const commun = autre === undefined && objet !== undefined && lignes.length > 1
  return [
    {
      bloc: 'paragraphe',
      texte: `${accorder(nombre, 'convention')} en ${annee}, avec ${accorder(bilan.partenaires.length, 'partenaire')}${montant} ; ${combien}.`,
    },
    {
      bloc: 'tableau',
      legende: `Conventions ${annee}${commun ? ` : ${objet}` : ''}`,
      colonnes: [
        {libelle: 'Numéro', alignement: 'gauche', poids: 0.9},
        {libelle: 'Partie', alignement: 'gauche', poids: commun ? 4 : 2.4},
        ...(commun ? [] : [{libelle: 'Objet', alignement: 'gauche', poids: 2.6} as const]),
        {libelle: 'Montant', alignement: 'droite'},
        {libelle: 'État', alignement: 'gauche', poids: 1.3},
      ],
      lignes: lignes.map((c) => ({role: 'donnee', cellules: decrireLigne(c, !commun)})),
    },
  ]
}

function decrireLigne(c: Convention, avecObjet: boolean): string[] {
  const signee = c.journal.findLast((e) => e.etat === 'signee')
  return [
    c.numero ?? '',
    c.parties.map((p) => p.nom).join(', '),
    ...(avecObjet ? [c.objet] : []),
    c.montant_centimes === null ? '' : formaterMontant(c.montant_centimes),
    signee && estSignee(c) ? `${direEtat(c.etat)} (${formaterDate(signee.le)})` : direEtat(c.etat),
  ]
}

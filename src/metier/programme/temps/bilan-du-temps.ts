import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {comparerTextes, nomDuMois} from '../../../shared/francais.js'
import {direDepassement} from './saisir-temps.js'
import {lundisDe, moisDeSemaine, semaineDe} from './semaines.js'
import {
  joursDe,
  type LigneDeTemps,
  type RubriquesDuTemps,
  type SemaineDeTemps,
  trouverRubrique,
} from './types.js'

const schemaJours = z.object({rubrique: z.string(), jours: z.number()})

const schemaGroupe = z.object({
  cle: z.string().nullable().describe('null pour le temps qui n’en dit rien'),
  libelle: z.string(),
  jours: z.number(),
  rubriques: z.array(schemaJours),
})

export const schemaBilanDuTemps = z.object({
  annee: z.int(),
  fonction: z.string().nullable().describe('null pour tout le monde'),
  financeur: z.string().nullable(),
  jours: z.number(),
  rubriques: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      court: z.string(),
      jours: z.number(),
      part: z.number().nullable(),
    }),
  ),
  par_mois: z.array(schemaGroupe),
  par_fonction: z.array(schemaGroupe),
  par_financeur: z.array(schemaGroupe),
  semaines_saisies: z.int(),
  semaines_manquantes: z.array(z.int()).describe('numéros des semaines que personne n’a saisies'),
  constats: z.array(z.string()),
})
/** How the time of a year was spent: the answer of `temps bilan`. */
export type BilanDuTemps = z.infer<typeof schemaBilanDuTemps>

export type ChoixDeTemps = {
  readonly annee: number
  readonly fonction?: string | undefined
  readonly financeur?: string | undefined
}

type Ligne = LigneDeTemps & Pick<SemaineDeTemps, 'lundi' | 'fonction'>

/** Adds up the weeks of a year by heading, month, post and funder. */
export function bilanDuTemps(
  semaines: readonly SemaineDeTemps[],
  rubriques: RubriquesDuTemps,
  choix: ChoixDeTemps,
): BilanDuTemps {
  const siennes = choisirSemaines(semaines, choix)
  const lignes = siennes.flatMap(({lundi, fonction, lignes: ls}) => ls.map((l) => ({...l, lundi, fonction})))
  const jours = joursDe(lignes)
  const saisies = new Set(siennes.map((s) => s.lundi))
  return {
    annee: choix.annee,
    fonction: choix.fonction ?? null,
    financeur: choix.financeur ?? null,
    jours,
    rubriques: rubriquesEmployees(lignes, rubriques).map(({code, libelle, court}) => {
      const siens = joursDe(lignes.filter((l) => l.rubrique === code))
      return {code, libelle, court, jours: siens, part: jours === 0 ? null : siens / jours}
    }),
    par_mois: grouper(lignes, (l) => moisDeSemaine(l.lundi), nommerMois),
    par_fonction: grouper(
      lignes,
      (l) => l.fonction,
      (f) => f ?? '',
    ),
    par_financeur: grouper(
      lignes,
      (l) => l.financeur,
      (f) => f ?? 'sans financeur désigné',
    ),
    semaines_saisies: saisies.size,
    semaines_manquantes: lundisDe(choix.annee)
      .filter((l) => !saisies.has(l))
      .map((l) => semaineDe(l).numero),
    constats: siennes.flatMap((s) => direDepassement(s.lundi, joursDe(s.lignes), rubriques) ?? []),
  }
}

/** The same, as a person asks it: a name that is nowhere is refused with those that are, and an empty year too. */
export function demanderBilan(
  semaines: readonly SemaineDeTemps[],
  rubriques: RubriquesDuTemps,
  choix: ChoixDeTemps,
): BilanDuTemps {
  const deLAnnee = choisirSemaines(semaines, {annee: choix.annee})
  const fonctions = [...new Set(deLAnnee.map((s) => s.fonction))]
  const financeurs = [...new Set(deLAnnee.flatMap((s) => s.lignes.flatMap((l) => l.financeur ?? [])))]
  const fonction = retrouver('à la fonction', choix.fonction, fonctions)
  const financeur = retrouver('au financeur', choix.financeur, financeurs)
  if (deLAnnee.length === 0) throw aucunTemps(choix.annee)
  return bilanDuTemps(semaines, rubriques, {annee: choix.annee, fonction, financeur})
}

/** The days of a heading, named as people name it, or of all of them; null when nothing was entered. */
export function joursDeLaRubrique(
  bilan: BilanDuTemps,
  rubriques: RubriquesDuTemps,
  nom: string | null,
): number | null {
  if (bilan.semaines_saisies === 0) return null
  if (nom === null) return bilan.jours
  const rubrique = trouverRubrique(rubriques.rubriques, nom)
  return bilan.rubriques.find((r) => r.code === rubrique?.code)?.jours ?? null
}

function choisirSemaines(
  semaines: readonly SemaineDeTemps[],
  {annee, fonction, financeur}: ChoixDeTemps,
): SemaineDeTemps[] {
  return semaines
    .filter((s) => semaineDe(s.lundi).annee === annee)
    .filter((s) => fonction === undefined || empreinte(s.fonction) === empreinte(fonction))
    .map((s) => (financeur === undefined ? s : {...s, lignes: s.lignes.filter((l) => estPour(l, financeur))}))
    .toSorted((a, b) => (a.lundi < b.lundi ? -1 : 1))
}

function estPour(ligne: LigneDeTemps, financeur: string): boolean {
  return ligne.financeur !== null && empreinte(ligne.financeur) === empreinte(financeur)
}

/** All the headings of the list, and those that are no more in it but were used. */
function rubriquesEmployees(
  lignes: readonly Ligne[],
  {rubriques}: RubriquesDuTemps,
): {code: string; libelle: string; court: string}[] {
  const connues = new Set(rubriques.map((r) => r.code))
  const anciennes = [...new Set(lignes.map((l) => l.rubrique))].filter((code) => !connues.has(code))
  return [
    ...rubriques.map(({code, libelle, court}) => ({code, libelle, court: court ?? libelle})),
    ...anciennes.map((code) => ({
      code,
      libelle: code.replaceAll('_', ' '),
      court: code.replaceAll('_', ' '),
    })),
  ]
}

function grouper(
  lignes: readonly Ligne[],
  cleDe: (ligne: Ligne) => string | null,
  nommer: (cle: string | null) => string,
): BilanDuTemps['par_mois'] {
  const cles = [...new Set(lignes.map(cleDe))].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : comparerTextes(a, b),
  )
  return cles.map((cle) => {
    const siennes = lignes.filter((l) => cleDe(l) === cle)
    const codes = [...new Set(siennes.map((l) => l.rubrique))]
    return {
      cle,
      libelle: nommer(cle),
      jours: joursDe(siennes),
      rubriques: codes.map((code) => ({
        rubrique: code,
        jours: joursDe(siennes.filter((l) => l.rubrique === code)),
      })),
    }
  })
}

function nommerMois(mois: string | null): string {
  return mois === null ? '' : `${nomDuMois(Number(mois.slice(5)))} ${mois.slice(0, 4)}`
}

function retrouver(quoi: string, voulu: string | undefined, connus: readonly string[]): string | undefined {
  if (voulu === undefined) return undefined
  const trouve = connus.find((c) => empreinte(c) === empreinte(voulu))
  if (trouve !== undefined) return trouve
  throw new ErreurMetier('PRG-007', `Aucun temps ne se rattache ${quoi} « ${voulu} ».`, {
    pistes: [
      connus.length > 0
        ? `Connus : ${connus.map((c) => `« ${c} »`).join(', ')}.`
        : 'Aucun n’est nommé dans les feuilles de temps.',
    ],
    details: {voulu, connus},
  })
}

function aucunTemps(annee: number): ErreurMetier {
  return new ErreurMetier('PRG-018', `Aucune feuille de temps n'est enregistrée pour ${annee}.`, {
    pistes: [
      `Importez un classeur : animreg temps importer temps-${annee}.xlsx --annee ${annee}`,
      `Ou saisissez une semaine : animreg temps saisir 7 "réunions=1, assistance=2" --fonction "Assistant régional" --annee ${annee}`,
    ],
    details: {annee},
  })
}

import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {sansAccents} from '../../../shared/francais.js'
import {listerTitulaires, nommerPersonne, schemaTitulaire, signataireALaDate} from '../personnes/index.js'
import {construireAnnuaire, reconnaitreStructure} from '../reconnaitre-structure.js'
import type {FaitsAnnuaire, Moyen, Structure} from '../types.js'
import {decrireStructure, schemaStructure} from './lister-structures.js'

const compte = z.number().nullable()

export const schemaFicheDeStructure = z.object({
  date: z.string(),
  structure: schemaStructure,
  regroupements: z.array(z.object({groupe: z.string(), valeur: z.string()})),
  lieux: z.array(
    z.object({
      nature: z.enum(['siege', 'antenne', 'permanence']),
      nom: z.string().nullable(),
      adresse: z.string().nullable(),
      code_postal: z.string().nullable(),
      ville: z.string().nullable(),
      telephone: z.string().nullable(),
    }),
  ),
  personnes: z.array(schemaTitulaire),
  signataire: z.object({
    nom: z.string().nullable(),
    fonction: z.string().nullable(),
    message: z.string().nullable().describe("pourquoi personne ne peut être nommé, s'il n'y a personne"),
  }),
  moyens: z.array(
    z.object({
      annee: z.int(),
      lieux_accueil: compte,
      salaries: compte,
      etp: compte,
      postes_informatiques: compte,
    }),
  ),
  personnel: z.array(
    z.object({
      annee: z.int(),
      emploi: z.string(),
      statut: z.enum(['salarie', 'mis_a_disposition']),
      par: z.string().nullable(),
      effectif: compte,
      etp: compte,
    }),
  ),
  parc: z.array(z.object({date: z.string(), nombre: z.number()})),
  financements: z.array(z.object({annee: z.int(), financeur: z.string(), centimes: z.int()})),
  imports: z.array(z.object({numero: z.int(), fichier: z.string(), le: z.string(), annee: z.int()})),
})

/** One page about one structure. */
export type FicheDeStructure = z.infer<typeof schemaFicheDeStructure>

type Imports = FicheDeStructure['imports']

/** The page of a structure, found by its code or any writing of its name. */
export function montrerStructure(
  {
    faits,
    appellations,
    imports,
  }: {faits: FaitsAnnuaire; appellations: Readonly<Record<string, string>>; imports: Imports},
  {designation, date}: {designation: string; date: string},
): FicheDeStructure {
  const structure = trouverStructure(faits.structures, appellations, designation)
  const de = <L extends {readonly structure: string | null}>(lignes: readonly L[]) =>
    lignes.filter((l) => l.structure === structure.code)
  const signataire = signataireALaDate(faits.personnes, structure.code, date)
  const trouve = signataire.issue === 'trouve' ? signataire.personne : undefined
  return {
    date,
    structure: decrireStructure(structure, faits.moyens, Number(date.slice(0, 4))),
    regroupements: de(faits.regroupements).map(({groupe, valeur}) => ({groupe, valeur})),
    lieux: de(faits.lieux).map(({nature, nom, adresse, codePostal, ville, telephone}) => ({
      nature,
      nom,
      adresse,
      code_postal: codePostal,
      ville,
      telephone,
    })),
    personnes: listerTitulaires(faits, {date, structure: structure.code}),
    signataire: {
      nom: trouve ? nommerPersonne(trouve) : null,
      fonction: trouve?.fonction ?? null,
      message: signataire.issue === 'aucun' ? signataire.message : null,
    },
    moyens: parAnnee(de(faits.moyens)),
    personnel: de(faits.personnel).map(({annee, emploi, statut, par, effectif, etp}) => ({
      annee,
      emploi,
      statut,
      par,
      effectif,
      etp,
    })),
    parc: de(faits.parc).map(({date: jour, nombre}) => ({date: jour, nombre})),
    financements: de(faits.financements).map(({annee, financeur, centimes}) => ({
      annee,
      financeur,
      centimes,
    })),
    imports: [...imports],
  }
}

function parAnnee(moyens: readonly Moyen[]): FicheDeStructure['moyens'] {
  const annees = [...new Set(moyens.map((m) => m.annee))].sort((a, b) => a - b)
  return annees.map((annee) => {
    const valeur = (code: Moyen['code']) =>
      moyens.find((m) => m.annee === annee && m.code === code)?.valeur ?? null
    return {
      annee,
      lieux_accueil: valeur('lieux_accueil'),
      salaries: valeur('salaries'),
      etp: valeur('etp'),
      postes_informatiques: valeur('postes_informatiques'),
    }
  })
}

/** Finds a structure by code or name, accents and case apart; otherwise names the nearest ones (STR-011). */
export function trouverStructure(
  structures: readonly Structure[],
  appellations: Readonly<Record<string, string>>,
  designation: string,
): Structure {
  const voulu = designation.trim()
  const code = structures.find((s) => s.code.toLowerCase() === voulu.toLowerCase())
  if (code) return code
  const lu = reconnaitreStructure(construireAnnuaire(structures, appellations), voulu)
  const reconnue = lu.issue === 'reconnue' ? structures.find((s) => s.code === lu.code) : undefined
  if (reconnue) return reconnue
  const contenant = quiContiennent(structures, voulu)
  const [seule] = contenant
  if (seule && contenant.length === 1) return seule
  const proches = lu.issue === 'doute' ? lu.candidats : contenant.slice(0, 5)
  throw new ErreurMetier(
    'STR-011',
    contenant.length > 1
      ? `« ${designation} » peut désigner ${contenant.length} structures.`
      : `Aucune structure de l'annuaire n'a pour code ou pour nom « ${designation} ».`,
    {
      pistes: [
        ...proches.map((s) => `${s.nom} : animreg structures montrer ${s.code}`),
        'Tapez « animreg structures lister » pour voir toutes les structures et leurs codes.',
      ],
      details: {designation, proches: proches.map((s) => s.code)},
    },
  )
}

/** Names or towns where each word typed begins a word: « sarre » is Sarreguemines and Sarrebourg. */
function quiContiennent(structures: readonly Structure[], voulu: string): Structure[] {
  const cherches = mots(voulu)
  if (cherches.length === 0) return []
  return structures.filter((s) => {
    const siens = mots(`${s.nom} ${s.ville ?? ''}`)
    return cherches.every((mot) => siens.some((sien) => sien.startsWith(mot)))
  })
}

function mots(texte: string): string[] {
  return sansAccents(texte)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  clesConnues,
  composerConvention,
  contexteDe,
  IMAGES_DE_MODELE,
  type ModeleVerifie,
  schemaModeleVerifie,
  specimenDe,
} from '../../metier/conventions/index.js'
import {accorder} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'
import {
  chargerModeles,
  jugerModele,
  type ModeleCharge,
  modeleEnDefaut,
  remplirModele,
  trouverModele,
} from './charger-modeles.js'
import {cheminCourt} from './modifications-a-la-main.js'
import {imagesDesModeles, rendreConvention} from './rediger.js'

export const schemaListeDesModeles = z.object({
  modeles: z.array(
    z.object({
      modele: z.string(),
      titre: z.string(),
      description: z.string(),
      version: z.int(),
      partie: z.string(),
      origine: z.enum(['fourni', 'espace']),
      forme: z.enum(['markdown', 'word']),
      fichier: z.string(),
      champs: z.array(
        z.object({champ: z.string(), libelle: z.string(), type: z.string(), facultatif: z.boolean()}),
      ),
    }),
  ),
})
/** The answer of `conventions modeles lister`. */
export type ListeDesModeles = z.infer<typeof schemaListeDesModeles>

/** The models there are, and what each asks for. */
export async function listerModeles(espace: Espace): Promise<ListeDesModeles> {
  const modeles = await chargerModeles(espace)
  return {
    modeles: modeles.map(({entete, origine, forme, fichier}) => ({
      modele: entete.modele,
      titre: entete.titre,
      description: entete.description,
      version: entete.version,
      partie: entete.partie,
      origine,
      forme,
      fichier,
      champs: Object.entries(entete.champs).map(([champ, {libelle, type, facultatif}]) => ({
        champ,
        libelle,
        type,
        facultatif,
      })),
    })),
  }
}

const AVEC: Readonly<Record<string, string>> = {
  structure: 'une structure',
  organisme: 'un organisme',
  plusieurs: 'plusieurs parties',
}

/** The models, a line each. */
export function tableauDesModeles({modeles}: ListeDesModeles): Tableau {
  return {
    colonnes: [{titre: 'Modèle'}, {titre: 'Avec'}, {titre: 'Ce qu’il faut donner'}, {titre: 'Pour'}],
    lignes: modeles.map((m) => [
      m.origine === 'espace' ? `${m.modele} (à vous${m.forme === 'word' ? ', Word' : ''})` : m.modele,
      AVEC[m.partie] ?? m.partie,
      m.champs
        .filter((c) => !c.facultatif)
        .map((c) => c.libelle)
        .join(', '),
      m.description,
    ]),
  }
}

export const schemaExamen = z.object({
  modeles: z.array(schemaModeleVerifie),
  specimens: z.array(z.string()).describe('documents écrits avec « --specimen »'),
})
/** The answer of `conventions modeles verifier`. */
export type ExamenDesModeles = z.infer<typeof schemaExamen>

type Demande = {readonly modele: string | undefined; readonly specimen: boolean; readonly simulation: boolean}

/** Judges one model or all; with `specimen`, writes each filled with fictitious data, to be looked at. */
export async function examinerModeles(
  espace: Espace,
  {modele, specimen, simulation}: Demande,
): Promise<ExamenDesModeles> {
  const modeles = modele === undefined ? await chargerModeles(espace) : [await trouverModele(espace, modele)]
  const examen: ExamenDesModeles = {modeles: [], specimens: []}
  for (const charge of modeles) {
    const verifie = await jugerModele(charge)
    examen.modeles.push(verifie)
    if (specimen && !simulation && verifie.fautes.length === 0) {
      examen.specimens.push(...(await ecrireSpecimen(espace, charge)))
    }
  }
  return examen
}

async function ecrireSpecimen(espace: Espace, {entete, corps, word}: ModeleCharge): Promise<string[]> {
  const faits = {entete, ...specimenDe(entete)}
  const dans = ['conventions', 'specimens']
  if (word) {
    const {remplirModeleDeWord} = await import('../../formats/docx-modele/index.js')
    const {octets} = remplirModeleDeWord(word, contexteDe(faits), await imagesDesModeles(espace))
    return [await espace.sorties.ecrire(`${entete.modele}.docx`, octets, {dans})]
  }
  const {prose} = await remplirModele(corps, contexteDe(faits))
  const charte = await espace.chargerCharte()
  const {document} = composerConvention(prose, faits, {charte, date: '2008-12-31', filigrane: 'Spécimen'})
  const {docx, pdf} = await rendreConvention(document)
  return [
    await espace.sorties.ecrire(`${entete.modele}.docx`, docx, {dans}),
    await espace.sorties.ecrire(`${entete.modele}.pdf`, pdf, {dans}),
  ]
}

/** One model at length: its tags, what they mean, what is wrong. */
export function tableauDesBalises({balises, forme}: ModeleVerifie): Tableau {
  return {
    colonnes: [{titre: 'Balise'}, {titre: forme === 'word' ? 'Paragraphes' : 'Lignes'}, {titre: 'Sens'}],
    lignes: balises.map((b) => [
      b.cle,
      b.lignes.join(', '),
      b.connue ? (b.sens ?? '') : `INCONNUE${b.proche ? ` : vouliez-vous dire « ${b.proche} » ?` : ''}`,
    ]),
  }
}

/** What can still be named, for who edits the model. */
export async function autresBalises(espace: Espace, verifie: ModeleVerifie): Promise<string> {
  const {entete} = await trouverModele(espace, verifie.modele)
  const employees = new Set(verifie.balises.map((b) => b.cle))
  const libres = clesConnues(entete).filter((k) => !employees.has(k.cle))
  const ecrire = (cle: string) => (verifie.forme === 'word' ? `{${cle}}` : `{{ ${cle} }}`)
  const images = Object.entries(IMAGES_DE_MODELE).map(([nom, sens]) => `  {%${nom}} : ${sens}`)
  return [
    ...libres.map((k) => `  ${ecrire(k.cle)} : ${k.sens}${k.facultative ? ' (si connu)' : ''}`),
    ...(verifie.forme === 'word' ? images : []),
  ].join('\n')
}

/** A line per model: sound, or its faults. */
export function presenterExamen({modeles, specimens}: ExamenDesModeles): string {
  return [
    ...modeles.flatMap(({modele, balises, fautes, inutilisees}) => [
      fautes.length === 0
        ? `✓ ${modele} : ${accorder(balises.length, 'balise')}, toutes connues`
        : `✗ ${modele} : ${accorder(fautes.length, 'défaut')}`,
      ...fautes.map((f) => `    ${f.ligne === null ? '' : `ligne ${f.ligne} : `}${f.message} ${f.a_faire}`),
      ...inutilisees.map((c) => `    « ${c.cle} » (${c.sens}) est demandé, mais le texte ne l’emploie pas.`),
    ]),
    ...(specimens.length > 0
      ? [
          '',
          `Spécimens écrits, données fictives : ${cheminCourt(specimens[0] ?? '').replace(/[^/\\]*$/, '')}`,
        ]
      : []),
  ].join('\n')
}

/** A model in default stops the command, the others being told. */
export function signalerModelesEnDefaut(examen: ExamenDesModeles): void {
  const fautif = examen.modeles.find((m) => m.fautes.length > 0)
  if (fautif) throw modeleEnDefaut(`« ${fautif.modele} »`, fautif.fautes, examen)
}

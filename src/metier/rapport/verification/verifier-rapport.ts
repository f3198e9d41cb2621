import {z} from 'zod'
import {estBloque} from '../../../shared/anomalie.js'
import {motsDe} from '../../../shared/empreinte.js'
import {accorder} from '../../../shared/francais.js'
import type {ChiffrePresente} from '../../chiffres/index.js'
import {
  type ChapitreCompose,
  type ChapitreLu,
  type Constat,
  constat,
  STATUTS,
  schemaConstat,
} from '../chapitres/index.js'
import {unitesDe} from '../comparaison/index.js'
import {codesCites} from './codes-cites.js'
import {type FaitsDesLitteraux, verifierLitteraux} from './litteraux.js'

/** What the programme or the convention d'objectifs promises to report on. */
export type IndicateurContractuel = {
  readonly libelle: string
  /** The figure of the network it is read from, when there is one. */
  readonly code: string | null
  /** « programme 2008, action I.2.1 » */
  readonly origine: string
}

export type FaitsDeVerification = FaitsDesLitteraux & {
  readonly lus: readonly ChapitreLu[]
  readonly composes: readonly ChapitreCompose[]
  readonly indicateurs: readonly IndicateurContractuel[]
}

export const schemaVerification = z.object({
  annee: z.int(),
  final_possible: z.boolean(),
  chapitres: z.array(
    z.object({
      cle: z.string(),
      titre: z.string(),
      fichier: z.string(),
      statut: z.enum(STATUTS),
      bloquants: z.int(),
      avertissements: z.int(),
    }),
  ),
  constats: z.array(schemaConstat),
})
/** The answer of `rapport verifier`. */
export type Verification = z.infer<typeof schemaVerification>

/** Everything to say of the chapters of a year before they are printed. */
export function verifierRapport(faits: FaitsDeVerification): Verification {
  const {lus, composes, annee} = faits
  const parChapitre = new Map(
    composes.map((compose) => {
      const lu = lus.find((l) => l.fichier === compose.fichier)
      return [compose.fichier, [...compose.constats, ...(lu ? verifierLitteraux(lu, faits) : [])]] as const
    }),
  )
  const constats = [
    ...[...parChapitre.values()].flatMap(parLigne),
    ...memeRang(composes),
    ...pasRelus(composes),
    ...reserves(faits),
    ...indicateursOublies(faits),
  ]
  return {
    annee,
    final_possible: !estBloque(constats.map((c) => ({...c, feuille: null, cellule: null}))),
    chapitres: composes.map(({cle, fichier, entete: {titre, statut}}) => ({
      cle,
      titre,
      fichier,
      statut,
      ...compter(parChapitre.get(fichier) ?? []),
    })),
    constats,
  }
}

function parLigne(constats: readonly Constat[]): Constat[] {
  return constats.toSorted((a, b) => (a.ligne ?? 0) - (b.ligne ?? 0))
}

function compter(constats: readonly Constat[]) {
  return {
    bloquants: constats.filter((c) => c.gravite === 'bloquante').length,
    avertissements: constats.filter((c) => c.gravite === 'avertissement').length,
  }
}

function memeRang(composes: readonly ChapitreCompose[]): Constat[] {
  return composes.flatMap(({entete, fichier}, rang) => {
    const avant = composes.slice(0, rang).find((autre) => autre.entete.ordre === entete.ordre)
    if (!avant) return []
    return [
      constat(
        'avertissement',
        'RAP-047',
        `« ${entete.titre} » et « ${avant.entete.titre} » ont le même ordre, ${entete.ordre}.`,
        {fichier, a_faire: 'Donnez à chacun son rang à la ligne « ordre ».'},
      ),
    ]
  })
}

function pasRelus(composes: readonly ChapitreCompose[]): Constat[] {
  return composes
    .filter((c) => c.entete.statut === 'brouillon')
    .map(({fichier, entete}) =>
      constat('avertissement', 'RAP-054', `« ${entete.titre} » est encore un brouillon.`, {
        fichier,
        a_faire: 'Relisez-le, puis changez son statut : relu ou valide.',
      }),
    )
}

/** What must be known of the figures that the chapters name. */
function reserves({composes, lus, presentes}: FaitsDeVerification): Constat[] {
  const cites = new Set(lus.flatMap((lu) => codesCites(lu)))
  return presentes.flatMap((p) =>
    p.renseigne && cites.has(p.code) ? [...direSecret(p, composes), ...direManquantes(p)] : [],
  )
}

function direSecret({libelle, mentions}: ChiffrePresente, composes: readonly ChapitreCompose[]): Constat[] {
  const mention = mentions.find((m) => m.startsWith('couvert par le secret'))
  if (!mention || composes.length === 0) return []
  return [
    constat('avertissement', 'RAP-057', `« ${libelle} » : ${mention}.`, {
      a_faire: 'Dites-le dans le texte, ou demandez la valeur aux structures.',
    }),
  ]
}

function direManquantes({libelle, repondantes, mentions}: ChiffrePresente): Constat[] {
  const [ont = '', sur = ''] = repondantes.split(' / ')
  if (ont === sur) return []
  const qui = mentions.find((m) => m.startsWith('sans valeur'))
  return [
    constat(
      'avertissement',
      'RAP-058',
      `« ${libelle} » compte ${ont} structures sur ${sur}${qui ? ` ; ${qui}` : ''}.`,
      {a_faire: 'Relancez-les avec « animreg activite relancer », ou dites-le dans le texte.'},
    ),
  ]
}

/** Indicators promised to a funder that no chapter names, by code or by words. */
function indicateursOublies({indicateurs, lus, composes}: FaitsDeVerification): Constat[] {
  const cites = new Set(lus.flatMap((lu) => codesCites(lu)))
  const paragraphes = composes
    .flatMap((c) => c.blocs.flatMap(unitesDe))
    .map(({texte}) => new Set(motsDe(texte)))
  const oublies = indicateurs.filter(({code, libelle}) => {
    if (code !== null && cites.has(code)) return false
    const mots = motsDe(libelle)
    return !paragraphes.some((p) => mots.every((mot) => p.has(mot)))
  })
  return oublies.map(({libelle, code, origine}) =>
    constat('avertissement', 'RAP-059', `« ${libelle} » (${origine}) n'apparaît dans aucun chapitre.`, {
      valeur: code,
      a_faire: code
        ? `Citez-le : {{ chiffres.${code} }}`
        : 'Citez-le par son intitulé dans le chapitre qui en parle.',
    }),
  )
}

/** « 3 points bloquants, 2 avertissements ». */
export function resumerConstats(constats: readonly Constat[]): string {
  const {bloquants, avertissements} = compter(constats)
  return [
    accorder(bloquants, 'point bloquant', 'points bloquants'),
    accorder(avertissements, 'avertissement'),
  ].join(', ')
}

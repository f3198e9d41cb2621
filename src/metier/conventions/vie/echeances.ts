import {z} from 'zod'
import {accorder, comparerTextes, formaterDate} from '../../../shared/francais.js'
import {ajouterJours} from '../../../shared/jour.js'
import {attendues, type Convention, echeancesDe, estSignee} from '../registre/index.js'

const GENRES = ['signature', 'versement', 'preavis', 'reconduction', 'terme', 'comptes'] as const

export const schemaEcheancier = z.object({
  jour: z.string().describe('jour où la liste est faite'),
  avant: z.string().nullable(),
  echeances: z.array(
    z.object({
      genre: z.enum(GENRES),
      date: z.string().nullable().describe('null : dès que possible'),
      en_retard: z.boolean(),
      cle: z.string(),
      numero: z.string().nullable(),
      parties: z.array(z.string()),
      libelle: z.string(),
      montant_centimes: z.int().nullable(),
    }),
  ),
  fichier: z.string().nullable().describe('agenda écrit, s’il a été demandé'),
})
/** The answer of `conventions echeances`. */
export type Echeancier = z.infer<typeof schemaEcheancier>
export type EcheanceDeConvention = Echeancier['echeances'][number]

/** A first reminder two weeks after sending, a second at a month. */
const RAPPELS = [15, 30] as const

/** Everything somebody has to do about the conventions, nearest first; what is late comes before. */
export function listerEcheances(
  conventions: readonly Convention[],
  {jour, avant}: {readonly jour: string; readonly avant: string | null},
): Echeancier {
  const toutes = conventions.flatMap((c) =>
    [...signatures(c, jour), ...versements(c), ...suites(c)].map((e): EcheanceDeConvention => {
      const {cle, numero, parties} = c
      return {
        ...e,
        en_retard: e.date !== null && e.date < jour,
        cle,
        numero,
        parties: parties.map((p) => p.nom),
      }
    }),
  )
  return {
    jour,
    avant,
    echeances: toutes
      .filter((e) => avant === null || e.date === null || e.date <= avant)
      .sort((a, b) => comparerTextes(a.date ?? jour, b.date ?? jour) || comparerTextes(a.cle, b.cle)),
    fichier: null,
  }
}

type Suite = Pick<EcheanceDeConvention, 'genre' | 'date' | 'libelle' | 'montant_centimes'>

/** Signatures awaited: to be sent, then to be asked again. */
function signatures(convention: Convention, jour: string): Suite[] {
  const manquantes = attendues(convention)
  if (manquantes.length === 0) return []
  const noms = manquantes.map((p) => p.nom).join(', ')
  const envois = convention.journal.filter((e) => e.etat === 'envoyee')
  const [premier] = envois
  const commun = {genre: 'signature' as const, montant_centimes: convention.montant_centimes}
  if (!premier) return [{...commun, date: null, libelle: `à envoyer pour signature : ${noms}`}]
  const depuis = `envoyée le ${formaterDate(premier.le)}`
  const prochain = RAPPELS[envois.length - 1]
  const fait = envois.length > 1 ? `, ${accorder(envois.length - 1, 'rappel fait', 'rappels faits')}` : ''
  return [
    {
      ...commun,
      date: prochain === undefined ? jour : ajouterJours(premier.le, prochain),
      libelle: `signature attendue, ${depuis}${fait} : ${noms}`,
    },
  ]
}

/** Instalments fall due once the convention is signed. */
function versements(convention: Convention): Suite[] {
  if (!estSignee(convention) || convention.etat === 'soldee' || !convention.nous_lie) return []
  return echeancesDe(convention)
    .filter((e) => e.reste_centimes > 0)
    .map(({date, libelle, reste_centimes, verse_centimes}) => ({
      genre: 'versement',
      date,
      libelle: `${libelle} à payer${verse_centimes > 0 ? ', en partie versé' : ''}`,
      montant_centimes: reste_centimes,
    }))
}

/** The end, the notice before it, the accounts after it. */
function suites({etat, fin, preavis, reconduite, comptes_dus, journal}: Convention): Suite[] {
  const court = etat === 'signee' || etat === 'en_vigueur'
  const montant_centimes = null
  const rompue = journal.findLast((e) => e.etat === 'resiliee')?.le
  return [
    ...(court && preavis
      ? [
          {
            genre: 'preavis' as const,
            date: preavis,
            libelle: 'dernier jour pour la dénoncer',
            montant_centimes,
          },
        ]
      : []),
    ...(court && fin
      ? [
          reconduite
            ? {
                genre: 'reconduction' as const,
                date: fin,
                libelle: 'se reconduit si personne ne la dénonce',
                montant_centimes,
              }
            : {genre: 'terme' as const, date: fin, libelle: 'prend fin : à renouveler ?', montant_centimes},
        ]
      : []),
    ...(['signee', 'en_vigueur', 'echue', 'resiliee'].includes(etat) && comptes_dus
      ? [
          {
            genre: 'comptes' as const,
            date: rompue && rompue > comptes_dus ? rompue : comptes_dus,
            libelle: 'comptes ou justificatifs dus',
            montant_centimes,
          },
        ]
      : []),
  ]
}

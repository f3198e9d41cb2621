import {z} from 'zod'
import type {Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {
  decrireInscription,
  ETATS_ECRITS,
  type NomsDuPlan,
  nomComplet,
  schemaInscription,
} from '../inscriptions/index.js'
import {type Emargement, ETATS_D_INSCRIPTION, type Inscription, MOMENTS, PRESENCES} from '../types.js'

const schemaEtape = z.object({
  le: z.string(),
  etat: z.enum(ETATS_D_INSCRIPTION).nullable(),
  session: z.string().nullable(),
  motif: z.string().nullable(),
  import: z.int().nullable().describe("le classeur reçu qui l'a dit ; null si c'est un geste"),
})

export const schemaExtrait = z.object({
  personne: z.string(),
  inscriptions: z.array(schemaInscription.extend({historique: z.array(schemaEtape)})),
  presences: z.array(
    z.object({
      inscription: z.string(),
      session: z.string(),
      jour: z.string(),
      moment: z.enum(MOMENTS),
      presence: z.enum(PRESENCES),
      heures: z.number().nullable(),
    }),
  ),
  fichiers: z.array(z.string()).describe('classeurs reçus qui la citent, gardés dans sources/'),
})
/** All that is kept of one person: the answer of `formation extraire`. */
export type Extrait = z.infer<typeof schemaExtrait>

type Etape = {readonly le: string; readonly contenu: Inscription | null; readonly import: number | null}

/** The registrations of a person, name and first name in any order and any case. */
export function inscriptionsDe(
  personne: string,
  inscriptions: readonly Inscription[],
): readonly Inscription[] {
  const voulue = empreinte(personne)
  const siennes = inscriptions.filter((i) => empreinte(`${i.nom} ${i.prenom}`) === voulue)
  if (siennes.length > 0) return siennes
  const proches = inscriptions.filter((i) => empreinte(i.nom) === voulue)
  const noms = [...new Set(proches.map(nomComplet))].slice(0, 5)
  throw new ErreurMetier('FOR-094', `Aucune inscription ne porte le nom « ${personne} ».`, {
    pistes: [
      ...noms.map(
        (nom) => `Est-ce ${nom} ? Donnez le nom et le prénom : animreg formation extraire "${nom}"`,
      ),
      'Vérifiez l’écriture du nom : animreg formation inscriptions lister',
    ],
    details: {personne},
  })
}

/** Gathers what is kept of a person; evaluations are anonymous, so none is hers. */
export function extrairePersonne(
  siennes: readonly Inscription[],
  {
    emargements,
    historiques,
    fichiers,
    ...noms
  }: NomsDuPlan & {
    readonly emargements: readonly Emargement[]
    readonly historiques: ReadonlyMap<string, readonly Etape[]>
    readonly fichiers: ReadonlyMap<number, string>
  },
): Extrait {
  const cles = new Set(siennes.map((i) => i.cle))
  const numeros = [...historiques.values()].flat().flatMap((e) => e.import ?? [])
  const [premiere] = siennes
  return {
    personne: premiere ? nomComplet(premiere) : '',
    inscriptions: siennes.map((i) => ({
      ...decrireInscription(i, noms),
      historique: (historiques.get(i.cle) ?? []).map((e) => ({
        le: e.le,
        etat: e.contenu?.etat ?? null,
        session: e.contenu?.session ?? null,
        motif: e.contenu?.motif ?? null,
        import: e.import,
      })),
    })),
    presences: emargements.filter((e) => cles.has(e.inscription)).map((e) => ({...e})),
    fichiers: [...new Set(numeros.flatMap((n) => fichiers.get(n) ?? []))].toSorted(),
  }
}

/** The same as a workbook to hand over to the person. */
export function classeurDeLExtrait(
  {personne, inscriptions, presences, fichiers}: Extrait,
  {association, date}: {readonly association: string; readonly date: string},
): Classeur {
  return {
    titre: `Données de ${personne}`,
    auteur: association,
    date,
    feuilles: [
      feuille(
        'Inscriptions',
        `Inscriptions de ${personne}`,
        INSCRIPTIONS,
        inscriptions.map((i) => [
          i.cle,
          i.annee,
          i.action,
          i.intitule,
          i.session,
          i.nom_structure,
          i.nom,
          i.prenom,
          i.courriel,
          i.metier,
          ETATS_ECRITS[i.etat],
          i.motif,
          i.recue_le,
        ]),
      ),
      feuille(
        'Historique',
        'Ce qui a été noté, et quand',
        ['Inscription', 'Le', 'État', 'Session', 'Motif'],
        inscriptions.flatMap((i) =>
          i.historique.map((e) => [i.cle, e.le, e.etat && ETATS_ECRITS[e.etat], e.session, e.motif]),
        ),
      ),
      feuille(
        'Présences',
        'Présences',
        ['Inscription', 'Session', 'Jour', 'Moment', 'Présence', 'Heures'],
        presences.map((p) => [
          p.inscription,
          p.session,
          p.jour,
          p.moment === 'matin' ? 'matin' : 'après-midi',
          p.presence.replaceAll('_', ' '),
          p.heures,
        ]),
      ),
      feuille(
        'Fichiers reçus',
        'Classeurs reçus qui citent la personne',
        ['Fichier'],
        fichiers.map((f) => [f]),
      ),
    ],
  }
}

const INSCRIPTIONS = [
  'Numéro',
  'Année',
  'Action',
  'Intitulé',
  'Session',
  'Structure',
  'Nom',
  'Prénom',
  'Courriel',
  'Métier',
  'État',
  'Motif',
  'Reçue le',
]

function feuille(
  nom: string,
  titre: string,
  colonnes: readonly string[],
  lignes: readonly (readonly (string | number | null)[])[],
): FeuilleDeClasseur {
  return {
    nom,
    lignes: [
      [{valeur: titre, style: 'titre'}],
      [],
      colonnes.map((valeur) => ({valeur, style: 'entete' as const})),
      ...lignes.map((cellules) => cellules.map((valeur) => ({valeur, style: 'donnee' as const}))),
    ],
    largeurs: colonnes.map(() => 22),
    figer: {lignes: 3, colonnes: 1},
  }
}

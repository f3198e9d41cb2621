import {z} from 'zod'
import type {Espace} from '../../../espace/index.js'
import {
  ATTENDUS,
  avenantsDe,
  type Convention,
  champsModifiables,
  type Donnees,
  decrireSuivi,
  lireValeur,
  nommerPieces,
  numeroterAvenant,
  preparerAvenant,
  schemaConventionListee,
  type ValeurDeChamp,
} from '../../../metier/conventions/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder, formaterMontant} from '../../../shared/francais.js'
import {aujourdhui} from '../../moment.js'
import {plusProches} from '../../proche.js'
import {type ModeleCharge, modeleEnDefaut, trouverModele} from '../charger-modeles.js'
import {rangementDe} from '../dossier.js'
import {ecrireDossier, enEcritures} from '../ecrire-dossier.js'
import {cheminCourt} from '../modifications-a-la-main.js'
import {redigerConvention} from '../rediger.js'
import {formatsDe} from '../rendre-textes.js'
import {type ActeANoter, choisirDesignees} from './acte.js'
import {obtenirTexte} from './options-de-suivi.js'

const MODELE = 'avenant'

export const schemaAvenant = z.object({
  statut: z.enum(['brouillon', 'simule']),
  modifie: z.string().nullable().describe('numéro de la convention'),
  numero_prevu: z.string().describe('donné à la validation'),
  avenant: schemaConventionListee,
  changements: z.array(z.object({article: z.string(), avant: z.string(), apres: z.string()})),
  montant_cumule_centimes: z.int().nullable(),
  dossier: z.string().nullable(),
})
/** The answer of `conventions avenant`. */
export type AvenantPrepare = z.infer<typeof schemaAvenant>

export type DemandeDAvenantCli = ActeANoter & {
  readonly champs: readonly string[]
  readonly motif: string
  readonly effet: string
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Prepares the avenant of a signed convention from what changes; its number comes at `valider`. */
export async function preparerUnAvenant(
  espace: Espace,
  demande: DemandeDAvenantCli,
): Promise<AvenantPrepare> {
  const {choisies, toutes} = await choisirDesignees(espace, {...demande, le: demande.effet})
  const [parente] = choisies
  if (!parente) throw new RangeError('convention')
  const modele = await trouverModele(espace, MODELE)
  const origine = parente.modele === null ? undefined : await trouverModele(espace, parente.modele)
  const champs = champsModifiables(origine?.entete)
  const avenants = avenantsDe(toutes, parente)
  const nouvelles = lireChamps(demande.champs, champs)
  const {motif, effet} = demande
  const commun = {modele: modele.entete, date: parente.date, le: aujourdhui()}
  const avenant = preparerAvenant({...commun, parente, champs, avenants, nouvelles, motif, effet})
  await espace.exercices.exigerOuvert(avenant.annee)
  const numero = numeroterAvenant(toutes, parente)
  const ecrit = await ecrire(espace, {modele, avenant, numero}, demande)
  const {changements, montant_cumule: cumule} = avenant.donnees
  return {
    statut: demande.simulation ? 'simule' : 'brouillon',
    modifie: parente.numero,
    numero_prevu: numero,
    avenant: decrireSuivi(ecrit.convention),
    changements: changements as AvenantPrepare['changements'],
    montant_cumule_centimes: typeof cumule === 'number' ? cumule : null,
    dossier: ecrit.dossier,
  }
}

async function ecrire(
  espace: Espace,
  {
    modele,
    avenant,
    numero,
  }: {readonly modele: ModeleCharge; readonly avenant: Convention; readonly numero: string},
  {simulation, progresser}: DemandeDAvenantCli,
): Promise<{readonly convention: Convention; readonly dossier: string | null}> {
  const {annee, date, association, parties, donnees} = avenant
  const {texte, empreinte, fautes} = await redigerConvention(espace, modele, {
    annee,
    date,
    association,
    parties,
    donnees,
  })
  if (fautes.length > 0) throw modeleEnDefaut(modele.fichier, fautes)
  const [nom = numero] = nommerPieces([
    {numero: `${numero}-projet`, modele: MODELE, parties: avenant.parties},
  ])
  const pieces = (await formatsDe(modele)).map((format) => ({
    nature: 'texte' as const,
    format,
    fichier: `${nom}.${format}`,
    sha256: '',
  }))
  const convention = {...avenant, empreinte, pieces}
  if (simulation) return {convention, dossier: null}
  const {chemin, conventions} = await ecrireDossier(espace, [{convention, texte, precedente: undefined}], {
    dans: rangementDe(avenant.annee, MODELE, true),
    intactes: new Set(),
    autres: [],
    progresser,
    noter: async (definitives) => espace.registres.noter(enEcritures(definitives)),
  })
  return {convention: conventions[0] ?? convention, dossier: chemin}
}

type Champs = ReturnType<typeof champsModifiables>

function lireChamps(saisies: readonly string[], champs: Champs): Donnees {
  const lues = saisies.map((saisie) => lireChamp(saisie, champs))
  return Object.fromEntries(lues)
}

function lireChamp(saisie: string, champs: Champs): readonly [string, ValeurDeChamp] {
  const [, nom = '', texte = ''] = /^([a-z0-9_]+)\s*=\s*(.*)$/is.exec(saisie) ?? []
  const champ = champs[nom]
  const noms = Object.keys(champs)
  if (!champ) {
    const [proche] = plusProches(nom || saisie, noms, 1)
    throw champRefuse(
      saisie,
      nom
        ? `La convention n’a pas de champ « ${nom} ».`
        : `« ${saisie} » n’est pas de la forme CHAMP=VALEUR.`,
      proche ? `Vouliez-vous dire « ${proche} » ?` : `Champs : ${noms.join(', ')}.`,
    )
  }
  const valeur = lireValeur(champ.type, texte)
  if (valeur !== undefined) return [nom, valeur]
  throw champRefuse(
    saisie,
    `« ${texte} » ne se lit pas pour « ${nom} » : ${ATTENDUS[champ.type]} est attendu.`,
  )
}

function champRefuse(saisie: string, message: string, piste = 'Corrigez « --champ ».'): ErreurMetier {
  return new ErreurMetier('CNV-074', message, {pistes: [piste], details: {option: 'champ', valeur: saisie}})
}

/** What the avenant changes, and what the convention then makes in all. */
export function presenterAvenant(prepare: AvenantPrepare): string {
  const {statut, modifie, numero_prevu, changements, montant_cumule_centimes, dossier} = prepare
  return [
    `Avenant à la convention ${modifie ?? ''}, qui portera le n° ${numero_prevu} : ${accorder(changements.length, 'changement')}`,
    ...changements.map(({article, avant, apres}) => `  ${article} : ${avant} → ${apres}`),
    ...(montant_cumule_centimes === null
      ? []
      : [`Montant cumulé : ${formaterMontant(montant_cumule_centimes)}`]),
    statut === 'simule'
      ? 'Simulation : rien n’est écrit.'
      : `Brouillon écrit, en Word et en PDF : ${cheminCourt(dossier ?? '')}`,
  ].join('\n')
}

/** Without anything that changes there is no avenant; why it changes is in its recital. */
export async function obtenirMotif(
  {champ = [], motif}: {readonly champ?: readonly string[] | undefined; readonly motif?: string | undefined},
  convention: string,
  demander: ((question: string) => Promise<string>) | undefined,
): Promise<string> {
  if (champ.length === 0) {
    throw new ErreurMetier('CNV-073', `Que change l’avenant à « ${convention} » ? Rien n’a été donné.`, {
      pistes: ['Par exemple : --champ fin=30/06/2009 --champ montant=900'],
      details: {option: 'champ'},
    })
  }
  const quoi = {option: 'motif', quoi: 'le motif', exemple: '"la prolongation de l’action"'}
  return obtenirTexte(motif, quoi, demander)
}

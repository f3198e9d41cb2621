import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  type Convention,
  choisirConventions,
  FORME_DE_NUMERO,
  nommerConvention,
  nommerPieces,
  partieDeLAssociation,
  partieDeLaStructure,
  schemaPiece,
  validerConvention,
} from '../../metier/conventions/index.js'
import {reseauALaDate} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import {aujourdhui} from '../moment.js'
import {chargerReseau} from '../reseau/charger-reseau.js'
import {type ModeleCharge, trouverModele} from './charger-modeles.js'
import {rangementDe} from './dossier.js'
import {type DossierEcrit, type EnDossier, ecrireDossier, enEcritures} from './ecrire-dossier.js'
import {cheminCourt, exigerBrouillonsIntacts, trouverAncienne} from './modifications-a-la-main.js'
import {numeroter} from './numeroter.js'
import {redigerConvention} from './rediger.js'
import {formatsDe} from './rendre-textes.js'

export const schemaValidation = z.object({
  annee: z.int(),
  statut: z.enum(['validees', 'simule']),
  conventions: z.array(
    z.object({
      numero: z.string(),
      cle: z.string(),
      modele: z.string(),
      nom: z.string(),
      montant_centimes: z.int().nullable(),
      pieces: z.array(schemaPiece),
    }),
  ),
  dossiers: z.array(z.string()),
})
/** The answer of `conventions valider`. */
export type Validation = z.infer<typeof schemaValidation>

export type DemandeDeValidation = {
  readonly annee: number
  readonly modele: string | undefined
  readonly pour: readonly string[]
  readonly toutes: boolean
  readonly simulation: boolean
  readonly oui: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Gives drafts their number and their final documents; from then on they are never written again. */
export async function validerConventions(espace: Espace, demande: DemandeDeValidation): Promise<Validation> {
  const {annee, simulation, oui, progresser} = demande
  const connues = await espace.registres.charger('conventions')
  const brouillons = choisirBrouillons(connues, demande)
  const forme = espace.config.conventions?.numero ?? FORME_DE_NUMERO
  const {rangs, numeros} = numeroter(connues, brouillons, {annee, forme})
  const noms = nommerPieces(brouillons.map((c, i) => ({...c, numero: numeros[i] ?? null})))
  await exigerAnnuaireInchange(espace, brouillons)
  const modeles = await chargerModelesDe(espace, brouillons)
  progresser('Rédaction')
  const dossier = await redigerDossier(espace, brouillons, {modeles, rangs, numeros, noms})
  for (const modele of modeles.keys()) await exigerRelus(espace, brouillons, {annee, modele, oui})
  const ecrits = simulation ? [] : await ecrire(espace, dossier, [...modeles.keys()], demande)
  const finales = simulation ? dossier.map((d) => d.convention) : ecrits.flatMap((e) => e.conventions)
  return {
    annee,
    statut: simulation ? 'simule' : 'validees',
    conventions: finales.map((c) => ({
      numero: c.numero ?? '',
      cle: c.cle,
      modele: c.modele ?? '',
      nom: c.parties.map((p) => p.nom).join(', '),
      montant_centimes: c.montant_centimes,
      pieces: simulation ? [] : [...c.pieces],
    })),
    dossiers: ecrits.flatMap((e) => e.chemin ?? []),
  }
}

type ADresser = EnDossier & {readonly modele: string}

/** The final texts, with their numbers: the same words as the drafts that were read over. */
async function redigerDossier(
  espace: Espace,
  brouillons: readonly Convention[],
  {
    modeles,
    rangs,
    numeros,
    noms,
  }: {
    readonly modeles: ReadonlyMap<string, ModeleCharge>
    readonly rangs: readonly (number | null)[]
    readonly numeros: readonly string[]
    readonly noms: readonly string[]
  },
): Promise<readonly ADresser[]> {
  const dossier: ADresser[] = []
  for (const [i, brouillon] of brouillons.entries()) {
    const [rang = null, numero = '', nom = ''] = [rangs[i], numeros[i], noms[i]]
    const modele = modeles.get(brouillon.modele ?? '')
    if (!modele) continue
    const ecrite = await redigerConvention(espace, modele, {...brouillon, numero})
    if (ecrite.fautes.length > 0 || ecrite.empreinte !== brouillon.empreinte) {
      throw depasse(brouillon, `le modèle ${modele.entete.modele} ou animreg.yaml a changé`)
    }
    const pieces = (await formatsDe(modele)).map((format) => ({
      nature: 'texte' as const,
      format,
      fichier: `${nom}.${format}`,
      sha256: '',
    }))
    const convention = validerConvention(brouillon, {numero, rang, le: aujourdhui(), pieces})
    dossier.push({convention, texte: ecrite.texte, precedente: undefined, modele: modele.entete.modele})
  }
  return dossier
}

/** What lies in the folder is what would be validated: neither changed by hand, nor older. */
async function exigerRelus(
  espace: Espace,
  brouillons: readonly Convention[],
  {annee, modele, oui}: {readonly annee: number; readonly modele: string; readonly oui: boolean},
): Promise<void> {
  const siens = brouillons.filter((b) => b.modele === modele).map((convention) => ({convention}))
  const dans = rangementDe(annee, modele, true)
  await exigerBrouillonsIntacts(espace, siens, {dans, oui})
  const ancien = oui ? undefined : await trouverAncienne(espace, siens, dans)
  if (ancien) throw depasse(ancien, 'le fichier Word du dossier est d’une version antérieure')
}

function choisirBrouillons(
  connues: readonly Convention[],
  {annee, modele, pour, toutes}: DemandeDeValidation,
): readonly Convention[] {
  if (!toutes && pour.length === 0) {
    throw new ErreurMetier('CNV-004', "Quels brouillons valider ? Rien n'a été choisi.", {
      pistes: ['Tous : ajoutez « --toutes ».', 'Quelques-uns : « --pour 54528S00 --pour 54395S00 ».'],
      details: {option: 'pour'},
    })
  }
  const voulus = new Set(pour.flatMap((p) => p.split(',')).map((p) => p.trim().toLowerCase()))
  const estVoulue = (c: Convention) =>
    toutes || c.parties.some((p) => [p.code, p.nom].some((n) => n !== null && voulus.has(n.toLowerCase())))
  const choisies = choisirConventions(connues, {annee, modele, etat: 'brouillon'}).filter(estVoulue)
  if (choisies.length > 0) return choisies
  throw new ErreurMetier(
    'CNV-022',
    `Aucun brouillon à valider pour ${annee}${modele ? `, modèle ${modele}` : ''}.`,
    {
      pistes: [
        'Voyez où en sont les conventions : animreg conventions lister',
        'Préparez-les d’abord : animreg conventions generer --modele MODELE --toutes',
      ],
      details: {annee, modele: modele ?? null, pour},
    },
  )
}

/** Who signs, and where he is, must still be what was read over. */
async function exigerAnnuaireInchange(espace: Espace, brouillons: readonly Convention[]): Promise<void> {
  const personnes = await espace.chargerPersonnes()
  const reseau = await chargerReseau(espace)
  for (const brouillon of brouillons) {
    const {date, association, parties} = brouillon
    const structures = new Map(reseauALaDate(reseau, date).map((s) => [s.code as string, s]))
    const actuelles = [
      partieDeLAssociation(espace.config.association, personnes, {date, terme: association.terme}),
      ...parties.map((p) => {
        const structure = p.code === null ? undefined : structures.get(p.code)
        return structure ? partieDeLaStructure(structure, personnes, {date, terme: p.terme}) : p
      }),
    ]
    const changee = [association, ...parties].find(
      (p, i) => JSON.stringify(p) !== JSON.stringify(actuelles[i]),
    )
    if (changee) throw depasse(brouillon, `ce que l'annuaire dit de « ${changee.nom} » a changé`)
  }
}

async function chargerModelesDe(
  espace: Espace,
  brouillons: readonly Convention[],
): Promise<ReadonlyMap<string, ModeleCharge>> {
  const modeles = new Map<string, ModeleCharge>()
  for (const nom of new Set(brouillons.flatMap((b) => b.modele ?? []))) {
    modeles.set(nom, await trouverModele(espace, nom))
  }
  return modeles
}

/** Model by model: the numbers of one are recorded together, then its folder is written. */
async function ecrire(
  espace: Espace,
  dossier: readonly ADresser[],
  modeles: readonly string[],
  {annee, progresser}: DemandeDeValidation,
): Promise<readonly DossierEcrit[]> {
  const ecrits: DossierEcrit[] = []
  for (const modele of modeles) {
    const siens = dossier.filter((d) => d.modele === modele)
    ecrits.push(
      await ecrireDossier(espace, siens, {
        dans: rangementDe(annee, modele, false),
        intactes: new Set(),
        autres: [],
        progresser,
        garder: async (fichiers) => espace.pieces.garder(fichiers),
        noter: async (conventions) => espace.registres.noter(enEcritures(conventions)),
      }),
    )
  }
  return ecrits
}

function depasse(convention: Convention, raison: string): ErreurMetier {
  return new ErreurMetier(
    'CNV-023',
    `Le brouillon de ${nommerConvention(convention)} est dépassé : ${raison}.`,
    {
      pistes: [
        `Refaites-le, relisez-le, puis validez : animreg conventions generer --modele ${convention.modele ?? 'MODELE'} --annee ${convention.annee}`,
      ],
      details: {cle: convention.cle},
    },
  )
}

/** Each number, and whose it is. */
export function presenterValidation({conventions, dossiers, statut}: Validation): string {
  return [
    ...conventions.map(({numero, nom}) => `${numero}  ${nom}`),
    '',
    statut === 'simule'
      ? `${accorder(conventions.length, 'convention à valider', 'conventions à valider')} (simulation : aucun numéro n’est donné).`
      : `${accorder(conventions.length, 'convention validée', 'conventions validées')} : leurs documents ne changeront plus.`,
    ...dossiers.map((d) => `Dossier : ${cheminCourt(d)}`),
  ].join('\n')
}

import type {Espace, FichierRecu, Rangement} from '../../espace/index.js'
import {
  bilanDeRenvoi,
  type ContexteDeLecture,
  composerRetour,
  dernierImportDe,
  type FichierRelu,
  nomsDesCopies,
  type Renvois,
  relireFichier,
  trouverImport,
} from '../../metier/activite/index.js'
import {ORIGINAL_NON_GARDE} from '../../shared/catalogue/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {type Exercice, lireExercice} from '../../shared/periode.js'
import {chargerContexteDeLecture} from '../faits.js'
import {lireRecu, type Reception, recevoirFichier} from '../import/recevoir-fichier.js'
import {trouverFichiers} from '../import/trouver-fichiers.js'

export type DemandeDeRenvoi = {
  readonly annee: Exercice
  readonly designations: readonly string[]
  readonly import: string | undefined
  /** Only the files an import would refuse. */
  readonly refusesSeulement: boolean
  /** Another folder than `sorties/a-corriger/<annee>`. */
  readonly sortie: string | undefined
  readonly simulation: boolean
  readonly progresser: (etape: string, fait: number, total: number) => void
}

/** Findings of a file that holds young people. */
const SANS_COPIE: ReadonlySet<string> = new Set(['ACT-009', 'ACT-099'])

type Relu = {readonly recu: FichierRecu; readonly relu: FichierRelu; readonly copiable: boolean}

/** Reads received files again and writes, for each that has findings, the copy that goes back to its sender. */
export async function renvoyerFichiers(espace: Espace, demande: DemandeDeRenvoi): Promise<Renvois> {
  exigerDesFichiers(demande.designations, demande.import)
  const {annee, receptions} = await recevoir(espace, demande)
  const contexte = await chargerContexteDeLecture(espace, annee)
  const tous = receptions.map((reception) => relire(contexte, reception))
  const relus = demande.refusesSeulement ? tous.filter(({relu}) => relu.refuse) : tous
  const noms = nomsDesCopies(
    relus.map(({recu, relu}) => ({fichier: recu.nom, sha256: recu.sha256, structure: relu.structure})),
  )
  const fichiers: Renvois['fichiers'] = []
  for (const [rang, {recu, relu, copiable}] of relus.entries()) {
    demande.progresser(recu.nom, rang + 1, relus.length)
    const dit = {fichier: recu.nom, sha256: recu.sha256}
    if (!copiable) fichiers.push({...bilanDeRenvoi(dit, relu, null), statut: 'impossible'})
    else if (relu.anomalies.length === 0) fichiers.push(bilanDeRenvoi(dit, relu, null))
    else {
      const nom = noms[rang] ?? recu.nom
      const copie = demande.simulation ? nom : await ecrireCopie(espace, {recu, relu, nom, annee, demande})
      fichiers.push(bilanDeRenvoi(dit, relu, copie))
    }
  }
  return {annee, fichiers}
}

async function recevoir(
  espace: Espace,
  {annee, designations, import: numero, progresser}: DemandeDeRenvoi,
): Promise<{annee: Exercice; receptions: readonly Reception[]}> {
  if (numero !== undefined) return recevoirImport(espace, numero, annee)
  const chemins = await trouverFichiers(designations)
  const receptions: Reception[] = []
  for (const [rang, chemin] of chemins.entries()) {
    const reception = await recevoirFichier(chemin)
    progresser(`lecture de ${reception.fichier.nom}`, rang + 1, chemins.length)
    receptions.push(reception)
  }
  return {annee, receptions}
}

/** The original kept under `sources/`, for the year it was imported for. */
async function recevoirImport(espace: Espace, numero: string, annee: Exercice) {
  const ligne = trouverImport(await espace.historique.chargerRegistre(), numero)
  if (ligne.genre !== 'activite') {
    const message = `L'import n° ${ligne.numero} (« ${ligne.fichier} ») n'est pas un tableau d'activité.`
    throw new ErreurMetier('ACT-072', message, {
      pistes: ["Relevez le numéro d'un tableau : animreg activite historique"],
      details: {import: ligne.numero, genre: ligne.genre},
    })
  }
  if (ligne.anomalies.some((a) => a.code === ORIGINAL_NON_GARDE)) throw originalNonGarde(ligne)
  const recu = await espace.lireSource({nom: ligne.fichier, sha256: ligne.sha256})
  return {annee: lireExercice(ligne.annee) ?? annee, receptions: [await lireRecu(recu)]}
}

/** A list of young people was counted, and only its counts kept: nothing is lost. */
function originalNonGarde({
  numero,
  fichier,
}: {
  readonly numero: number
  readonly fichier: string
}): ErreurMetier {
  const message = `L'import n° ${numero} (« ${fichier} ») a une ligne par jeune : il a été compté, et son original n'est pas gardé, par règle.`
  return new ErreurMetier('ACT-099', message, {
    pistes: ['Faites corriger la saisie, puis demandez une nouvelle extraction et importez-la.'],
    details: {import: numero, fichier},
  })
}

/** A file that cannot be read, or that holds young people, is never copied. */
function relire(contexte: ContexteDeLecture, reception: Reception): Relu {
  const {fichier: recu} = reception
  if ('refus' in reception) {
    return {
      recu,
      copiable: false,
      relu: {refuse: true, anomalies: [reception.refus], structure: undefined},
    }
  }
  const relu = relireFichier(contexte, reception.grilles, recu.nom)
  return {recu, relu, copiable: relu.anomalies.every((a) => !SANS_COPIE.has(a.code))}
}

async function ecrireCopie(
  espace: Espace,
  {
    recu,
    relu,
    nom,
    annee,
    demande,
  }: {
    recu: FichierRecu
    relu: FichierRelu
    nom: string
    annee: Exercice
    demande: DemandeDeRenvoi
  },
): Promise<string> {
  const {annoterClasseur} = await import('../../formats/tableur/index.js')
  const imports = await espace.chargerImports()
  const dernierImport = dernierImportDe(relu.structure?.code, annee, {
    imports,
    valeurs: relu.structure ? await espace.chargerValeurs([annee]) : [],
  })
  const {nom: association, courriel} = espace.config.association
  const annotation = composerRetour({
    fichier: recu.nom,
    annee,
    anomalies: relu.anomalies,
    structure: relu.structure,
    association,
    courriel,
    dernierImport,
    date: imports.at(-1)?.le.slice(0, 10) ?? `${annee}-12-31`,
  })
  const octets = await annoterClasseur(recu.octets, recu.nom, annotation)
  const rangement: Rangement = demande.sortie
    ? {dossier: demande.sortie}
    : {dans: ['a-corriger', String(annee)]}
  return espace.sorties.ecrire(nom, octets, rangement)
}

/** The line typed must name files or an import, and not both. */
function exigerDesFichiers(designations: readonly string[], numero: string | undefined): void {
  if (designations.length > 0 && numero === undefined) return
  if (designations.length === 0 && numero !== undefined) return
  const message =
    numero === undefined
      ? "La commande attend un fichier reçu, un dossier, ou le numéro d'un import."
      : `La commande a reçu à la fois des fichiers et « --import ${numero} ».`
  throw new ErreurMetier(numero === undefined ? 'CLI-003' : 'CLI-006', message, {
    pistes: [
      'Un fichier : animreg activite renvoyer recus/2008/nancy.xlsx',
      'Tous ceux qui seraient refusés : animreg activite renvoyer recus/2008 --tous-refuses',
      "L'original d'un import : animreg activite renvoyer --import 12",
    ],
  })
}

/** Some files have no copy: the command fails with the same facts, the other copies being written. */
export function signalerImpossibles(renvois: Renvois): void {
  const impossibles = renvois.fichiers.filter((f) => f.statut === 'impossible')
  if (impossibles.length === 0) return
  const noms = impossibles.map((f) => `« ${f.fichier} »`).join(', ')
  throw new ErreurMetier(
    'ACT-070',
    `Pas de copie à corriger pour ${noms} ; les autres fichiers sont traités.`,
    {
      pistes: impossibles.map(({fichier, anomalies}) => {
        const [premiere] = anomalies
        return `${fichier} : ${premiere?.message ?? ''} ${premiere?.a_faire ?? ''}`.trim()
      }),
      details: {...renvois},
    },
  )
}

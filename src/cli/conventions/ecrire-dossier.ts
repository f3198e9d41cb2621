import {dirname} from 'node:path'
import type {Espace, FichierRecu} from '../../espace/index.js'
import {type Convention, composerIndex, composerParapheur} from '../../metier/conventions/index.js'
import {enFichier} from './dossier.js'
import type {TexteEcrit} from './rediger.js'
import {rendreTextes} from './rendre-textes.js'

/** A convention with its text, on its way to the folder. */
export type EnDossier = {
  readonly convention: Convention
  readonly texte: TexteEcrit
  readonly precedente: Convention | undefined
}

type Ecriture = {
  readonly dans: readonly string[]
  /** Keys of those whose files are already right. */
  readonly intactes: ReadonlySet<string>
  /** Others to be recorded with them, without files. */
  readonly autres: readonly Convention[]
  readonly progresser: (etape: string, fait?: number, total?: number) => void
  /** The commit point: everything is rendered before, nothing is written in `sorties/` before. */
  readonly noter: (conventions: readonly Convention[]) => Promise<void>
  /** Documents that must never change are kept by content before the register names them. */
  readonly garder?: (fichiers: readonly FichierRecu[]) => Promise<void>
}

export type DossierEcrit = {
  readonly chemin: string | null
  readonly documents: readonly string[]
  readonly conventions: readonly Convention[]
}

/**
 * Renders every convention, keeps them, records them together, then writes the folder: a command killed at any
 * moment leaves a register whose files can be made or copied again.
 */
export async function ecrireDossier(
  espace: Espace,
  dossier: readonly EnDossier[],
  {dans, intactes, autres, progresser, noter, garder}: Ecriture,
): Promise<DossierEcrit> {
  const fichiers: FichierRecu[] = []
  const definitives: Convention[] = []
  const aRendre = dossier.filter((d) => !intactes.has(d.convention.cle))
  const rendus = await rendreTextes(aRendre, progresser)
  for (const {convention, precedente} of dossier) {
    const rendu = rendus[aRendre.findIndex((d) => d.convention === convention)]
    if (!rendu) {
      if (precedente) definitives.push(precedente)
      continue
    }
    const pieces = convention.pieces.map((piece) => {
      const octets = piece.nature === 'texte' ? rendu[piece.format === 'docx' ? 'docx' : 'pdf'] : undefined
      if (!octets) return piece
      const fichier = enFichier(piece.fichier, octets)
      fichiers.push(fichier)
      return {...piece, sha256: fichier.sha256}
    })
    definitives.push({...convention, pieces})
  }
  const nouvelles = definitives.filter((c) => !intactes.has(c.cle))
  // Before a number is given: a text held by Word stops everything.
  for (const {nom} of fichiers) await espace.sorties.verifier(nom, {dans})
  await garder?.(fichiers)
  if (nouvelles.length + autres.length > 0) await noter([...nouvelles, ...autres])
  if (dossier.length === 0) return {chemin: null, documents: [], conventions: []}
  progresser('Recueil, index et parapheur')
  const ensemble = await rendreEnsemble(espace, dossier, definitives)
  let chemin = ''
  for (const {nom, octets} of [...fichiers, ...ensemble]) {
    chemin = await espace.sorties.ecrire(nom, octets, {dans})
  }
  return {chemin: dirname(chemin), documents: ensemble.map((e) => e.nom), conventions: definitives}
}

/** One PDF with all of them for printing, the index, and what the president must sign. */
async function rendreEnsemble(
  espace: Espace,
  dossier: readonly EnDossier[],
  conventions: readonly Convention[],
): Promise<readonly {readonly nom: string; readonly octets: Uint8Array}[]> {
  const {rendrePdf, rendreRecueilPdf} = await import('../../formats/pdf/index.js')
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const {association} = espace.config
  const [premiere] = conventions
  const [annee, date] = [premiere?.annee ?? espace.config.exercice, premiere?.date ?? '']
  const parapheur = composerParapheur(conventions, {
    annee,
    association: association.nom,
    date,
    charte: await espace.chargerCharte(),
  })
  const documents = dossier.flatMap(({texte}) => (texte.forme === 'markdown' ? [texte.document] : []))
  return [
    // What was made in Word is printed from Word, or from its own PDF.
    ...(documents.length > 0
      ? [{nom: 'a-imprimer.pdf', octets: await rendreRecueilPdf(documents, `Conventions ${annee}`)}]
      : []),
    {
      nom: 'index.xlsx',
      octets: await ecrireClasseur(composerIndex(conventions, {annee, reseau: association.nom, date})),
    },
    {nom: 'parapheur.pdf', octets: await rendrePdf(parapheur)},
  ]
}

/** What the register is told of these conventions, in one transaction. */
export function enEcritures(conventions: readonly Convention[]) {
  return conventions.map((contenu) => ({
    registre: 'conventions' as const,
    cle: contenu.cle,
    annee: contenu.annee,
    contenu,
  }))
}

import type {Bloc} from '../../../documents/index.js'
import {accorder} from '../../../shared/francais.js'

/** A part of the proof pack: what is in it, or how to make what is missing. */
export type PieceDeDossier = {
  readonly titre: string
  readonly fichiers: readonly string[]
  /** The command that makes it; null when it is there. */
  readonly aFaire: string | null
}

/** The list that opens the proof pack of a session (référentiel national qualité, what an audit asks to see). */
export function composerIndexDuDossier(
  pieces: readonly PieceDeDossier[],
  {inscrits, sansAttestation}: {readonly inscrits: number; readonly sansAttestation: readonly string[]},
): Bloc[] {
  const manquantes = pieces.filter((p) => p.fichiers.length === 0)
  return [
    {
      bloc: 'paragraphe',
      texte: `${accorder(inscrits, 'personne inscrite', 'personnes inscrites')}. ${manquantes.length === 0 ? 'Le dossier est complet.' : `${accorder(manquantes.length, 'pièce manque', 'pièces manquent')} : ${manquantes.map((p) => p.titre).join(', ')}.`}`,
    },
    {
      bloc: 'tableau',
      legende: 'Pièces du dossier',
      colonnes: [
        {libelle: 'Pièce', alignement: 'gauche', poids: 2},
        {libelle: 'Fichiers', alignement: 'gauche', poids: 4},
      ],
      lignes: pieces.map((p) => ({
        role: 'donnee' as const,
        cellules: [p.titre, direFichiers(p)],
      })),
    },
    ...(sansAttestation.length > 0
      ? [
          {bloc: 'titre' as const, niveau: 2 as const, texte: 'Personnes sans attestation'},
          {bloc: 'liste' as const, elements: sansAttestation},
        ]
      : []),
  ]
}

/** Many files of one folder are told by their folder: the names of all would fill the page. */
function direFichiers({fichiers, aFaire}: PieceDeDossier): string {
  const [premier] = fichiers
  if (premier === undefined) return `Manque : ${aFaire ?? ''}`
  const dossier = premier.slice(0, premier.lastIndexOf('/') + 1)
  return fichiers.length > 3 && dossier !== '' && fichiers.every((f) => f.startsWith(dossier))
    ? `${dossier} (${accorder(fichiers.length, 'fichier')})`
    : fichiers.join(', ')
}

import {basename} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes, schemaBilanDeLignes} from '../../metier/feuilles/index.js'
import {
  classerOffres,
  cleDeNotes,
  lireGrilles,
  type NotesDEvaluateur,
  preparerGrilles,
} from '../../metier/formation/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import {exigerOffres} from './appel-offres.js'
import {chargerAppel} from './charger-appel.js'
import {importerPlusieurs, presenterPlusieurs} from './importer-plusieurs.js'

export const schemaNotation = z.object({
  annee: z.int(),
  appel: z.string(),
  grilles: z.array(z.object({evaluateur: z.string(), chemin: z.string()})).describe('grilles écrites'),
  fichiers: z.array(schemaBilanDeLignes).describe('grilles lues'),
  notes_manquantes: z.int().describe('notes qu’il faut encore pour décider'),
  statut: z.enum(['note', 'simule']),
})
export type Notation = z.infer<typeof schemaNotation>

type Demande = {
  readonly annee: Exercice
  readonly code: string | undefined
  readonly grilles: boolean
  readonly evaluateurs: readonly string[]
  readonly fichiers: readonly string[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait: number, total: number) => void
}

/** Writes the scoring sheets, one per evaluator, or takes them back in. */
export async function noterLesOffres(espace: Espace, demande: Demande): Promise<Notation> {
  const {grilles, evaluateurs, fichiers, simulation} = demande
  const faits = await chargerAppel(espace, demande)
  exigerOffres(faits)
  if (grilles ? evaluateurs.length === 0 || fichiers.length > 0 : fichiers.length === 0)
    throw demandeIncomplete(faits.appel.code)
  const ecrites = grilles ? await ecrireGrilles(espace, demande) : []
  const lues = grilles
    ? []
    : (
        await importerPlusieurs(fichiers, {
          importer: async (fichier) => importerGrille(espace, {...demande, fichier}),
          progresser: demande.progresser,
        })
      ).fichiers
  const {lots} = classerOffres(await chargerAppel(espace, demande))
  return {
    annee: faits.appel.annee,
    appel: faits.appel.code,
    grilles: ecrites,
    fichiers: lues,
    notes_manquantes: lots.reduce((somme, l) => somme + l.notes_manquantes.length, 0),
    statut: simulation ? 'simule' : 'note',
  }
}

async function ecrireGrilles(espace: Espace, demande: Demande): Promise<Notation['grilles']> {
  const {appel, offres, organismes} = await chargerAppel(espace, demande)
  const association = espace.config.association.nom
  const {evaluateurs, simulation, progresser} = demande
  const preparees = preparerGrilles(appel, {offres, organismes, evaluateurs, association})
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const grilles: Notation['grilles'] = []
  for (const [rang, {evaluateur, fichier, classeur}] of preparees.entries()) {
    progresser(fichier, rang + 1, preparees.length)
    const chemin = simulation
      ? fichier
      : await espace.sorties.ecrire(fichier, await ecrireClasseur(classeur), {
          dans: ['appels-d-offres', appel.code],
        })
    grilles.push({evaluateur, chemin})
  }
  return grilles
}

async function importerGrille(
  espace: Espace,
  demande: Demande & {readonly fichier: string},
): Promise<BilanDeLignes> {
  const {appel, offres, notes} = await chargerAppel(espace, demande)
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'formation',
    preparer: (grilles, recu) => {
      const lues = lireGrilles(grilles, {appel, offres})
      const evaluateurs = new Set(lues.lignes.map((n) => n.evaluateur))
      const {bilan, aEcrire} = importerLignes<NotesDEvaluateur>(
        notes.filter((n) => n.appel === appel.code && evaluateurs.has(n.evaluateur)),
        lues,
        {...recu, cle: cleDeNotes, nommer: (n) => `${n.evaluateur}, lot ${n.lot}, ${n.organisme}`},
      )
      const ecritures = aEcrire.map((n) => ({
        registre: 'notes_d_offres' as const,
        cle: cleDeNotes(n),
        annee: appel.annee,
        contenu: n,
      }))
      return {bilan, ecritures}
    },
  })
}

/** The sheets written, or what became of those that came back, and what is still missing. */
export function presenterNotation({grilles, fichiers, notes_manquantes, statut}: Notation): string {
  const ecrire = statut === 'simule' ? 'Serait écrite' : 'Écrite'
  if (grilles.length > 0)
    return grilles.map((g) => `${ecrire} : ${basename(g.chemin)}, pour ${g.evaluateur}`).join('\n')
  const manques =
    notes_manquantes === 0
      ? 'Aucune note ne manque : les lots peuvent être décidés.'
      : `${accorder(notes_manquantes, 'note manque', 'notes manquent')} encore pour décider.`
  return [presenterPlusieurs({fichiers}, 'fiche'), manques].join('\n')
}

function demandeIncomplete(code: string): ErreurMetier {
  return new ErreurMetier(
    'FOR-046',
    'La commande écrit des grilles pour des évaluateurs, ou lit des grilles remplies.',
    {
      pistes: [
        `Pour écrire : animreg formation appel-offres noter --grilles --evaluateur "Présidente" --evaluateur "Directeur A" --appel ${code}`,
        `Pour lire : animreg formation appel-offres noter DOSSIER --appel ${code}`,
      ],
      details: {appel: code},
    },
  )
}

import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {z} from 'zod'
import {dossierDesChapitres, type Espace} from '../../espace/index.js'
import {
  appelerPhotos,
  type ChapitreImporte,
  type ChapitrePresent,
  type Corrections,
  ecrireEntete,
  listerCorrections,
  preparerImport,
  schemaChapitreImporte,
  schemaCorrections,
  schemaEntete,
} from '../../metier/rapport/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {presenterChangement} from './presenter-comparaison.js'
import {derniereVersion} from './versions.js'

/** A chapter made, or with `--corrections` the list of what was corrected. */
export const schemaImportDeChapitre = z.union([schemaChapitreImporte, schemaCorrections])
export type ImportDeChapitre = z.infer<typeof schemaImportDeChapitre>

type Demande = {
  readonly annee: Exercice
  readonly document: string
  readonly chapitre?: string | undefined
  readonly titre?: string | undefined
  readonly ordre?: number | undefined
  readonly remplacer: boolean
  readonly simulation: boolean
}

/** A chapter made of a Word text; or with `corrections`, what was corrected in the report, and nothing written. */
export async function recevoirDocument(
  espace: Espace,
  demande: Demande & {readonly corrections: boolean},
): Promise<ImportDeChapitre> {
  return demande.corrections ? chargerCorrections(espace, demande) : importerChapitre(espace, demande)
}

/** What became of the document. */
export function presenterImport(bilan: ImportDeChapitre): string {
  return 'document' in bilan ? presenterCorrections(bilan) : presenterChapitreImporte(bilan)
}

/** Turns a Word text into a chapter of the year, its pictures beside. */
async function importerChapitre(espace: Espace, demande: Demande): Promise<ChapitreImporte> {
  const {annee, document, chapitre: cle, titre, ordre, remplacer, simulation} = demande
  const {prose, images, aSavoir} = await lireDocument(document)
  const prepare = preparerImport(prose, await chargerPresents(espace, annee), {
    document: basename(document),
    cle,
    titre,
    ordre,
    remplacer,
  })
  const adresses = new Map<string, string>()
  for (const [nom, octets] of images) {
    const voulu = nom.replace(/^image/, prepare.cle)
    adresses.set(
      nom,
      simulation ? `images/${voulu}` : await espace.chapitres.poserImage(annee, voulu, octets),
    )
  }
  const corps = appelerPhotos(prepare.prose, adresses)
  if (!simulation) {
    const {ecrireMarkdown} = await import('../../formats/markdown/index.js')
    const texte = `${ecrireEntete(prepare.entete)}\n\n${ecrireMarkdown(corps)}\n`
    await espace.chapitres.poser(annee, prepare.nom, texte, {remplacer: prepare.remplace})
  }
  return {
    annee,
    cle: prepare.cle,
    titre: prepare.entete.titre,
    fichier: `${dossierDesChapitres(annee)}/${prepare.nom}`,
    statut: simulation ? 'simule' : prepare.remplace ? 'remplace' : 'cree',
    paragraphes: corps.noeuds.filter((n) => n.noeud === 'paragraphe').length,
    tableaux: corps.noeuds.filter((n) => n.noeud === 'tableau').length,
    images: [...adresses.values()],
    a_savoir: [...aSavoir],
  }
}

/** What was corrected in the Word report, against the words last built. */
async function chargerCorrections(
  espace: Espace,
  {annee, document}: Pick<Demande, 'annee' | 'document'>,
): Promise<Corrections> {
  const version = await derniereVersion(espace, annee)
  if (!version) {
    throw new ErreurMetier('RAP-067', `Aucune version construite du rapport ${annee} à laquelle comparer.`, {
      pistes: [`Construisez-le d'abord : animreg rapport construire --annee ${annee} --format docx`],
      details: {annee},
    })
  }
  const {prose} = await lireDocument(document)
  return {
    annee,
    version: version.nom,
    document: basename(document),
    ...listerCorrections(version.texte, prose),
  }
}

async function lireDocument(document: string) {
  const octets = await readFile(document).catch(() => {
    throw new ErreurMetier('ACT-013', `« ${document} » ne désigne aucun fichier.`, {
      pistes: ['Vérifiez le nom et le dossier ; un nom qui contient des espaces se met entre guillemets.'],
      details: {designation: document},
    })
  })
  const {lireDocx} = await import('../../formats/docx-lu/index.js')
  return lireDocx(octets, basename(document))
}

async function chargerPresents(espace: Espace, annee: number): Promise<ChapitrePresent[]> {
  const {separerEntete} = await import('../../formats/markdown/index.js')
  const fichiers = await espace.chapitres.charger(annee)
  return fichiers.map(({nom, fichier, texte}) => ({
    nom,
    entete: schemaEntete.safeParse(separerEntete(texte, {fichier, code: 'RAP-040'}).entete?.valeur).data,
  }))
}

/** What became of the Word text, and what to look at in it. */
function presenterChapitreImporte(bilan: ChapitreImporte): string {
  const {statut, fichier, titre, paragraphes, tableaux, images, a_savoir: aSavoir} = bilan
  const verbe = {
    cree: 'Écrit',
    remplace: 'Remplacé (l’ancien texte est gardé à côté)',
    simule: 'Serait écrit',
  }[statut]
  return [
    `${verbe} : ${fichier}`,
    `  « ${titre} » : ${accorder(paragraphes, 'paragraphe')}, ${accorder(tableaux, 'tableau', 'tableaux')}, ${accorder(images.length, 'image')}.`,
    ...images.map((image) => `  ${image}`),
    ...(aSavoir.length > 0 ? ['', 'À regarder', ...aSavoir.map((ligne) => `  – ${ligne}`)] : []),
  ].join('\n')
}

/** The corrections, chapter by chapter: the line to change, the words before and after. */
function presenterCorrections({document, version, chapitres, non_trouves: absents}: Corrections): string {
  const titre = `« ${document} » comparé à la version ${version}`
  const manque = absents.map((nom) => `Chapitre que le document ne contient plus : ${nom}`)
  if (chapitres.length === 0) return [`${titre} : aucune correction.`, ...manque].join('\n')
  return [
    `${titre} : ${accorder(chapitres.length, 'chapitre corrigé', 'chapitres corrigés')}.`,
    ...manque,
    ...chapitres.flatMap(({titre: nom, changements}) => ['', nom, ...changements.map(presenterChangement)]),
  ].join('\n')
}

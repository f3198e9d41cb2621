import type {Workbook} from '@cj-tech-master/excelts'
import type {Classeur} from '../../documents/classeur.js'
import {ecrireFeuille, texteXml} from './ecrire-feuille.js'
import {nomsDeFeuilles} from './nom-de-feuille.js'

/** Writes a workbook as .xlsx. The same workbook gives the same bytes: no clock, no time zone. */
export async function ecrireClasseur(classeur: Classeur): Promise<Uint8Array> {
  if (classeur.feuilles.every((f) => f.masquee)) throw new RangeError('classeur sans feuille visible')
  const {Workbook} = await import('@cj-tech-master/excelts')
  const wb = new Workbook()
  decrire(wb, classeur)
  ouvrirSur(
    wb,
    classeur.feuilles.findIndex((f) => !f.masquee),
  )
  const noms = nomsDeFeuilles(classeur.feuilles.map((f) => f.nom))
  const ecrits = new Map(classeur.feuilles.map((f, rang) => [f.nom, noms[rang] ?? '']))
  for (const [rang, feuille] of classeur.feuilles.entries()) {
    await ecrireFeuille(wb, feuille, noms[rang] ?? '', (nom) => ecrits.get(nom) ?? nom)
  }
  return enOctets(wb, classeur.date)
}

/** The properties of the file: never the clock, nor the name of who runs the command. */
export function decrire(
  wb: Workbook,
  {titre, auteur, date}: Pick<Classeur, 'titre' | 'auteur' | 'date'>,
): void {
  const midi = new Date(`${date}T12:00:00Z`)
  wb.title = texteXml(titre)
  wb.creator = texteXml(auteur)
  wb.lastModifiedBy = texteXml(auteur)
  wb.created = midi
  wb.modified = midi
  wb.language = 'fr-FR'
}

/** The sheet shown when the file is opened. */
export function ouvrirSur(wb: Workbook, activeTab: number): void {
  wb.views = [{x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab, visibility: 'visible'}]
}

/** The bytes of a finished workbook, dated `jour`. */
export async function enOctets(wb: Workbook, date: string): Promise<Uint8Array> {
  const [annee = 1980, mois = 1, jour = 1] = date.split('-').map(Number)
  // Zip entries carry local fields: a local noon gives the same ones under every time zone.
  const modTime = new Date(annee, mois - 1, jour, 12)
  const octets: Uint8Array = await wb.xlsx.writeBuffer({zip: {modTime, timestamps: 'dos'}})
  return new Uint8Array(octets)
}

import type {Style, Workbook, Worksheet} from '@cj-tech-master/excelts'
import type {Annotation, MarqueDeCellule} from '../../documents/classeur.js'
import {BORNES, type Bornes} from './bornes.js'
import {copierClasseur} from './copier-classeur.js'
import {decrire, enOctets, ouvrirSur} from './ecrire-classeur.js'
import {ecrireFeuille, texteXml} from './ecrire-feuille.js'
import {FONDS_DE_GRAVITE} from './styles-de-cellule.js'

/**
 * The copy of a received workbook that goes back to its sender, as .xlsx: marked cells, a comment on each, and
 * a first sheet. A sheet or marks left by an earlier copy are replaced.
 */
export async function annoterClasseur(
  octets: Uint8Array,
  nom: string,
  annotation: Annotation,
  bornes: Bornes = BORNES,
): Promise<Uint8Array> {
  const {classeur: wb, nomEcrit} = await copierClasseur(octets, nom, bornes)
  effacerAnciennesMarques(wb, annotation.tete.nom)
  for (const marque of annotation.marques) marquer(wb, {...marque, feuille: nomEcrit(marque.feuille)})
  const tete = await ecrireFeuille(wb, annotation.tete, annotation.tete.nom, nomEcrit)
  let rang = 1
  for (const ws of wb.worksheets) ws.orderNo = ws === tete ? 0 : rang++
  decrire(wb, annotation)
  ouvrirSur(wb, 0)
  return enOctets(wb, annotation.date)
}

/** A corrected copy that comes back with a fault left must not carry the marks of the last time. */
function effacerAnciennesMarques(wb: Workbook, tete: string): void {
  const ancienne = wb.getWorksheet(tete)
  if (ancienne && wb.worksheets.length > 1) wb.removeWorksheet(ancienne.id)
  else if (ancienne) ancienne.name = `${tete} (2)`
  const fonds = new Set(Object.values(FONDS_DE_GRAVITE).map((fond) => couleurDe(fond)))
  for (const ws of wb.worksheets) {
    ws.eachRow((ligne) => {
      ligne.eachCell({includeEmpty: true}, (cellule) => {
        if (!cellule.note || !fonds.has(couleurDe(cellule.fill))) return
        cellule.style = {...cellule.style, fill: {type: 'pattern', pattern: 'none'}}
        const {value} = cellule
        cellule.comment = undefined
        // The library keeps the note it loaded beside the value, until that one is set again.
        cellule.value = value
      })
    })
  }
}

function couleurDe(fond: Style['fill'] | undefined): string | undefined {
  return fond?.type === 'pattern' ? fond.fgColor?.argb : undefined
}

function marquer(wb: Workbook, {feuille, cellule, gravite, commentaire}: MarqueDeCellule): void {
  const trouvee = wb.getWorksheet(feuille)?.getCell(cellule)
  if (!trouvee) return
  const cible = trouvee.isMerged ? trouvee.master : trouvee
  // A new style and not a change of this one: cells of a loaded workbook share theirs.
  cible.style = {...cible.style, fill: FONDS_DE_GRAVITE[gravite]}
  const sienne = texteDeNote(cible.note)
  cible.note = texteXml(sienne ? `${commentaire}\n\nNote d'origine : ${sienne}` : commentaire)
}

function texteDeNote(note: ReturnType<Worksheet['getCell']>['note']): string {
  if (note === undefined || typeof note === 'string') return note ?? ''
  return (note.texts ?? []).map((morceau) => morceau.text).join('')
}

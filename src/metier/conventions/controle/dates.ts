import {formaterDate, sansAccents} from '../../../shared/francais.js'
import {ALTERNATIVE_DES_MOIS, numeroDuMois} from '../../../shared/mois-ecrits.js'
import {type ConstatDeConvention, extraire} from './constats.js'
import type {LigneDeTexte} from './lignes-de-prose.js'

const DATE = new RegExp(
  `(\\d{1,2})(?:er)?\\s+(${ALTERNATIVE_DES_MOIS})\\.?\\s+((?:19|20)\\d{2})|(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})`,
  'giu',
)

type DateLue = {readonly jour: string; readonly place: number; readonly fin: number}

/** Days written in a line, ISO. */
function datesDe(texte: string): readonly DateLue[] {
  return [...sansAccents(texte).matchAll(DATE)].flatMap((lu) => {
    const [ecrite, jour = lu[4], mois, annee = lu[6]] = lu
    const rang = mois === undefined ? Number(lu[5]) : numeroDuMois(mois)
    if (!rang || !jour || !annee) return []
    const iso = `${annee}-${String(rang).padStart(2, '0')}-${jour.padStart(2, '0')}`
    return [{jour: iso, place: lu.index, fin: lu.index + ecrite.length}]
  })
}

/** Two days that make a span: « du … au … », « prend effet le … et s’achève le … ». */
const LIEN =
  /^\s*(?:,\s*)?(?:et\s+)?(?:jusqu['’]au|au|s['’]achève le|prend fin le|se termine le|expire le|finit le)\s*$/iu

/** Ends before starts, and days of the year before that nothing in the data explains. */
export function controlerDates(
  lignes: readonly LigneDeTexte[],
  {annee, connues}: {readonly annee: number; readonly connues: ReadonlySet<string>},
): ConstatDeConvention[] {
  return lignes.flatMap(({texte}) => {
    const dates = datesDe(texte)
    return [
      ...inversees(texte, dates),
      ...dates
        .filter(({jour}) => Number(jour.slice(0, 4)) === annee - 1 && !connues.has(jour))
        .map(
          ({jour, place}): ConstatDeConvention => ({
            nature: 'annee_precedente',
            gravite: 'avertissement',
            message: `Le texte porte une date de l’année précédente : ${formaterDate(jour)}.`,
            extrait: extraire(texte, place),
            a_faire: `Vérifiez qu’elle ne vient pas de la convention de ${annee - 1}.`,
          }),
        ),
    ]
  })
}

function inversees(texte: string, dates: readonly DateLue[]): ConstatDeConvention[] {
  return dates.slice(1).flatMap((fin, i): ConstatDeConvention[] => {
    const debut = dates[i]
    if (!debut || !LIEN.test(texte.slice(debut.fin, fin.place)) || fin.jour >= debut.jour) return []
    return [
      {
        nature: 'dates_inversees',
        gravite: 'bloquante',
        message: `La fin (${formaterDate(fin.jour)}) précède le début (${formaterDate(debut.jour)}).`,
        extrait: extraire(texte, debut.place),
        a_faire: 'Corrigez les deux jours.',
      },
    ]
  })
}

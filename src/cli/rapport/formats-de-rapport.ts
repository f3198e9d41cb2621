import type {Document} from '../../documents/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {plusProches} from '../proche.js'

/** The formats a report is built in; the first is the one built when none is asked. */
export const FORMATS_DE_RAPPORT = ['pdf', 'docx', 'html'] as const
export type FormatDeRapport = (typeof FORMATS_DE_RAPPORT)[number]

/** Reads « pdf,docx,html » as typed. */
export function lireFormats(saisie: string): FormatDeRapport[] {
  return lireFormatsParmi(saisie, FORMATS_DE_RAPPORT)
}

/** Reads formats as typed, any order, any case, each once, among those a document can be written in. */
export function lireFormatsParmi<F extends string>(saisie: string, permis: readonly F[]): F[] {
  const mots = saisie
    .split(',')
    .map((mot) => mot.trim().toLowerCase().replace(/^\./, ''))
    .filter((mot) => mot !== '')
  const inconnus = mots.filter((mot) => !permis.some((format) => format === mot))
  if (mots.length === 0 || inconnus.length > 0) throw formatRefuse(saisie, inconnus, permis)
  return permis.filter((format) => mots.includes(format))
}

/** The renderer of a format is only loaded when the format is asked. */
export async function rendreDans(format: FormatDeRapport, document: Document): Promise<Uint8Array> {
  switch (format) {
    case 'pdf': {
      const {rendrePdf} = await import('../../formats/pdf/index.js')
      return rendrePdf(document)
    }
    case 'docx': {
      const {rendreDocx} = await import('../../formats/docx/index.js').catch((cause: unknown) => {
        throw docxImpossible(cause)
      })
      return rendreDocx(document)
    }
    case 'html': {
      const {rendreHtml} = await import('../../formats/html/index.js')
      return new TextEncoder().encode(rendreHtml(document))
    }
  }
}

function formatRefuse(saisie: string, inconnus: readonly string[], permis: readonly string[]): ErreurMetier {
  const [proche] = plusProches(inconnus[0] ?? '', permis, 1)
  return new ErreurMetier(
    'CLI-005',
    `L'option --format a reçu « ${saisie} » ; un ou plusieurs de ces formats sont attendus : ${permis.join(', ')}.`,
    {
      pistes: [
        proche
          ? `Vouliez-vous dire « ${proche} » ?`
          : '« docx » est le format de Word, « html » celui du navigateur.',
        'Plusieurs formats se séparent par une virgule : « --format pdf,docx ».',
      ],
      details: {option: 'format', valeur: saisie, attendu: [...permis]},
    },
  )
}

/** Its images need a module made for one system: absent, everything else still works. */
function docxImpossible(cause: unknown): ErreurMetier {
  return new ErreurMetier(
    'RAP-010',
    'Le rapport ne peut pas être écrit pour Word sur ce poste : le module qui dessine ses graphiques (@resvg/resvg-js) ne se charge pas.',
    {
      pistes: [
        'Réinstallez animreg sur ce poste.',
        'Les autres formats restent possibles : « --format pdf,html ».',
      ],
      details: {cause: cause instanceof Error ? cause.message : String(cause)},
    },
  )
}

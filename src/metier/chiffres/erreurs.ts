import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer, formaterDate} from '../../shared/francais.js'

/** `--par` names nothing the figures can be split by. */
export function decoupageInconnu(recu: string, connus: readonly string[]): ErreurMetier {
  return new ErreurMetier(
    'CHF-001',
    `Le découpage « ${recu} » n'existe pas. Sont possibles : ${enumerer(connus)}.`,
    {
      pistes: [`Reprenez l'un d'eux, par exemple « --par ${connus[0] ?? 'structure'} ».`],
      details: {recu, connus},
    },
  )
}

/** The code of no figure; `proches` are those it may have meant. */
export function chiffreInconnu(recu: string, proches: readonly string[]): ErreurMetier {
  return new ErreurMetier('CHF-010', `Aucun chiffre ne porte le code « ${recu} ».`, {
    pistes: [
      ...(proches.length > 0
        ? [
            `Vouliez-vous dire ${enumerer(
              proches.map((p) => `« ${p} »`),
              'ou',
            )} ?`,
          ]
        : []),
      'Pour voir tous les codes : animreg chiffres lister',
    ],
    details: {recu, proches},
  })
}

/** The figure exists, but not in that year. */
export function chiffreHorsDeSonTemps(
  indicateur:
    | {
        readonly libelle: string
        readonly depuis?: number | undefined
        readonly jusqu_a?: number | undefined
        readonly continuite?: string | undefined
      }
    | undefined,
  code: string,
  annee: number,
): ErreurMetier {
  const {libelle = code, depuis, jusqu_a, continuite} = indicateur ?? {}
  const bornes = [...(depuis ? [`depuis ${depuis}`] : []), ...(jusqu_a ? [`jusqu'en ${jusqu_a}`] : [])].join(
    ' ',
  )
  return new ErreurMetier(
    'CHF-011',
    `« ${libelle} » (${code}) n'a pas de sens en ${annee} : il se compte ${bornes}.`,
    {
      pistes: [
        ...(continuite ? [continuite] : []),
        `Donnez une autre année, par exemple « --annee ${jusqu_a ?? depuis ?? annee} ».`,
      ],
      details: {code, annee, depuis: depuis ?? null, jusqu_a: jusqu_a ?? null},
    },
  )
}

/** `--a-fin` and `--annee` say two different years. */
export function finHorsDeLExercice(aFin: string, annee: number): ErreurMetier {
  return new ErreurMetier(
    'CHF-012',
    `« --a-fin ${aFin} » n'est pas un mois de ${annee}, l'exercice demandé.`,
    {
      pistes: [
        `Donnez un mois de cet exercice, par exemple « --a-fin ${annee}-06 », ou changez « --annee ».`,
      ],
      details: {a_fin: aFin, annee},
    },
  )
}

/** Some small numbers could be deduced whatever else is hidden. */
export function publicationImpossible(
  positions: readonly {readonly indicateur: string; readonly champ: string; readonly modalites: string}[],
): ErreurMetier {
  const lieux = positions.map(({indicateur, champ, modalites}) =>
    [indicateur, champ, modalites].filter((mot) => mot !== '').join(', '),
  )
  return new ErreurMetier(
    'CHF-040',
    `Ces chiffres ne peuvent pas être publiés tels quels : ${enumerer(lieux.slice(0, 3))} se devinerait par soustraction.`,
    {
      pistes: [
        'Demandez un découpage moins fin, par exemple « --par departement ».',
        'Ou retirez « --pour-publication » : les chiffres sont alors entiers, pour votre seul usage.',
      ],
      details: {lieux},
    },
  )
}

/** No request bears that number. */
export function demandeInconnue(saisie: string, connues: number): ErreurMetier {
  const registre = connues === 0 ? 'le registre est vide' : `le registre en compte ${connues}`
  return new ErreurMetier('CHF-046', `Aucune demande ne porte le numéro « ${saisie} » : ${registre}.`, {
    pistes: [
      connues === 0
        ? 'Notez une demande : animreg chiffres demandes ajouter --demandeur "DDTEFP 54" --objet "Entrées en CIVIS" --code civis'
        : 'Pour voir les numéros : animreg chiffres demandes lister',
    ],
    details: {saisie},
  })
}

/** What was answered is not written over. */
export function demandeDejaRepondue(numero: number, le: string): ErreurMetier {
  return new ErreurMetier('CHF-047', `La demande n° ${numero} a reçu sa réponse le ${formaterDate(le)}.`, {
    pistes: [`Ce qui a changé depuis : animreg chiffres demandes rejouer ${numero}`],
    details: {numero, le},
  })
}

/** Nothing was answered, so nothing can be compared. */
export function demandeSansReponse(numero: number): ErreurMetier {
  return new ErreurMetier('CHF-048', `La demande n° ${numero} n'a pas encore de réponse.`, {
    pistes: [`Répondez-y : animreg chiffres demandes repondre ${numero}`],
    details: {numero},
  })
}

/** The file asked for says no format, or another one than `--format`. */
export function formatDesChiffresInconnu(sortie: string, format: string | undefined): ErreurMetier {
  const message =
    format === undefined || format === 'tableau'
      ? `« ${sortie} » ne dit pas sous quel format écrire les chiffres : une extension .xlsx ou .csv est attendue.`
      : `« --format ${format} » et « --sortie ${sortie} » ne disent pas le même format.`
  return new ErreurMetier('CHF-013', message, {
    pistes: ['Par exemple : animreg chiffres calculer --sortie chiffres-2008.xlsx'],
    details: {sortie, format: format ?? null},
  })
}

import {type Fait, type FaitCompris, type FaitSansNumero, nommerFait} from '../../metier/programme/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer, formaterDate} from '../../shared/francais.js'

const EXEMPLE =
  'animreg journal ajouter "14/10/2008 réunion des directeurs, Nancy, 18 participants, thème CIVIS"'

/** A fact that a script cannot have understood: what is doubtful, and the option that answers. */
export function faitIncompris(quoi: {readonly morceau: string} | FaitCompris): ErreurMetier {
  if ('morceau' in quoi) {
    const {morceau} = quoi
    return new ErreurMetier('PRG-003', `« ${morceau} » n'est pas compris : le lieu est déjà dit.`, {
      pistes: [
        `Dites ce que c'est, avec une option : --partenaire "${morceau}", --theme "${morceau}", --remarque "${morceau}"…`,
        `Ou dans la phrase : « avec ${morceau} », « thème ${morceau} », « lieu ${morceau} ».`,
      ],
      details: {incompris: morceau},
    })
  }
  const {fautes, doutes} = quoi
  const [faute, ...autres] = fautes
  if (faute) {
    return new ErreurMetier('PRG-001', `${faute.message} Attendu : ${faute.attendu}.`, {
      pistes: [...autres.map((f) => `${f.message} Attendu : ${f.attendu}.`), `Par exemple : ${EXEMPLE}`],
      details: {fautes, doutes},
    })
  }
  const [doute] = doutes
  const propositions = doute?.propositions ?? []
  return new ErreurMetier('PRG-002', doute?.constat ?? 'Le fait est incomplet.', {
    pistes: [
      `Ajoutez ${doute?.option ?? '--type'} "${propositions[0] ?? ''}", ou un autre : ${enumerer(
        propositions.slice(1).map((p) => `« ${p} »`),
        'ou',
      )}.`,
    ],
    details: {doutes},
  })
}

/** The same day, the same type, a title that looks like it. */
export function dejaNote(fait: FaitSansNumero, semblables: readonly Fait[]): ErreurMetier {
  const [premier] = semblables
  return new ErreurMetier(
    'PRG-004',
    `« ${nommerFait(fait)} » est sans doute déjà au journal : fait n° ${premier?.numero ?? ''}, « ${premier?.intitule ?? ''} », le ${formaterDate(fait.date)}.`,
    {
      pistes: [
        "Si c'est le même fait, il n'y a rien à faire.",
        "Si c'en est un autre, ajoutez « --malgre-doublon ».",
        `Pour corriger celui qui est noté : animreg journal corriger ${premier?.numero ?? 1} --intitule "…"`,
      ],
      details: {doublons: semblables.map((f) => f.numero)},
    },
  )
}

export function faitInconnu(numero: string): ErreurMetier {
  return new ErreurMetier('PRG-006', `Aucun fait du journal ne porte le n° « ${numero} ».`, {
    pistes: ['« animreg journal lister » donne les numéros.'],
    details: {numero},
  })
}

/** Nothing was said, and nobody is there to be asked. */
export function aucunFait(): ErreurMetier {
  return new ErreurMetier('CLI-003', 'Aucun fait n’est donné.', {
    pistes: [
      `En une phrase : ${EXEMPLE}`,
      'Ou par options : --date, --type, --intitule, --lieu, --participants…',
    ],
    details: {absents: ['FAIT']},
  })
}

export function rienADire(numero: string): ErreurMetier {
  return new ErreurMetier('CLI-003', `Rien n'est donné à corriger dans le fait n° ${numero}.`, {
    pistes: [`Par exemple : animreg journal corriger ${numero} --theme CIVIS`],
    details: {absents: ['--theme', '--intitule']},
  })
}

import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder} from '../../../shared/francais.js'
import type {Arrete} from './schema.js'
import type {Obstacle} from './types.js'

const OBSTACLES_MONTRES = 8

const REMEDES: readonly {readonly genre: Obstacle['genre']; readonly faire: string}[] = [
  {genre: 'bloquante', faire: 'Voyez les cellules en cause : animreg activite verifier'},
  {genre: 'incomplete', faire: 'Demandez ce qui manque : animreg activite relancer'},
  {genre: 'refus', faire: 'Notez la nouvelle réponse de la direction : animreg chiffres valider'},
]

/** Something must be settled first, or taken on with its reason. */
export function arreteRefuse(annee: number, obstacles: readonly Obstacle[]): ErreurMetier {
  const montres = obstacles.slice(0, OBSTACLES_MONTRES).map((o) => `  ${o.phrase}`)
  const reste = obstacles.length - montres.length
  const suite = reste > 0 ? [`  … et ${accorder(reste, 'autre point', 'autres points')}`] : []
  return new ErreurMetier(
    'CHF-030',
    `Les chiffres de ${annee} ne sont pas arrêtés : ${accorder(obstacles.length, 'point', 'points')} à régler.\n${[...montres, ...suite].join('\n')}`,
    {
      pistes: [
        ...REMEDES.flatMap(({genre, faire}) =>
          obstacles.some((o) => o.genre === genre) ? [`${faire} --annee ${annee}`] : [],
        ),
        'Ou arrêtez quand même, en disant pourquoi : --malgre-tout --motif "…"',
      ],
      details: {obstacles},
    },
  )
}

/** Freezing in spite of everything says why. */
export function motifAttendu(): ErreurMetier {
  return new ErreurMetier('CHF-032', '« --malgre-tout » attend son motif.', {
    pistes: ['Ajoutez --motif "…", par exemple --motif "structure fermée, chiffres non récupérables".'],
    details: {absents: ['--motif']},
  })
}

/** No figure at all. */
export function rienAArreter(annee: number): ErreurMetier {
  return new ErreurMetier('CHF-034', `Aucun chiffre de ${annee} n'est renseigné : il n'y a rien à arrêter.`, {
    pistes: [`Importez d'abord les tableaux : animreg activite importer recus/${annee} --annee ${annee}`],
    details: {annee},
  })
}

/** A day of extraction for a source that is not one. */
export function sourceSansFichier(source: string, connues: readonly string[]): ErreurMetier {
  return new ErreurMetier(
    'CHF-035',
    `« ${source} » n'est la source d'aucun fichier de ces chiffres ; sources : ${connues.join(', ') || 'aucune'}.`,
    {
      pistes: ['Écrivez par exemple --extraction tableaux=2009-02-10'],
      details: {source, sources: connues},
    },
  )
}

/** The number of no arrêté; `connus` are those of the espace. */
export function arreteInconnu(saisie: string, connus: readonly Arrete[]): ErreurMetier {
  const numeros = connus.map((a) => a.numero)
  return new ErreurMetier(
    'CHF-031',
    numeros.length === 0
      ? `« ${saisie} » n'est pas un arrêté : rien n'a encore été arrêté dans cet espace.`
      : `Aucun arrêté ne porte le numéro « ${saisie} » ; arrêtés : ${numeros.join(', ')}.`,
    {
      pistes: [
        numeros.length === 0
          ? 'Pour arrêter les chiffres : animreg chiffres arreter'
          : 'Pour les voir : animreg chiffres arretes',
      ],
      details: {recu: saisie, connus: numeros},
    },
  )
}

/** Two arrêtés that do not cover the same months. */
export function periodesDifferentes(a: Arrete, b: Arrete): ErreurMetier {
  return new ErreurMetier(
    'CHF-033',
    `${a.numero} porte sur ${a.periode}, ${b.numero} sur ${b.periode} : ils ne se comparent pas.`,
    {
      pistes: ['Pour voir les périodes de chacun : animreg chiffres arretes'],
      details: {arretes: [a.numero, b.numero], periodes: [a.periode, b.periode]},
    },
  )
}

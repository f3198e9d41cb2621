import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer} from '../../../shared/francais.js'
import {schemaReferentiel} from '../schema.js'
import {colonnesEncoreSensees} from '../schema-comptage.js'
import type {Referentiel} from '../types.js'
import type {Extension} from './schema-extension.js'

/** The référentiel that an extension means, once put on the one it extends; what it breaks is said. */
export function etendreReferentiel(base: Referentiel, extension: Extension): Referentiel {
  const {code, version, libelle, retire} = extension
  const absents = retraitsSansObjet(base, extension)
  if (absents.length > 0) throw retraitInconnu(extension, absents)
  const ventilations = fondre(base.ventilations, extension.ventilations, {
    cle: (v) => v.code,
    retire: retire.ventilations,
  })
  const personnes =
    extension.personnes ?? (base.personnes && colonnesEncoreSensees(base.personnes, ventilations))
  const etendu = schemaReferentiel.safeParse({
    code,
    version,
    libelle,
    indicateurs: fondre(base.indicateurs, extension.indicateurs, {
      cle: (i) => i.code,
      retire: retire.indicateurs,
    }),
    ventilations,
    chiffres_cles: fondre(base.chiffres_cles, extension.chiffres_cles, {
      cle: (c) => c.indicateur,
      // A figure whose indicator goes cannot be published any more.
      retire: [...retire.chiffres_cles, ...retire.indicateurs],
    }),
    regles: fondre(base.regles, extension.regles, {cle: (r) => r.code, retire: retire.regles}),
    vraisemblance: extension.vraisemblance ?? base.vraisemblance,
    ...(personnes ? {personnes} : {}),
  })
  if (etendu.success) return etendu.data
  throw extensionIncoherente(
    extension,
    etendu.error.issues.map((i) => i.message),
  )
}

/** Replaced in place, added at the end, in the order of the file. */
function fondre<T>(
  base: readonly T[],
  ajouts: readonly T[],
  {cle, retire}: {readonly cle: (element: T) => string; readonly retire: readonly string[]},
): T[] {
  const parCle = new Map(ajouts.map((a) => [cle(a), a]))
  const connues = new Set(base.map(cle))
  return [
    ...base.filter((b) => !retire.includes(cle(b)) || parCle.has(cle(b))).map((b) => parCle.get(cle(b)) ?? b),
    ...ajouts.filter((a) => !connues.has(cle(a))),
  ]
}

function retraitsSansObjet(base: Referentiel, {retire}: Extension): string[] {
  const connus = {
    indicateurs: base.indicateurs.map((i) => i.code),
    ventilations: base.ventilations.map((v) => v.code),
    chiffres_cles: base.chiffres_cles.map((c) => c.indicateur),
    regles: base.regles.map((r) => r.code),
  }
  const familles = ['indicateurs', 'ventilations', 'chiffres_cles', 'regles'] as const
  return familles.flatMap((famille) => retire[famille].filter((code) => !connus[famille].includes(code)))
}

function nommer({code, version}: Extension): string {
  return `referentiels/${code}@${version}.yaml`
}

function retraitInconnu(extension: Extension, absents: readonly string[]): ErreurMetier {
  return new ErreurMetier(
    'REF-021',
    `${nommer(extension)} : « retire » nomme ${absents.map((a) => `« ${a} »`).join(', ')}, que ${extension.etend} n'a pas.`,
    {
      pistes: [`Ôtez ces codes de « retire », ou corrigez-les d'après ${extension.etend}.`],
      details: {referentiel: nommer(extension), absents},
    },
  )
}

function extensionIncoherente(extension: Extension, fautes: readonly string[]): ErreurMetier {
  return new ErreurMetier(
    'REF-022',
    `${nommer(extension)}, une fois posé sur ${extension.etend}, ne tient pas ensemble.\n${fautes.map((f) => `  ${f}`).join('\n')}`,
    {
      pistes: [
        'Corrigez les codes cités : un indicateur retiré peut l’être aussi des ratios, des chiffres-clés et des règles qui le citent.',
      ],
      details: {referentiel: nommer(extension), fautes},
    },
  )
}

/** The référentiels that extend one another end where they began. */
export function extensionEnBoucle(chaine: readonly string[]): ErreurMetier {
  return new ErreurMetier('REF-020', `Des référentiels s'étendent en boucle : ${chaine.join(' → ')}.`, {
    pistes: ['Corrigez la ligne « etend » de l’un d’eux : elle doit nommer un référentiel complet.'],
    details: {chaine},
  })
}

/** The référentiel named by « etend » is not here. */
export function socleIntrouvable(par: string, etend: string, connus: readonly string[]): ErreurMetier {
  const autres = connus.filter((nom) => nom !== par)
  return new ErreurMetier(
    'REF-023',
    `referentiels/${par}.yaml étend « ${etend} », qui est introuvable ; connus : ${enumerer(autres)}.`,
    {
      pistes: [`Corrigez la ligne « etend », par exemple : etend: ${autres[0] ?? 'parcours3@1'}`],
      details: {referentiel: par, etend, connus: autres},
    },
  )
}

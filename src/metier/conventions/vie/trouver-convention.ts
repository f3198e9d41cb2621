import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer} from '../../../shared/francais.js'
import type {Partie} from '../preparation/index.js'
import {type Convention, choisirConventions, nommerConvention, signatairesDe} from '../registre/index.js'

/** The convention meant by its number, or by a party when it has only one; a doubt is told, never guessed. */
export function trouverConvention(
  conventions: readonly Convention[],
  designation: string,
  annee: number,
): Convention {
  const voulu = designation.trim()
  const parNumero = conventions.filter(
    (c) => c.numero?.toLowerCase() === voulu.toLowerCase() || c.cle === voulu,
  )
  const deLAnnee = choisirConventions(conventions, {annee}).filter((c) => c.etat !== 'annulee')
  const trouvees =
    parNumero.length > 0 ? parNumero : deLAnnee.filter((c) => c.parties.some((p) => estDesignee(p, voulu)))
  const [trouvee, autre] = trouvees
  if (trouvee && !autre) return trouvee
  throw trouvee ? plusieursConventions(voulu, trouvees) : conventionInconnue(voulu, deLAnnee, annee)
}

/** Several at once; the same one named twice is one. */
export function trouverConventions(
  conventions: readonly Convention[],
  designations: readonly string[],
  annee: number,
): readonly Convention[] {
  const trouvees = designations.map((d) => trouverConvention(conventions, d, annee))
  return [...new Set(trouvees)]
}

/** The side of a convention that a person names: by code, name, sigle, or by who signs for it. */
export function trouverPartie(convention: Convention, designation: string): Partie {
  const parties = signatairesDe(convention)
  const trouvee =
    parties.find((p) => estDesignee(p, designation)) ??
    (/^(?:l['’])?association$/i.test(designation.trim())
      ? parties.find((p) => p.genre === 'association')
      : undefined)
  if (trouvee) return trouvee
  throw new ErreurMetier(
    'CNV-061',
    `« ${designation} » n’est pas une partie de ${nommerConvention(convention)}.`,
    {
      pistes: [`Parties : ${parties.map((p) => (p.code ? `${p.nom} (${p.code})` : p.nom)).join(' ; ')}.`],
      details: {cle: convention.cle, partie: designation},
    },
  )
}

function estDesignee({code, nom, sigle, representant}: Partie, designation: string): boolean {
  const voulue = designation.trim()
  if (code?.toLowerCase() === voulue.toLowerCase()) return true
  return [nom, sigle, representant?.nom].some((n) => n && empreinte(n) === empreinte(voulue))
}

function conventionInconnue(voulu: string, connues: readonly Convention[], annee: number): ErreurMetier {
  const numeros = connues.flatMap((c) => c.numero ?? [])
  return new ErreurMetier('CNV-060', `Aucune convention de ${annee} ne répond à « ${voulu} ».`, {
    pistes: [
      numeros.length > 0
        ? `Donnez son numéro (${numeros.slice(0, 3).join(', ')}…), le code ou le nom d’une partie.`
        : 'Aucune n’a encore de numéro : animreg conventions valider --toutes',
      `Pour les voir : animreg conventions lister --annee ${annee}`,
    ],
    details: {designation: voulu, annee},
  })
}

function plusieursConventions(voulu: string, trouvees: readonly Convention[]): ErreurMetier {
  const noms = trouvees.map((c) => c.numero ?? c.cle)
  return new ErreurMetier('CNV-060', `« ${voulu} » désigne ${trouvees.length} conventions.`, {
    pistes: [`Donnez le numéro : ${enumerer(noms, 'ou')}.`],
    details: {designation: voulu, conventions: noms},
  })
}

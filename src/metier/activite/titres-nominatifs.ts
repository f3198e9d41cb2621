import {empreinte} from '../../shared/empreinte.js'

const empreintes = (titres: readonly string[]): ReadonlySet<string> => new Set(titres.map(empreinte))

/** Columns that can only name a young person: one is enough to refuse the file (décret 2015-59, article 4). */
const NOMINATIFS = empreintes([
  'prénom',
  'prénom du jeune',
  'nom et prénom',
  'nom et prénom du jeune',
  'nom prénom',
  'nom du jeune',
  'nom de naissance',
  'nom d’usage',
  'nom d’usage du jeune',
  'nom marital',
  'nom de famille',
  'nom patronymique',
  'date de naissance',
  'date de naissance du jeune',
  'lieu de naissance',
  'commune de naissance',
  'né le',
  'née le',
  'né(e) le',
  'nir',
  'n° nir',
  'numéro nir',
  'numéro de sécurité sociale',
  'n° sécurité sociale',
  'téléphone du jeune',
  'portable du jeune',
  'mobile du jeune',
  'courriel du jeune',
  'e-mail du jeune',
  'email du jeune',
  'mail du jeune',
  'adresse du jeune',
  'adresse mail du jeune',
  'domicile du jeune',
])

/** Columns that reach somebody: a structure in a table of numbers, a young person beside the traits of persons. */
const COORDONNEES = empreintes([
  'adresse',
  'adresse postale',
  'adresse personnelle',
  'domicile',
  'rue',
  'voie',
  'courriel',
  'e-mail',
  'email',
  'mail',
  'adresse électronique',
  'adresse mail',
  'adresse e-mail',
  'téléphone',
  'tél',
  'portable',
  'mobile',
  'téléphone portable',
  'téléphone mobile',
  'téléphone fixe',
  'numéro de téléphone',
  'n° de téléphone',
  'numéro allocataire',
  'n° allocataire',
  'identifiant Pôle emploi',
  'identifiant France Travail',
])

/** In a row that is a person, a name is hers. */
const NOMS = empreintes(['nom', 'noms', 'patronyme', 'naissance', 'jour de naissance'])

/** What only persons have. */
const TRAITS = empreintes(['sexe', 'civilité', 'âge', 'nationalité', 'situation familiale'])

/** True for a heading that names young people wherever it stands. */
export function titreEstNominatif(titre: string): boolean {
  return NOMINATIFS.has(empreinte(titre))
}

/** True for a heading that designates the person when each row is one. */
export function titreEstPersonnel(titre: string): boolean {
  const cle = empreinte(titre)
  return NOMINATIFS.has(cle) || COORDONNEES.has(cle) || NOMS.has(cle)
}

/** The headings of a row that name young people: by themselves, or because the others are traits of persons. */
export function titresNominatifs(titres: readonly string[]): readonly string[] {
  const deSoi = titres.filter(titreEstNominatif)
  if (deSoi.length > 0) return deSoi
  const joignent = titres.filter((titre) => COORDONNEES.has(empreinte(titre)))
  return joignent.length > 0 && titres.some((titre) => TRAITS.has(empreinte(titre))) ? joignent : []
}

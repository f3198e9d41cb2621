import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {
  celluleDe,
  type Lieu,
  lieuDe,
  lireCodePostal,
  lireCourriel,
  lireSiret,
  lireTelephone,
  listeDe,
  type Saisie,
  type Tableau,
  texteDe,
} from '../../feuilles/index.js'
import {codesDesDepartements, nomDuDepartement} from '../departements.js'
import {distingueUneStructure} from '../reconnaitre-structure.js'
import type {CodeStructure, Structure} from '../types.js'
import type {ChampAnnuaire, ChampIdentite} from './modele-annuaire.js'

/** What one row of the main sheet says of a structure; a field whose column is missing says nothing. */
export type StructureDite = Partial<Structure> & Pick<Structure, 'code' | 'nom' | 'type'>

export type LectureDeStructure = {
  readonly structure: StructureDite | undefined
  readonly anomalies: readonly Anomalie[]
}

/** Reads a row; without a code of its own, or of an unknown type, it is no structure. */
export function lireStructure(
  tableau: Tableau<ChampAnnuaire>,
  ligne: number,
  codes: ReadonlyMap<string, string>,
): LectureDeStructure {
  const texte = (champ: ChampAnnuaire) => texteDe(tableau, ligne, champ)
  const {valeur: nom, anomalies: duNom} = lireNom(tableau, ligne)
  const code = texte('code')
  const type = lireType([texte('type'), texte('nomOfficiel'), nom])
  const anomalies = [
    ...duNom,
    ...controlerCode(tableau, ligne, {nom, code, deja: code ? codes.get(code) : undefined}),
    ...(type ? [] : [typeInconnu(tableau, ligne, nom)]),
  ]
  if (!code || !type || anomalies.some((a) => a.gravite === 'bloquante'))
    return {structure: undefined, anomalies}

  const champs = lireChamps(tableau, ligne, {qui: nom, code})
  anomalies.push(...champs.anomalies)
  return {structure: {code: code as CodeStructure, nom, type, ...champs.valeur}, anomalies}
}

function lireChamps(
  tableau: Tableau<ChampAnnuaire>,
  ligne: number,
  {qui, code}: {qui: string; code: string},
): Saisie<Partial<Structure>> {
  const anomalies: Anomalie[] = []
  const present = (champ: ChampIdentite) => tableau.colonnes.has(champ)
  const texte = (champ: ChampIdentite) => texteDe(tableau, ligne, champ)
  const lieu = (champ: ChampIdentite) => lieuDe(tableau, ligne, champ)
  const retenir = <T>({valeur, anomalies: constats}: Saisie<T>): T => {
    anomalies.push(...constats)
    return valeur
  }
  const departement = retenir(
    situer(lireDepartement(texte('departement'), texte('nomDepartement'), texte('codePostal')), {
      qui,
      code,
      lieu: lieu(present('departement') ? 'departement' : 'code'),
      attendu: present('departement'),
    }),
  )
  const libre = (champ: 'nomOfficiel' | 'formeJuridique' | 'site') =>
    present(champ) ? {[champ]: texte(champ) ?? undefined} : {}
  const liste = (champ: 'communes' | 'epci', separateurs?: RegExp) => {
    if (!present(champ)) return {}
    const elements = listeDe(tableau, ligne, champ, separateurs)
    return {[champ]: elements.length > 0 ? elements : undefined}
  }
  const telephone = (champ: 'telephone' | 'fax') => retenir(lireTelephone(texte(champ), qui, lieu(champ)))
  const valeur: Partial<Structure> = {
    ...(departement ? {departement} : {}),
    ...libre('nomOfficiel'),
    ...libre('formeJuridique'),
    ...libre('site'),
    ...liste('communes', /[;,\n]/),
    ...liste('epci'),
    ...(present('adresse') ? {adresse: texte('adresse')} : {}),
    ...(present('codePostal')
      ? {
          codePostal: retenir(
            lireCodePostal(texte('codePostal'), {qui, departement, lieu: lieu('codePostal')}),
          ),
        }
      : {}),
    ...(present('ville') ? {ville: texte('ville')} : {}),
    ...(present('telephone') ? {telephone: telephone('telephone')} : {}),
    ...(present('fax') ? {fax: telephone('fax') ?? undefined} : {}),
    ...(present('courriel')
      ? {courriel: retenir(lireCourriel(texte('courriel'), qui, lieu('courriel')))}
      : {}),
    ...(present('siret') ? {siret: retenir(lireSiret(texte('siret'), qui, lieu('siret'))) ?? undefined} : {}),
  }
  return {valeur, anomalies}
}

/** The usual name; the official one where the usual one is missing or names nobody. */
function lireNom(tableau: Tableau<ChampAnnuaire>, ligne: number): Saisie<string> {
  const [usuel, officiel] = [texteDe(tableau, ligne, 'nom'), texteDe(tableau, ligne, 'nomOfficiel')]
  if (usuel && distingueUneStructure(usuel)) return {valeur: usuel, anomalies: []}
  const retenu = officiel ?? usuel ?? ''
  if (!usuel) return {valeur: retenu, anomalies: []}
  const lieu = lieuDe(tableau, ligne, 'nom')
  const message = officiel
    ? `« ${usuel} » ne dit pas de quelle structure il s’agit ; « ${officiel} » est retenu.`
    : `« ${usuel} » ne dit pas de quelle structure il s’agit.`
  const aFaire = 'Ajoutez la ville ou le territoire au nom de la structure.'
  const gravite = officiel ? 'information' : 'avertissement'
  return {valeur: retenu, anomalies: [anomalie(gravite, 'STR-021', message, {...lieu, a_faire: aFaire})]}
}

type Situation = {
  readonly qui: string
  readonly code: string
  readonly lieu: Lieu
  /** The directory has a column for it. */
  readonly attendu: boolean
}

/** i-milo's codes open with the commune: they complete a missing département and contradict a wrong one. */
function situer(departement: string | null, {qui, code, lieu, attendu}: Situation): Saisie<string | null> {
  const duCode = departementDuCode(code)
  const constater = (gravite: 'information' | 'avertissement', message: string, aFaire: string) =>
    anomalie(gravite, gravite === 'information' ? 'STR-022' : 'STR-005', message, {...lieu, a_faire: aFaire})
  if (departement === null) {
    const message = duCode
      ? `Le département de « ${qui} » manque ; il est lu dans son code : ${duCode}.`
      : `Le département de « ${qui} » manque.`
    const aFaire = 'Complétez la colonne « Département ».'
    const constat = constater(duCode ? 'information' : 'avertissement', message, aFaire)
    return {valeur: duCode, anomalies: attendu ? [constat] : []}
  }
  const va = !FORME_IMILO.test(code) || code.startsWith(debutDeCode(departement))
  const message = `Le code ${code} de « ${qui} » n’est pas du département ${departement}.`
  const aFaire = 'Vérifiez le code et le département ; les deux sont gardés.'
  return {valeur: departement, anomalies: va ? [] : [constater('avertissement', message, aFaire)]}
}

function departementDuCode(code: string): string | null {
  if (!FORME_IMILO.test(code)) return null
  const lu = code.slice(0, /^9[78]/.test(code) ? 3 : 2)
  return codesDesDepartements().includes(lu) ? lu : null
}

/** Saint-Barthélemy and Saint-Martin keep communes of Guadeloupe. */
function debutDeCode(departement: string): string {
  return ['977', '978'].includes(departement) ? '97' : departement
}

/** Commune of the INSEE code, S, two figures; Corsica's begin with 2A or 2B. */
const FORME_IMILO = /^(?:\d{5}|2[AB]\d{3})S\d\d$/

function controlerCode(
  tableau: Tableau<ChampAnnuaire>,
  ligne: number,
  {nom, code, deja}: {nom: string; code: string | null; deja: string | undefined},
): Anomalie[] {
  const lieu = lieuDe(tableau, ligne, 'code')
  if (!code || deja) {
    const message = deja
      ? `« ${nom} » porte le code ${code}, déjà donné à une autre structure (${deja}).`
      : `« ${nom} » n’a pas de code.`
    const aFaire = 'Donnez à cette structure un code qui n’appartient qu’à elle.'
    return [anomalie('bloquante', 'STR-002', message, {...lieu, a_faire: aFaire})]
  }
  if (FORME_IMILO.test(code)) return []
  const message = `Le code ${code} de « ${nom} » n’a pas la forme de ceux d’i-milo ; il est accepté.`
  const aFaire = 'Mettez le code d’i-milo si la structure en a un ; sinon, rien à faire.'
  return [
    anomalie('information', 'STR-020', message, {...lieu, attendu: 'par exemple 54395S00', a_faire: aFaire}),
  ]
}

function typeInconnu(tableau: Tableau<ChampAnnuaire>, ligne: number, nom: string): Anomalie {
  const saisi = celluleDe(tableau, ligne, 'type')?.affiche
  const message = saisi
    ? `Le type « ${saisi} » de « ${nom} » n’est pas reconnu.`
    : `Ni la colonne « Type » ni son nom ne disent ce qu’est « ${nom} ».`
  return anomalie('bloquante', 'STR-003', message, {
    ...lieuDe(tableau, ligne, tableau.colonnes.has('type') ? 'type' : 'nom'),
    attendu: 'ML ou PAIO',
    a_faire: 'Écrivez ML ou PAIO dans la colonne « Type ».',
  })
}

/** The first text that says it: the type column, then the official name, then the name. */
function lireType(saisies: readonly (string | null)[]): Structure['type'] | undefined {
  for (const saisie of saisies) {
    const cle = empreinte(saisie ?? '')
    if (/\bpaio\b/.test(cle)) return 'PAIO'
    if (/\b(mli?|mlj|mission)\b/.test(cle)) return 'ML'
  }
  return undefined
}

/** A code (`1` is `01`), a name, or else the first figures of the postal code. */
function lireDepartement(code: string | null, nom: string | null, codePostal: string | null): string | null {
  if (code && /^\d?\d$/.test(code)) return code.padStart(2, '0')
  if (code && /^(\d{3}|2[abAB])$/.test(code)) return code.toUpperCase()
  const nomme = [code, nom].find((texte) => texte && PAR_NOM.has(empreinte(texte)))
  if (nomme) return PAR_NOM.get(empreinte(nomme)) ?? null
  if (code) return code
  const postal = codePostal?.padStart(5, '0')
  if (!postal || !/^\d{5}$/.test(postal)) return null
  if (postal.startsWith('20')) return Number(postal) < 20_200 ? '2A' : '2B'
  return postal.slice(0, /^9[78]/.test(postal) ? 3 : 2)
}

const PAR_NOM: ReadonlyMap<string, string> = new Map(
  codesDesDepartements().flatMap((code) => [
    [empreinte(nomDuDepartement(code)), code] as const,
    // As i-milo writes it.
    [empreinte(`Structure départementale ${nomDuDepartement(code)}`), code] as const,
  ]),
)

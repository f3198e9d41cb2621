import {motsDe} from '../../../shared/empreinte.js'
import type {Personne} from '../types.js'

/** What a function is, whatever its gender and its wording. */
export type Role =
  | 'president'
  | 'president_delegue'
  | 'vice_president'
  | 'tresorier'
  | 'secretaire'
  | 'directeur'
  | 'referent'
  | 'membre'
  | 'autre'

/** `theme` is what a référent is référent of: « CIVIS », « Parcours 3 », « santé ». */
export type Fonction = {readonly role: Role; readonly theme: string | null}

/** First word that decides; a deputy is the rank of the one he stands for only when the words say so. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^vices? (?:president|presidente)|\bvice (?:president|presidente)/, 'vice_president'],
  [/\bpresidente? deleguee?\b/, 'president_delegue'],
  [/\bpresidente?\b/, 'president'],
  [/\btresori(?:er|ere)\b/, 'tresorier'],
  [/\bsecretaire\b/, 'secretaire'],
  [/\bdirect(?:eur|rice)\b/, 'directeur'],
  [/\breferente?\b/, 'referent'],
  [/\bmembre\b|\badministrat(?:eur|rice)\b/, 'membre'],
]

/** Deputies and former holders are not holders. */
const PAS_TITULAIRE = /\badjointe?\b|\bancien(?:ne)?\b|\bhonoraire\b|\bhonneur\b/

/** « 1ère Vice-présidente » → vice_president; « Référent Parcours 3 » → referent, « Parcours 3 ». */
export function lireFonction(fonction: string): Fonction {
  const texte = motsDe(fonction.replaceAll('-', ' ')).join(' ')
  const role = ROLES.find(([forme]) => forme.test(texte))?.[1] ?? 'autre'
  if (PAS_TITULAIRE.test(texte) && role !== 'referent') return {role: 'autre', theme: null}
  if (role !== 'referent') return {role, theme: null}
  const theme = fonction.replace(
    /^.*?r[ée]f[ée]rente?s?\s*(?:r[ée]gionale?\s*)?(?:sur|de|du|des|d['’])?\s*/i,
    '',
  )
  return {role, theme: theme.trim() || null}
}

/** True when the function is held on that day; a bound not said is open. */
export function estEnFonction({depuis, jusqua}: Personne, date: string): boolean {
  return (depuis === null || depuis <= date) && (jusqua === null || date <= jusqua)
}

/** « Mme Malika DATI ». */
export function nommerPersonne({
  civilite,
  prenom,
  nom,
}: Pick<Personne, 'civilite' | 'prenom' | 'nom'>): string {
  return [civilite, prenom, nom].filter(Boolean).join(' ')
}

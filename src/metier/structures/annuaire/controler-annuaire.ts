import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {enumerer, formaterNombre} from '../../../shared/francais.js'
import {NOMS_DES_FAMILLES} from '../lecture/index.js'
import type {CodeMoyen, FeuillesAnnuaire, Moyen, Structure} from '../types.js'

const NOMS_MONTRES = 10

/** Two codes whose names read alike: a received table under that name could not be tied to one. */
export function controlerNoms(structures: readonly Structure[]): Anomalie[] {
  const parNom = new Map<string, Structure[]>()
  for (const s of structures) {
    const cle = `${empreinte(s.nom)}|${s.type}`
    parNom.set(cle, [...(parNom.get(cle) ?? []), s])
  }
  return [...parNom.values()]
    .filter((memes) => memes.length > 1)
    .map((memes) => {
      const cites = enumerer(memes.map((s) => `« ${s.nom} » (${s.code})`))
      const aFaire = 'Gardez un seul code si c’est la même structure, sinon précisez les noms.'
      return anomalie('avertissement', 'STR-021', `Même nom pour deux structures : ${cites}.`, {
        a_faire: aFaire,
      })
    })
}

/** Known structures the workbook does not list: kept, and said. */
export function signalerAbsentes(absentes: readonly Structure[]): Anomalie[] {
  if (absentes.length === 0) return []
  const cites = absentes.slice(0, NOMS_MONTRES).map((s) => `${s.nom} (${s.code})`)
  const reste = absentes.length - cites.length
  const noms = enumerer(reste > 0 ? [...cites, `${formaterNombre(reste)} autres`] : cites)
  const message =
    absentes.length === 1
      ? `Absente du classeur : ${noms}. Elle est gardée.`
      : `Absentes du classeur : ${noms}. Elles sont gardées.`
  const aFaire = 'Si elle a fermé, notez un mouvement ; sinon, rien à faire.'
  return [anomalie('information', 'STR-025', message, {a_faire: aFaire})]
}

/** The counts of the main sheet against the sheets that detail them, structure by structure. */
export function controlerDetails(
  moyens: readonly Moyen[],
  dites: Partial<FeuillesAnnuaire>,
  structures: readonly Structure[],
): Anomalie[] {
  const noms = new Map(structures.map((s) => [s.code as string, s.nom]))
  return moyens.flatMap((moyen) => {
    const attendus = detailDe(moyen, dites)
    if (attendus.length === 0 || attendus.some((n) => Math.abs(n - moyen.valeur) < 0.005)) return []
    const {feuille, cellule} = moyen.provenance
    const decimales = moyen.code === 'etp' ? 1 : 0
    const detail = formaterNombre(attendus[0] ?? 0, decimales)
    const message = `${noms.get(moyen.structure) ?? moyen.structure}, ${LIBELLES[moyen.code]} (${moyen.annee}) : ${formaterNombre(moyen.valeur, decimales)} ici, ${detail} dans la feuille « ${FEUILLES[moyen.code]} ».`
    return [
      anomalie('avertissement', 'STR-024', message, {
        feuille,
        cellule,
        attendu: detail,
        a_faire: 'Vérifiez les deux feuilles.',
      }),
    ]
  })
}

/** What the details give for a count, in every way it may be meant; nothing when they say nothing of it. */
function detailDe({structure, annee, code}: Moyen, dites: Partial<FeuillesAnnuaire>): number[] {
  if (code === 'lieux_accueil') {
    const lieux = (dites.lieux ?? []).filter((l) => l.structure === structure)
    return lieux.length > 0 ? [lieux.length] : []
  }
  if (code === 'postes_informatiques') {
    const releves = (dites.parc ?? []).filter(
      (p) => p.structure === structure && p.date.startsWith(String(annee)),
    )
    const dernier = releves.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]
    return dernier ? [dernier.nombre] : []
  }
  const champ = code === 'etp' ? 'etp' : 'effectif'
  const lignes = (dites.personnel ?? []).filter(
    (p) => p.structure === structure && p.annee === annee && p[champ] !== null,
  )
  if (lignes.length === 0) return []
  const somme = (retenues: typeof lignes) =>
    Math.round(retenues.reduce((s, p) => s + (p[champ] ?? 0), 0) * 100) / 100
  // Directories differ on whether people lent by others are counted: either sum is right.
  return [somme(lignes), somme(lignes.filter((p) => p.statut === 'salarie'))]
}

const LIBELLES: Readonly<Record<CodeMoyen, string>> = {
  lieux_accueil: 'lieux d’accueil',
  salaries: 'salariés',
  etp: 'ETP',
  postes_informatiques: 'postes informatiques',
}
const FEUILLES: Readonly<Record<CodeMoyen, string>> = {
  lieux_accueil: NOMS_DES_FAMILLES.lieux,
  salaries: NOMS_DES_FAMILLES.personnel,
  etp: NOMS_DES_FAMILLES.personnel,
  postes_informatiques: NOMS_DES_FAMILLES.parc,
}

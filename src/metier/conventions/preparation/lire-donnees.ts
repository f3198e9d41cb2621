import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {enumerer} from '../../../shared/francais.js'
import {lignesDe, lireRang, type RangLu, type Tableau} from '../../feuilles/index.js'
import {type Annuaire, type CodeStructure, nommerStructure} from '../../structures/index.js'
import type {Donnees, EnteteDeModele, RangeeDeDonnees, TypeDeChamp, ValeurDeChamp} from '../modeles/index.js'
import {choisirFeuilles, trouverFeuilleDuTableau} from './feuilles-de-donnees.js'
import {ATTENDUS, convertirNombre, lireOuiNon} from './lire-valeur.js'
import type {OrganismeSaisi} from './parties.js'

/** What a row of the workbook says of one party; `fautes` are the cells that could not be read. */
export type RangeeLue = {
  readonly code: CodeStructure | null
  readonly organisme: OrganismeSaisi | null
  readonly donnees: Donnees
  readonly fautes: readonly {readonly champ: string; readonly raison: string}[]
}

export type DonneesLues = {
  readonly rangees: readonly RangeeLue[]
  /** Rows of tables that name no party: they are everybody's. */
  readonly communes: Donnees
  readonly colonnesIgnorees: readonly string[]
  /** What forbids the whole workbook: a row that names nobody, the same party twice. */
  readonly anomalies: readonly Anomalie[]
}

/** Reads the workbook of a model: a row per party, and a sheet per field of rows. */
export function lireDonnees(
  grilles: readonly Grille[],
  {entete, annuaire}: {readonly entete: EnteteDeModele; readonly annuaire: Annuaire},
): DonneesLues {
  const feuilles = choisirFeuilles(grilles, entete)
  const lignes = feuilles.flatMap(({tableau, estDuType}) =>
    lignesDe(tableau)
      .donnees.filter(estDuType)
      .map((ligne) => lireLigne(tableau, ligne, {entete, annuaire})),
  )
  const tableaux = lireTableaux(grilles, {entete, annuaire})
  const rangees = lignes.flatMap((l) => (l.rangee ? [l.rangee] : []))
  return {
    rangees: rangees.map((rangee) => ({
      ...rangee,
      donnees: {...tableaux.parPartie.get(cleDe(rangee)), ...rangee.donnees},
    })),
    communes: tableaux.communes,
    colonnesIgnorees: [
      ...new Set(feuilles.flatMap(({tableau}) => tableau.libres.map((l) => l.titre.trim()))),
    ],
    anomalies: [
      ...(feuilles.length === 0 && tableaux.trouves === 0 ? [sansFeuille(grilles, entete)] : []),
      ...lignes.flatMap((l) => l.anomalies),
      ...tableaux.anomalies,
      ...doublons(rangees),
    ],
  }
}

type Contexte = {readonly entete: EnteteDeModele; readonly annuaire: Annuaire}
type LigneLue = {readonly rangee?: RangeeLue; readonly anomalies: readonly Anomalie[]}

function lireLigne(tableau: Tableau<string>, ligne: number, {entete, annuaire}: Contexte): LigneLue {
  const rang = lireRang(tableau, ligne)
  const qui = lireQui(rang, entete, annuaire)
  if (!qui) return {anomalies: rang.constats}
  const deQui = rang.constats.length
  const fautes: {champ: string; raison: string}[] = []
  const donnees: Record<string, ValeurDeChamp> = {}
  for (const [champ, {type}] of Object.entries(entete.champs)) {
    if (type === 'tableau' || !tableau.colonnes.has(champ)) continue
    const valeur = lireCellule(rang, champ, type)
    if (valeur === undefined) {
      const vu = rang.texte(champ) ?? ''
      fautes.push({
        champ,
        raison: `« ${vu} » (ligne ${ligne + 1}) ne se lit pas : ${ATTENDUS[type]} est attendu`,
      })
    } else if (valeur !== null) donnees[champ] = valeur
  }
  return {rangee: {...qui, donnees, fautes}, anomalies: rang.constats.slice(0, deQui)}
}

function lireQui(
  rang: RangLu<string>,
  {partie}: EnteteDeModele,
  annuaire: Annuaire,
): Pick<RangeeLue, 'code' | 'organisme'> | undefined {
  if (partie === 'structure') {
    const code = nommerStructure(rang, annuaire)
    return code ? {code, organisme: null} : undefined
  }
  const nom = rang.texte('structure')
  if (nom === null) return undefined
  const texte = (champ: string) => rang.texte(champ)
  return {
    code: null,
    organisme: {
      nom,
      sigle: texte('@sigle'),
      statut: texte('@statut'),
      adresse: texte('@adresse'),
      siret: texte('@siret'),
      courriel: texte('@courriel'),
      civilite: texte('@civilite'),
      representant: texte('@representant'),
      qualite: texte('@qualite'),
      terme: texte('@terme'),
    },
  }
}

/** The value of a cell; null when it is empty, undefined when it cannot be read. */
function lireCellule(
  rang: RangLu<string>,
  champ: string,
  type: TypeDeChamp,
): ValeurDeChamp | null | undefined {
  const brut = rang.texte(champ)
  if (brut === null) return null
  switch (type) {
    case 'texte':
      return brut
    case 'liste':
      return rang.liste(champ)
    case 'oui_non':
      return lireOuiNon(brut)
    case 'date':
      return rang.jour(champ) ?? undefined
    case 'montant':
    case 'entier':
    case 'nombre':
    case 'pourcentage': {
      const nombre = rang.nombre(champ)
      return nombre === null ? undefined : convertirNombre(type, nombre)
    }
    case 'tableau':
      return null
  }
}

function lireTableaux(grilles: readonly Grille[], {entete, annuaire}: Contexte) {
  const parPartie = new Map<string, Record<string, ValeurDeChamp>>()
  const communes: Record<string, ValeurDeChamp> = {}
  const anomalies: Anomalie[] = []
  let trouves = 0
  for (const [nom, champ] of Object.entries(entete.champs)) {
    const tableau = champ.type === 'tableau' ? trouverFeuilleDuTableau(grilles, nom, champ) : undefined
    if (!tableau) continue
    trouves += 1
    for (const ligne of lignesDe(tableau).donnees) {
      const rang = lireRang(tableau, ligne)
      const qui = lireQui(rang, entete, annuaire)
      const rangee: RangeeDeDonnees = Object.fromEntries(
        champ.colonnes.map((c) => [c.champ, lireSimple(rang, c.champ, c.type)]),
      )
      anomalies.push(...rang.constats)
      const cible = qui ? (parPartie.get(cleDe(qui)) ?? {}) : communes
      if (qui) parPartie.set(cleDe(qui), cible)
      const deja = cible[nom]
      cible[nom] = [...(Array.isArray(deja) ? (deja as readonly RangeeDeDonnees[]) : []), rangee]
    }
  }
  return {parPartie, communes, anomalies, trouves}
}

function lireSimple(rang: RangLu<string>, champ: string, type: TypeDeChamp): string | number | null {
  const valeur = lireCellule(rang, champ, type)
  if (typeof valeur === 'string' || typeof valeur === 'number') return valeur
  if (valeur === undefined && type !== 'date' && rang.constats.length === 0) {
    const message = `« ${rang.texte(champ) ?? ''} » ne se lit pas : ${ATTENDUS[type]} est attendu.`
    rang.constater('bloquante', 'CNV-011', champ, message, 'Corrigez la cellule.')
  }
  return null
}

/** The same party whatever the spelling of its name. */
export function cleDe({code, organisme}: Pick<RangeeLue, 'code' | 'organisme'>): string {
  return code ?? `@${empreinte(organisme?.nom ?? '')}`
}

function doublons(rangees: readonly RangeeLue[]): Anomalie[] {
  const doubles = rangees.filter((r, rang) => rangees.findIndex((q) => cleDe(q) === cleDe(r)) < rang)
  return doubles.map((r) => {
    const qui = r.code ?? r.organisme?.nom ?? ''
    return anomalie('bloquante', 'CNV-010', `« ${qui} » est deux fois dans le classeur pour ce modèle.`, {
      valeur: qui,
      a_faire: 'Gardez une seule ligne par partie, ou précisez la colonne « Type ».',
    })
  })
}

function sansFeuille(grilles: readonly Grille[], entete: EnteteDeModele): Anomalie {
  const noms = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  const champs = Object.values(entete.champs)
    .filter((c) => c.type !== 'tableau')
    .map((c) => `« ${c.libelle} »`)
  const message = `Aucune feuille (${noms}) n’a de ligne d’en-tête pour « ${entete.modele} ».`
  return anomalie('bloquante', 'CNV-009', message, {
    attendu: `une colonne « Code » ou « Structure », et au moins une de ces colonnes : ${enumerer(champs, 'ou')}`,
    a_faire: `Ajoutez cette ligne d’en-tête au-dessus des données, une ligne par partie.`,
  })
}

import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {enumerer, formaterMontant} from '../../../shared/francais.js'
import {lieuDe, lignesDe, lireRang, type RangLu, type Tableau, trouverTableau} from '../../feuilles/index.js'
import {lireFinancements, lireIndicateurs} from './lire-suites.js'
import {
  type ChampAction,
  type ChampBudget,
  type ChampIndicateur,
  MODELE_ACTIONS,
  MODELE_BUDGET,
  MODELE_INDICATEURS,
} from './modele-programme.js'
import type {ActionDuProgramme} from './schema.js'

/** What a workbook says of the programme of a year. */
export type LectureDuProgramme = {
  readonly actions: readonly ActionDuProgramme[]
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

type Contexte = {
  readonly annee: number
  /** Codes of the key figures of the référentiel, to check those that indicators name. */
  readonly chiffres: ReadonlySet<string>
}

/** Reads the three sheets of a programme: actions, indicators, budget by funder. */
export function lireProgramme(grilles: readonly Grille[], contexte: Contexte): LectureDuProgramme {
  const {actions: tableau, indicateurs, budget} = reperer(grilles)
  if (!tableau) return sansProgramme(grilles)
  const rangs = lignesDe(tableau).donnees.map((ligne) => lireRang(tableau, ligne))
  const vus = new Set<string>()
  const lues = rangs.flatMap((rang) => {
    const action = lireAction(rang, {tableau, annee: contexte.annee, vus})
    return action ? [{action, ligne: rang.ligne}] : []
  })
  const codes = new Set(lues.map(({action}) => action.code))
  const suivis = lireIndicateurs(indicateurs, codes, contexte.chiffres)
  const financements = lireFinancements(budget, codes)
  const completes = lues.map(({action, ligne}) => {
    const siens = financements.parAction.get(action.code) ?? []
    return {
      ligne,
      action: {
        ...action,
        financements: siens,
        financeurs: [...new Set([...action.financeurs, ...siens.map((f) => f.financeur)])],
        indicateurs: suivis.parAction.get(action.code) ?? [],
      },
    }
  })
  return {
    actions: completes.map(({action}) => action),
    colonnesIgnorees: [tableau, indicateurs, budget].flatMap((t) => t?.libres.map((l) => l.titre) ?? []),
    anomalies: [
      ...rangs.flatMap((r) => r.constats),
      ...suivis.anomalies,
      ...financements.anomalies,
      ...completes.flatMap(({action, ligne}) => controlerBudget(tableau, ligne, action)),
    ],
  }
}

/** Each sheet is read once: the sheet of the actions also has a code, a budget and funders. */
function reperer(grilles: readonly Grille[]): {
  actions: Tableau<ChampAction> | undefined
  indicateurs: Tableau<ChampIndicateur> | undefined
  budget: Tableau<ChampBudget> | undefined
} {
  const restantes = [...grilles]
  const prendre = <C extends string>(chercher: (grille: Grille) => Tableau<C> | undefined) => {
    for (const [rang, grille] of restantes.entries()) {
      const tableau = chercher(grille)
      if (!tableau) continue
      restantes.splice(rang, 1)
      return tableau
    }
    return undefined
  }
  const actions = prendre((grille) => trouverTableau(grille, MODELE_ACTIONS))
  const indicateurs = prendre((grille) => trouverTableau(grille, MODELE_INDICATEURS))
  const budget = prendre((grille) => trouverTableau(grille, MODELE_BUDGET))
  return {actions, indicateurs, budget}
}

function lireAction(
  rang: RangLu<ChampAction>,
  {tableau, annee, vus}: {tableau: Tableau<ChampAction>; annee: number; vus: Set<string>},
): ActionDuProgramme | undefined {
  const [code, intitule, axe] = [rang.texte('code'), rang.texte('intitule'), rang.texte('axe')]
  if (!code || vus.has(code)) {
    const message = code
      ? `Le code ${code} est déjà celui d’une autre ligne.`
      : `L’action « ${intitule ?? ''} » n’a pas de code.`
    rang.constater('bloquante', 'PRG-043', 'code', message, 'Donnez à chaque action un code à elle.')
    return undefined
  }
  vus.add(code)
  if (!intitule || !axe) {
    const message = intitule ? `L’action ${code} n’a pas d’axe.` : `L’action ${code} n’a pas d’intitulé.`
    rang.constater('bloquante', 'PRG-044', intitule ? 'axe' : 'intitule', message, 'Complétez la ligne.')
    return undefined
  }
  const [debut, fin] = lireDates(rang, code)
  const budget = rang.nombre('budget')
  const objectif = rang.texte('objectif')
  const [rangAxe = '', rangObjectif] = code.split('.')
  return {
    annee,
    code,
    axe: {mot: motDeLAxe(tableau), ...lireRubrique(axe, rangAxe)},
    objectif: objectif ? lireRubrique(objectif, rangObjectif ? `${rangAxe}.${rangObjectif}` : rangAxe) : null,
    intitule,
    pilote: rang.texte('pilote'),
    debut,
    fin,
    budget_centimes: budget === null ? null : Math.round(budget * 100),
    financeurs: rang.liste('financeurs'),
    financements: [],
    indicateurs: [],
  }
}

function lireDates(rang: RangLu<ChampAction>, code: string): [debut: string | null, fin: string | null] {
  const [debut, fin] = [rang.jour('debut'), rang.jour('fin', 'fin')]
  if (debut && fin && fin < debut) {
    const message = `L’action ${code} finit avant de commencer.`
    rang.constater('bloquante', 'PRG-048', 'fin', message, 'Corrigez l’une des deux dates.')
  }
  return [debut, fin]
}

/** « 1.2 Rendre l'activité lisible » → 1.2 and the words; without a number, that of the action's code. */
function lireRubrique(texte: string, parDefaut: string): {code: string; intitule: string} {
  const lu = /^(?:axe|mission|objectif)?\s*(\d+(?:\.\d+)*)\s*[.:)–-]?\s+(.+)$/i.exec(texte)
  return lu?.[1] && lu[2] ? {code: lu[1], intitule: lu[2]} : {code: parDefaut, intitule: texte}
}

function motDeLAxe({grille, ligneEntete, colonnes}: Tableau<ChampAction>): 'Axe' | 'Mission' {
  const titre = grille.lignes[ligneEntete]?.[colonnes.get('axe') ?? 0]?.affiche ?? ''
  return /^mission/i.test(titre.trim()) ? 'Mission' : 'Axe'
}

function controlerBudget(
  tableau: Tableau<ChampAction>,
  ligne: number,
  {code, budget_centimes: budget, financements}: ActionDuProgramme,
): Anomalie[] {
  const prevus = financements.flatMap((f) => f.prevu_centimes ?? [])
  const somme = prevus.reduce((s, c) => s + c, 0)
  if (budget === null || prevus.length === 0 || somme === budget) return []
  const message = `L’action ${code} a un budget de ${formaterMontant(budget)}, et ses financeurs prévoient ${formaterMontant(somme)}.`
  const aFaire = 'Vérifiez le budget et la feuille « Budget ».'
  const lieu = {...lieuDe(tableau, ligne, 'budget'), attendu: formaterMontant(somme), a_faire: aFaire}
  return [anomalie('avertissement', 'PRG-047', message, lieu)]
}

function sansProgramme(grilles: readonly Grille[]): LectureDuProgramme {
  const noms = enumerer(grilles.map((g) => `« ${g.feuille} »`))
  const message = `Aucune feuille (${noms}) n’a de ligne d’en-tête de programme.`
  const constat = anomalie('bloquante', 'PRG-040', message, {
    attendu: 'des colonnes « Axe » (ou « Mission »), « Code » et « Action »',
    a_faire:
      'Partez d’un classeur prêt à remplir : animreg programme preparer programme.xlsx --cadre missions',
  })
  return {actions: [], colonnesIgnorees: [], anomalies: [constat]}
}

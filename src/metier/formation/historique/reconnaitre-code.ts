import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {nommerThemes} from '../besoins/index.js'
import type {FaitsDuBilan} from '../bilan/index.js'
import type {
  Action,
  AppelDOffres,
  Besoin,
  Choix,
  DecisionDeTheme,
  Evaluation,
  Offre,
  ThemeDeBesoin,
} from '../types.js'
import type {HistoriqueDeCode} from './schema.js'

/** All that the chain of a plan is made of. */
export type FaitsDeLaChaine = FaitsDuBilan & {
  readonly besoins: readonly Besoin[]
  readonly themes: readonly ThemeDeBesoin[]
  readonly decisions: readonly DecisionDeTheme[]
  readonly appels: readonly AppelDOffres[]
  readonly offres: readonly Offre[]
  readonly choix: readonly Choix[]
  readonly evaluations: readonly Evaluation[]
}

/** What a code names, and the actions of the plan it leads to. */
export type Reconnu = {
  readonly genre: HistoriqueDeCode['genre']
  readonly code: string
  readonly libelle: string
  readonly actions: readonly Action[]
  readonly besoin?: Besoin
  readonly theme?: string
}

/** Finds what a code names: of the year first, else of any other. */
export function reconnaitreCode(faits: FaitsDeLaChaine, saisi: string): Reconnu {
  const cle = saisi.trim().toLowerCase()
  const pareil = (code: string) => code.toLowerCase() === cle
  const trouve =
    reconnaitreAction(faits, pareil) ??
    reconnaitreSession(faits, pareil) ??
    reconnaitreInscription(faits, pareil) ??
    reconnaitreBesoin(faits, pareil) ??
    reconnaitreAppel(faits, cle) ??
    reconnaitreOrganisme(faits, pareil) ??
    reconnaitreTheme(faits, empreinte(saisi))
  if (trouve) return trouve
  const exemples = [
    ...faits.actions.filter((a) => a.annee === faits.annee).map((a) => a.code),
    ...faits.appels.filter((a) => a.annee === faits.annee).map((a) => a.code),
  ].slice(0, 5)
  throw new ErreurMetier(
    'FOR-117',
    `« ${saisi} » n'est le code de rien de connu dans le plan de formation.`,
    {
      pistes: [
        ...(exemples.length > 0 ? [`Codes du plan ${faits.annee} : ${exemples.join(', ')}…`] : []),
        'Un besoin, un thème, une action, un appel d’offres ou l’un de ses lots (« CODE/1 »), un organisme, une session ou une inscription.',
      ],
      details: {code: saisi},
    },
  )
}

type Pareil = (code: string) => boolean

/** The same code may be used year after year. */
function deLAnnee<T extends {readonly annee: number}>(
  elements: readonly T[],
  annee: number,
  est: (e: T) => boolean,
) {
  const siens = elements.filter(est)
  return siens.find((e) => e.annee === annee) ?? siens.toSorted((a, b) => b.annee - a.annee)[0]
}

function reconnaitreAction({actions, annee}: FaitsDeLaChaine, pareil: Pareil): Reconnu | undefined {
  const action = deLAnnee(actions, annee, (a) => pareil(a.code))
  return action && {genre: 'action', code: action.code, libelle: action.intitule, actions: [action]}
}

function reconnaitreSession(faits: FaitsDeLaChaine, pareil: Pareil): Reconnu | undefined {
  const session = deLAnnee(faits.sessions, faits.annee, (s) => pareil(s.code))
  if (!session) return undefined
  const actions = faits.actions.filter((a) => a.annee === session.annee && a.code === session.action)
  return {genre: 'session', code: session.code, libelle: actions[0]?.intitule ?? session.action, actions}
}

/** A registration is told by its number and its structure, never by a name. */
function reconnaitreInscription(faits: FaitsDeLaChaine, pareil: Pareil): Reconnu | undefined {
  const inscription = faits.inscriptions.find((i) => pareil(i.cle))
  if (!inscription) return undefined
  const actions = faits.actions.filter((a) => a.annee === inscription.annee && a.code === inscription.action)
  const structure =
    faits.structures.find((s) => s.code === inscription.structure)?.nom ?? inscription.structure
  return {genre: 'inscription', code: inscription.cle, libelle: `inscription de ${structure}`, actions}
}

function reconnaitreBesoin(faits: FaitsDeLaChaine, pareil: Pareil): Reconnu | undefined {
  const besoin = faits.besoins.find((b) => pareil(b.cle))
  if (!besoin) return undefined
  const theme = nommerThemes(faits.themes)(besoin.theme)
  const actions = theme === undefined ? [] : actionsDuTheme(faits, theme, besoin.annee)
  return {
    genre: 'besoin',
    code: besoin.cle,
    libelle: besoin.theme,
    actions,
    besoin,
    ...(theme === undefined ? {} : {theme}),
  }
}

function reconnaitreTheme(faits: FaitsDeLaChaine, cle: string): Reconnu | undefined {
  const noms = [...faits.themes.map((t) => t.theme), ...faits.decisions.map((d) => d.theme)]
  const theme = noms.find((nom) => empreinte(nom) === cle)
  if (theme === undefined) return undefined
  return {
    genre: 'theme',
    code: theme,
    libelle: theme,
    actions: actionsDuTheme(faits, theme, faits.annee),
    theme,
  }
}

/** A call, or one of its lots: « AO-2008 », « AO-2008/2 ». */
function reconnaitreAppel(faits: FaitsDeLaChaine, cle: string): Reconnu | undefined {
  for (const appel of faits.appels) {
    const code = appel.code.toLowerCase()
    const lots = code === cle ? appel.lots : appel.lots.filter((l) => cle === `${code}/${l.numero}`)
    if (lots.length === 0) continue
    const [premier] = lots
    return {
      genre: code === cle ? 'appel' : 'lot',
      code: code === cle ? appel.code : `${appel.code}/${premier?.numero ?? ''}`,
      libelle: code === cle ? appel.titre : (premier?.intitule ?? appel.titre),
      actions: faits.actions.filter(
        (a) => a.annee === appel.annee && lots.some((l) => l.actions.includes(a.code)),
      ),
    }
  }
  return undefined
}

/** What a provider led, or offered to lead. */
function reconnaitreOrganisme(faits: FaitsDeLaChaine, pareil: Pareil): Reconnu | undefined {
  const organisme = faits.organismes.find((o) => pareil(o.code) || pareil(o.nom))
  if (!organisme) return undefined
  const offerts = new Set(
    faits.offres
      .filter((o) => o.organisme === organisme.code)
      .flatMap((o) => {
        const appel = faits.appels.find((a) => a.code === o.appel)
        const codes = appel?.lots.find((l) => l.numero === o.lot)?.actions ?? []
        return codes.map((code) => `${appel?.annee ?? ''} ${code}`)
      }),
  )
  const actions = faits.actions.filter(
    (a) => a.organisme === organisme.code || offerts.has(`${a.annee} ${a.code}`),
  )
  return {genre: 'organisme', code: organisme.code, libelle: organisme.nom, actions}
}

/** The actions that answer a theme: by decision of the group, or because the plan says so. */
export function actionsDuTheme(
  {actions, decisions}: FaitsDeLaChaine,
  theme: string,
  annee: number,
): Action[] {
  const cle = empreinte(theme)
  const decidees = new Set(
    decisions.filter((d) => d.annee === annee && empreinte(d.theme) === cle).map((d) => d.action),
  )
  return actions.filter(
    (a) => a.annee === annee && (decidees.has(a.code) || a.themes.some((t) => empreinte(t) === cle)),
  )
}

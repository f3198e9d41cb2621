import {empreinte} from '../../../shared/empreinte.js'
import {accorder, enumerer, formaterJour, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import {nommerThemes} from '../besoins/index.js'
import {dresserBilan} from '../bilan/index.js'
import {direDates, premierJour} from '../calendrier/index.js'
import {
  type Action,
  type Besoin,
  type DecisionDeTheme,
  ETAPES_DE_FINANCEMENT,
  ETATS_D_INSCRIPTION,
} from '../types.js'
import {actionsDuTheme, type FaitsDeLaChaine} from './reconnaitre-code.js'
import type {EtapeDeLaChaine, Maillon} from './schema.js'

export type MaillonSimple = Omit<Maillon, 'demande'>

/** A link, where only what is known is given. */
function maillon(
  etape: EtapeDeLaChaine,
  texte: string,
  {code = null, le = null}: Partial<MaillonSimple> = {},
): MaillonSimple {
  return {etape, code, texte, le}
}

/** What led to an action: the needs and the themes it answers. */
export function amontDe(action: Action, faits: FaitsDeLaChaine): MaillonSimple[] {
  const nommer = nommerThemes(faits.themes)
  const noms = [
    ...faits.decisions.filter((d) => d.annee === action.annee).map((d) => d.theme),
    ...action.themes,
  ]
  const themes = [...new Map(noms.map((nom) => [empreinte(nom), nom])).values()].filter((theme) =>
    actionsDuTheme(faits, theme, action.annee).includes(action),
  )
  return themes.flatMap((theme) => {
    const siens = faits.besoins.filter((b) => {
      const nom = nommer(b.theme)
      return b.annee === action.annee && nom !== undefined && empreinte(nom) === empreinte(theme)
    })
    const decision = faits.decisions.find(
      (d) => d.annee === action.annee && empreinte(d.theme) === empreinte(theme),
    )
    return [...siens.map((b) => maillonDeBesoin(b, faits)), maillonDeTheme(theme, decision)]
  })
}

/** A need, in the words of its structure. */
export function maillonDeBesoin(
  besoin: Besoin,
  {structures}: Pick<FaitsDeLaChaine, 'structures'>,
): MaillonSimple {
  const structure = structures.find((s) => s.code === besoin.structure)?.nom ?? besoin.structure
  const nombre = besoin.nombre === null ? '' : `, ${accorder(besoin.nombre, 'personne')}`
  return maillon('besoin', `${structure} : « ${besoin.theme} »${nombre}`, {code: besoin.cle})
}

/** A theme and what the group decided of it; not retained, it keeps its reason. */
export function maillonDeTheme(theme: string, decision: DecisionDeTheme | undefined): MaillonSimple {
  if (!decision) return maillon('theme', `Thème « ${theme} » : pas de décision notée`, {code: theme})
  const motif = decision.motif === null ? '' : ` : ${decision.motif}`
  return maillon('theme', `Thème « ${theme} » ${decision.retenu ? 'retenu' : 'non retenu'}${motif}`, {
    code: theme,
  })
}

/** The lots that bought an action, the offers they had, the choice made. */
export function achatDe(action: Action, faits: FaitsDeLaChaine): MaillonSimple[] {
  const nom = (code: string | null) => faits.organismes.find((o) => o.code === code)?.nom ?? code ?? ''
  return faits.appels
    .filter((a) => a.annee === action.annee)
    .flatMap((appel) =>
      appel.lots
        .filter((lot) => lot.actions.includes(action.code))
        .flatMap((lot) => {
          const code = `${appel.code}/${lot.numero}`
          const ici = (x: {readonly appel: string; readonly lot: number}) =>
            x.appel === appel.code && x.lot === lot.numero
          return [
            maillon('lot', `${appel.titre}, lot ${lot.numero} : ${lot.intitule}`, {code, le: appel.ouvertLe}),
            ...faits.offres
              .filter(ici)
              .map((o) =>
                maillon(
                  'offre',
                  [
                    nom(o.organisme),
                    ...(o.prixCentimes === null ? [] : [formaterMontant(o.prixCentimes)]),
                    ...(o.ecartee === null ? [] : [`écartée : ${o.ecartee}`]),
                  ].join(', '),
                  {code: o.organisme, le: o.recueLe},
                ),
              ),
            ...faits.choix.filter(ici).map((c) => {
              const issue = c.organisme === null ? 'Lot sans suite' : `${nom(c.organisme)} retenu`
              return maillon('choix', `${issue} : ${c.motif}`, {code: c.organisme, le: c.le})
            }),
          ]
        }),
    )
}

/** The action itself, and who leads it. */
export function maillonDAction(action: Action, {organismes}: FaitsDeLaChaine): MaillonSimple {
  const organisme = organismes.find((o) => o.code === action.organisme)?.nom
  const mode = action.mode === 'gre-a-gre' ? 'de gré à gré' : null
  return maillon('action', [action.intitule, organisme, mode].filter(Boolean).join(', '), {code: action.code})
}

/** What became of an action: sessions, registrations, attendance, evaluations, money, balance. */
export function avalDe(action: Action, faits: FaitsDeLaChaine): MaillonSimple[] {
  const sessions = faits.sessions.filter((s) => s.annee === action.annee && s.action === action.code)
  const codes = new Set(sessions.map((s) => s.code))
  const inscriptions = faits.inscriptions.filter((i) => i.annee === action.annee && i.action === action.code)
  const cles = new Set(inscriptions.map((i) => i.cle))
  const signes = faits.emargements.filter(
    (e) =>
      cles.has(e.inscription) && e.presence !== 'absence_non_justifiee' && e.presence !== 'absence_justifiee',
  )
  const reponses = faits.evaluations.filter((e) => codes.has(e.session))
  return [
    ...sessions.map((s) =>
      maillon(
        'session',
        [direDates(s) ?? 'dates à fixer', s.lieu, ETATS[s.etat], s.motif].filter(Boolean).join(', '),
        {code: s.code, le: premierJour(s) ?? null},
      ),
    ),
    ...(inscriptions.length === 0
      ? []
      : [
          maillon(
            'inscription',
            enumerer(
              ETATS_D_INSCRIPTION.flatMap((etat) => {
                const nombre = inscriptions.filter((i) => i.etat === etat).length
                return nombre === 0 ? [] : [`${formaterNombre(nombre)} ${INSCRIPTIONS[etat]}`]
              }),
            ),
          ),
        ]),
    ...(signes.length === 0
      ? []
      : [
          maillon(
            'emargement',
            `${accorder(signes.length, 'demi-journée suivie', 'demi-journées suivies')}, ${accorder(new Set(signes.map((e) => e.inscription)).size, 'personne')}`,
          ),
        ]),
    ...(['a_chaud', 'a_froid'] as const).flatMap((moment) => {
      const nombre = reponses.filter((r) => r.moment === moment).length
      if (nombre === 0) return []
      return [
        maillon(
          'evaluation',
          `${accorder(nombre, 'réponse')} ${moment === 'a_chaud' ? 'à chaud' : 'à froid'}`,
        ),
      ]
    }),
    ...financementDe(action, faits),
    ...bilanDe(action, faits),
  ]
}

function financementDe(action: Action, {financements}: FaitsDeLaChaine): MaillonSimple[] {
  return financements
    .filter((f) => f.annee === action.annee && f.action === action.code)
    .toSorted((a, b) => ETAPES_DE_FINANCEMENT.indexOf(a.etape) - ETAPES_DE_FINANCEMENT.indexOf(b.etape))
    .map((f) =>
      maillon('financement', `${f.etape} : ${formaterMontant(f.centimes)}`, {code: f.reference, le: f.le}),
    )
}

/** The line of the balance: an action alone gives the same counts as among the others. */
function bilanDe(action: Action, faits: FaitsDeLaChaine): MaillonSimple[] {
  const [ligne] = dresserBilan({...faits, annee: action.annee, actions: [action]}).par_action
  if (!ligne) return []
  const {sessions, jours, places, inscrits, presents} = ligne
  const comptes = [
    accorder(sessions, 'session'),
    `${formaterNombre(jours, Number.isInteger(jours) ? 0 : 1)} jours`,
    accorder(places, 'place'),
    ...(inscrits === null ? [] : [accorder(inscrits, 'inscrit')]),
    ...(presents === null ? [] : [accorder(presents, 'présent')]),
  ]
  return [maillon('bilan', comptes.join(', '))]
}

/** The one registration that was asked for. */
export function maillonDInscription(faits: FaitsDeLaChaine, cle: string): MaillonSimple[] {
  const inscription = faits.inscriptions.find((i) => i.cle === cle)
  if (!inscription) return []
  const {etat, session, motif, recueLe} = inscription
  const texte = [
    `demande du ${formaterJour(recueLe)}`,
    INSCRIPTION[etat],
    ...(session === null ? [] : [session]),
    ...(motif === null ? [] : [motif]),
  ].join(', ')
  return [maillon('inscription', texte, {code: cle, le: recueLe})]
}

const ETATS = {prevue: null, reportee: 'reportée', annulee: 'annulée', realisee: 'réalisée'} as const

const INSCRIPTION = {
  demandee: 'à affecter',
  inscrite: 'inscrite',
  en_attente: 'en attente',
  proposee: 'place proposée',
  refusee: 'place refusée',
  expiree: 'proposition expirée',
  annulee: 'annulée',
  remplacee: 'remplacée',
} as const

const INSCRIPTIONS = {
  demandee: 'à affecter',
  inscrite: 'avec une place',
  en_attente: 'en attente',
  proposee: 'à qui une place est proposée',
  refusee: 'ayant refusé',
  expiree: 'sans réponse à temps',
  annulee: 'annulées',
  remplacee: 'remplacées',
} as const

import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {formaterNombre} from '../../../shared/francais.js'
import {type LignesLues, lireLignes, type RangLu} from '../../feuilles/index.js'
import type {Action, Organisme} from '../types.js'
import {CARACTERES, type ChampAction, MODELE_ACTIONS, MODES} from './modele-actions.js'
import {codeDOrganisme} from './organismes.js'

/** The actions of a workbook, and the providers they name that the register does not hold yet. */
export type ActionsLues = LignesLues<Action> & {readonly organismes: readonly Organisme[]}

/** Reads the sheets of actions of a workbook, for one year. */
export function lireActions(
  grilles: readonly Grille[],
  {annee, organismes}: {readonly annee: number; readonly organismes: readonly Organisme[]},
): ActionsLues {
  const nouveaux = new Map<string, Organisme>()
  const connus = new Set(organismes.map((o) => o.code))
  const lues = lireLignes(grilles, MODELE_ACTIONS, (rang) => {
    const organisme = lireOrganisme(rang)
    if (organisme && !connus.has(organisme.code)) nouveaux.set(organisme.code, organisme)
    return lireAction(rang, {annee, organisme: organisme?.code ?? null})
  })
  const anomalies = [...lues.anomalies, ...codesDoubles(lues.lignes)]
  return {
    ...lues,
    anomalies: lues.feuilles === 0 ? [sansFeuille(grilles)] : anomalies,
    organismes: [...nouveaux.values()],
  }
}

function lireAction(
  rang: RangLu<ChampAction>,
  {annee, organisme}: {readonly annee: number; readonly organisme: string | null},
): Action | undefined {
  const [code, intitule] = [rang.texte('code'), rang.texte('intitule')]
  if (!code || !intitule) {
    const absent = code ? 'intitule' : 'code'
    const message = `L’action ${code ? `« ${code} » n’a pas d’intitulé` : `« ${intitule ?? ''} » n’a pas de code`}.`
    rang.constater('bloquante', 'FOR-001', absent, message, 'Complétez la ligne ou supprimez-la.')
    return undefined
  }
  const [sessions, joursParSession, jours] = [
    rang.nombre('sessions'),
    rang.nombre('joursParSession'),
    rang.nombre('jours'),
  ]
  if (
    sessions !== null &&
    joursParSession !== null &&
    jours !== null &&
    sessions * joursParSession !== jours
  ) {
    const attendu = `${formaterNombre(sessions)} × ${ecrire(joursParSession)} = ${ecrire(sessions * joursParSession)}`
    const message = `L’action « ${code} » annonce ${ecrire(jours)} jours ; ses sessions en font ${attendu}.`
    rang.constater(
      'avertissement',
      'FOR-002',
      'jours',
      message,
      'Corrigez les sessions, la durée ou le total.',
    )
  }
  return {
    code,
    annee,
    intitule,
    axe: rang.texte('axe'),
    objectifs: rang.texte('objectifs'),
    publics: rang.liste('publics'),
    prerequis: rang.texte('prerequis'),
    programme: rang.texte('programme'),
    moyens: rang.texte('moyens'),
    evaluation: rang.texte('evaluation'),
    acces: rang.texte('acces'),
    accessibilite: rang.texte('accessibilite'),
    organisme,
    sessions,
    joursParSession,
    places: rang.nombre('places'),
    heuresParJour: rang.nombre('heuresParJour'),
    coutPedagogiqueCentimes: enCentimes(rang.nombre('cout')),
    coutsAnnexesCentimes: enCentimes(rang.nombre('coutsAnnexes')),
    financeur: rang.texte('financeur'),
    caractere: rang.choix('caractere', CARACTERES),
    mode: rang.choix('mode', MODES),
    orientationCpnef: rang.texte('orientationCpnef'),
    avisCpnef: rang.texte('avisCpnef'),
    themes: rang.liste('themes'),
  }
}

function lireOrganisme(rang: RangLu<ChampAction>): Organisme | undefined {
  const nom = rang.texte('organisme')
  if (!nom) return undefined
  return {
    code: codeDOrganisme(nom),
    nom,
    ville: rang.texte('ville'),
    siret: null,
    declaration: null,
    qualiopi: null,
    contact: null,
    courriel: null,
    telephone: null,
  }
}

function ecrire(nombre: number): string {
  return formaterNombre(nombre, Number.isInteger(nombre) ? 0 : 1)
}

/** A sheet holds euros; the register holds centimes. */
export function enCentimes(euros: number | null): number | null {
  return euros === null ? null : Math.round(euros * 100)
}

function codesDoubles(actions: readonly Action[]): Anomalie[] {
  const vus = new Set<string>()
  return actions.flatMap(({code, intitule}) => {
    if (!vus.has(code)) {
      vus.add(code)
      return []
    }
    const message = `Le code « ${code} » est porté par deux actions ; la seconde est « ${intitule} ».`
    return [
      anomalie('bloquante', 'FOR-003', message, {
        valeur: code,
        attendu: 'un code par action',
        a_faire: 'Donnez un autre code à l’une des deux.',
      }),
    ]
  })
}

function sansFeuille(grilles: readonly Grille[]): Anomalie {
  const noms = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  return anomalie('bloquante', 'FOR-004', `Aucune feuille (${noms}) n’a l’en-tête d’un plan de formation.`, {
    attendu: 'les colonnes « Code », « Intitulé », et « Organisme », « Public » ou « Places »',
    a_faire: 'Partez du classeur que donne « animreg formation actions exporter plan.xlsx ».',
  })
}

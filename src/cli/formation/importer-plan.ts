import type {EcritureANoter, Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes} from '../../metier/feuilles/index.js'
import {
  type Action,
  lireActions,
  lireOrganismes,
  lirePlansAnterieurs,
  lireSessions,
  type Session,
} from '../../metier/formation/index.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'

type Demande = {
  readonly fichier: string
  readonly annee: Exercice
  readonly simulation: boolean
  readonly remplacer: boolean
  readonly tolerant: boolean
}

/** Takes in the actions of a plan, the providers they name and the former plans of the same workbook. */
export async function importerActions(espace: Espace, demande: Demande): Promise<BilanDeLignes> {
  const {annee, remplacer, tolerant} = demande
  const connues = await espace.registres.charger('actions_formation')
  const organismes = await espace.registres.charger('organismes')
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'formation',
    preparer: (grilles, fichier) => {
      const lues = lireActions(grilles, {annee, organismes})
      const plans = lirePlansAnterieurs(grilles)
      const {bilan, aEcrire, aRetirer} = importerLignes<Action>(
        connues.filter((a) => a.annee === annee),
        {...lues, anomalies: [...lues.anomalies, ...plans.anomalies]},
        {...fichier, remplacer, tolerant, cle: (a) => a.code, nommer: (a) => `${a.code} ${a.intitule}`},
      )
      return {
        bilan,
        ecritures: [
          ...aEcrire.map((a) => ecritureDAction(a, a)),
          ...aRetirer.map((a) => ecritureDAction(a, null)),
          ...lues.organismes.map(ecritureDOrganisme),
          ...plans.lignes.map(
            (p): EcritureANoter => ({
              registre: 'plans_anterieurs',
              cle: String(p.annee),
              annee: null,
              contenu: p,
            }),
          ),
        ],
      }
    },
  })
}

/** Takes in the sessions of a plan. */
export async function importerSessions(espace: Espace, demande: Demande): Promise<BilanDeLignes> {
  const {annee, remplacer, tolerant} = demande
  const connues = await espace.registres.charger('sessions_formation')
  const actions = await espace.registres.charger('actions_formation')
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'formation',
    preparer: (grilles, fichier) => {
      const lues = lireSessions(grilles, {annee, actions: actions.filter((a) => a.annee === annee)})
      const {bilan, aEcrire, aRetirer} = importerLignes<Session>(
        connues.filter((s) => s.annee === annee),
        lues,
        {...fichier, remplacer, tolerant, cle: (s) => s.code, nommer: (s) => s.code},
      )
      return {
        bilan,
        ecritures: [
          ...aEcrire.map((s) => ecritureDeSession(s, s)),
          ...aRetirer.map((s) => ecritureDeSession(s, null)),
        ],
      }
    },
  })
}

/** Takes in the register of providers. */
export async function importerOrganismes(espace: Espace, demande: Demande): Promise<BilanDeLignes> {
  const {remplacer, tolerant} = demande
  const connus = await espace.registres.charger('organismes')
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'formation',
    preparer: (grilles, fichier) => {
      const {bilan, aEcrire, aRetirer} = importerLignes(connus, lireOrganismes(grilles), {
        ...fichier,
        remplacer,
        tolerant,
        cle: (o) => o.code,
        nommer: (o) => o.nom,
      })
      const retraits = aRetirer.map(
        ({code}): EcritureANoter => ({registre: 'organismes', cle: code, annee: null, contenu: null}),
      )
      return {bilan, ecritures: [...aEcrire.map(ecritureDOrganisme), ...retraits]}
    },
  })
}

function ecritureDAction({annee, code}: Action, contenu: Action | null): EcritureANoter {
  return {registre: 'actions_formation', cle: `${annee} ${code}`, annee, contenu}
}

function ecritureDeSession({annee, code}: Session, contenu: Session | null): EcritureANoter {
  return {registre: 'sessions_formation', cle: `${annee} ${code}`, annee, contenu}
}

function ecritureDOrganisme(
  contenu: Extract<EcritureANoter, {registre: 'organismes'}>['contenu'] & object,
): EcritureANoter {
  return {registre: 'organismes', cle: contenu.code, annee: null, contenu}
}

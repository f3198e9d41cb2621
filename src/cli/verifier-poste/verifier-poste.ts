import {
  acheverRestauration,
  chercherRestaurationsCoupees,
  effacerFichiers,
  effacerRestaurationsCoupees,
  etatDuVerrou,
  exigerEspace,
  FICHIER_VERROU,
  sauvegarderAvant,
  trouverEspace,
} from '../../espace/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import type {Examen} from './constat.js'
import {examinerContenu} from './examiner-contenu.js'
import {examinerDossier} from './examiner-dossier.js'
import {examinerPoste} from './examiner-poste.js'

type Demande = {
  readonly espace: string | undefined
  readonly depart: string
  readonly reparer: boolean
  readonly simulation: boolean
}

/** Looks at the computer, then at the espace when there is one; mends what can be without loss. */
export async function verifierPoste({espace, depart, ...demande}: Demande): Promise<Examen> {
  const constats = await examinerPoste()
  const trouve = trouverEspace({dossier: espace, depart})
  if (trouve === undefined) return {espace: null, constats, reparations: []}
  const dossier = exigerEspace({dossier: espace, depart})
  await acheverRestauration(dossier)
  // Nothing below can be read without the engine of the base.
  if (constats.some((c) => c.controle === 'sqlite' && c.etat === 'mauvais'))
    return {espace: dossier, constats, reparations: []}
  const reparations = demande.reparer ? await reparer(dossier, demande.simulation) : []
  const contenu = await examinerContenu(dossier)
  return {
    espace: dossier,
    constats: [...constats, ...examinerDossier(dossier), ...contenu.constats],
    reparations,
  }
}

/** Only what no command will miss; a backup comes first, since received files may be among them. */
async function reparer(dossier: string, simulation: boolean): Promise<string[]> {
  const {restes, orphelines, aPurger} = await examinerContenu(dossier)
  const verrous = etatDuVerrou(dossier)?.perime ? [FICHIER_VERROU] : []
  const restaurations = chercherRestaurationsCoupees(dossier)
  const aEffacer = [...restes, ...orphelines, ...aPurger, ...verrous]
  const tout = [...aEffacer, ...restaurations]
  if (simulation || tout.length === 0) return tout
  // Never with the names that a purge was taking away: they would live on in the backup.
  effacerFichiers(dossier, aPurger)
  if (orphelines.length > 0) await sauvegarderAvant({dossier}, 'avant-reparation')
  effacerFichiers(dossier, aEffacer)
  if (restaurations.length > 0) await effacerRestaurationsCoupees(dossier)
  return tout
}

/** Something will fail: the command fails with the same facts (design §3). */
export function signalerDefauts(examen: Examen): void {
  const defauts = examen.constats.filter((c) => c.etat === 'mauvais')
  if (defauts.length === 0) return
  throw new ErreurMetier(
    'ACC-001',
    `${accorder(defauts.length, 'point à corriger', 'points à corriger')} avant de travailler.`,
    {
      pistes: defauts.flatMap(({a_faire}) => a_faire ?? []),
      details: {...examen},
    },
  )
}

import type {Espace} from '../../espace/index.js'
import {
  comparerReferentiels,
  type Evolution,
  type ListeDesReferentiels,
  listerLesReferentiels,
  type Referentiel,
  type ReferentielLu,
  versionPrecedente,
} from '../../metier/referentiel/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'
import {lireReferentiel} from './lire-referentiel.js'

/** The référentiels of the espace; one that cannot be read is told through `avertir`, except the one in force. */
export async function chargerListeDesReferentiels(
  espace: Espace,
  avertir: (texte: string) => void,
): Promise<ListeDesReferentiels> {
  const adopte = await charger(espace, espace.config.referentiel)
  const lus: ReferentielLu[] = []
  for (const {nom} of await espace.listerReferentiels()) {
    try {
      lus.push(nom === adopte.nom ? adopte : await charger(espace, nom))
    } catch (erreur) {
      if (!(erreur instanceof ErreurMetier)) throw erreur
      avertir(`le référentiel ${nom} ne se lit pas : ${erreur.message}`)
    }
  }
  return listerLesReferentiels(lus, adopte)
}

/** A référentiel, and what changed since the version before it when that one can be read. */
export async function chargerAvecEvolution(
  espace: Espace,
  demande: string | undefined,
): Promise<{readonly referentiel: Referentiel; readonly evolution: Evolution | undefined}> {
  const noms = (await espace.listerReferentiels()).map((r) => r.nom)
  const nom = demande ?? espace.config.referentiel
  if (demande !== undefined && !noms.includes(demande)) throw versionInconnue(demande, noms)
  const {referentiel} = await charger(espace, nom)
  const avant = versionPrecedente(noms, nom)
  return {
    referentiel,
    evolution:
      avant === undefined
        ? undefined
        : comparerReferentiels((await charger(espace, avant)).referentiel, referentiel),
  }
}

async function charger(espace: Espace, nom: string): Promise<ReferentielLu> {
  const disponible = (await espace.listerReferentiels()).find((r) => r.nom === nom)
  return {nom, origine: disponible?.origine ?? 'fourni', referentiel: await lireReferentiel(espace, nom)}
}

/** The référentiel a person names must be one that can be read here. */
export async function exigerReferentielConnu(espace: Espace, nom: string): Promise<void> {
  const noms = (await espace.listerReferentiels()).map((r) => r.nom)
  if (!noms.includes(nom)) throw versionInconnue(nom, noms)
}

function versionInconnue(nom: string, connus: readonly string[]): ErreurMetier {
  return new ErreurMetier(
    'REF-010',
    `Aucun référentiel ne s'appelle « ${nom} » ; connus : ${enumerer(connus)}.`,
    {
      pistes: ['Pour les voir : animreg referentiel lister'],
      details: {referentiel: nom, connus},
    },
  )
}

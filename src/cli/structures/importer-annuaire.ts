import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {validerYaml} from '../../formats/yaml/index.js'
import {type BilanAnnuaire, importerAnnuaire, lireCorrespondance} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Exercice} from '../../shared/periode.js'
import {recevoirClasseur} from './recevoir-classeur.js'

export type DemandeDAnnuaire = {
  readonly fichier: string
  readonly annee: Exercice
  readonly simulation: boolean
  readonly tolerant: boolean
  readonly profil?: string | undefined
  /** « titre=champ », as typed. */
  readonly correspondances?: readonly string[] | undefined
  /** Why it goes in even into a closed year. */
  readonly motif?: string | undefined
}

/** A directory of someone else's layout: title as written → title in our workbooks. */
const schemaProfil = z.object({colonnes: z.record(z.string(), z.string())})

/** Imports the directory of the network, counted at 31/12 of `annee`; a refused one throws with its findings. */
export async function importerClasseurAnnuaire(
  espace: Espace,
  {fichier: designation, annee, simulation, tolerant, profil, correspondances = [], motif}: DemandeDAnnuaire,
): Promise<BilanAnnuaire> {
  const {fichier, grilles} = await recevoirClasseur(designation)
  const duProfil = profil ? validerYaml(await espace.lireFichierProfil(profil), schemaProfil).colonnes : {}
  const correspondance = lireCorrespondance([...Object.entries(duProfil), ...correspondances.map(separer)])
  const {structures: appellations} = await espace.lireAppellations()
  const connu = {...(await espace.chargerAnnuaire()), appellations}
  const demande = {fichier: fichier.nom, sha256: fichier.sha256, annee, tolerant, correspondance}
  const {bilan, changements} = importerAnnuaire(connu, grilles, demande)
  if (!changements) return bilan
  await espace.exigerEnregistrable(changements, {annee, motif})
  if (simulation) return {...bilan, statut: 'simule'}
  const {anomalies} = bilan
  const {numero} = await espace.enregistrer(changements, {fichier, annee, anomalies, motif})
  return {...bilan, import: numero}
}

function separer(saisie: string): [string, string] {
  const egal = saisie.lastIndexOf('=')
  return egal < 0 ? [saisie, ''] : [saisie.slice(0, egal), saisie.slice(egal + 1)]
}

/** A directory with a blocking finding is not taken in. */
export function signalerAnnuaireRefuse(bilan: BilanAnnuaire): void {
  if (bilan.statut !== 'refuse') return
  const bloquantes = bilan.anomalies.filter((a) => a.gravite === 'bloquante')
  const introuvable = bloquantes.some((a) => a.code === 'STR-001')
  throw new ErreurMetier(
    introuvable ? 'STR-001' : 'STR-039',
    `L'annuaire « ${bilan.fichier} » est refusé : rien n'a été modifié.`,
    {
      pistes: [
        ...bloquantes
          .slice(0, 5)
          .map((a) =>
            [a.feuille && `${a.feuille} ${a.cellule ?? ''} :`, a.message, a.a_faire]
              .filter(Boolean)
              .join(' '),
          ),
        ...(introuvable
          ? []
          : ['Ou ajoutez « --tolerant » : les lignes fautives sont laissées de côté, les autres entrent.']),
      ],
      details: {...bilan},
    },
  )
}

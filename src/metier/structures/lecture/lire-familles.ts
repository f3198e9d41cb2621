import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {lignesDe, type Tableau} from '../../feuilles/index.js'
import {type ChampPersonne, controlerPersonnes, lirePersonnes} from '../personnes/index.js'
import {construireAnnuaire} from '../reconnaitre-structure.js'
import type {FamilleAnnuaire, FeuillesAnnuaire, Structure} from '../types.js'
import {CLES} from './familles.js'
import type {LectureAnnuaire} from './lire-annuaire.js'
import {
  type LectureDeFeuille,
  lireLieux,
  lireParc,
  lirePersonnel,
  lireRegroupements,
  sansDoublons,
} from './lire-feuilles.js'
import {lireFinancements} from './lire-financements.js'
import {
  type ChampFinancement,
  type ChampLieu,
  type ChampParc,
  type ChampPersonnel,
  type ChampRegroupement,
  NOMS_DES_FAMILLES,
} from './modeles-des-feuilles.js'

/** What the other sheets say: only the families whose sheet is there and not empty. */
export type LectureDesFamilles = {
  readonly dites: Partial<FeuillesAnnuaire>
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

type Contexte = {
  readonly structures: readonly Structure[]
  readonly appellations: Readonly<Record<string, string>>
  readonly annee: number
  /** Families of which something is known already. */
  readonly connues: ReadonlySet<FamilleAnnuaire>
}

/** Reads the other sheets with the structures of the main one, and those already known. */
export function lireFamilles(
  {feuilles, regroupements, groupes}: LectureAnnuaire,
  contexte: Contexte,
): LectureDesFamilles {
  const lecteurs = lecteursDesFamilles(contexte)
  const anomalies: Anomalie[] = []
  const colonnesIgnorees: string[] = []
  const dites: {[F in FamilleAnnuaire]?: readonly unknown[]} = {}
  for (const [famille, tableau] of feuilles) {
    const {feuille} = tableau.grille
    if (lignesDe(tableau).donnees.length === 0) {
      if (contexte.connues.has(famille)) anomalies.push(feuilleVide(feuille))
      continue
    }
    const lue = sansDoublons(lecteurs[famille](tableau), CLES[famille] as (l: unknown) => string, feuille)
    anomalies.push(...lue.anomalies)
    colonnesIgnorees.push(...ignoreesDe(famille, tableau, lecteurs).map((t) => `${feuille} : ${t}`))
    dites[famille] = lue.lignes
  }
  const lues = dites as Partial<FeuillesAnnuaire>
  if (lues.personnes) {
    anomalies.push(...controlerPersonnes(lues.personnes, contexte.structures, NOMS_DES_FAMILLES.personnes))
  }
  if (groupes.length === 0 && !lues.regroupements) return {dites: lues, colonnesIgnorees, anomalies}
  return {
    dites: {...lues, regroupements: [...regroupements, ...(lues.regroupements ?? [])]},
    colonnesIgnorees,
    anomalies,
  }
}

type Lecteurs = Readonly<Record<FamilleAnnuaire, (tableau: Tableau<string>) => LectureDeFeuille<unknown>>> & {
  readonly ignorees: (tableau: Tableau<string>) => readonly string[]
}

function lecteursDesFamilles({structures, appellations, annee}: Contexte): Lecteurs {
  const annuaire = construireAnnuaire(structures, appellations)
  const financements = (tableau: Tableau<string>) =>
    lireFinancements(tableau as Tableau<ChampFinancement>, annuaire, annee)
  return {
    lieux: (tableau) => lireLieux(tableau as Tableau<ChampLieu>, annuaire),
    personnes: (tableau) => lirePersonnes(tableau as Tableau<ChampPersonne>, annuaire),
    personnel: (tableau) => lirePersonnel(tableau as Tableau<ChampPersonnel>, annuaire, annee),
    parc: (tableau) => lireParc(tableau as Tableau<ChampParc>, annuaire),
    financements,
    regroupements: (tableau) => lireRegroupements(tableau as Tableau<ChampRegroupement>, annuaire),
    ignorees: (tableau) => financements(tableau).colonnesIgnorees,
  }
}

function ignoreesDe(
  famille: FamilleAnnuaire,
  tableau: Tableau<string>,
  lecteurs: Lecteurs,
): readonly string[] {
  return famille === 'financements' ? lecteurs.ignorees(tableau) : tableau.libres.map((l) => l.titre)
}

function feuilleVide(feuille: string): Anomalie {
  const message = 'Aucune ligne sous les titres ; ce qui était connu est gardé.'
  return anomalie('information', 'STR-031', message, {
    feuille,
    a_faire: 'Remplissez-la, ou supprimez-la du classeur.',
  })
}

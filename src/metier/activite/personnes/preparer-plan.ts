import {empreinte} from '../../../shared/empreinte.js'
import type {Exercice} from '../../../shared/periode.js'
import {
  type Comptage,
  type Indicateur,
  type Personnes,
  type Referentiel,
  SORTES_DE_COMPTAGE,
} from '../../referentiel/index.js'
import {preparerModalites} from './lire-cellules.js'
import type {Titres} from './titres.js'
import type {
  ColonneLue,
  IndicateurCompte,
  LecteurDeModalite,
  PlanDeComptage,
  VentilationLue,
} from './types.js'

type Entete = {
  readonly referentiel: Referentiel
  readonly personnes: Personnes
  readonly titres: Titres
  readonly structure: ColonneLue
  readonly annee: Exercice
  readonly entete: number
  readonly feuille: string
}

/** One reader by ventilation and column, that every indicator shares. */
type Lecteurs = Map<string, LecteurDeModalite>

/** Which indicators the columns of a header allow to count, and from which of them. */
export function preparerPlan(de: Entete): PlanDeComptage {
  const {referentiel, personnes, titres, structure, annee, entete, feuille} = de
  const identifiant = titres.trouver(personnes.identifiant)
  const lecteurs: Lecteurs = new Map()
  const indicateurs = referentiel.indicateurs.flatMap((i) => {
    const horsDeSesAnnees = (i.depuis ?? annee) > annee || (i.jusqu_a ?? annee) < annee
    const pret = horsDeSesAnnees ? undefined : preparerIndicateur(i, de, lecteurs)
    return pret ? [pret] : []
  })
  const utiles = new Set([
    structure,
    ...(identifiant ? [identifiant] : []),
    ...indicateurs.flatMap((i) => [
      i.colonne,
      ...(i.si ? [i.si.colonne] : []),
      ...i.ventilations.map((v) => v.colonne),
    ]),
  ])
  const doublons = [...utiles].flatMap((colonne) => titres.doublons(colonne))
  return {feuille, annee, entete, structure, identifiant, indicateurs, doublons, titres: titres.toutes}
}

function preparerIndicateur(
  indicateur: Indicateur,
  de: Entete,
  lecteurs: Lecteurs,
): IndicateurCompte | undefined {
  const {code, libelle} = indicateur
  for (const comptage of indicateur.comptage ?? []) {
    const sorte = SORTES_DE_COMPTAGE.find((s) => comptage[s])
    const colonne = sorte && de.titres.trouver(comptage[sorte])
    const si = comptage.si && de.titres.trouver(comptage.si.colonne)
    if (!sorte || !colonne || (comptage.si && !si)) continue
    const parmi = comptage.si?.parmi && new Set(comptage.si.parmi.map(empreinte))
    return {
      code,
      libelle,
      sorte,
      colonne,
      auMoins: comptage.au_moins ?? 1,
      si: si && {colonne: si, parmi},
      ventilations: preparerVentilations(indicateur, comptage, de, lecteurs),
      reserve: comptage.reserve,
    }
  }
  return undefined
}

function preparerVentilations(
  {ventilations}: Indicateur,
  comptage: Comptage,
  {referentiel, personnes, titres}: Entete,
  lecteurs: Lecteurs,
): VentilationLue[] {
  return personnes.ventilations.flatMap((declaree) => {
    const {ventilation: code} = declaree
    const ventilation = referentiel.ventilations.find((v) => v.code === code)
    if (!ventilation || !ventilations.includes(code)) return []
    const propre = comptage.ventilations?.[code]
    const sienne = titres.trouver(propre)
    const colonne = sienne ?? titres.trouver(declaree.colonnes)
    if (!colonne) return []
    const cle = `${code}|${colonne.colonne}`
    const lire = lecteurs.get(cle) ?? preparerModalites(ventilation, declaree)
    lecteurs.set(cle, lire)
    return [
      {
        ventilation: code,
        modalites: ventilation.modalites.map((m) => m.code),
        colonne,
        lire,
        aDefaut: propre !== undefined && sienne === undefined,
      },
    ]
  })
}

import type {Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {comparerTextes, formaterDate} from '../../../shared/francais.js'
import {ecrireFeuille, ecrireListe, type Rangee} from '../../feuilles/index.js'
import {
  CHAMPS_SEULEMENT_LUS,
  type ChampAnnuaire,
  FINANCEURS,
  MODELE_ANNUAIRE,
  MODELE_FINANCEMENTS,
  MODELE_LIEUX,
  MODELE_PARC,
  MODELE_PERSONNEL,
  NATURES_DE_LIEU,
  STATUTS,
} from '../lecture/index.js'
import {MODELE_PERSONNES} from '../personnes/index.js'
import {type FaitsAnnuaire, MOYENS, type Structure} from '../types.js'

const NOTE =
  'Modifiez, ajoutez des lignes, puis : animreg structures importer. Une feuille ou une colonne supprimée ne change rien.'

/** The whole directory as a workbook to edit and import again; counts are those at the end of the date's year. */
export function exporterAnnuaire(
  faits: FaitsAnnuaire,
  {reseau, date}: {reseau: string; date: string},
): Classeur {
  const noms = new Map(faits.structures.map((s) => [s.code, s.nom]))
  const situer = <L extends {readonly structure: Structure['code'] | null}>(ligne: L) => ({
    ...ligne,
    code: ligne.structure,
    structure: ligne.structure && (noms.get(ligne.structure) ?? null),
  })
  const rangs = new Map(faits.structures.map((s, rang) => [s.code, rang]))
  const ranger = <L extends {readonly structure: Structure['code'] | null}>(lignes: readonly L[]) =>
    lignes.toSorted((a, b) => rangDe(rangs, a.structure) - rangDe(rangs, b.structure))
  const tete = (titre: string) => ({titre: `${titre} – ${reseau}`, note: NOTE})
  return {
    titre: `Annuaire ${reseau}`,
    auteur: reseau,
    date,
    feuilles: [
      feuilleAnnuaire(faits, {reseau, date}),
      ecrireFeuille(
        MODELE_LIEUX,
        ranger(faits.lieux).map((l) => ({...situer(l), nature: NATURES_DE_LIEU[l.nature][0] ?? l.nature})),
        tete("Lieux d'accueil"),
      ),
      ecrireFeuille(MODELE_PERSONNES, ranger(faits.personnes).map(situer), tete('Personnes et fonctions')),
      ecrireFeuille(
        MODELE_PERSONNEL,
        ranger(faits.personnel).map((p) => ({...situer(p), statut: STATUTS[p.statut][0] ?? p.statut})),
        tete('Personnel au 31 décembre'),
      ),
      ecrireFeuille(MODELE_PARC, ranger(faits.parc).map(situer), tete('Postes informatiques')),
      feuilleFinancements(faits, noms, tete('Financements, en euros')),
    ],
  }
}

function rangDe(rangs: ReadonlyMap<string, number>, code: string | null): number {
  return code === null ? -1 : (rangs.get(code) ?? rangs.size)
}

function feuilleAnnuaire(
  {structures, moyens, regroupements}: FaitsAnnuaire,
  {reseau, date}: {reseau: string; date: string},
): FeuilleDeClasseur {
  const annee = Number(date.slice(0, 4))
  const valeurs = new Map(
    moyens.filter((m) => m.annee === annee).map((m) => [`${m.structure}/${m.code}`, m.valeur]),
  )
  const groupes = [...new Set(regroupements.map((r) => r.groupe))].sort(comparerTextes)
  const rangees = structures.map((s): Rangee<ChampAnnuaire> => {
    const comptes = MOYENS.map((code) => [code, valeurs.get(`${s.code}/${code}`) ?? null] as const)
    return {
      ...s,
      communes: ecrireListe(s.communes ?? []),
      epci: ecrireListe(s.epci ?? []),
      ...Object.fromEntries(comptes),
    }
  })
  const libres = groupes.map((groupe) => ({
    titre: `Groupe : ${groupe}`,
    format: 'texte' as const,
    valeurs: structures.map((s) =>
      ecrireListe(
        regroupements.filter((r) => r.groupe === groupe && r.structure === s.code).map((r) => r.valeur),
      ),
    ),
  }))
  const titres = Object.fromEntries(
    MODELE_ANNUAIRE.colonnes
      .filter(({champ}) => MOYENS.some((code) => code === champ))
      .map(({champ, titre}) => [champ, `${titre} au 31/12/${annee}`]),
  )
  const sansNomOfficiel = structures.every((s) => !s.nomOfficiel)
  return ecrireFeuille(MODELE_ANNUAIRE, rangees, {
    titre: `Annuaire ${reseau}, moyens au ${formaterDate(`${annee}-12-31`)}`,
    note: `${NOTE} Un groupement s’ajoute par une colonne « Groupe : Bassin ».`,
    sans: [...CHAMPS_SEULEMENT_LUS, ...(sansNomOfficiel ? (['nomOfficiel'] as const) : [])],
    titres,
    libres,
  })
}

/** One row per structure and year, one column per funder, the total at the end. */
function feuilleFinancements(
  {structures, financements}: FaitsAnnuaire,
  noms: ReadonlyMap<string, string>,
  tete: {titre: string; note: string},
): FeuilleDeClasseur {
  const autres = [...new Set(financements.map((f) => f.financeur))]
    .filter((nom) => !FINANCEURS.includes(nom))
    .sort(comparerTextes)
  const codes = [...new Set([...structures.map((s) => s.code), ...financements.map((f) => f.structure)])]
  const rangs = codes.flatMap((code) => {
    const siens = financements.filter((f) => f.structure === code)
    const annees = [...new Set(siens.map((f) => f.annee))].sort((a, b) => a - b)
    return annees.map((annee) => ({code, annee, siens: siens.filter((f) => f.annee === annee)}))
  })
  const libres = [...FINANCEURS, ...autres].map((financeur) => ({
    titre: financeur,
    format: 'montant' as const,
    valeurs: rangs.map(({siens}) => {
      const sien = siens.find((f) => f.financeur === financeur)
      return sien ? sien.centimes / 100 : null
    }),
  }))
  const total = {
    titre: 'Total',
    format: 'montant' as const,
    valeurs: rangs.map(({siens}) => siens.reduce((s, f) => s + f.centimes, 0) / 100),
  }
  return ecrireFeuille(
    MODELE_FINANCEMENTS,
    rangs.map(({code, annee}) => ({code, structure: noms.get(code) ?? null, annee})),
    {...tete, sans: ['financeur', 'montant', 'total'], libres: [...libres, total]},
  )
}

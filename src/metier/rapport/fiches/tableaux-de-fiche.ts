import type {Bloc, Colonne, Ligne} from '../../../documents/index.js'
import {formaterPourcentage} from '../../../shared/francais.js'
import {type Chiffre, presenterChiffre} from '../../chiffres/index.js'
import type {Indicateur, Referentiel} from '../../referentiel/index.js'
import {estDonne, indexer, moisManquants, nommerAnnees} from '../publication.js'
import type {FaitsDesFiches, Rapprochement, Sujet} from './types.js'

/** A page has room for this many; the workbook of the sheet has them all. */
const CHIFFRES_AU_PLUS = 12
const REPERES_AU_PLUS = 5
const RIEN = '–'

/** The figures, their evolution beside that of the département and of the network, and their weight in it. */
export function composerTableauDesChiffres(faits: FaitsDesFiches, sujet: Sujet): Bloc[] {
  const {parStructure, referentiel} = faits
  const connus = indexer(referentiel)
  const lignes = sujet.rapprochements.filter(aMontrer).slice(0, CHIFFRES_AU_PLUS)
  if (lignes.length === 0) return []
  const [avant, apres] = nommerAnnees(parStructure)
  const deStructure = sujet.genre === 'structure'
  return [
    {
      bloc: 'tableau',
      legende: deStructure ? 'La structure, son département et le réseau' : 'Le département et le réseau',
      colonnes: [
        {libelle: 'Chiffre', alignement: 'gauche', poids: 3},
        droite(majuscule(apres)),
        droite(majuscule(avant)),
        droite('Évolution'),
        ...(deStructure ? [droite('Évol. départ.')] : []),
        droite('Évol. réseau'),
        droite('Part du réseau', 0.9),
        ...(sujet.avecRang ? [droite('Rang', 1.2)] : []),
      ],
      lignes: lignes.map((r): Ligne => ligneDe(r, {referentiel, sujet, connus})),
    },
  ]
}

/** What was never given, this year nor the one before, is left out. */
function aMontrer({chiffre}: Rapprochement): boolean {
  return estDonne(chiffre) || chiffre.precedent !== null
}

type Contexte = {
  readonly referentiel: Referentiel
  readonly sujet: Sujet
  readonly connus: ReadonlyMap<string, Indicateur>
}

function ligneDe(
  {chiffre, departement, reseau, rang}: Rapprochement,
  {referentiel, sujet, connus}: Contexte,
): Ligne {
  const p = presenterChiffre(chiffre, referentiel)
  const evolutionDe = (c: Chiffre | null) => (c && presenterChiffre(c, referentiel).evolution) ?? RIEN
  const mois = moisManquants(chiffre)
  return {
    role: 'donnee',
    cellules: [
      mois ? `${p.libelle} (${mois})` : p.libelle,
      p.valeur,
      p.precedent,
      p.evolution ?? RIEN,
      ...(sujet.genre === 'structure' ? [evolutionDe(departement)] : []),
      evolutionDe(reseau),
      direPart(partDuReseau(chiffre, reseau, connus.get(chiffre.code))),
      ...(sujet.avecRang ? [rang ?? RIEN] : []),
    ],
  }
}

/** The weight of a territory in the network, where figures are added up. */
export function partDuReseau(
  {valeur}: Chiffre,
  reseau: Chiffre | null,
  indicateur: Indicateur | undefined,
): number | null {
  if (indicateur?.nature === 'ratio' || valeur === null || !reseau?.valeur) return null
  return valeur / reseau.valeur
}

function direPart(part: number | null): string {
  return part === null ? RIEN : formaterPourcentage(part, 1)
}

/** A share shown beside a figure, such as women among first receptions, here and elsewhere. */
export type Repere = {
  readonly libelle: string
  readonly ici: number
  readonly departement: number | null
  readonly reseau: number | null
}

/** The shares that the référentiel wants beside its figures. */
export function releverReperes(
  {referentiel}: FaitsDesFiches,
  rapprochements: readonly Rapprochement[],
): Repere[] {
  return rapprochements.flatMap(({chiffre, departement, reseau}) => {
    const cle = referentiel.chiffres_cles.find((c) => c.indicateur === chiffre.code)
    return (cle?.parts ?? []).flatMap(({ventilation, modalites = []}) =>
      modalites.flatMap((modalite): Repere[] => {
        const part = (c: Chiffre | null) =>
          c?.parts.find((p) => p.ventilation === ventilation && p.modalite === modalite)
        const ici = part(chiffre)
        if (!ici || ici.pour_cent === null) return []
        return [
          {
            libelle: `${chiffre.libelle} : ${ici.libelle.toLowerCase()}`,
            ici: ici.pour_cent / 100,
            departement: enFraction(part(departement)?.pour_cent),
            reseau: enFraction(part(reseau)?.pour_cent),
          },
        ]
      }),
    )
  })
}

function enFraction(pourCent: number | null | undefined): number | null {
  return pourCent === null || pourCent === undefined ? null : pourCent / 100
}

/** These shares as a table. */
export function composerReperes(faits: FaitsDesFiches, sujet: Sujet): Bloc[] {
  const reperes = releverReperes(faits, sujet.rapprochements).slice(0, REPERES_AU_PLUS)
  if (reperes.length === 0) return []
  const deStructure = sujet.genre === 'structure'
  return [
    {
      bloc: 'tableau',
      legende: 'Le public, en part de chaque chiffre',
      colonnes: [
        {libelle: 'Part', alignement: 'gauche', poids: 3},
        {libelle: deStructure ? 'Structure' : 'Département', alignement: 'droite'},
        ...(deStructure ? [{libelle: 'Département', alignement: 'droite' as const}] : []),
        {libelle: 'Réseau', alignement: 'droite'},
      ],
      lignes: reperes.map(
        (r): Ligne => ({
          role: 'donnee',
          cellules: [r.libelle, dire(r.ici), ...(deStructure ? [dire(r.departement)] : []), dire(r.reseau)],
        }),
      ),
    },
  ]
}

function droite(libelle: string, poids = 1.1): Colonne {
  return {libelle, alignement: 'droite', poids}
}

function dire(part: number | null): string {
  return part === null ? RIEN : formaterPourcentage(part)
}

function majuscule(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`
}

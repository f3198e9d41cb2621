import {type Bloc, type Colonne, dessinerBarres, type Figure, type Ligne} from '../../../documents/index.js'
import {accorder} from '../../../shared/francais.js'
import {type Chiffre, type Chiffres, presenterChiffre} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import {direEtendue, estDonne, moisManquants, ordonnerActivite} from '../publication.js'
import {LARGEUR_DES_DESSINS} from './largeur.js'
import type {FaitsTableauDeBord} from './types.js'

type Groupe = NonNullable<Chiffres['par']>[number]

type Decoupage = {
  readonly titre: string
  readonly entete: string
  readonly groupes: readonly Groupe[]
  /** When the groups are structures, their départements. */
  readonly sousTotaux: readonly Groupe[]
}

/** Two columns each, beside the names. */
const CHIFFRES_PAR_TABLEAU = 4
const TABLEAUX_AU_PLUS = 2

/** A chart of the first figure, then tables of the others, group by group, the network last. */
export function composerGroupes(faits: FaitsTableauDeBord, decoupage: Decoupage): Bloc[] {
  const {parStructure, referentiel} = faits
  const {groupes, titre} = decoupage
  if (groupes.length === 0) return []
  const donnes = new Set(groupes.flatMap((g) => g.chiffres.filter(estDonne)).map((c) => c.code))
  const chiffres = ordonnerActivite(parStructure.chiffres, referentiel).filter(({code}) => donnes.has(code))
  const bandes = Array.from({length: Math.ceil(chiffres.length / CHIFFRES_PAR_TABLEAU)}, (_, i) =>
    chiffres.slice(i * CHIFFRES_PAR_TABLEAU, (i + 1) * CHIFFRES_PAR_TABLEAU),
  )
  const montrees = bandes.slice(0, TABLEAUX_AU_PLUS)
  const autres = chiffres.length - montrees.flat().length
  return [
    {bloc: 'titre', niveau: 2, texte: titre},
    ...dessiner(faits, decoupage, chiffres[0]),
    ...montrees.map((bande) => composerTableau(faits, decoupage, bande)),
    ...(autres > 0
      ? [
          {
            bloc: 'paragraphe' as const,
            style: 'note' as const,
            texte: `${accorder(autres, 'autre chiffre est donné', 'autres chiffres sont donnés')} dans le classeur du tableau de bord.`,
          },
        ]
      : []),
  ]
}

function dessiner(
  {parStructure, referentiel, config}: FaitsTableauDeBord,
  {groupes, entete}: Decoupage,
  chiffre: Chiffre | undefined,
): Figure[] {
  if (!chiffre) return []
  const barres = groupes
    .flatMap((g) => {
      const sien = g.chiffres.find((c) => c.code === chiffre.code)
      return sien ? [{libelle: g.libelle, sien}] : []
    })
    .toSorted((a, b) => (b.sien.valeur ?? -1) - (a.sien.valeur ?? -1))
    .map(({libelle, sien}) => {
      const {valeur, evolution} = presenterChiffre(sien, referentiel)
      return {
        libelle,
        valeur: sien.valeur,
        etiquette: evolution === null ? valeur : `${valeur} (${evolution})`,
      }
    })
  const legende = `${chiffre.libelle} par ${entete.toLowerCase()}, ${direEtendue(parStructure, parStructure.annee)}`
  return [
    {
      bloc: 'figure',
      legende,
      dessin: dessinerBarres({
        barres,
        largeur: LARGEUR_DES_DESSINS,
        charte: config.charte,
        hauteurMax: 420,
      }),
    },
  ]
}

function composerTableau(
  {parStructure, referentiel, structures}: FaitsTableauDeBord,
  {entete, groupes, sousTotaux}: Decoupage,
  bande: readonly Chiffre[],
): Bloc {
  const ligne = (role: Ligne['role'], g: Groupe): Ligne => ({
    role,
    cellules: [g.libelle, ...bande.flatMap(({code}) => cellulesDe(g, code, referentiel))],
  })
  const membres = (departement: string) =>
    new Set(structures.filter((s) => s.departement === departement).map((s) => s.code as string))
  const lignes =
    sousTotaux.length === 0
      ? groupes.map((g) => ligne('donnee', g))
      : sousTotaux.flatMap((d): Ligne[] => {
          const siens = membres(d.code)
          return [
            {role: 'groupe', cellules: [d.libelle]},
            ...groupes.filter((g) => siens.has(g.code)).map((g) => ligne('donnee', g)),
            ligne('sous-total', {...d, libelle: `Ensemble ${d.libelle}`}),
          ]
        })
  const reseau = {code: 'REGION', libelle: 'Ensemble du réseau', chiffres: parStructure.chiffres}
  const toutes = [...lignes, ligne('total', reseau)]
  const note = expliquer(toutes)
  return {
    bloc: 'tableau',
    legende: `${bande.map((c) => c.libelle).join(' ; ')} : par ${entete.toLowerCase()}`,
    colonnes: [
      {libelle: entete, alignement: 'gauche', poids: 3},
      ...bande.flatMap(() => [aDroite(String(parStructure.annee)), aDroite('Évol.')]),
    ],
    groupesDeColonnes: [{libelle: '', colonnes: 1}, ...bande.map(({libelle}) => ({libelle, colonnes: 2}))],
    lignes: toutes,
    ...(note ? {note} : {}),
  }
}

function aDroite(libelle: string): Colonne {
  return {libelle, alignement: 'droite'}
}

const SANS_VALEUR = 'n.r.'

/** A value short of months carries how many it has: « 1 234 (11/12) ». */
function cellulesDe({chiffres}: Groupe, code: string, referentiel: Referentiel): [string, string] {
  const chiffre = chiffres.find((c) => c.code === code)
  if (!chiffre || !estDonne(chiffre)) return [SANS_VALEUR, '–']
  const {valeur, evolution} = presenterChiffre(chiffre, referentiel)
  const mois = moisManquants(chiffre)?.replace(' mois sur ', '/')
  return [mois ? `${valeur} (${mois})` : valeur, evolution ?? '–']
}

function expliquer(lignes: readonly Ligne[]): string | undefined {
  const cellules = lignes.flatMap((l) => l.cellules)
  const notes = [
    ...(cellules.includes(SANS_VALEUR) ? [`${SANS_VALEUR} : non renseigné`] : []),
    ...(cellules.some((c) => /\(\d+\/\d+\)$/.test(c)) ? ['(11/12) : 11 mois donnés sur 12'] : []),
    ...(cellules.includes('s.') ? ['s. : couvert par le secret statistique'] : []),
    ...(cellules.includes('n.s.') ? ['n.s. : évolution non significative'] : []),
  ]
  return notes.length > 0 ? `${notes.join(' ; ')}.` : undefined
}

import type {Bloc, Colonne} from '../../../documents/index.js'
import {type Chiffre, type ChiffrePresente, presenterChiffre} from '../../chiffres/index.js'
import {direAxe} from './axes.js'
import {lireCodes, trousDe, trouverChiffres} from './codes.js'
import {direInconnus, sousReserve} from './fautes.js'
import type {Directive, FaitsDeDirectives} from './types.js'

/** A table of figures: year against year, or split over structures, départements, months… */
export const TABLEAU: Directive = {
  requis: ['chiffres'],
  attributs: ['par', 'legende', 'note'],
  exemple: '::tableau{chiffres="civis,entrees_formation" par="departement"}',
  composer: (appel, faits) =>
    sousReserve(() => {
      const {par, legende, note} = appel.attributs
      const {presentes, inconnus} = trouverChiffres(lireCodes(appel, 'chiffres'), faits)
      const corps = par ? decouper(presentes, par, faits) : comparer(presentes, faits)
      const tableau: Bloc = {
        bloc: 'tableau',
        legende: legende ?? corps.legende,
        colonnes: corps.colonnes,
        lignes: corps.lignes,
        source: `Source : ${faits.referentiel.libelle}, ${faits.chiffres.annee}.`,
        ...(note ? {note} : {}),
      }
      return {
        blocs: presentes.length > 0 ? [tableau] : [],
        trous: trousDe(presentes, faits.chiffres.annee),
        fautes: direInconnus(inconnus, faits),
      }
    }),
}

const VIDE = '–'

function comparer(presentes: readonly ChiffrePresente[], {chiffres: {annee}}: FaitsDeDirectives) {
  const objectifs = presentes.some((p) => p.objectif !== null)
  const colonnes: Colonne[] = [
    {libelle: 'Chiffre', alignement: 'gauche', poids: 3},
    {libelle: String(annee - 1), alignement: 'droite'},
    {libelle: String(annee), alignement: 'droite'},
    {libelle: 'Évolution', alignement: 'droite'},
    ...(objectifs
      ? [
          {libelle: 'Objectif', alignement: 'droite' as const},
          {libelle: 'Réalisé', alignement: 'droite' as const},
        ]
      : []),
  ]
  return {
    legende: `${nommer(presentes)}, ${annee - 1} et ${annee}`,
    colonnes,
    lignes: presentes.map((p) => ({
      role: 'donnee' as const,
      cellules: [
        p.libelle,
        p.precedent,
        p.valeur,
        p.evolution ?? VIDE,
        ...(objectifs ? [p.objectif ?? VIDE, p.taux ?? VIDE] : []),
      ],
    })),
  }
}

function decouper(presentes: readonly ChiffrePresente[], par: string, faits: FaitsDeDirectives) {
  const {par: groupes = [], annee} = faits.decouper(par)
  const axe = direAxe(par, faits.referentiel)
  const ecrire = (chiffres: readonly Chiffre[], code: string) => {
    const chiffre = chiffres.find((c) => c.code === code)
    return chiffre ? presenterChiffre(chiffre, faits.referentiel).valeur : VIDE
  }
  return {
    legende: `${nommer(presentes)} en ${annee}, par ${axe}`,
    colonnes: [
      {libelle: capitaliser(axe), alignement: 'gauche' as const, poids: 2.4},
      ...presentes.map((p): Colonne => ({libelle: p.libelle, alignement: 'droite'})),
    ],
    lignes: [
      ...groupes.map(({libelle, chiffres}) => ({
        role: 'donnee' as const,
        cellules: [libelle, ...presentes.map((p) => ecrire(chiffres, p.code))],
      })),
      {
        role: 'total' as const,
        cellules: ['Ensemble du réseau', ...presentes.map((p) => p.valeur)],
      },
    ],
  }
}

/** « Civis, parrainage et formation », cut when there are many. */
function nommer(presentes: readonly ChiffrePresente[]): string {
  const [premier = 'Chiffres', ...reste] = presentes.map((p) => p.libelle)
  if (reste.length > 2) return 'Les chiffres du réseau'
  return [premier, ...reste.map((libelle) => libelle.charAt(0).toLowerCase() + libelle.slice(1))].join(', ')
}

function capitaliser(mot: string): string {
  return mot.charAt(0).toUpperCase() + mot.slice(1)
}

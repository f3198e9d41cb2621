import {
  type Barre,
  dessinerBarres,
  dessinerColonnesComparees,
  dessinerEvolutions,
  dessinerParts,
  dessinerRealisation,
} from '../../../documents/index.js'
import {type ChiffrePresente, presenterChiffre} from '../../chiffres/index.js'
import {direAxe} from './axes.js'
import {trousDe, trouverChiffres} from './codes.js'
import {courbes, type Dessine, empilees} from './dessins-par-axe.js'
import {direInconnus, sousReserve} from './fautes.js'
import type {Directive, FaitsDeDirectives} from './types.js'

const LARGEUR = 480
const HAUTEUR_MAX = 600

/** A chart of one figure, or of several year against year. */
export const GRAPHIQUE: Directive = {
  requis: ['chiffres'],
  attributs: ['par', 'type', 'legende', 'note'],
  exemple: '::graphique{chiffres="premiers_accueils" par="departement"}',
  composer: ({attributs}, faits) =>
    sousReserve(() => {
      const codes = (attributs.chiffres ?? '').split(/[\s,;]+/).filter((code) => code !== '')
      const {presentes, inconnus} = trouverChiffres(codes, faits)
      const [premier] = presentes
      const fautes = direInconnus(inconnus, faits)
      if (!premier) return {blocs: [], fautes: fautes.length > 0 ? fautes : ["aucun chiffre n'est nommé"]}
      const trous = [
        ...trousDe(presentes, faits.chiffres.annee),
        ...(attributs.type === 'realisation' ? sansObjectif(presentes, faits) : []),
      ]
      if (trous.length > 0) return {blocs: [], trous, fautes}
      const dessine = dessiner(presentes, premier, attributs, faits)
      if (typeof dessine === 'string') return {blocs: [], fautes: [...fautes, dessine]}
      const {legende, dessin} = dessine
      const {note} = attributs
      return {
        blocs: [
          {
            bloc: 'figure',
            legende: attributs.legende ?? legende,
            dessin,
            source: `Source : ${faits.referentiel.libelle}, ${faits.chiffres.annee}.`,
            ...(note ? {note} : {}),
          },
        ],
        fautes,
      }
    }),
}

function dessiner(
  presentes: readonly ChiffrePresente[],
  premier: ChiffrePresente,
  {par, type}: Readonly<Record<string, string>>,
  faits: FaitsDeDirectives,
): Dessine | string {
  if (par) return dessinerPar(presentes, premier, {par, type}, faits)
  if (type === 'realisation') return realisation(presentes, faits)
  if (type === 'evolutions') return evolutions(presentes, faits)
  if (type === undefined || type === 'evolution') return evolution(presentes, faits)
  return `le type « ${type} » n'existe pas ici : « evolution », « evolutions », « realisation », ou avec « par » : ${TYPES_PAR}`
}

const TYPES_PAR = '« barres », « parts », « courbes » et « empilees »'

function dessinerPar(
  presentes: readonly ChiffrePresente[],
  premier: ChiffrePresente,
  {par, type}: {readonly par: string; readonly type: string | undefined},
  faits: FaitsDeDirectives,
): Dessine | string {
  switch (type) {
    case undefined:
    case 'barres':
      return barres(premier, par, faits)
    case 'parts':
      return parts(premier, par, faits)
    case 'courbes':
      return courbes(premier, par, faits)
    case 'empilees':
      return empilees(presentes, par, faits)
    default:
      return `le type « ${type} » n'existe pas avec « par » : ${TYPES_PAR}`
  }
}

function barres(
  premier: ChiffrePresente,
  par: string,
  {decouper, referentiel, charte}: FaitsDeDirectives,
): Dessine {
  const {par: groupes = [], annee} = decouper(par)
  const lues = groupes.flatMap(({libelle, chiffres}): Barre[] => {
    const chiffre = chiffres.find((c) => c.code === premier.code)
    if (!chiffre) return []
    return [{libelle, valeur: chiffre.valeur, etiquette: presenterChiffre(chiffre, referentiel).valeur}]
  })
  const enOrdre = /^(?:mois|trimestre)$/.test(par)
    ? lues
    : lues.toSorted((a, b) => (b.valeur ?? -1) - (a.valeur ?? -1))
  return {
    legende: `${premier.libelle} en ${annee}, par ${direAxe(par, referentiel)}`,
    dessin: dessinerBarres({barres: enOrdre, largeur: LARGEUR, charte, hauteurMax: HAUTEUR_MAX}),
  }
}

function parts(
  premier: ChiffrePresente,
  par: string,
  {chiffres, charte}: FaitsDeDirectives,
): Dessine | string {
  const chiffre = chiffres.chiffres.find((c) => c.code === premier.code)
  const lues = (chiffre?.parts ?? []).flatMap((p) =>
    p.ventilation === par && p.valeur !== null && p.pour_cent !== null
      ? [{libelle: p.libelle, valeur: p.valeur, etiquette: `${p.pour_cent}\u00A0%`}]
      : [],
  )
  if (lues.length === 0) return `« ${premier.libelle} » n'a pas de répartition « ${par} »`
  return {
    legende: `${premier.libelle} : répartition de ${premier.valeur}`,
    dessin: dessinerParts({parts: lues, largeur: LARGEUR, charte}),
  }
}

function evolution(presentes: readonly ChiffrePresente[], {chiffres, charte}: FaitsDeDirectives): Dessine {
  const {annee} = chiffres
  return {
    legende: `Évolution de ${annee - 1} à ${annee}`,
    dessin: dessinerColonnesComparees({
      series: [String(annee - 1), String(annee)],
      comparaisons: presentes.map(({code, libelle, precedent, valeur}) => {
        const chiffre = chiffres.chiffres.find((c) => c.code === code)
        return {
          libelle,
          avant: {valeur: chiffre?.precedent ?? null, etiquette: precedent},
          apres: {valeur: chiffre?.valeur ?? null, etiquette: valeur},
        }
      }),
      largeur: LARGEUR,
      charte,
    }),
  }
}

/** Bars from zero to each side: what rises, what falls, and by how much. */
function evolutions(presentes: readonly ChiffrePresente[], {chiffres, charte}: FaitsDeDirectives): Dessine {
  const {annee} = chiffres
  return {
    legende: `Évolutions de ${annee - 1} à ${annee}`,
    dessin: dessinerEvolutions({
      evolutions: presentes.map(({code, libelle, evolution: ecrite}) => ({
        libelle,
        valeur: chiffres.chiffres.find((c) => c.code === code)?.evolution ?? null,
        etiquette: ecrite ?? 'sans évolution calculable',
      })),
      largeur: LARGEUR,
      charte,
    }),
  }
}

/** Objectives not given yet are a hole to fill, not a fault of the line. */
function sansObjectif(presentes: readonly ChiffrePresente[], {chiffres}: FaitsDeDirectives): string[] {
  if (presentes.some((p) => p.objectif !== null)) return []
  return [`aucun de ces chiffres n'a d'objectif en ${chiffres.annee}`]
}

function realisation(presentes: readonly ChiffrePresente[], {chiffres, charte}: FaitsDeDirectives): Dessine {
  const realisations = presentes.flatMap(({code, libelle, valeur, objectif, taux}) => {
    const chiffre = chiffres.chiffres.find((c) => c.code === code)
    if (!chiffre || chiffre.valeur === null || chiffre.objectif === null || objectif === null) return []
    return [
      {
        libelle,
        valeur: chiffre.valeur,
        objectif: chiffre.objectif,
        etiquette: taux === null ? valeur : `${valeur} (${taux})`,
        etiquetteObjectif: `objectif ${objectif}`,
      },
    ]
  })
  return {
    legende: `Objectifs et réalisations en ${chiffres.annee}`,
    dessin: dessinerRealisation({realisations, largeur: LARGEUR, charte}),
  }
}

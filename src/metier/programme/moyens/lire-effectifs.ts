import {adresse, type Cellule, type Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {arrondir, formaterNombre} from '../../../shared/francais.js'
import {nombreDe} from '../../feuilles/index.js'
import type {EffectifParOrganisme} from './schema.js'

/** The rows of a table of staff by body, and the codes they are kept under. */
export const MESURES = {
  effectif: ['effectif total', 'effectif', 'effectifs'],
  etp: ['équivalents temps plein', 'ETP', 'équivalent temps plein'],
  salaries: ['salariés', 'dont salariés'],
  mis_a_disposition: ['mis à disposition', 'dont mis à disposition'],
} as const
type Mesure = keyof typeof MESURES

type Case = {readonly valeur: number; readonly ligne: number; readonly colonne: number}
type Tableau = {
  readonly feuille: string
  readonly organismes: readonly {readonly nom: string; readonly colonne: number}[]
  readonly colonneTotal: number | null
  readonly lignes: ReadonlyMap<Mesure, {readonly ligne: number; readonly cases: ReadonlyMap<number, Case>}>
}

/**
 * Reads a table of staff by body: a blank corner, one column per body and a total, rows for the staff, its full-time
 * equivalents, the employees and those lent. Its totals are checked and never taken over.
 */
export function lireEffectifs(
  grille: Grille,
  annee: number,
): {readonly lus: readonly EffectifParOrganisme[]; readonly anomalies: readonly Anomalie[]} | undefined {
  const tableau = reperer(grille)
  if (!tableau) return undefined
  const lus = tableau.organismes.flatMap(({nom, colonne}) =>
    [...tableau.lignes].flatMap(([mesure, {cases}]): EffectifParOrganisme[] => {
      const trouvee = cases.get(colonne)
      return trouvee ? [{genre: 'effectif', annee, organisme: nom, mesure, valeur: trouvee.valeur}] : []
    }),
  )
  return {
    lus,
    anomalies: [...controlerLignes(tableau), ...controlerColonnes(tableau), ...controlerEtp(tableau)],
  }
}

function reperer(grille: Grille): Tableau | undefined {
  const mesures = grille.lignes.flatMap((cellules, ligne) => {
    const titre = cellules.find((c) => c?.affiche.trim())
    const mesure = titre?.genre === 'texte' ? mesureDe(titre.affiche) : undefined
    return mesure ? [{mesure, ligne}] : []
  })
  const premiere = mesures[0]?.ligne ?? 0
  const entete = grille.lignes.findLastIndex(
    (cellules, ligne) => ligne < premiere && cellules.filter((c) => c?.affiche.trim()).length >= 2,
  )
  if (mesures.length < 2 || entete < 0) return undefined
  const colonnes = (grille.lignes[entete] ?? []).flatMap((c, colonne) =>
    c?.affiche.trim() ? [{nom: c.affiche.replace(/\s+/g, ' ').trim(), colonne}] : [],
  )
  const total = colonnes.find(({nom}) => /^(?:total|ensemble)\b/i.test(nom))
  return {
    feuille: grille.feuille,
    organismes: colonnes.filter((c) => c !== total),
    colonneTotal: total?.colonne ?? null,
    lignes: new Map(
      mesures.map(({mesure, ligne}) => [
        mesure,
        {
          ligne,
          cases: new Map(
            colonnes.flatMap(({colonne}) => lireCase(grille.lignes[ligne]?.[colonne], ligne, colonne)),
          ),
        },
      ]),
    ),
  }
}

function mesureDe(titre: string): Mesure | undefined {
  const cle = empreinte(titre)
  return (Object.keys(MESURES) as Mesure[]).find((m) => MESURES[m].some((mot) => empreinte(mot) === cle))
}

function lireCase(cellule: Cellule | undefined, ligne: number, colonne: number): [number, Case][] {
  const valeur = cellule ? nombreDe(cellule) : null
  return valeur === null || valeur === undefined ? [] : [[colonne, {valeur, ligne, colonne}]]
}

/** Each row: its bodies make its total. */
function controlerLignes({feuille, organismes, colonneTotal, lignes}: Tableau): Anomalie[] {
  if (colonneTotal === null) return []
  return [...lignes].flatMap(([mesure, {cases}]) => {
    const parties = organismes.flatMap((o) => cases.get(o.colonne)?.valeur ?? [])
    return comparer(feuille, cases.get(colonneTotal), parties, `Ligne « ${MESURES[mesure][0]} »`)
  })
}

/** Each column: employees and lent staff make the whole. */
function controlerColonnes({feuille, organismes, colonneTotal, lignes}: Tableau): Anomalie[] {
  const colonnes = [...organismes, ...(colonneTotal === null ? [] : [{nom: 'Total', colonne: colonneTotal}])]
  return colonnes.flatMap(({nom, colonne}) => {
    const parties = (['salaries', 'mis_a_disposition'] as const).flatMap(
      (m) => lignes.get(m)?.cases.get(colonne)?.valeur ?? [],
    )
    if (parties.length < 2) return []
    return comparer(feuille, lignes.get('effectif')?.cases.get(colonne), parties, `Colonne « ${nom} »`)
  })
}

function comparer(
  feuille: string,
  total: Case | undefined,
  parties: readonly number[],
  quoi: string,
): Anomalie[] {
  if (!total || parties.length === 0) return []
  // Tenths are added as tenths: 45,4 + 23,8 is 69,2.
  const somme = arrondir(
    parties.reduce((s, p) => s + p, 0),
    2,
  )
  if (somme === total.valeur) return []
  const [ecrit, calcule] = [nombre(total.valeur), nombre(somme)]
  const message = `${quoi} : ${ecrit} est écrit, ${parties.map(nombre).join(' + ')} font ${calcule}.`
  return [
    anomalie('avertissement', 'PRG-069', message, {
      feuille,
      cellule: adresse(total.ligne, total.colonne),
      valeur: ecrit,
      attendu: calcule,
      a_faire: 'Demandez à qui a fait le tableau laquelle des cellules est fausse.',
    }),
  ]
}

function controlerEtp({feuille, organismes, lignes}: Tableau): Anomalie[] {
  return organismes.flatMap(({nom, colonne}) => {
    const [etp, effectif] = [
      lignes.get('etp')?.cases.get(colonne),
      lignes.get('effectif')?.cases.get(colonne),
    ]
    if (!etp || !effectif || etp.valeur <= effectif.valeur) return []
    const message = `Colonne « ${nom} » : ${nombre(etp.valeur)} équivalents temps plein pour ${nombre(effectif.valeur)} personnes.`
    return [
      anomalie('avertissement', 'PRG-070', message, {
        feuille,
        cellule: adresse(etp.ligne, etp.colonne),
        valeur: nombre(etp.valeur),
        attendu: `${nombre(effectif.valeur)} au plus`,
        a_faire: 'Vérifiez l’effectif et les ETP.',
      }),
    ]
  })
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

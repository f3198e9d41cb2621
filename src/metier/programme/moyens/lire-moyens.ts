import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {enumerer, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import {
  lieuDe,
  lignesDe,
  lireRang,
  type ModeleDeFeuille,
  nombreDe,
  type RangLu,
  type Tableau,
  trouverTableau,
} from '../../feuilles/index.js'
import {type Annuaire, nommerStructure} from '../../structures/index.js'
import {lireEffectifs} from './lire-effectifs.js'
import {
  type ChampCotisation,
  type ChampFinancement,
  type ChampPoste,
  MODELE_COTISATIONS,
  MODELE_EQUIPE,
  MODELE_FINANCEMENTS,
  MOTS_DES_STATUTS,
} from './modele-moyens.js'
import type {Cotisation, FinancementRecu, MoyenDAnimation, Poste} from './schema.js'

type Lecture = {
  readonly lus: readonly MoyenDAnimation[]
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

/** Reads the sheets of a workbook of means: team, funding, cotisations, staff by body. */
export function lireMoyens(
  grilles: readonly Grille[],
  {annee, annuaire}: {annee: number; annuaire: Annuaire},
): Lecture {
  const lectures = grilles.map((grille): Lecture | undefined => {
    const effectifs = lireEffectifs(grille, annee)
    if (effectifs) return {...effectifs, colonnesIgnorees: []}
    return (
      lireFeuille(grille, MODELE_COTISATIONS, {
        lire: (rang) => lireCotisation(rang, annee, annuaire),
        sommes: ['appelee', 'recue'],
      }) ??
      lireFeuille(grille, MODELE_FINANCEMENTS, {
        lire: (rang) => lireFinancement(rang, annee),
        sommes: ['demande', 'notifie', 'recu'],
      }) ??
      lireFeuille(grille, MODELE_EQUIPE, {
        lire: (rang) => lirePoste(rang, annee),
        sommes: ['effectif', 'etp'],
      })
    )
  })
  const reconnues = lectures.flatMap((l) => l ?? [])
  if (reconnues.length === 0) return {lus: [], colonnesIgnorees: [], anomalies: [aucune(grilles)]}
  return {
    lus: reconnues.flatMap((l) => l.lus),
    colonnesIgnorees: reconnues.flatMap((l) => l.colonnesIgnorees),
    anomalies: reconnues.flatMap((l) => l.anomalies),
  }
}

function lireFeuille<C extends string>(
  grille: Grille,
  modele: ModeleDeFeuille<C>,
  {lire, sommes}: {lire: (rang: RangLu<C>) => MoyenDAnimation | undefined; sommes: readonly C[]},
): Lecture | undefined {
  const tableau = trouverTableau(grille, modele)
  if (!tableau) return undefined
  const {donnees, totaux} = lignesDe(tableau)
  const rangs = donnees.map((ligne) => lireRang(tableau, ligne))
  const lus = rangs.flatMap((rang) => {
    const lu = lire(rang)
    return lu && !rang.constats.some((a) => a.gravite === 'bloquante') ? [lu] : []
  })
  return {
    lus,
    colonnesIgnorees: tableau.libres.map((l) => l.titre),
    anomalies: [
      ...rangs.flatMap((r) => r.constats),
      ...totaux.flatMap((ligne) =>
        sommes.flatMap((champ) => controlerTotal(tableau, {ligne, donnees, champ})),
      ),
    ],
  }
}

/** A total row is never data: it is checked against its column. */
function controlerTotal<C extends string>(
  tableau: Tableau<C>,
  {ligne, donnees, champ}: {ligne: number; donnees: readonly number[]; champ: C},
): Anomalie[] {
  const colonne = tableau.colonnes.get(champ)
  if (colonne === undefined) return []
  const lire = (rang: number) => {
    const cellule = tableau.grille.lignes[rang]?.[colonne]
    return cellule ? (nombreDe(cellule) ?? null) : null
  }
  const ecrit = lire(ligne)
  const centiemes = donnees.reduce((somme, rang) => somme + Math.round((lire(rang) ?? 0) * 100), 0)
  if (ecrit === null || Math.round(ecrit * 100) === centiemes) return []
  const attendu = formaterNombre(centiemes / 100, centiemes % 100 === 0 ? 0 : 2)
  const message = `Le total écrit (${lieuDe(tableau, ligne, champ).valeur}) n’est pas la somme de la colonne, ${attendu}.`
  const aFaire = 'Vérifiez la colonne : ses lignes sont gardées, le total n’est pas repris.'
  return [
    anomalie('avertissement', 'PRG-069', message, {
      ...lieuDe(tableau, ligne, champ),
      attendu,
      a_faire: aFaire,
    }),
  ]
}

function lirePoste(rang: RangLu<ChampPoste>, annee: number): Poste | undefined {
  const intitule = rang.texte('intitule')
  if (!intitule) return incomplet(rang, 'intitule', 'Le poste n’a pas d’intitulé.')
  const [effectif, etp] = [rang.nombre('effectif'), rang.nombre('etp')]
  if (etp !== null && etp > (effectif ?? 1)) {
    const message = `${intitule} : ${formaterNombre(etp, 1)} ETP pour ${formaterNombre(effectif ?? 1)} personne.`
    rang.constater('avertissement', 'PRG-070', 'etp', message, 'Vérifiez l’effectif et les ETP.')
  }
  const statut = rang.choix('statut', MOTS_DES_STATUTS)
  return {
    genre: 'poste',
    annee,
    intitule,
    statut: statut ?? 'salarie',
    employeur: rang.texte('employeur'),
    effectif,
    etp,
  }
}

function lireFinancement(rang: RangLu<ChampFinancement>, annee: number): FinancementRecu | undefined {
  const financeur = rang.texte('financeur')
  if (!financeur) return incomplet(rang, 'financeur', 'La ligne ne nomme pas de financeur.')
  const lu: FinancementRecu = {
    genre: 'financement',
    annee,
    financeur,
    objet: rang.texte('objet'),
    demande_centimes: centimes(rang.nombre('demande')),
    notifie_centimes: centimes(rang.nombre('notifie')),
    recu_centimes: centimes(rang.nombre('recu')),
  }
  constaterTrop(rang, 'recu', financeur, [lu.recu_centimes, lu.notifie_centimes])
  return lu
}

function lireCotisation(
  rang: RangLu<ChampCotisation>,
  annee: number,
  annuaire: Annuaire,
): Cotisation | undefined {
  const structure = nommerStructure(rang, annuaire)
  if (structure === null) return incomplet(rang, 'structure', 'La cotisation ne nomme pas de structure.')
  if (structure === undefined) return undefined
  const montants = {
    appelee_centimes: centimes(rang.nombre('appelee')),
    recue_centimes: centimes(rang.nombre('recue')),
    recue_le: rang.jour('le'),
  }
  // A structure listed without an amount has not been called yet.
  if (Object.values(montants).every((m) => m === null)) return undefined
  const lu: Cotisation = {genre: 'cotisation', annee, structure, ...montants}
  constaterTrop(rang, 'recue', structure, [lu.recue_centimes, lu.appelee_centimes])
  return lu
}

function constaterTrop<C extends string>(
  rang: RangLu<C>,
  champ: NoInfer<C>,
  qui: string,
  [recu, attendu]: readonly [number | null, number | null],
): void {
  if (recu === null || attendu === null || recu <= attendu) return
  const message = `${qui} : ${formaterMontant(recu)} reçus pour ${formaterMontant(attendu)} attendus.`
  rang.constater('avertissement', 'PRG-071', champ, message, 'Vérifiez les deux montants et leur année.')
}

function centimes(euros: number | null): number | null {
  return euros === null ? null : Math.round(euros * 100)
}

function incomplet<C extends string>(rang: RangLu<C>, champ: NoInfer<C>, message: string): undefined {
  rang.constater('bloquante', 'PRG-059', champ, message, 'Complétez la ligne, ou supprimez-la.')
  return undefined
}

function aucune(grilles: readonly Grille[]): Anomalie {
  const noms = enumerer(grilles.map((g) => `« ${g.feuille} »`))
  const message = `Aucune feuille (${noms}) n’est un tableau de moyens.`
  return anomalie('bloquante', 'PRG-067', message, {
    attendu: 'une feuille d’équipe, de financements, de cotisations ou d’effectifs par organisme',
    a_faire:
      'Vérifiez les titres de colonnes : Poste et ETP ; Financeur, Notifié et Reçu ; Structure, Appelée et Reçue.',
  })
}

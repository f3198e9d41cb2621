import {accorder, formaterDate} from '../../../shared/francais.js'
import {genreDePeriode, type Periode} from '../../../shared/periode.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'
import type {EtatDeValeur, Valeur} from '../../activite/index.js'
import type {Indicateur} from '../../referentiel/index.js'
import {
  dernierJourDe,
  estDenombrement,
  horsAnnuaire,
  type Lecture,
  periodeDe,
  type Registre,
  type Serie,
} from '../lecture/index.js'
import type {CelluleLue, Entree, Exclusion} from './schema.js'

/** What each structure brings to the figure, with the cells it was read in. */
export function listerEntrees(
  registre: Registre,
  indicateur: Indicateur,
  {lectures}: Serie,
  codes: readonly string[],
): Entree[] {
  return codes.flatMap((code) => {
    const lecture = lectures.get(code)
    if (!lecture || lecture.valeur === null || (lecture.etat !== 'complet' && lecture.etat !== 'partiel')) {
      return []
    }
    if (estDenombrement(indicateur) && lecture.valeur === 0) return []
    return [
      {
        structure: code,
        nom: registre.noms.get(code) ?? code,
        etat: lecture.etat,
        valeur: lecture.valeur,
        denominateur: lecture.denominateur ?? null,
        comment: direComment(registre, indicateur, lecture),
        cellules: lecture.lues.map(enCellule),
      },
    ]
  })
}

/** Structures that are not in the figure, and why. */
export function listerExclusions(
  registre: Registre,
  indicateur: Indicateur,
  {lectures}: Serie,
  {codes, reseau}: {readonly codes: readonly string[]; readonly reseau: boolean},
): Exclusion[] {
  const nommer = (structure: string) => ({structure, nom: registre.noms.get(structure) ?? structure})
  const tues = codes.flatMap((code): Exclusion[] => {
    const lecture = lectures.get(code)
    if (!lecture || lecture.valeur !== null) return []
    return [{...nommer(code), ...direMotif(lecture)}]
  })
  const inconnues = reseau ? horsAnnuaire(registre, indicateur.code) : []
  const {annee, courant, donneuses} = registre
  const fermees = reseau
    ? [...(donneuses.get(`${indicateur.code}|${annee}`) ?? [])].filter(
        (code) => courant.codes.includes(code) && !lectures.has(code),
      )
    : []
  return [
    ...tues,
    ...fermees.sort().map(
      (code): Exclusion => ({
        ...nommer(code),
        motif: 'fermee',
        phrase: 'n’existait plus à la date où ce nombre est pris',
      }),
    ),
    ...inconnues.map(
      (code): Exclusion => ({
        ...nommer(code),
        motif: 'hors_annuaire',
        phrase: "a envoyé des valeurs, mais n'est pas dans l'annuaire à cette date",
      }),
    ),
  ]
}

/** A value as the explanation shows it: the number, and where it stands. */
export function enCellule(valeur: Valeur): CelluleLue {
  const {indicateur, modalites, periode, etat, source, provenance} = valeur
  const {fichier, feuille, cellule} = provenance
  return {indicateur, modalites, periode, etat, valeur: valeur.valeur, source, fichier, feuille, cellule}
}

const MOTIFS: Readonly<Partial<Record<EtatDeValeur, Pick<Exclusion, 'motif' | 'phrase'>>>> = {
  secret: {motif: 'secret', phrase: 'valeur couverte par le secret'},
  illisible: {motif: 'illisible', phrase: 'valeur illisible dans le tableau reçu'},
  sans_objet: {motif: 'sans_objet', phrase: 'sans objet pour cette structure'},
}

function direMotif({etat, motif, autresPeriodes}: Lecture): Pick<Exclusion, 'motif' | 'phrase'> {
  const dit = MOTIFS[etat === 'sans_objet' ? 'sans_objet' : (motif ?? 'non_renseigne')]
  if (dit) return dit
  if (autresPeriodes) {
    return {
      motif: 'autres_periodes',
      phrase: "n'a donné que d'autres périodes, dont ce nombre ne peut pas être tiré",
    }
  }
  return {motif: 'sans_reponse', phrase: 'n’a pas répondu'}
}

function direComment({annee, courant}: Registre, indicateur: Indicateur, lecture: Lecture): string {
  if (estDenombrement(indicateur))
    return `inscrite à l'annuaire au ${formaterDate(dernierJourDe(courant.etendue))}`
  const {lues, finDeMois} = lecture
  if (indicateur.nature === 'ratio') return 'ses deux termes'
  const date = finDeMois && formaterDate(dernierJourDe({annee, debut: finDeMois, fin: finDeMois}))
  if (indicateur.origine === 'annuaire') return `annuaire au ${date ?? ''}`
  if (date) return `dernière valeur, au ${date}`
  const [seule] = lues
  const entiere = periodeDe(courant.etendue)
  if (lues.length === 1 && seule && genreDePeriode(seule.periode) === genreDePeriode(entiere)) {
    return `valeur donnée pour ${nommerPeriode(seule.periode)}`
  }
  return direSomme(
    lues.map((v) => v.periode),
    lecture,
  )
}

/** « l'année 2008 », « mars 2008 ». */
export function nommerPeriode(periode: Periode): string {
  const annuelle = genreDePeriode(periode) === 'annee'
  return `${annuelle ? "l'" : ''}${ecrirePeriode(periode)}`
}

function direSomme(periodes: readonly Periode[], {etat, mois, sur}: Lecture): string {
  const trimestres = periodes.filter((p) => genreDePeriode(p) === 'trimestre').length
  const mensuelles = periodes.length - trimestres
  const quoi = [
    ...(mensuelles > 0 ? [accorder(mensuelles, 'mois', 'mois')] : []),
    ...(trimestres > 0 ? [accorder(trimestres, 'trimestre')] : []),
  ].join(' et ')
  return etat === 'partiel' ? `somme de ${quoi} (${mois ?? 0} mois sur ${sur ?? 12})` : `somme de ${quoi}`
}

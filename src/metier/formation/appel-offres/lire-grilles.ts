import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {enumerer, formaterNombre} from '../../../shared/francais.js'
import {type LignesLues, lireLignes, type RangLu} from '../../feuilles/index.js'
import {codeDOrganisme} from '../actions/index.js'
import {grouper} from '../grouper.js'
import type {AppelDOffres, Critere, NotesDEvaluateur, Offre} from '../types.js'
import {type ChampGrille, MODELE_GRILLE} from './grilles.js'

type Faits = {readonly appel: AppelDOffres; readonly offres: readonly Offre[]}

/** One mark of one evaluator on one criterion of one offer. */
type NoteLue = {
  readonly evaluateur: string
  readonly lot: number
  readonly organisme: string
  readonly nom: string
  readonly conflit: boolean
  readonly critere: Critere
  readonly note: number | null
  readonly preuve: string | null
}

const OUI_NON = {oui: ['oui', 'o', 'x'], non: ['non', 'n']} as const

/** Reads scoring sheets: every mark on the scale, with its proof; a declared conflict keeps no mark. */
export function lireGrilles(grilles: readonly Grille[], faits: Faits): LignesLues<NotesDEvaluateur> {
  const lues = lireLignes(grilles, MODELE_GRILLE, (rang) => lireNote(rang, faits))
  if (lues.feuilles === 0) return sansFeuille()
  const fiches = [
    ...grouper(lues.lignes, (n) => `${empreinte(n.evaluateur)}/${n.lot}/${n.organisme}`).values(),
  ]
  return {
    lignes: fiches.flatMap((notes) => enFiche(notes, faits.appel)),
    colonnesIgnorees: lues.colonnesIgnorees,
    anomalies: [...lues.anomalies, ...fiches.flatMap((notes) => constaterFiche(notes))],
  }
}

/** Key of a sheet in its register; the writing of the evaluator does not count. */
export function cleDeNotes({appel, lot, organisme, evaluateur}: NotesDEvaluateur): string {
  return `${appel}/${lot}/${organisme}/${empreinte(evaluateur)}`
}

function lireNote(rang: RangLu<ChampGrille>, {appel, offres}: Faits): NoteLue | undefined {
  const [evaluateur, nom, lot] = [rang.texte('evaluateur'), rang.texte('organisme'), rang.nombre('lot')]
  const autre = rang.texte('appel')
  const offre =
    nom !== null && (autre === null || autre === appel.code)
      ? offres.find(
          (o) =>
            o.appel === appel.code &&
            o.lot === lot &&
            o.organisme === codeDOrganisme(nom) &&
            o.ecartee === null,
        )
      : undefined
  if (!offre || !evaluateur || nom === null) {
    const message = !evaluateur
      ? 'La ligne ne dit pas quel évaluateur note.'
      : `« ${nom ?? ''} » n’a pas d’offre à noter au lot ${lot ?? '?'} de ${appel.code}${autre && autre !== appel.code ? ` ; la grille est celle de ${autre}` : ''}.`
    const aFaire = 'Partez des grilles que donne « animreg formation appel-offres noter --grilles ».'
    rang.constater('bloquante', 'FOR-042', evaluateur ? 'organisme' : 'evaluateur', message, aFaire)
    return undefined
  }
  const critere = lireCritereNote(rang, appel)
  if (!critere) return undefined
  const conflit = rang.choix('conflit', OUI_NON) === 'oui'
  const [note, preuve] = [rang.nombre('note'), rang.texte('preuve')]
  if (!conflit) verifierNote(rang, {note, preuve, noteMaximale: appel.noteMaximale})
  return {evaluateur, lot: offre.lot, organisme: offre.organisme, nom, conflit, critere, note, preuve}
}

function lireCritereNote(rang: RangLu<ChampGrille>, {criteres, code}: AppelDOffres): Critere | undefined {
  const ecrit = rang.texte('critere') ?? ''
  const critere = criteres.find((c) => empreinte(c.libelle) === empreinte(ecrit) || c.code === ecrit)
  if (critere && !critere.prix) return critere
  const admis = enumerer(criteres.filter((c) => !c.prix).map((c) => `« ${c.libelle} »`))
  const message = critere
    ? 'Le prix ne se note pas à la main : la formule annoncée le calcule.'
    : `« ${ecrit} » n’est pas un critère de ${code}.`
  rang.constater('bloquante', 'FOR-041', 'critere', message, `Critères à noter : ${admis}.`)
  return undefined
}

function verifierNote(
  rang: RangLu<ChampGrille>,
  {
    note,
    preuve,
    noteMaximale,
  }: {readonly note: number | null; readonly preuve: string | null; readonly noteMaximale: number},
): void {
  if (note === null) return
  if (note > noteMaximale) {
    const message = `La note ${formaterNombre(note, Number.isInteger(note) ? 0 : 1)} dépasse l’échelle, qui va de 0 à ${formaterNombre(noteMaximale)}.`
    rang.constater('bloquante', 'FOR-039', 'note', message, 'Corrigez la note.')
  }
  if (!preuve) {
    const message = 'La note n’a pas de preuve.'
    rang.constater('bloquante', 'FOR-040', 'note', message, 'Citez la page ou le passage de l’offre.')
  }
}

/** A sheet left blank gives nothing; one in conflict keeps the fact, and no mark. */
function enFiche(notes: readonly NoteLue[], {code}: AppelDOffres): NotesDEvaluateur[] {
  const [premiere] = notes
  if (!premiere) return []
  const {evaluateur, lot, organisme} = premiere
  const conflit = notes.some((n) => n.conflit)
  const donnees = notes.flatMap(({critere, note, preuve}) =>
    note === null || preuve === null ? [] : [{critere: critere.code, note, preuve}],
  )
  if (!conflit && donnees.length === 0) return []
  return [{appel: code, lot, organisme, evaluateur, conflit, notes: conflit ? [] : donnees}]
}

function constaterFiche(notes: readonly NoteLue[]): Anomalie[] {
  const [premiere] = notes
  if (!premiere) return []
  const {evaluateur, lot, nom} = premiere
  if (notes.some((n) => n.conflit)) {
    const message = `${evaluateur} déclare un lien avec « ${nom} » : ses notes ne comptent pas pour le lot ${lot}.`
    return [anomalie('avertissement', 'FOR-043', message, {a_faire: 'Rien, si la déclaration est juste.'})]
  }
  const absentes = notes.filter((n) => n.note === null)
  if (absentes.length === 0) return []
  const message = `${evaluateur} n’a pas noté « ${nom} » (lot ${lot}) sur ${enumerer(absentes.map((n) => `« ${n.critere.libelle} »`))}.`
  return [anomalie('avertissement', 'FOR-044', message, {a_faire: 'Demandez la note manquante.'})]
}

function sansFeuille(): LignesLues<NotesDEvaluateur> {
  const constat = anomalie('bloquante', 'FOR-004', 'Aucune feuille n’a l’en-tête d’une grille de notation.', {
    attendu: 'les colonnes « Lot », « Organisme », « Critère » et « Note »',
    a_faire: 'Partez des grilles que donne « animreg formation appel-offres noter --grilles ».',
  })
  return {lignes: [], colonnesIgnorees: [], anomalies: [constat]}
}

import type {Constat, Lieu, Verification} from '../../metier/activite/index.js'
import type {Gravite} from '../../shared/anomalie.js'
import {accorder, ESPACE_INSECABLE, formaterNombre} from '../../shared/francais.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import {ecrireJour} from '../moment.js'

const MARQUES: Readonly<Record<Gravite, string>> = {bloquante: '✗', avertissement: '!', information: 'i'}
/** Findings shown for a structure when all of them are checked together. */
const CONSTATS_MONTRES = 8
/** Cells named one by one; beyond, the first and the last. */
const CELLULES_NOMMEES = 4

/** The findings in the terminal, by structure, then a sentence that says it all. */
export function presenterVerification(verification: Verification): string {
  const {constats, structure} = verification
  const parStructure = new Map<string, Constat[]>()
  for (const constat of constats) {
    parStructure.set(constat.structure, [...(parStructure.get(constat.structure) ?? []), constat])
  }
  const montres = structure === null ? CONSTATS_MONTRES : Number.POSITIVE_INFINITY
  const groupes = [...parStructure.values()].map((siens) => presenterStructure(siens, montres))
  return [...groupes, resumer(verification)].join('\n\n')
}

/** What was just confirmed or taken back, and what is left to look at. */
export function presenterConfirmation(
  verification: Verification,
  {
    confirmer,
    retirer,
    simulation,
  }: {confirmer: readonly string[]; retirer: readonly string[]; simulation: boolean},
): string {
  const {constats} = verification
  const concernes = constats.filter((c) => confirmer.includes(c.cle) || retirer.includes(c.cle))
  const faits = [
    confirmer.length > 0 ? accorder(confirmer.length, 'constat confirmé', 'constats confirmés') : '',
    retirer.length > 0 ? accorder(retirer.length, 'confirmation retirée', 'confirmations retirées') : '',
  ].filter(Boolean)
  const titre = `${faits.join(', ')}${simulation ? ' (simulation : rien n’est enregistré)' : ''} :`
  return [[titre, ...concernes.map(presenterConstat)].join('\n'), resumer(verification)].join('\n\n')
}

function presenterStructure(constats: readonly Constat[], montres: number): string {
  const [premier] = constats
  const titre = `${premier?.nom} (${premier?.structure})`
  const reste = constats.length - montres
  const suite =
    reste > 0
      ? [`  … et ${accorder(reste, 'autre')} : animreg activite verifier --structure ${premier?.structure}`]
      : []
  return [titre, ...constats.slice(0, montres).map(presenterConstat), ...suite].join('\n')
}

function presenterConstat(constat: Constat): string {
  const {gravite, code, message, phrase, explication, a_faire, cle, confirmation} = constat
  if (confirmation) {
    const {motif, le} = confirmation
    return marquer('✓', `${message} Confirmé le ${ecrireJour(le)} : ${motif}`)
  }
  const details = [
    `${code}, ${phrase}. ${explication}`,
    `Où : ${direLieux(constat)}`,
    `À faire : ${a_faire}`,
    ...(gravite === 'bloquante' ? [] : [`Clé : ${cle}`]),
  ]
  return [
    marquer(MARQUES[gravite], message),
    ...details.map((detail) => retraiter(plier(detail, largeurDuTerminal() - 4), 4)),
  ].join('\n')
}

/** A mark in the margin of a folded text. */
function marquer(marque: string, texte: string): string {
  const [debut = '', ...suite] = plier(texte, largeurDuTerminal() - 4)
  return [`  ${marque} ${debut}`, ...suite.map((ligne) => `    ${ligne}`)].join('\n')
}

/** Where to look, file by file: « 02-ml-nancy.xlsx, feuille « Activité », B8 (96), B9 (50) ». */
function direLieux({gauche, droite}: Constat): string {
  const lieux = [...gauche, ...droite].flatMap(({cellules}) => cellules)
  const plusieursSources = new Set(lieux.map((l) => l.source)).size > 1
  return direCellules(lieux, plusieursSources)
}

/** The cells of a finding, gathered by file and sheet. */
export function direCellules(lieux: readonly Lieu[], avecSource: boolean): string {
  const parFeuille = new Map<string, Lieu[]>()
  for (const lieu of lieux) {
    const source = avecSource ? ` (${lieu.source})` : ''
    const feuille = `${lieu.fichier}${source}, feuille ${insecable(`« ${lieu.feuille} »`)}`
    parFeuille.set(feuille, [...(parFeuille.get(feuille) ?? []), lieu])
  }
  return [...parFeuille].map(([feuille, siens]) => `${feuille}, ${nommerCellules(siens)}`).join(' ; ')
}

function nommerCellules(lieux: readonly Lieu[]): string {
  const uniques = [...new Map(lieux.map((l) => [`${l.cellule}|${l.valeur}`, l])).values()]
  if (uniques.length <= CELLULES_NOMMEES) {
    return uniques.map((l) => insecable(`${l.cellule} (${nombre(l.valeur)})`)).join(', ')
  }
  return `${uniques.length} cellules, de ${uniques[0]?.cellule} à ${uniques.at(-1)?.cellule}`
}

/** Kept on one line when the text is folded. */
function insecable(texte: string): string {
  return texte.replaceAll(' ', ESPACE_INSECABLE)
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

function resumer(verification: Verification): string {
  if (verification.valeurs === 0) return 'Rien à vérifier.'
  const {valeurs, regles, historique, bloquantes, avertissements, informations, confirmes} = verification
  const comptes = [
    bloquantes > 0 ? accorder(bloquantes, 'anomalie bloquante', 'anomalies bloquantes') : '',
    avertissements > 0 ? accorder(avertissements, 'avertissement') : '',
    informations > 0 ? accorder(informations, 'information') : '',
  ].filter(Boolean)
  const verifiees = accorder(valeurs, 'valeur vérifiée', 'valeurs vérifiées')
  const passe =
    historique.length > 0
      ? `comparées à ${historique.length === 1 ? historique[0] : `${historique[0]}-${historique.at(-1)}`}`
      : 'sans année antérieure à quoi les comparer'
  const bilan = comptes.length > 0 ? comptes.join(', ') : 'aucune anomalie'
  const fin = confirmes > 0 ? ` (${accorder(confirmes, 'constat confirmé', 'constats confirmés')})` : ''
  return `${verifiees}, ${accorder(regles, 'règle')}, ${passe} : ${bilan}${fin}.`
}

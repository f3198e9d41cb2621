import type {Document} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {
  assemblerRapport,
  type Constat,
  direLieu,
  type Edition,
  estUnTrou,
  noterPerspectives,
  RESTE_A_FAIRE,
  releverTexte,
  resumerConstats,
} from '../../metier/rapport/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {dresserBilan, fautesDe, type RapportConstruit} from './bilan-de-construction.js'
import {chargerRapport, type RapportCharge} from './charger-rapport.js'
import {type FormatDeRapport, rendreDans} from './formats-de-rapport.js'
import {imagesNonUtilisees} from './images-non-utilisees.js'
import {garderVersion} from './versions.js'

type Demande = {
  readonly annee: Exercice
  readonly formats: readonly FormatDeRapport[]
  readonly final: boolean
  readonly arrete: string | undefined
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Faults told in the message; the others are in its details. */
const FAUTES_DITES = 8

/**
 * Composes the report of a year once and writes it under `sorties/` in each format; documents there are replaced
 * whole, and none is before all are made. Its words are kept, so that two versions can be compared.
 */
export async function construireRapport(espace: Espace, demande: Demande): Promise<RapportConstruit> {
  const {annee, formats, final, arrete, simulation, progresser} = demande
  exigerArrete(demande)
  for (const format of formats) await espace.sorties.verifier(nommer(annee, format))
  progresser(`Lecture des chiffres et des chapitres de ${annee}`)
  const charge = await chargerRapport(espace, annee, {arrete})
  refuserFautes(charge)
  const edition = editer(charge, final)
  progresser(`Composition du rapport ${annee}`)
  const {document, origines} = assemblerRapport({...charge.faits, edition})
  const fichiers = await ecrireRapport(espace, document, demande)
  const texte = releverTexte(document, origines, {
    annee,
    arrete: charge.arrete?.colophon.numero ?? null,
    sauf: [RESTE_A_FAIRE],
  })
  if (!simulation) await garderPerspectives(espace, charge, annee)
  return {
    annee,
    mode: final ? 'final' : 'brouillon',
    fichiers,
    version: simulation ? null : await garderVersion(espace, texte),
    bilan: dresserBilan(charge, await imagesNonUtilisees(espace, annee, charge.lus)),
  }
}

async function ecrireRapport(
  espace: Espace,
  document: Document,
  {annee, formats, simulation, progresser}: Demande,
): Promise<RapportConstruit['fichiers']> {
  const rendus: {format: FormatDeRapport; octets: Uint8Array}[] = []
  for (const [i, format] of formats.entries()) {
    progresser(`Mise en page ${format.toUpperCase()}`, i + 1, formats.length)
    rendus.push({format, octets: await rendreDans(format, document)})
  }
  const fichiers: RapportConstruit['fichiers'] = []
  for (const {format, octets} of rendus) {
    const nom = nommer(annee, format)
    const chemin = simulation ? nom : await espace.sorties.ecrire(nom, octets)
    fichiers.push({format, chemin, octets: octets.length})
  }
  return fichiers
}

function nommer(annee: number, format: FormatDeRapport): string {
  return `rapport-activite-${annee}.${format}`
}

/** A final report prints figures that no longer move. */
function exigerArrete({final, arrete, annee}: Demande): void {
  if (!final || arrete !== undefined) return
  throw new ErreurMetier('RAP-064', 'Un rapport final demande un arrêté de ses chiffres.', {
    pistes: [
      `Arrêtez les chiffres : animreg chiffres arreter --annee ${annee}`,
      'Puis nommez-le : « --final --arrete A2008-1 », ou « --arrete dernier » pour le dernier de l’année.',
    ],
    details: {option: 'arrete', annee},
  })
}

function refuserFautes({verification}: RapportCharge): void {
  const fautes = fautesDe(verification.constats)
  if (fautes.length === 0) return
  throw new ErreurMetier(
    'RAP-069',
    `Le rapport n'est pas construit : ${accorder(fautes.length, 'point')} à corriger dans les chapitres.\n${lister(fautes, true)}`,
    {
      pistes: ['Corrigez les lignes citées, puis relancez.'],
      details: {constats: fautes},
    },
  )
}

function editer({verification, arrete}: RapportCharge, final: boolean): Edition {
  const trous = verification.constats.filter(estUnTrou)
  if (!final || !arrete) return {mode: 'brouillon', trous}
  if (trous.length > 0) {
    throw new ErreurMetier(
      'RAP-063',
      `Le rapport final n'est pas construit : ${resumerConstats(trous)}.\n${lister(trous)}`,
      {
        pistes: [
          'La liste entière : animreg rapport verifier',
          'En attendant, un brouillon se construit sans « --final ».',
        ],
        details: {constats: trous},
      },
    )
  }
  return {mode: 'final', arrete: arrete.colophon}
}

function lister(constats: readonly Constat[], avecRemede = false): string {
  const dites = constats
    .slice(0, FAUTES_DITES)
    .map((c) => `  ${direLieu(c)} : ${c.message}${avecRemede ? ` ${c.a_faire}` : ''}`)
  const reste = constats.length - dites.length
  return [...dites, ...(reste > 0 ? [`  … et ${accorder(reste, 'autre')}`] : [])].join('\n')
}

/** A closed year keeps what it said: its report may still be built, its perspectives no longer move. */
async function garderPerspectives(
  espace: Espace,
  {chapitres}: RapportCharge,
  annee: Exercice,
): Promise<void> {
  const exercices = await espace.exercices.charger()
  if (exercices.findLast((l) => l.annee === annee)?.geste === 'cloture') return
  const connues = await espace.registres.chargerEcritures('perspectives')
  const ecritures = noterPerspectives(chapitres, connues, annee)
  if (ecritures.length > 0) await espace.registres.noter(ecritures)
}

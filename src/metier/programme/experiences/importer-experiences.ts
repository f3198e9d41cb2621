import {distance} from 'fastest-levenshtein'
import type {Classeur, Grille} from '../../../documents/index.js'
import {anomalie} from '../../../shared/anomalie.js'
import {empreinte, motsDe} from '../../../shared/empreinte.js'
import {
  type BilanDeLignes,
  ecrireFeuille,
  ecrireListe,
  importerLignes,
  lireLignes,
  type RangLu,
} from '../../feuilles/index.js'
import {type Annuaire, nommerStructure} from '../../structures/index.js'
import {
  type ChampDExperience,
  type EcritureDExperience,
  type Experience,
  type ExperienceSansNumero,
  ecrirePartenaires,
  ecritureDExperience,
  lirePartenaires,
  MODELE_EXPERIENCES,
} from './types.js'

/** From this likeness two titles of one place are taken for the same experience. */
const RESSEMBLANCE = 0.85

type Demande = {readonly fichier: string; readonly sha256: string; readonly prochain: number}

/** Reads a workbook of good practices against those known, recognised by their number, else by their title. */
export function importerExperiences(
  connues: readonly Experience[],
  grilles: readonly Grille[],
  annuaire: Annuaire,
  {prochain, ...fichier}: Demande,
): {readonly bilan: BilanDeLignes; readonly ecritures: readonly EcritureDExperience[]} {
  const lues = lireLignes(grilles, MODELE_EXPERIENCES, (rang) => lireFiche(rang, annuaire))
  const restantes = new Map(connues.map((f) => [f.numero, f]))
  let suivant = prochain
  const fiches = lues.lignes.map(({numero, ...fiche}) => {
    const parNumero = numero === null ? undefined : restantes.get(numero)
    // A number is believed when the titles have a word in common: it may come from another espace.
    const crue = parNumero && motsDe(parNumero.titre).some((mot) => motsDe(fiche.titre).includes(mot))
    const connue = crue ? parNumero : trouverSemblables(fiche, [...restantes.values()])[0]
    const retenu = connue?.numero ?? suivant++
    restantes.delete(retenu)
    return {numero: retenu, ...fiche}
  })
  const sansFeuille = lues.feuilles === 0 ? [aucuneFeuille(grilles)] : []
  const {bilan, aEcrire} = importerLignes(
    connues,
    {...lues, anomalies: [...lues.anomalies, ...sansFeuille], lignes: fiches},
    {...fichier, cle: ({numero}) => String(numero), nommer: ({titre}) => titre, decrire: aplatir},
  )
  return {bilan, ecritures: aEcrire.map((f) => ecritureDExperience(f))}
}

/** The experiences of the same place whose title is the same, or nearly. */
export function trouverSemblables(
  fiche: ExperienceSansNumero,
  autres: readonly Experience[],
): readonly Experience[] {
  const cle = empreinte(fiche.titre)
  return autres.filter((a) => {
    const autre = empreinte(a.titre)
    const memeEndroit =
      a.structure === fiche.structure && empreinte(a.lieu ?? '') === empreinte(fiche.lieu ?? '')
    return memeEndroit && 1 - distance(cle, autre) / Math.max(cle.length, autre.length, 1) >= RESSEMBLANCE
  })
}

function lireFiche(
  rang: RangLu<ChampDExperience | 'code'>,
  annuaire: Annuaire,
): (ExperienceSansNumero & {readonly numero: number | null}) | undefined {
  const [titre, action] = [rang.texte('titre'), rang.texte('action')]
  const structure = nommerStructure(rang, annuaire)
  if (!titre || !action) {
    const [champ, quoi] = titre ? (['action', 'Action menée'] as const) : (['titre', 'Titre'] as const)
    rang.constater(
      'bloquante',
      'PRG-020',
      champ,
      `La fiche n'a rien dans la colonne « ${quoi} ».`,
      'Complétez la ligne ou supprimez-la.',
    )
    return undefined
  }
  if (structure === undefined) return undefined
  const numero = rang.nombre('numero')
  return {
    numero: numero !== null && Number.isInteger(numero) ? numero : null,
    titre,
    structure,
    lieu: rang.texte('lieu'),
    theme: rang.texte('theme'),
    periode: rang.texte('periode'),
    contexte: rang.texte('contexte'),
    action,
    partenaires: lirePartenaires((rang.texte('partenaires') ?? '').split(/\s*;\s*/)),
    moyens: rang.texte('moyens'),
    resultats: rang.texte('resultats'),
    conditions: rang.texte('conditions'),
    contact: rang.texte('contact'),
    documents: (rang.texte('documents') ?? '').split(/\s*;\s*/).filter(Boolean),
  }
}

function aplatir(fiche: Experience) {
  return {...fiche, partenaires: ecrirePartenaires(fiche.partenaires)}
}

function aucuneFeuille(grilles: readonly Grille[]) {
  const noms = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  return anomalie(
    'bloquante',
    'PRG-022',
    `Aucune feuille (${noms}) n'a de ligne d'en-tête de fiches d'expérience.`,
    {
      attendu: 'une colonne « Titre » et une colonne « Action menée »',
      a_faire: 'Partez du classeur que donne « animreg journal experiences exporter fiches.xlsx ».',
    },
  )
}

/** The good practices as a workbook, to edit and import again. */
export function exporterExperiences(
  fiches: readonly Experience[],
  {
    reseau,
    date,
    noms,
  }: {readonly reseau: string; readonly date: string; readonly noms: ReadonlyMap<string, string>},
): Classeur {
  const rangees = fiches.map((f) => ({
    ...f,
    code: f.structure,
    structure: f.structure === null ? null : (noms.get(f.structure) ?? f.structure),
    partenaires: ecrirePartenaires(f.partenaires),
    documents: ecrireListe(f.documents),
  }))
  return {
    titre: `Fiches d'expérience – ${reseau}`,
    auteur: reseau,
    date,
    feuilles: [
      ecrireFeuille(MODELE_EXPERIENCES, rangees, {
        titre: `Fiches d'expérience – ${reseau}`,
        note: 'Une ligne par expérience. Partenaires : « SNCF : délivre les bons ; DRTEFP : finance ». Ensuite : animreg journal experiences importer.',
      }),
    ],
  }
}

import {accorder} from '../../../shared/francais.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import type {Chiffres} from '../../chiffres/index.js'
import type {Structure} from '../../structures/index.js'
import {direFin, estDonne, marquerEtendue} from '../publication.js'
import {composerAnnuaireDeFiche, composerMembres, presenterStructure} from './annuaire-de-fiche.js'
import {composerClasseurDeFiche} from './classeur-de-fiche.js'
import {composerDocumentDeFiche} from './composer-fiche.js'
import {rapprocherDepartement, rapprocherStructure} from './rapprocher.js'
import type {DemandeDeFiches, FaitsDesFiches, Fiche, Sujet} from './types.js'

type Groupe = NonNullable<Chiffres['par']>[number]

export type FichesPreparees = {
  readonly fiches: readonly Fiche[]
  /** What to know before a sheet is given. */
  readonly reserves: readonly string[]
  /** Who has no sheet, and why. */
  readonly ecartees: readonly {readonly code: string; readonly nom: string; readonly raison: string}[]
}

/** The sheets asked for, one per structure or per département, from figures computed once. */
export function preparerFiches(faits: FaitsDesFiches, demande: DemandeDeFiches): FichesPreparees {
  const chiffres = demande.par === 'structure' ? faits.parStructure : faits.parDepartement
  const groupes = chiffres.par ?? []
  // Names are chosen over the whole network, so that a sheet asked alone keeps its own.
  const noms = nomsDeFichiers(groupes.map((g) => `fiche ${marquerEtendue(chiffres)} ${g.libelle}`))
  const voulus = groupes
    .map((groupe, rang) => ({groupe, nomDeFichier: noms[rang] ?? groupe.code}))
    .filter(({groupe}) => demande.codes === undefined || demande.codes.includes(groupe.code))
  const vides = voulus.filter(({groupe}) => !aDesValeurs(groupe, faits))
  return {
    fiches: voulus
      .filter((v) => !vides.includes(v))
      .flatMap(({groupe, nomDeFichier}) => {
        const sujet = sujetDe(faits, groupe, demande)
        return sujet ? [composerFiche(faits, sujet, {code: groupe.code, nomDeFichier})] : []
      }),
    reserves: demande.par === 'departement' ? voulus.flatMap(({groupe}) => reserver(groupe, faits)) : [],
    ecartees: vides.map(({groupe}) => ({
      code: groupe.code,
      nom: groupe.libelle,
      raison: `aucun chiffre d'activité n'a été reçu pour ${chiffres.annee}`,
    })),
  }
}

/** In a département of one or two structures, the sheet says what each of them did. */
function reserver({code, libelle}: Groupe, {structures}: FaitsDesFiches): string[] {
  const membres = structures.filter((s) => s.departement === code).length
  if (membres > 2) return []
  return [
    membres === 1
      ? `${libelle} : une seule structure ; la fiche du département donne ses chiffres.`
      : `${libelle} : deux structures ; chacune lirait dans la fiche du département les chiffres de l'autre.`,
  ]
}

/** Staff and computers alone do not make a sheet. */
function aDesValeurs({chiffres}: Groupe, {referentiel}: FaitsDesFiches): boolean {
  const annuaire = new Set(referentiel.indicateurs.filter((i) => i.origine === 'annuaire').map((i) => i.code))
  return chiffres.some((c) => estDonne(c) && !annuaire.has(c.code))
}

function composerFiche(
  faits: FaitsDesFiches,
  sujet: Sujet,
  {code, nomDeFichier}: {readonly code: string; readonly nomDeFichier: string},
): Fiche {
  return {
    code,
    nom: sujet.nom,
    nomDeFichier,
    document: composerDocumentDeFiche(faits, sujet),
    classeur: composerClasseurDeFiche(faits, sujet, faits.dossiers.get(code)),
  }
}

function sujetDe(faits: FaitsDesFiches, groupe: Groupe, {par, avecRang}: DemandeDeFiches): Sujet | undefined {
  if (par === 'departement') return sujetDuDepartement(faits, groupe)
  const structure = faits.structures.find((s) => s.code === groupe.code)
  return structure && sujetDeLaStructure(faits, structure, avecRang)
}

function sujetDeLaStructure(faits: FaitsDesFiches, structure: Structure, avecRang: boolean): Sujet {
  const dossier = faits.dossiers.get(structure.code)
  return {
    nom: structure.nom,
    genre: 'structure',
    avecRang,
    presentation: dossier ? presenterStructure(dossier, direFin(faits.parStructure)) : [],
    rapprochements: rapprocherStructure(faits, structure, {avecRang}),
    annuaire: dossier ? composerAnnuaireDeFiche(dossier, faits.parStructure.annee) : [],
  }
}

function sujetDuDepartement(faits: FaitsDesFiches, groupe: Groupe): Sujet {
  const membres = faits.structures.filter((s) => s.departement === groupe.code)
  const quand = direFin(faits.parDepartement)
  return {
    nom: groupe.libelle,
    genre: 'departement',
    avecRang: false,
    presentation: [
      {
        bloc: 'paragraphe',
        style: 'chapeau',
        texte: `${accorder(membres.length, 'structure')} du réseau ${faits.config.region} – fiche ${quand}`,
      },
    ],
    rapprochements: rapprocherDepartement(faits, groupe),
    annuaire: composerMembres(membres),
  }
}

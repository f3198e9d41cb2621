import type {DetailDImport, Historique, ImportListe, StructureTouchee} from '../../metier/activite/index.js'
import {accorder, enumerer} from '../../shared/francais.js'
import type {Periode} from '../../shared/periode.js'
import {ecrirePeriode} from '../../shared/periode-ecrite.js'
import {presenterConstats} from '../import/presenter-bilan.js'
import {ecrireJour, ecrireMoment} from '../moment.js'
import type {Tableau} from '../tableau.js'

/** Characters of a sha-256 that tell two files apart at a glance. */
const EMPREINTE = 8
const CHANGEMENTS_MONTRES = 10

/** A subject whose name does not take an accent is its own label. */
const GENRES_ACCENTUES: Readonly<Record<string, string>> = {activite: 'activité', experiences: 'expériences'}

export function nommerGenre(genre: ImportListe['genre']): string {
  return GENRES_ACCENTUES[genre] ?? genre
}

/** The register of a year as a table. */
export function tableauDesImports({imports}: Historique): Tableau {
  return {
    colonnes: [
      {titre: 'N°', aligne: 'droite'},
      {titre: 'Date'},
      {titre: 'Fichier'},
      {titre: 'Genre'},
      {titre: 'Source'},
      {titre: 'Nouv.', aligne: 'droite'},
      {titre: 'Modif.', aligne: 'droite'},
      {titre: 'Statut'},
      {titre: 'Empreinte'},
    ],
    lignes: imports.map((i) => [
      String(i.import),
      ecrireJour(i.le),
      i.fichier,
      nommerGenre(i.genre),
      i.genre === 'activite' ? i.source : '',
      String(i.valeurs.nouvelles),
      String(i.valeurs.modifiees),
      i.statut === 'annule' ? 'annulé' : 'en vigueur',
      i.sha256.slice(0, EMPREINTE),
    ]),
  }
}

/** The register in a sentence, with what the other years hold. */
export function resumerHistorique({annee, imports, autres_annees}: Historique): string {
  const annules = imports.filter((i) => i.statut === 'annule').length
  const lignes = [
    imports.length === 0
      ? `Aucun import pour l'exercice ${annee}.`
      : `${accorder(imports.length, 'import')} pour l'exercice ${annee}${annules > 0 ? `, dont ${accorder(annules, 'annulé')}` : ', tous en vigueur'}.`,
  ]
  lignes.push(...imports.flatMap(direForcages))
  if (autres_annees.length > 0) {
    const autres = autres_annees.map((a) => `${a.annee} (${a.imports})`)
    lignes.push(`Autres exercices : ${enumerer(autres)} ; ajoutez « --annee ${autres_annees[0]?.annee} ».`)
  }
  return lignes.join('\n')
}

/** What was forced into a closed year, with its reason. */
function direForcages({import: numero, motif_de_forcage, motif_d_annulation}: ImportListe): string[] {
  return [
    ...(motif_de_forcage ? [`Import n° ${numero}, entré dans un exercice clos : ${motif_de_forcage}`] : []),
    ...(motif_d_annulation
      ? [`Import n° ${numero}, annulé dans un exercice clos : ${motif_d_annulation}`]
      : []),
  ]
}

/** One import at length. */
export function presenterDetail(detail: DetailDImport): string {
  const {valeurs, anomalies, structures} = detail
  const touchees = structures.filter((s) => s.nouvelles + s.modifiees > 0)
  return [
    `Import n° ${detail.import} : ${detail.fichier}`,
    `  reçu le ${ecrireMoment(detail.le)}, ${nommerGenre(detail.genre)}, exercice ${detail.annee}${detail.genre === 'activite' ? `, source « ${detail.source} »` : ''}`,
    `  empreinte sha-256 : ${detail.sha256}`,
    detail.annule_le === null
      ? '  statut : en vigueur'
      : `  statut : annulé le ${ecrireMoment(detail.annule_le)}`,
    ...direForcages(detail).map((ligne) => `  ${ligne}`),
    `  ${accorder(valeurs.nouvelles, 'valeur nouvelle', 'valeurs nouvelles')}, ${accorder(valeurs.modifiees, 'modifiée')}, ${accorder(touchees.length, 'structure touchée', 'structures touchées')}`,
    '',
    ...(anomalies.length > 0
      ? ["Constats à l'import", ...presenterConstats(anomalies), '']
      : ["Aucun constat à l'import.", '']),
    ...touchees.map(presenterStructure),
  ].join('\n')
}

function presenterStructure({nom, code, nouvelles, changements}: StructureTouchee): string {
  const modifications = changements.filter((c) => c.avant !== null)
  const montrees = modifications.slice(0, CHANGEMENTS_MONTRES)
  const reste = modifications.length - montrees.length
  return [
    `${nom} (${code}) : ${accorder(nouvelles, 'nouvelle')}, ${accorder(modifications.length, 'modifiée')}`,
    ...montrees.flatMap(({libelle, periode, avant, apres}) => [
      `  ~ ${libelle}${quand(periode)} : ${avant?.ecrit ?? ''} → ${apres.ecrit}${lieu(apres)}`,
      ...(avant ? [`      avant : import n° ${avant.import}${lieu(avant)}`] : []),
    ]),
    ...(reste > 0
      ? [`  … et ${accorder(reste, 'autre modification', 'autres modifications')} (toutes avec « --json »)`]
      : []),
  ].join('\n')
}

/** « , janvier 2008 », or nothing for a record of the directory. */
export function quand(periode: string): string {
  return periode === '' ? '' : `, ${ecrirePeriode(periode as Periode)}`
}

function lieu({feuille, cellule}: {readonly feuille: string; readonly cellule: string}): string {
  return cellule === '' ? '' : ` (feuille « ${feuille} », ${cellule})`
}

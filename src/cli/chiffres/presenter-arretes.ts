import type {Arrete, ArreteFait, Arretes} from '../../metier/chiffres/index.js'
import {accorder, enumerer, formaterDate} from '../../shared/francais.js'
import type {Periode} from '../../shared/periode.js'
import {ecrirePeriode} from '../../shared/periode-ecrite.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'

/** What was frozen, and on what it rests. */
export function presenterArrete({statut, arrete}: ArreteFait): string {
  const {numero, titre, referentiel, structures} = arrete
  const tete = {
    arrete: `✓ ${numero} : ${titre}`,
    deja_arrete: `= ${numero} : ces chiffres sont déjà arrêtés (${titre}), rien de nouveau`,
    simule: `○ ${numero} : serait « ${titre} » (simulation, rien n'est écrit)`,
  }[statut]
  return [
    tete,
    ...retraits([
      `Période : ${ecrirePeriode(arrete.periode as Periode)}, au ${formaterDate(arrete.date)}`,
      `Périmètre : ${accorder(structures.length, 'structure')} en fin de période ; ${arrete.repondantes} ${arrete.repondantes > 1 ? 'ont' : 'a'} tout donné, sur ${arrete.attendues} attendues`,
      `Définitions : ${referentiel.libelle} (${referentiel.nom}) ; animreg ${arrete.animreg}`,
      `Accords des directeurs : ${direAccords(arrete)}`,
      ...arrete.sources.map(direSource),
      ...(arrete.commentaire ? [`Commentaire : ${arrete.commentaire}`] : []),
      ...(arrete.motif ? [`Arrêté malgré ce qui suit, parce que : ${arrete.motif}`] : []),
      ...arrete.obstacles.map((o) => `- ${o}`),
    ]),
  ].join('\n')
}

function retraits(lignes: readonly string[]): string[] {
  const largeur = largeurDuTerminal() - 4
  return lignes.map((ligne) => {
    const [premiere = '', ...suite] = plier(ligne, largeur)
    return [retraiter([premiere], 2), ...suite.map((s) => retraiter([s], 4))].join('\n')
  })
}

function direAccords({validations: {accords, reserves, refus, sans_reponse}}: Arrete): string {
  const donnes = [
    ...(accords > 0 ? [accorder(accords, 'accord')] : []),
    ...(reserves > 0 ? [`${reserves} avec réserves`] : []),
    ...(refus > 0 ? [accorder(refus, 'refus', 'refus')] : []),
    ...(sans_reponse > 0 ? [`${sans_reponse} sans réponse`] : []),
  ]
  return enumerer(donnes)
}

function direSource({source, annee, fichiers, du, au, extraction_le}: Arrete['sources'][number]): string {
  const quand = du === au ? `le ${formaterDate(du)}` : `du ${formaterDate(du)} au ${formaterDate(au)}`
  const extraite = extraction_le ? `, données extraites le ${formaterDate(extraction_le)}` : ''
  return `Source « ${source} », ${annee} : ${accorder(fichiers, 'fichier reçu', 'fichiers reçus')} ${quand}${extraite}`
}

/** These figures are frozen ones, number for number. */
export function presenterReconnaissance({numero, date, titre}: Arrete): string {
  const quand = formaterDate(date)
  return `\nCe sont les chiffres de l'arrêté ${numero} du ${quand}${titre.endsWith(quand) ? '' : ` (${titre})`}.`
}

/** Whoever reads must know that not every director agreed. */
export function reserveDesAccords({arrete, statut}: ArreteFait): string | undefined {
  const {sans_reponse} = arrete.validations
  if (statut === 'deja_arrete' || sans_reponse === 0) return undefined
  return `${accorder(sans_reponse, 'structure')} sans accord noté de sa direction sur ces chiffres (animreg chiffres valider --annee ${arrete.annee})`
}

/** The arrêtés as a table. */
export function tableauDesArretes({arretes}: Arretes): Tableau {
  return {
    colonnes: [
      {titre: 'Numéro'},
      {titre: 'Date'},
      {titre: 'Période'},
      {titre: 'Titre'},
      {titre: 'Référentiel'},
      {titre: 'Répondantes', aligne: 'droite'},
      {titre: 'Accords', aligne: 'droite'},
      {titre: 'Réserve'},
    ],
    lignes: arretes.map((a) => [
      a.numero,
      formaterDate(a.date),
      ecrirePeriode(a.periode as Periode),
      a.titre,
      a.referentiel.nom,
      `${a.repondantes} / ${a.attendues}`,
      `${a.validations.accords + a.validations.reserves} / ${a.structures.length}`,
      a.motif ?? '',
    ]),
  }
}

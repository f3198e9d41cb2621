import type {CodeDePas, Pas} from '../../metier/accueil/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {demanderOuiNon} from '../questions.js'
import {comprendreErreur, texteDEchec} from '../rendre-erreur.js'
import {creerUnEspace} from './creer-un-espace.js'
import {
  ARRETER,
  type Conduite,
  choisir,
  demanderChemin,
  expliquer,
  type Issue,
  lancer,
  PASSER,
} from './dialogue.js'
import {donnerLAnnuaire, situer} from './donner-l-annuaire.js'
import {type Situation, situerLesPas} from './etat-des-pas.js'
import {ecrireSuivi, lireSuivi} from './suivi.js'

/** Walks the road from where the region is; every step can be done, left aside, or put off. */
export async function deroulerLesPas(conduite: Conduite, espace: string | undefined): Promise<Situation> {
  let situation = await situerLesPas({espace, depart: conduite.depart})
  accueillir(conduite, situation)
  situation = await proposerLesPasses(conduite, situation)
  let precedent: CodeDePas | undefined
  for (;;) {
    const rang = situation.pas.findIndex((p) => p.etat === 'a_faire')
    const pas = situation.pas[rang]
    if (!pas) return situation
    conduite.dire(`\n${conduite.style.titre(`Étape ${rang + 1} sur ${situation.pas.length} : ${pas.titre}`)}`)
    if (pas.code !== precedent) expliquer(conduite, pas.explication)
    precedent = pas.code
    const {issue, dossier} = await tenter(conduite, situation, pas)
    if (issue === 'arret') return situation
    if (dossier !== null) noter(dossier, pas.code, issue)
    situation = await situerLesPas({espace: dossier ?? espace, depart: conduite.depart})
  }
}

function accueillir(conduite: Conduite, {pas, dossier}: Situation): void {
  const faits = pas.filter((p) => p.etat === 'fait').length
  if (dossier === null) {
    expliquer(
      conduite,
      `Bienvenue. En ${pas.length} étapes, du dossier vide au premier rapport d'activité. À chaque étape, la commande qui fait le travail est montrée : vous saurez la taper seul la prochaine fois.`,
    )
  } else
    conduite.dire(`Espace ${dossier} : ${faits} étape${faits > 1 ? 's faites' : ' faite'} sur ${pas.length}.`)
}

/** Nothing left but what was left aside: that is perhaps what the person came back for. */
async function proposerLesPasses(conduite: Conduite, situation: Situation): Promise<Situation> {
  const {dossier, pas} = situation
  const passes = pas.filter((p) => p.etat === 'passe').length
  if (dossier === null || passes === 0 || pas.some((p) => p.etat === 'a_faire')) return situation
  const question = passes > 1 ? `Reprendre les ${passes} étapes passées ?` : "Reprendre l'étape passée ?"
  if (!(await demanderOuiNon(question, conduite.guichet))) return situation
  ecrireSuivi(dossier, {...lireSuivi(dossier), passes: []})
  return situerLesPas({espace: dossier, depart: conduite.depart})
}

type Tentative = {readonly issue: Issue; readonly dossier: string | null}

/** An expected error is told, and the step is offered again: the person corrects and goes on. */
async function tenter(conduite: Conduite, situation: Situation, pas: Pas): Promise<Tentative> {
  const {dossier} = situation
  try {
    if (dossier === null || situation.annee === null) return await creerUnEspace(conduite)
    return {issue: await faire(conduite, {dossier, annee: situation.annee}, pas), dossier}
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    conduite.dire(`\n${texteDEchec(comprendreErreur(erreur), false, conduite.style)}`)
    return {issue: 'encore', dossier}
  }
}

async function faire(
  conduite: Conduite,
  lieu: {readonly dossier: string; readonly annee: number},
  pas: Pas,
): Promise<Issue> {
  const {dossier, annee} = lieu
  switch (pas.code) {
    case 'espace':
    case 'annuaire':
      return donnerLAnnuaire(conduite, lieu)
    case 'activite':
      return importer(conduite, dossier, {
        ligne: ['activite', 'importer'],
        question: 'Dossier ou fichier des tableaux reçus',
        defaut: `recus/${annee}`,
      })
    case 'objectifs':
      return importer(conduite, dossier, {
        ligne: ['objectifs', 'importer'],
        question: 'Classeur des objectifs',
        defaut: `objectifs-${annee}.xlsx`,
      })
    case 'chiffres':
      return proposer(conduite, async () => lancer(conduite, ['chiffres', 'calculer'], {espace: dossier}))
    case 'rapport':
      return proposer(conduite, async () => lancer(conduite, ['rapport', 'construire'], {espace: dossier}))
  }
}

async function importer(
  conduite: Conduite,
  dossier: string,
  {
    ligne,
    question,
    defaut,
  }: {readonly ligne: readonly string[]; readonly question: string; readonly defaut: string},
): Promise<Issue> {
  return proposer(conduite, async () => {
    const saisi = await demanderChemin(conduite, question, defaut)
    await lancer(conduite, [...ligne, situer(conduite, dossier, saisi)], {espace: dossier})
  })
}

async function proposer(conduite: Conduite, action: () => Promise<void>): Promise<Issue> {
  const choix = await choisir(conduite, 'Que faire ?', [
    {valeur: 'fait', libelle: 'Le faire maintenant'} as const,
    PASSER,
    ARRETER,
  ])
  if (choix === 'fait') await action()
  return choix
}

/** The espace tells the rest by itself. */
function noter(dossier: string, code: CodeDePas, issue: Issue): void {
  if (issue !== 'passe' && !(issue === 'fait' && code === 'chiffres')) return
  const {passes, faits} = lireSuivi(dossier)
  ecrireSuivi(
    dossier,
    issue === 'passe'
      ? {passes: [...new Set([...passes, code])], faits}
      : {passes, faits: [...new Set([...faits, code])]},
  )
}

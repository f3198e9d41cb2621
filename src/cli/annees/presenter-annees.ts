import type {ExerciceDecrit, ListeDesExercices} from '../../metier/structures/index.js'
import {accorder, formaterDate} from '../../shared/francais.js'
import {ecrireMoment} from '../moment.js'
import type {Tableau} from '../tableau.js'
import type {GesteFait} from './annees.js'

/** The years as a table. */
export function tableauDesAnnees({exercices}: ListeDesExercices): Tableau {
  return {
    colonnes: [
      {titre: 'Exercice'},
      {titre: 'État'},
      {titre: 'Fichiers reçus', aligne: 'droite'},
      {titre: 'Structures ayant répondu', aligne: 'droite'},
      {titre: 'Dernier import'},
    ],
    lignes: exercices.map((e) => [
      `${e.annee}${e.par_defaut ? ' *' : ''}`,
      etatDe(e),
      String(e.fichiers),
      `${e.structures_ayant_repondu} / ${e.structures_attendues}`,
      e.dernier_import === null ? '–' : ecrireMoment(e.dernier_import),
    ]),
  }
}

function etatDe({etat, depuis, motif}: ExerciceDecrit): string {
  if (etat === 'clos') return `clos le ${formaterDate((depuis ?? '').slice(0, 10))}`
  return motif === null ? 'ouvert' : `rouvert : ${motif}`
}

/** What opening, closing or reopening a year did, and what it means. */
export function presenterGeste({statut, geste, exercice}: GesteFait): string {
  const {annee, par_defaut, fichiers, structures_ayant_repondu, structures_attendues} = exercice
  const fait = {ouverture: 'ouvert', cloture: 'clos', reouverture: 'rouvert'}[geste]
  const tete = {
    fait: `Exercice ${annee} ${fait}.`,
    deja_fait: `L'exercice ${annee} est déjà ${fait} : rien de nouveau.`,
    simule: `Simulation, rien n'est écrit : l'exercice ${annee} serait ${fait}.`,
  }[statut]
  const recu = `  ${accorder(fichiers, 'fichier reçu', 'fichiers reçus')} ; ${accorder(structures_ayant_repondu, 'structure ayant répondu', 'structures ayant répondu')} sur ${structures_attendues}.`
  const suite = {
    ouverture: par_defaut
      ? "  C'est l'année par défaut : les commandes y travaillent sans « --annee »."
      : `  Ce n'est pas l'année par défaut : ajoutez « --annee ${annee} » aux commandes.`,
    cloture: `  Ses tableaux, ses objectifs, son annuaire et ses mouvements ne changent plus.`,
    reouverture: `  Motif gardé : ${exercice.motif ?? 'celui qui est donné'}. Pensez à le clore de nouveau.`,
  }[geste]
  return [tete, ...(geste === 'cloture' ? [recu] : []), suite].join('\n')
}

import {direSynthese, type ListeDeBesoins, type SyntheseDesBesoins} from '../../metier/formation/index.js'
import {accorder, enumerer, formaterNombre} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'
import type {DecisionNotee} from './besoins.js'

/** The needs, one line each; the theme is the one the group named, else the words of the structure. */
export function tableauDesBesoins({besoins}: ListeDeBesoins): Tableau {
  return {
    colonnes: [
      {titre: 'Structure'},
      {titre: 'Thème'},
      {titre: 'Public'},
      {titre: 'Pers.', aligne: 'droite'},
      {titre: 'Prio.', aligne: 'droite'},
      {titre: 'Période'},
      {titre: 'Décision'},
    ],
    lignes: besoins.map((b) => [
      b.nom,
      b.theme ?? `${b.ecrit} *`,
      b.public ?? '',
      b.nombre === null ? '' : formaterNombre(b.nombre),
      b.priorite === null ? '' : String(b.priorite),
      b.periode ?? '',
      direDecision(b) || (b.refuse_l_an_passe ? "refusé l'an passé" : ''),
    ]),
  }
}

/** How many, and what the star means. */
export function resumerBesoins({annee, besoins}: ListeDeBesoins): string {
  const sansTheme = besoins.filter((b) => b.theme === null).length
  const refuses = besoins.filter((b) => b.refuse_l_an_passe).length
  return [
    `Besoins ${annee} : ${accorder(besoins.length, 'besoin')}.`,
    ...(refuses > 0
      ? [`${accorder(refuses, "demandé et refusé l'an passé", "demandés et refusés l'an passé")}, en tête.`]
      : []),
    ...(sansTheme > 0
      ? [`* ${accorder(sansTheme, 'libellé')} que le groupe n'a pas encore rattaché à un thème.`]
      : []),
  ].join('\n')
}

/** The themes in the order of the work. */
export function tableauDeSynthese({themes}: SyntheseDesBesoins): Tableau {
  return {
    colonnes: [
      {titre: 'Thème'},
      {titre: 'Publics'},
      ...['Structures', 'Personnes', 'Score', 'Refusés'].map((titre) => ({titre, aligne: 'droite' as const})),
      {titre: 'Décision'},
    ],
    lignes: themes.map((t) => [
      `${t.theme}${t.nomme ? '' : ' *'}`,
      t.publics.map((p) => p.libelle).join(', '),
      ...[t.structures.length, t.personnes, t.score].map((n) => formaterNombre(n)),
      t.refuses_l_an_passe === 0 ? '' : formaterNombre(t.refuses_l_an_passe),
      direDecision(t),
    ]),
  }
}

/** The totals, by public and by département, and who has not answered. */
export function resumerSynthese(synthese: SyntheseDesBesoins): string {
  const {par_public, par_departement, sans_reponse, themes} = synthese
  const parts = (groupes: typeof par_public) =>
    groupes.map((g) => `${g.libelle} ${formaterNombre(g.personnes)}`).join(', ')
  const lignes = [
    direSynthese(synthese),
    `Personnes par public : ${parts(par_public)}.`,
    `Personnes par département : ${parts(par_departement)}.`,
    ...(sans_reponse.length > 0 ? [`Sans réponse : ${enumerer(sans_reponse.map((s) => s.nom))}.`] : []),
    ...(themes.some((t) => !t.nomme)
      ? ["* libellé d'une structure, que le groupe n'a pas encore rattaché à un thème."]
      : []),
  ]
  return lignes.flatMap((ligne) => plier(ligne, largeurDuTerminal())).join('\n')
}

/** What was decided. */
export function presenterDecision({theme, retenu, motif, action, statut}: DecisionNotee): string {
  const verbe = `${statut === 'simule' ? 'serait ' : ''}${retenu ? 'retenu' : 'écarté'}`
  return [
    `« ${theme} » ${statut === 'simule' ? verbe : `est ${verbe}`}${action ? ` : l'action ${action} y répond` : ''}.`,
    ...(motif ? [`Motif : ${motif}`] : []),
  ].join('\n')
}

function direDecision({
  decision,
  action,
  motif,
}: {
  readonly decision: 'retenu' | 'ecarte' | null
  readonly action: string | null
  readonly motif: string | null
}): string {
  if (decision === null) return ''
  if (decision === 'retenu') return action ? `retenu (${action})` : 'retenu'
  return motif ? `écarté : ${motif}` : 'écarté'
}

/** The next useful command: decide what is not yet, else see the actions that answer. */
export function suiteDeLaSynthese({
  annee,
  themes,
}: Pick<SyntheseDesBesoins, 'annee' | 'themes'>): [commande: string, pourquoi: string] {
  return themes.some((t) => t.decision === null)
    ? [
        `animreg formation besoins decider --theme "…" --retenu --action CODE --annee ${annee}`,
        'thème par thème',
      ]
    : [`animreg formation actions lister --annee ${annee}`, 'les actions qui répondent aux besoins']
}

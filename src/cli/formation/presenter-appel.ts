import {
  type AppelMontre,
  type Classement,
  direPasse,
  type ListeDAppels,
  type LotClasse,
  type OffreClassee,
} from '../../metier/formation/index.js'
import {accorder, enumerer, formaterJour, formaterMontant, formaterNombre} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'
import type {AppelOuvert, ChoixNote} from './appel-offres.js'
import type {OffreNotee} from './offres.js'

/** The call as it is kept: lots, criteria, dates. */
export function presenterAppel({statut, ...appel}: AppelOuvert): string {
  return [
    `${appel.code}  ${appel.titre} : ${statut === 'simule' ? 'serait gardé' : 'gardé'}`,
    `  Ouvert le ${formaterJour(appel.ouvert_le)}, offres jusqu'au ${formaterJour(appel.limite_le)}`,
    ...appel.lots.map(
      (l) =>
        `  Lot ${l.numero} : ${l.intitule} (${l.actions.join(', ')})${l.plafond_centimes === null ? '' : `, plafond ${formaterMontant(l.plafond_centimes)}`}`,
    ),
    ...appel.criteres.map((c) => `  ${formaterNombre(c.poids).padStart(3)}  ${c.libelle}`),
    `  ${direVerrou(appel)}`,
  ].join('\n')
}

function direVerrou({verrouille_le}: Pick<AppelMontre, 'verrouille_le'>): string {
  return verrouille_le === null
    ? "Tout peut encore changer, jusqu'à la première offre."
    : `Verrouillé depuis le ${formaterJour(verrouille_le)} : une offre est arrivée.`
}

/** The calls of a year, one line per lot. */
export function tableauDesAppels({appels}: ListeDAppels): Tableau {
  return {
    colonnes: [
      {titre: 'Appel'},
      {titre: 'Lot', aligne: 'droite'},
      {titre: 'Intitulé'},
      {titre: "Jusqu'au"},
      {titre: 'Offres', aligne: 'droite'},
      {titre: 'Écartées', aligne: 'droite'},
      {titre: 'Retenu'},
    ],
    lignes: appels.flatMap((a) =>
      a.lots.map((l) => [
        a.code,
        String(l.numero),
        l.intitule,
        formaterJour(a.limite_le),
        String(l.offres),
        String(l.ecartees),
        l.retenu ?? '',
      ]),
    ),
  }
}

/** How many calls, for a year that may have none. */
export function resumerAppels({annee, appels}: ListeDAppels): string {
  return appels.length === 0
    ? `Aucun appel d'offres ouvert pour ${annee}.`
    : `${accorder(appels.length, "appel d'offres", "appels d'offres")} pour ${annee}.`
}

/** One offer as it was kept. */
export function presenterOffre({nom, lot, prix_centimes, recue_le, ecartee, statut}: OffreNotee): string {
  const prix = prix_centimes === null ? 'sans prix' : formaterMontant(prix_centimes)
  return [
    `Offre de « ${nom} » pour le lot ${lot} : reçue le ${formaterJour(recue_le)}, ${prix}${statut === 'simule' ? ' (simulation)' : ''}.`,
    ...(ecartee === null ? [] : [`Mise à l'écart : ${ecartee}.`]),
  ].join('\n')
}

/** The ranking of a lot, one line per offer. */
export function tableauDuLot({classement}: LotClasse): Tableau {
  const criteres = classement[0]?.criteres ?? []
  return {
    colonnes: [
      {titre: 'Rang', aligne: 'droite'},
      {titre: 'Organisme'},
      {titre: 'Prix', aligne: 'droite'},
      ...criteres.map((c) => ({
        titre: `${abreger(c.libelle)} /${formaterNombre(c.poids)}`,
        aligne: 'droite' as const,
      })),
      {titre: 'Total', aligne: 'droite'},
    ],
    lignes: classement.map((o) => [
      o.rang === null ? '' : String(o.rang),
      o.nom,
      formaterMontant(o.prix_centimes),
      ...o.criteres.map((c) => (c.points === null ? '' : formaterNombre(c.points, 2))),
      o.total === null ? '' : formaterNombre(o.total, 2),
    ]),
  }
}

/** The first word of a criterion is enough over a column. */
function abreger(libelle: string): string {
  return libelle.split(/[\s,]/)[0] ?? libelle
}

/** The line above the ranking of a lot. */
export function titrerLot({numero, intitule, notes_manquantes}: LotClasse): string {
  return `\nLot ${numero} : ${intitule}${notes_manquantes.length > 0 ? ' (classement provisoire)' : ''}`
}

/** What must be known about a ranking: ties, spread, who is out, what is missing, whether it holds. */
export function commenterLot(lot: LotClasse): string {
  const lignes = [
    ...(lot.etat === 'sans_offre' && lot.ecartees.length === 0 ? ['Aucune offre reçue.'] : []),
    ...lot.classement.flatMap(direEgalite),
    ...direEcart(lot),
    ...direPasses(lot),
    ...lot.ecartees.map((o) => `À l'écart : ${o.nom}, ${o.motif}.`),
    ...lot.exclus.map(
      (e) => `Conflit d'intérêts : ${e.evaluateur} (lien avec ${e.nom}) ne compte pas pour ce lot.`,
    ),
    ...(lot.notes_manquantes.length > 0
      ? [
          `${accorder(lot.notes_manquantes.length, 'note manque', 'notes manquent')} : le lot ne se décide pas encore.`,
        ]
      : []),
    ...direSolidite(lot),
    ...(lot.choix === null
      ? []
      : [
          lot.choix.nom === null
            ? `Sans suite : ${lot.choix.motif}.`
            : `Retenu : ${lot.choix.nom} (${lot.choix.motif}).`,
        ]),
  ]
  return lignes.flatMap((ligne) => plier(ligne, largeurDuTerminal() - 2).map((l) => `  ${l}`)).join('\n')
}

function direEgalite({nom, departagee}: OffreClassee): string[] {
  if (departagee === null) return []
  const par = {prix: 'par le prix', date: 'par la date de réception', ex_aequo: 'ne se départage pas'}[
    departagee
  ]
  return [`À égalité de total, ${nom} ${departagee === 'ex_aequo' ? par : `est départagée ${par}`}.`]
}

/** The widest spread of marks: where the evaluators did not see the same thing. */
function direEcart({classement}: LotClasse): string[] {
  const ecarts = classement.flatMap(({nom, criteres}) =>
    criteres.flatMap(({libelle, minimum, maximum}) =>
      minimum === null || maximum === null
        ? []
        : [{nom, libelle, minimum, maximum, ecart: maximum - minimum}],
    ),
  )
  const [large] = ecarts.toSorted((a, b) => b.ecart - a.ecart)
  if (!large || large.ecart === 0) return []
  const {nom, libelle, minimum, maximum} = large
  return [
    `Plus grand écart entre évaluateurs : ${nom}, « ${libelle} », de ${formaterNombre(minimum, 1)} à ${formaterNombre(maximum, 1)}.`,
  ]
}

/** What the network already thought of those who offer: it informs the group and moves no point. */
function direPasses({classement}: LotClasse): string[] {
  const connus = classement.flatMap(({nom, passe}) => (passe ? [direPasse(nom, passe)] : []))
  return connus.length === 0 ? [] : [`Plans précédents, hors classement : ${enumerer(connus)}.`]
}

function direSolidite({sensibilite: {tient, scenarios}, notes_manquantes}: LotClasse): string[] {
  if (tient === null || notes_manquantes.length > 0) return []
  if (tient)
    return [
      `Le premier le reste dans les ${scenarios.length} cas essayés (poids ± 10 points, autre formule de prix).`,
    ]
  const autres = scenarios.filter((s) => !s.tient)
  return [
    `Le premier change dans ${autres.length} cas sur ${scenarios.length} :`,
    ...autres.map((s) => `- ${s.scenario} : ${s.nom}`),
  ]
}

/** What was chosen, and the actions that got their provider. */
export function presenterChoix({lot, nom, premier, motif, actions, statut}: ChoixNote): string {
  const verbe = statut === 'simule' ? 'serait' : 'est'
  return [
    nom === null
      ? `Le lot ${lot} ${verbe} déclaré sans suite.`
      : `Lot ${lot} : l'offre de « ${nom} » ${verbe} retenue${premier ? '' : ', sans être la première du classement'}.`,
    `Motif : ${motif}.`,
    ...(actions.length > 0
      ? [
          `${actions.length < 2 ? 'Action dont l’organisme change' : 'Actions dont l’organisme change'} : ${actions.join(', ')}.`,
        ]
      : []),
  ].join('\n')
}

/** The next useful command after a ranking: decide a lot that can be, else get what is missing. */
export function suiteDuClassement({appel, lots}: Classement): [commande: string, pourquoi: string] {
  const pret = lots.find((l) => l.etat === 'classe')
  const [premier] = pret?.classement ?? []
  if (pret && premier) {
    const commande = `animreg formation appel-offres retenir --appel ${appel} --lot ${pret.numero} --organisme "${premier.nom}"`
    return [commande, 'le choix du groupe']
  }
  return lots.some((l) => l.etat === 'a_noter')
    ? [`animreg formation appel-offres noter DOSSIER --appel ${appel}`, 'les grilles qui manquent']
    : [`animreg formation appel-offres documents --appel ${appel}`, "rapport d'analyse et lettres"]
}

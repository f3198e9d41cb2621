import {isAbsolute, relative} from 'node:path'
import type {
  Convocation,
  DecisionNotee,
  FicheDInstance,
  ListeDesDecisions,
  ListeDesInstances,
  PresencesNotees,
} from '../../metier/programme/index.js'
import {accorder, enumerer, formaterDate} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'

const ABSENT = '–'
const ETATS = {demandee: 'à prendre', prise: 'à faire', faite: 'faite', abandonnee: 'abandonnée'} as const
const SANS_COURRIEL_MONTRES = 8

type Quorum = FicheDInstance['reunions'][number]['quorum']

/** One line per instance. */
export function tableauDesInstances({instances}: ListeDesInstances): Tableau {
  return {
    colonnes: [
      {titre: 'Instance'},
      {titre: 'Nature'},
      {titre: 'Membres', aligne: 'droite'},
      {titre: 'Réunions'},
      {titre: 'Décisions ouvertes', aligne: 'droite'},
    ],
    lignes: instances.map((i) => [
      i.nom,
      i.nature === 'interne' ? 'interne' : 'extérieure',
      i.membres === 0 ? ABSENT : String(i.membres),
      i.reunions.map(jourEtMois).join(', ') || ABSENT,
      String(i.decisions_ouvertes),
    ]),
  }
}

/** How many, and whose mandate ends. */
export function resumerInstances(liste: ListeDesInstances): string {
  const {annee, date, instances, fin_avant: avant, mandats_finissants: finissants} = liste
  const reunions = instances.reduce((somme, i) => somme + i.reunions.length, 0)
  const compte = `${accorder(instances.length, 'instance')} au ${formaterDate(date)}, ${accorder(reunions, 'réunion')} en ${annee}.`
  if (avant === null) return compte
  const lignes = finissants.map(
    (m) =>
      `  ${m.personne}, ${[m.fonction, m.nom_instance].filter(Boolean).join(', ')} : ${formaterDate(m.jusqua ?? '')}`,
  )
  const tete =
    finissants.length === 0
      ? `Aucun mandat ne finit d'ici le ${formaterDate(avant)}.`
      : `${accorder(finissants.length, 'mandat finit', 'mandats finissent')} d'ici le ${formaterDate(avant)} :`
  return [compte, tete, ...lignes].join('\n')
}

/** The rules of an instance. */
export function presenterInstance({instance: i, membres, date}: FicheDInstance): string {
  return [
    i.nom,
    `  ${i.nature === 'interne' ? 'Instance du réseau' : 'Instance extérieure où le réseau siège'}, ${accorder(membres.length, 'membre')} au ${formaterDate(date)}`,
    `  Quorum : ${i.quorum?.texte ?? 'règle non dite (feuille « Instances » du classeur)'}`,
    ...(i.pouvoirs_max === null ? [] : [`  Pouvoirs par personne présente : ${i.pouvoirs_max}`]),
    ...(i.delai_jours === null ? [] : [`  Délai de convocation : ${accorder(i.delai_jours, 'jour')}`]),
    '',
  ].join('\n')
}

/** Its members in office. */
export function tableauDesMembres({membres}: FicheDInstance): Tableau {
  return {
    colonnes: [
      {titre: 'Membre'},
      {titre: 'Fonction'},
      {titre: 'Au titre de'},
      {titre: 'Courriel'},
      {titre: "Jusqu'à"},
    ],
    lignes: membres.map((m) => [
      [m.civilite, m.personne].filter(Boolean).join(' '),
      m.fonction ?? m.qualite ?? ABSENT,
      m.organisme ?? m.nom_structure ?? ABSENT,
      m.courriel ?? ABSENT,
      m.jusqua ? formaterDate(m.jusqua) : ABSENT,
    ]),
  }
}

/** Its meetings of the year, and what it decided. */
export function presenterReunions({annee, reunions, decisions}: FicheDInstance): string {
  const lignes = reunions.flatMap((r) => {
    const objet = r.objet ?? r.ordre_du_jour.join(' ; ')
    return plier(
      `${formaterDate(r.date)} : ${[objet, r.lieu, direQuorum(r.quorum)].filter(Boolean).join(' ; ')}`,
      largeurDuTerminal() - 4,
    ).map((l, rang) => (rang === 0 ? `  ${l}` : `    ${l}`))
  })
  return [
    '',
    `Réunions de ${annee}`,
    ...(lignes.length > 0 ? lignes : ['  aucune n’est notée']),
    ...(decisions.length > 0
      ? ['', 'Décisions', ...decisions.map((d) => `  ${d.numero} ${d.texte} (${ETATS[d.etat]})`)]
      : []),
  ].join('\n')
}

/** « 22 présents sur 37, quorum de 19 atteint ». */
function direQuorum({presents, membres, representes, requis, atteint}: Quorum): string {
  if (presents === null) return ''
  const qui = `${accorder(presents, 'présent')}${membres > 0 ? ` sur ${membres}` : ''}${representes > 0 ? `, ${accorder(representes, 'représenté')}` : ''}`
  if (atteint === null) return `${qui}, quorum inconnu`
  if (requis === 0) return qui
  return `${qui}, quorum de ${requis} ${atteint ? 'atteint' : 'non atteint'}`
}

/** What calling a meeting made. */
export function presenterConvocation(c: Convocation): string {
  const {statut, nom_instance: nom, reunion, convoques, a, sans_courriel: sans, quorum, fichiers} = c
  const simule = statut === 'simule'
  const manquants = sans.slice(0, SANS_COURRIEL_MONTRES)
  const reste = sans.length - manquants.length
  const textes = [
    `${simule ? 'Serait convoqué' : 'Convoqué'} : ${nom}, ${formaterDate(reunion.date)}, ${accorder(convoques, 'membre')}${quorum.requis ? ` (quorum : ${quorum.requis})` : ''}.`,
    ...(a.length > 0
      ? [`Message prêt pour ${accorder(a.length, 'adresse')} : rien n’est envoyé, ouvrez convocation.eml.`]
      : []),
    ...(sans.length > 0
      ? [
          `Sans courriel, à prévenir autrement : ${enumerer([...manquants, ...(reste > 0 ? [accorder(reste, 'autre')] : [])])}.`,
        ]
      : []),
  ]
  return [
    ...textes.flatMap((t) => plier(t, largeurDuTerminal())),
    ...fichiers.map((f) => (simule ? `  Serait écrit : ${f}` : `  ${relative(process.cwd(), f)}`)),
  ].join('\n')
}

/** The sheet to fill in, as it is typed from where the person stands. */
export function feuilleDesPresences({fichiers}: Convocation): string {
  const feuille = fichiers.find((f) => f.endsWith('presences.xlsx')) ?? 'presences.xlsx'
  const chemin = isAbsolute(feuille) ? relative(process.cwd(), feuille) : feuille
  return chemin.includes(' ') ? `"${chemin}"` : chemin
}

/** Who was there, and whether it was enough. */
export function presenterPresences({
  statut,
  nom_instance: nom,
  reunion,
  quorum,
  import: numero,
}: PresencesNotees): string {
  const tete = {note: 'Noté', deja_note: 'Déjà noté, rien de nouveau', simule: 'Serait noté'}[statut]
  const verdict =
    quorum.atteint === null
      ? quorum.regle === null
        ? 'La règle de quorum de cette instance n’est pas connue : écrivez-la dans la feuille « Instances » du classeur.'
        : 'Le quorum ne peut pas être constaté : les membres ou les présents ne sont pas connus.'
      : quorum.requis === 0
        ? 'Aucun quorum n’est exigé.'
        : `Quorum ${quorum.atteint ? 'atteint' : 'NON atteint'} : ${quorum.regle}, soit ${quorum.requis} sur ${quorum.membres}.`
  return [
    `${tete} : ${nom}, ${formaterDate(reunion.date)}${numero === null ? '' : ` (import n° ${numero})`}`,
    `  ${direQuorum({...quorum, requis: 0}) || 'aucun présent noté'}${quorum.excuses > 0 ? `, ${accorder(quorum.excuses, 'excusé')}` : ''}`,
    `  ${verdict}`,
  ].join('\n')
}

/** One line per decision. */
export function tableauDesDecisions({decisions}: ListeDesDecisions): Tableau {
  return {
    colonnes: [
      {titre: 'N°'},
      {titre: 'Réunion'},
      {titre: 'Décision'},
      {titre: 'Responsable'},
      {titre: 'Pour le'},
      {titre: 'État'},
    ],
    lignes: decisions.map((d) => [
      d.numero,
      `${d.nom_instance}, ${formaterDate(d.date)}`,
      d.texte,
      d.responsable ?? ABSENT,
      d.echeance ? formaterDate(d.echeance) : ABSENT,
      d.en_retard
        ? `${ETATS[d.etat]}, en retard`
        : d.faite_le
          ? `faite le ${formaterDate(d.faite_le)}`
          : ETATS[d.etat],
    ]),
  }
}

export function resumerDecisions({date, decisions, ouvertes, en_retard: retard}: ListeDesDecisions): string {
  const suite = retard > 0 ? `, dont ${retard} en retard au ${formaterDate(date)}` : ''
  return `${accorder(decisions.length, 'décision')} : ${accorder(ouvertes, 'ouverte')}${suite}.`
}

/** What noting a decision did. */
export function presenterDecision({statut, decision: d, nom_instance: nom}: DecisionNotee): string {
  const tete = {notee: 'Noté', deja_notee: 'Déjà noté, rien de nouveau', simule: 'Serait noté'}[statut]
  const suite = [
    ETATS[d.etat],
    d.responsable,
    d.echeance && `pour le ${formaterDate(d.echeance)}`,
    d.faite_le && `le ${formaterDate(d.faite_le)}`,
    d.preuve && `preuve : ${d.preuve}`,
  ].filter(Boolean)
  return [
    `${tete} : décision ${d.numero}, ${d.texte}`,
    `  ${nom}, ${formaterDate(d.date)} ; ${suite.join(', ')}`,
  ].join('\n')
}

function jourEtMois(jour: string): string {
  return `${jour.slice(8)}/${jour.slice(5, 7)}`
}

import {
  type AxeDuJournal,
  ecrireCompte,
  ecrireCompteurs,
  ecrireCompteursTotaux,
  type ListeDuJournal,
} from '../../metier/programme/index.js'
import {formaterJour, formaterMontant, formaterNombre} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'

const TITRES_DES_AXES: Readonly<Record<AxeDuJournal, string>> = {
  type: 'Type',
  theme: 'Thème',
  action: 'Action',
  mois: 'Mois',
  partenaire: 'Partenaire',
  dispositif: 'Dispositif',
  structure: 'Structure',
}

/** The facts, one line each. */
export function tableauDesFaits({faits}: ListeDuJournal): Tableau {
  return {
    colonnes: [
      {titre: 'N°', aligne: 'droite'},
      {titre: 'Date'},
      {titre: 'Type'},
      {titre: 'Thème'},
      {titre: 'Intitulé'},
      {titre: 'Présents', aligne: 'droite'},
      {titre: 'Comptes'},
    ],
    lignes: faits.map((f) => [
      String(f.numero ?? ''),
      jourBref(f),
      f.type,
      f.theme ?? '',
      f.intitule,
      f.participants === null ? '' : formaterNombre(f.participants),
      ecrireCompteurs(f.compteurs, f.montant_centimes),
    ]),
  }
}

/** « 14/10/2008 », « 25-26/10/2008 », « 28/10-02/11/2008 ». */
function jourBref({date, fin}: ListeDuJournal['faits'][number]): string {
  if (fin === null) return formaterJour(date)
  const debut = formaterJour(date).slice(0, date.slice(0, 7) === fin.slice(0, 7) ? 2 : 5)
  return `${debut}-${formaterJour(fin)}`
}

/** How many facts for each value of an axis, and what they count. */
export function tableauDesGroupes({par}: ListeDuJournal, axe: AxeDuJournal): Tableau {
  return {
    colonnes: [
      {titre: TITRES_DES_AXES[axe]},
      {titre: 'Faits', aligne: 'droite'},
      {titre: 'Participants', aligne: 'droite'},
      {titre: 'Comptes'},
    ],
    lignes: par[axe].map((g) => [
      g.libelle,
      formaterNombre(g.faits),
      g.participants === null ? '–' : formaterNombre(g.participants),
      ecrireCompteursTotaux(g).join(', '),
    ]),
  }
}

/** What the choice adds up to, and the types it is made of. */
export function resumerJournal({total, par, annee, dispositif}: ListeDuJournal): string {
  if (total.faits === 0) return dispositif ? '' : `Aucun fait au journal de ${annee} pour ce choix.`
  const types = par.type.map((t) => `${t.libelle} ${t.faits}`).join(', ')
  return [`${ecrireCompte(total)}.`, ...(par.type.length > 1 ? [`Par type : ${types}.`] : [])].join('\n')
}

/** The indicators of the scheme that was asked for. */
export function presenterDispositif({dispositif}: ListeDuJournal): string {
  if (!dispositif) return ''
  const {nom, financeurs, partenaires, indicateurs} = dispositif
  return [
    `Dispositif « ${nom} »`,
    ...(financeurs.length > 0 ? [`  Financé par : ${financeurs.join(', ')}`] : []),
    ...partenaires.map((p) => `  ${p.nom} : ${p.role}`),
    ...indicateurs.map((i) => `  ${i.libelle} : ${direIndicateur(i)}`),
    '',
  ].join('\n')
}

function direIndicateur(i: NonNullable<ListeDuJournal['dispositif']>['indicateurs'][number]): string {
  const {valeur, montant_centimes: montant, source, faits, preuves} = i
  if (valeur === null && montant === null) {
    return source === 'chiffres' ? 'non calculé (chiffres-clés)' : 'aucun fait ne le dit'
  }
  const dit = montant === null ? formaterNombre(valeur ?? 0) : formaterMontant(montant)
  if (source === 'chiffres') return `${dit} (chiffres-clés)`
  const ou = `${faits.length < 2 ? 'fait' : 'faits'} n° ${faits.join(', ')}`
  return `${dit} (${ou} ; ${preuves.length > 0 ? `preuve : ${preuves.join(', ')}` : 'sans preuve notée'})`
}

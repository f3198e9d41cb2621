import type {ListeDeContacts, ListeDesStructures} from '../../metier/structures/index.js'
import {accorder, formaterDate} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'

/** Who holds a function, one line each. */
export function tableauDesTitulaires({titulaires}: ListeDesStructures): Tableau {
  return {
    colonnes: [
      {titre: 'Structure'},
      {titre: 'Fonction'},
      {titre: 'Personne'},
      {titre: 'Courriel'},
      {titre: 'Depuis'},
    ],
    lignes: titulaires.map((t) => [
      [t.nom_structure ?? t.structure, t.instance].filter(Boolean).join(', ') || 'association régionale',
      t.fonction,
      [t.civilite, t.prenom, t.nom].filter(Boolean).join(' '),
      t.courriel ?? '',
      t.depuis ? formaterDate(t.depuis) : '',
    ]),
  }
}

/** Structures that nobody holds the function of: what the table alone would hide. */
export function resumerTitulaires(
  {titulaires, structures, date}: ListeDesStructures,
  fonction: string,
): string {
  const pourvues = new Set(titulaires.map((t) => t.structure))
  const sans = structures.filter((s) => !pourvues.has(s.code)).map((s) => s.nom)
  const compte = `${accorder(titulaires.length, 'personne')} au ${formaterDate(date)}.`
  return sans.length === 0 ? compte : `${compte}\nSans « ${fonction} » connu : ${sans.join(', ')}.`
}

/** The contacts, one line each. */
export function tableauDesContacts({contacts}: ListeDeContacts): Tableau {
  return {
    colonnes: [
      {titre: 'Organisme'},
      {titre: 'Personne'},
      {titre: 'Fonction'},
      {titre: 'Courriel'},
      {titre: 'Téléphone'},
      {titre: 'Listes'},
    ],
    lignes: contacts.map((c) => [
      c.organisme ?? '',
      [c.civilite, c.prenom, c.nom].filter(Boolean).join(' '),
      c.fonction ?? '',
      c.courriel ?? '',
      c.telephone ?? '',
      c.listes.join(', '),
    ]),
  }
}

/** How many, and of which lists. */
export function resumerContacts({contacts, listes, date}: ListeDeContacts): string {
  const dites = listes.map(
    (l) =>
      `${l.liste} (${l.contacts}${l.sans_courriel > 0 ? `, dont ${l.sans_courriel} sans courriel` : ''})`,
  )
  const compte = `${accorder(contacts.length, 'contact')} au ${formaterDate(date)}.`
  return dites.length > 0 ? `${compte}\nListes de diffusion : ${dites.join(', ')}.` : compte
}

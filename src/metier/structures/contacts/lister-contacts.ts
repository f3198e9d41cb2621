import {z} from 'zod'
import type {Classeur} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {comparerTextes, enumerer} from '../../../shared/francais.js'
import {ecrireFeuille, ecrireListe} from '../../feuilles/index.js'
import {type Contact, MODELE_CONTACTS} from './modele-contacts.js'

export const schemaContact = z.object({
  nature: z.string(),
  organisme: z.string().nullable(),
  civilite: z.string().nullable(),
  prenom: z.string().nullable(),
  nom: z.string().nullable(),
  fonction: z.string().nullable(),
  courriel: z.string().nullable(),
  telephone: z.string().nullable(),
  adresse: z.string().nullable(),
  code_postal: z.string().nullable(),
  ville: z.string().nullable(),
  listes: z.array(z.string()),
  depuis: z.string().nullable(),
  jusqua: z.string().nullable(),
})

export const schemaListeDeContacts = z.object({
  date: z.string(),
  contacts: z.array(schemaContact),
  listes: z.array(z.object({liste: z.string(), contacts: z.int(), sans_courriel: z.int()})),
})

/** Who is to be written to on a day, and the lists that exist. */
export type ListeDeContacts = z.infer<typeof schemaListeDeContacts>

export type ChoixDeContacts = {
  readonly date: string
  readonly liste?: string | undefined
  readonly nature?: string | undefined
}

/** The contacts in office on a day, by organisme; of one list or of one nature. */
export function listerContacts(contacts: readonly Contact[], choix: ChoixDeContacts): ListeDeContacts {
  const {liste} = choix
  const actuels = contacts.filter((c) => estActuel(c, choix.date))
  const listes = compterListes(actuels)
  if (liste && !listes.some((l) => empreinte(l.liste) === empreinte(liste))) {
    const connues = listes.map((l) => `« ${l.liste} »`)
    throw new ErreurMetier('STR-037', `Aucun contact n'est inscrit à la liste « ${liste} ».`, {
      pistes: [
        connues.length > 0
          ? `Listes connues : ${enumerer(connues)}.`
          : 'Inscrivez des contacts dans la colonne « Listes » du classeur, puis importez-le.',
      ],
      details: {liste, listes: listes.map((l) => l.liste)},
    })
  }
  return {
    date: choix.date,
    contacts: choisirContacts(contacts, choix).map(({codePostal, ...c}) => ({
      ...c,
      code_postal: codePostal,
      listes: [...c.listes],
    })),
    listes,
  }
}

function choisirContacts(contacts: readonly Contact[], {date, liste, nature}: ChoixDeContacts): Contact[] {
  return contacts
    .filter((c) => estActuel(c, date))
    .filter((c) => !liste || c.listes.some((l) => empreinte(l) === empreinte(liste)))
    .filter((c) => !nature || empreinte(c.nature) === empreinte(nature))
    .toSorted(
      (a, b) =>
        comparerTextes(a.organisme ?? a.nom ?? '', b.organisme ?? b.nom ?? '') ||
        comparerTextes(a.nom ?? '', b.nom ?? ''),
    )
}

function estActuel({depuis, jusqua}: Contact, date: string): boolean {
  return (depuis === null || depuis <= date) && (jusqua === null || date <= jusqua)
}

function compterListes(contacts: readonly Contact[]): ListeDeContacts['listes'] {
  const parListe = new Map<string, {liste: string; contacts: number; sans_courriel: number}>()
  for (const {listes, courriel} of contacts) {
    for (const liste of listes) {
      const compte = parListe.get(empreinte(liste)) ?? {liste, contacts: 0, sans_courriel: 0}
      parListe.set(empreinte(liste), {
        ...compte,
        contacts: compte.contacts + 1,
        sans_courriel: compte.sans_courriel + (courriel ? 0 : 1),
      })
    }
  }
  return [...parListe.values()].sort((a, b) => comparerTextes(a.liste, b.liste))
}

/** The contacts as a workbook: all of them and all dates to edit and import again, or one list to send to. */
export function exporterContacts(
  contacts: readonly Contact[],
  {reseau, ...choix}: ChoixDeContacts & {readonly reseau: string},
): Classeur {
  const choisis = choix.liste || choix.nature ? choisirContacts(contacts, choix) : contacts
  const rangees = choisis.map((c) => ({...c, listes: ecrireListe(c.listes)}))
  return {
    titre: `Contacts ${reseau}`,
    auteur: reseau,
    date: choix.date,
    feuilles: [
      ecrireFeuille(MODELE_CONTACTS, rangees, {
        titre: choix.liste ? `Contacts de la liste « ${choix.liste} » – ${reseau}` : `Contacts – ${reseau}`,
        note: 'Modifiez, ajoutez des lignes, puis : animreg contacts importer. Plusieurs listes se séparent par un point-virgule.',
      }),
    ],
  }
}

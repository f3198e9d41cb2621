import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer} from '../../../shared/francais.js'
import type {Correspondance, Tableau} from '../../feuilles/index.js'
import {type ChampAnnuaire, MODELE_ANNUAIRE} from './modele-annuaire.js'

/** Reads « titre=champ », as typed or as saved in a profile; the field is named by its title in our workbooks. */
export function lireCorrespondance(
  paires: readonly (readonly [titre: string, champ: string])[],
): Correspondance<ChampAnnuaire> {
  return new Map(
    paires.map(([titre, champ]) => {
      const lu = CHAMPS.get(empreinte(champ))
      if (lu && titre.trim()) return [titre.trim(), lu]
      throw new ErreurMetier(
        'STR-035',
        `« ${titre}=${champ} » : « ${champ} » n'est pas un champ de l'annuaire.`,
        {
          pistes: [`Champs : ${enumerer(MODELE_ANNUAIRE.colonnes.map((c) => c.titre))}.`],
          details: {titre, champ},
        },
      )
    }),
  )
}

/** A title the user gave must be in the workbook: a slip would leave a column out in silence. */
export function verifierCorrespondance(
  correspondance: Correspondance<ChampAnnuaire>,
  {grille, ligneEntete}: Tableau<ChampAnnuaire>,
): void {
  const titres = (grille.lignes[ligneEntete] ?? []).flatMap((c) => c?.affiche.trim() || [])
  const presents = new Set(titres.map(empreinte))
  const absent = [...correspondance.keys()].find((titre) => !presents.has(empreinte(titre)))
  if (absent === undefined) return
  throw new ErreurMetier(
    'STR-035',
    `Feuille « ${grille.feuille} » : aucune colonne n'a pour titre « ${absent} ».`,
    {
      pistes: [`Titres du classeur : ${enumerer(titres.map((t) => `« ${t} »`))}.`],
      details: {titre: absent, titres},
    },
  )
}

const CHAMPS: ReadonlyMap<string, ChampAnnuaire> = new Map(
  MODELE_ANNUAIRE.colonnes.flatMap(({champ, titre}) =>
    [titre, champ, champ.replace(/[A-Z]/g, (lettre) => ` ${lettre}`)].map(
      (e) => [empreinte(e), champ] as const,
    ),
  ),
)

import type {Noms} from '../nommer-rubrique.js'
import {ditLaMemeChose, ecrireContenu, situer} from './presenter-ecriture.js'
import type {Annulation, SortDeValeur} from './schema.js'
import type {Ecriture, LigneDeRegistre} from './types.js'

/**
 * What cancelling an import does to each thing it wrote, each in exactly one bucket: deleted (nothing was there),
 * put back (the former value returns) or kept because a later import wrote over it.
 */
export function annulerImport(
  ligne: LigneDeRegistre,
  facts: {
    readonly ecritures: readonly Ecriture[]
    readonly registre: readonly LigneDeRegistre[]
    readonly noms: Noms
  },
): Omit<Annulation, 'statut'> {
  const fichiers = new Map(facts.registre.map(({numero, fichier}) => [numero, fichier]))
  const valeurs = facts.ecritures
    .filter((ecriture) => !estSansEffet(ecriture))
    .map((ecriture) => decider(ecriture, facts.noms, fichiers))
  const compter = (sort: SortDeValeur['sort']) => valeurs.filter((v) => v.sort === sort).length
  const {numero, fichier, genre, annee, le} = ligne
  return {
    import: numero,
    fichier,
    genre,
    annee,
    le,
    supprimees: compter('supprimee'),
    retablies: compter('retablie'),
    gardees: compter('gardee'),
    valeurs,
  }
}

/** A directory writes every record again: one that says what the former said changes nothing when it goes. */
function estSansEffet({objet, ecrit, avant, depuis}: Ecriture): boolean {
  const reecrite = objet === 'fiche' || objet === 'moyen'
  return reecrite && depuis === null && avant !== null && ditLaMemeChose(ecrit, avant)
}

function decider(ecriture: Ecriture, noms: Noms, fichiers: ReadonlyMap<number, string>): SortDeValeur {
  const {ecrit, avant, depuis} = ecriture
  const apres = depuis ? depuis.contenu : avant
  const par = depuis?.import ?? avant?.import ?? null
  return {
    ...situer(ecriture, noms),
    sort: depuis ? 'gardee' : avant ? 'retablie' : 'supprimee',
    annulee: ecrireContenu(ecrit, ecriture, noms),
    apres: apres && ecrireContenu(apres, ecriture, noms),
    par_import: par,
    par_fichier: par === null ? null : (fichiers.get(par) ?? null),
  }
}

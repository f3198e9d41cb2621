import type {NoeudDeProse} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import type {ChapitreLu} from '../../metier/rapport/index.js'

/** Pictures of the year that no chapter shows. */
export async function imagesNonUtilisees(
  espace: Espace,
  annee: number,
  lus: readonly ChapitreLu[],
): Promise<readonly string[]> {
  const montrees = new Set(lus.flatMap((lu) => lu.prose.noeuds.flatMap(imagesDe)))
  const presentes = await espace.chapitres.listerImages(annee)
  return presentes.filter((nom) => !montrees.has(nom) && !montrees.has(nom.replace(/^images\//, '')))
}

function imagesDe(noeud: NoeudDeProse): string[] {
  if (noeud.noeud === 'image') return [noeud.fichier]
  if (noeud.noeud !== 'directive') return []
  return noeud.nom === 'photo' ? [noeud.attributs.fichier ?? ''] : noeud.noeuds.flatMap(imagesDe)
}

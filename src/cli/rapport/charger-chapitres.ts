import type {Contexte} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {validerYaml} from '../../formats/yaml/index.js'
import {
  type ChapitreLu,
  cleDuFichier,
  comblerContexte,
  FILTRES,
  schemaEntete,
} from '../../metier/rapport/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'

/** The chapters of a year, filled in and cut into blocks, in the order of the report. */
export async function chargerChapitres(
  espace: Espace,
  annee: number,
  contexte: Contexte,
): Promise<readonly ChapitreLu[]> {
  const fichiers = await espace.chapitres.charger(annee)
  if (fichiers.length === 0) return []
  const {lireMarkdown, remplirMarkdown, separerEntete} = await import('../../formats/markdown/index.js')
  const lus = fichiers.map(({nom, fichier, texte}): ChapitreLu => {
    const {entete, corps} = separerEntete(texte, {fichier, code: 'RAP-040'})
    if (!entete) throw sansReglages(fichier)
    const remplir = (connu: Contexte) => remplirMarkdown(corps, {contexte: connu, filtres: FILTRES})
    const premier = remplir(contexte)
    const complet = comblerContexte(
      contexte,
      premier.cles.map(({cle}) => cle),
    )
    const remplissage = complet === contexte ? premier : remplir(complet)
    return {
      cle: cleDuFichier(nom),
      fichier,
      entete: validerYaml(entete, schemaEntete),
      source: corps,
      remplissage,
      prose: lireMarkdown(remplissage.texte, remplissage.lignes),
    }
  })
  return lus.toSorted((a, b) => a.entete.ordre - b.entete.ordre || (a.fichier < b.fichier ? -1 : 1))
}

function sansReglages(fichier: string): ErreurMetier {
  return new ErreurMetier('RAP-040', `${fichier}, ligne 1 : les réglages du chapitre manquent.`, {
    pistes: [
      'Commencez le fichier par « --- », puis « titre: … » et « ordre: 40 », puis « --- ».',
      'Ou reprenez le texte avec : animreg rapport importer-chapitre',
    ],
    details: {fichier},
  })
}

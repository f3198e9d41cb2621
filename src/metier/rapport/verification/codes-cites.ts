import type {NoeudDeProse} from '../../../documents/index.js'
import type {ChapitreLu} from '../chapitres/index.js'

/** The figures a chapter names, by key or by directive. */
export function codesCites({remplissage, prose}: ChapitreLu): string[] {
  const parCle = remplissage.cles.flatMap(({cle}) => {
    const [famille, code] = cle.split('.')
    return famille === 'chiffres' && code ? [code] : []
  })
  return [...parCle, ...prose.noeuds.flatMap(codesDuNoeud)]
}

function codesDuNoeud(noeud: NoeudDeProse): string[] {
  if (noeud.noeud !== 'directive') return []
  const {codes = '', chiffres = ''} = noeud.attributs
  return [codes, chiffres]
    .join(',')
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
}

import type {Contexte, DefautDeRemplissage} from '../../../documents/index.js'
import {demanderSi, nomsProches} from '../directives/index.js'
import {type Constat, constat} from './constat.js'
import {clesDuContexte} from './contexte.js'
import {FILTRES, USAGES} from './filtres.js'

/** What could not be filled in, told with the nearest names. */
export function direDefaut(
  {genre, nom, ligne}: DefautDeRemplissage,
  fichier: string,
  contexte: Contexte,
): Constat {
  const lieu = {fichier, ligne, valeur: nom || null}
  switch (genre) {
    case 'cle':
      return cleInconnue(nom, lieu, contexte)
    case 'filtre': {
      const proches = nomsProches(nom, Object.keys(FILTRES))
      return constat('bloquante', 'RAP-042', `l'aide « ${nom} » n'existe pas.`, {
        ...lieu,
        attendu: Object.keys(FILTRES).join(', '),
        a_faire: demanderSi(proches) || `Les aides sont : ${Object.keys(FILTRES).join(', ')}.`,
      })
    }
    case 'usage':
      return constat('bloquante', 'RAP-042', `l'aide « ${nom} » ${USAGES[nom] ?? 'est mal employée'}.`, {
        ...lieu,
        a_faire: "Reprenez l'exemple.",
      })
    case 'demesure':
      return constat('bloquante', 'RAP-043', 'une répétition du texte ne finit pas.', {
        ...lieu,
        a_faire: 'Cherchez la ligne « {% for … %} » et réduisez-la.',
      })
    case 'syntaxe':
      return constat('bloquante', 'RAP-043', `ce passage ne se lit pas : ${nom || 'accolades mal fermées'}`, {
        ...lieu,
        a_faire: 'Refermez les accolades : « {{ clé }} », ou « {% if … %} … {% endif %} ».',
      })
  }
}

function cleInconnue(
  nom: string,
  lieu: {fichier: string; ligne: number; valeur: string | null},
  contexte: Contexte,
): Constat {
  const proches = nomsProches(nom, clesDuContexte(contexte))
  return constat('bloquante', 'RAP-041', `la clé « ${nom} » n'existe pas.`, {
    ...lieu,
    attendu: proches.join(', ') || null,
    a_faire: demanderSi(proches) || 'Les codes des chiffres se voient avec : animreg chiffres lister',
  })
}

import {enTuiles} from '../chiffres-cles.js'
import {lireCodes, trousDe, trouverChiffres} from './codes.js'
import {direInconnus} from './fautes.js'
import type {Directive} from './types.js'

/** Figures shown in large, as on the page of the key figures. */
export const CHIFFRES: Directive = {
  attributs: ['codes'],
  exemple: '::chiffres{codes="premiers_accueils,jeunes_en_contact"}',
  composer: (appel, faits) => {
    const codes = lireCodes(appel, 'codes')
    const {presentes, inconnus} = trouverChiffres(codes, faits)
    if (codes.length === 0) return {blocs: [], fautes: ["aucun chiffre n'est nommé"]}
    return {
      blocs: presentes.length > 0 ? [{bloc: 'chiffres', chiffres: enTuiles(presentes)}] : [],
      trous: trousDe(presentes, faits.chiffres.annee),
      fautes: direInconnus(inconnus, faits),
    }
  },
}

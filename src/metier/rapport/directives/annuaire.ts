import type {Bloc, FicheDAnnuaire, Texte} from '../../../documents/index.js'
import {comparerTextes, sansAccents} from '../../../shared/francais.js'
import {nomDuDepartement, type Structure} from '../../structures/index.js'
import type {Directive} from './types.js'

/** The directory cards of the structures, département by département. */
export const ANNUAIRE: Directive = {
  attributs: ['departement'],
  exemple: '::annuaire{departement="54"}',
  composer: ({attributs: {departement}}, {structures}) => {
    const codes = [...new Set(structures.map((s) => s.departement))].sort()
    const voulus = departement
      ? codes.filter((code) => code === departement || memeNom(nomDuDepartement(code), departement))
      : codes
    if (departement && voulus.length === 0) {
      return {
        blocs: [],
        fautes: [
          `aucune structure dans le département « ${departement} » ; départements du réseau : ${codes.join(', ')}`,
        ],
      }
    }
    if (voulus.length === 0) return {blocs: [], trous: ["l'annuaire du réseau est vide"]}
    return {
      blocs: voulus.flatMap((code): Bloc[] => [
        {bloc: 'titre', niveau: 2, texte: nomDuDepartement(code)},
        {bloc: 'annuaire', fiches: fichesDe(structures.filter((s) => s.departement === code))},
      ]),
    }
  },
}

function memeNom(a: string, b: string): boolean {
  return sansAccents(a).replace(/[^a-z]/g, '') === sansAccents(b).replace(/[^a-z]/g, '')
}

function fichesDe(structures: readonly Structure[]): FicheDAnnuaire[] {
  return structures
    .toSorted((a, b) => comparerTextes(a.type, b.type) || comparerTextes(a.nom, b.nom))
    .map(({nom, adresse, codePostal, ville, telephone, courriel}) => ({
      titre: nom,
      lignes: [
        adresse,
        [codePostal, ville].filter((t) => t !== null).join(' ') || null,
        telephone === null ? null : `Tél. ${telephone}`,
        courriel,
      ].flatMap((ligne): Texte[] => (ligne === null ? [] : [ligne])),
    }))
}

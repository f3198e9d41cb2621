import type {Bloc, Contexte} from '../../../documents/index.js'
import {composerMoyens, type MoyensMontres} from '../../programme/index.js'
import type {PieceVersee} from '../directives/index.js'
import {montant, nombres} from './nommer.js'

/** Which of the blocks of the means each word asks for, by the beginning of its caption. */
const TABLEAUX: Readonly<Record<string, (bloc: Bloc) => boolean>> = {
  equipe: (bloc) => bloc.bloc === 'tableau' && /équipe/i.test(bloc.legende),
  financements: (bloc) => bloc.bloc === 'tableau' && /financement/i.test(bloc.legende),
  tous: (bloc) => bloc.bloc !== 'titre',
}

/** `::moyens{tableau="equipe"}`: who works for the animation, and who pays for it. */
export function pieceDesMoyens(moyens: MoyensMontres, {exemple}: {readonly exemple: boolean}): PieceVersee {
  return ({tableau = 'tous'}) => {
    const retenir = Object.hasOwn(TABLEAUX, tableau) ? TABLEAUX[tableau] : undefined
    if (!retenir) {
      return {
        blocs: [],
        fautes: [`« tableau="${tableau}" » n'existe pas : « ${Object.keys(TABLEAUX).join(' », « ')} »`],
      }
    }
    const blocs = composerMoyens(moyens).filter(retenir)
    if (blocs.length === 0) return {blocs, trous: [`rien n'est donné pour « ${tableau} »`]}
    return {blocs: exemple ? blocs.map(direFictif) : blocs}
  }
}

/** Posts of the example are published; their time and every amount are made up. */
function direFictif(bloc: Bloc): Bloc {
  return bloc.bloc === 'tableau'
    ? {...bloc, note: "Données d'exemple : les temps et les montants sont fictifs."}
    : bloc
}

/** What a text may name of the means: `moyens.etp`, `moyens.notifie`. */
export function clesDesMoyens({equipe, financements, cotisations}: MoyensMontres): Contexte {
  return {
    ...nombres({postes: equipe.postes.length, personnes: equipe.effectif, etp: equipe.etp}),
    ...montant('notifie', financements.notifie_centimes),
    ...montant('recu', financements.recu_centimes),
    ...montant('cotisations', cotisations.recues_centimes),
  }
}

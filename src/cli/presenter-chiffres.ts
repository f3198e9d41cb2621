import {
  type Chiffre,
  type Chiffres,
  grouperMentions,
  type MentionGroupee,
  presenterChiffres,
} from '../metier/chiffres/index.js'
import type {Referentiel} from '../metier/referentiel/index.js'
import {largeurDuTerminal, plier} from './mise-en-page.js'
import type {Tableau} from './tableau.js'

const RETRAIT = '  '
/** Parts in words are folded, so that figures stay near their label. */
const LARGEUR_DES_DETAILS = 60

/** A titled table of the terminal; `mentions` qualify its figures, '' when there are none. */
export type TableauTitre = {readonly titre: string; readonly tableau: Tableau; readonly mentions: string}

/** The key figures for the terminal: the network's, or one table per group. */
export function presenterChiffresEnTableaux(chiffres: Chiffres, referentiel: Referentiel): TableauTitre[] {
  const {annee, par, perimetre} = chiffres
  const suffixe = perimetre === 'constant' ? ' (périmètre constant)' : ''
  if (!par)
    return [
      presenterGroupe(
        `Chiffres-clés du réseau au 31/12/${annee}${suffixe}`,
        chiffres.chiffres,
        referentiel,
        annee,
      ),
    ]
  return par.map((groupe) =>
    presenterGroupe(`${groupe.libelle}${suffixe}`, groupe.chiffres, referentiel, annee),
  )
}

function presenterGroupe(
  titre: string,
  chiffres: readonly Chiffre[],
  referentiel: Referentiel,
  annee: number,
): TableauTitre {
  const presentes = presenterChiffres({chiffres: [...chiffres]}, referentiel)
  const mentions = grouperMentions(presentes).flatMap(ecrireMention)
  return {
    titre: `\n${titre}\n`,
    tableau: {
      colonnes: [
        {titre: 'Chiffre-clé'},
        {titre: String(annee), aligne: 'droite'},
        {titre: 'Évolution', aligne: 'droite'},
        {titre: 'Objectif', aligne: 'droite'},
        {titre: 'Réalisé', aligne: 'droite'},
        {titre: 'Répondantes', aligne: 'droite'},
      ],
      lignes: presentes.flatMap((p) => [
        [p.libelle, p.valeur, p.evolution ?? '', p.objectif ?? '', p.taux ?? '', p.repondantes],
        ...p.details
          .flatMap((detail) => plier(detail, LARGEUR_DES_DETAILS))
          .map((ligne) => [`${RETRAIT}${ligne}`, '', '', '', '', '']),
      ]),
    },
    mentions: mentions.length > 0 ? `\nÀ savoir\n${mentions.join('\n')}` : '',
  }
}

function ecrireMention({mention, libelles}: MentionGroupee): string[] {
  const [premiere = '', ...suite] = plier(
    `- ${mention} : ${libelles.join(', ')}`,
    largeurDuTerminal() - RETRAIT.length,
  )
  return [premiere, ...suite.map((ligne) => RETRAIT + ligne)]
}

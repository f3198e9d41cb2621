import {
  type Chiffre,
  type Chiffres,
  grouperMentions,
  type MentionGroupee,
  presenterChiffre,
  presenterChiffres,
  SECRET,
} from '../../metier/chiffres/index.js'
import type {Referentiel} from '../../metier/referentiel/index.js'
import {nomDuMois} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import {presenterTranches} from './presenter-tranches.js'
import type {TableauTitre} from './tableau-titre.js'

const RETRAIT = '  '
/** Parts in words are folded, so that figures stay near their label. */
const LARGEUR_DES_DETAILS = 60

/** The key figures for the terminal: the network's, or one table per group; months stand in columns. */
export function presenterChiffresEnTableaux(chiffres: Chiffres, referentiel: Referentiel): TableauTitre[] {
  const {annee, par, perimetre} = chiffres
  const suffixe = perimetre === 'constant' ? ' (périmètre constant)' : ''
  if (!par) {
    const titre = `Chiffres-clés du réseau ${direQuand(chiffres)}${suffixe}`
    return [
      presenterGroupe(titre, chiffres.chiffres, referentiel, annee),
      ...(perimetre === 'constant' ? [presenterPerimetres(chiffres, referentiel)] : []),
    ]
  }
  if (par.some((g) => g.code.startsWith(`${annee}-`))) return presenterTranches(chiffres, referentiel)
  return par.map((groupe) =>
    presenterGroupe(`${groupe.libelle}${suffixe}`, groupe.chiffres, referentiel, annee),
  )
}

function direQuand({annee, a_fin}: Chiffres): string {
  return a_fin === null
    ? `au 31/12/${annee}`
    : `de janvier à fin ${nomDuMois(Number(a_fin.slice(5)))} ${annee}, comparés aux mêmes mois de ${annee - 1}`
}

/** Both series, each with the structures it counts. */
function presenterPerimetres({annee, chiffres}: Chiffres, referentiel: Referentiel): TableauTitre {
  const series = (['courant', 'constant'] as const).flatMap((perimetre) => [
    {titre: `${annee - 1}, ${perimetre}`, aligne: 'droite' as const},
    {titre: `${annee}, ${perimetre}`, aligne: 'droite' as const},
    {titre: 'Évolution', aligne: 'droite' as const},
    {titre: 'Structures', aligne: 'droite' as const},
  ])
  const lignes = chiffres.map((chiffre) => {
    const cellules = (['courant', 'constant'] as const).flatMap((perimetre) => {
      const serie = chiffre.comparaison.find((c) => c.perimetre === perimetre)
      if (!serie) return ['', '', '', '']
      const {valeur, precedent, evolution, structures, structures_precedentes} = serie
      const presente = presenterChiffre(sansSecret({...chiffre, valeur, precedent, evolution}), referentiel)
      const vide = chiffre.secret?.includes('comparaison') ? SECRET : '–'
      return [
        precedent === null ? vide : presente.precedent,
        valeur === null ? vide : presente.valeur,
        presente.evolution ?? '',
        structures === structures_precedentes
          ? String(structures)
          : `${structures_precedentes} → ${structures}`,
      ]
    })
    return [chiffre.libelle, ...cellules]
  })
  return {
    titre: '\nLes deux périmètres\n',
    tableau: {colonnes: [{titre: 'Chiffre-clé'}, ...series], lignes},
    mentions: '',
  }
}

/** A series is read by itself: what is hidden in it has no number. */
function sansSecret({secret: _secret, ...chiffre}: Chiffre): Chiffre {
  return chiffre
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
        ...[...p.details, ...(p.bilan === null ? [] : [p.bilan])]
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

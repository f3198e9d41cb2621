import type {Plage} from '../../../documents/index.js'
import {
  type GrilleEtendue,
  lireColonnesDeDonnees,
  lireLignes,
  natureDe,
  type Tranche,
  type Zone,
} from '../axes/index.js'
import {
  type Entourage,
  lireMotifDuTitre,
  lirePeriodeDuTitre,
  lireRubriqueDuTitre,
  type Vocabulaire,
} from '../intitules/index.js'
import {composerBloc} from './composer-bloc.js'
import {croiser} from './croiser.js'
import type {Bloc, Rejet} from './types.js'

export type ZoneLue = {readonly bloc: Bloc} | {readonly rejet: Rejet} | undefined

/** Reads one table: its rows, its columns, what crosses, what is left out and why. */
export function lireZone(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  tranche: Tranche,
  zone: Zone,
  entourage: Entourage,
): ZoneLue {
  const plage = plageDe(etendue, tranche, zone)
  if (!plage) return undefined
  const rejeter = (raison: string): ZoneLue => ({rejet: {feuille: etendue.grille.feuille, plage, raison}})
  const motif = lireMotifDuTitre(vocabulaire, entourage)
  if (motif) return rejeter(`« ${motif.texte} » annonce autre chose que des effectifs (${motif.motif})`)
  if (zone.etiquettes.length === 0)
    return rejeter('aucune ligne ne porte un nom de structure, d’indicateur ou de période connu')

  const colonnes = lireColonnesDeDonnees(vocabulaire, zone.donnees, tranche.entete.at(-1) ?? 0)
  const lignes = lireLignes(vocabulaire, etendue, tranche.corps, zone)
  const duTitre = lireRubriqueDuTitre(vocabulaire, entourage)
  const nommee = [...lignes, ...colonnes].some((x) => x.rubrique)
  const rubrique = nommee || !duTitre || duTitre === 'plusieurs' ? undefined : duTitre.rubrique
  if (!nommee && !rubrique) {
    return rejeter(
      duTitre === 'plusieurs'
        ? 'le titre parle de plusieurs indicateurs, sans que les lignes ou les colonnes disent lequel'
        : 'aucun indicateur du référentiel dans les lignes, les colonnes ou le titre',
    )
  }
  const temps = lirePeriodeDuTitre(entourage)
  const croisement = croiser(vocabulaire, etendue, zone, {lignes, colonnes}, {temps, rubrique})
  if (croisement.croisees.length === 0) return rejeter('aucune case ne se rattache à un indicateur')
  return composerBloc({
    vocabulaire,
    etendue,
    zone,
    plage,
    lignes,
    colonnes,
    croisement,
    entourage,
    tranche,
    rubrique,
  })
}

function colonnesUtiles(zone: Zone): readonly number[] {
  return [...zone.etiquettes, ...zone.donnees, ...zone.inconnues].map((c) => c.colonne)
}

function plageDe(etendue: GrilleEtendue, {entete, corps}: Tranche, zone: Zone): Plage | undefined {
  const colonnes = colonnesUtiles(zone)
  const remplies = corps.filter((l) =>
    [...zone.donnees, ...zone.inconnues].some((c) => natureDe(etendue.cellule(l, c.colonne)) !== 'vide'),
  )
  const [debut, fin] = [entete[0], remplies.at(-1)]
  if (colonnes.length === 0 || debut === undefined || fin === undefined || zone.donnees.length === 0)
    return undefined
  return {
    ligneDebut: etendue.ligneDe(debut),
    colonneDebut: etendue.colonneDe(Math.min(...colonnes)),
    ligneFin: etendue.ligneDe(fin),
    colonneFin: etendue.colonneDe(Math.max(...colonnes)),
  }
}

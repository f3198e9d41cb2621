import {relative} from 'node:path'
import {accorder, enumerer} from '../../shared/francais.js'
import {ecrireNombre, nommerMouvement} from '../chiffres/nommer-mouvement.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'
import type {Adoption, AdoptionPreparee} from './adopter.js'

const LIGNES_MONTREES = 12

type Changement = Adoption['chiffres'][number]

/** What would change, before anything is written. */
export function presenterEffets(preparee: AdoptionPreparee): {
  readonly tete: string
  readonly tableau: Tableau | undefined
  readonly suite: string
} {
  const {annee, chiffres, inchanges, definitions} = preparee
  const {de, vers} = definitions
  const tete = `De ${de} à ${vers} : ${chiffres.length === 0 ? `aucun chiffre de ${annee} ne change` : accorder(chiffres.length, 'nombre change', 'nombres changent')} ; ${accorder(inchanges, 'chiffre-clé reste le même', 'chiffres-clés restent les mêmes')}.\n`
  const tableau = chiffres.length > 0 ? tableauDesChangements(chiffres, annee) : undefined
  return {tete, tableau, suite: direDefinitions(preparee)}
}

function tableauDesChangements(chiffres: readonly Changement[], annee: number): Tableau {
  return {
    colonnes: [
      {titre: `Chiffre (exercice ${annee})`},
      {titre: 'Avant', aligne: 'droite'},
      {titre: 'Après', aligne: 'droite'},
      {titre: ''},
    ],
    lignes: chiffres.map((c) => [
      nommerMouvement(c),
      c.sort === 'apparu' ? '' : ecrireNombre(c.avant, c),
      c.sort === 'disparu' ? '' : ecrireNombre(c.apres, c),
      {change: '', apparu: 'nouveau', disparu: "n'est plus publié"}[c.sort],
    ]),
  }
}

function direDefinitions({definitions: {evolution, continuite, sans_suite}}: AdoptionPreparee): string {
  const {ajoutes, retires, modifies} = evolution
  const lignes = [
    ...(ajoutes.length > 0 ? [`${accorder(ajoutes.length, 'ajout')} : ${noms(ajoutes)}.`] : []),
    ...(retires.length > 0 ? [`${accorder(retires.length, 'retrait')} : ${noms(retires)}.`] : []),
    ...(modifies.length > 0
      ? [`${accorder(modifies.length, 'définition modifiée', 'définitions modifiées')} : ${noms(modifies)}.`]
      : []),
    ...continuite.map(({libelle, vers, rupture}) =>
      rupture === null
        ? `${libelle} : se poursuit sous « ${vers.join(', ')} ».`
        : `${libelle} : la série se coupe. ${rupture}`,
    ),
    ...(sans_suite.length > 0 ? [`Sans suite, leurs valeurs restent gardées : ${noms(sans_suite)}.`] : []),
  ]
  const largeur = largeurDuTerminal() - 2
  return lignes
    .flatMap((ligne) => plier(`- ${ligne}`, largeur).map((l, rang) => (rang === 0 ? l : `  ${l}`)))
    .join('\n')
}

function noms(entrees: readonly {readonly libelle: string}[]): string {
  const libelles = entrees.map((e) => e.libelle)
  const reste = libelles.length - LIGNES_MONTREES
  return enumerer([...libelles.slice(0, LIGNES_MONTREES), ...(reste > 0 ? [accorder(reste, 'autre')] : [])])
}

/** What was done in the end. */
export function conclureAdoption({statut, definitions: {vers}, sauvegarde}: Adoption): string {
  switch (statut) {
    case 'adopte':
      return `\n✓ Cet espace suit maintenant ${vers}. Les arrêtés gardent leurs définitions ; sauvegarde faite avant : ${relative(process.cwd(), sauvegarde ?? '')}`
    case 'deja_adopte':
      return `\nCet espace suit déjà ${vers} : rien de nouveau.`
    case 'simule':
      return "\nSimulation : rien n'a été changé."
    case 'abandonne':
      return "\nRien n'a été changé."
  }
}

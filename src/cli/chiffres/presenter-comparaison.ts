import type {Cause, ComparaisonDArrete, MouvementDeChiffre} from '../../metier/chiffres/index.js'
import {accorder, enumerer} from '../../shared/francais.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import {ecrireJour} from '../moment.js'
import {ecrireNombre, nommerMouvement} from './nommer-mouvement.js'

const MOUVEMENTS_MONTRES = 25
const STRUCTURES_MONTREES = 4

const NOMS: Readonly<Record<Cause, string>> = {
  donnees: 'les données',
  perimetre: 'le périmètre',
  definition: 'la définition',
  reglages: 'les réglages',
}

/** What moved, why, and where; or that nothing did. */
export function presenterComparaison(comparaison: ComparaisonDArrete): string {
  const {arrete, avec, mouvements, identique, reseau, definitions, imports} = comparaison
  const de = avec === null ? `depuis ${arrete}` : `de ${arrete} à ${avec}`
  const autres = [
    ...section('Le réseau', reseau),
    ...section('Les définitions', definitions),
    ...section(
      'Les imports',
      imports.map((i) => direImport(i, comparaison)),
    ),
  ]
  if (identique) {
    const suite = autres.length > 0 ? ', bien que ceci ait changé' : ''
    return [`Rien n'a bougé ${de}${suite} : les chiffres sont les mêmes.`, ...autres].join('\n')
  }
  const nombres = mouvements.filter((m) => !estUneCouverture(m))
  const montres = nombres.slice(0, MOUVEMENTS_MONTRES)
  const reste = nombres.length - montres.length
  return [
    `${accorder(mouvements.length, 'nombre a bougé', 'nombres ont bougé')} ${de} ; en cause : ${direCauses(comparaison)}.`,
    '',
    ...montres.flatMap(direMouvement),
    ...(reste > 0
      ? [`… et ${accorder(reste, 'autre nombre', 'autres nombres')} (tous avec « --json »)`]
      : []),
    ...direCouvertures(mouvements.filter(estUneCouverture)),
    ...autres,
  ].join('\n')
}

function estUneCouverture({grandeur}: MouvementDeChiffre): boolean {
  return grandeur === 'repondantes' || grandeur === 'attendues'
}

/** Who answered and who was expected: the same change stands for many figures, told once. */
function direCouvertures(mouvements: readonly MouvementDeChiffre[]): string[] {
  const groupes = new Map<string, string[]>()
  for (const m of mouvements) {
    const quoi = m.grandeur === 'repondantes' ? 'Structures répondantes' : 'Structures attendues'
    const cause = enumerer(m.causes.map((c) => NOMS[c.cause]))
    const phrase = `${quoi} : ${ecrireNombre(m.avant, m)} → ${ecrireNombre(m.apres, m)} ; cause : ${cause}`
    groupes.set(phrase, [...(groupes.get(phrase) ?? []), m.libelle])
  }
  return [...groupes].flatMap(([phrase, libelles]) =>
    plier(`~ ${phrase} (${libelles.join(', ')})`, largeurDuTerminal()).map((l, rang) =>
      rang === 0 ? l : `  ${l}`,
    ),
  )
}

function direCauses({causes}: ComparaisonDArrete): string {
  const dites = (Object.keys(NOMS) as Cause[]).filter((c) => causes[c] > 0)
  return enumerer(dites.map((c) => `${NOMS[c]} (${causes[c]})`))
}

function direMouvement(mouvement: MouvementDeChiffre): string[] {
  const {sort, avant, apres, causes, structures} = mouvement
  const quoi = nommerMouvement(mouvement)
  const ecrire = (nombre: number | null) => ecrireNombre(nombre, mouvement)
  const passage =
    sort === 'apparu'
      ? `nouveau, ${ecrire(apres)}`
      : sort === 'disparu'
        ? `n'est plus calculé (${ecrire(avant)})`
        : `${ecrire(avant)} → ${ecrire(apres)}`
  const seules = causes.length === 1
  const pourquoi = causes.map((c) =>
    seules || c.ecart === null ? NOMS[c.cause] : `${NOMS[c.cause]} (${signer(c.ecart, ecrire)})`,
  )
  const montrees = structures.slice(0, STRUCTURES_MONTREES)
  const reste = structures.length - montrees.length
  return [
    ...plier(`~ ${quoi} : ${passage} ; cause : ${enumerer(pourquoi)}`, largeurDuTerminal()).map((l, rang) =>
      rang === 0 ? l : `  ${l}`,
    ),
    ...montrees.flatMap((s) => {
      const par = s.imports.map(
        (i) => `import n° ${i.import}${i.statut === 'annule' ? ' annulé' : ''} (${i.fichier})`,
      )
      const texte = `${s.nom} : ${ecrire(s.avant)} → ${ecrire(s.apres)}${par.length > 0 ? `, ${enumerer(par)}` : ''}`
      return plier(texte, largeurDuTerminal() - 6).map((l, rang) => retraiter([l], rang === 0 ? 4 : 6))
    }),
    ...(reste > 0 ? [`    … et ${accorder(reste, 'autre structure', 'autres structures')}`] : []),
  ]
}

function signer(ecart: number, ecrire: (nombre: number) => string): string {
  return ecart < 0 ? `− ${ecrire(-ecart)}` : `+ ${ecrire(ecart)}`
}

function direImport(
  {import: numero, fichier, le, statut}: ComparaisonDArrete['imports'][number],
  {arrete}: ComparaisonDArrete,
): string {
  return statut === 'annule'
    ? `n° ${numero} (${fichier}), compté dans ${arrete}, annulé le ${ecrireJour(le)}`
    : `n° ${numero} (${fichier}), reçu le ${ecrireJour(le)}`
}

function section(titre: string, lignes: readonly string[]): string[] {
  if (lignes.length === 0) return []
  const largeur = largeurDuTerminal() - 4
  return [
    '',
    titre,
    ...lignes.flatMap((l) => plier(`- ${l}`, largeur).map((p, rang) => (rang === 0 ? p : `  ${p}`))),
  ]
}

/** The next useful command: the first figure that moved, or the report of figures that did not. */
export function suiteDeComparaison({
  mouvements,
  annee,
  a_fin,
}: ComparaisonDArrete): readonly [commande: string, pourquoi: string] {
  const [premier] = mouvements
  if (!premier) return [`animreg rapport construire --annee ${annee}`, 'le rapport de ces chiffres']
  const periode = a_fin === null ? `--annee ${annee}` : `--a-fin ${a_fin}`
  return [`animreg chiffres expliquer ${premier.code} ${periode}`, "d'où vient ce chiffre"]
}

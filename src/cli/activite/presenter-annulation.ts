import {type Annulation, ecrirePeriodes, type SortDeValeur} from '../../metier/activite/index.js'
import {accorder} from '../../shared/francais.js'
import {ecrireMoment} from '../moment.js'
import {nommerGenre, quand} from './presenter-historique.js'

const LIGNES_MONTREES = 15

type Preparee = Omit<Annulation, 'statut'>

/** What cancelling does, bucket by bucket; every value with `--json`. */
export function presenterAnnulation(annulation: Preparee): string {
  const {import: numero, fichier, genre, annee, le, valeurs} = annulation
  const de = (sort: SortDeValeur['sort']) => valeurs.filter((v) => v.sort === sort)
  const [supprimees, retablies, gardees] = [de('supprimee'), de('retablie'), de('gardee')]
  const partent = supprimees.filter((v) => v.objet === 'fiche').length
  return [
    `Import n° ${numero} : ${fichier} (${nommerGenre(genre)}, exercice ${annee}, reçu le ${ecrireMoment(le)})`,
    `${accorder(valeurs.length, 'valeur concernée', 'valeurs concernées')} :`,
    `  ${accorder(supprimees.length, 'supprimée')} : rien n'était connu avant`,
    ...limiter(decrireSupprimees(supprimees)),
    `  ${accorder(retablies.length, 'rétablie')} : la valeur précédente revient`,
    ...limiter(retablies.map((v) => `${sujet(v)} : ${v.annulee.ecrit} → ${apres(v)} (${source(v)})`)),
    `  ${accorder(gardees.length, 'gardée')} : modifiée${gardees.length > 1 ? 's' : ''} depuis par un import plus récent`,
    ...limiter(gardees.map((v) => `${sujet(v)} : reste ${apres(v)} (${source(v)})`)),
    ...(partent > 0
      ? [
          `${accorder(partent, 'structure')} sans autre fiche : leurs chiffres restent, sans structure à qui les rattacher.`,
        ]
      : []),
  ].join('\n')
}

/** One line for all the periods of a rubrique. */
function decrireSupprimees(valeurs: readonly SortDeValeur[]): string[] {
  const periodes = new Map<string, string[]>()
  for (const v of valeurs) {
    const cle = `${v.nom}, ${v.libelle}`
    periodes.set(cle, [...(periodes.get(cle) ?? []), ...(v.periode ? [v.periode] : [])])
  }
  return [...periodes].map(([cle, siennes]) =>
    siennes.length > 0 ? `${cle} : ${ecrirePeriodes(siennes)}` : cle,
  )
}

function sujet({nom, libelle, periode}: SortDeValeur): string {
  return `${nom}, ${libelle}${quand(periode)}`
}

/** The import that wins now; a register is also written by hand. */
function source({par_import: numero, par_fichier: fichier}: SortDeValeur): string {
  if (!numero) return 'saisie'
  return fichier ? `import n° ${numero}, ${fichier}` : `import n° ${numero}`
}

function apres(valeur: SortDeValeur): string {
  return valeur.apres?.ecrit ?? 'absente'
}

function limiter(lignes: readonly string[]): string[] {
  const reste = lignes.length - LIGNES_MONTREES
  return [
    ...lignes.slice(0, LIGNES_MONTREES).map((ligne) => `    ${ligne}`),
    ...(reste > 0
      ? [`    … et ${accorder(reste, 'autre ligne', 'autres lignes')} (tout avec « --json »)`]
      : []),
  ]
}

/** What was done in the end. */
export function conclureAnnulation({statut, import: numero, valeurs}: Annulation): string {
  switch (statut) {
    case 'simule':
      return '\nSimulation : rien n’a été changé.'
    case 'abandonne':
      return "\nRien n'a été changé."
    case 'annule':
      return valeurs.length === 0
        ? `\nL'import n° ${numero} est annulé ; aucun chiffre n'en dépendait.`
        : `\nL'import n° ${numero} est annulé. Il reste dans l'historique ; le fichier peut être importé de nouveau.`
  }
}

import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {type LignesLues, lireLignes, type RangLu, trouverTableau} from '../../feuilles/index.js'
import {type Annuaire, nommerStructure} from '../../structures/index.js'
import type {Besoin} from '../types.js'
import {type ChampBesoin, MODELE_BESOINS, OUI_NON} from './modele-besoins.js'
import {type StructureDuRecensement, structureDuRecensement} from './structure-du-recensement.js'

type Contexte = {
  readonly annee: number
  readonly annuaire: Annuaire
  /** Name of the workbook: it often says which structure it comes from. */
  readonly fichier: string
  /** The needs already known: a need sent again keeps its key. */
  readonly connus: readonly Besoin[]
}

/** Reads the surveys of a workbook, of one structure or of several, for one year. */
export function lireBesoins(grilles: readonly Grille[], contexte: Contexte): LignesLues<Besoin> {
  const lues = grilles.flatMap((grille) => {
    const tableau = trouverTableau(grille, MODELE_BESOINS)
    if (!tableau) return []
    const emetteur = structureDuRecensement(tableau, contexte.fichier, contexte.annuaire)
    return [lireLignes([grille], MODELE_BESOINS, (rang) => lireBesoin(rang, emetteur, contexte))]
  })
  if (lues.length === 0) return sansFeuille()
  const anomalies = uneFois(lues.flatMap((l) => l.anomalies))
  return {
    lignes: numeroter(
      lues.flatMap((l) => l.lignes),
      contexte,
    ),
    colonnesIgnorees: [...new Set(lues.flatMap((l) => l.colonnesIgnorees))],
    anomalies: [...anomalies, ...doubles(lues.flatMap((l) => l.lignes))],
  }
}

function lireBesoin(
  rang: RangLu<ChampBesoin>,
  emetteur: StructureDuRecensement,
  {annee, annuaire}: Contexte,
): Besoin | undefined {
  const theme = rang.texte('theme')
  const [public_, nombre, priorite] = [rang.texte('public'), rang.nombre('nombre'), lirePriorite(rang)]
  const [periode, contrainte] = [rang.texte('periode'), rang.texte('contrainte')]
  const refuse = rang.choix('refuse', OUI_NON)
  if (!theme) {
    // A row of a form that was left empty holds at most its structure.
    if ([public_, nombre, priorite, periode, contrainte].every((v) => v === null)) return undefined
    const message = 'Le besoin n’a pas de thème.'
    rang.constater('bloquante', 'FOR-020', 'theme', message, 'Écrivez le thème ou supprimez la ligne.')
    return undefined
  }
  const nommee = nommerStructure(rang, annuaire)
  const structure = nommee ?? ('code' in emetteur ? emetteur.code : undefined)
  if (nommee === undefined) return undefined
  if (!structure) {
    const doute = 'doute' in emetteur ? emetteur.doute : null
    const message = doute ?? 'Rien ne dit quelle structure exprime ce besoin.'
    const aFaire =
      'Ajoutez une colonne « Code », ou écrivez le nom de la structure au-dessus du tableau ou dans le nom du fichier.'
    rang.constater('bloquante', 'FOR-021', 'theme', message, aFaire)
    return undefined
  }
  return {
    cle: '',
    annee,
    structure,
    theme,
    public: public_,
    nombre,
    priorite,
    periode,
    contrainte,
    refuseLAnPasse: refuse === 'oui',
  }
}

const PRIORITES: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [/^(?:p\s*)?1\b|^(?:haute|urgente?|forte)$/i, 1],
  [/^(?:p\s*)?2\b|^moyenne$/i, 2],
  [/^(?:p\s*)?3\b|^(?:basse|faible)$/i, 3],
]

function lirePriorite(rang: RangLu<ChampBesoin>): 1 | 2 | 3 | null {
  const brut = rang.texte('priorite')
  if (brut === null) return null
  const lue = PRIORITES.find(([ecriture]) => ecriture.test(brut))?.[1]
  if (lue) return lue
  const message = `« ${brut} » n’est pas une priorité : 1 (urgent), 2 ou 3 est attendu.`
  rang.constater('bloquante', 'FOR-022', 'priorite', message, 'Corrigez la cellule ou videz-la.')
  return null
}

/** A need already known keeps its key, found by its theme and its public, then by its theme alone. */
function numeroter(lus: readonly Besoin[], {annee, connus}: Contexte): Besoin[] {
  const cles: (string | undefined)[] = lus.map(() => undefined)
  const prises = new Set<string>()
  for (const identifier of [avecPublic, sansPublic]) {
    for (const [rang, besoin] of lus.entries()) {
      const meme = connus.find(
        (c) => c.annee === annee && !prises.has(c.cle) && identifier(c) === identifier(besoin),
      )
      if (cles[rang] !== undefined || !meme) continue
      cles[rang] = meme.cle
      prises.add(meme.cle)
    }
  }
  const rangs = new Map<string, number>()
  for (const {structure, cle, annee: sienne} of connus) {
    const rang = Number(cle.split('-').at(-1))
    if (sienne === annee) rangs.set(structure, Math.max(rangs.get(structure) ?? 0, rang))
  }
  return lus.map((besoin, rang) => {
    const {structure} = besoin
    const suivant = (rangs.get(structure) ?? 0) + 1
    if (cles[rang] === undefined) rangs.set(structure, suivant)
    return {...besoin, cle: cles[rang] ?? `${structure}-${annee}-${String(suivant).padStart(2, '0')}`}
  })
}

function avecPublic(besoin: Besoin): string {
  return `${sansPublic(besoin)}/${empreinte(besoin.public ?? '')}`
}

function sansPublic({structure, theme}: Besoin): string {
  return `${structure}/${empreinte(theme)}`
}

/** What is wrong with a whole sheet is said at its first row. */
function uneFois(anomalies: readonly Anomalie[]): Anomalie[] {
  const dits = new Set<string>()
  return anomalies.filter((a) => {
    const cle = `${a.feuille} ${a.message}`
    const premiere = a.code !== 'FOR-021' || !dits.has(cle)
    dits.add(cle)
    return premiere
  })
}

function doubles(besoins: readonly Besoin[]) {
  const vus = new Set<string>()
  return besoins.flatMap((besoin) => {
    const cle = avecPublic(besoin)
    if (!vus.has(cle)) {
      vus.add(cle)
      return []
    }
    const message = `« ${besoin.theme} » est demandé deux fois par ${besoin.structure} pour le même public.`
    const aFaire = 'Les deux lignes comptent ; supprimez-en une si c’est un oubli.'
    return [anomalie('avertissement', 'FOR-023', message, {valeur: besoin.theme, a_faire: aFaire})]
  })
}

function sansFeuille(): LignesLues<Besoin> {
  const constat = anomalie(
    'bloquante',
    'FOR-004',
    'Aucune feuille n’a l’en-tête d’un recensement de besoins.',
    {
      attendu: 'les colonnes « Thème » et « Personnes », « Priorité », « Public » ou « Période »',
      a_faire: 'Partez du classeur que donne « animreg formation besoins formulaire ».',
    },
  )
  return {lignes: [], colonnesIgnorees: [], anomalies: [constat]}
}

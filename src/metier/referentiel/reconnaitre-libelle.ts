import {empreinteDeMots} from '../../shared/empreinte.js'
import {type Lexique, type ModaliteNommee, motsDeLibelle, type Rubrique} from './lexique.js'

const MOTS_DE_TOTAL = new Set(['total', 'totaux', 'ensemble', 'tous', 'toute', 'tout'])

/**
 * Recognises the rubrique named by a path of labels, from the outer header (or parent row) to the inner one:
 * `['Premier accueil', 'dont femmes']`. `parent` is the rubrique a « dont … » row stands under. Every modality of
 * the path is kept: « Femmes › CIVIS » is never the whole of CIVIS.
 */
export function reconnaitreRubrique(
  lexique: Lexique,
  chemin: readonly string[],
  parent?: Rubrique,
): Rubrique | undefined {
  const niveaux = chemin.map(motsDeLibelle).filter((mots) => mots.length > 0)
  if (niveaux.length === 0) return undefined
  const entiere = niveaux.length > 1 ? entier(lexique, niveaux.flat()) : undefined
  if (entiere) return entiere

  let courante = parent
  const enAttente: (readonly string[])[] = []
  const vus: string[] = []
  for (const mots of niveaux) {
    const cumul = [...vus, ...mots]
    vus.push(...mots)
    if (courante) {
      courante = entier(lexique, cumul) ?? preciser(lexique, courante, mots) ?? nommer(lexique, mots)
      if (!courante) return undefined
    } else {
      courante = nommer(lexique, mots)
      if (!courante && estModalite(lexique, mots)) enAttente.push(mots)
      else if (!courante && enAttente.length === 0) courante = nommer(lexique, cumul)
    }
  }
  for (const mots of enAttente) courante = courante && preciser(lexique, courante, mots)
  return courante
}

/** The same rubrique restricted to the modality a label names; `undefined` when it has no such modality. */
export function preciserRubrique(lexique: Lexique, rubrique: Rubrique, texte: string): Rubrique | undefined {
  return preciser(lexique, rubrique, motsDeLibelle(texte))
}

/** True when a text is a known indicator, alone or with a modality: what makes a row a header. */
export function nommeUnIndicateur(lexique: Lexique, texte: string): boolean {
  return nommer(lexique, motsDeLibelle(texte)) !== undefined
}

/** True when a text is a known modality or a word of total: what makes a second header row. */
export function nommeUneModalite(lexique: Lexique, texte: string): boolean {
  return estModalite(lexique, motsDeLibelle(texte))
}

/** True for « Total », « Ensemble »: the whole of whatever it stands under. */
export function nommeUnEnsemble(texte: string): boolean {
  const mots = motsDeLibelle(texte)
  return mots.length > 0 && sansTotal(mots).length === 0
}

/**
 * The one indicator a sentence speaks of: « Tableau mensuel des premiers accueils ». `plusieurs` when another
 * indicator may be meant too: « Entrées en emploi et en formation » names neither for sure.
 */
export function trouverRubriqueDansUnTitre(
  lexique: Lexique,
  titre: string,
): Rubrique | 'plusieurs' | undefined {
  const mots = motsDeLibelle(titre)
  const entiere = nommer(lexique, mots)
  if (entiere) return entiere
  for (let taille = mots.length - 1; taille > 0; taille--) {
    for (let debut = 0; debut + taille <= mots.length; debut++) {
      const fenetre = mots.slice(debut, debut + taille)
      if (lexique.relatives.has(empreinteDeMots(fenetre))) continue
      const trouvee = entier(lexique, fenetre)
      if (!trouvee) continue
      const reste = [...mots.slice(0, debut), ...mots.slice(debut + taille)]
      if (reste.some((mot) => parleDAutreChose(lexique, mot))) return 'plusieurs'
      return preciserParLeReste(lexique, trouvee, reste)
    }
  }
  return undefined
}

/** Words found in many names of indicators and that name none. */
const MOTS_NEUTRES = new Set(
  'jeune reseau structure annee total fois personne par type avec mission locale entree mois moi'.split(' '),
)

function parleDAutreChose(lexique: Lexique, mot: string): boolean {
  return lexique.motsDIndicateurs.has(mot) && !MOTS_NEUTRES.has(mot)
}

function preciserParLeReste(lexique: Lexique, rubrique: Rubrique, reste: readonly string[]): Rubrique {
  const permises = lexique.ventilationsDe.get(rubrique.indicateur) ?? []
  const dites = new Map<string, ModaliteNommee>()
  for (const cle of lexique.modalitesParLongueur) {
    if (cle.length < 3 || !cle.split(' ').every((mot) => reste.includes(mot))) continue
    for (const m of lexique.modalites.get(cle) ?? []) {
      if (permises.includes(m.ventilation)) dites.set(`${m.ventilation}=${m.modalite}`, m)
    }
  }
  const [seule, ...autres] = dites.values()
  return seule && autres.length === 0 ? (retenir(lexique, rubrique, [seule]) ?? rubrique) : rubrique
}

function estModalite(lexique: Lexique, mots: readonly string[]): boolean {
  if (mots.length === 0) return false
  const propres = sansTotal(mots)
  return (
    propres.length === 0 ||
    lexique.modalites.has(empreinteDeMots(mots)) ||
    lexique.modalites.has(empreinteDeMots(propres))
  )
}

function entier(lexique: Lexique, mots: readonly string[]): Rubrique | undefined {
  const cle = empreinteDeMots(mots)
  const indicateur = lexique.indicateurs.get(cle) ?? lexique.appellations.get(cle)
  return indicateur ? {indicateur, modalites: ''} : undefined
}

function nommer(lexique: Lexique, mots: readonly string[]): Rubrique | undefined {
  const entiere = entier(lexique, mots) ?? entier(lexique, sansTotal(mots))
  if (entiere || !mots.some((mot) => lexique.motsDIndicateurs.has(mot))) return entiere
  return avecModalites(lexique, mots, 2)
}

/** « Femmes mineures en premier accueil »: takes the words of one or two modalities out, looks at what remains. */
function avecModalites(lexique: Lexique, mots: readonly string[], combien: number): Rubrique | undefined {
  for (const cle of lexique.modalitesParLongueur) {
    const motsDeModalite = cle.split(' ')
    if (motsDeModalite.length >= mots.length || !motsDeModalite.every((mot) => mots.includes(mot))) continue
    const reste = sansTotal(mots.filter((mot) => !motsDeModalite.includes(mot)))
    const rubrique =
      entier(lexique, reste) ?? (combien > 1 ? avecModalites(lexique, reste, combien - 1) : undefined)
    const precise = rubrique && retenir(lexique, rubrique, lexique.modalites.get(cle) ?? [])
    if (precise) return precise
  }
  return undefined
}

/** A label inside the reach of an indicator: its total, or one of its modalities. */
function preciser(lexique: Lexique, portee: Rubrique, mots: readonly string[]): Rubrique | undefined {
  if (sansTotal(mots).length === 0) return portee
  const candidates =
    lexique.modalites.get(empreinteDeMots(mots)) ?? lexique.modalites.get(empreinteDeMots(sansTotal(mots)))
  return candidates && retenir(lexique, portee, candidates)
}

function retenir(
  lexique: Lexique,
  rubrique: Rubrique,
  candidates: readonly ModaliteNommee[],
): Rubrique | undefined {
  const permises = lexique.ventilationsDe.get(rubrique.indicateur) ?? []
  const dites = rubrique.modalites.split(';').filter(Boolean)
  const retenue = candidates.find(
    (c) => permises.includes(c.ventilation) && !dites.some((d) => d.startsWith(`${c.ventilation}=`)),
  )
  if (!retenue) return undefined
  const modalites = [...dites, `${retenue.ventilation}=${retenue.modalite}`]
  return {indicateur: rubrique.indicateur, modalites: modalites.sort().join(';')}
}

function sansTotal(mots: readonly string[]): readonly string[] {
  return mots.filter((mot) => !MOTS_DE_TOTAL.has(mot))
}

import type {Contexte, ValeurDeContexte} from '../../../documents/index.js'
import {formaterPourcentage} from '../../../shared/francais.js'
import type {Chiffre, ChiffrePresente, Chiffres} from '../../chiffres/index.js'
import {direReseau} from '../chiffres-cles.js'

export type FaitsDeContexte = {
  readonly chiffres: Chiffres
  readonly presentes: readonly ChiffrePresente[]
  readonly association: string
  readonly region: string
  /** What other rooms let a text name: `journal.reunions`, `formation.places`. */
  readonly autres?: Contexte | undefined
}

/** The keys a chapter may name, their wording, and why some have nothing to say. */
export function composerContexte({
  chiffres,
  presentes,
  association,
  region,
  autres,
}: FaitsDeContexte): Contexte {
  const {annee} = chiffres
  return {
    ...autres,
    annee,
    annee_precedente: annee - 1,
    annee_suivante: annee + 1,
    reseau: {nom: association, region, phrase: direReseau(chiffres.chiffres)},
    chiffres: Object.fromEntries(
      presentes.map((presente) => {
        const chiffre = chiffres.chiffres.find((c) => c.code === presente.code)
        return [presente.code, decrire(presente, chiffre, annee)]
      }),
    ),
  }
}

/** Why a key has nothing to print: the room says it, the check repeats it with its line. */
const TROU = 'trou'

function decrire(presente: ChiffrePresente, chiffre: Chiffre | undefined, annee: number): ValeurDeContexte {
  const {libelle, valeur, renseigne, precedent, evolution, sens, objectif, taux, ecart, etat} = presente
  const manque = `« ${libelle} » n'est pas renseigné en ${annee}`
  const ouTrou = (texte: string | null, pourquoi: string): ValeurDeContexte =>
    texte === null || !renseigne ? {texte: 'non renseigné', [TROU]: renseigne ? pourquoi : manque} : {texte}
  const sansEvolution = `l'évolution de « ${libelle} » ne peut pas être calculée`
  const sansObjectif = `« ${libelle} » n'a pas d'objectif en ${annee}`
  return {
    texte: valeur,
    ...(renseigne ? {} : {[TROU]: manque}),
    nombre: chiffre?.valeur ?? null,
    libelle: {texte: libelle},
    precedent:
      chiffre === undefined || chiffre.precedent === null
        ? {texte: 'non renseigné', [TROU]: `« ${libelle} » n'est pas renseigné en ${annee - 1}`}
        : {texte: precedent, nombre: chiffre.precedent},
    evolution:
      evolution === null || !renseigne
        ? ouTrou(null, sansEvolution)
        : {texte: evolution, sens: sens ?? 'non significative'},
    objectif: ouTrou(objectif, sansObjectif),
    taux: ouTrou(taux, sansObjectif),
    ecart: ouTrou(ecart, sansObjectif),
    etat: ouTrou(etat, sansObjectif),
    repondantes: {texte: presente.repondantes},
    part: decrireParts(presente, chiffre),
  }
}

/** « chiffres.premiers_accueils.part.femmes » is a share; its `nombre` is the count behind it. */
function decrireParts({parts}: ChiffrePresente, chiffre: Chiffre | undefined): ValeurDeContexte {
  const lues = (chiffre?.parts ?? []).map(({ventilation, modalite, libelle, valeur, pour_cent}) => {
    const montree = parts.find((p) => p.ventilation === ventilation && p.modalite === modalite)
    const texte = pour_cent === null ? null : formaterPourcentage(pour_cent / 100)
    const trou = texte === null ? {[TROU]: `la part « ${libelle} » n'est pas renseignée`} : {}
    return [
      modalite,
      {texte: texte ?? 'non renseigné', ...trou, nombre: valeur, valeur: {texte: montree?.valeur ?? ''}},
    ] as const
  })
  return Object.fromEntries(lues)
}

/** Every key that can be named, dotted; those of the figures come first. */
export function clesDuContexte(contexte: Contexte): string[] {
  return Object.entries(contexte).flatMap(([cle, valeur]) => clesDe(cle, valeur))
}

const SILENCIEUSES: ReadonlySet<string> = new Set(['texte', 'nombre', TROU])

function clesDe(chemin: string, valeur: ValeurDeContexte): string[] {
  if (valeur === null || typeof valeur !== 'object' || Array.isArray(valeur)) return [chemin]
  const suite = Object.entries(valeur)
    .filter(([cle]) => !SILENCIEUSES.has(cle))
    .flatMap(([cle, v]) => clesDe(`${chemin}.${cle}`, v))
  return 'texte' in valeur ? [chemin, ...suite] : suite
}

/** Subjects of the other rooms: what is noted there comes during the year, and its keys with it. */
const SUJETS: Readonly<Record<string, string>> = {
  journal: "le journal de l'année est vide",
  formation: "le plan de formation de l'année n'est pas importé",
  conventions: "aucune convention de l'année n'est validée",
  programme: "le programme d'actions de l'année n'est pas importé",
  instances: 'les instances ne sont pas importées',
  temps: "les feuilles de temps de l'année ne sont pas importées",
  moyens: "l'équipe et ses financements ne sont pas importés",
}

/** Why a key has nothing to print, when it is so: a value awaited, or a subject that says nothing of it yet. */
export function trouDeLaCle(contexte: Contexte, cle: string): string | undefined {
  const valeur = atteindre(contexte, cle)
  if (valeur) return typeof valeur[TROU] === 'string' ? valeur[TROU] : undefined
  const [sujet = ''] = cle.split('.')
  const absent = Object.hasOwn(SUJETS, sujet) ? SUJETS[sujet] : undefined
  if (absent === undefined) return undefined
  const connu = contexte[sujet]
  return estUnObjet(connu) && Object.keys(connu).length > 0 ? 'rien de tel n’est noté cette année' : absent
}

/** The same keys, with a mark where a text names what its subject does not say yet: a hole is not a fault. */
export function comblerContexte(contexte: Contexte, cles: readonly string[]): Contexte {
  return cles.reduce((complet, cle) => {
    const trou = atteindre(complet, cle) ? undefined : trouDeLaCle(contexte, cle)
    return trou === undefined
      ? complet
      : poser(complet, cle.split('.'), {texte: `[à compléter : ${trou}]`, [TROU]: trou})
  }, contexte)
}

function poser(objet: Contexte, [pas = '', ...suite]: readonly string[], valeur: Contexte): Contexte {
  const courant = objet[pas]
  const dessous = estUnObjet(courant) ? courant : {}
  return {...objet, [pas]: suite.length === 0 ? {...dessous, ...valeur} : poser(dessous, suite, valeur)}
}

function atteindre(contexte: Contexte, cle: string): Contexte | undefined {
  let courant: ValeurDeContexte | undefined = contexte
  for (const pas of cle.split('.')) {
    if (!estUnObjet(courant)) return undefined
    courant = courant[pas]
  }
  return estUnObjet(courant) ? courant : undefined
}

function estUnObjet(valeur: ValeurDeContexte | undefined): valeur is Contexte {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

import type {FondDeCarte} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {
  type ArreteRestitue,
  type Chiffres,
  calculerChiffres,
  type FaitsChiffres,
  presenterChiffres,
} from '../../metier/chiffres/index.js'
import {
  type ChapitreCompose,
  type ChapitreLu,
  type ConfigRapport,
  composerChapitre,
  composerContexte,
  type FaitsDeDirectives,
  type FaitsRapport,
  type Verification,
  verifierRapport,
} from '../../metier/rapport/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {ouvrirArrete, trouverArrete} from '../chiffres/charger-arretes.js'
import {chargerFaitsChiffres} from '../faits.js'
import {chargerChapitres} from './charger-chapitres.js'
import {chargerPieces} from './charger-pieces.js'
import {chargerPublication} from './charger-publication.js'

/** Everything a report is composed from, its chapters read and judged. */
export type RapportCharge = {
  readonly faits: FaitsRapport
  readonly lus: readonly ChapitreLu[]
  readonly chapitres: readonly ChapitreCompose[]
  readonly verification: Verification
  /** Opened when the figures are those of an arrêté. */
  readonly arrete: ArreteRestitue | null
}

/** Loads the figures of a year, or those of an arrêté, and the chapters written on them. */
export async function chargerRapport(
  espace: Espace,
  annee: Exercice,
  {arrete: saisie}: {readonly arrete?: string | undefined} = {},
): Promise<RapportCharge> {
  const arrete =
    saisie === undefined ? null : await ouvrirArrete(espace, await trouverArrete(espace, saisie, annee))
  const source = arrete ? sourceArretee(arrete) : await sourceCourante(espace, annee)
  const {config, date} = await chargerPublication(espace, annee)
  const {chiffres, referentiel, structures} = source
  const presentes = presenterChiffres(chiffres, referentiel)
  const {autres, cles, indicateurs} = await chargerPieces(espace, annee, {
    chiffres,
    structures,
    proche: source.proche,
    charte: config.charte,
  })
  const contexte = composerContexte({
    chiffres,
    presentes,
    association: config.association,
    region: config.region,
    autres: cles,
  })
  const lus = await chargerChapitres(espace, annee, contexte)
  const directives: FaitsDeDirectives = {
    chiffres,
    presentes,
    referentiel,
    structures,
    charte: config.charte,
    decouper: source.decouper,
    images: lus.length > 0 ? await lireImages(espace, annee) : new Map(),
    autres,
    fond: lus.some(dessineUneCarte) ? await chargerFondDeCarte() : undefined,
  }
  const chapitres = lus.map((lu) => composerChapitre(lu, {directives, contexte}))
  return {
    lus,
    chapitres,
    arrete,
    verification: verifierRapport({
      lus,
      composes: chapitres,
      indicateurs,
      chiffres: chiffres.chiffres,
      presentes,
      referentiel,
      annee,
    }),
    faits: {
      chiffres,
      referentiel,
      structures,
      config: config satisfies ConfigRapport,
      date: arrete?.colophon.date ?? date,
      imports: await compterImports(espace, annee, arrete),
      chapitres,
    },
  }
}

async function sourceCourante(espace: Espace, annee: Exercice) {
  const faits = await chargerFaitsChiffres(espace, annee)
  return {
    chiffres: calculerChiffres(faits, {annee}),
    referentiel: faits.referentiel,
    structures: faits.structures,
    decouper: (par: string): Chiffres => calculerChiffres(faits, {annee, par}),
    proche: procheSelon(faits),
  }
}

/** What an arrêté keeps does not move: a split it does not keep cannot be computed again. */
function sourceArretee({chiffres, fond, colophon}: ArreteRestitue) {
  const lus = chiffres()
  if (!lus) throw new RangeError(`arrêté ${colophon.numero} sans ses chiffres`)
  return {
    chiffres: lus,
    referentiel: fond.referentiel,
    structures: fond.structures,
    proche: procheSelon(fond),
    decouper: (par: string): Chiffres => {
      const decoupes = chiffres({par})
      if (decoupes) return decoupes
      throw new ErreurMetier(
        'CHF-001',
        `l'arrêté ${colophon.numero} ne garde pas les chiffres par « ${par} » ; il les garde par ${enumerer(colophon.decoupages, 'ou')}.`,
        {details: {par, decoupages: colophon.decoupages}},
      )
    },
  }
}

/** Rate from which a target is nearly reached: that of the settings, when they say one. */
function procheSelon({options}: Pick<FaitsChiffres, 'options'>): number {
  return options?.seuils?.proche ?? 0.9
}

function dessineUneCarte({prose}: ChapitreLu): boolean {
  return prose.noeuds.some((noeud) => noeud.noeud === 'directive' && noeud.nom === 'carte')
}

/** Outlines weigh more than a report: loaded when a chapter draws a map. */
async function chargerFondDeCarte(): Promise<FondDeCarte> {
  const {lireFondDeCarte} = await import('../../formats/carte/index.js')
  return lireFondDeCarte()
}

async function compterImports(
  espace: Espace,
  annee: Exercice,
  arrete: ArreteRestitue | null,
): Promise<number> {
  const retenus = arrete ? new Set(arrete.colophon.imports) : undefined
  const imports = await espace.chargerImports()
  return imports.filter(
    (i) => i.genre === 'activite' && i.annee === annee && (retenus?.has(i.numero) ?? true),
  ).length
}

async function lireImages(espace: Espace, annee: number): Promise<FaitsDeDirectives['images']> {
  const octets = await espace.chapitres.chargerImages(annee)
  const {lireImage} = await import('../../formats/image/index.js')
  return new Map([...octets].map(([adresse, image]) => [adresse, lireImage(image)]))
}

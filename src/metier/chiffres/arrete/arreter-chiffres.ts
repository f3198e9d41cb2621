import {formaterDate} from '../../../shared/francais.js'
import {calculerChiffres} from '../calcul/index.js'
import type {Chiffres} from '../schema.js'
import type {DemandeDeChiffres, FaitsChiffres, Perimetre} from '../types.js'
import {arreteRefuse, motifAttendu, rienAArreter, sourceSansFichier} from './erreurs.js'
import {releverObstacles} from './obstacles.js'
import type {Arrete} from './schema.js'
import type {DemandeDArrete, DetailArrete, FaitsDArrete, Fond, ImportEnVigueur} from './types.js'

/** A new arrêté, and all that it keeps. */
export type NouvelArrete = {readonly arrete: Arrete; readonly details: readonly DetailArrete[]}

/** Freezes the figures of a period: values, definitions, perimeter, what they rest on. */
export function arreterChiffres(faits: FaitsDArrete, demande: DemandeDArrete): NouvelArrete {
  const {annee, periode, date, titre, commentaire} = demande
  const motif = demande.motif?.trim() || null
  const chiffres = calculerChiffres(faits.chiffres, demande)
  const recus = new Set(
    faits.chiffres.referentiel.indicateurs.flatMap((i) => (i.origine === 'tableaux' ? [i.code] : [])),
  )
  if (chiffres.chiffres.every((c) => c.valeur === null || !recus.has(c.code))) throw rienAArreter(annee)
  const obstacles = releverObstacles(faits, periode)
  if (obstacles.length > 0 && !demande.malgreTout) throw arreteRefuse(annee, obstacles)
  if (obstacles.length > 0 && motif === null) throw motifAttendu()

  const numero = prochainNumero(faits.arretes, annee)
  const details = garder(faits.chiffres, demande, numero)
  const {referentiel} = faits.chiffres
  const imports = faits.imports.filter((i) => i.annee === annee || i.annee === annee - 1)
  const arrete: Arrete = {
    numero,
    annee,
    a_fin: chiffres.a_fin,
    periode,
    date,
    titre: titre?.trim() || `Chiffres arrêtés au ${formaterDate(date)}`,
    commentaire: commentaire?.trim() || null,
    motif: obstacles.length > 0 ? motif : null,
    obstacles: obstacles.map((o) => o.phrase),
    referentiel: {nom: `${referentiel.code}@${referentiel.version}`, libelle: referentiel.libelle},
    animreg: faits.version,
    exemple: faits.exemple,
    structures: faits.chiffres.structures.map(({code, nom}) => ({code, nom})),
    ...compterReponses(faits),
    sources: decrireSources(imports, demande.extractions),
    imports: imports.map((i) => i.numero),
    dernier_import: Math.max(0, ...faits.imports.map((i) => i.numero)),
    decoupages: [...new Set(details.flatMap((d) => (d.nature === 'decoupage' ? [d.par] : [])))],
  }
  return {arrete, details}
}

/** A2008-1, A2008-2… A number once given is never given again. */
function prochainNumero(arretes: readonly Arrete[], annee: number): string {
  const rangs = arretes.filter((a) => a.annee === annee).map((a) => Number(a.numero.split('-')[1]))
  return `A${annee}-${Math.max(0, ...rangs) + 1}`
}

function compterReponses({completude, validations}: FaitsDArrete) {
  const attendues = completude.structures.filter((s) => s.attendus > 0)
  const de = (etat: string) =>
    validations.structures.filter((s) => s.revisions.length === 0 && s.reponse?.reponse === etat).length
  const [accords, reserves, refus] = [de('accord'), de('reserves'), de('refus')]
  return {
    attendues: attendues.length,
    repondantes: attendues.filter((s) => s.manquants.length === 0).length,
    validations: {
      accords,
      reserves,
      refus,
      sans_reponse: validations.structures.length - accords - reserves - refus,
    },
  }
}

function decrireSources(
  imports: readonly ImportEnVigueur[],
  extractions: Readonly<Record<string, string>>,
): Arrete['sources'] {
  const utiles = imports.filter((i) => ['activite', 'annuaire', 'objectifs'].includes(i.genre))
  const noms = [...new Set(utiles.map((i) => i.source))]
  const inconnue = Object.keys(extractions).find((source) => !noms.includes(source))
  if (inconnue !== undefined) throw sourceSansFichier(inconnue, noms)
  const annees = [...new Set(utiles.map((i) => i.annee))].sort((a, b) => b - a)
  const derniere = annees[0]
  return noms.flatMap((source) =>
    annees.flatMap((annee) => {
      const siens = utiles.filter((i) => i.source === source && i.annee === annee)
      const jours = siens.map((i) => i.le.slice(0, 10)).sort()
      const [du, au] = [jours[0], jours.at(-1)]
      if (du === undefined || au === undefined) return []
      const extraction_le = annee === derniere ? (extractions[source] ?? null) : null
      return [{source, annee, fichiers: siens.length, du, au, extraction_le}]
    }),
  )
}

/** Every way the figures can be asked for, so that what is published later can be drawn from here. */
function garder(faits: FaitsChiffres, demande: DemandeDArrete, arrete: string): DetailArrete[] {
  const {annee, aFin} = demande
  const calculer = (suite: Partial<DemandeDeChiffres>): Chiffres =>
    calculerChiffres(faits, {annee, aFin, ...suite})
  const decouper = (perimetre: Perimetre, par: string): DetailArrete => ({
    arrete,
    nature: 'decoupage',
    perimetre,
    par,
    groupes: calculer({perimetre, par}).par ?? [],
  })
  const perimetres: readonly Perimetre[] = ['courant', 'constant']
  return [
    {arrete, nature: 'fond', fond: releverFond(faits)},
    ...perimetres.map(
      (perimetre): DetailArrete => ({
        arrete,
        nature: 'reseau',
        perimetre,
        chiffres: calculer({perimetre}).chiffres,
      }),
    ),
    ...decoupagesDe(faits, aFin).map((par) => decouper('courant', par)),
    ...['structure', 'departement'].map((par) => decouper('constant', par)),
  ]
}

function decoupagesDe({referentiel, regroupements = []}: FaitsChiffres, aFin: number | undefined): string[] {
  return [
    'structure',
    'departement',
    'mois',
    ...(aFin === undefined || aFin >= 3 ? ['trimestre'] : []),
    ...referentiel.ventilations.map((v) => v.code),
    ...new Set(regroupements.map((r) => r.groupe)),
  ]
}

/** Rules and aliases have no part in the figures. */
function releverFond(faits: FaitsChiffres): Fond {
  const {referentiel, structures, structuresPrecedentes, reseau, regroupements, sources, options} = faits
  return {
    referentiel: {...referentiel, regles: []},
    structures,
    structuresPrecedentes,
    reseau,
    regroupements,
    sources,
    options,
  }
}

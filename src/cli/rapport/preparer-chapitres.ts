import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {basename, extname} from 'node:path'
import {dossierDesChapitres, type Espace} from '../../espace/index.js'
import {lireYaml, validerYaml} from '../../formats/yaml/index.js'
import {
  type Plan,
  type Preparation,
  planInconnu,
  preparerChapitres,
  rendreComptePreparation,
  schemaPlan,
} from '../../metier/rapport/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerReferentiel} from '../faits.js'

const SUJET = 'rapport/plans'
export const PLAN_PAR_DEFAUT = 'missions'

type Demande = {readonly annee: Exercice; readonly plan: string; readonly simulation: boolean}

/** Lays down the chapters of a plan; those already there are left as they are. */
export async function preparerRapport(
  espace: Espace,
  {annee, plan: voulu, simulation}: Demande,
): Promise<Preparation> {
  const {nom, plan} = await chargerPlan(espace, voulu)
  const presents = (await espace.chapitres.charger(annee)).map((f) => f.nom)
  const referentiel = await chargerReferentiel(espace)
  const chapitres = preparerChapitres(plan, {presents, annee, referentiel})
  for (const chapitre of simulation ? [] : chapitres) {
    if (!chapitre.dejaLa) await espace.chapitres.poser(annee, chapitre.nom, chapitre.texte)
  }
  return rendreComptePreparation(chapitres, {
    annee,
    plan: nom,
    dossier: dossierDesChapitres(annee),
    simulation,
  })
}

/** A plan by name, the user's own before ours, or by the path of its file. */
async function chargerPlan(espace: Espace, voulu: string): Promise<{nom: string; plan: Plan}> {
  if (extname(voulu) !== '' && existsSync(voulu)) {
    const texte = await readFile(voulu, 'utf8')
    const lu = lireYaml(texte, {fichier: voulu, code: 'RAP-062'})
    return {nom: basename(voulu, extname(voulu)), plan: validerYaml(lu, schemaPlan)}
  }
  const modeles = await espace.modeles.charger(SUJET, 'RAP-062', 'yaml')
  const modele = modeles.find((m) => m.nom === voulu)
  if (!modele)
    throw planInconnu(
      voulu,
      modeles.map((m) => m.nom),
    )
  const {nom, texte, fichier} = modele
  return {nom, plan: validerYaml(lireYaml(texte, {fichier, code: 'RAP-062'}), schemaPlan)}
}

/** What was laid down and what was there already. */
export function presenterPreparation({plan, chapitres}: Preparation): string {
  const crees = chapitres.filter((c) => c.statut !== 'deja_la')
  const simule = chapitres.some((c) => c.statut === 'simule')
  const laisses = chapitres.filter((c) => c.statut === 'deja_la')
  return [
    `Plan « ${plan} » : ${chapitres.length} chapitres.`,
    ...(crees.length > 0
      ? [`${simule ? 'Seraient posés' : 'Posés'} :`, ...crees.map((c) => `  ${c.fichier}  ${c.titre}`)]
      : []),
    ...(laisses.length > 0
      ? ['Déjà là, laissés tels quels :', ...laisses.map((c) => `  ${c.fichier}  ${c.titre}`)]
      : []),
  ].join('\n')
}

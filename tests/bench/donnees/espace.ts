import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {creerEspace, ouvrirEspace} from '../../../src/espace/index.js'
import type {Structure} from '../../../src/metier/structures/index.js'

/** An espace ready to receive tables: its directory, and a référentiel of its own named `bench@1`. */
export async function preparerEspace(
  dossier: string,
  {
    annee,
    structures,
    referentiel,
  }: {readonly annee: number; readonly structures: readonly Structure[]; readonly referentiel: object},
): Promise<void> {
  const brouillon = await creerEspace({dossier, nom: 'Réseau fictif', region: 'Région fictive', annee})
  brouillon.fermer()
  mkdirSync(join(dossier, 'referentiels'), {recursive: true})
  writeFileSync(join(dossier, 'referentiels', 'bench@1.yaml'), JSON.stringify(referentiel))
  const reglages = join(dossier, 'animreg.yaml')
  const texte = readFileSync(reglages, 'utf8').replace(/^referentiel: .*$/m, 'referentiel: bench@1')
  writeFileSync(reglages, texte)
  const espace = await ouvrirEspace({depart: dossier})
  try {
    await espace.enregistrer(
      {genre: 'annuaire', structures, moyens: []},
      {fichier: recu('annuaire.xlsx'), annee, anomalies: []},
    )
  } finally {
    espace.fermer()
  }
}

/** A received file whose bytes do not matter. */
export function recu(nom: string) {
  const octets = new TextEncoder().encode(nom)
  return {nom, octets, sha256: createHash('sha256').update(octets).digest('hex')}
}

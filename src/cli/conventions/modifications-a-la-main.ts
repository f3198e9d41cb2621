import {relative} from 'node:path'
import type {Espace} from '../../espace/index.js'
import {type Convention, nommerConvention} from '../../metier/conventions/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'
import {empreinteDe, lireSortie} from './dossier.js'
import type {EnDossier} from './ecrire-dossier.js'

/**
 * Before a draft is made again or validated: a Word file that is none of those we wrote was changed by somebody. It
 * is never lost: either the command stops, or with `--oui` the changed file is kept beside under another name.
 */
export async function exigerBrouillonsIntacts(
  espace: Espace,
  dossier: readonly Pick<EnDossier, 'convention'>[],
  {dans, oui}: {readonly dans: readonly string[]; readonly oui: boolean},
): Promise<void> {
  const modifies: {fichier: string; nom: string; octets: Uint8Array}[] = []
  for (const {convention} of dossier) {
    const fichier = convention.pieces.find((p) => p.format === 'docx')?.fichier
    const octets = fichier === undefined ? undefined : await lireSortie(espace, dans, fichier)
    if (fichier === undefined || octets === undefined) continue
    if (!(await sontDeNous(espace, convention.cle, empreinteDe(octets)))) {
      modifies.push({fichier, nom: nommerConvention(convention), octets})
    }
  }
  if (modifies.length === 0) return
  if (oui) return garderDeCote(espace, modifies, dans)
  throw new ErreurMetier(
    'CNV-008',
    `${accorder(modifies.length, 'brouillon a été modifié dans Word', 'brouillons ont été modifiés dans Word')} : ${modifies[0]?.nom ?? ''}${modifies.length > 1 ? '…' : ''}.`,
    {
      pistes: [
        'Reportez ces changements dans le modèle ou dans les données : animreg écrit le texte lui-même.',
        'Avec « --oui », le fichier modifié est gardé sous un autre nom et le brouillon est refait.',
      ],
      details: {fichiers: modifies.map((m) => m.fichier)},
    },
  )
}

/** A draft whose file in the folder is older than the register's: what was read over is not what would be validated. */
export async function trouverAncienne(
  espace: Espace,
  dossier: readonly Pick<EnDossier, 'convention'>[],
  dans: readonly string[],
): Promise<Convention | undefined> {
  for (const {convention} of dossier) {
    const piece = convention.pieces.find((p) => p.format === 'docx')
    const octets = piece && (await lireSortie(espace, dans, piece.fichier))
    if (octets && empreinteDe(octets) !== piece.sha256) return convention
  }
  return undefined
}

/** Any version we ever wrote of this convention, whatever stopped the command that wrote it. */
async function sontDeNous(espace: Espace, cle: string, sha256: string): Promise<boolean> {
  const ecritures = await espace.registres.historique('conventions', cle)
  return ecritures.some((e) => e.contenu?.pieces.some((p) => p.sha256 === sha256))
}

async function garderDeCote(
  espace: Espace,
  modifies: readonly {readonly fichier: string; readonly octets: Uint8Array}[],
  dans: readonly string[],
): Promise<void> {
  for (const {fichier, octets} of modifies) {
    const nom = `${fichier.replace(/\.docx$/, '')}-modifie-${empreinteDe(octets).slice(0, 8)}.docx`
    await espace.sorties.ecrire(nom, octets, {dans})
  }
}

/** A path as the person would find it from where he stands. */
export function cheminCourt(chemin: string): string {
  return relative(process.cwd(), chemin) || '.'
}

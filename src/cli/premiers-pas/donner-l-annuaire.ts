import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {ouvrirEspace} from '../../espace/index.js'
import {composerModeleDAnnuaire} from '../../metier/accueil/index.js'
import {
  ARRETER,
  type Conduite,
  choisir,
  demanderChemin,
  expliquer,
  type Issue,
  lancer,
  PASSER,
} from './dialogue.js'
import {FICHIER_MODELE} from './etat-des-pas.js'

type Lieu = {readonly dossier: string; readonly annee: number}

/** Second step: the directory, from a workbook the region has, or from a model to fill. */
export async function donnerLAnnuaire(conduite: Conduite, lieu: Lieu): Promise<Issue> {
  const modele = join(lieu.dossier, FICHIER_MODELE)
  const choix = await choisir(conduite, 'Avez-vous un classeur des structures ?', [
    {
      valeur: 'importer',
      libelle: existsSync(modele) ? "Oui, il est rempli : l'importer" : "Oui : l'importer",
      explication: 'Excel, LibreOffice ou CSV ; les colonnes sont reconnues à leur titre',
    } as const,
    ...(existsSync(modele)
      ? []
      : [
          {
            valeur: 'modele',
            libelle: 'Non : écrire un modèle à remplir',
            explication: `${FICHIER_MODELE}, dans le dossier de l'espace`,
          } as const,
        ]),
    {...PASSER, explication: 'sans annuaire, les tableaux reçus ne pourront pas être lus'},
    ARRETER,
  ])
  if (choix === 'modele') return ecrireLeModele(conduite, lieu)
  if (choix !== 'importer') return choix
  const defaut = [FICHIER_MODELE, 'annuaire.xlsx'].find((nom) => existsSync(join(lieu.dossier, nom)))
  const fichier = await demanderChemin(conduite, 'Fichier', defaut ?? 'annuaire.xlsx')
  await lancer(conduite, ['structures', 'importer', situer(conduite, lieu.dossier, fichier)], {
    espace: lieu.dossier,
  })
  return 'fait'
}

async function ecrireLeModele(conduite: Conduite, {dossier, annee}: Lieu): Promise<Issue> {
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const espace = await ouvrirEspace({dossier, depart: conduite.depart})
  try {
    const reseau = espace.config.association.nom
    const octets = await ecrireClasseur(composerModeleDAnnuaire({reseau, annee}))
    await espace.sorties.ecrire(FICHIER_MODELE, octets, {dossier})
  } finally {
    espace.fermer()
  }
  conduite.dire(`✓ Modèle écrit : ${join(dossier, FICHIER_MODELE)}`)
  expliquer(
    conduite,
    "Ouvrez-le dans Excel, remplacez la ligne d'exemple par vos structures, enregistrez, fermez, puis revenez ici.",
  )
  return 'encore'
}

/** A file is looked for in the espace first, then where the person is. */
export function situer({depart}: Pick<Conduite, 'depart'>, dossier: string, saisi: string): string {
  const dansLEspace = resolve(dossier, saisi)
  return existsSync(dansLEspace) ? dansLEspace : resolve(depart, saisi)
}

import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {DOSSIER_SORTIES, type Espace, listerSauvegardes} from '../../espace/index.js'
import {type FaitsAccueil, type FichierDate, faireLePoint, type Point} from '../../metier/accueil/index.js'
import type {Valeur} from '../../metier/activite/index.js'
import {calculerChiffres} from '../../metier/chiffres/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'

/** Where the year of an espace stands. */
export async function chargerLePoint(espace: Espace, annee: Exercice): Promise<Point> {
  return faireLePoint(await chargerFaits(espace, annee))
}

async function chargerFaits(espace: Espace, annee: Exercice): Promise<FaitsAccueil> {
  const {association, region, exercice} = espace.config
  const faits = await chargerFaitsChiffres(espace, annee)
  const imports = await espace.chargerImports()
  const {valeurs, precedentes} = parAnnee(faits.valeurs, annee)
  return {
    annee,
    exercice,
    association: association.nom,
    region: region.nom,
    structures: faits.structures,
    valeurs,
    valeursPrecedentes: precedentes,
    imports,
    objectifs: faits.objectifs,
    chiffres: calculerChiffres(faits, {annee}),
    rapport: trouverLeRapport(espace.dossier, annee),
    sauvegarde: derniereSauvegarde(espace.dossier),
  }
}

function parAnnee(
  valeurs: readonly Valeur[],
  annee: number,
): {readonly valeurs: FaitsAccueil['valeurs']; readonly precedentes: number} {
  const deLAnnee = valeurs.filter((v) => v.periode.startsWith(String(annee)))
  return {valeurs: deLAnnee, precedentes: valeurs.length - deLAnnee.length}
}

/** The last written of the formats of the report. */
function trouverLeRapport(dossier: string, annee: number): FichierDate | null {
  const sorties = join(dossier, DOSSIER_SORTIES)
  if (!existsSync(sorties)) return null
  const rapports = readdirSync(sorties)
    .filter((nom) => new RegExp(`^rapport-activite-${annee}\\.(?:pdf|docx|html)$`).test(nom))
    .map((fichier) => ({fichier, le: statSync(join(sorties, fichier)).mtime.toISOString()}))
    .sort((a, b) => (a.le < b.le ? 1 : -1))
  return rapports[0] ?? null
}

function derniereSauvegarde(dossier: string): FichierDate | null {
  const derniere = listerSauvegardes(dossier).at(-1)
  // The name tells the moment of this computer.
  return derniere ? {fichier: derniere.fichier, le: new Date(derniere.le).toISOString()} : null
}

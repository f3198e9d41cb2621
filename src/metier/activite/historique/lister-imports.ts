import type {Noms} from '../nommer-rubrique.js'
import {ditLaMemeChose, ecrireContenu, situer} from './presenter-ecriture.js'
import type {DetailDImport, Historique, ImportListe, StructureTouchee} from './schema.js'
import type {Ecriture, Forcage, LigneDeRegistre} from './types.js'

/** The imports of a year, in their order, and how many the other years have. */
export function listerImports(
  registre: readonly LigneDeRegistre[],
  annee: number,
  forcages: readonly Forcage[] = [],
): Pick<Historique, 'annee' | 'imports' | 'autres_annees'> {
  const autres = new Map<number, number>()
  for (const ligne of registre) {
    if (ligne.annee !== annee) autres.set(ligne.annee, (autres.get(ligne.annee) ?? 0) + 1)
  }
  return {
    annee,
    imports: registre.filter((ligne) => ligne.annee === annee).map((l) => enImportListe(l, forcages)),
    autres_annees: [...autres].sort(([a], [b]) => a - b).map(([an, imports]) => ({annee: an, imports})),
  }
}

/** One import at length: its findings, and what it wrote, structure by structure. */
export function detaillerImport(
  ligne: LigneDeRegistre,
  ecritures: readonly Ecriture[],
  noms: Noms,
  forcages: readonly Forcage[] = [],
): DetailDImport {
  const parStructure = new Map<string, Ecriture[]>()
  for (const ecriture of ecritures) {
    const siennes = parStructure.get(ecriture.structure)
    if (siennes) siennes.push(ecriture)
    else parStructure.set(ecriture.structure, [ecriture])
  }
  return {
    ...enImportListe(ligne, forcages),
    anomalies: [...ligne.anomalies],
    structures: [...parStructure].map(([code, siennes]) => detaillerStructure(code, siennes, noms)),
  }
}

function detaillerStructure(code: string, ecritures: readonly Ecriture[], noms: Noms): StructureTouchee {
  const changees = ecritures.filter(({ecrit, remplace}) => !remplace || !ditLaMemeChose(ecrit, remplace))
  const nouvelles = changees.filter((e) => !e.remplace).length
  return {
    code,
    nom: noms.structure(code),
    nouvelles,
    modifiees: changees.length - nouvelles,
    changements: changees.map((ecriture) => ({
      ...situer(ecriture, noms),
      avant: ecriture.remplace && ecrireContenu(ecriture.remplace, ecriture, noms),
      apres: ecrireContenu(ecriture.ecrit, ecriture, noms),
    })),
  }
}

function enImportListe(ligne: LigneDeRegistre, forcages: readonly Forcage[]): ImportListe {
  const {numero, le, fichier, genre, annee, source, sha256, annuleLe, nouvelles, modifiees} = ligne
  return {
    import: numero,
    le,
    fichier,
    genre,
    annee,
    source,
    sha256,
    statut: annuleLe === null ? 'en_vigueur' : 'annule',
    annule_le: annuleLe,
    valeurs: {nouvelles, modifiees},
    constats: ligne.anomalies.length,
    motif_de_forcage: motifDe(forcages, numero, 'import'),
    motif_d_annulation: motifDe(forcages, numero, 'annulation'),
  }
}

function motifDe(forcages: readonly Forcage[], numero: number, geste: Forcage['geste']): string | null {
  return forcages.find((f) => f.import === numero && f.geste === geste)?.motif ?? null
}

import type {Espace} from '../../espace/index.js'
import type {Origine} from '../../metier/activite/index.js'
import {
  type Arrete,
  type ComparaisonDArrete,
  comparerAAujourdhui,
  comparerDeuxArretes,
  type ImportDepuis,
} from '../../metier/chiffres/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {ouvrirArrete, trouverArrete} from './charger-arretes.js'

/** What moved from an arrêté to today, or to another arrêté. */
export async function comparerDansEspace(
  espace: Espace,
  {
    arrete,
    autre,
    annee,
  }: {readonly arrete: string; readonly autre: string | undefined; readonly annee: Exercice},
): Promise<ComparaisonDArrete> {
  const colophon = await trouverArrete(espace, arrete, annee)
  const fige = await ouvrirArrete(espace, colophon)
  if (autre !== undefined) {
    const second = await trouverArrete(espace, autre, annee)
    const imports = (await importsDepuis(espace, colophon)).filter((i) => i.import <= second.dernier_import)
    return comparerDeuxArretes(fige, await ouvrirArrete(espace, second), imports)
  }
  const sienne = colophon.annee as Exercice
  const origines: Origine[] = [
    ...(await espace.historique.chargerOrigines(sienne)),
    ...(await espace.historique.chargerOrigines(sienne - 1)),
  ]
  return comparerAAujourdhui({
    fige,
    aujourdhui: await chargerFaitsChiffres(espace, sienne),
    imports: await importsDepuis(espace, colophon),
    origines,
  })
}

/** The imports that came since an arrêté, and those it counted on that were cancelled since. */
async function importsDepuis(
  espace: Espace,
  {annee, imports, dernier_import}: Arrete,
): Promise<ImportDepuis[]> {
  const enVigueur = await espace.chargerImports()
  const presents = new Set(enVigueur.map((i) => i.numero))
  const nouveaux = enVigueur.filter(
    (i) => i.numero > dernier_import && (i.annee === annee || i.annee === annee - 1),
  )
  const partis = imports.filter((numero) => !presents.has(numero))
  const registre = partis.length > 0 ? await espace.historique.chargerRegistre() : []
  const annules: ImportDepuis[] = []
  for (const {numero, genre, fichier, annuleLe, le} of registre.filter((l) => partis.includes(l.numero))) {
    const ecrits = await espace.historique.chargerEcritures(numero)
    annules.push({import: numero, genre, fichier, le: annuleLe ?? le, statut: 'annule', ecrits})
  }
  return [
    ...nouveaux.map(({numero, genre, fichier, le}): ImportDepuis => {
      return {import: numero, genre, fichier, le, statut: 'nouveau', ecrits: []}
    }),
    ...annules,
  ]
}

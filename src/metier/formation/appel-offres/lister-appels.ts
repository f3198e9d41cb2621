import type {AppelDOffres, Choix, Offre, Organisme} from '../types.js'
import type {AppelMontre, ListeDAppels} from './schema.js'

type Faits = {
  readonly offres: readonly Offre[]
  readonly choix: readonly Choix[]
  readonly organismes: readonly Organisme[]
}

/** The calls of a year, and where each lot stands. */
export function listerAppels(appels: readonly AppelDOffres[], annee: number, faits: Faits): ListeDAppels {
  return {annee, appels: appels.filter((a) => a.annee === annee).map((a) => montrerAppel(a, faits))}
}

/** One call as it stands. */
export function montrerAppel(appel: AppelDOffres, {offres, choix, organismes}: Faits): AppelMontre {
  const noms = new Map(organismes.map((o) => [o.code, o.nom]))
  const siennes = offres.filter((o) => o.appel === appel.code)
  return {
    annee: appel.annee,
    code: appel.code,
    titre: appel.titre,
    ouvert_le: appel.ouvertLe,
    limite_le: appel.limiteLe,
    verrouille_le: appel.verrouilleLe,
    formule_de_prix: appel.formuleDePrix,
    note_maximale: appel.noteMaximale,
    criteres: appel.criteres.map((c) => ({...c})),
    pieces: [...appel.pieces],
    lots: appel.lots.map((lot) => {
      const duLot = siennes.filter((o) => o.lot === lot.numero)
      const retenu = choix.find((c) => c.appel === appel.code && c.lot === lot.numero)?.organisme ?? null
      return {
        numero: lot.numero,
        intitule: lot.intitule,
        actions: [...lot.actions],
        plafond_centimes: lot.plafondCentimes,
        offres: duLot.length,
        ecartees: duLot.filter((o) => o.ecartee !== null).length,
        retenu: retenu === null ? null : (noms.get(retenu) ?? retenu),
      }
    }),
  }
}

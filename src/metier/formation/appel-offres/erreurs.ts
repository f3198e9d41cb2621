import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer} from '../../../shared/francais.js'
import type {AppelDOffres, Lot} from '../types.js'

/** The call meant: by its code, whatever its year, else the only one of the year. */
export function trouverAppel(
  appels: readonly AppelDOffres[],
  {annee, code}: {readonly annee: number; readonly code: string | undefined},
): AppelDOffres {
  const siens = appels.filter((a) => a.annee === annee)
  const [seul] = siens
  if (code === undefined && seul && siens.length === 1) return seul
  const trouve = appels.find((a) => a.code.toLowerCase() === code?.trim().toLowerCase())
  if (trouve) return trouve
  const codes = enumerer(siens.map((a) => a.code))
  const message =
    code === undefined
      ? siens.length === 0
        ? `Aucun appel d'offres n'est ouvert pour ${annee}.`
        : `Plusieurs appels d'offres sont ouverts pour ${annee} : ${codes}.`
      : `« ${code} » n'est le code d'aucun appel d'offres.`
  throw new ErreurMetier('FOR-033', message, {
    pistes: [
      ...(siens.length > 0 ? [`Ajoutez « --appel ${seul?.code ?? ''} » ; connus : ${codes}.`] : []),
      `Pour en ouvrir un : animreg formation appel-offres ouvrir AO${annee} --limite ${annee}-06-30 --annee ${annee}`,
    ],
    details: {annee, appel: code ?? null, connus: siens.map((a) => a.code)},
  })
}

/** The lot meant, by its number, else the only one. */
export function trouverLot(appel: AppelDOffres, numero: number | undefined): Lot {
  const [seul] = appel.lots
  if (numero === undefined && seul && appel.lots.length === 1) return seul
  const lot = appel.lots.find((l) => l.numero === numero)
  if (lot) return lot
  const connus = appel.lots.map((l) => `${l.numero} (${l.intitule})`)
  const message =
    numero === undefined
      ? `L'appel d'offres ${appel.code} a ${appel.lots.length} lots : lequel ?`
      : `L'appel d'offres ${appel.code} n'a pas de lot ${numero}.`
  throw new ErreurMetier('FOR-035', message, {
    pistes: [`Donnez « --lot » ; lots : ${enumerer(connus)}.`],
    details: {appel: appel.code, lot: numero ?? null},
  })
}

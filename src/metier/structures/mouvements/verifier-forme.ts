import {accorder, formaterDate} from '../../../shared/francais.js'
import {
  avecUn,
  continueSousLeMemeCode,
  DERNIER_JOUR,
  type Mouvement,
  PREMIER_JOUR,
  REGLES_DES_GENRES,
} from '../reseau/index.js'
import type {Constat, Nommer} from './faute.js'

/** What can be said of a mouvement alone. */
export function verifierForme(mouvement: Mouvement, nommer: Nommer): Constat[] {
  const {genre, date, sources, cibles} = mouvement
  const regle = REGLES_DES_GENRES[genre]
  const constats: Constat[] = []
  if (date < PREMIER_JOUR || date > DERNIER_JOUR) {
    constats.push({
      code: 'STR-048',
      champ: 'date',
      message: `Le ${formaterDate(date)} est hors de la vie du réseau, qui commence le ${formaterDate(PREMIER_JOUR)}.`,
      a_faire: "Vérifiez l'année de la date.",
    })
  }
  const commun = continueSousLeMemeCode(mouvement) ? undefined : cibles.find((c) => sources.includes(c.code))
  if (commun) {
    const message = `${nommer(commun.code, date)} est à la fois source et cible de la ${regle.libelle}.`
    constats.push({code: 'STR-042', champ: 'cible', message, a_faire: remedeSourceEtCible(mouvement)})
  }
  const [nombreSources, nombreCibles] = [new Set(sources).size, new Set(cibles.map((c) => c.code)).size]
  const source = dansBornes(nombreSources, regle.sources) && nombreSources === sources.length
  if (!source || !dansBornes(nombreCibles, regle.cibles) || nombreCibles !== cibles.length) {
    constats.push({
      code: 'STR-046',
      champ: source ? 'cible' : 'source',
      message: `${majuscule(avecUn(genre))} demande ${regle.attendu} ; reçu : ${accorder(nombreSources, 'source')} et ${accorder(nombreCibles, 'cible')}.`,
      a_faire: 'Corrigez les structures citées ; chacune est citée une seule fois.',
    })
  }
  return [...constats, ...verifierParts(mouvement)]
}

function dansBornes(nombre: number, [minimum, maximum]: readonly [number, number]): boolean {
  return nombre >= minimum && nombre <= maximum
}

function remedeSourceEtCible({genre}: Mouvement): string {
  if (genre === 'regroupement')
    return 'Si une structure continue et reçoit les autres, enregistrez une absorption : elle en est la cible.'
  if (genre === 'scission')
    return 'Si la structure continue, enregistrez la création de la nouvelle, puis un changement de territoire de l’une vers l’autre.'
  return 'La cible est la structure qui continue ; retirez-la des sources.'
}

/** A key is whole or absent: shares between 0 and 100 %, for all the targets, 100 % together. */
function verifierParts({genre, cibles}: Mouvement): Constat[] {
  const parts = cibles.map((c) => c.part).filter((part) => part !== null)
  if (parts.length === 0) return []
  if (genre !== 'scission' && genre !== 'territoire') {
    return surLaCle(
      `Une part n'a pas de sens pour ${avecUn(genre)} : la cible reçoit tout.`,
      'Retirez les parts.',
    )
  }
  if (parts.some((part) => part <= 0 || part >= 1)) {
    return surLaCle(
      'Une part est un pourcentage entre 0 et 100, bornes exclues.',
      'Corrigez les parts, par exemple 60 et 40.',
    )
  }
  if (genre === 'territoire') return []
  if (parts.length < cibles.length) {
    const message = `${accorder(parts.length, 'part')} pour ${accorder(cibles.length, 'cible')}.`
    return surLaCle(message, 'Donnez une part à chaque cible, ou à aucune si la clé n’est pas connue.')
  }
  const total = Math.round(parts.reduce((s, part) => s + part, 0) * 1e6) / 1e4
  return Math.abs(total - 100) < 0.05
    ? []
    : surLaCle(
        `Les parts font ${String(total).replace('.', ',')} % ; 100 % sont attendus.`,
        'Corrigez les parts, ou retirez-les toutes si la clé n’est pas connue.',
      )
}

function surLaCle(message: string, aFaire: string): Constat[] {
  return [{code: 'STR-047', champ: 'part', message, a_faire: aFaire}]
}

function majuscule(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`
}

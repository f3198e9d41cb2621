import {formaterDate} from '../../../shared/francais.js'
import {
  avecUn,
  cleDeMouvement,
  continueSousLeMemeCode,
  dejaVueAvant,
  type FaitsDuReseau,
  identiteLe,
  justeAvant,
  leMeme,
  type Mouvement,
  ordonnerMouvements,
  peutOuvrir,
  REGLES_DES_GENRES,
  retracerVies,
  sourcesFermees,
  type Vie,
} from '../reseau/index.js'
import type {CodeStructure} from '../types.js'
import {chercherBoucle} from './boucle.js'
import type {Constat, Faute, Nommer} from './faute.js'
import {verifierForme} from './verifier-forme.js'

/** Checks the whole story, since an event entered today may contradict one of last year. Order of entry is nothing. */
export function verifierMouvements<M extends Mouvement>(faits: FaitsDuReseau<M>): readonly Faute<M>[] {
  const recit = {vies: retracerVies(faits), faits, nommer: nommeur(faits)}
  const boucle = chercherBoucle(faits.mouvements, recit.nommer)
  const fautes: Faute<M>[] = []
  const vus: M[] = []
  for (const mouvement of ordonnerMouvements(faits.mouvements)) {
    const constats = [
      ...verifierForme(mouvement, recit.nommer),
      ...(boucle?.mouvement === mouvement ? [boucle.constat] : []),
      ...verifierSuite(mouvement, vus, recit),
    ]
    // The first thing wrong explains the others.
    if (constats[0]) fautes.push({...constats[0], mouvement})
    vus.push(mouvement)
  }
  return fautes
}

type Recit = {
  readonly vies: ReadonlyMap<CodeStructure, Vie>
  readonly faits: FaitsDuReseau
  readonly nommer: Nommer
}

function nommeur(faits: FaitsDuReseau): Nommer {
  const vies = retracerVies(faits)
  return (code, jour) => {
    const vie = vies.get(code)
    return vie ? `${identiteLe(vie, jour).nom} (${code})` : code
  }
}

/** What a mouvement says against the story so far: an event told twice, a structure not there on that day. */
function verifierSuite(mouvement: Mouvement, vus: readonly Mouvement[], recit: Recit): Constat[] {
  const {genre, date, sources, cibles} = mouvement
  const double = vus.find((m) => cleDeMouvement(m) === cleDeMouvement(mouvement))
  if (double) {
    const message = `À la même date et pour les mêmes structures, ${leMeme(mouvement.genre)} est déjà enregistré${leMeme(mouvement.genre).startsWith('la') ? 'e' : ''} avec d'autres détails.`
    const aFaire =
      "Annulez d'abord ce qui est enregistré ; « animreg structures mouvement lister » donne les numéros."
    return [{code: 'STR-052', champ: 'genre', message, a_faire: aFaire}]
  }
  return [
    ...sources.flatMap((code) => verifierPresence(code, mouvement, vus, recit, 'source')),
    ...cibles.flatMap(({code}) =>
      continueSousLeMemeCode(mouvement)
        ? []
        : peutOuvrir(mouvement)
          ? verifierNaissance(code, mouvement, vus, recit)
          : verifierPresence(code, mouvement, vus, recit, 'cible'),
    ),
    ...verifierChangement(mouvement, recit),
  ].map((constat) => ({
    ...constat,
    message: `Pour ${avecUn(genre)} le ${formaterDate(date)} : ${constat.message}`,
  }))
}

function verifierPresence(
  code: CodeStructure,
  mouvement: Mouvement,
  vus: readonly Mouvement[],
  {vies, nommer}: Recit,
  champ: 'source' | 'cible',
): Constat[] {
  const {date} = mouvement
  const fermeture = vus.find((m) => sourcesFermees(m).includes(code))
  if (fermeture) {
    const deuxFois = champ === 'source' && sourcesFermees(mouvement).includes(code)
    const quand = `le ${formaterDate(fermeture.date)} (${REGLES_DES_GENRES[fermeture.genre].libelle})`
    return [
      {
        code: deuxFois ? 'STR-044' : 'STR-045',
        champ,
        message: `${nommer(code, justeAvant(fermeture.date))} a déjà fermé ${quand}${deuxFois ? ' ; elle ne peut pas fermer deux fois' : ''}.`,
        a_faire: 'Vérifiez la date et la structure, ou annulez le mouvement enregistré à tort.',
      },
    ]
  }
  const ouverteLe = vies.get(code)?.ouverteLe ?? null
  if (ouverteLe === null || ouverteLe < date || (ouverteLe === date && champ === 'cible')) return []
  return [
    {
      code: 'STR-045',
      champ,
      message: `${nommer(code, ouverteLe)} n'est créée que le ${formaterDate(ouverteLe)}.`,
      a_faire: 'Vérifiez la date et la structure.',
    },
  ]
}

/** A structure is born once, and not when a directory of before, or a former event, already knew it. */
function verifierNaissance(
  code: CodeStructure,
  mouvement: Mouvement,
  vus: readonly Mouvement[],
  recit: Recit,
): Constat[] {
  const {date, genre} = mouvement
  // A scission may give a part to a neighbour that already exists.
  if (genre === 'scission' && recit.vies.get(code)?.ouverteLe !== date)
    return verifierPresence(code, mouvement, vus, recit, 'cible')
  const connue = vus.find((m) => m.sources.includes(code) || m.cibles.some((c) => c.code === code))
  const vue = recit.faits.identites.find((i) => i.code === code && dejaVueAvant(i, date))
  if (!connue && !vue) return []
  const preuve = connue
    ? `${REGLES_DES_GENRES[connue.genre].libelle} du ${formaterDate(connue.date)}`
    : `annuaire de ${vue?.annee}`
  return [
    {
      code: 'STR-051',
      champ: 'cible',
      message: `${recit.nommer(code, date)} existait déjà (${preuve}).`,
      a_faire:
        genre === 'regroupement'
          ? 'Si cette structure existait et reçoit les autres, enregistrez une absorption.'
          : 'Donnez le code de la structure qui naît ce jour-là.',
    },
  ]
}

/** A transformation makes a Mission Locale of a PAIO; a renaming gives another name. */
function verifierChangement(mouvement: Mouvement, {vies}: Recit): Constat[] {
  const {genre, date, sources, ancienNom} = mouvement
  const [source] = sources
  const vie = source === undefined ? undefined : vies.get(source)
  if (!vie) return []
  const [avant, apres] = [identiteLe(vie, justeAvant(date)), identiteLe(vie, date)]
  if (genre === 'transformation' && avant.type !== 'PAIO') {
    const message = `${avant.nom} est déjà une Mission Locale ; seule une PAIO se transforme.`
    return [
      {
        code: 'STR-050',
        champ: 'source',
        message,
        a_faire: 'Pour un changement de nom, enregistrez un renommage.',
      },
    ]
  }
  if (genre !== 'renommage' || avant.nom !== apres.nom || ancienNom !== null) return []
  const message = `${avant.nom} porte déjà ce nom.`
  const aFaire =
    "Si l'annuaire porte déjà le nouveau nom, donnez celui d'avant avec « --ancien-nom » (colonne « Ancien nom » d'un classeur)."
  return [{code: 'STR-050', champ: 'nom', message, a_faire: aFaire}]
}

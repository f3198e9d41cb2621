import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer, formaterJour} from '../../../shared/francais.js'
import {type Action, type AppelDOffres, FORMULES_DE_PRIX, type Lot, type Offre} from '../types.js'
import {lireCritere, lireLot, lirePlafond, lotDe, verifierCriteres} from './lire-options.js'
import {CRITERES_PAR_DEFAUT, NOTE_MAXIMALE_PAR_DEFAUT, PIECES_PAR_DEFAUT} from './regles.js'

/** What was typed; what is left out keeps what the call already says, else our defaults. */
export type SaisieDAppel = {
  readonly code: string
  readonly titre: string | undefined
  readonly lots: readonly string[]
  readonly criteres: readonly string[]
  readonly plafonds: readonly string[]
  readonly pieces: readonly string[]
  readonly formule: (typeof FORMULES_DE_PRIX)[number] | undefined
  readonly noteMaximale: number | undefined
  readonly ouvertLe: string | undefined
  readonly limiteLe: string | undefined
  /** Opening day of a call that declares none. */
  readonly aujourdhui: string
}

type Faits = {
  readonly annee: number
  readonly appels: readonly AppelDOffres[]
  readonly offres: readonly Offre[]
  readonly actions: readonly Action[]
}

/** Opens a call, or changes it as long as no offer ever came in. */
export function ouvrirAppel(saisie: SaisieDAppel, faits: Faits): AppelDOffres {
  const code = saisie.code.trim()
  const connu = faits.appels.find((a) => a.code.toLowerCase() === code.toLowerCase())
  const appel = composerAppel(saisie, connu, faits)
  verifierCriteres(appel.criteres)
  if (appel.limiteLe < appel.ouvertLe) throw datesIncoherentes(appel)
  if (connu && estVerrouille(connu, faits.offres)) exigerInchange(connu, appel)
  return appel
}

/** True once an offer came in, even if it was taken back since. */
export function estVerrouille(appel: AppelDOffres, offres: readonly Offre[]): boolean {
  return appel.verrouilleLe !== null || offres.some((o) => o.appel === appel.code)
}

/** What is typed is laid over what the call says, itself laid over our defaults. */
function composerAppel(saisie: SaisieDAppel, connu: AppelDOffres | undefined, faits: Faits): AppelDOffres {
  const annee = connu?.annee ?? faits.annee
  const base = connu ?? parDefaut(saisie, annee)
  return {
    ...base,
    titre: saisie.titre ?? base.titre,
    lots: plafonner(lotsDe(saisie, connu, {...faits, annee}), saisie.plafonds),
    criteres: saisie.criteres.length > 0 ? saisie.criteres.map(lireCritere) : base.criteres,
    formuleDePrix: saisie.formule ?? base.formuleDePrix,
    noteMaximale: saisie.noteMaximale ?? base.noteMaximale,
    pieces: saisie.pieces.length > 0 ? saisie.pieces : base.pieces,
    ouvertLe: saisie.ouvertLe ?? base.ouvertLe,
    limiteLe: saisie.limiteLe ?? base.limiteLe,
  }
}

function parDefaut({code, limiteLe, aujourdhui}: SaisieDAppel, annee: number): AppelDOffres {
  if (limiteLe === undefined) {
    throw new ErreurMetier('FOR-052', "L'appel d'offres n'a pas de date limite de réception.", {
      pistes: [`Ajoutez par exemple « --limite ${annee}-06-30 ».`],
      details: {option: 'limite'},
    })
  }
  return {
    code: code.trim(),
    annee,
    titre: `Plan régional de formation ${annee}`,
    lots: [],
    criteres: CRITERES_PAR_DEFAUT,
    formuleDePrix: FORMULES_DE_PRIX[0],
    noteMaximale: NOTE_MAXIMALE_PAR_DEFAUT,
    pieces: PIECES_PAR_DEFAUT,
    ouvertLe: aujourdhui,
    limiteLe,
    verrouilleLe: null,
  }
}

/** Typed lots; else those of the call; else one per action that is bought together and has no provider. */
function lotsDe(
  {lots}: SaisieDAppel,
  connu: AppelDOffres | undefined,
  {annee, actions}: Faits,
): readonly Lot[] {
  if (lots.length > 0) return lots.map((lot, rang) => lireLot(lot, rang, {annee, actions}))
  if (connu) return connu.lots
  const aAcheter = actions.filter((a) => a.annee === annee && a.mode === 'collectif' && a.organisme === null)
  if (aAcheter.length > 0) return aAcheter.map((action, rang) => lotDe([action], rang))
  throw new ErreurMetier('FOR-034', `Aucune action du plan ${annee} n'est à mettre en concurrence.`, {
    pistes: [
      `Donnez les actions de chaque lot : « --lot F${annee}-01,F${annee}-02 » (à répéter).`,
      'Ou indiquez « collectif » dans la colonne « Mode d’achat » du plan, pour des actions sans organisme.',
    ],
    details: {annee},
  })
}

function plafonner(lots: readonly Lot[], saisis: readonly string[]): readonly Lot[] {
  const plafonds = new Map(saisis.map(lirePlafond).map(({lot, centimes}) => [lot, centimes]))
  const inconnu = [...plafonds.keys()].find((numero) => !lots.some((l) => l.numero === numero))
  if (inconnu !== undefined) {
    throw new ErreurMetier(
      'FOR-035',
      `Le plafond du lot ${inconnu} ne va à aucun lot : il y en a ${lots.length}.`,
      {
        details: {option: 'plafond', lot: inconnu},
      },
    )
  }
  return lots.map((lot) => ({...lot, plafondCentimes: plafonds.get(lot.numero) ?? lot.plafondCentimes}))
}

/** Once the first offer is in, every candidate is judged by the rule that was published: only the title may change. */
function exigerInchange(connu: AppelDOffres, voulu: AppelDOffres): void {
  const champs: readonly (readonly [keyof AppelDOffres, string])[] = [
    ['lots', 'les lots'],
    ['criteres', 'les critères ou leurs poids'],
    ['formuleDePrix', 'la formule de prix'],
    ['noteMaximale', 'l’échelle de notation'],
    ['pieces', 'les pièces demandées'],
    ['ouvertLe', 'la date d’ouverture'],
    ['limiteLe', 'la date limite'],
  ]
  const changes = champs.filter(([champ]) => JSON.stringify(connu[champ]) !== JSON.stringify(voulu[champ]))
  if (changes.length === 0) return
  const depuis = connu.verrouilleLe === null ? '' : ` depuis le ${formaterJour(connu.verrouilleLe)}`
  throw new ErreurMetier(
    'FOR-032',
    `L'appel d'offres ${connu.code} est verrouillé${depuis} : une offre est arrivée, ${enumerer(changes.map(([, nom]) => nom))} ne peuvent plus changer.`,
    {
      pistes: [
        'Gardez la règle annoncée aux candidats.',
        'Pour une autre règle, ouvrez un autre appel d’offres sous un autre code.',
      ],
      details: {
        appel: connu.code,
        verrouille_le: connu.verrouilleLe,
        champs: changes.map(([champ]) => champ),
      },
    },
  )
}

function datesIncoherentes({code, ouvertLe, limiteLe}: AppelDOffres): ErreurMetier {
  return new ErreurMetier(
    'FOR-052',
    `L'appel d'offres ${code} ouvre le ${formaterJour(ouvertLe)} et ferme le ${formaterJour(limiteLe)}, avant d'ouvrir.`,
    {pistes: ['Corrigez « --limite » ou « --le ».'], details: {ouvert_le: ouvertLe, limite_le: limiteLe}},
  )
}

import type {Bloc, Colonne, Ligne} from '../../../documents/index.js'
import {
  accorder,
  enumerer,
  formaterDate,
  formaterJour,
  formaterMontant,
  formaterNombre,
} from '../../../shared/francais.js'
import {direPasse} from '../evaluations/index.js'
import {grouper} from '../grouper.js'
import type {AppelDOffres} from '../types.js'
import {titreDuLot} from './composer-consultation.js'
import {direFormule, REGLE_DES_EGALITES} from './regles.js'
import type {Classement, LotClasse, OffreClassee} from './schema.js'

/** The analysis of the offers: what was received, how it was ranked, whether it holds, what was chosen. */
export function composerAnalyse(classement: Classement, {appel}: {readonly appel: AppelDOffres}): Bloc[] {
  const recues = classement.lots.reduce((s, l) => s + l.classement.length + l.ecartees.length, 0)
  const ecartees = classement.lots.reduce((s, l) => s + l.ecartees.length, 0)
  return [
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `${accorder(recues, 'offre reçue', 'offres reçues')} pour ${accorder(appel.lots.length, 'lot')}, dont ${accorder(ecartees, 'mise à l’écart', 'mises à l’écart')}. Date limite : ${formaterDate(appel.limiteLe)}. Critères arrêtés à l’ouverture, le ${formaterDate(appel.ouvertLe)}${appel.verrouilleLe === null ? '' : `, et verrouillés le ${formaterDate(appel.verrouilleLe)}`}.`,
    },
    {
      bloc: 'liste',
      elements: [
        `Critères : ${appel.criteres.map((c) => `${c.libelle} (${ecrire(c.poids)})`).join(', ')}.`,
        `Prix : ${direFormule(appel)}.`,
        REGLE_DES_EGALITES,
      ],
    },
    ...classement.lots.flatMap(composerLot),
  ]
}

function composerLot(lot: LotClasse): Bloc[] {
  return [
    {bloc: 'titre', niveau: 2, texte: titreDuLot(lot)},
    ...(lot.classement.length === 0
      ? [paragraphe('Aucune offre à classer.')]
      : [tableauDuLot(lot), ...direEvaluateurs(lot)]),
    ...direPassees(lot),
    ...direEcartees(lot),
    ...direExclus(lot),
    ...direManques(lot),
    ...direSensibilite(lot),
    ...direChoix(lot),
  ]
}

function tableauDuLot(lot: LotClasse): Bloc {
  const criteres = lot.classement[0]?.criteres ?? []
  const titres = titresCourts(criteres)
  return {
    bloc: 'tableau',
    legende: `Lot ${lot.numero} : le classement${lot.notes_manquantes.length > 0 ? ' (provisoire)' : ''}`,
    colonnes: [
      {libelle: 'Rang', alignement: 'droite', poids: 0.7},
      {libelle: 'Organisme', alignement: 'gauche', poids: 2.6},
      {libelle: 'Prix', alignement: 'droite', poids: 1.3},
      ...criteres.map(
        (c): Colonne => ({
          libelle: `${titres.get(c.code) ?? c.libelle} (${ecrire(c.poids)})`,
          alignement: 'droite',
          poids: 1.5,
        }),
      ),
      {libelle: 'Total', alignement: 'droite', poids: 1},
    ],
    lignes: lot.classement.map(
      (o): Ligne => ({
        role: 'donnee',
        cellules: [
          o.rang === null ? '–' : String(o.rang),
          o.nom,
          formaterMontant(o.prix_centimes),
          ...o.criteres.map((c) => (c.points === null ? 'n.d.' : formaterNombre(c.points, 2))),
          o.total === null ? 'n.d.' : formaterNombre(o.total, 2),
        ],
      }),
    ),
    note: [
      'Points sur le poids de chaque critère ; total sur 100.',
      ...lot.classement.flatMap(direEgalite),
    ].join(' '),
  }
}

/** The first word of a criterion titles its column, unless two criteria share it; the whole labels stand above. */
function titresCourts(criteres: readonly {code: string; libelle: string}[]): ReadonlyMap<string, string> {
  const parMot = grouper(criteres, ({libelle}) => libelle.split(/[\s,]/)[0] ?? libelle)
  return new Map(
    [...parMot].flatMap(([mot, siens]) =>
      siens.map((c) => [c.code, siens.length > 1 ? c.libelle : mot] as const),
    ),
  )
}

function direEgalite({nom, departagee}: OffreClassee): string[] {
  if (departagee === null) return []
  const par = {
    prix: 'départagée par le prix',
    date: 'départagée par la date de réception',
    ex_aequo: 'à égalité parfaite',
  }[departagee]
  return [`${nom} : ${par}.`]
}

/** The spread between evaluators, shown for each mark they gave. */
function direEvaluateurs({numero, classement}: LotClasse): Bloc[] {
  const lignes = classement.flatMap(({nom, criteres}) =>
    criteres.flatMap((c): Ligne[] => {
      if (c.note === null || c.minimum === null || c.maximum === null) return []
      const notes = [c.note, c.minimum, c.maximum, c.maximum - c.minimum]
      return [
        {
          role: 'donnee',
          cellules: [nom, c.libelle, String(c.evaluateurs), ...notes.map((n) => formaterNombre(n, 2))],
        },
      ]
    }),
  )
  if (lignes.length === 0) return []
  return [
    {
      bloc: 'tableau',
      legende: `Lot ${numero} : les notes des évaluateurs`,
      colonnes: [
        {libelle: 'Organisme', alignement: 'gauche', poids: 2.6},
        {libelle: 'Critère', alignement: 'gauche', poids: 3.6},
        ...['Évaluateurs', 'Moyenne', 'Plus basse', 'Plus haute', 'Écart'].map(
          (libelle): Colonne => ({libelle, alignement: 'droite', poids: 1.1}),
        ),
      ],
      lignes,
    },
  ]
}

function direPassees({classement}: LotClasse): Bloc[] {
  const connus = classement.flatMap(({nom, passe}) => (passe ? [direPasse(nom, passe)] : []))
  if (connus.length === 0) return []
  return [
    paragraphe(
      `Déjà intervenus dans les plans précédents, pour information, sans effet sur les points : ${enumerer(connus)}.`,
    ),
  ]
}

function direEcartees({numero, ecartees}: LotClasse): Bloc[] {
  if (ecartees.length === 0) return []
  return [
    {
      bloc: 'tableau',
      legende: `Lot ${numero} : les offres à l’écart`,
      colonnes: [
        {libelle: 'Organisme', alignement: 'gauche', poids: 2},
        {libelle: 'Reçue le', alignement: 'gauche', poids: 1},
        {libelle: 'Motif', alignement: 'gauche', poids: 4},
      ],
      lignes: ecartees.map(
        (o): Ligne => ({role: 'donnee', cellules: [o.nom, formaterJour(o.recue_le), o.motif]}),
      ),
    },
  ]
}

function direExclus({exclus}: LotClasse): Bloc[] {
  return exclus.map(({evaluateur, nom}) =>
    paragraphe(
      `Conflit d’intérêts : ${evaluateur} a déclaré un lien avec ${nom} ; aucune de ses notes ne compte pour ce lot.`,
    ),
  )
}

function direManques({notes_manquantes: manques}: LotClasse): Bloc[] {
  if (manques.length === 0) return []
  const parOffre = [...grouper(manques, (m) => m.nom)].map(
    ([nom, siens]) => `${nom} : ${[...new Set(siens.map((m) => m.critere))].join(', ')}`,
  )
  return [
    {
      bloc: 'encadre',
      titre: `${accorder(manques.length, 'note manque', 'notes manquent')} : le lot ne se décide pas encore`,
      textes: [],
      blocs: [{bloc: 'liste', elements: parOffre}],
    },
  ]
}

function direSensibilite({sensibilite: {tient, scenarios}, classement}: LotClasse): Bloc[] {
  const [premier] = classement
  if (tient === null || !premier) return []
  const autres = scenarios.filter((s) => !s.tient)
  if (tient) {
    const texte = `Solidité : ${premier.nom} reste en tête dans les ${scenarios.length} cas essayés (chaque poids déplacé de 10 points, l’autre formule de prix).`
    return [paragraphe(texte)]
  }
  return [
    {
      bloc: 'encadre',
      titre: `Solidité : ${premier.nom} perd la tête dans ${autres.length} cas sur ${scenarios.length}`,
      textes: ['Chaque poids est déplacé de 10 points, puis l’autre formule de prix est appliquée.'],
      blocs: [{bloc: 'liste', elements: autres.map((s) => `${s.scenario} : ${s.nom}`)}],
    },
  ]
}

function direChoix({choix}: LotClasse): Bloc[] {
  if (choix === null) return []
  return [
    {
      bloc: 'encadre',
      titre: choix.nom === null ? 'Lot sans suite' : `Offre retenue : ${choix.nom}`,
      textes: [`Décision du ${formaterDate(choix.le)}. Motif : ${choix.motif}.`],
    },
  ]
}

function paragraphe(texte: string): Bloc {
  return {bloc: 'paragraphe', texte}
}

function ecrire(nombre: number): string {
  return formaterNombre(nombre, Number.isInteger(nombre) ? 0 : 1)
}

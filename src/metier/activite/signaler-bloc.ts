import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {enumerer} from '../../shared/francais.js'
import type {Bloc, Intitule, MotifDExclusion} from './reconnaissance/index.js'

/** Everything the labels of a table call for: structures to name, rows left out, columns that hold no values. */
export function signalerBloc(bloc: Bloc, tolerant: boolean): Anomalie[] {
  return [
    ...signalerStructures(bloc),
    ...bloc.periodesIllisibles.map((i) => periodeIllisible(bloc, i, tolerant)),
    ...signalerIgnores(bloc),
    ...signalerExclus(bloc),
  ]
}

function lieuDe({feuille}: Bloc, {ligne, colonne}: Intitule) {
  return {feuille, cellule: adresse(ligne, colonne)}
}

function signalerStructures(bloc: Bloc): Anomalie[] {
  return [
    ...bloc.douteuses.map(({texte, candidats, ...place}) => {
      const [noms, noteCandidats] = [
        candidats.map((c) => c.nom),
        candidats.map((c) => `${c.nom} (${c.code})`),
      ]
      return anomalie(
        'bloquante',
        'ACT-003',
        `« ${texte} » pourrait être ${enumerer(noteCandidats, 'ou')}.`,
        {
          ...lieuDe(bloc, {texte, ...place}),
          valeur: texte,
          attendu: enumerer(noms, 'ou'),
          a_faire: `Ajoutez sous « structures: » dans appellations.yaml la ligne ${JSON.stringify(texte)}: ${JSON.stringify(candidats[0]?.code ?? '')} (avec le bon code), puis relancez.`,
        },
      )
    }),
    ...bloc.inconnues.map((intitule) => structureInconnue(bloc, intitule)),
  ]
}

function structureInconnue(bloc: Bloc, {duTitre, ...intitule}: Bloc['inconnues'][number]): Anomalie {
  const message = duTitre
    ? `Rien ne nomme la structure de ce tableau : ni ses lignes ou colonnes, ni son titre, ni la feuille « ${bloc.feuille} », ni le fichier (lu : « ${intitule.texte} »).`
    : `« ${intitule.texte} » n’est aucune structure de l’annuaire.`
  const aFaire = duTitre
    ? 'Écrivez le nom de la structure au-dessus du tableau ou dans le nom du fichier'
    : 'Ajoutez la structure à l’annuaire'
  return anomalie('bloquante', 'ACT-002', message, {
    ...lieuDe(bloc, intitule),
    valeur: intitule.texte,
    attendu: 'le nom ou le code d’une structure de l’annuaire',
    a_faire: `${aFaire}, ou ajoutez sous « structures: » dans appellations.yaml la ligne ${JSON.stringify(intitule.texte)}: suivie du code de la structure.`,
  })
}

function periodeIllisible(bloc: Bloc, intitule: Intitule, tolerant: boolean): Anomalie {
  const lieu = {
    ...lieuDe(bloc, intitule),
    valeur: intitule.texte,
    attendu: 'un mois, un trimestre ou une année',
  }
  const message = `« ${intitule.texte || 'vide'} » n’est pas une période : les nombres de cette ligne ne peuvent pas être datés.`
  return tolerant
    ? anomalie('avertissement', 'ACT-021', message, {
        ...lieu,
        a_faire: 'Ligne laissée de côté ; corrigez-la et réimportez.',
      })
    : anomalie('bloquante', 'ACT-021', message, {
        ...lieu,
        a_faire:
          'Écrivez un mois (« mars 2008 »), ou relancez avec « --tolerant » pour laisser la ligne de côté.',
      })
}

function signalerIgnores(bloc: Bloc): Anomalie[] {
  return bloc.ignores.map((intitule) =>
    anomalie(
      'avertissement',
      'ACT-007',
      `« ${intitule.texte} » n’est pas un indicateur du référentiel : laissé de côté.`,
      {
        ...lieuDe(bloc, intitule),
        valeur: intitule.texte,
        attendu: 'un intitulé de la charte de saisie',
        a_faire: 'Si c’en est un sous un autre nom, ajoutez-le sous « indicateurs: » dans appellations.yaml.',
      },
    ),
  )
}

const PLURIELS: Readonly<Record<MotifDExclusion, string>> = {
  rappel: 'rappels',
  objectif: 'objectifs',
  réalisé: 'réalisés',
  évolution: 'évolutions',
  pourcentage: 'pourcentages',
  moyenne: 'moyennes',
}

/** One finding for all the columns or rows that hold something else than values. */
function signalerExclus(bloc: Bloc): Anomalie[] {
  const [premier] = bloc.exclus
  if (!premier) return []
  const dits = bloc.exclus.map(({texte, ligne, colonne}) => `« ${texte} » (${adresse(ligne, colonne)})`)
  const motifs = [...new Set(bloc.exclus.map((e) => PLURIELS[e.motif]))]
  return [
    anomalie(
      'information',
      'ACT-020',
      `Laissé de côté, car ce sont des ${enumerer(motifs)} : ${dits.join(', ')}.`,
      {
        ...lieuDe(bloc, premier),
        valeur: premier.texte,
        a_faire:
          'Rien à faire : ces nombres se recalculent ou s’importent à part (animreg objectifs importer).',
      },
    ),
  ]
}

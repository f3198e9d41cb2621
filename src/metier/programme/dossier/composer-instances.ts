import type {Bloc, Ligne} from '../../../documents/index.js'
import {accorder, formaterDate} from '../../../shared/francais.js'
import {
  enFonctionLe,
  type FaitsDesInstances,
  type Instance,
  listerDecisions,
  type Membre,
  membresDe,
  presenterMembre,
  toutesLesInstances,
} from '../instances/index.js'

type Demande = {readonly annee: number; readonly date: string}

/** The annex of the instances: who sat, when they met. Outside instances are told last. */
export function composerInstances(
  faits: FaitsDesInstances,
  demande: Demande,
  {niveau = 1}: {niveau?: 1 | 2} = {},
): Bloc[] {
  const instances = toutesLesInstances(faits)
  if (instances.length === 0) return []
  const rangees = [
    ...instances.filter((i) => i.nature === 'interne'),
    ...instances.filter((i) => i.nature !== 'interne'),
  ]
  return [
    {bloc: 'titre', niveau, texte: `Les instances en ${demande.annee}`},
    ...rangees.flatMap((instance) =>
      composerInstance(faits, instance, {...demande, niveau: niveau === 1 ? 2 : 3}),
    ),
  ]
}

function composerInstance(
  faits: FaitsDesInstances,
  instance: Instance,
  {annee, date, niveau}: Demande & {readonly niveau: 2 | 3},
): Bloc[] {
  const membres = enFonctionLe(membresDe(instance, faits), date)
  const reunions = faits.reunions
    .filter((r) => r.instance === instance.code && r.date.startsWith(`${annee}-`))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  if (membres.length === 0 && reunions.length === 0) return []
  return [
    {bloc: 'titre', niveau, texte: instance.nom},
    ...(reunions.length > 0
      ? [
          {
            bloc: 'paragraphe',
            texte: `${accorder(reunions.length, 'réunion')} : ${reunions.map((r) => [formaterDate(r.date), r.objet].filter(Boolean).join(' – ')).join(' ; ')}.`,
          } as const,
        ]
      : []),
    ...(membres.length > 0 ? [tableauDesMembres(instance, membres, date)] : []),
  ]
}

function tableauDesMembres({nom}: Instance, membres: readonly Membre[], date: string): Bloc {
  return {
    bloc: 'tableau',
    legende: `${nom} au ${formaterDate(date)}`,
    colonnes: [
      {libelle: 'Membre', alignement: 'gauche', poids: 3},
      {libelle: 'Structure ou organisme', alignement: 'gauche', poids: 3},
    ],
    lignes: membres.map(
      (m): Ligne => ({
        role: 'donnee',
        cellules: [presenterMembre(m), m.organisme ?? m.nom_structure ?? '–'],
      }),
    ),
  }
}

/** What is asked of the committee, and what it had decided that is not done yet. */
export function composerDecisions(faits: FaitsDesInstances, {annee, date}: Demande): Bloc[] {
  const {decisions} = listerDecisions(faits, {annee, date, ouvertes: true})
  const demandees = decisions.filter((d) => d.etat === 'demandee')
  const aFaire = decisions.filter((d) => d.etat === 'prise')
  return [
    {bloc: 'titre', niveau: 1, texte: 'Les décisions', sansSaut: true},
    {bloc: 'titre', niveau: 2, texte: 'Décisions demandées'},
    demandees.length === 0
      ? {bloc: 'paragraphe', texte: 'Aucune décision n’est demandée.'}
      : {
          bloc: 'liste',
          ordonnee: true,
          elements: demandees.map(
            (d) => `${d.texte}${d.echeance ? ` (avant le ${formaterDate(d.echeance)})` : ''}`,
          ),
        },
    {bloc: 'titre', niveau: 2, texte: 'Décisions prises qui restent à faire'},
    aFaire.length === 0
      ? {bloc: 'paragraphe', texte: 'Toutes les décisions prises sont faites.'}
      : {
          bloc: 'tableau',
          legende: `Décisions à faire au ${formaterDate(date)}`,
          colonnes: [
            {libelle: 'N°', alignement: 'gauche', poids: 0.9},
            {libelle: 'Décision', alignement: 'gauche', poids: 4},
            {libelle: 'Prise par', alignement: 'gauche', poids: 2.6},
            {libelle: 'Responsable', alignement: 'gauche', poids: 1.8},
            {libelle: 'Pour le', alignement: 'gauche', poids: 1.8},
          ],
          lignes: aFaire.map(
            (d): Ligne => ({
              role: 'donnee',
              cellules: [
                d.numero,
                d.texte,
                `${d.nom_instance}, ${formaterDate(d.date)}`,
                d.responsable ?? '–',
                d.echeance ? `${formaterDate(d.echeance)}${d.en_retard ? ' (en retard)' : ''}` : '–',
              ],
            }),
          ),
        },
  ]
}

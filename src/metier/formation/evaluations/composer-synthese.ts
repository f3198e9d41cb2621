import type {Bloc} from '../../../documents/index.js'
import {accorder, formaterNombre, formaterPourcentage} from '../../../shared/francais.js'
import {REPONSES_MINIMALES, type Synthese, type SyntheseDEvaluations} from './synthetiser.js'

/** The synthesis as a document. */
export function composerSyntheseDEvaluations({syntheses}: SyntheseDEvaluations): Bloc[] {
  return syntheses.flatMap((s): Bloc[] => [
    {
      bloc: 'titre',
      niveau: 2,
      texte: `${s.session ?? s.action} – ${s.intitule}, ${s.moment === 'a_chaud' ? 'à chaud' : 'à froid'}`,
    },
    {bloc: 'paragraphe', texte: direReponses(s)},
    {
      bloc: 'tableau',
      legende: `Notes sur ${s.echelle}, ${s.session ?? s.action}`,
      colonnes: [
        {libelle: 'Question', alignement: 'gauche', poids: 4},
        {libelle: 'Réponses', alignement: 'droite'},
        {libelle: 'Moyenne', alignement: 'droite'},
      ],
      lignes: s.questions.map((q) => ({
        role: 'donnee' as const,
        cellules: [q.question, String(q.reponses), ecrireMoyenne(q, s.echelle)],
      })),
      ...(s.questions.some((q) => q.moyenne === null)
        ? {note: `n.c. : moins de ${REPONSES_MINIMALES} réponses, la moyenne n’est pas donnée.`}
        : {}),
    },
    ...(s.commentaires.length > 0
      ? [
          {bloc: 'titre' as const, niveau: 3 as const, texte: 'Commentaires, sans les noms'},
          {bloc: 'liste' as const, elements: s.commentaires},
        ]
      : []),
  ])
}

/** « 8 réponses pour 12 personnes, soit 67 % ». */
export function direReponses({
  reponses,
  interroges,
  taux,
}: Pick<Synthese, 'reponses' | 'interroges' | 'taux'>): string {
  const tete = accorder(reponses, 'réponse')
  return taux === null
    ? `${tete} ; aucune personne inscrite connue.`
    : `${tete} pour ${accorder(interroges, 'personne')}, soit ${formaterPourcentage(taux)}.`
}

/** « 4,2 / 5 », or that it is not given. */
export function ecrireMoyenne({moyenne}: Synthese['questions'][number], echelle: number): string {
  return moyenne === null ? 'n.c.' : `${formaterNombre(moyenne, 1)} / ${echelle}`
}

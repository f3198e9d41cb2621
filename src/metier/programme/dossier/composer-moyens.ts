import type {Bloc, Ligne} from '../../../documents/index.js'
import {formaterNombre} from '../../../shared/francais.js'
import type {MoyensMontres} from '../moyens/index.js'
import {ABSENT, ecrireMontant, ecrireTaux} from '../suivi/index.js'

/** The team, its funding and the cotisations, as the report and the committee's file tell them. */
export function composerMoyens(moyens: MoyensMontres, {niveau = 1}: {niveau?: 1 | 2} = {}): Bloc[] {
  const {annee, equipe, financements, cotisations: c} = moyens
  return [
    {bloc: 'titre', niveau, texte: 'L’équipe et ses moyens', sansSaut: true},
    ...(equipe.postes.length > 0 ? [tableauDeLEquipe(moyens)] : []),
    ...(financements.lignes.length > 0 ? [tableauDesFinancements(moyens)] : []),
    ...(c.lignes.length > 0
      ? [
          {
            bloc: 'paragraphe',
            texte: `Les cotisations des structures pour ${annee} : ${ecrireMontant(c.recues_centimes)} reçus sur ${ecrireMontant(c.appelees_centimes)} appelés (${ecrireTaux(c.taux)}).`,
          } as const,
        ]
      : []),
  ]
}

function tableauDeLEquipe({annee, equipe}: MoyensMontres): Bloc {
  return {
    bloc: 'tableau',
    legende: `L’équipe de l’animation en ${annee}`,
    colonnes: [
      {libelle: 'Poste', alignement: 'gauche', poids: 3},
      {libelle: 'Employeur', alignement: 'gauche', poids: 3},
      {libelle: 'Personnes', alignement: 'droite'},
      {libelle: 'ETP', alignement: 'droite'},
    ],
    lignes: [
      ...equipe.postes.map(
        (p): Ligne => ({
          role: 'donnee',
          cellules: [
            p.intitule,
            `${p.employeur ?? ABSENT}${p.statut === 'mis_a_disposition' ? ' (mise à disposition)' : ''}`,
            nombre(p.effectif),
            nombre(p.etp),
          ],
        }),
      ),
      {role: 'total', cellules: ['Ensemble', '', nombre(equipe.effectif), nombre(equipe.etp)]},
    ],
  }
}

function tableauDesFinancements({annee, financements: f}: MoyensMontres): Bloc {
  return {
    bloc: 'tableau',
    legende: `Les financements de l’animation en ${annee}`,
    colonnes: [
      {libelle: 'Financeur', alignement: 'gauche', poids: 3},
      {libelle: 'Demandé', alignement: 'droite', poids: 1.2},
      {libelle: 'Notifié', alignement: 'droite', poids: 1.2},
      {libelle: 'Reçu', alignement: 'droite', poids: 1.2},
      {libelle: 'Part', alignement: 'droite', poids: 0.8},
    ],
    lignes: [
      ...f.lignes.map(
        (l): Ligne => ({
          role: 'donnee',
          cellules: [
            [l.financeur, l.objet].filter(Boolean).join(' – '),
            ecrireMontant(l.demande_centimes),
            ecrireMontant(l.notifie_centimes),
            ecrireMontant(l.recu_centimes),
            ecrireTaux(l.part),
          ],
        }),
      ),
      {
        role: 'total',
        cellules: [
          'Ensemble',
          ecrireMontant(f.demande_centimes),
          ecrireMontant(f.notifie_centimes),
          ecrireMontant(f.recu_centimes),
          '',
        ],
      },
    ],
  }
}

function nombre(valeur: number | null): string {
  return valeur === null ? ABSENT : formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

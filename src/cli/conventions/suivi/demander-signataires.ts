import {attendues, type Convention, nommerConvention, type Partie} from '../../../metier/conventions/index.js'
import {demanderChoix} from '../../questions.js'

/** Who signed, among those who have not yet. */
export async function demanderSignataires(convention: Convention): Promise<readonly Partie[]> {
  const restantes = attendues(convention)
  return demanderChoix<readonly Partie[]>(`Qui a signé ${nommerConvention(convention)} ?`, [
    ...restantes.map((partie) => ({valeur: [partie], libelle: partie.nom})),
    {valeur: restantes, libelle: 'toutes celles qui manquaient'},
  ])
}

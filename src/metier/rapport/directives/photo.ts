import type {Directive} from './types.js'

/** A picture of `rapport/<annee>/images/`, with who made it. */
export const PHOTO: Directive = {
  requis: ['fichier', 'legende'],
  attributs: ['credit', 'alternative', 'largeur'],
  exemple: '::photo{fichier="train.jpg" legende="Le Train pour l’emploi" credit="Association"}',
  composer: ({attributs}, {images}) => {
    const {fichier = '', legende = '', credit, alternative, largeur} = attributs
    const trouvee = images.get(fichier) ?? images.get(`images/${fichier}`)
    if (!trouvee) {
      return {
        blocs: [],
        fautes: [`aucune image PNG ou JPEG « ${fichier} » dans le dossier images/ des chapitres`],
      }
    }
    if ('refus' in trouvee) return {blocs: [], fautes: [`« ${fichier} » : ${trouvee.refus}`]}
    const {image} = trouvee
    return {
      blocs: [
        {
          bloc: 'image',
          image,
          legende,
          alternative: alternative ?? legende,
          ...(credit ? {credit} : {}),
          ...(largeur === 'moitie' ? {largeur: 'moitie' as const} : {}),
        },
      ],
      fautes:
        largeur === undefined || ['moitie', 'pleine'].includes(largeur)
          ? []
          : [`la largeur « ${largeur} » n'existe pas : « pleine » ou « moitie » est attendu`],
    }
  },
}

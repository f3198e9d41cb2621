import type {Bloc, Liste, Paragraphe, Texte} from '../../../documents/index.js'
import type {AppelDeDirective, Directive} from './types.js'

/** A boxed note: its paragraphs, then its lists. */
export const ENCADRE: Directive = {
  requis: ['titre'],
  exemple: ':::encadre{titre="Info site"} … :::',
  composer: (appel) => {
    const textes = prendreTextes(appel.blocs)
    const blocs = appel.blocs.slice(textes.length).filter(estProse)
    return {
      blocs: [
        {
          bloc: 'encadre',
          titre: appel.attributs.titre ?? '',
          textes,
          ...(blocs.length > 0 ? {blocs} : {}),
        },
      ],
      fautes: direIntrus(appel),
    }
  },
}

/** Somebody's words. */
export const TEMOIGNAGE: Directive = {
  requis: ['auteur'],
  exemple: ':::temoignage{auteur="Une jeune de la Mission Locale"} … :::',
  composer: (appel) => ({
    blocs: [
      {
        bloc: 'citation',
        textes: appel.blocs.flatMap((b) => (b.bloc === 'paragraphe' ? [b.texte] : [])),
        auteur: appel.attributs.auteur ?? '',
      },
    ],
    fautes:
      appel.blocs.length === 0
        ? ["il n'y a rien entre « :::temoignage » et « ::: »"]
        : appel.blocs.some((b) => b.bloc !== 'paragraphe')
          ? ['un témoignage ne contient que des paragraphes']
          : [],
  }),
}

/** The paragraphs a block begins with. */
function prendreTextes(blocs: readonly Bloc[]): Texte[] {
  const premierAutre = blocs.findIndex((b) => b.bloc !== 'paragraphe')
  const debut = premierAutre === -1 ? blocs : blocs.slice(0, premierAutre)
  return debut.flatMap((b) => (b.bloc === 'paragraphe' ? [b.texte] : []))
}

function estProse(bloc: Bloc): bloc is Paragraphe | Liste {
  return bloc.bloc === 'paragraphe' || bloc.bloc === 'liste'
}

function direIntrus({nom, blocs}: AppelDeDirective): string[] {
  if (blocs.length === 0) return [`il n'y a rien entre « :::${nom} » et « ::: »`]
  return blocs.every(estProse) ? [] : ['un encadré ne contient que des paragraphes et des listes']
}

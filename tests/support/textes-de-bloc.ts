import type {Bloc, Texte} from '../../src/documents/index.js'

/** Every text of a block that paper shows, in any order. */
export function textesDeBloc(bloc: Bloc): Texte[] {
  switch (bloc.bloc) {
    case 'titre':
    case 'paragraphe':
      return [bloc.texte]
    case 'liste':
      return [...bloc.elements]
    case 'encadre':
      return [bloc.titre, ...bloc.textes, ...(bloc.blocs ?? []).flatMap(textesDeBloc)]
    case 'chiffres':
      return bloc.chiffres.flatMap((c) => [
        c.valeur,
        c.evolution?.texte ?? '',
        c.libelle,
        ...c.details,
        c.jauge?.texte ?? '',
      ])
    case 'tableau':
      return [
        bloc.legende,
        ...bloc.colonnes.map((c) => c.libelle),
        ...(bloc.groupesDeColonnes ?? []).map((g) => g.libelle),
        ...bloc.lignes.flatMap((l) => [...l.cellules]),
        bloc.source ?? '',
        bloc.note ?? '',
      ]
    case 'figure':
      return [
        ...bloc.dessin.formes.flatMap((f) => (f.forme === 'texte' ? [f.texte] : [])),
        bloc.legende,
        bloc.source ?? '',
      ]
    default:
      return textesDEncart(bloc)
  }
}

type Encart = Extract<
  Bloc,
  {bloc: 'image' | 'citation' | 'signatures' | 'annuaire' | 'sommaire-des-tableaux' | 'saut-de-page'}
>

function textesDEncart(bloc: Encart): Texte[] {
  switch (bloc.bloc) {
    case 'image':
      return [bloc.legende ?? '', bloc.credit ?? '']
    case 'citation':
      return [...bloc.textes, bloc.auteur ?? '']
    case 'signatures':
      return [
        bloc.lieuEtDate ?? '',
        ...bloc.signataires.flatMap((s) => [s.qualite, s.nom ?? '', s.mention ?? '']),
      ]
    case 'annuaire':
      return bloc.fiches.flatMap((f) => [f.titre, ...f.lignes])
    case 'sommaire-des-tableaux':
    case 'saut-de-page':
      return []
  }
}

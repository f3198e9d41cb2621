import {
  type Bloc,
  type ChiffreEnVue,
  type Document,
  type Ligne,
  texteBrut,
} from '../../../src/documents/index.js'

/** The whole text of a document, a block per paragraph, so that a golden file reads like the page. */
export function documentEnTexte({couverture, piedDePage, blocs, metadonnees}: Document): string {
  const devant = couverture
    ? [
        couverture.surtitre,
        couverture.titre,
        couverture.sousTitre,
        couverture.emetteur,
        ...couverture.mentions,
      ]
    : []
  return [`[${metadonnees.titre}]`, devant.join('\n'), ...blocs.map(blocEnTexte), `[${piedDePage}]`, ''].join(
    '\n\n',
  )
}

function blocEnTexte(bloc: Bloc): string {
  switch (bloc.bloc) {
    case 'titre':
      return `${'#'.repeat(bloc.niveau)} ${bloc.texte}`
    case 'paragraphe':
      return texteBrut(bloc.texte)
    case 'liste':
      return bloc.elements.map((e) => `- ${texteBrut(e)}`).join('\n')
    case 'chiffres':
      return bloc.chiffres.map(chiffreEnTexte).join('\n')
    case 'tableau':
      return [
        bloc.legende,
        bloc.colonnes.map((c) => c.libelle).join(' | '),
        ...bloc.lignes.map(ligneEnTexte),
        ...[bloc.source, bloc.note].filter((t) => t !== undefined),
      ].join('\n')
    case 'figure':
      return [bloc.dessin.alternative, bloc.legende, bloc.source, bloc.note]
        .filter((t) => t !== undefined)
        .join('\n')
    case 'encadre':
      return [bloc.titre, ...bloc.textes.map(texteBrut), ...(bloc.blocs ?? []).map(blocEnTexte)].join('\n')
    default:
      return encartEnTexte(bloc)
  }
}

type Encart = Extract<
  Bloc,
  {bloc: 'image' | 'citation' | 'signatures' | 'annuaire' | 'sommaire-des-tableaux' | 'saut-de-page'}
>

function encartEnTexte(bloc: Encart): string {
  switch (bloc.bloc) {
    case 'image':
      return [`[${bloc.alternative}]`, bloc.legende, bloc.credit].filter((t) => t !== undefined).join('\n')
    case 'citation':
      return [...bloc.textes.map((t) => `> ${texteBrut(t)}`), bloc.auteur ?? ''].join('\n')
    case 'signatures':
      return [
        bloc.lieuEtDate ?? '',
        ...bloc.signataires.map((s) =>
          [s.qualite, s.nom, s.mention].filter((t) => t !== undefined).join(' · '),
        ),
      ].join('\n')
    case 'annuaire':
      return bloc.fiches.map((f) => [f.titre, ...f.lignes.map(texteBrut)].join(' · ')).join('\n')
    case 'sommaire-des-tableaux':
      return '[index des tableaux et des figures]'
    case 'saut-de-page':
      return '---'
  }
}

function chiffreEnTexte({valeur, libelle, evolution, details, jauge, majeur}: ChiffreEnVue): string {
  const suite = [evolution?.texte, ...details, jauge?.texte].filter((t) => t !== undefined)
  return `${majeur ? '** ' : '*  '}${[`${valeur} ${libelle}`, ...suite].join(' · ')}`
}

function ligneEnTexte({role, cellules}: Ligne): string {
  return role === 'donnee' ? cellules.join(' | ') : `${role.toUpperCase()} ${cellules.join(' | ')}`
}

import {ecrirePartenaires, type ListeDExperiences} from '../../metier/programme/index.js'
import {accorder} from '../../shared/francais.js'
import {deuxColonnes, largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import type {ExperienceNotee} from './experiences.js'

type Fiche = ExperienceNotee['fiche'] & {readonly nom_structure?: string | null}

/** A fiche in full, what it says only. */
export function presenterFiche(fiche: Fiche): string {
  const champs: readonly (readonly [string, string | null])[] = [
    ['Structure', fiche.nom_structure ?? fiche.structure],
    ['Lieu', fiche.lieu],
    ['Thème', fiche.theme],
    ['Période', fiche.periode],
    ['Contexte', fiche.contexte],
    ['Action menée', fiche.action],
    ['Partenaires', ecrirePartenaires(fiche.partenaires)],
    ['Moyens', fiche.moyens],
    ['Résultats', fiche.resultats],
    ['Pour la refaire', fiche.conditions],
    ['Contact', fiche.contact],
    ['Documents', fiche.documents.join(', ')],
  ]
  const dits = champs.flatMap(([terme, texte]) => (texte ? [[terme, texte] as const] : []))
  const numero = fiche.numero === null ? '' : ` (fiche n° ${fiche.numero})`
  return [`${fiche.titre}${numero}`, deuxColonnes(dits, largeurDuTerminal(), (terme) => terme)].join('\n')
}

/** Titles, where they come from, and what answers a search. */
export function presenterListe({fiches, recherche, themes}: ListeDExperiences): string {
  if (fiches.length === 0) {
    return recherche === null
      ? "Aucune fiche d'expérience n'est écrite."
      : `Aucune fiche ne contient « ${recherche} ».`
  }
  const lignes = fiches.flatMap((f) => {
    const ou = [f.nom_structure, f.lieu, f.theme, f.periode].filter(Boolean).join(', ')
    const extrait = f.extrait ? retraiter(plier(f.extrait, largeurDuTerminal() - 8), 8) : ''
    return [
      `${`n° ${f.numero ?? '?'}`.padStart(6)}  ${f.titre}${ou ? ` – ${ou}` : ''}`,
      ...(extrait ? [extrait] : []),
    ]
  })
  const compte = accorder(fiches.length, 'fiche')
  const parTheme =
    recherche === null && themes.length > 0
      ? ` Thèmes : ${themes.map((t) => `${t.theme} (${t.fiches})`).join(', ')}.`
      : ''
  return [...lignes, '', `${compte}.${parTheme}`].join('\n')
}

/** What became of a fiche. */
export function presenterExperienceNotee({statut, fiche, semblables}: ExperienceNotee): string {
  const titre = statut === 'ajoute' ? "✓ Fiche d'expérience gardée" : '○ Simulation, rien n’est écrit'
  return [
    titre,
    presenterFiche(fiche),
    ...(semblables.length > 0 ? [`Elle ressemble à la fiche n° ${semblables.join(', n° ')}.`] : []),
  ].join('\n')
}

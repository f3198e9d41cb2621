import {type Bloc, type Ligne, type Texte, texteBrut} from '../../../documents/index.js'
import {accorder, comparerTextes, enumerer, formaterNombre} from '../../../shared/francais.js'
import {nomDuDepartement, type Structure} from '../../structures/index.js'
import type {Dossier} from './types.js'

type Lieu = Dossier['lieux'][number]

const LIEUX_AU_PLUS = 14
const EMPLOIS_AU_PLUS = 8
/** Fewer rows than this are no table: the sentence above says enough. */
const EMPLOIS_AU_MOINS = 3
/** What the second page holds of rows and lines, objectives and shares being there. */
const LIGNES_DE_LA_PAGE = 10
const LETTRES_PAR_LIGNE = 90
const TYPES = {ML: 'Mission Locale', PAIO: "Permanence d'accueil (PAIO)"} as const

/** Who the structure is, under its name: type, département, address, who presides and who directs. */
export function presenterStructure(dossier: Dossier, quand: string): Bloc[] {
  const {structure} = dossier
  const adresse = [structure.adresse, lieuPostal(structure.code_postal, structure.ville)].filter(nonVide)
  const joindre = [structure.telephone, structure.courriel].filter(nonVide)
  const coordonnees = [[...adresse, ...joindre].join(' – '), ...direDirigeants(dossier)]
    .filter(nonVide)
    .join('. ')
  return [
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `${TYPES[structure.type]}, ${nomDuDepartement(structure.departement)} – fiche ${quand}`,
    },
    ...(coordonnees === '' ? [] : [{bloc: 'paragraphe', texte: coordonnees} as const]),
  ]
}

function nonVide(texte: string | null): texte is string {
  return texte !== null && texte.trim() !== ''
}

/** Nothing is repeated when the address already ends with the town. */
function lieuPostal(codePostal: string | null, ville: string | null): string | null {
  return [codePostal, ville].filter(nonVide).join(' ') || null
}

function direDirigeants({personnes}: Dossier): string[] {
  const nommer = (motif: RegExp) => {
    const trouvee = personnes.find((p) => motif.test(p.fonction))
    if (!trouvee) return undefined
    const nom = [trouvee.civilite, trouvee.prenom, trouvee.nom].filter(Boolean).join(' ')
    return `${trouvee.fonction} : ${nom}`
  }
  return [nommer(/^président/i), nommer(/^direct/i)].filter((p) => p !== undefined)
}

/** The team, the places where young people are received, and what happened in the year. */
export function composerAnnuaireDeFiche(dossier: Dossier, annee: number): Bloc[] {
  const lieux = composerLieux(dossier)
  const mouvements = composerMouvements(dossier, annee)
  const prise = lignesDe(lieux) + (mouvements.length > 0 ? 2 + lignesDe(mouvements) : 0)
  return [...composerEquipe(dossier, annee, LIGNES_DE_LA_PAGE - prise), ...lieux, ...mouvements]
}

/** Lines that the lists among these blocks take. */
function lignesDe(blocs: readonly Bloc[]): number {
  const textes = blocs.flatMap((bloc) => (bloc.bloc === 'liste' ? bloc.elements.map(texteBrut) : []))
  return textes.reduce((somme, texte) => somme + Math.ceil(texte.length / LETTRES_PAR_LIGNE), 0)
}

function composerEquipe({structure, personnel}: Dossier, annee: number, place: number): Bloc[] {
  const {salaries, etp} = structure
  const deLAnnee = personnel
    .filter((p) => p.annee === annee)
    .toSorted((a, b) => (b.effectif ?? 0) - (a.effectif ?? 0) || comparerTextes(a.emploi, b.emploi))
  if (salaries === null && deLAnnee.length === 0) return []
  const resume = [
    ...(salaries === null ? [] : [accorder(salaries, 'salarié')]),
    ...(etp === null ? [] : [`${decimal(etp)} équivalents temps plein`]),
  ].join(', ')
  return [
    {bloc: 'titre', niveau: 2, texte: `L’équipe au 31/12/${annee}`},
    ...(resume ? [{bloc: 'paragraphe', texte: `${resume}.`} as const] : []),
    ...(Math.min(deLAnnee.length, place) >= EMPLOIS_AU_MOINS
      ? [tableauDesEmplois(deLAnnee, Math.min(place, EMPLOIS_AU_PLUS))]
      : []),
  ]
}

type Emploi = Dossier['personnel'][number]

/** The most numerous first; beyond what the page holds, the rest is summed. */
function tableauDesEmplois(emplois: readonly Emploi[], auPlus: number): Bloc {
  const montres = emplois.length > auPlus ? emplois.slice(0, auPlus - 1) : emplois
  const reste = emplois.slice(montres.length)
  return {
    bloc: 'tableau',
    legende: 'Les emplois repères',
    colonnes: [
      {libelle: 'Emploi', alignement: 'gauche', poids: 5},
      {libelle: 'Personnes', alignement: 'droite'},
      {libelle: 'ETP', alignement: 'droite'},
    ],
    lignes: [
      ...montres.map((e) => ligneDEmploi(nommerEmploi(e), e.effectif, e.etp)),
      ...(reste.length > 0
        ? [
            ligneDEmploi(
              accorder(reste.length, 'autre emploi', 'autres emplois'),
              sommer(reste.map((e) => e.effectif)),
              sommer(reste.map((e) => e.etp)),
            ),
          ]
        : []),
    ],
  }
}

function nommerEmploi({emploi, statut, par}: Emploi): string {
  if (statut === 'salarie') return emploi
  return `${emploi} (mis à disposition${par ? ` : ${par}` : ''})`
}

function ligneDEmploi(nom: string, effectif: number | null, etp: number | null): Ligne {
  const dire = effectif === null ? '–' : decimal(effectif)
  return {role: 'donnee', cellules: [nom, dire, etp === null ? '–' : decimal(etp)]}
}

/** A sum where one is missing would be too small. */
function sommer(valeurs: readonly (number | null)[]): number | null {
  return valeurs.reduce<number | null>((somme, v) => (somme === null || v === null ? null : somme + v), 0)
}

function decimal(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

const NATURES = [
  ['siege', 'Siège', 'Sièges'],
  ['antenne', 'Antenne', 'Antennes'],
  ['permanence', 'Permanence', 'Permanences'],
] as const

function composerLieux({lieux, structure}: Dossier): Bloc[] {
  if (lieux.length === 0 && structure.lieux_accueil === null) return []
  const nombre = structure.lieux_accueil === null ? '' : ` : ${formaterNombre(structure.lieux_accueil)}`
  return [
    {bloc: 'titre', niveau: 2, texte: `Les lieux d’accueil${nombre}`},
    ...(lieux.length > 0 ? [{bloc: 'liste', elements: decrireLieux(lieux)} as const] : []),
  ]
}

function decrireLieux(lieux: readonly Lieu[]): Texte[] {
  return NATURES.flatMap(([nature, singulier, pluriel]): Texte[] => {
    const siens = lieux.filter((l) => l.nature === nature).map(nommerLieu)
    if (siens.length === 0) return []
    const montres = siens.slice(0, LIEUX_AU_PLUS)
    const reste = siens.length - montres.length
    const noms = reste > 0 ? `${montres.join(', ')} et ${reste} de plus` : enumerer(montres)
    return [
      [
        {
          texte: `${siens.length < 2 ? singulier : `${siens.length} ${pluriel.toLowerCase()}`} : `,
          style: 'gras',
        },
        {texte: `${noms}.`},
      ],
    ]
  })
}

/** The town says where to go; a name alone is kept when the town is not known. */
function nommerLieu({ville, nom}: Lieu): string {
  return ville?.replace(/\s+cedex.*$/i, '') ?? nom ?? 'lieu non nommé'
}

function composerMouvements({mouvements}: Dossier, annee: number): Bloc[] {
  const deLAnnee = mouvements.filter((m) => m.date.startsWith(`${annee}-`))
  if (deLAnnee.length === 0) return []
  return [
    {bloc: 'titre', niveau: 2, texte: `Les mouvements de ${annee}`},
    {bloc: 'liste', elements: deLAnnee.map((m) => m.phrase)},
  ]
}

/** The structures of a département, as the directory lists them; their figures are theirs. */
export function composerMembres(structures: readonly Structure[]): Bloc[] {
  return [
    {
      bloc: 'tableau',
      legende: 'Les structures du département',
      colonnes: [
        {libelle: 'Structure', alignement: 'gauche', poids: 4},
        {libelle: 'Type', alignement: 'gauche', poids: 0.8},
        {libelle: 'Ville', alignement: 'gauche', poids: 2},
        {libelle: 'Téléphone', alignement: 'gauche', poids: 1.6},
      ],
      lignes: structures
        .toSorted((a, b) => comparerTextes(a.type, b.type) || comparerTextes(a.nom, b.nom))
        .map((s): Ligne => ({role: 'donnee', cellules: [s.nom, s.type, s.ville ?? '–', s.telephone ?? '–']})),
    },
  ]
}

import {type Bloc, type Document, soignerDocument} from '../../../documents/index.js'
import {formaterDate, formaterPourcentage} from '../../../shared/francais.js'
import {type Chiffre, type ChiffrePresente, presenterChiffre} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import {direReseau} from '../chiffres-cles.js'
import {aucunChiffre} from '../erreurs.js'
import {direEtendue, ordonnerActivite} from '../publication.js'
import type {FaitsDeLaPage} from './types.js'

const PHRASES_AU_PLUS = 6

/** How a figure is told in a sentence; one without a turn of its own is told by its label. */
const TOURNURES: Readonly<Record<string, (nombre: string) => string>> = {
  premiers_accueils: (n) => `${n} jeunes ont été accueillis pour la première fois`,
  jeunes_en_contact: (n) => `${n} jeunes ont été en contact avec leur structure`,
  entrees_emploi: (n) => `${n} entrées en emploi, emploi et formation compris, ont été enregistrées`,
  entrees_formation: (n) => `${n} entrées en formation ont été enregistrées`,
  civis: (n) => `${n} jeunes ont signé un contrat d’insertion dans la vie sociale (CIVIS)`,
  pacea: (n) => `${n} jeunes sont entrés dans un parcours contractualisé d’accompagnement (PACEA)`,
  garantie_jeunes: (n) => `${n} jeunes sont entrés en Garantie jeunes`,
  cej: (n) => `${n} jeunes ont signé un contrat d’engagement jeune (CEJ)`,
  jeunes_parraines: (n) => `${n} jeunes ont été parrainés`,
}

/** A sheet for the press: few figures, each in a sentence with its source, and whom to call. */
export function composerFichePresse(faits: FaitsDeLaPage): Document {
  const {chiffres, config, date, referentiel} = faits
  const donnes = ordonnerActivite(chiffres.chiffres, referentiel).filter((c) => c.valeur !== null)
  if (donnes.length === 0) throw aucunChiffre(chiffres.annee)
  const dits = [
    ...donnes.filter(({code}) => code in TOURNURES),
    ...donnes.filter(({code}) => !(code in TOURNURES)),
  ].slice(0, PHRASES_AU_PLUS)
  const quand = direEtendue(chiffres, chiffres.annee)
  const titre = `Les Missions Locales de la région ${config.region} : ce que disent les chiffres de ${quand}`
  return soignerDocument({
    metadonnees: {
      titre,
      sujet: `Fiche de presse, ${quand}`,
      auteur: config.association,
      motsCles: ['presse', 'Missions Locales', config.region, String(chiffres.annee)],
      date,
    },
    charte: config.charte,
    sansSommaire: true,
    piedDePage: `Fiche de presse – extraction au ${formaterDate(date)} – ${config.association}`,
    blocs: [
      {bloc: 'titre', niveau: 1, texte: titre, sansSaut: true},
      {bloc: 'paragraphe', style: 'chapeau', texte: direReseau(chiffres.chiffres)},
      {bloc: 'liste', elements: dits.map((chiffre) => [{texte: composerPhrase(chiffre, faits)}])},
      ...composerDefinitions(dits, referentiel),
      ...composerContact(faits),
    ],
  })
}

/** « 14 031 jeunes ont été accueillis…, soit 5,4 % de plus qu'en 2007 ; 52 % sont de jeunes femmes. » */
function composerPhrase(chiffre: Chiffre, {referentiel, chiffres}: FaitsDeLaPage): string {
  const p = presenterChiffre(chiffre, referentiel)
  const tourner = TOURNURES[p.code]
  const debut = tourner ? tourner(p.valeur) : `${p.libelle} : ${p.valeur}`
  const evolution = direEvolution(chiffre, chiffres.annee - 1, chiffres.a_fin !== null)
  const objectif = p.realisation ? `, soit ${p.realisation}` : ''
  return `${debut}${objectif}${evolution}${direParts(p)}. (${direSource(chiffre)}.)`
}

function direEvolution(
  {evolution, evolution_significative}: Chiffre,
  avant: number,
  memesMois: boolean,
): string {
  if (evolution === null || !evolution_significative) return ''
  const reference = memesMois ? `que sur les mêmes mois de ${avant}` : `qu’en ${avant}`
  if (Math.abs(evolution) < 0.0005) return `, autant ${reference}`
  const ecart = formaterPourcentage(Math.abs(evolution), 1)
  return `, ${ecart} de ${evolution > 0 ? 'plus' : 'moins'} ${reference}`
}

function direParts({parts}: ChiffrePresente): string {
  const femmes = parts.find((p) => p.modalite === 'femmes')
  if (femmes && femmes.part !== 'non renseigné') return ` ; ${femmes.part} sont de jeunes femmes`
  const alternance = parts.find((p) => p.modalite === 'alternance')
  if (alternance && alternance.part !== 'non renseigné') return `, dont ${alternance.part} en alternance`
  return ''
}

/** From how many structures the figure is counted. */
function direSource({repondantes, attendues, mentions}: Chiffre): string {
  const doubles = mentions.some((m) => m.includes('doubles comptes')) ? ', doubles comptes possibles' : ''
  return `Source : ${repondantes} structures sur ${attendues}${doubles}`
}

function composerDefinitions(dits: readonly Chiffre[], {indicateurs}: Referentiel): Bloc[] {
  const definis = dits.flatMap(({code, libelle}) => {
    const definition = indicateurs.find((i) => i.code === code)?.definition
    return definition ? [{libelle, definition}] : []
  })
  if (definis.length === 0) return []
  return [
    {bloc: 'titre', niveau: 2, texte: 'Ce que comptent ces chiffres'},
    {
      bloc: 'liste',
      elements: definis.map(({libelle, definition}) => [
        {texte: `${libelle} : `, style: 'gras' as const},
        {texte: premierePhrase(definition)},
      ]),
    },
  ]
}

/** The rest of a definition is for who enters the figure. */
function premierePhrase(definition: string): string {
  return /^.*?[.](?=\s|$)/s.exec(definition)?.[0] ?? definition
}

function composerContact({config, coordonnees, date}: FaitsDeLaPage): Bloc[] {
  const {adresse, telephone, courriel} = coordonnees
  const lignes = [adresse, telephone, courriel].filter((l) => l !== undefined)
  return [
    {
      bloc: 'encadre',
      titre: 'Contact',
      textes: [
        config.association,
        ...lignes,
        `Source : ${coordonnees.sigle ?? config.association}, d'après les tableaux de ses structures ; extraction au ${formaterDate(date)}.`,
        ...(config.exemple
          ? [
              "Données d'exemple : la répartition par structure et les valeurs de l'année précédente sont fictives.",
            ]
          : []),
      ],
    },
  ]
}

import {
  type DemandeDePage,
  type Dessin,
  type Document,
  dessinerPageDeChiffres,
  soignerDocument,
} from '../../../documents/index.js'
import {formaterDate} from '../../../shared/francais.js'
import {type ChiffrePresente, presenterChiffres} from '../../chiffres/index.js'
import {direReseau} from '../chiffres-cles.js'
import {aucunChiffre} from '../erreurs.js'
import {direEtendue, direFin, direLeSecret, enTuile, ordonnerActivite, taireLesNoms} from '../publication.js'
import type {FaitsDeLaPage} from './types.js'

/** What holds on a page of A4, gauges and details included. */
const CHIFFRES_AU_PLUS = 11
const MAJEURS = 2
const MOYENS: readonly string[] = ['lieux_accueil', 'salaries', 'postes_informatiques']

/** The network on one page, as a document. */
export function composerPageDeChiffres(faits: FaitsDeLaPage): Document {
  const {config, chiffres, date} = faits
  const {titre, surtitre, chapeau, chiffres: tuiles, notes} = composerPage(faits)
  const page: Document = {
    metadonnees: {
      titre: `${titre} – ${config.association}`,
      sujet: `Chiffres-clés du réseau des Missions Locales, ${config.region}, ${direEtendue(chiffres, chiffres.annee)}`,
      auteur: config.association,
      motsCles: ['chiffres-clés', 'Missions Locales', config.region, String(chiffres.annee)],
      date,
    },
    charte: config.charte,
    sansSommaire: true,
    piedDePage: `Chiffres-clés ${direFin(chiffres)} – extraction au ${formaterDate(date)} – ${surtitre}`,
    blocs: [
      {bloc: 'titre', niveau: 1, texte: titre, sansSaut: true},
      {bloc: 'paragraphe', style: 'chapeau', texte: chapeau},
      {bloc: 'chiffres', chiffres: tuiles},
      {bloc: 'paragraphe', style: 'note', texte: notes.join(' ')},
    ],
  }
  return soignerDocument(page)
}

/** The same page as one drawing, for an image. */
export function dessinerPageDuReseau(faits: FaitsDeLaPage): Dessin {
  const page = composerPage(faits)
  const {config, date} = faits
  const notes = [...page.notes, `${config.association} – extraction au ${formaterDate(date)}.`]
  return soignerDessin(dessinerPageDeChiffres({...page, notes, charte: config.charte}), faits)
}

/** French typography, as the documents have it. */
function soignerDessin(dessin: Dessin, {config, date}: FaitsDeLaPage): Dessin {
  const {blocs} = soignerDocument({
    metadonnees: {titre: '', sujet: '', auteur: config.association, motsCles: [], date},
    charte: config.charte,
    piedDePage: '',
    blocs: [{bloc: 'figure', legende: '', dessin}],
  })
  const [figure] = blocs
  return figure?.bloc === 'figure' ? figure.dessin : dessin
}

function composerPage(faits: FaitsDeLaPage): Omit<DemandeDePage, 'charte'> {
  const {chiffres, config} = faits
  if (chiffres.chiffres.every((c) => c.valeur === null)) throw aucunChiffre(chiffres.annee)
  const {annee} = chiffres
  const choisis = choisir(faits)
  return {
    surtitre: config.association,
    titre: `Les Missions Locales de la région ${config.region} : les chiffres-clés ${direFin(chiffres)}`,
    chapeau: direReseau(chiffres.chiffres),
    chiffres: choisis.map(({presente, ajouts}, rang) => {
      const tuile = enTuile(presente, {majeur: rang < MAJEURS})
      return {...tuile, details: [...ajouts, ...tuile.details]}
    }),
    notes: [
      `Chiffres de ${direEtendue(chiffres, annee)}, comparés à ceux de ${direEtendue(chiffres, annee - 1)}. Définitions : référentiel « ${faits.referentiel.libelle} », version ${faits.referentiel.version}.`,
      ...direLeSecret(choisis.map((c) => c.presente)),
      ...(config.exemple
        ? [
            "Données d'exemple : la répartition par structure et les valeurs de l'année précédente sont fictives.",
          ]
        : []),
    ],
  }
}

type Choisi = {readonly presente: ChiffrePresente; readonly ajouts: readonly string[]}

/** Activity first, then the means of the network; what is not given is left out. */
function choisir({chiffres, referentiel, structures}: FaitsDeLaPage): Choisi[] {
  const tous = presenterChiffres(chiffres, referentiel)
    .filter((p) => p.renseigne)
    .map((p) => ({...p, aSignaler: p.aSignaler.map((m) => taireLesNoms(m, structures))}))
  const etp = tous.find((p) => p.code === 'etp')
  const moyens = MOYENS.flatMap((code) => tous.find((p) => p.code === code) ?? [])
  const activite = ordonnerActivite(tous, referentiel)
    // A figure told part by part takes a page of its own: it is in the report.
    .filter((p) => p.parts.length <= 2)
    .slice(0, CHIFFRES_AU_PLUS - moyens.length)
  return [
    ...activite.map((presente) => ({presente, ajouts: []})),
    ...moyens.map((presente) => ({
      presente,
      ajouts: presente.code === 'salaries' && etp ? [`soit ${etp.valeur} ${etp.unite}`] : [],
    })),
  ]
}

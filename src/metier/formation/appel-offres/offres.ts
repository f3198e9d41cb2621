import type {Classeur, Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {enumerer, formaterJour, formaterMontant} from '../../../shared/francais.js'
import {
  ecrireFeuille,
  ecrireListe,
  type LignesLues,
  lireLignes,
  type ModeleDeFeuille,
  type RangLu,
} from '../../feuilles/index.js'
import {codeDOrganisme, enCentimes} from '../actions/index.js'
import type {AppelDOffres, Offre, Organisme} from '../types.js'
import {trouverLot} from './erreurs.js'

type ChampOffre =
  | 'lot'
  | 'organisme'
  | 'ville'
  | 'recueLe'
  | 'prix'
  | 'jours'
  | 'manques'
  | 'ecartee'
  | 'remarque'

/** The register of offers: one row per offer and lot. */
const MODELE_OFFRES: ModeleDeFeuille<ChampOffre> = {
  nom: 'Offres',
  autresNoms: ['Registre des offres', 'Offres reçues'],
  signature: [['lot'], ['organisme'], ['recueLe', 'prix']],
  colonnes: [
    {champ: 'lot', titre: 'Lot', autres: ['n° du lot', 'numéro du lot'], format: 'entier', largeur: 8},
    {champ: 'organisme', titre: 'Organisme', autres: ['candidat', 'prestataire'], largeur: 42},
    {champ: 'ville', titre: 'Ville', largeur: 20},
    {
      champ: 'recueLe',
      titre: 'Reçue le',
      autres: ['date de réception', 'reçu le', 'réception'],
      format: 'date',
      largeur: 12,
    },
    {
      champ: 'prix',
      titre: 'Prix',
      autres: ['prix du lot', 'montant', 'coût'],
      format: 'montant',
      largeur: 14,
    },
    {champ: 'jours', titre: 'Jours', autres: ['nombre de jours', 'durée'], format: 'decimal', largeur: 8},
    {champ: 'manques', titre: 'Pièces manquantes', autres: ['manques', 'manque'], largeur: 40},
    {champ: 'ecartee', titre: 'Écartée', autres: ["motif d'écart", 'motif de rejet'], largeur: 40},
    {champ: 'remarque', titre: 'Remarque', autres: ['remarques', 'observations'], largeur: 24},
  ],
}

export type OffresLues = LignesLues<Offre> & {readonly organismes: readonly Organisme[]}

/** Reads a register of offers; the providers it names that are not known come with it. */
export function lireOffres(
  grilles: readonly Grille[],
  {appel, organismes}: {readonly appel: AppelDOffres; readonly organismes: readonly Organisme[]},
): OffresLues {
  const nouveaux = new Map<string, Organisme>()
  const connus = new Set(organismes.map((o) => o.code))
  const lues = lireLignes(grilles, MODELE_OFFRES, (rang) => {
    const nom = rang.texte('organisme')
    if (nom && !connus.has(codeDOrganisme(nom)))
      nouveaux.set(codeDOrganisme(nom), organismeNeuf(nom, rang.texte('ville')))
    return lireOffre(rang, appel)
  })
  if (lues.feuilles > 0) return {...lues, organismes: [...nouveaux.values()]}
  const constat = anomalie('bloquante', 'FOR-004', 'Aucune feuille n’a l’en-tête d’un registre d’offres.', {
    attendu: 'les colonnes « Lot », « Organisme », et « Reçue le » ou « Prix »',
    a_faire: 'Partez du classeur que donne « animreg formation appel-offres offres exporter offres.xlsx ».',
  })
  return {...lues, anomalies: [constat], organismes: []}
}

/** A provider met for the first time: its name is all that is known. */
export function organismeNeuf(nom: string, ville: string | null = null): Organisme {
  return {
    code: codeDOrganisme(nom),
    nom,
    ville,
    siret: null,
    declaration: null,
    qualiopi: null,
    contact: null,
    courriel: null,
    telephone: null,
  }
}

function lireOffre(rang: RangLu<ChampOffre>, appel: AppelDOffres): Offre | undefined {
  const [nom, lot, recueLe] = [rang.texte('organisme'), rang.nombre('lot'), rang.jour('recueLe')]
  if (!nom || lot === null || recueLe === null) {
    const champ = !nom ? 'organisme' : lot === null ? 'lot' : 'recueLe'
    const message = 'Une offre se dit par son lot, son organisme et le jour où elle est arrivée.'
    rang.constater('bloquante', 'FOR-036', champ, message, 'Complétez la ligne ou supprimez-la.')
    return undefined
  }
  if (!appel.lots.some((l) => l.numero === lot)) {
    const message = `L’appel d’offres ${appel.code} n’a pas de lot ${lot}.`
    const lots = enumerer(appel.lots.map((l) => String(l.numero)))
    rang.constater('bloquante', 'FOR-035', 'lot', message, `Lots de l’appel : ${lots}.`)
    return undefined
  }
  const offre = jugerOffre(
    {
      appel: appel.code,
      lot,
      organisme: codeDOrganisme(nom),
      recueLe,
      prixCentimes: enCentimes(rang.nombre('prix')),
      jours: rang.nombre('jours'),
      manques: rang.liste('manques'),
      ecartee: rang.texte('ecartee'),
    },
    appel,
  )
  if (offre.ecartee)
    rang.constater('avertissement', 'FOR-037', 'organisme', direEcart(nom, offre), A_FAIRE_D_UN_ECART)
  return offre
}

const A_FAIRE_D_UN_ECART = 'Elle reste au registre avec ce motif et n’est pas classée.'

function direEcart(nom: string, {lot, ecartee}: Offre): string {
  return `L’offre de « ${nom} » pour le lot ${lot} est mise à l’écart : ${ecartee}.`
}

/** The same finding for an offer typed by options. */
export function constaterEcart(nom: string, offre: Offre): Anomalie[] {
  if (!offre.ecartee) return []
  return [anomalie('avertissement', 'FOR-037', direEcart(nom, offre), {a_faire: A_FAIRE_D_UN_ECART})]
}

/** Sets an offer aside by the rule; a reason the group wrote itself stands. */
export function jugerOffre(offre: Offre, appel: AppelDOffres): Offre {
  return {...offre, ecartee: offre.ecartee ?? motifDEcart(offre, appel)}
}

/** Late, incomplete, without a price, above the ceiling: in that order; null when the offer is admitted. */
function motifDEcart({lot, recueLe, manques, prixCentimes}: Offre, appel: AppelDOffres): string | null {
  if (recueLe > appel.limiteLe)
    return `reçue le ${formaterJour(recueLe)}, après la date limite du ${formaterJour(appel.limiteLe)}`
  if (manques.length > 0) return `incomplète (il manque : ${enumerer(manques)})`
  if (prixCentimes === null) return 'sans prix'
  const {plafondCentimes} = trouverLot(appel, lot)
  return plafondCentimes !== null && prixCentimes > plafondCentimes
    ? `prix de ${formaterMontant(prixCentimes)}, au-dessus du plafond de ${formaterMontant(plafondCentimes)}`
    : null
}

/** The register as a workbook to fill or to correct; a reason found by the rule is not written: it is found again. */
export function exporterOffres(
  appel: AppelDOffres,
  {
    offres,
    organismes,
    association,
  }: {
    readonly offres: readonly Offre[]
    readonly organismes: readonly Organisme[]
    readonly association: string
  },
): Classeur {
  const noms = new Map(organismes.map((o) => [o.code, o]))
  const titre = `Offres reçues – ${appel.titre} (${appel.code})`
  const lots = appel.lots.map((l) => `${l.numero} : ${l.intitule}`).join(' ; ')
  return {
    titre,
    auteur: association,
    date: appel.ouvertLe,
    feuilles: [
      ecrireFeuille(
        MODELE_OFFRES,
        offres
          .filter((o) => o.appel === appel.code)
          .map((o) => ({
            ...o,
            organisme: noms.get(o.organisme)?.nom ?? o.organisme,
            ville: noms.get(o.organisme)?.ville ?? null,
            prix: o.prixCentimes === null ? null : o.prixCentimes / 100,
            manques: ecrireListe(o.manques),
            ecartee: o.ecartee === motifDEcart(o, appel) ? null : o.ecartee,
          })),
        {
          titre,
          note: `Une ligne par offre et par lot. Lots : ${lots}. Prix du lot entier, en euros.`,
          sans: ['remarque'],
        },
      ),
    ],
  }
}

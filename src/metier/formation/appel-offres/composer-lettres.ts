import type {Bloc, Ligne} from '../../../documents/index.js'
import {formaterDate, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import type {AppelDOffres, EmetteurDuPlan, Organisme} from '../types.js'
import {titreDuLot} from './composer-consultation.js'
import type {Classement, LotClasse, OffreClassee} from './schema.js'

/** A letter to a candidate, on one lot. */
export type Lettre = {
  readonly lot: number
  readonly organisme: string
  readonly nom: string
  readonly retenu: boolean
  readonly le: string
  readonly blocs: readonly Bloc[]
}

type Contexte = {
  readonly appel: AppelDOffres
  readonly emetteur: EmetteurDuPlan
  readonly organismes: readonly Organisme[]
}

/** A letter to each candidate of each lot decided: its own marks only, and the reason of the decision. */
export function composerLettres({lots}: Classement, contexte: Contexte): Lettre[] {
  return lots.flatMap((lot) => {
    if (!lot.choix) return []
    const {choix} = lot
    return [
      ...lot.classement.map((offre) => {
        const retenu = offre.organisme === choix.organisme
        const blocs = retenu ? direRetenu(offre, lot, contexte) : direNonRetenu(offre, lot, contexte)
        return enLettre(offre, {lot, retenu, le: choix.le, blocs}, contexte)
      }),
      ...lot.ecartees.map((offre) =>
        enLettre(
          offre,
          {lot, retenu: false, le: choix.le, blocs: direEcartee(offre, lot, contexte)},
          contexte,
        ),
      ),
    ]
  })
}

function enLettre(
  {organisme, nom}: {readonly organisme: string; readonly nom: string},
  {
    lot,
    retenu,
    le,
    blocs,
  }: {
    readonly lot: LotClasse
    readonly retenu: boolean
    readonly le: string
    readonly blocs: readonly Bloc[]
  },
  {appel, emetteur, organismes}: Contexte,
): Lettre {
  const {ville, contact} = organismes.find((o) => o.code === organisme) ?? {ville: null, contact: null}
  const adresse = [nom, ...(contact ? [`à l’attention de ${contact}`] : []), ...(ville ? [ville] : [])]
  return {
    lot: lot.numero,
    organisme,
    nom,
    retenu,
    le,
    blocs: [
      paragraphe(adresse.join(', ')),
      {bloc: 'paragraphe', texte: [{texte: `Objet : ${appel.titre}, ${titreDuLot(lot)}`, style: 'gras'}]},
      paragraphe('Madame, Monsieur,'),
      ...blocs,
      paragraphe(
        'Nous vous remercions de l’attention que vous portez à notre réseau et vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
      ),
      {
        bloc: 'signatures',
        signataires: [{qualite: emetteur.association}],
        lieuEtDate: `Le ${formaterDate(le)}`,
      },
    ],
  }
}

function direRetenu(offre: OffreClassee, lot: LotClasse, {appel}: Contexte): Bloc[] {
  return [
    paragraphe(
      `Votre offre reçue le ${formaterDate(offre.recue_le)} pour la consultation ${appel.code} est retenue pour le lot ${lot.numero}, au prix de ${formaterMontant(offre.prix_centimes)}.`,
    ),
    mesNotes(offre),
    paragraphe(
      'Nous prendrons contact avec vous pour fixer les dates des sessions et établir la convention.',
    ),
  ]
}

function direNonRetenu(offre: OffreClassee, lot: LotClasse, {appel}: Contexte): Bloc[] {
  const classees = lot.classement.filter((o) => o.rang !== null).length
  const rang =
    offre.rang === null || classees < 2
      ? ''
      : ` Elle est classée ${offre.rang === 1 ? 'première' : `${offre.rang}e`} sur ${classees} offres.`
  const {nom = null, motif = ''} = lot.choix ?? {}
  const choix =
    nom === null
      ? `Le lot est déclaré sans suite. Motif : ${motif}.`
      : `L’organisme retenu est ${nom}. Motif : ${motif}.`
  return [
    paragraphe(
      `Votre offre reçue le ${formaterDate(offre.recue_le)} pour la consultation ${appel.code} n’est pas retenue pour le lot ${lot.numero}.${rang} ${choix}`,
    ),
    mesNotes(offre),
  ]
}

function direEcartee(
  {recue_le, motif}: LotClasse['ecartees'][number],
  lot: LotClasse,
  {appel}: Contexte,
): Bloc[] {
  return [
    paragraphe(
      `Votre offre reçue le ${formaterDate(recue_le)} pour la consultation ${appel.code} n’a pas pu être examinée pour le lot ${lot.numero}. Motif : ${motif}.`,
    ),
  ]
}

/** A candidate sees its own marks, never those of the others nor who gave them. */
function mesNotes({criteres, total}: OffreClassee): Bloc {
  return {
    bloc: 'tableau',
    legende: 'Les notes de votre offre',
    colonnes: [
      {libelle: 'Critère', alignement: 'gauche', poids: 5},
      {libelle: 'Note moyenne', alignement: 'droite', poids: 1.3},
      {libelle: 'Points', alignement: 'droite', poids: 1},
      {libelle: 'Sur', alignement: 'droite', poids: 0.8},
    ],
    lignes: [
      ...criteres.map(
        (c): Ligne => ({
          role: 'donnee',
          cellules: [
            c.libelle,
            c.note === null ? '–' : formaterNombre(c.note, 2),
            c.points === null ? 'n.d.' : formaterNombre(c.points, 2),
            formaterNombre(c.poids, Number.isInteger(c.poids) ? 0 : 1),
          ],
        }),
      ),
      {role: 'total', cellules: ['Total', '', total === null ? 'n.d.' : formaterNombre(total, 2), '100']},
    ],
  }
}

function paragraphe(texte: string): Bloc {
  return {bloc: 'paragraphe', texte}
}

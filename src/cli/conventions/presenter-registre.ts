import {
  type BilanDesConventions,
  type ConventionListee,
  compterEtat,
  direEtat,
  type ListeDesConventions,
  type Registre,
} from '../../metier/conventions/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, formaterDate, formaterMontant, formaterPourcentage} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'

/** The conventions of a year, a line each. */
export function tableauDesConventions({conventions}: Pick<ListeDesConventions, 'conventions'>): Tableau {
  return {
    colonnes: [
      {titre: 'Numéro'},
      {titre: 'Modèle'},
      {titre: 'Partie'},
      {titre: 'Montant', aligne: 'droite'},
      {titre: 'État'},
      {titre: 'Depuis'},
    ],
    lignes: conventions.map((c) => [
      c.numero ?? '–',
      c.modele ?? c.titre,
      c.parties.map((p) => p.nom).join(', '),
      c.montant_centimes === null ? '' : formaterMontant(c.montant_centimes),
      direOuEnEst(c),
      c.depuis ? formaterDate(c.depuis) : '',
    ]),
  }
}

/** The state, and who has still to sign when some already have. */
function direOuEnEst({etat, signatures, signatures_attendues: attendues}: ConventionListee): string {
  if (signatures.length === 0 || attendues.length === 0) return direEtat(etat)
  return `${direEtat(etat)}, ${signatures.length} sur ${signatures.length + attendues.length} ont signé`
}

/** How many in each state, and what they amount to. */
export function resumerConventions({annee, conventions, par_etat}: ListeDesConventions): string {
  if (conventions.length === 0) return `Aucune convention pour ${annee}.`
  const details = par_etat.map(({etat, nombre, montant_centimes}) => {
    const montant = montant_centimes > 0 ? ` (${formaterMontant(montant_centimes)})` : ''
    return `${compterEtat(nombre, etat)}${montant}`
  })
  return `${accorder(conventions.length, 'convention')} : ${details.join(', ')}.`
}

/** What the year amounts to, for the report. */
export function presenterBilan({
  nombre,
  annulees,
  signees,
  part_signee,
  montant_centimes,
}: BilanDesConventions): string {
  if (nombre + annulees === 0) return 'Aucun numéro donné dans l’année.'
  const part = part_signee === null ? '' : ` (${formaterPourcentage(part_signee)})`
  const montant = montant_centimes > 0 ? `, ${formaterMontant(montant_centimes)}` : ''
  const retrait = annulees > 0 ? ` ; ${accorder(annulees, 'annulée')}` : ''
  return `${accorder(nombre, 'convention')}${montant}, ${accorder(signees, 'signée')}${part}${retrait}.`
}

/** Sound, or what an auditor would find. */
export function presenterRegistre({
  lignes,
  dernier_rang,
  defauts,
  remises,
}: Registre & {readonly remises: readonly string[]}): string {
  const fichiers = lignes.flatMap((l) => l.pieces).length
  return [
    ...(remises.length > 0
      ? [
          `${accorder(remises.length, 'document remis', 'documents remis')} dans sorties/conventions, où il manquait.`,
        ]
      : []),
    defauts.length === 0
      ? `Registre sain : ${accorder(dernier_rang, 'numéro')} sans trou ni doublon, ${accorder(fichiers, 'fichier présent et inchangé', 'fichiers présents et inchangés')}.`
      : `${accorder(defauts.length, 'défaut')} au registre :`,
    ...defauts.map((d) => `  - ${d.message} ${d.a_faire}`),
  ].join('\n')
}

/** A register with a gap, or a file lost, is never passed over. */
export function signalerDefauts(registre: Registre & {readonly remises: readonly string[]}): void {
  const [premier] = registre.defauts
  if (!premier) return
  throw new ErreurMetier(
    'CNV-024',
    `Le registre ${registre.annee} a ${accorder(registre.defauts.length, 'défaut')}.`,
    {
      pistes: registre.defauts.slice(0, 5).map((d) => `${d.message} ${d.a_faire}`),
      details: {...registre},
    },
  )
}

import {basename, dirname, resolve} from 'node:path'
import type {Espace} from '../../../espace/index.js'
import {
  type EcheanceDeConvention,
  type Echeancier,
  listerEcheances,
} from '../../../metier/conventions/index.js'
import {accorder, formaterDate, formaterMontant} from '../../../shared/francais.js'
import {aujourdhui} from '../../moment.js'
import type {Tableau} from '../../tableau.js'
import {chargerConventions} from './acte.js'

/** What has to be done about the conventions, and an agenda of it when asked. */
export async function dresserEcheancier(
  espace: Espace,
  {
    avant,
    ics,
    simulation,
  }: {readonly avant: string | undefined; readonly ics: string | undefined; readonly simulation: boolean},
): Promise<Echeancier> {
  const jour = aujourdhui()
  const echeancier = listerEcheances(await chargerConventions(espace, jour), {jour, avant: avant ?? null})
  if (ics === undefined || simulation) return echeancier
  const {ecrireIcs} = await import('../../../formats/ics/index.js')
  const dates = echeancier.echeances.filter((e) => e.date !== null)
  const octets = ecrireIcs(
    dates.map((e) => ({
      cle: `convention-${e.cle}-${e.genre}-${e.libelle}`.replace(/[^\w-]+/g, '-'),
      titre: `${e.numero ?? 'convention'} : ${e.libelle}`,
      debut: e.date ?? jour,
      fin: e.date ?? jour,
      description: [
        e.parties.join(', '),
        ...(e.montant_centimes === null ? [] : [formaterMontant(e.montant_centimes)]),
      ].join('\n'),
    })),
    {nom: `Conventions – ${espace.config.association.nom}`, le: jour},
  )
  const chemin = resolve(ics)
  const fichier = await espace.sorties.ecrire(basename(chemin), octets, {dossier: dirname(chemin)})
  return {...echeancier, fichier}
}

/** What to do, nearest first. */
export function tableauDesEcheances({echeances}: Echeancier): Tableau {
  return {
    colonnes: [
      {titre: 'Quand'},
      {titre: 'Convention'},
      {titre: 'Quoi'},
      {titre: 'Montant', aligne: 'droite'},
      {titre: 'Avec'},
    ],
    lignes: echeances.map((e) => [
      direQuand(e),
      e.numero ?? '–',
      e.libelle,
      e.montant_centimes === null ? '' : formaterMontant(e.montant_centimes),
      e.parties.join(', '),
    ]),
  }
}

function direQuand({date, en_retard}: EcheanceDeConvention): string {
  if (date === null) return 'dès que possible'
  return `${formaterDate(date)}${en_retard ? ' (en retard)' : ''}`
}

/** How much there is to do. */
export function resumerEcheancier({echeances, avant, fichier}: Echeancier): string {
  const retards = echeances.filter((e) => e.en_retard).length
  const borne = avant ? ` d’ici le ${formaterDate(avant)}` : ''
  return [
    echeances.length === 0
      ? `Rien à faire${borne}.`
      : `${accorder(echeances.length, 'chose à faire', 'choses à faire')}${borne}${retards > 0 ? `, dont ${retards} en retard` : ''}.`,
    ...(fichier ? [`Agenda écrit : ${fichier}`] : []),
  ].join('\n')
}

import type {Grille} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {
  ATTENDUS,
  type ChoixDeParties,
  type Convention,
  cleDe,
  type DonneesLues,
  type EnteteDeModele,
  type FaitsDePreparation,
  lireDonnees,
  lireValeur,
  type ValeurTapee,
} from '../../metier/conventions/index.js'
import {
  construireAnnuaire,
  reconnaitreStructure,
  reseauALaDate,
  type Structure,
} from '../../metier/structures/index.js'
import {estBloque} from '../../shared/anomalie.js'
import {empreinte} from '../../shared/empreinte.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {plusProches} from '../proche.js'
import {chargerNomsDeLAnnee, chargerReseau} from '../reseau/charger-reseau.js'

/** What a person asked for, as typed. */
export type DemandeDePreparation = {
  readonly annee: number
  readonly date: string
  readonly pour: readonly string[]
  readonly toutes: boolean
  readonly valeurs: readonly string[]
  readonly donnees?: {readonly nom: string; readonly grilles: readonly Grille[]} | undefined
}

/** All that conventions are prepared from, and for whom. */
export async function chargerFaitsDePreparation(
  espace: Espace,
  entete: EnteteDeModele,
  demande: DemandeDePreparation,
): Promise<{readonly faits: FaitsDePreparation; readonly choix: ChoixDeParties}> {
  const {annee, date, donnees} = demande
  const structures = reseauALaDate(await chargerReseau(espace), date)
  const {structures: nommees, autresNoms} = await chargerNomsDeLAnnee(espace, annee)
  const gardees = await espace.lireAppellations()
  const annuaire = construireAnnuaire(nommees, {...autresNoms, ...gardees.structures})
  const lues = donnees ? lireDonnees(donnees.grilles, {entete, annuaire}) : undefined
  if (lues && donnees) exigerClasseurLisible(lues, donnees.nom)
  const faits: FaitsDePreparation = {
    entete,
    annee,
    date,
    association: espace.config.association,
    structures,
    personnes: await espace.chargerPersonnes(),
    contacts: await espace.chargerContacts(),
    lues,
    options: demande.valeurs.map((v) => lireOption(v, entete, structures)),
    reponses: reponsesGardees(await espace.registres.charger('conventions'), entete, annee),
  }
  const codes =
    entete.partie === 'plusieurs' || demande.toutes ? 'toutes' : choisir(demande.pour, faits, annuaire)
  return {faits, choix: {codes}}
}

function exigerClasseurLisible({anomalies}: DonneesLues, nom: string): void {
  if (!estBloque(anomalies)) return
  throw new ErreurMetier('CNV-014', `« ${nom} » est refusé : aucune convention n'est faite.`, {
    pistes: anomalies
      .slice(0, 5)
      .map((a) =>
        [a.feuille && `${a.feuille} ${a.cellule ?? ''} :`, a.message, a.a_faire].filter(Boolean).join(' '),
      ),
    details: {fichier: nom, anomalies},
  })
}

/** Answers typed at an earlier run, as the register keeps them. */
function reponsesGardees(conventions: readonly Convention[], {modele}: EnteteDeModele, annee: number) {
  const siennes = conventions.filter((c) => c.annee === annee && c.modele === modele)
  return new Map(siennes.map((c) => [c.cle.split('/').slice(2).join('/'), c.reponses]))
}

/** « montant=770 » for everybody, « 54528S00:montant=770 » for one party. */
function lireOption(saisie: string, entete: EnteteDeModele, structures: readonly Structure[]): ValeurTapee {
  const lu = /^(?:([^:=]+):)?([a-z0-9_]+)=(.*)$/is.exec(saisie)
  if (!lu)
    throw optionRefusee(saisie, entete, `L'option --valeur a reçu « ${saisie} » ; CHAMP=VALEUR est attendu.`)
  const [, partie, champ = '', texte = ''] = lu
  const decrit = entete.champs[champ]
  if (!decrit) {
    const [proche] = plusProches(champ, Object.keys(entete.champs), 1)
    const message = `Le modèle ${entete.modele} n'a pas de champ « ${champ} ».`
    throw optionRefusee(saisie, entete, message, proche && `Vouliez-vous dire « ${proche} » ?`)
  }
  const valeur = lireValeur(decrit.type, texte)
  if (valeur === undefined) {
    const message = `L'option --valeur donne « ${texte} » à « ${champ} » ; ${ATTENDUS[decrit.type]} est attendu.`
    throw optionRefusee(saisie, entete, message)
  }
  return {partie: partie === undefined ? null : cleDePartie(partie.trim(), structures), champ, valeur}
}

function cleDePartie(saisie: string, structures: readonly Structure[]): string {
  return structures.some((s) => s.code === saisie) ? saisie : `@${empreinte(saisie)}`
}

function optionRefusee(
  saisie: string,
  {champs}: EnteteDeModele,
  message: string,
  piste?: string,
): ErreurMetier {
  return new ErreurMetier('CNV-005', message, {
    pistes: [piste ?? `Champs du modèle : ${Object.keys(champs).join(', ')}.`],
    details: {option: 'valeur', valeur: saisie},
  })
}

function choisir(
  pour: readonly string[],
  {entete, structures, lues}: FaitsDePreparation,
  annuaire: ReturnType<typeof construireAnnuaire>,
): readonly string[] {
  const voulus = pour
    .flatMap((p) => (structures.some((s) => s.nom === p) ? [p] : p.split(',')))
    .map((p) => p.trim())
  if (voulus.length === 0) {
    throw new ErreurMetier('CNV-004', `Pour qui préparer « ${entete.modele} » ? Rien n'a été choisi.`, {
      pistes: [
        'Pour toutes les parties : ajoutez « --toutes ».',
        'Pour quelques-unes : « --pour 54528S00 --pour 54395S00 ».',
      ],
      details: {option: 'pour'},
    })
  }
  return voulus.map((voulu) => {
    if (entete.partie === 'organisme') return choisirOrganisme(voulu, lues)
    const reconnue = reconnaitreStructure(annuaire, voulu)
    const code = reconnue.issue === 'reconnue' ? reconnue.code : undefined
    if (code && structures.some((s) => s.code === code)) return code
    throw partieInconnue(
      voulu,
      structures.map((s) => `${s.code} ${s.nom}`),
      'animreg structures lister',
    )
  })
}

function choisirOrganisme(voulu: string, lues: DonneesLues | undefined): string {
  const trouvee = lues?.rangees.find((r) => empreinte(r.organisme?.nom ?? '') === empreinte(voulu))
  if (trouvee) return cleDe(trouvee)
  throw partieInconnue(
    voulu,
    (lues?.rangees ?? []).flatMap((r) => (r.organisme ? [r.organisme.nom] : [])),
    'le classeur donné par « --donnees »',
  )
}

function partieInconnue(voulu: string, connues: readonly string[], ou: string): ErreurMetier {
  const [proche] = plusProches(voulu, connues, 1)
  return new ErreurMetier('STR-011', `« ${voulu} » n'est pas une partie connue.`, {
    pistes: [
      proche ? `Vouliez-vous dire « ${proche} » ?` : 'Donnez son code ou son nom entier.',
      `Pour les voir : ${ou}`,
    ],
    details: {partie: voulu},
  })
}

import type {Classeur} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import type {BilanDeLignes} from '../../metier/feuilles/index.js'
import {
  ecrireMontant,
  ecrireTaux,
  exporterMoyens,
  importerMoyens,
  type MoyensMontres,
  montrerMoyens,
} from '../../metier/programme/index.js'
import {accorder, enumerer, formaterDate, formaterNombre} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {type DemandeDImport, importerDansRegistre} from '../import/importer-dans-registre.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import {chargerAnnuaireDeLAnnee, chargerReseauDesChiffres} from '../reseau/charger-reseau.js'
import type {Tableau} from '../tableau.js'

const ABSENT = '–'

/** Imports the team, its funding and the cotisations of a year. */
export async function importerClasseurDeMoyens(
  espace: Espace,
  {remplacer, ...demande}: DemandeDImport & {readonly remplacer: boolean},
): Promise<BilanDeLignes> {
  const {annee} = demande
  const connus = await espace.registres.charger('moyens')
  const annuaire = await chargerAnnuaireDeLAnnee(espace, annee)
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'moyens',
    preparer: (grilles, recu) => importerMoyens(connus, grilles, {...recu, annee, annuaire, remplacer}),
  })
}

/** The means of a year as a workbook; every structure of the network has its row of cotisation. */
export async function composerClasseurDeMoyens(espace: Espace, annee: Exercice): Promise<Classeur> {
  const {structures} = await chargerReseauDesChiffres(espace, annee)
  const moyens = await espace.registres.charger('moyens')
  return exporterMoyens(moyens, {annee, reseau: espace.config.association.nom, structures})
}

/** The means of a year, with the network they are set against. */
export async function chargerMoyensMontres(espace: Espace, annee: Exercice): Promise<MoyensMontres> {
  const {structures} = await chargerReseauDesChiffres(espace, annee)
  return montrerMoyens(await espace.registres.charger('moyens'), {annee, structures})
}

/** The tables of the means of a year, each with its title; those that hold nothing are left out. */
export function tableauxDesMoyens(moyens: MoyensMontres): readonly {titre: string; tableau: Tableau}[] {
  return [
    {titre: 'Équipe', tableau: tableauDeLEquipe(moyens.equipe)},
    {titre: 'Financements', tableau: tableauDesFinancements(moyens.financements)},
    {titre: 'Cotisations', tableau: tableauDesCotisations(moyens.cotisations)},
    {titre: 'Effectifs par organisme', tableau: tableauDesEffectifs(moyens.effectifs)},
  ].filter(({tableau}) => tableau.lignes.length > 0)
}

/** What the tables alone would not say. */
export function resumerMoyens({annee, equipe, financements: f, cotisations: c}: MoyensMontres): string {
  const lent = equipe.mis_a_disposition
    ? `, dont ${formaterNombre(equipe.mis_a_disposition)} à disposition`
    : ''
  const restent = c.lignes.filter((l) => (l.reste_centimes ?? 0) > 0)
  return [
    equipe.postes.length > 0
      ? `Équipe ${annee} : ${equipe.effectif === null ? ABSENT : accorder(equipe.effectif, 'personne')}${lent}, ${nombre(equipe.etp)} ETP.`
      : '',
    f.lignes.length > 0
      ? `Financements : ${ecrireMontant(f.notifie_centimes)} notifiés, ${ecrireMontant(f.recu_centimes)} reçus.`
      : '',
    c.lignes.length > 0
      ? `Cotisations : ${ecrireMontant(c.recues_centimes)} reçus sur ${ecrireMontant(c.appelees_centimes)} appelés (${ecrireTaux(c.taux)}).`
      : '',
    restent.length > 0 ? `Restent à recevoir : ${enumerer(restent.map((l) => l.nom))}.` : '',
    c.non_appelees.length > 0 ? `Sans cotisation appelée : ${enumerer(c.non_appelees)}.` : '',
  ]
    .filter(Boolean)
    .flatMap((texte) => plier(texte, largeurDuTerminal()))
    .join('\n')
}

function tableauDeLEquipe({postes}: MoyensMontres['equipe']): Tableau {
  return {
    colonnes: [
      {titre: 'Poste'},
      {titre: 'Statut'},
      {titre: 'Employeur'},
      {titre: 'Effectif', aligne: 'droite'},
      {titre: 'ETP', aligne: 'droite'},
    ],
    lignes: postes.map((p) => [
      p.intitule,
      p.statut === 'salarie' ? 'salarié' : 'mis à disposition',
      p.employeur ?? ABSENT,
      nombre(p.effectif),
      nombre(p.etp),
    ]),
  }
}

function tableauDesFinancements({lignes}: MoyensMontres['financements']): Tableau {
  return {
    colonnes: [
      {titre: 'Financeur'},
      {titre: 'Objet'},
      {titre: 'Demandé', aligne: 'droite'},
      {titre: 'Notifié', aligne: 'droite'},
      {titre: 'Reçu', aligne: 'droite'},
      {titre: 'Part', aligne: 'droite'},
    ],
    lignes: lignes.map((l) => [
      l.financeur,
      l.objet ?? ABSENT,
      ecrireMontant(l.demande_centimes),
      ecrireMontant(l.notifie_centimes),
      ecrireMontant(l.recu_centimes),
      ecrireTaux(l.part),
    ]),
  }
}

function tableauDesCotisations({lignes}: MoyensMontres['cotisations']): Tableau {
  return {
    colonnes: [
      {titre: 'Structure'},
      {titre: 'Appelée', aligne: 'droite'},
      {titre: 'Reçue', aligne: 'droite'},
      {titre: 'Reste', aligne: 'droite'},
      {titre: 'Reçue le'},
    ],
    lignes: lignes.map((l) => [
      l.nom,
      ecrireMontant(l.appelee_centimes),
      ecrireMontant(l.recue_centimes),
      ecrireMontant(l.reste_centimes),
      l.recue_le ? formaterDate(l.recue_le) : ABSENT,
    ]),
  }
}

const MESURES: Readonly<Record<string, string>> = {
  effectif: 'Effectif total',
  etp: 'Équivalents temps plein',
  salaries: 'Salariés',
  mis_a_disposition: 'Mis à disposition',
}

function tableauDesEffectifs(effectifs: MoyensMontres['effectifs']): Tableau {
  const organismes = [...new Set(effectifs.map((e) => e.organisme))]
  return {
    colonnes: [{titre: 'Mesure'}, ...organismes.map((titre) => ({titre, aligne: 'droite' as const}))],
    lignes: [...new Set(effectifs.map((e) => e.mesure))].map((mesure) => [
      MESURES[mesure] ?? mesure,
      ...organismes.map((o) =>
        nombre(effectifs.find((e) => e.organisme === o && e.mesure === mesure)?.valeur ?? null),
      ),
    ]),
  }
}

function nombre(valeur: number | null): string {
  return valeur === null ? ABSENT : formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

import {
  type DemandeAjoutee,
  type EcartDeReponse,
  ecrireValeur,
  type ListeDesDemandes,
  type Rejeu,
  type ReponseDonnee,
  type Requete,
  SECRET,
} from '../../metier/chiffres/index.js'
import type {Referentiel} from '../../metier/referentiel/index.js'
import {accorder, enumerer, formaterDate, formaterJour, nomDuMois} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'

/** The register, one row per request. */
export function tableauDesDemandes({demandes}: ListeDesDemandes): Tableau {
  return {
    colonnes: [
      {titre: 'N°', aligne: 'droite'},
      {titre: 'Reçue le'},
      {titre: 'De'},
      {titre: 'Objet'},
      {titre: 'Question'},
      {titre: 'Réponse'},
    ],
    lignes: demandes.map((d) => [
      String(d.numero),
      formaterJour(d.recue_le),
      d.demandeur,
      d.objet,
      direRequete(d.requete),
      d.reponse === null
        ? 'à répondre'
        : `donnée le ${formaterJour(d.reponse.le)}${d.reponse.reprise_de === null ? '' : ` (celle du n° ${d.reponse.reprise_de})`}`,
    ]),
  }
}

/** What was registered, and who asked the same before. */
export function presenterAjout({simulation, demande, memes_questions}: DemandeAjoutee): string {
  const {numero, demandeur, objet, recue_le, requete} = demande
  return [
    `${simulation ? '○ Serait notée' : '✓ Notée'} : demande n° ${numero} de ${demandeur}, reçue le ${formaterDate(recue_le)}`,
    `  ${objet}`,
    `  ${direRequete(requete)}`,
    ...(memes_questions.length > 0
      ? [
          `  Même question que ${enumerer(memes_questions.map((n) => `le n° ${n}`))} : la même réponse sera donnée.`,
        ]
      : []),
  ].join('\n')
}

/** What was answered. */
export function presenterReponse({simulation, demande, ecarts}: ReponseDonnee): string {
  const {numero, demandeur, reponse} = demande
  const reprise = reponse?.reprise_de ?? null
  return [
    `\n${simulation ? '○ Serait répondu' : '✓ Répondu'} à la demande n° ${numero} de ${demandeur}`,
    ...(reprise === null ? [] : [`  Réponse déjà donnée au n° ${reprise}, redonnée telle quelle.`]),
    ...(ecarts.length > 0 ? [`  ${direEcarts(ecarts)}`] : []),
  ].join('\n')
}

function direEcarts(ecarts: readonly EcartDeReponse[]): string {
  const nombre = accorder(ecarts.length, 'nombre a changé', 'nombres ont changé')
  return `${nombre} depuis la réponse déjà donnée à la même question.`
}

/** The numbers of an answer. */
export function tableauDeLaReponse(
  {demande}: Pick<ReponseDonnee, 'demande'>,
  referentiel: Referentiel,
): Tableau {
  const valeurs = demande.reponse?.valeurs ?? []
  const plusieurs = new Set(valeurs.map((v) => v.groupe)).size > 1
  return {
    colonnes: [
      ...(plusieurs ? [{titre: 'Groupe'}] : []),
      {titre: 'Chiffre'},
      {titre: 'Valeur', aligne: 'droite'},
    ],
    lignes: valeurs.map((v) => [
      ...(plusieurs ? [v.nom_du_groupe] : []),
      v.libelle,
      v.secret ? SECRET : ecrireValeur(v.valeur, v.code, referentiel),
    ]),
  }
}

/** What moved since an answer. */
export function presenterRejeu({demande, identique, ecarts}: Rejeu): string {
  const le = demande.reponse === null ? '' : formaterDate(demande.reponse.le)
  const tete = `Demande n° ${demande.numero} de ${demande.demandeur} : ${direRequete(demande.requete)}`
  return identique
    ? `${tete}\nLes chiffres d'aujourd'hui disent la même chose que la réponse du ${le}.`
    : `${tete}\n${accorder(ecarts.length, 'nombre a changé', 'nombres ont changé')} depuis la réponse du ${le} :\n`
}

export function tableauDesEcarts(ecarts: readonly EcartDeReponse[], referentiel: Referentiel): Tableau {
  return {
    colonnes: [
      {titre: 'Groupe'},
      {titre: 'Chiffre'},
      {titre: 'Répondu', aligne: 'droite'},
      {titre: "Aujourd'hui", aligne: 'droite'},
    ],
    lignes: ecarts.map((e) => [
      e.nom_du_groupe,
      e.libelle,
      ecrireValeur(e.avant, e.code, referentiel),
      ecrireValeur(e.apres, e.code, referentiel),
    ]),
  }
}

/** « civis, par département, de janvier à fin juin 2008 ». */
function direRequete({annee, a_fin, perimetre, par, codes, pour_publication}: Requete): string {
  return [
    codes.length > 0 ? codes.join(', ') : 'tous les chiffres-clés',
    ...(par === null ? [] : [`par ${par === 'departement' ? 'département' : par}`]),
    a_fin === null ? String(annee) : `de janvier à fin ${nomDuMois(Number(a_fin.slice(5)))} ${annee}`,
    ...(perimetre === 'constant' ? ['périmètre constant'] : []),
    ...(pour_publication ? ['pour publication'] : []),
  ].join(', ')
}

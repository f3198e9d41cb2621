import {FORMAT_CONFIG} from './config.js'

/** What is known of an espace when it is created. */
export type NouvelEspace = {
  readonly nom: string
  readonly region: string
  readonly annee: number
  /** Name of the example laid down; its data are fictitious. */
  readonly exemple?: string
  /** A picture of its folder, for the covers of its documents. */
  readonly logo?: string
}

/** From then on the structures count in i-milo, before in Parcours 3. */
const PREMIERE_ANNEE_D_I_MILO = 2015

/** The first `animreg.yaml`: every setting is there, explained, to be edited by hand. */
export function composerConfig({nom, region, annee, exemple, logo}: NouvelEspace): string {
  return `# Réglages de cet espace animreg. Ce fichier se modifie avec un éditeur de texte (Bloc-notes).
# Une ligne qui commence par « # » est un commentaire : retirez le « # » pour activer le réglage.
# Décalez les lignes avec des espaces, jamais avec la touche Tabulation.

# Version de ce fichier : ne la changez pas.
format: ${FORMAT_CONFIG}
${exemple === undefined ? '' : `\n# Espace d'exemple : ses données sont fictives. Il peut être recréé à tout moment.\nexemple: ${entreGuillemets(exemple)}\n`}
# L'association qui représente le réseau : son nom et ses coordonnées paraissent dans le rapport.
association:
  nom: ${entreGuillemets(nom)}
  # sigle: "AML"
  # adresse: "1 rue de l'Exemple, 54000 Nancy"
  # telephone: "03 83 00 00 00"
  # courriel: "contact@exemple.fr"

# Qui emploie l'équipe, si ce n'est pas l'association elle-même.
# organisme_porteur:
#   nom: "Nom de l'organisme"

region:
  nom: ${entreGuillemets(region)}

# Année sur laquelle portent les commandes quand « --annee » n'est pas donné.
exercice: ${annee}

# Liste des indicateurs et de leurs règles, avec sa version.
referentiel: ${annee < PREMIERE_ANNEE_D_I_MILO ? 'parcours3@1' : 'i-milo@1'}

# D'où viennent les chiffres. Si deux sources donnent le même chiffre, la première de la liste l'emporte.
sources:
  - tableaux

# Couleurs des documents. La principale doit se lire sur du blanc : choisissez-la foncée.
# Images (PNG ou JPEG) et police (TTF) : des fichiers que vous copiez dans le dossier de l'espace.
${composerCharte(logo)}

# Règles de publication des chiffres.
# options:
#   # Une évolution partie de moins de 20 s'imprime « n.s. » (non significative) : une personne de plus ou de moins
#   # y pèserait 5 points. C'est déjà la règle sans ce réglage ; 0 imprime toutes les évolutions.
#   evolution_base_minimale: 20
#   # Taux de réalisation, en %, à partir duquel un objectif est dit atteint, ou proche ; sinon il est en retard.
#   objectif_atteint: 100
#   objectif_proche: 90
#   # Les pourcentages imprimés d'une répartition font toujours 100.
#   parts_a_cent: true
#   # Dans ce qui se publie (rapport, fiches, tableau de bord des financeurs), un nombre de personnes de 1 à 4
#   # s'imprime « s. » (secret), avec ce qui permettrait de le retrouver ; 0 reste montré.
#   masquer_jusqu_a: 4
#   # Chiffres que chaque structure doit envoyer, pour « activite completude ». Sans ce réglage : les chiffres-clés
#   # qu'une structure au moins donne cette année, ou donnait l'an dernier.
#   indicateurs_attendus: [premiers_accueils, jeunes_en_contact, entrees_emploi]

# Conventions : forme de leur numéro, lieu de signature, ligne budgétaire de chaque série, en euros.
# conventions:
#   numero: "{annee}-{seq:3}"
#   lieu: "Nancy"
#   enveloppes:
#     convention-financiere-parcours3: 20000

# Plan de formation : places d'une structure par action, ordre dans lequel les demandes sont servies, jours pour
# répondre à une place proposée, part des demi-journées à suivre pour l'attestation (en %), note la plus haute.
# formation:
#   quota_par_structure: 2
#   priorites: [jamais_forme, refuse_l_an_passe, priorite, date]
#   delai_de_reponse: 7
#   taux_d_attestation: 100
#   echelle_d_evaluation: 5
`
}

/** Commented out as a whole, or around the logo when there is one. */
function composerCharte(logo: string | undefined): string {
  const marge = logo === undefined ? '#   ' : '  # '
  const lignes = [
    `${logo === undefined ? '# ' : ''}charte:`,
    `${marge}principale: "#1A4F8B"`,
    `${marge}secondaire: "#5B7F95"`,
    `${marge}accent: "#C8501E"`,
    logo === undefined ? `${marge}logo: "charte/logo.png"` : `  logo: ${entreGuillemets(logo)}`,
    `${marge}couverture: "charte/couverture.jpg"`,
    `${marge}logos_financeurs: [{nom: "Conseil régional", fichier: "charte/conseil-regional.png"}]`,
    `${marge}police: {nom: "Marianne", regulier: "charte/Marianne-Regular.ttf", gras: "charte/Marianne-Bold.ttf"}`,
  ]
  return lignes.join('\n')
}

/** A JSON string is a YAML string, whatever it holds. */
function entreGuillemets(texte: string): string {
  return JSON.stringify(texte)
}

import {FORMAT_CONFIG} from './config.js'

/** What is known of an espace when it is created. */
export type NouvelEspace = {
  readonly nom: string
  readonly region: string
  readonly annee: number
  /** Name of the example laid down; its data are fictitious. */
  readonly exemple?: string
}

/** From then on the structures count in i-milo, before in Parcours 3. */
const PREMIERE_ANNEE_D_I_MILO = 2015

/** The first `animreg.yaml`: every setting is there, explained, to be edited by hand. */
export function composerConfig({nom, region, annee, exemple}: NouvelEspace): string {
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
# charte:
#   principale: "#1A4F8B"
#   secondaire: "#5B7F95"
#   accent: "#C8501E"

# Règles de publication des chiffres.
# options:
#   # Une évolution partie de moins de 20 s'imprime « n.s. » (non significative).
#   evolution_base_minimale: 20
#   # Taux de réalisation, en %, à partir duquel un objectif est dit atteint, ou proche ; sinon il est en retard.
#   objectif_atteint: 100
#   objectif_proche: 90
#   # Les pourcentages imprimés d'une répartition font toujours 100.
#   parts_a_cent: true
`
}

/** A JSON string is a YAML string, whatever it holds. */
function entreGuillemets(texte: string): string {
  return JSON.stringify(texte)
}

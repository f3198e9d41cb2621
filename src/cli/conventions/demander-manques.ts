import {
  ATTENDUS,
  type ChampDeModele,
  type Donnees,
  type EnteteDeModele,
  lireValeur,
  type Preparation,
  type ValeurDeChamp,
} from '../../metier/conventions/index.js'
import {demanderChoix, demanderTexte} from '../questions.js'

/** Answers by party, to be kept. */
export type ReponsesParPartie = ReadonlyMap<string, Donnees>

/** Asks for the gaps a person can fill, field by field; one answer may serve everybody. */
export async function demanderManques(
  preparations: readonly Preparation[],
  entete: EnteteDeModele,
): Promise<ReponsesParPartie> {
  const reponses = new Map<string, Record<string, ValeurDeChamp>>()
  for (const [nom, champ] of Object.entries(entete.champs)) {
    const sans = preparations.filter((p) => p.cases.some((c) => c.champ === nom && c.etat === 'manquant'))
    if (sans.length === 0 || champ.type === 'tableau') continue
    const commune = sans.length > 1 ? await demanderPourToutes(champ, sans.length) : undefined
    for (const {cle, nom: partie} of sans) {
      const valeur = commune ?? (await demanderValeur(champ, partie))
      if (valeur !== undefined) reponses.set(cle, {...reponses.get(cle), [nom]: valeur})
    }
  }
  return reponses
}

async function demanderPourToutes(champ: ChampDeModele, combien: number): Promise<ValeurDeChamp | undefined> {
  const meme = await demanderChoix(`« ${champ.libelle} » manque pour ${combien} conventions.`, [
    {valeur: true, libelle: 'donner une valeur, la même pour toutes'},
    {valeur: false, libelle: 'répondre convention par convention'},
  ])
  return meme ? demanderValeur(champ, `${combien} conventions`) : undefined
}

/** An empty answer leaves the gap: the party stays blocked. */
async function demanderValeur(champ: ChampDeModele, pour: string): Promise<ValeurDeChamp | undefined> {
  const attendu = `${ATTENDUS[champ.type]} ; Entrée pour laisser de côté`
  const saisie = await demanderTexte(`${champ.libelle}, ${pour} (${attendu}) :`, {
    refuser: (texte) =>
      texte === '' || lireValeur(champ.type, texte) !== undefined
        ? undefined
        : `« ${texte} » ne se lit pas : ${ATTENDUS[champ.type]} est attendu.`,
  })
  return lireValeur(champ.type, saisie)
}

import {ErreurMetier} from '../../../shared/erreur-metier.js'
import type {LigneDeRegistre} from './types.js'

const VOIR_LE_REGISTRE = 'Relevez le numéro dans la liste : animreg activite historique'

/** The line of the register that a typed number means. */
export function trouverImport(registre: readonly LigneDeRegistre[], saisie: string): LigneDeRegistre {
  const numero = /^\s*(?:n°\s*)?(\d{1,9})\s*$/i.exec(saisie)?.[1]
  if (numero === undefined) throw numeroMalEcrit(saisie)
  const trouve = registre.find((ligne) => ligne.numero === Number(numero))
  if (!trouve) throw importInconnu(Number(numero), registre)
  return trouve
}

/** Only an import in force can be cancelled. `quand` is the moment of its cancelling, written for a person. */
export function exigerEnVigueur(ligne: LigneDeRegistre, quand: (moment: string) => string): void {
  if (ligne.annuleLe === null) return
  throw new ErreurMetier(
    'ACT-061',
    `L'import n° ${ligne.numero} (${ligne.fichier}) est déjà annulé, depuis le ${quand(ligne.annuleLe)} ; rien n'a été changé.`,
    {
      pistes: [
        `Pour remettre ses valeurs en vigueur, importez de nouveau le fichier « ${ligne.fichier} ».`,
        VOIR_LE_REGISTRE,
      ],
      details: {import: ligne.numero, annule_le: ligne.annuleLe},
    },
  )
}

function numeroMalEcrit(saisie: string): ErreurMetier {
  return new ErreurMetier('ACT-060', `« ${saisie} » n'est pas un numéro d'import ; un nombre est attendu.`, {
    pistes: [VOIR_LE_REGISTRE],
    details: {valeur: saisie},
  })
}

function importInconnu(numero: number, registre: readonly LigneDeRegistre[]): ErreurMetier {
  const dernier = registre.at(-1)?.numero
  const connus =
    dernier === undefined
      ? "cet espace n'a encore rien importé"
      : `les imports de cet espace sont numérotés de 1 à ${dernier}`
  return new ErreurMetier('ACT-060', `L'import n° ${numero} n'existe pas : ${connus}.`, {
    pistes: [VOIR_LE_REGISTRE],
    details: {import: numero, dernier: dernier ?? null},
  })
}

const UNITES: Readonly<Record<string, number>> = {
  zéro: 0,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
}

/**
 * Reads French number words back, by the grammar of the language and by nothing of ours: a hundred multiplies, a
 * twenty after four multiplies, a thousand and a million close a group. Undefined when a word is not one of them, or
 * when a plural is wrong.
 */
export function lireEnToutesLettres(texte: string): number | undefined {
  let total = 0
  let groupe = ''
  for (const mot of `${texte} fin`.split(' ')) {
    const multiplicateur = mot === 'fin' ? 1 : MULTIPLICATEURS[mot]
    if (multiplicateur === undefined) {
      groupe = groupe === '' ? mot : `${groupe} ${mot}`
      continue
    }
    const valeur = lireGroupe(groupe, mot)
    if (valeur === undefined) return undefined
    total += valeur * multiplicateur
    groupe = ''
  }
  return total
}

/** Each group below a thousand is read once: a million numbers are made of few of them. */
const GROUPES_LUS = new Map<string, number | undefined>()

function lireGroupe(groupe: string, suivant: string): number | undefined {
  const cle = `${groupe}/${suivant}`
  if (!GROUPES_LUS.has(cle)) GROUPES_LUS.set(cle, lireMots(groupe, suivant))
  return GROUPES_LUS.get(cle)
}

function lireMots(texte: string, suivant: string): number | undefined {
  // « mille » stands alone for one thousand; nothing stands for zero after it.
  if (texte === '') return suivant === 'mille' ? 1 : suivant === 'fin' ? 0 : undefined
  if (texte === 'un' && suivant === 'mille') return undefined
  const mots = texte.split(/[ -]/).filter((mot) => mot !== 'et')
  let valeur = 0
  for (const [rang, mot] of mots.entries()) {
    const suite = ajouterMot(valeur, mot, rang === mots.length - 1 && suivant !== 'mille')
    if (suite === undefined) return undefined
    valeur = suite
  }
  const pluriel = suivant.startsWith('milli') ? suivant.endsWith('s') : undefined
  return pluriel === undefined || pluriel === valeur > 1 ? valeur : undefined
}

const MULTIPLICATEURS: Readonly<Record<string, number>> = {
  mille: 1000,
  million: 1_000_000,
  millions: 1_000_000,
  milliard: 1_000_000_000,
  milliards: 1_000_000_000,
}

function ajouterMot(valeur: number, mot: string, final: boolean): number | undefined {
  const centaine = mot === 'cent' || mot === 'cents'
  const vingtaine = valeur % 100 === 4 && (mot === 'vingt' || mot === 'vingts')
  if (!centaine && !vingtaine) {
    const unite = UNITES[mot]
    return unite === undefined ? undefined : valeur + unite
  }
  const multiplie = vingtaine || valeur % 100 > 1
  // Plural when multiplied and nothing of the group follows (Grevisse): « quatre-vingts », « deux cents ».
  if (mot.endsWith('s') !== (multiplie && final)) return undefined
  return centaine ? Math.max(valeur, 1) * 100 : valeur - 4 + 80
}

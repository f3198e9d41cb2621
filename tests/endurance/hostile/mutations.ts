import type {Alea} from './alea.js'

type Geste<T> = (valeur: T, alea: Alea) => T

const FAUX_NOMBRES = ['0', '-1', '1e309', '1048577', '4294967296', '9007199254740993', 'NaN', '', '٣']
const FAUX_TEXTES = [
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\uD800',
  '\u202E',
  '&#0;',
  '&x;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '"',
  "'",
  '<',
  '&',
  '<!DOCTYPE a [<!ENTITY x "yy">]>',
  '{{',
  '{% for x in (1..99999999) %}',
  '{% raw %}',
  ':::',
  '*x',
  '&a [*a]',
  '!!js/function "f"',
  '\r',
  '\t',
]
const OCTETS_DE_BORD = [0, 1, 0x7f, 0x80, 0xfe, 0xff]

/** A few changes to the bytes of a file: what a bad disk, a cut transfer or a rough attack does. */
export function muterOctets(octets: Uint8Array, alea: Alea): Uint8Array {
  return enchainer(octets, GESTES_D_OCTETS, alea)
}

/** A few changes to a text that leave it a text: what a broken or dishonest program writes. */
export function muterTexte(texte: string, alea: Alea): string {
  return enchainer(texte, GESTES_DE_TEXTE, alea)
}

function enchainer<T>(depart: T, gestes: readonly Geste<T>[], alea: Alea): T {
  let valeur = depart
  for (let reste = 1 + alea.entier(4); reste > 0; reste -= 1) valeur = alea.parmi(gestes)(valeur, alea)
  return valeur
}

function morceau(longueur: number, alea: Alea): readonly [debut: number, fin: number] {
  const debut = alea.entier(longueur + 1)
  return [debut, Math.min(longueur, debut + 1 + alea.entier(alea.parmi([4, 64, 1024])))]
}

function coller(...parties: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parties))
}

function changer(octets: Uint8Array, alea: Alea, valeur: (ancienne: number) => number): Uint8Array {
  if (octets.length === 0) return octets
  const copie = Uint8Array.from(octets)
  const place = alea.entier(copie.length)
  copie[place] = valeur(copie[place] ?? 0)
  return copie
}

const GESTES_D_OCTETS: readonly Geste<Uint8Array>[] = [
  (o, alea) => changer(o, alea, (ancienne) => ancienne ^ (1 << alea.entier(8))),
  (o, alea) => changer(o, alea, () => alea.parmi(OCTETS_DE_BORD)),
  (o, alea) => changer(o, alea, () => alea.entier(256)),
  (o, alea) => o.subarray(0, alea.entier(o.length + 1)),
  (o, alea) => {
    const [debut, fin] = morceau(o.length, alea)
    return coller(o.subarray(0, debut), o.subarray(fin))
  },
  (o, alea) => {
    const [debut, fin] = morceau(o.length, alea)
    return coller(o.subarray(0, fin), o.subarray(debut))
  },
  (o, alea) => {
    const [debut, fin] = morceau(o.length, alea)
    const ailleurs = alea.entier(o.length + 1)
    return coller(o.subarray(0, ailleurs), o.subarray(debut, fin), o.subarray(ailleurs))
  },
]

/** Puts something else where one of the matches of a pattern stands. */
function remplacerUn(texte: string, motif: RegExp, alea: Alea, neuf: (ancien: string) => string): string {
  const trouves = [...texte.matchAll(motif)]
  if (trouves.length === 0) return texte
  const {0: ancien, index} = alea.parmi(trouves)
  return texte.slice(0, index) + neuf(ancien) + texte.slice(index + ancien.length)
}

const GESTES_DE_TEXTE: readonly Geste<string>[] = [
  (t, alea) => remplacerUn(t, /\d+/g, alea, () => alea.parmi(FAUX_NOMBRES)),
  (t, alea) => remplacerUn(t, /\d+/g, alea, (n) => String(Number(n) + alea.parmi([-1, 1, 255, 65_536]))),
  (t, alea) =>
    remplacerUn(t, /="[^"]*"/g, alea, () => `="${alea.parmi([...FAUX_NOMBRES, 'x', 'A1:XFD1048576'])}"`),
  (t, alea) => remplacerUn(t, / [\w:]+="[^"]*"/g, alea, () => ''),
  (t, alea) => remplacerUn(t, /<[^<>]{1,200}>/g, alea, (balise) => balise.repeat(alea.parmi([0, 2, 300]))),
  (t, alea) => remplacerUn(t, /<\/?[\w:]+/g, alea, (debut) => `${debut}x`),
  (t, alea) => remplacerUn(t, /[^\n]*\n/g, alea, (ligne) => ligne.repeat(alea.parmi([0, 2, 40]))),
  (t, alea) => remplacerUn(t, /[\p{L}]+/gu, alea, () => alea.parmi(FAUX_TEXTES)),
  (t, alea) => {
    const place = alea.entier(t.length + 1)
    return t.slice(0, place) + alea.parmi(FAUX_TEXTES) + t.slice(place)
  },
  (t, alea) => {
    const place = alea.entier(t.length + 1)
    return (
      t.slice(0, place) +
      alea.parmi(['[', '{', '> ', '- ', '<a>', '*', '(']).repeat(alea.parmi([50, 5000])) +
      t.slice(place)
    )
  },
  (t, alea) => {
    const [debut, fin] = morceau(t.length, alea)
    return t.slice(0, debut) + t.slice(fin)
  },
  (t, alea) => {
    const [debut, fin] = morceau(t.length, alea)
    return t.slice(0, fin) + t.slice(debut)
  },
]

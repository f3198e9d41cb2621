import {crc32} from 'node:zlib'
import {zlibSync} from 'fflate'

/** An abstract mark drawn for the example: four clusters of dots tied to one centre. It is nobody's logo. */
const TAILLE = 240
const FOND = [255, 255, 255] as const

type Couleur = readonly [number, number, number]
type Forme =
  | {
      readonly genre: 'disque'
      readonly x: number
      readonly y: number
      readonly rayon: number
      readonly couleur: Couleur
    }
  | {
      readonly genre: 'trait'
      readonly de: readonly [number, number]
      readonly a: readonly [number, number]
      readonly epaisseur: number
      readonly couleur: Couleur
    }

const CENTRE = [120, 120] as const
const GRIS: Couleur = [154, 165, 177]
/** As many dots as structures in each of the four départements, around its anchor. */
const GRAPPES: readonly {
  readonly x: number
  readonly y: number
  readonly points: number
  readonly couleur: Couleur
}[] = [
  {x: 56, y: 62, points: 2, couleur: [192, 112, 32]},
  {x: 182, y: 64, points: 8, couleur: [29, 94, 138]},
  {x: 66, y: 178, points: 6, couleur: [46, 125, 80]},
  {x: 184, y: 182, points: 4, couleur: [140, 58, 92]},
]

const FORMES: readonly Forme[] = [
  ...GRAPPES.map((g): Forme => ({genre: 'trait', de: CENTRE, a: [g.x, g.y], epaisseur: 6, couleur: GRIS})),
  ...GRAPPES.flatMap(({x, y, points, couleur}) =>
    Array.from({length: points}, (_, i): Forme => {
      const angle = (2 * Math.PI * i) / points - Math.PI / 2
      const rayon = points > 2 ? 30 : 18
      return {
        genre: 'disque',
        x: arrondir(x + rayon * Math.cos(angle)),
        y: arrondir(y + rayon * Math.sin(angle)),
        rayon: 9,
        couleur,
      }
    }),
  ),
  {genre: 'disque', x: CENTRE[0], y: CENTRE[1], rayon: 22, couleur: [36, 52, 71]},
]

/** One decimal: the same drawing on every machine. */
function arrondir(n: number): number {
  return Math.round(n * 10) / 10
}

/** The mark as a drawing. */
export function logoEnSvg(): Uint8Array {
  const formes = FORMES.map((f) =>
    f.genre === 'disque'
      ? `  <circle cx="${f.x}" cy="${f.y}" r="${f.rayon}" fill="${hexa(f.couleur)}"/>`
      : `  <line x1="${f.de[0]}" y1="${f.de[1]}" x2="${f.a[0]}" y2="${f.a[1]}" stroke="${hexa(f.couleur)}" stroke-width="${f.epaisseur}" stroke-linecap="round"/>`,
  )
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${TAILLE} ${TAILLE}" width="${TAILLE}" height="${TAILLE}" role="img">`,
    "  <title>Signe dessiné pour l'exemple d'animreg</title>",
    ...formes,
    '</svg>',
    '',
  ]
  return new TextEncoder().encode(svg.join('\n'))
}

function hexa(couleur: Couleur): string {
  return `#${couleur.map((n) => n.toString(16).padStart(2, '0')).join('')}`
}

/** Each pixel is looked at in sixteen places, so that edges are smooth. */
const PAS = 4

/** The same as an image, for programs that read no drawing. */
export function logoEnPng(): Uint8Array {
  const lignes = new Uint8Array(TAILLE * (TAILLE * 3 + 1))
  for (let y = 0; y < TAILLE; y++) {
    for (let x = 0; x < TAILLE; x++) {
      const debut = y * (TAILLE * 3 + 1) + 1 + x * 3
      lignes.set(couleurDuPoint(x, y), debut)
    }
  }
  const entete = new Uint8Array(13)
  const vue = new DataView(entete.buffer)
  vue.setUint32(0, TAILLE)
  vue.setUint32(4, TAILLE)
  // Eight bits per colour, three colours.
  entete.set([8, 2, 0, 0, 0], 8)
  return concatener([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    morceau('IHDR', entete),
    morceau('IDAT', zlibSync(lignes, {level: 9})),
    morceau('IEND', new Uint8Array()),
  ])
}

function couleurDuPoint(x: number, y: number): number[] {
  const somme = [0, 0, 0]
  for (let i = 0; i < PAS * PAS; i++) {
    const [px, py] = [x + ((i % PAS) + 0.5) / PAS, y + (Math.floor(i / PAS) + 0.5) / PAS]
    const forme = FORMES.findLast((f) => contient(f, px, py))
    for (const [c, n] of (forme?.couleur ?? FOND).entries()) somme[c] = (somme[c] ?? 0) + n
  }
  return somme.map((n) => Math.round(n / (PAS * PAS)))
}

function contient(f: Forme, x: number, y: number): boolean {
  if (f.genre === 'disque') return Math.hypot(x - f.x, y - f.y) <= f.rayon
  const [dx, dy] = [f.a[0] - f.de[0], f.a[1] - f.de[1]]
  const t = Math.max(0, Math.min(1, ((x - f.de[0]) * dx + (y - f.de[1]) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - f.de[0] - t * dx, y - f.de[1] - t * dy) <= f.epaisseur / 2
}

function morceau(nom: string, donnees: Uint8Array): Uint8Array {
  const corps = concatener([new TextEncoder().encode(nom), donnees])
  const bornes = new DataView(new ArrayBuffer(8))
  bornes.setUint32(0, donnees.length)
  bornes.setUint32(4, crc32(corps))
  const octets = new Uint8Array(bornes.buffer)
  return concatener([octets.slice(0, 4), corps, octets.slice(4)])
}

function concatener(parties: readonly Uint8Array[]): Uint8Array {
  const tout = new Uint8Array(parties.reduce((n, p) => n + p.length, 0))
  let debut = 0
  for (const partie of parties) {
    tout.set(partie, debut)
    debut += partie.length
  }
  return tout
}

import type {Document, FamilleDePolice} from '../../documents/index.js'
import type {Palette} from '../pdf/style.js'
import {ENCARTS} from './styles-des-encarts.js'

/** Faces that machines have, the nearest to the printed one first. */
export const POLICES_DE_L_ECRAN =
  "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', Arial, sans-serif"

/** The style sheet of a document: a phone first, then wider screens, then paper. */
export function composerFeuilleDeStyle(p: Palette, {charte, orientation}: Document): string {
  const paysage = orientation === 'paysage' ? '@page{size:A4 landscape}' : ''
  const regles = [
    couleurs(p),
    BASE,
    COUVERTURE,
    TEXTE,
    CHIFFRES,
    TABLEAUX,
    ENCARTS,
    ECRAN_LARGE,
    PAPIER,
    paysage,
  ]
  return `${police(charte.police)}${regles.join('').replace(/\s*\n\s*/g, '')}`
}

/** The network's own face, carried by the page. */
function police(famille: FamilleDePolice | undefined): string {
  if (!famille) return ''
  const {nom, regulier, gras, italique, demi} = famille
  return [
    `/* ${nom.replace(/[^\p{L}\p{N} -]/gu, '')} */`,
    face(regulier, 400, 'normal'),
    face(gras, 700, 'normal'),
    italique ? face(italique, 400, 'italic') : '',
    demi ? face(demi, 600, 'normal') : '',
    `html body{font-family:reseau,${POLICES_DE_L_ECRAN}}`,
  ].join('')
}

function face(octets: Uint8Array, graisse: number, style: string): string {
  const source = `data:font/ttf;base64,${Buffer.from(octets).toString('base64')}`
  return `@font-face{font-family:reseau;font-weight:${graisse};font-style:${style};src:url(${source})}`
}

function couleurs(p: Palette): string {
  return `:root{--principale:${p.principale};--sur-principale:${p.surPrincipale};--secondaire:${p.secondaire};--accent:${p.accent};
--titre:${p.titre};--lien:${p.lien};--encre:${p.encre};--gris:${p.gris};--filet:${p.filet};--voile:${p.voile};--voile-fort:${p.voileFort};
--hausse:${p.hausse};--baisse:${p.baisse};--stable:${p.stable}}`
}

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:#fff;color:var(--encre);font:1.0625rem/1.6 ${POLICES_DE_L_ECRAN};overflow-wrap:break-word}
main,.sommaire,.pied,.colonne{width:100%;max-width:54rem;margin:0 auto;padding:0 1.125rem}
main:focus{outline:none}
a{color:var(--lien);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.evitement{position:absolute;left:-999rem;top:0;z-index:1;padding:.6rem 1rem;background:#fff;color:var(--encre)}
.evitement:focus{left:0}
.pied{margin-top:3rem;padding-top:1rem;padding-bottom:1.5rem;color:var(--gris);font-size:.875rem;border-top:1px solid var(--filet)}
.pied p{margin:0}
`

const COUVERTURE = `
.couverture .fond{background:var(--principale);color:var(--sur-principale);padding:2.5rem 0 2rem}
.couverture .surtitre{margin:0 0 2rem;padding-top:.9rem;font-weight:600;border-top:4px solid var(--accent);display:inline-block}
.couverture h1{margin:0;font-size:clamp(2.2rem,8vw,4.25rem);line-height:1.06;letter-spacing:-.01em}
.couverture .sous-titre{margin:.9rem 0 0;font-size:1.2rem;line-height:1.35}
.frise{display:block;width:100%;height:auto}
.qui{padding-top:1.5rem;padding-bottom:.5rem}
.qui p{margin:.25rem 0}
.qui .emetteur{font-weight:700;font-size:1.1rem;color:var(--titre);line-height:1.3}
.qui .mention{color:var(--gris);font-size:.9rem;line-height:1.45}
.sommaire{margin-top:1.5rem}
.sommaire-titre{margin:0;font-weight:700;font-size:1.15rem;color:var(--titre)}
.sommaire ul{list-style:none;margin:.5rem 0 0;padding:.25rem 0 .25rem 1rem;border-left:4px solid var(--accent)}
.sommaire li{margin:0}
.sommaire a{display:inline-block;padding:.28rem 0;line-height:1.3;text-decoration:none}
.sommaire a:hover{text-decoration:underline}
.sommaire .niveau-1 a{font-weight:600}
.sommaire .niveau-2{padding-left:1rem;font-size:.95rem}
`

const TEXTE = `
.titre-1,.titre-2,.titre-3{color:var(--titre);line-height:1.2}
.titre-1{margin:3.5rem 0 1.25rem;padding-bottom:.55rem;font-size:clamp(1.65rem,5vw,2.1rem);border-bottom:4px solid var(--accent)}
.titre-2{margin:2.5rem 0 .75rem;font-size:1.4rem}
.titre-3{margin:1.75rem 0 .5rem;font-size:1.12rem;color:var(--encre)}
p{margin:0 0 1em}
.chapeau{font-size:1.22rem;line-height:1.5;color:var(--gris)}
.note,.source{font-size:.875rem;line-height:1.45;color:var(--gris)}
.source{margin:.35rem 0 0;font-style:italic}
ul,ol{margin:0 0 1em;padding-left:1.4rem}
li{margin:.2em 0}
li::marker{color:var(--titre);font-weight:600}
.encadre{margin:1.5rem 0;padding:1rem 1.25rem .25rem;background:var(--voile);border-left:5px solid var(--accent)}
.encadre-titre{margin-bottom:.4em;font-weight:700;color:var(--titre)}
figure,.tableau{margin:1.75rem 0}
figcaption{margin-top:.6rem}
.legende,caption{font-weight:600;line-height:1.35;color:var(--titre)}
.legende{margin:0}
.defile{overflow-x:auto;background:linear-gradient(to right,#fff 40%,rgba(255,255,255,0)) 0 0/3rem 100% local no-repeat,
linear-gradient(to left,#fff 40%,rgba(255,255,255,0)) 100% 0/3rem 100% local no-repeat,
linear-gradient(to right,rgba(31,36,48,.22),rgba(31,36,48,0)) 0 0/.8rem 100% scroll no-repeat,
linear-gradient(to left,rgba(31,36,48,.22),rgba(31,36,48,0)) 100% 0/.8rem 100% scroll no-repeat}
figure svg{display:block;width:100%;min-width:36rem;height:auto}
`

const CHIFFRES = `
.chiffres{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.25rem 0 1.75rem}
.carte{flex:1 1 min(100%,max(13rem,calc((100% - (var(--n) - 1)*.75rem)/var(--n))));padding:1rem 1.1rem;background:var(--voile);border-radius:6px;border-left:4px solid var(--secondaire)}
.carte dt{font-size:2rem;font-weight:700;line-height:1.15;color:var(--titre)}
.carte dd{margin:0}
.carte .libelle{margin-top:.25rem;font-weight:600;line-height:1.3}
.carte .detail{color:var(--gris);font-size:.92rem;line-height:1.4}
.carte .evolution{display:inline-flex;align-items:center;gap:.35rem;margin:.3rem 0 .15rem;padding:.08rem .6rem;font-size:.9rem;font-weight:600;background:#fff;border:1px solid currentColor;border-radius:1rem}
.evolution.hausse{color:var(--hausse)}
.evolution.baisse{color:var(--baisse)}
.evolution.stable{color:var(--stable)}
.fleche{flex:none;width:.7rem;height:.7rem}
.carte.majeur{background:var(--principale);border-left:0;border-top:4px solid var(--accent)}
.carte.majeur dt{font-size:3rem}
.carte.majeur dt,.carte.majeur .libelle,.carte.majeur .detail,.carte.majeur .jauge{color:var(--sur-principale)}
.carte.majeur .libelle{font-size:1.1rem}
.carte .jauge{margin-top:1.5rem;color:var(--gris);font-size:.92rem;line-height:1.4}
.piste{position:relative;display:block;height:10px;margin-bottom:.4rem;background:#fff;border-radius:5px}
.barre{display:block;height:100%;background:var(--secondaire);border-radius:5px}
.majeur .barre{background:var(--accent)}
.repere{position:absolute;top:-4px;width:2px;height:18px;background:var(--encre)}
.majeur .repere{background:var(--sur-principale)}
.repere::before{content:'100\\A0%';position:absolute;right:0;bottom:100%;font-size:.72rem;font-weight:600;line-height:1.3;white-space:nowrap;transform:translateX(40%)}
`

const TABLEAUX = `
table{width:100%;border-collapse:collapse;font-size:.86rem;line-height:1.35}
table.large{font-variant-numeric:tabular-nums}
caption{padding-bottom:.5rem;text-align:left;caption-side:top;font-size:1rem}
caption span{display:block;position:sticky;left:0;max-width:calc(100vw - 2.25rem)}
th,td{padding:.4rem;vertical-align:top;border-bottom:1px solid var(--filet);font-weight:400;text-align:left}
.large th,.large td{white-space:nowrap}
.a-signer tbody tr{height:3rem}
.droite{text-align:right;font-variant-numeric:tabular-nums}
.centre{text-align:center}
.entier{white-space:nowrap}
thead th,thead td{vertical-align:bottom;font-weight:600;color:var(--titre);background:var(--voile-fort);border-bottom:2px solid var(--titre)}
.groupe th{font-weight:600;color:var(--titre);background:var(--voile)}
.sous-total th,.sous-total td{font-weight:600;background:var(--voile)}
.total th,.total td{font-weight:700;background:var(--voile-fort);border-top:2px solid var(--titre)}
`

const ECRAN_LARGE = `
@media (min-width:48rem){
.couverture .fond{padding:4rem 0 3.5rem}
.couverture .surtitre{margin-bottom:4rem}
main,.sommaire,.pied,.colonne{padding-left:2rem;padding-right:2rem}
figure svg{min-width:0}
table{font-size:.94rem}
table.large{font-size:.85rem}
th,td{padding:.4rem .55rem}
}
`

/** On paper: chapters on new pages, rows whole, headers repeated, grounds printed. */
const PAPIER = `
@page{size:A4;margin:18mm 16mm 20mm}
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:10.5pt;line-height:1.42}
main,.sommaire,.pied,.colonne{max-width:none;padding-left:0;padding-right:0}
.couverture .colonne{padding-left:8mm;padding-right:8mm}
.evitement,.pied{display:none}
.couverture h1{font-size:40pt}
.couverture .surtitre{margin-bottom:25mm}
.sommaire{break-before:page}
.titre-1{margin-top:0;font-size:22pt;break-before:page}
.titre-2{font-size:14pt}
.titre-1,.titre-2,.titre-3,caption{break-after:avoid}
.saut{break-after:page}
.saut:has(+section){break-after:auto}
p,li{orphans:2;widows:2}
.carte,.encadre,figure,tr,li{break-inside:avoid}
.tableau,figure{margin:6mm 0}
.defile{overflow:visible;background:none}
caption span{max-width:none}
figure svg{min-width:0;max-height:230mm}
table{font-size:9pt}
table.large{font-size:6.5pt}
.large th,.large td{padding:.25rem;white-space:normal}
thead{display:table-header-group}
.carte{flex-basis:calc((100% - (var(--n) - 1)*.75rem)/var(--n))}
a{color:inherit;text-decoration:none}
}
`

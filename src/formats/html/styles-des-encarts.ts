/** Pictures, testimonies, signatures, directory, index, and the word across a draft. */
export const ENCARTS = `
img{max-width:100%;height:auto}
.photo{margin:1.75rem 0}
.photo img{display:block;border-radius:4px}
.photo.moitie{max-width:27rem}
.citation{margin:2rem 0;padding:.25rem 0 .25rem 1.5rem;border-left:5px solid var(--secondaire)}
.citation blockquote{margin:0;font-size:1.12rem;line-height:1.55;font-style:italic}
.citation p:last-child{margin-bottom:.4em}
.citation figcaption{margin:0;font-weight:600;color:var(--titre)}
.signatures{margin:2.5rem 0}
.fait-a{margin-bottom:1.5rem}
.places{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem}
.signataire{min-height:11rem;padding:.8rem 1rem;border:1px solid var(--filet);border-radius:4px}
.signataire p{margin:0 0 .2em}
.qualite{font-weight:600;color:var(--titre)}
.signataire .mention{color:var(--gris);font-size:.9rem;font-style:italic}
.annuaire{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:.5rem 2rem;padding:0;list-style:none}
.annuaire li{padding:.7rem 0;border-top:2px solid var(--filet);font-size:.95rem;line-height:1.45}
.annuaire p{margin:0}
.fiche-titre{font-weight:600;color:var(--titre)}
.index{margin:1.5rem 0}
.index-titre{margin:1.25rem 0 .4rem;font-weight:600;color:var(--titre)}
.index ul{padding-left:0;list-style:none}
.index li{margin:.35em 0}
.groupe-de-colonnes{text-align:center;border-bottom:1px solid var(--titre)}
thead th.groupe-de-colonnes{border-left:4px solid #fff;border-bottom-width:1px}
.titre-1.suivi{margin-top:2.5rem;font-size:1.5rem}
.financeurs{display:flex;flex-wrap:wrap;align-items:center;gap:1.25rem;margin-top:1.25rem}
.financeurs img{max-height:4rem;width:auto}
.couverture .logo{display:block;max-height:5.5rem;width:auto;margin-bottom:1rem}
.couverture .vue{display:block;width:100%;max-height:24rem;object-fit:cover}
body[data-filigrane]::before{content:attr(data-filigrane);position:fixed;z-index:9;left:50%;top:50%;transform:translate(-50%,-50%) rotate(-35deg);
font-size:clamp(4rem,17vw,12rem);font-weight:700;letter-spacing:.04em;color:var(--titre);opacity:.09;pointer-events:none;white-space:nowrap}
@media print{.citation,.signatures,.annuaire li,.photo{break-inside:avoid}
.signataire{min-height:45mm}
.annuaire{grid-template-columns:1fr 1fr}
.places{grid-template-columns:repeat(auto-fit,minmax(60mm,1fr))}
.titre-1.suivi{break-before:auto;font-size:15pt}
.photo img{max-height:200mm;width:auto}
.couverture .vue{max-height:70mm}}
`

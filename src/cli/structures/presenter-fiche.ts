import {type FicheDeStructure, nomDuDepartement} from '../../metier/structures/index.js'
import {formaterDate, formaterMontant, formaterNombre} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'

const RETRAIT = '  '
const COLONNE = 18
const ABSENT = '–'
const IMPORTS_MONTRES = 3
const NATURES = {siege: 'Siège', antenne: 'Antenne', permanence: 'Permanence'} as const

/** The page of a structure for the terminal. */
export function presenterFiche(fiche: FicheDeStructure): string {
  return [
    ...presenterIdentite(fiche),
    ...section('Lieux d’accueil', fiche.lieux.map(lieu)),
    ...section(`Personnes au ${formaterDate(fiche.date)}`, presenterPersonnes(fiche)),
    ...section('Moyens au 31 décembre', presenterMoyens(fiche)),
    ...section('Personnel', fiche.personnel.map(emploi)),
    ...section('Financements', presenterFinancements(fiche)),
    ...section(
      'Derniers imports de l’annuaire',
      fiche.imports
        .slice(-IMPORTS_MONTRES)
        .toReversed()
        .map(
          (i) => `n° ${i.numero}, ${i.fichier} (au 31/12/${i.annee}), le ${formaterDate(i.le.slice(0, 10))}`,
        ),
    ),
  ].join('\n')
}

function presenterIdentite({structure: s, regroupements}: FicheDeStructure): string[] {
  const villes = [s.code_postal, s.ville].filter(Boolean).join(' ')
  const champs: readonly (readonly [string, string | null])[] = [
    ['Code', s.code],
    ['Type', [s.type, s.forme_juridique].filter(Boolean).join(', ')],
    ['Nom officiel', s.nom_officiel],
    ['Département', s.departement ? `${s.departement} ${nomDuDepartement(s.departement)}` : null],
    ['Communes', s.communes.join(', ')],
    ['EPCI', s.epci.join(', ')],
    ['Adresse', [s.adresse, villes].filter(Boolean).join(', ')],
    ['Téléphone', s.telephone],
    ['Fax', s.fax],
    ['Courriel', s.courriel],
    ['Site', s.site],
    ['SIRET', s.siret],
    ...regroupements.map(({groupe, valeur}) => [groupe, valeur] as const),
  ]
  return [s.nom, ...champs.flatMap(([titre, valeur]) => (valeur ? ligne(titre, valeur) : []))]
}

function presenterPersonnes({personnes, signataire}: FicheDeStructure): string[] {
  const lignes = personnes.flatMap((p) => {
    const nom = [p.civilite, p.prenom, p.nom].filter(Boolean).join(' ')
    const depuis = p.depuis ? `depuis le ${formaterDate(p.depuis)}` : ''
    return `${p.fonction} : ${[nom, p.courriel, p.telephone, depuis].filter(Boolean).join(', ')}`
  })
  const signe = signataire.nom
    ? `Signataire : ${signataire.nom}, ${signataire.fonction ?? ''}`
    : `Signataire : ${signataire.message ?? ABSENT}`
  return [...lignes, signe]
}

function presenterMoyens({moyens, parc}: FicheDeStructure): string[] {
  return [
    ...moyens.map(
      (m) =>
        `${m.annee} : ${nombre(m.lieux_accueil)} lieux d’accueil, ${nombre(m.salaries)} salariés, ${nombre(m.etp, 1)} ETP, ${nombre(m.postes_informatiques)} postes informatiques`,
    ),
    ...parc.map((p) => `${formaterDate(p.date)} : ${formaterNombre(p.nombre)} postes informatiques relevés`),
  ]
}

function nombre(valeur: number | null, decimales = 0): string {
  return valeur === null ? ABSENT : formaterNombre(valeur, decimales)
}

function emploi(p: FicheDeStructure['personnel'][number]): string {
  const statut = p.statut === 'salarie' ? '' : ` (mis à disposition${p.par ? ` par ${p.par}` : ''})`
  const comptes = [
    p.effectif === null ? '' : `${formaterNombre(p.effectif)} ${p.effectif < 2 ? 'personne' : 'personnes'}`,
    p.etp === null ? '' : `${formaterNombre(p.etp, 1)} ETP`,
  ]
  return `${p.annee} ${p.emploi}${statut} : ${comptes.filter(Boolean).join(', ') || ABSENT}`
}

function presenterFinancements({financements}: FicheDeStructure): string[] {
  const annees = [...new Set(financements.map((f) => f.annee))].sort((a, b) => a - b)
  return annees.map((annee) => {
    const siens = financements.filter((f) => f.annee === annee)
    const total = siens.reduce((s, f) => s + f.centimes, 0)
    const detail = siens.map((f) => `${f.financeur} ${formaterMontant(f.centimes)}`).join(', ')
    return `${annee} : ${formaterMontant(total)} (${detail})`
  })
}

function lieu(l: FicheDeStructure['lieux'][number]): string {
  const ville = [l.code_postal, l.ville].filter(Boolean).join(' ')
  return `${NATURES[l.nature]} : ${[l.nom, l.adresse, ville, l.telephone].filter(Boolean).join(', ')}`
}

function section(titre: string, lignes: readonly string[]): string[] {
  if (lignes.length === 0) return []
  const largeur = largeurDuTerminal() - 2 * RETRAIT.length
  return [
    '',
    titre,
    ...lignes.flatMap((l) => plier(l, largeur).map((p, i) => (i ? RETRAIT : '') + RETRAIT + p)),
  ]
}

function ligne(titre: string, valeur: string): string[] {
  const [premiere = '', ...suite] = plier(valeur, largeurDuTerminal() - COLONNE - RETRAIT.length)
  return [RETRAIT + titre.padEnd(COLONNE) + premiere, ...suite.map((l) => RETRAIT + ' '.repeat(COLONNE) + l)]
}

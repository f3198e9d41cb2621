import {type Chiffres, presenterChiffre, presenterChiffres} from '../../metier/chiffres/index.js'
import type {Referentiel} from '../../metier/referentiel/index.js'
import {nomDuMois} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {TableauTitre} from './tableau-titre.js'

type Groupe = NonNullable<Chiffres['par']>[number]

const PAR_TABLEAU = 6

/** Months or quarters in columns, half a year at a time, the whole in the last one. */
export function presenterTranches(chiffres: Chiffres, referentiel: Referentiel): TableauTitre[] {
  const groupes = chiffres.par ?? []
  const moities = Array.from({length: Math.ceil(groupes.length / PAR_TABLEAU)}, (_, i) =>
    groupes.slice(i * PAR_TABLEAU, (i + 1) * PAR_TABLEAU),
  )
  return moities.map((moitie, rang) =>
    tableauDe(moitie, {chiffres, referentiel, total: rang === moities.length - 1}),
  )
}

function tableauDe(
  groupes: readonly Groupe[],
  {
    chiffres,
    referentiel,
    total,
  }: {readonly chiffres: Chiffres; readonly referentiel: Referentiel; readonly total: boolean},
): TableauTitre {
  const codes = codesDonnes(chiffres)
  const duReseau = presenterChiffres(chiffres, referentiel).filter((p) => codes.has(p.code))
  const [premier, dernier] = [groupes[0], groupes.at(-1)]
  const bornes =
    premier && dernier && premier !== dernier ? `${premier.libelle} à ${dernier.libelle}` : premier?.libelle
  return {
    titre: `\nChiffres-clés du réseau, ${bornes ?? ''}\n`,
    mentions: total ? direReste(chiffres, codes) : '',
    tableau: {
      colonnes: [
        {titre: 'Chiffre-clé'},
        ...groupes.map((g) => ({titre: abreger(g.code), aligne: 'droite' as const})),
        ...(total ? [{titre: titreDuTotal(chiffres), aligne: 'droite' as const}] : []),
      ],
      lignes: duReseau.map((p) => [
        p.libelle,
        ...groupes.map((g) => {
          const chiffre = g.chiffres.find((c) => c.code === p.code)
          const presente = chiffre && presenterChiffre(chiffre, referentiel)
          return presente?.renseigne ? presente.valeur : '–'
        }),
        ...(total ? [p.valeur] : []),
      ]),
    },
  }
}

/** Figures given for at least one of the months. */
function codesDonnes({par = []}: Chiffres): ReadonlySet<string> {
  const donnes = par.flatMap((g) =>
    g.chiffres.filter((c) => c.valeur !== null || c.secret?.includes('valeur')),
  )
  return new Set(donnes.map((c) => c.code))
}

function direReste({chiffres}: Chiffres, codes: ReadonlySet<string>): string {
  const absents = chiffres.filter((c) => !codes.has(c.code)).map((c) => c.libelle)
  const phrases = [
    ...(absents.length > 0 ? [`Donnés pour l'année seulement : ${absents.join(', ')}.`] : []),
    'Répondantes et évolution de chaque colonne : « --json » ou « --format xlsx ».',
  ]
  return `\n${phrases.flatMap((p) => plier(p, largeurDuTerminal())).join('\n')}`
}

function titreDuTotal({annee, a_fin}: Chiffres): string {
  return a_fin === null ? `Année ${annee}` : `À fin ${nomDuMois(Number(a_fin.slice(5)))}`
}

const MOIS_ABREGES = 'janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.'.split(' ')

/** « janv. », « 1er trim. ». */
function abreger(code: string): string {
  const trimestre = /-T([1-4])$/.exec(code)?.[1]
  if (trimestre) return `${trimestre === '1' ? '1er' : `${trimestre}e`} trim.`
  return MOIS_ABREGES[Number(code.slice(-2)) - 1] ?? code
}

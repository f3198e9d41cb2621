import type {Bloc, ChiffreEnVue, Ligne, Tableau} from '../../../documents/index.js'
import {accorder, enumerer, formaterDate, sansAccents} from '../../../shared/francais.js'
import {
  type ActionSuivie,
  type AxeSuivi,
  type BudgetSuivi,
  type ComptesDuSuivi,
  ecrireMontant,
  ecrireTaux,
  ecrireValeur,
  type Matrice,
  MOTS_D_ACTION,
  MOTS_D_INDICATEUR,
  type Suivi,
} from '../suivi/index.js'

/** How far the blocks of a follow-up stand under the title of their chapter. */
type Niveau = 1 | 2

/** Where the programme stands, axis by axis: figures in large, then each action and its indicators against targets. */
export function composerSuivi(suivi: Suivi, {niveau = 1}: {niveau?: Niveau} = {}): Bloc[] {
  return [
    {bloc: 'titre', niveau, texte: `Avancement du programme ${suivi.annee}`},
    {bloc: 'paragraphe', style: 'chapeau', texte: direAvancement(suivi)},
    {bloc: 'chiffres', chiffres: tuiles(suivi)},
    ...suivi.axes.flatMap((axe) => composerAxe(axe, niveau)),
  ]
}

/** « Au 31 décembre 2008, 12 actions sur 18 sont réalisées… ». */
export function direAvancement({date, comptes: c, axes}: Suivi): string {
  const actions = axes.flatMap((axe) => axe.actions)
  const nommer = (etat: ActionSuivie['etat']) => actions.filter((a) => a.etat === etat).map((a) => a.intitule)
  const suites = [
    direEtat(nommer('proche'), 'est presque réalisée', 'sont presque réalisées'),
    direEtat(nommer('en_cours'), 'est en cours', 'sont en cours'),
    direEtat(nommer('en_retard'), 'est en retard', 'sont en retard'),
    direEtat(nommer('non_renseignee'), 'n’est pas renseignée', 'ne sont pas renseignées'),
    direEtat(nommer('sans_preuve'), 'est sans preuve', 'sont sans preuve'),
  ].filter(Boolean)
  const tete = `Au ${formaterDate(date)}, ${accorder(c.realisee, 'action est réalisée', 'actions sont réalisées')} sur ${c.actions}.`
  return [tete, ...suites].join(' ')
}

function direEtat(noms: readonly string[], singulier: string, pluriel: string): string {
  if (noms.length === 0) return ''
  return `${accorder(noms.length, `action ${singulier}`, `actions ${pluriel}`)} : ${enumerer(noms)}.`
}

function tuiles({comptes: c, budget: b}: Suivi): ChiffreEnVue[] {
  const atteints = c.indicateurs === 0 ? null : c.indicateurs_atteints / c.indicateurs
  return [
    {valeur: `${c.realisee} / ${c.actions}`, libelle: 'actions réalisées', details: [], ...jauge(c.taux)},
    {
      valeur: `${c.indicateurs_atteints} / ${c.indicateurs}`,
      libelle: 'indicateurs atteints',
      details: [],
      ...jauge(atteints),
    },
    {
      valeur: ecrireMontant(b.realise_centimes),
      libelle: 'dépensés',
      details: [`prévu : ${ecrireMontant(b.prevu_centimes)}`, `engagé : ${ecrireMontant(b.engage_centimes)}`],
      ...jauge(b.taux_realisation),
    },
  ]
}

function jauge(taux: number | null): Pick<ChiffreEnVue, 'jauge'> {
  return taux === null ? {} : {jauge: {part: taux, texte: ecrireTaux(taux)}}
}

function composerAxe({nom, comptes, actions}: AxeSuivi, niveau: Niveau): Bloc[] {
  return [
    {bloc: 'titre', niveau: niveau === 1 ? 2 : 3, texte: nom},
    tableauDeLAxe(direAxe(nom, comptes), actions),
  ]
}

/** « Mission 1 : 3 actions, 1 réalisée ; 2 indicateurs atteints sur 5 », under the whole name of the axis. */
function direAxe(
  nom: string,
  {actions, realisee, indicateurs_atteints, indicateurs}: ComptesDuSuivi,
): string {
  const atteints = accorder(indicateurs_atteints, 'indicateur atteint', 'indicateurs atteints')
  const [numero = nom] = nom.split(' – ')
  return `${numero} : ${accorder(actions, 'action')}, ${accorder(realisee, 'réalisée')} ; ${atteints} sur ${indicateurs}`
}

/** Each action on a row of its own, then its indicators: the state is a word, never a colour alone. */
function tableauDeLAxe(legende: string, actions: readonly ActionSuivie[]): Tableau {
  return {
    bloc: 'tableau',
    legende,
    colonnes: [
      {libelle: 'Indicateur', alignement: 'gauche', poids: 3.2},
      {libelle: 'Réalisé', alignement: 'droite', poids: 0.9},
      {libelle: 'Cible', alignement: 'droite', poids: 0.9},
      {libelle: 'Taux', alignement: 'droite', poids: 0.8},
      {libelle: 'État', alignement: 'gauche', poids: 1.5},
      {libelle: 'Source', alignement: 'gauche', poids: 3.1},
    ],
    lignes: actions.flatMap((a): Ligne[] => [
      {role: 'groupe', cellules: [`${a.code} ${a.intitule} – ${MOTS_D_ACTION[a.etat]}`]},
      ...a.indicateurs.map(
        (i): Ligne => ({
          role: 'donnee',
          cellules: [
            nommerIndicateur(i),
            ecrireValeur(i.valeur, i),
            ecrireValeur(i.cible, i),
            ecrireTaux(i.taux),
            MOTS_D_INDICATEUR[i.etat],
            i.preuve ?? 'aucune',
          ],
        }),
      ),
    ]),
  }
}

/** « Rencontres du groupe (réunion) »; a label that says its unit does not say it twice. */
function nommerIndicateur({libelle, unite}: ActionSuivie['indicateurs'][number]): string {
  if (!unite || sansAccents(libelle).includes(sansAccents(unite))) return libelle
  return `${libelle} (${unite})`
}

/** The financial account: planned, engaged and spent by axis, then by funder, under two levels of headers. */
export function composerCompteRenduFinancier(suivi: Suivi): Bloc[] {
  const {annee, axes, budget} = suivi
  return [
    {bloc: 'titre', niveau: 1, texte: 'Compte rendu financier'},
    {
      bloc: 'paragraphe',
      texte: `Le programme ${annee} prévoyait ${ecrireMontant(budget.prevu_centimes)} ; ${ecrireMontant(budget.engage_centimes)} sont engagés (${ecrireTaux(budget.taux_engagement)}) et ${ecrireMontant(budget.realise_centimes)} dépensés (${ecrireTaux(budget.taux_realisation)}).`,
    },
    tableauFinancier('Budget par axe', 'Axe', [
      ...axes.map((a): Ligne => ({role: 'donnee', cellules: [a.nom, ...montants(a.budget)]})),
      {role: 'total', cellules: ['Ensemble du programme', ...montants(budget)]},
    ]),
    tableauFinancier('Budget par financeur', 'Financeur', [
      ...budget.par_financeur.map(
        (f): Ligne => ({
          role: 'donnee',
          cellules: [f.financeur ?? 'Sans financeur nommé', ...montants(f)],
        }),
      ),
      {role: 'total', cellules: ['Ensemble des financeurs', ...montants(budget)]},
    ]),
  ]
}

type Montants = Pick<BudgetSuivi, 'prevu_centimes' | 'engage_centimes' | 'realise_centimes'>

function montants({
  prevu_centimes: prevu,
  engage_centimes: engage,
  realise_centimes: realise,
}: Montants): string[] {
  const ecart = prevu === null || realise === null ? null : realise - prevu
  return [
    ecrireMontant(prevu),
    ecrireMontant(engage),
    ecrireMontant(realise),
    ecrireMontant(ecart),
    ecrireTaux(prevu === null || realise === null || prevu === 0 ? null : realise / prevu),
  ]
}

function tableauFinancier(legende: string, quoi: string, lignes: readonly Ligne[]): Tableau {
  return {
    bloc: 'tableau',
    legende,
    colonnes: [
      {libelle: quoi, alignement: 'gauche', poids: 3.2},
      {libelle: 'Prévu', alignement: 'droite', poids: 1.2},
      {libelle: 'Engagé', alignement: 'droite', poids: 1.2},
      {libelle: 'Réalisé', alignement: 'droite', poids: 1.2},
      {libelle: 'En euros', alignement: 'droite', poids: 1.2},
      {libelle: 'Taux', alignement: 'droite', poids: 0.9},
    ],
    groupesDeColonnes: [
      {libelle: '', colonnes: 1},
      {libelle: 'Montants', colonnes: 3},
      {libelle: 'Réalisé face au prévu', colonnes: 2},
    ],
    lignes,
    note: 'Un tiret signale un montant qui n’a pas été donné ; il n’est pas compté pour zéro.',
  }
}

/** Who has been met, action by action; empty when the journal names no structure. */
export function composerMatrice({actions, structures}: Matrice): Bloc[] {
  if (actions.length === 0) return []
  const noms = new Map(structures.map((s) => [s.code, s.nom]))
  return [
    {bloc: 'titre', niveau: 1, texte: 'Les structures rencontrées', sansSaut: true},
    {
      bloc: 'tableau',
      legende: 'Structures rencontrées par action',
      colonnes: [
        {libelle: 'Action', alignement: 'gauche', poids: 3},
        {libelle: 'Rencontrées', alignement: 'droite', poids: 1.2},
        {libelle: 'Restent à rencontrer', alignement: 'gauche', poids: 4.5},
      ],
      lignes: actions.map(({code, intitule, rencontrees, restantes}) => ({
        role: 'donnee',
        cellules: [
          `${code} ${intitule}`,
          `${rencontrees} sur ${structures.length}`,
          restantes.length === 0 ? 'aucune' : enumerer(restantes.map((c) => noms.get(c) ?? c)),
        ],
      })),
      source: 'Source : participants notés au journal.',
    },
  ]
}

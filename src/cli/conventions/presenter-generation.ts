import type {ConfigEspace} from '../../espace/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, enumerer, formaterDate, formaterMontant} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'
import type {Generation} from './generation.js'
import {cheminCourt} from './modifications-a-la-main.js'

type Ligne = Generation['conventions'][number]

const MARQUES: Readonly<Record<Ligne['champs'][number]['etat'], string>> = {
  classeur: 'oui',
  option: 'oui',
  reponse: 'oui',
  defaut: 'oui',
  annuaire: 'oui',
  facultatif: '–',
  manquant: 'MANQUE',
  invalide: 'À REVOIR',
}

const STATUTS: Readonly<Record<Ligne['statut'], string>> = {
  brouillon: 'brouillon',
  inchangee: 'inchangée',
  bloquee: 'BLOQUÉE',
  deja_validee: 'déjà validée',
  simulee: 'prête',
}

const ROLES: Readonly<Record<string, string>> = {
  'a-imprimer.pdf': 'tout à imprimer d’un coup',
  'index.xlsx': 'la liste, avec les fichiers de chacune',
  'parapheur.pdf': 'ce que signe le président',
}

/** The matrix party × field, before anything is written. */
export function matriceDesConventions({conventions}: Generation): Tableau {
  const tous = new Map(conventions.flatMap((l) => l.champs.map((c) => [c.champ, c.libelle] as const)))
  const champs = [...tous]
    .map(([champ, libelle]) => ({champ, libelle}))
    .filter(({champ}) =>
      conventions.some((l) => l.champs.some((c) => c.champ === champ && c.etat !== 'facultatif')),
    )
  return {
    colonnes: [{titre: 'Partie'}, ...champs.map((c) => ({titre: c.libelle})), {titre: 'Convention'}],
    lignes: conventions.map((ligne) => [
      ligne.nom,
      ...champs.map(({champ}) => {
        const trouve = ligne.champs.find((c) => c.champ === champ)
        if (!trouve) return ''
        const sure = MARQUES[trouve.etat] === 'oui'
        return sure ? (trouve.valeur ?? 'oui') : MARQUES[trouve.etat]
      }),
      STATUTS[ligne.statut],
    ]),
  }
}

/** What was made, what is blocked and why. */
export function presenterGeneration(generation: Generation, simulation: boolean): string {
  const {conventions, dossier, documents, total_centimes, enveloppe_centimes, date, colonnes_ignorees} =
    generation
  const compte = (statut: Ligne['statut']) => conventions.filter((c) => c.statut === statut).length
  const [faites, memes, validees, pretes] = [
    compte('brouillon'),
    compte('inchangee'),
    compte('deja_validee'),
    compte('simulee'),
  ]
  const bloquees = conventions.filter((c) => c.statut === 'bloquee')
  return [
    // Under the matrix.
    ...(simulation ? [''] : []),
    ...(pretes > 0
      ? [`${accorder(pretes, 'convention prête', 'conventions prêtes')} (simulation : rien n’est écrit).`]
      : []),
    ...(faites > 0
      ? [`${accorder(faites, 'brouillon écrit', 'brouillons écrits')}, en Word et en PDF.`]
      : []),
    ...(memes > 0
      ? [`${accorder(memes, 'brouillon inchangé, laissé', 'brouillons inchangés, laissés')} tel quel.`]
      : []),
    ...(validees > 0
      ? [
          `${accorder(validees, 'convention déjà validée', 'conventions déjà validées')} : un document validé n’est jamais refait.`,
        ]
      : []),
    ...direLesVersions(conventions),
    ...direLesSommes({total_centimes, enveloppe_centimes}),
    `Annuaire et fonctions lus au ${formaterDate(date)}.`,
    ...(colonnes_ignorees.length > 0
      ? [
          `Colonnes du classeur que ce modèle n’emploie pas : ${enumerer(colonnes_ignorees.map((c) => `« ${c} »`))}.`,
        ]
      : []),
    ...(dossier
      ? [
          '',
          `Dossier : ${cheminCourt(dossier)}`,
          ...documents.map((nom) => `  ${nom}${ROLES[nom] ? ` : ${ROLES[nom]}` : ''}`),
        ]
      : []),
    ...(bloquees.length > 0 ? ['', ...presenterBloquees(bloquees)] : []),
  ].join('\n')
}

/** What would no longer be written the same, and what a new version changes. */
function direLesVersions(conventions: readonly Ligne[]): string[] {
  const autres = conventions.filter((c) => c.differente)
  const refaites = conventions.filter((c) => c.differences.length > 0)
  return [
    ...(autres.length > 0
      ? [
          `${accorder(autres.length, 'texte validé serait différent', 'textes validés seraient différents')} aujourd’hui : ${enumerer(autres.slice(0, 3).map(nommer))}${autres.length > 3 ? '…' : ''}. Ajoutez « --nouvelle-version » pour le refaire.`,
        ]
      : []),
    ...refaites.flatMap((c) => [
      `${nommer(c)}, version ${c.version} : ${accorder(c.differences.length, 'passage changé', 'passages changés')}`,
      ...c.differences
        .slice(0, 5)
        .flatMap(({avant, apres}) => [
          ...(avant ? [`    - ${avant}`] : []),
          ...(apres ? [`    + ${apres}`] : []),
        ]),
    ]),
  ]
}

function direLesSommes({
  total_centimes: total,
  enveloppe_centimes: enveloppe,
}: Pick<Generation, 'total_centimes' | 'enveloppe_centimes'>): string[] {
  if (total === 0) return []
  const somme = `Montant de la série : ${formaterMontant(total)}`
  if (enveloppe === null) return [`${somme}.`]
  return [`${somme} sur ${formaterMontant(enveloppe)} prévus, reste ${formaterMontant(enveloppe - total)}.`]
}

function presenterBloquees(bloquees: readonly Ligne[]): string[] {
  return [
    `${accorder(bloquees.length, 'convention bloquée', 'conventions bloquées')} :`,
    ...bloquees.flatMap((ligne) => [`  ${nommer(ligne)}`, ...raisonsDe(ligne).map((r) => `    - ${r}`)]),
  ]
}

function nommer({code, nom}: Ligne): string {
  return code ? `${nom} (${code})` : nom
}

function raisonsDe({champs}: Ligne): string[] {
  return champs
    .filter((c) => c.etat === 'manquant' || c.etat === 'invalide')
    .map(({libelle, etat, raison}) => {
      if (etat === 'manquant') return raison ?? `« ${libelle} » manque`
      return `${libelle} : ${raison ?? 'à revoir'}`
    })
}

/** What the text does not say because `animreg.yaml` does not: not wrong, but worth a look before twenty signatures. */
export function douteDeLAssociation({association, conventions}: ConfigEspace): string | undefined {
  const manques = [
    ...(association.adresse ? [] : ['l’adresse de l’association (« association: adresse: »)']),
    ...(conventions?.lieu ? [] : ['le lieu de signature (« conventions: lieu: »), laissé en pointillés']),
  ]
  return manques.length === 0 ? undefined : `animreg.yaml ne donne pas ${enumerer(manques)}.`
}

/** The next useful command. */
export function suiteDeLaGeneration(
  {modele, annee}: Generation,
  simulation: boolean,
): readonly [commande: string, pourquoi: string] {
  if (simulation) return ['la même commande sans « --simulation »', 'les écrire']
  const valider = `animreg conventions valider --modele ${modele} --annee ${annee} --toutes`
  return [valider, 'après relecture, donner les numéros']
}

/** Some parties lack something: the command fails with the same facts, the other conventions being made. */
export function signalerBloquees(generation: Generation, simulation: boolean): void {
  const bloquees = generation.conventions.filter((c) => c.statut === 'bloquee')
  if (bloquees.length === 0) return
  const autres = generation.conventions.length - bloquees.length
  const suite = autres === 0 ? '' : simulation ? ' Les autres sont prêtes.' : ' Les autres sont faites.'
  throw new ErreurMetier(
    'CNV-006',
    `${accorder(bloquees.length, 'convention est bloquée', 'conventions sont bloquées')} : ${enumerer(bloquees.slice(0, 3).map(nommer))}${bloquees.length > 3 ? '…' : ''}.${suite}`,
    {
      pistes: bloquees.slice(0, 3).map(
        (ligne) =>
          `${nommer(ligne)} : ${raisonsDe(ligne)
            .map((r) => r.replace(/\.$/, ''))
            .join(' ; ')}`,
      ),
      details: {...generation},
    },
  )
}

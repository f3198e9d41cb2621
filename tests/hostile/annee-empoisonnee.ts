import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Execution, lancer} from '../support/commande.js'
import {ecrireXlsx, type Lignes} from './ecrire-xlsx.js'

/** What every line typed left, in order. */
export type Journal = readonly (Execution & {readonly ligne: string})[]

const code = (rang: number): string => `54${String(rang + 1).padStart(3, '0')}S00`

/** A small year in which every free text is one of those given: all the documents a network makes are built. */
export async function vivreUneAnnee(
  cwd: string,
  {
    nom,
    textes,
    lignes = TOUTES,
  }: {readonly nom: string; readonly textes: readonly string[]; readonly lignes?: Lignees},
): Promise<Journal> {
  const journal: (Execution & {ligne: string})[] = []
  const faire = async (...mots: string[]): Promise<void> => {
    const init = mots[0] === 'init'
    journal.push({...(await lancer(mots, init ? {} : {cwd})), ligne: mots.join(' ')})
  }
  await faire('init', cwd, '--nom', 'Association', '--region', 'Lorraine', '--annee', '2008')
  nommer(cwd, nom)
  ecrireFichiers(cwd, textes)
  await faire('structures', 'importer', 'annuaire.xlsx')
  await faire('contacts', 'importer', 'contacts.xlsx')
  await faire('activite', 'importer', '2007.xlsx', '--annee', '2007')
  await faire('activite', 'importer', '2008.xlsx')
  await faire('activite', 'importer', 'inconnue.xlsx', '--tolerant')
  await faire('journal', 'importer', 'journal.xlsx')
  await faire('instances', 'importer', 'bureau.xlsx')
  await faire('formation', 'actions', 'importer', 'plan.xlsx')
  await faire('formation', 'sessions', 'importer', 'sessions.xlsx')
  for (const ligne of lignes) await faire(...ligne)
  return journal
}

const MODELE = 'convention-financiere-parcours3'

type Lignees = readonly (readonly string[])[]

/** The page alone: what a comparison needs. */
export const LA_PAGE: Lignees = [
  ['rapport', 'preparer'],
  ['rapport', 'construire', '--format', 'html'],
]

const TOUTES: Lignees = [
  ['structures', 'lister'],
  ['structures', 'exporter', 'export.xlsx'],
  ['contacts', 'lister'],
  ['contacts', 'exporter', 'carnet.xlsx'],
  ['journal', 'lister'],
  ['journal', 'exporter', 'faits.xlsx'],
  ['instances', 'montrer', 'bureau'],
  [
    'instances',
    'reunir',
    'bureau',
    '--date',
    '2008-05-15',
    '--ordre-du-jour',
    'Budget',
    '--le',
    '2008-05-01',
  ],
  ['activite', 'exporter', 'valeurs.csv'],
  ['activite', 'verifier'],
  ['activite', 'relancer', '--a-fin', '2008-06', '--avant', '2008-07-31'],
  ['activite', 'renvoyer', 'inconnue.xlsx'],
  ['chiffres', 'calculer', '--par', 'structure'],
  ['chiffres', 'calculer', '--par', 'structure', '--format', 'csv', '--sortie', 'chiffres.csv'],
  ['chiffres', 'calculer', '--par', 'structure', '--format', 'xlsx', '--sortie', 'chiffres.xlsx'],
  ['formation', 'sessions', 'calendrier', '--ics'],
  ['formation', 'catalogue'],
  ['conventions', 'generer', '--modele', MODELE, '--toutes', '--donnees', 'conventions.xlsx'],
  ['conventions', 'valider', '--modele', MODELE, '--toutes', '--oui'],
  ['conventions', 'preparer-envoi', '--toutes', '--reponse-avant', '2008-04-15'],
  ['conventions', 'registre'],
  ['tableau-de-bord', 'construire'],
  ['rapport', 'preparer'],
  ['rapport', 'construire', '--format', 'pdf,docx,html'],
  ['rapport', 'fiches'],
  ['structures', 'lister', '--json'],
]

/** The name of the association, as YAML may write any sign. */
function nommer(cwd: string, nom: string): void {
  const chemin = join(cwd, 'animreg.yaml')
  const texte = readFileSync(chemin, 'utf8')
  writeFileSync(
    chemin,
    texte.replace(/^( +nom: ).*$/m, (_, cle: string) => cle + JSON.stringify(nom)),
  )
}

function ecrireFichiers(cwd: string, textes: readonly string[]): void {
  const t = (rang: number): string => textes[rang % textes.length] ?? ''
  const par = (ligne: (rang: number) => Lignes[number]): Lignes => textes.map((_, rang) => ligne(rang))
  const fichier = (nom: string, feuilles: Readonly<Record<string, Lignes>>): void =>
    ecrireXlsx(join(cwd, nom), feuilles)
  fichier('annuaire.xlsx', {
    Structures: [
      [
        'Code',
        'Structure',
        'Type',
        'Département',
        'Adresse',
        'Code postal',
        'Ville',
        'Courriel',
        'Salariés',
        'ETP',
      ],
      ...par((i) => [
        code(i),
        t(i),
        'ML',
        '54',
        t(i + 1),
        '54000',
        t(i + 2),
        `s${i}@exemple.invalid`,
        12,
        10.5,
      ]),
    ],
    Personnes: [
      ['Code', 'Fonction', 'Civilité', 'Prénom', 'Nom'],
      [null, 'Président', 'M.', 'Joachim', 'ÉRABLE'],
      ...par((i) => [code(i), 'Présidente', 'Mme', t(i + 3), t(i + 4)]),
    ],
  })
  fichier('contacts.xlsx', {
    Contacts: [
      ['Organisme', 'Nom', 'Fonction', 'Courriel', 'Ville', 'Listes'],
      ...par((i) => [t(i), t(i + 1), t(i + 2), `c${i}@exemple.invalid`, t(i + 3), 'lettre']),
    ],
  })
  for (const [annee, plus] of [
    [2007, 0],
    [2008, 15],
  ] as const)
    fichier(`${annee}.xlsx`, {
      Feuil1: [
        ['Structure', `Premiers accueils ${annee}`, `Entrées en emploi ${annee}`, `CIVIS ${annee}`],
        ...par((i) =>
          i === 0 && annee === 2008 ? [t(i), null, 50, 20] : [t(i), 400 + plus + i, 100 + plus, 20],
        ),
      ],
    })
  fichier('inconnue.xlsx', {
    Feuil1: [
      ['Structure', 'Premiers accueils 2008', ...textes],
      [t(0), t(1), ...textes.map(() => 1)],
    ],
  })
  fichier('journal.xlsx', {
    Journal: [
      ['Date', 'Type', 'Objet', 'Lieu', 'Participants', 'Remarque'],
      ...par((i) => [`${1 + (i % 28)}/03/2008`, 'Réunion de réseau', t(i), t(i + 1), 12, t(i + 2)]),
    ],
  })
  fichier('bureau.xlsx', {
    Membres: [
      ['Instance', 'Prénom', 'Nom', 'Fonction', 'Organisme', 'Courriel'],
      ...par((i) => [
        i % 2 === 0 ? 'Bureau' : "Conseil d'administration",
        t(i),
        t(i + 1),
        t(i + 2),
        t(i + 3),
        `m${i}@exemple.invalid`,
      ]),
    ],
  })
  fichier('plan.xlsx', {
    Plan: [
      [
        'Code',
        'Intitulé',
        'Axe',
        'Objectifs',
        'Public',
        'Organisme',
        'Sessions',
        'Jours par session',
        'Places',
      ],
      ...par((i) => [
        `F2008-${String(i + 1).padStart(2, '0')}`,
        t(i),
        t(i + 1),
        t(i + 2),
        t(i + 3),
        t(i + 4),
        1,
        1,
        10,
      ]),
    ],
  })
  fichier('sessions.xlsx', {
    Sessions: [
      ['Code action', 'Session', 'Début', 'Jours', 'Places', 'Lieu', 'Formateur'],
      ...par((i) => [
        `F2008-${String(i + 1).padStart(2, '0')}`,
        1,
        `${1 + (i % 28)}/04/2008`,
        1,
        10,
        t(i),
        t(i + 1),
      ]),
    ],
  })
  fichier('conventions.xlsx', {
    'Connexion Parcours 3': [
      ['Code', 'Structure', 'Montant', 'Du', 'Au'],
      ...par((i) => [code(i), t(i), 770, '01/01/2008', '31/12/2008']),
    ],
  })
  const chapitres = join(cwd, 'rapport', '2008')
  mkdirSync(chapitres, {recursive: true})
  writeFileSync(
    join(chapitres, '33-recus.md'),
    `---\ntitre: "Textes reçus"\nordre: 33\nstatut: valide\n---\n\n${textes.map(enMarkdown).join('\n\n')}\n`,
  )
}

/** What a person would write so that the text shows to the letter, and a link that must not be followed. */
function enMarkdown(texte: string): string {
  const signes = texte.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, (signe) => `&#${signe.charCodeAt(0)};`)
  return `${signes} [ici](javascript:alert(1))`
}

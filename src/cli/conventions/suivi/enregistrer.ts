import {z} from 'zod'
import type {Espace} from '../../../espace/index.js'
import {
  type Convention,
  cleDeDeclaration,
  type Declaration,
  declarationDe,
  decrireSuivi,
  enregistrerConvention,
  lireDeclarations,
  nommerConvention,
  nommerDeclaration,
  type Partie,
  partieDeLAssociation,
  partieDeLaStructure,
  partieDeLOrganisme,
  schemaConventionListee,
} from '../../../metier/conventions/index.js'
import {type BilanDeLignes, importerLignes, schemaBilanDeLignes} from '../../../metier/feuilles/index.js'
import {construireAnnuaire, reconnaitreStructure, reseauALaDate} from '../../../metier/structures/index.js'
import type {Exercice} from '../../../shared/periode.js'
import {importerDansRegistre} from '../../import/importer-dans-registre.js'
import {aujourdhui} from '../../moment.js'
import {chargerNomsDeLAnnee, chargerReseau} from '../../reseau/charger-reseau.js'
import {chargerConventions} from './acte.js'
import {copierPiece, nommerPiece, recevoirPiece} from './copie-signee.js'

export const schemaEnregistrement = z.object({
  statut: z.enum(['note', 'simule']),
  convention: schemaConventionListee.nullable().describe('null quand un classeur en donne plusieurs'),
  classeur: schemaBilanDeLignes.nullable(),
})
/** The answer of `conventions enregistrer`. */
export type Enregistrement = z.infer<typeof schemaEnregistrement>

type Cotes = {
  readonly association: Partie
  /** The name the directory gives to a party. */
  readonly nommer: (partie: string) => string
  readonly enPartie: (nom: string) => Partie
}

/** Who the parties are: structures of the network under their own name, others as they are called. */
async function chargerCotes(espace: Espace, annee: Exercice): Promise<Cotes> {
  const date = `${annee}-12-31`
  const structures = reseauALaDate(await chargerReseau(espace), date)
  const {structures: nommees, autresNoms} = await chargerNomsDeLAnnee(espace, annee)
  const gardees = await espace.lireAppellations()
  const annuaire = construireAnnuaire(nommees, {...autresNoms, ...gardees.structures})
  const [personnes, contacts] = [await espace.chargerPersonnes(), await espace.chargerContacts()]
  const enPartie = (nom: string): Partie => {
    const reconnue = reconnaitreStructure(annuaire, nom)
    const structure =
      reconnue.issue === 'reconnue' ? structures.find((s) => s.code === reconnue.code) : undefined
    if (structure) return partieDeLaStructure(structure, personnes, {date, terme: 'la Structure'})
    return partieDeLOrganisme({...SANS_DETAIL, nom}, contacts, {date, terme: nom})
  }
  return {
    association: partieDeLAssociation(espace.config.association, personnes, {date, terme: 'l’Association'}),
    enPartie,
    nommer: (nom) => enPartie(nom).nom,
  }
}

const SANS_DETAIL = {
  sigle: null,
  statut: null,
  adresse: null,
  siret: null,
  courriel: null,
  civilite: null,
  representant: null,
  qualite: null,
  terme: null,
} as const

/** Many conventions of others, from a workbook: whole or not at all, undone like any import. */
export async function enregistrerClasseur(
  espace: Espace,
  {
    fichier,
    annee,
    simulation,
  }: {readonly fichier: string; readonly annee: Exercice; readonly simulation: boolean},
): Promise<BilanDeLignes> {
  const cotes = await chargerCotes(espace, annee)
  const connues = await chargerConventions(espace, aujourdhui())
  const avant = connues.filter((c) => c.annee === annee).flatMap((c) => declarationDe(c) ?? [])
  return importerDansRegistre(espace, {
    fichier,
    annee,
    simulation,
    genre: 'conventions',
    preparer: (grilles, recu) => {
      const {feuilles, ...lues} = lireDeclarations(grilles, {annee, nommer: cotes.nommer})
      const {bilan, aEcrire} = importerLignes(avant, feuilles === 0 ? sansFeuille(lues) : lues, {
        ...recu,
        cle: cleDeDeclaration,
        nommer: nommerDeclaration,
      })
      return {bilan, ecritures: aEcrire.map((d) => enEcriture(etablir(d, cotes, connues)))}
    },
  })
}

type Lues = Omit<ReturnType<typeof lireDeclarations>, 'feuilles'>

function sansFeuille(lues: Lues): Lues {
  return {
    ...lues,
    anomalies: [
      {
        gravite: 'bloquante',
        code: 'CNV-070',
        message: 'Aucune feuille ne contient de conventions.',
        feuille: null,
        cellule: null,
        valeur: null,
        attendu: 'une ligne d’en-tête avec « Parties » et « Convention » (ou « Objet »)',
        a_faire: 'Ajoutez cette ligne d’en-tête au-dessus des conventions.',
      },
    ],
  }
}

function etablir(
  declaration: Declaration,
  {association, enPartie}: Cotes,
  connues: readonly Convention[],
  suite: Pick<Parameters<typeof enregistrerConvention>[1], 'echeances' | 'pieces'> = {},
): Convention {
  const cle = cleDeDeclaration(declaration)
  const precedente = connues.find((c) => c.cle === cle)
  const parties = declaration.parties.map(enPartie)
  return enregistrerConvention(declaration, {association, parties, le: aujourdhui(), precedente, ...suite})
}

function enEcriture(contenu: Convention) {
  return {registre: 'conventions' as const, cle: contenu.cle, annee: contenu.annee, contenu}
}

/** One convention of others, with the copy that was received. */
export async function enregistrerUne(
  espace: Espace,
  {
    fichier,
    declaration,
    echeances,
    annee,
    simulation,
  }: {
    readonly fichier: string
    readonly declaration: Declaration
    readonly echeances: Convention['echeances']
    readonly annee: Exercice
    readonly simulation: boolean
  },
): Promise<{readonly enregistrement: Enregistrement; readonly nom: string}> {
  const cotes = await chargerCotes(espace, annee)
  const connues = await chargerConventions(espace, aujourdhui())
  const dite = {...declaration, parties: declaration.parties.map(cotes.nommer)}
  const nature = dite.signee_le ? 'copie_signee' : 'texte'
  const recue = await recevoirPiece(fichier, nature)
  const nue = etablir(dite, cotes, connues, {echeances})
  const copie = nommerPiece(recue, nue, dite.signee_le ? 'signee' : 'texte')
  const convention = etablir(dite, cotes, connues, {echeances, pieces: [copie.piece]})
  await espace.exercices.exigerOuvert(annee)
  if (!simulation) {
    await espace.pieces.garder([copie.fichier])
    await espace.registres.noter([enEcriture(convention)])
    await copierPiece(espace, copie, convention)
  }
  return {
    nom: nommerConvention(convention),
    enregistrement: {
      statut: simulation ? 'simule' : 'note',
      convention: decrireSuivi(convention),
      classeur: null,
    },
  }
}

import type {Espace} from '../../../espace/index.js'
import {
  type ControleDesConventions,
  type Convention,
  choisirConventions,
  controlerConvention,
  estModifiable,
  type LigneDeTexte,
  lignesDeProse,
  nommerConvention,
} from '../../../metier/conventions/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder} from '../../../shared/francais.js'
import {aujourdhui} from '../../moment.js'
import {empreinteDe, lireSortie, rangementDe} from '../dossier.js'
import {chargerConventions, choisirDesignees} from './acte.js'

type Demande = {
  readonly annee: number
  readonly designations: readonly string[]
  readonly toutes: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Reads again the documents as they now lie in the folder, changed in Word or not. */
export async function controlerConventions(
  espace: Espace,
  demande: Demande,
): Promise<ControleDesConventions> {
  const {annee, toutes, progresser} = demande
  const le = aujourdhui()
  const choisies =
    toutes && demande.designations.length === 0
      ? choisirConventions(await chargerConventions(espace, le), {annee}).filter((c) => c.etat !== 'annulee')
      : (await choisirDesignees(espace, {...demande, le, simulation: true})).choisies
  const controle: ControleDesConventions = {conventions: []}
  for (const [rang, convention] of choisies.entries()) {
    progresser(nommerConvention(convention), rang + 1, choisies.length)
    controle.conventions.push(await controlerUne(espace, convention))
  }
  return controle
}

async function controlerUne(
  espace: Espace,
  convention: Convention,
): Promise<ControleDesConventions['conventions'][number]> {
  const piece = convention.pieces.find((p) => p.nature === 'texte' && p.format === 'docx')
  const dans = rangementDe(convention.annee, convention.modele ?? 'autres', estModifiable(convention))
  const octets = piece && (await lireSortie(espace, dans, piece.fichier))
  const {lignes, faute} = piece && octets ? await lire(octets, piece.fichier) : {lignes: [], faute: undefined}
  const texte = !octets ? 'absent' : empreinteDe(octets) === piece?.sha256 ? 'tel_que_fait' : 'modifie'
  return {
    cle: convention.cle,
    numero: convention.numero,
    nom: nommerConvention(convention),
    etat: convention.etat,
    fichier: piece?.fichier ?? null,
    texte,
    constats: [
      ...(piece && !octets ? [absent(piece.fichier)] : []),
      ...(texte === 'modifie' ? [modifie(convention)] : []),
      ...(faute ? [faute] : []),
      ...controlerConvention(convention, lignes),
    ],
  }
}

type Constat = ControleDesConventions['conventions'][number]['constats'][number]

async function lire(
  octets: Uint8Array,
  fichier: string,
): Promise<{readonly lignes: readonly LigneDeTexte[]; readonly faute: Constat | undefined}> {
  const {lireDocx} = await import('../../../formats/docx-lu/index.js')
  try {
    const {prose} = await lireDocx(octets, fichier)
    return {lignes: lignesDeProse(prose), faute: undefined}
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    const a_faire = 'Remettez le fichier d’origine, ou refaites la convention.'
    return {
      lignes: [],
      faute: {nature: 'fichier', gravite: 'bloquante', message: erreur.message, extrait: null, a_faire},
    }
  }
}

function absent(fichier: string): Constat {
  return {
    nature: 'fichier',
    gravite: 'avertissement',
    message: `${fichier} n’est plus dans le dossier : son texte n’a pas été relu.`,
    extrait: null,
    a_faire: 'Validée, elle y est remise par « animreg conventions registre » ; en brouillon, refaites-la.',
  }
}

function modifie(convention: Convention): Constat {
  return {
    nature: 'fichier',
    gravite: estModifiable(convention) ? 'avertissement' : 'bloquante',
    message: 'Le document a été modifié dans Word depuis qu’animreg l’a écrit.',
    extrait: null,
    a_faire: estModifiable(convention)
      ? 'Reportez les changements dans le modèle ou les données : la validation réécrira le texte.'
      : 'Un document validé ne change plus : déplacez ce fichier, « animreg conventions registre » remettra l’original ; ou faites une nouvelle version.',
  }
}

/** Convention by convention: sound, or what is wrong and where. */
export function presenterControle({conventions}: ControleDesConventions): string {
  return [
    ...conventions.flatMap(({nom, constats}) => [
      constats.length === 0 ? `✓ ${nom}` : `✗ ${nom} : ${accorder(constats.length, 'constat')}`,
      ...constats.flatMap(({gravite, message, extrait, a_faire}) => [
        `    ${gravite === 'bloquante' ? '' : 'à vérifier : '}${message} ${a_faire}`,
        ...(extrait ? [`      « ${extrait} »`] : []),
      ]),
    ]),
    '',
    resumer(conventions),
  ].join('\n')
}

function resumer(conventions: ControleDesConventions['conventions']): string {
  if (conventions.length === 0) return 'Aucune convention à contrôler.'
  const enDefaut = conventions.filter((c) => c.constats.some((k) => k.gravite === 'bloquante')).length
  const relues = accorder(conventions.length, 'convention relue', 'conventions relues')
  return enDefaut === 0 ? `${relues}, aucun défaut.` : `${relues}, ${enDefaut} en défaut.`
}

/** A defect in a text that people sign is never passed over. */
export function signalerConstats(controle: ControleDesConventions): void {
  const fautives = controle.conventions.filter((c) => c.constats.some((k) => k.gravite === 'bloquante'))
  const [premiere] = fautives
  if (!premiere) return
  const constats = premiere.constats.filter((k) => k.gravite === 'bloquante')
  throw new ErreurMetier(
    'CNV-075',
    `${accorder(fautives.length, 'convention est en défaut', 'conventions sont en défaut')} : ${premiere.nom}${fautives.length > 1 ? '…' : ''}.`,
    {pistes: constats.slice(0, 5).map((k) => `${k.message} ${k.a_faire}`), details: {...controle}},
  )
}

import type {Espace} from '../../espace/index.js'
import {
  composerFichePresse,
  composerPageDeChiffres,
  dessinerPageDuReseau,
  type FaitsDeLaPage,
  type FormatDeLaPage,
  type PageDeChiffresEcrite,
} from '../../metier/rapport/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {calculerPublies} from './calculer-publies.js'
import {chargerPublication} from './charger-publication.js'
import {rendreDans} from './formats-de-rapport.js'

type Demande = {
  readonly annee: Exercice
  readonly aFin: number | undefined
  /** The press sheet instead of the page. */
  readonly presse: boolean
  /** `undefined` for those that suit what is asked. */
  readonly formats: readonly FormatDeLaPage[] | undefined
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Writes the network on one page, or its press sheet, in each format; none is written before all are made. */
export async function ecrirePage(espace: Espace, demande: Demande): Promise<PageDeChiffresEcrite> {
  const {annee, aFin, presse, simulation, progresser} = demande
  const formats = formatsVoulus(demande)
  const faits = await chargerFaits(espace, annee, aFin)
  const {a_fin} = faits.chiffres
  const nom = `${presse ? 'fiche-presse' : 'chiffres-cles'}-${a_fin ?? annee}`
  for (const format of formats) await espace.sorties.verifier(`${nom}.${format}`)
  const rendus: {format: FormatDeLaPage; octets: Uint8Array}[] = []
  for (const [i, format] of formats.entries()) {
    progresser(`Mise en page ${format.toUpperCase()}`, i + 1, formats.length)
    rendus.push({format, octets: await rendre(format, faits, presse)})
  }
  const fichiers: PageDeChiffresEcrite['fichiers'] = []
  for (const {format, octets} of rendus) {
    const fichier = `${nom}.${format}`
    const chemin = simulation ? fichier : await espace.sorties.ecrire(fichier, octets)
    fichiers.push({format, chemin, octets: octets.length})
  }
  return {annee, a_fin, presse, statut: simulation ? 'simule' : 'ecrit', fichiers}
}

/** An image of sentences serves nobody: the press wants a text it can copy. */
function formatsVoulus({presse, formats}: Demande): readonly FormatDeLaPage[] {
  if (presse && formats?.includes('png')) {
    throw new ErreurMetier(
      'CLI-006',
      'La fiche de presse ne se fait pas en image : --presse et png ne vont pas ensemble.',
      {
        pistes: [
          'Demandez « --presse --format pdf,docx ».',
          'Ou la page en image : « --format png », sans --presse.',
        ],
        details: {options: ['presse', 'format']},
      },
    )
  }
  return formats ?? (presse ? ['pdf', 'docx'] : ['pdf', 'png'])
}

async function chargerFaits(
  espace: Espace,
  annee: Exercice,
  aFin: number | undefined,
): Promise<FaitsDeLaPage> {
  const faits = await chargerFaitsChiffres(espace, annee)
  const {sigle, adresse, telephone, courriel} = espace.config.association
  return {
    chiffres: calculerPublies(faits, [{annee, aFin}]).tables[0],
    referentiel: faits.referentiel,
    structures: faits.structures,
    coordonnees: {sigle, adresse, telephone, courriel},
    ...(await chargerPublication(espace, annee)),
  }
}

async function rendre(format: FormatDeLaPage, faits: FaitsDeLaPage, presse: boolean): Promise<Uint8Array> {
  if (format !== 'png') {
    return rendreDans(format, presse ? composerFichePresse(faits) : composerPageDeChiffres(faits))
  }
  const {rendrePng} = await import('../../formats/svg/rendre-png.js').catch((cause: unknown) => {
    throw imageImpossible(cause)
  })
  return rendrePng(dessinerPageDuReseau(faits), '#ffffff')
}

function imageImpossible(cause: unknown): ErreurMetier {
  return new ErreurMetier(
    'RAP-020',
    'La page ne peut pas être écrite en image sur ce poste : le module qui la dessine (@resvg/resvg-js) ne se charge pas.',
    {
      pistes: ['Réinstallez animreg sur ce poste.', 'La page reste possible en PDF : « --format pdf ».'],
      details: {cause: cause instanceof Error ? cause.message : String(cause)},
    },
  )
}

/** The next useful command: to write it, the press sheet after the page, the whole report after both. */
export function suiteDeLaPage({
  annee,
  a_fin,
  presse,
  statut,
}: PageDeChiffresEcrite): readonly [commande: string, pourquoi: string] {
  const quand = a_fin === null ? `--annee ${annee}` : `--a-fin ${a_fin}`
  const commande = `animreg rapport chiffres-cles ${quand}`
  if (statut === 'simule') return [presse ? `${commande} --presse` : commande, "l'écrire"]
  return presse
    ? [`animreg rapport construire --annee ${annee}`, "le rapport d'activité"]
    : [`${commande} --presse`, 'quelques chiffres en phrases, pour la presse']
}

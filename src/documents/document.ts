import type {Dessin} from './dessin.js'

/**
 * A document ready to be rendered as PDF, DOCX or HTML. It holds strings already formatted by the room that
 * composed it: no renderer ever formats a number. Its body text is the same in every format.
 */
export type Document = {
  readonly metadonnees: Metadonnees
  readonly charte: Charte
  readonly couverture?: Couverture
  /** Footer text beside « page x/y »; page furniture, not body text. */
  readonly piedDePage: string
  readonly blocs: readonly Bloc[]
  /** A word across every page, such as « Brouillon »; page furniture, not body text. */
  readonly filigrane?: string
  /** No sommaire, however many chapters there are. */
  readonly sansSommaire?: boolean
  /** How pages stand; a table too wide turns its own. */
  readonly orientation?: Orientation
}

export type Orientation = 'portrait' | 'paysage'

export type Metadonnees = {
  readonly titre: string
  readonly sujet: string
  readonly auteur: string
  readonly motsCles: readonly string[]
  /** ISO day, given by the facts and never by the clock: rebuilding gives the same bytes. */
  readonly date: string
}

/** The graphic charter: CSS hex colours, and what the network adds. Contrast on white is checked where it is read. */
export type Charte = {
  readonly principale: string
  readonly secondaire: string
  readonly accent: string
  /** On the cover, unless the cover has its own. */
  readonly logo?: Image
  readonly couverture?: Image
  readonly logosFinanceurs?: readonly LogoDeFinanceur[]
  /** The face of texts, else Source Sans 3; drawings keep the face they are measured for. */
  readonly police?: FamilleDePolice
}

/** A face the network provides, as TrueType files; a missing weight is replaced by the nearest. */
export type FamilleDePolice = {
  readonly nom: string
  readonly regulier: Uint8Array
  readonly gras: Uint8Array
  readonly italique?: Uint8Array
  readonly demi?: Uint8Array
}

/** A picture, its size in pixels. */
export type Image = {
  readonly format: 'png' | 'jpeg'
  readonly octets: Uint8Array
  readonly largeur: number
  readonly hauteur: number
}

export type Couverture = {
  readonly surtitre: string
  readonly titre: string
  readonly sousTitre: string
  readonly emetteur: string
  readonly mentions: readonly string[]
  /** A picture under the title, in place of the ground of the charte's colour. */
  readonly image?: Image
  readonly logo?: Image
  readonly logosFinanceurs?: readonly LogoDeFinanceur[]
}

/** A logo is described by the name of the body it stands for. */
export type LogoDeFinanceur = {readonly image: Image; readonly nom: string}

export type Segment = {readonly texte: string; readonly style?: 'gras' | 'italique'; readonly lien?: string}

/** Inline text; a plain string is a single segment. */
export type Texte = string | readonly Segment[]

export type Bloc =
  | Titre
  | Paragraphe
  | Liste
  | {readonly bloc: 'chiffres'; readonly chiffres: readonly ChiffreEnVue[]}
  | Tableau
  | Figure
  | BlocImage
  | Encadre
  | Citation
  | Signatures
  | Annuaire
  /** Tables, figures and captioned pictures of the document, each a link; navigation, not body text. */
  | {readonly bloc: 'sommaire-des-tableaux'}
  | {readonly bloc: 'saut-de-page'}

export type Titre = {
  readonly bloc: 'titre'
  /** A level 1 opens a chapter on a new page. */
  readonly niveau: 1 | 2 | 3
  readonly texte: string
  /** A level 1 that follows on the page: articles of a convention, documents of one page. */
  readonly sansSaut?: true
}

export type Paragraphe = {
  readonly bloc: 'paragraphe'
  readonly texte: Texte
  readonly style?: 'chapeau' | 'note'
}

export type Liste = {
  readonly bloc: 'liste'
  readonly ordonnee?: boolean
  readonly elements: readonly Texte[]
}

/** A boxed note: paragraphs, then what else it holds. */
export type Encadre = {
  readonly bloc: 'encadre'
  readonly titre: string
  readonly textes: readonly Texte[]
  readonly blocs?: readonly (Paragraphe | Liste)[]
}

/** A testimony, and who gives it. */
export type Citation = {
  readonly bloc: 'citation'
  readonly textes: readonly Texte[]
  readonly auteur?: string
}

/** Room to sign, one place for each party, never cut by a page. */
export type Signatures = {
  readonly bloc: 'signatures'
  readonly signataires: readonly Signataire[]
  /** « Fait à Nancy, le … » */
  readonly lieuEtDate?: string
}

export type Signataire = {
  readonly qualite: string
  readonly nom?: string
  /** Such as « Lu et approuvé ». */
  readonly mention?: string
}

/** Directory cards in two columns. */
export type Annuaire = {readonly bloc: 'annuaire'; readonly fiches: readonly FicheDAnnuaire[]}

export type FicheDAnnuaire = {readonly titre: string; readonly lignes: readonly Texte[]}

/** A key figure shown large, with what qualifies it. */
export type ChiffreEnVue = {
  readonly valeur: string
  readonly libelle: string
  readonly evolution?: {readonly texte: string; readonly sens: 'hausse' | 'baisse' | 'stable'}
  readonly details: readonly string[]
  /** Progress towards an objective: `part` is a fraction of 1 (may exceed 1), `texte` says it in words. */
  readonly jauge?: {readonly part: number; readonly texte: string}
  /** Larger tile, for the figures that open the page. */
  readonly majeur?: boolean
}

export type Colonne = {
  readonly libelle: string
  readonly alignement: 'gauche' | 'droite' | 'centre'
  /** Relative width; 1 when absent. */
  readonly poids?: number
}

/** A title over neighbouring columns; without words, they stand alone. */
export type GroupeDeColonnes = {readonly libelle: string; readonly colonnes: number}

export type Ligne = {
  readonly role: 'donnee' | 'groupe' | 'sous-total' | 'total'
  /** One text per column; a `groupe` row has a single text that spans the table. */
  readonly cellules: readonly string[]
}

export type Tableau = {
  readonly bloc: 'tableau'
  readonly legende: string
  readonly colonnes: readonly Colonne[]
  /** An upper level of headers, from the first column on; columns left over stand alone. */
  readonly groupesDeColonnes?: readonly GroupeDeColonnes[]
  readonly lignes: readonly Ligne[]
  /** Rows high enough to be signed by hand. */
  readonly aSigner?: true
  readonly source?: string
  readonly note?: string
}

export type Figure = {
  readonly bloc: 'figure'
  readonly legende: string
  readonly dessin: Dessin
  readonly source?: string
  readonly note?: string
}

/** A photograph or another picture of the user's. */
export type BlocImage = {
  readonly bloc: 'image'
  readonly image: Image
  readonly legende?: string
  readonly credit?: string
  /** What it shows, for who cannot see it. */
  readonly alternative: string
  readonly largeur?: 'pleine' | 'moitie'
}

/** The plain text of an inline text. */
export function texteBrut(texte: Texte): string {
  return typeof texte === 'string' ? texte : texte.map((s) => s.texte).join('')
}

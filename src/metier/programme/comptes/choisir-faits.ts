import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {comparerTextes, enumerer, sansAccents} from '../../../shared/francais.js'
import {type Fait, type Nomenclature, trouverDispositif, trouverType} from '../journal/index.js'

/** Which facts are meant; every field narrows the choice. */
export type SelectionDeFaits = {
  readonly annee?: number | undefined
  /** 1 to 12. */
  readonly mois?: number | undefined
  readonly type?: string | undefined
  readonly theme?: string | undefined
  /** An action, or what holds it: « 3.2 » is also « 3.2.1 ». */
  readonly action?: string | undefined
  readonly partenaire?: string | undefined
  readonly dispositif?: string | undefined
  /** Code of a structure that came. */
  readonly structure?: string | undefined
  /** Words anywhere in the fact, accents or not. */
  readonly texte?: string | undefined
}

/** The facts of a selection, by day; those of one day in the order they were noted. */
export function choisirFaits(faits: readonly Fait[], selection: SelectionDeFaits = {}): readonly Fait[] {
  const {annee, mois, type, theme, action, partenaire, dispositif, structure, texte} = selection
  return faits
    .filter((f) => annee === undefined || f.date.startsWith(`${annee}-`))
    .filter((f) => mois === undefined || Number(f.date.slice(5, 7)) === mois)
    .filter((f) => type === undefined || estLeMeme(f.type, type))
    .filter((f) => theme === undefined || estLeMeme(f.theme, theme))
    .filter((f) => dispositif === undefined || estLeMeme(f.dispositif, dispositif))
    .filter((f) => partenaire === undefined || f.partenaires.some((p) => estLeMeme(p, partenaire)))
    .filter((f) => action === undefined || f.action === action || f.action?.startsWith(`${action}.`))
    .filter((f) => structure === undefined || f.structures.some((s) => s.structure === structure))
    .filter((f) => texte === undefined || contient(f, texte))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.numero - b.numero))
}

function estLeMeme(connu: string | null, voulu: string): boolean {
  return connu !== null && empreinte(connu) === empreinte(voulu)
}

function contient(fait: Fait, texte: string): boolean {
  const {type, theme, intitule, lieu, partenaires, action, dispositif, documents, remarque, compteurs} = fait
  const unites = compteurs.flatMap((c) => [c.unite, ...c.dont.map((d) => d.unite)])
  const entier = sansAccents(
    [type, theme, intitule, lieu, ...partenaires, action, dispositif, ...documents, remarque, ...unites].join(
      ' ',
    ),
  )
  return sansAccents(texte)
    .split(/\s+/)
    .every((mot) => entier.includes(mot))
}

/** A selection a person typed: names in their known spelling; one that is nowhere is refused, with those that are. */
export function verifierSelection(
  faits: readonly Fait[],
  selection: SelectionDeFaits,
  nomenclature: Nomenclature,
): SelectionDeFaits {
  const {type, theme, action, partenaire, dispositif} = selection
  if (theme !== undefined)
    exiger(
      'thème',
      theme,
      faits.map((f) => f.theme),
    )
  if (partenaire !== undefined)
    exiger(
      'partenaire',
      partenaire,
      faits.flatMap((f) => f.partenaires),
    )
  if (action !== undefined && choisirFaits(faits, {action}).length === 0) {
    throw refuser(
      'action',
      action,
      faits.map((f) => f.action),
    )
  }
  if (type !== undefined && trouverType(nomenclature, type) === undefined) {
    exiger('type', type, [...nomenclature.types.map((t) => t.libelle), ...faits.map((f) => f.type)])
  }
  const declare = dispositif === undefined ? undefined : trouverDispositif(nomenclature, dispositif)
  if (dispositif !== undefined && !declare) {
    exiger('dispositif', dispositif, [
      ...nomenclature.dispositifs.map((d) => d.nom),
      ...faits.map((f) => f.dispositif),
    ])
  }
  return {
    ...selection,
    ...(type === undefined ? {} : {type: trouverType(nomenclature, type) ?? type}),
    ...(declare ? {dispositif: declare.nom} : {}),
  }
}

function exiger(quoi: string, voulu: string, connus: readonly (string | null)[]): void {
  if (!connus.some((c) => estLeMeme(c, voulu))) throw refuser(quoi, voulu, connus)
}

function refuser(quoi: string, voulu: string, tous: readonly (string | null)[]): ErreurMetier {
  const connus = [...new Set(tous.flatMap((c) => c ?? []))].sort(comparerTextes)
  const nomme =
    quoi === 'action' ? "à l'action" : quoi === 'type' || quoi === 'thème' ? `au ${quoi}` : `avec le ${quoi}`
  return new ErreurMetier('PRG-007', `Aucun fait du journal ne se rattache ${nomme} « ${voulu} ».`, {
    pistes: [
      connus.length > 0
        ? `Connus : ${enumerer(connus.map((c) => `« ${c} »`))}.`
        : 'Le journal n’en nomme aucun pour le moment.',
    ],
    details: {[quoi]: voulu, connus},
  })
}

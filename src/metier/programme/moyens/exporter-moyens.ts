import type {Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {ecrireFeuille} from '../../feuilles/index.js'
import type {Structure} from '../../structures/index.js'
import {MESURES} from './lire-effectifs.js'
import {MODELE_COTISATIONS, MODELE_EQUIPE, MODELE_FINANCEMENTS, MOTS_DES_STATUTS} from './modele-moyens.js'
import type {EffectifParOrganisme, MoyenDAnimation} from './schema.js'

const SUITE = 'puis : animreg programme moyens importer'

/** The means of a year as the workbook they can be imported from again; cotisations have a row per structure. */
export function exporterMoyens(
  tous: readonly MoyenDAnimation[],
  {
    annee,
    reseau,
    structures,
  }: {annee: number; reseau: string; structures: readonly Pick<Structure, 'code' | 'nom'>[]},
): Classeur {
  const siens = tous.filter((m) => m.annee === annee)
  const effectifs = siens.filter((m) => m.genre === 'effectif')
  return {
    titre: `Moyens ${annee} – ${reseau}`,
    auteur: reseau,
    date: `${annee}-12-31`,
    feuilles: [
      ecrireFeuille(
        MODELE_EQUIPE,
        siens.filter((m) => m.genre === 'poste').map((p) => ({...p, statut: MOTS_DES_STATUTS[p.statut][0]})),
        {
          titre: `Équipe de l'animation en ${annee} – ${reseau}`,
          note: `Statut : salarié ou mis à disposition. Complétez, ${SUITE}.`,
        },
      ),
      ecrireFeuille(
        MODELE_FINANCEMENTS,
        siens
          .filter((m) => m.genre === 'financement')
          .map((f) => ({
            ...f,
            demande: enEuros(f.demande_centimes),
            notifie: enEuros(f.notifie_centimes),
            recu: enEuros(f.recu_centimes),
          })),
        {
          titre: `Financements de l'animation en ${annee} – ${reseau}`,
          note: `En euros. Complétez, ${SUITE}.`,
        },
      ),
      ecrireFeuille(MODELE_COTISATIONS, rangeesDesCotisations(siens, structures), {
        titre: `Cotisations de ${annee} – ${reseau}`,
        note: `En euros. Une structure sans montant est une structure à qui rien n’est appelé. Complétez, ${SUITE}.`,
      }),
      ...(effectifs.length > 0 ? [feuilleDesEffectifs(effectifs, annee)] : []),
    ],
  }
}

/** Those called, then the structures of the network still to be called. */
function rangeesDesCotisations(
  siens: readonly MoyenDAnimation[],
  structures: readonly Pick<Structure, 'code' | 'nom'>[],
) {
  const noms = new Map<string, string>(structures.map((s) => [s.code, s.nom]))
  const cotisations = siens.filter((m) => m.genre === 'cotisation')
  const appelees = new Set(cotisations.map((c) => c.structure))
  return [
    ...cotisations.map((c) => ({
      code: c.structure,
      structure: noms.get(c.structure) ?? c.structure,
      appelee: enEuros(c.appelee_centimes),
      recue: enEuros(c.recue_centimes),
      le: c.recue_le,
    })),
    ...structures
      .filter((s) => !appelees.has(s.code))
      .map(({code, nom}) => ({code, structure: nom, appelee: null, recue: null, le: null})),
  ]
}

function feuilleDesEffectifs(effectifs: readonly EffectifParOrganisme[], annee: number): FeuilleDeClasseur {
  const organismes = [...new Set(effectifs.map((e) => e.organisme))]
  return {
    nom: 'Effectifs par organisme',
    lignes: [
      [{valeur: `Effectifs par organisme en ${annee}`, style: 'titre'}],
      [null, ...organismes].map((valeur) => ({valeur, style: 'entete'})),
      ...Object.entries(MESURES).map(([mesure, [titre]]) => [
        {valeur: titre, style: 'donnee', format: 'texte'} as const,
        ...organismes.map((organisme) => {
          const lu = effectifs.find((e) => e.organisme === organisme && e.mesure === mesure)
          return {valeur: lu?.valeur ?? null, style: 'donnee', format: 'decimal'} as const
        }),
      ]),
    ],
    largeurs: [28, ...organismes.map(() => 18)],
    figer: {lignes: 2, colonnes: 1},
  }
}

function enEuros(centimes: number | null): number | null {
  return centimes === null ? null : centimes / 100
}

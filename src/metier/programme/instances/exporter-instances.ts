import type {Classeur} from '../../../documents/index.js'
import {ecrireFeuille, ecrireListe} from '../../feuilles/index.js'
import type {FaitsDesInstances} from './importer-instances.js'
import {MOTS_DES_ETATS, MOTS_DES_NATURES} from './lire-instances.js'
import {estOuverte, toutesLesInstances} from './lister-instances.js'
import {MODELE_DECISIONS, MODELE_MEMBRES, MODELE_REGLES, MODELE_REUNIONS} from './modele-instances.js'

const SUITE = 'puis : animreg instances importer'

/** The instances of a year as the workbook they can be imported from again: rules, members, meetings, decisions. */
export function exporterInstances(
  faits: FaitsDesInstances,
  {annee, reseau}: {annee: number; reseau: string},
): Classeur {
  const instances = toutesLesInstances(faits)
  const noms = new Map(instances.map((i) => [i.code, i.nom]))
  const structures = new Map<string, string>(faits.structures.map((s) => [s.code, s.nom]))
  const nommee = <T extends {readonly instance: string}>(ligne: T): T => ({
    ...ligne,
    instance: noms.get(ligne.instance) ?? ligne.instance,
  })
  const deLAnnee = ({date}: {readonly date: string}) => date.startsWith(`${annee}-`)
  return {
    titre: `Instances ${annee} – ${reseau}`,
    auteur: reseau,
    date: `${annee}-12-31`,
    feuilles: [
      ecrireFeuille(
        MODELE_REGLES,
        instances.map((i) => ({
          instance: i.nom,
          nature: MOTS_DES_NATURES[i.nature][0],
          quorum: i.quorum?.texte ?? null,
          pouvoirs: i.pouvoirs_max,
          delai: i.delai_jours,
        })),
        {
          titre: `Règles des instances – ${reseau}`,
          note: `Quorum, par exemple : la moitié des membres présents ou représentés. Complétez, ${SUITE}.`,
        },
      ),
      ecrireFeuille(
        MODELE_MEMBRES,
        faits.mandats.map((m) => ({
          ...nommee(m),
          code: m.structure,
          structure: m.structure && (structures.get(m.structure) ?? m.structure),
        })),
        {
          titre: `Membres des instances – ${reseau}`,
          note: `Ceux que l’annuaire connaît déjà par la feuille « Personnes » n’y sont pas répétés. Complétez, ${SUITE}.`,
        },
      ),
      ecrireFeuille(
        MODELE_REUNIONS,
        faits.reunions
          .filter(deLAnnee)
          .toSorted((a, b) => (a.date < b.date ? -1 : 1))
          .map((r) => ({...nommee(r), ordre: ecrireListe(r.ordre_du_jour)})),
        {
          titre: `Réunions des instances en ${annee} – ${reseau}`,
          note: `Les points de l’ordre du jour sont séparés par des points-virgules. Complétez, ${SUITE}.`,
        },
      ),
      ecrireFeuille(
        MODELE_DECISIONS,
        faits.decisions
          .filter((d) => deLAnnee(d) || estOuverte(d))
          .toSorted((a, b) => (a.numero < b.numero ? -1 : 1))
          .map((d) => ({...nommee(d), etat: MOTS_DES_ETATS[d.etat][0], faite: d.faite_le})),
        {
          titre: `Décisions de ${annee}, et celles qui restent ouvertes – ${reseau}`,
          note: `Gardez le numéro : il dit quelle décision est corrigée. Complétez, ${SUITE}.`,
        },
      ),
    ],
  }
}

import type {FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {jour, type LigneDeClasseur, texte} from '../cellules.js'
import type {LigneExemple} from '../donnees.js'
import {EQUIPE} from '../dossier/instances.js'
import {feuilleSimple} from '../feuille-simple.js'
import {
  courrielFictif,
  nomDe,
  type PersonneFictive,
  personneFictive,
  SIEGES,
  titulaire,
} from '../personnes-fictives.js'
import {alea} from '../repartir.js'

/** Its president leaves in the middle of the year: who signs depends on the day. */
const CHANGE_DE_PRESIDENT = '57606S00'
const DIRIGEE_PAR_LA_REFERENTE = '57240S00'

type Mandat = {
  readonly code: string | null
  readonly fonction: string
  readonly personne: PersonneFictive
  readonly depuis: string
  readonly jusqua?: string | null
}

/** Presidents, directors and référents; all of them fictitious. */
export function feuillePersonnes(donnees: readonly LigneExemple[]): FeuilleDeClasseur {
  const mandats = [
    ...EQUIPE.map(
      (e): Mandat => ({code: null, fonction: e.fonction, personne: e, depuis: e.depuis, jusqua: e.jusqua}),
    ),
    ...donnees.flatMap(({structure}) => mandatsDe(structure.code)),
  ]
  return feuilleSimple({
    nom: 'Personnes',
    titre: 'Présidents, directeurs et référents',
    notes: [
      'Toutes les personnes sont fictives : leurs noms de plantes ne désignent personne, leurs adresses en « exemple.invalid » n’existent pas. Les dates de mandat sont fictives, sauf l’élection du 13 novembre 2008.',
      'Une ligne sans structure concerne l’association elle-même.',
    ],
    colonnes: [
      ['Code', 11],
      ['Structure', 50],
      ['Fonction', 32],
      ['Civilité', 9],
      ['Prénom', 14],
      ['Nom', 18],
      ['Courriel', 40],
      ['Depuis', 12],
      ["Jusqu'à", 12],
    ],
    lignes: mandats.map(ligne),
    figees: 2,
  })
}

function mandatsDe(code: string): Mandat[] {
  return [...presidents(code), direction(code), ...referents(code)]
}

/** The president of the board of 2008 where the published list gives one. */
function presidents(code: string): Mandat[] {
  const fonction =
    SIEGES.find((s) => s.structure === code && /^Présidente?$/.test(s.fonction))?.fonction ?? 'Président'
  const depuis = `200${4 + Math.floor(alea(`${code} mandat`, 1) * 1.99)}-04-01`
  if (code !== CHANGE_DE_PRESIDENT) return [{code, fonction, personne: titulaire(code, fonction), depuis}]
  return [
    {
      code,
      fonction: 'Président',
      personne: personneFictive('57606S00 sortant', 'Président'),
      depuis,
      jusqua: '2008-06-30',
    },
    {
      code,
      fonction: 'Présidente',
      personne: personneFictive('57606S00 entrante', 'Présidente'),
      depuis: '2008-07-01',
    },
  ]
}

function direction(code: string): Mandat {
  const feminine = code === DIRIGEE_PAR_LA_REFERENTE || alea(`${code} direction`, 1) > 1
  const fonction = feminine ? 'Directrice' : 'Directeur'
  return {code, fonction, personne: titulaire(code, fonction), depuis: '2003-09-01'}
}

/** The director of the Bassin Houiller is the regional référent, as published. */
function referents(code: string): Mandat[] {
  const themes = ['Parcours 3', 'CIVIS', 'santé']
  const siens = themes.map((theme): Mandat => {
    const feminin = alea(`${code} référent ${theme}`, 1) > 1
    const fonction = `${feminin ? 'Référente' : 'Référent'} ${theme}`
    return {code, fonction, personne: titulaire(code, fonction), depuis: '2006-01-01'}
  })
  if (code !== DIRIGEE_PAR_LA_REFERENTE) return siens
  return [
    ...siens,
    {
      code,
      fonction: 'Référente régionale Parcours 3',
      personne: titulaire(code, 'Directrice'),
      depuis: '2006-01-01',
    },
  ]
}

function ligne({code, fonction, personne, depuis, jusqua = null}: Mandat): LigneDeClasseur {
  return [
    texte(code),
    texte(code === null ? null : nomDe(code)),
    texte(fonction),
    texte(personne.civilite),
    texte(personne.prenom),
    texte(personne.nom),
    texte(courrielFictif(personne)),
    jour(depuis),
    jour(jusqua),
  ]
}

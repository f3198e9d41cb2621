import type {FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {type LigneDeClasseur, texte} from '../cellules.js'
import type {LigneExemple} from '../donnees.js'
import {feuilleSimple} from '../feuille-simple.js'

/** Communes of each territory, the larger first; that young people are received there is fictitious. */
const COMMUNES: Readonly<Record<string, string>> = {
  '54528S00':
    'Neuves-Maisons, Colombey-les-Belles, Vézelise, Foug, Écrouves, Dommartin-lès-Toul, Haroué, Liverdun, Chaligny',
  '54395S00':
    'Vandœuvre-lès-Nancy, Maxéville, Jarville-la-Malgrange, Saint-Max, Essey-lès-Nancy, Tomblaine, Villers-lès-Nancy, Ludres',
  '54323S00': 'Longuyon, Villerupt, Mont-Saint-Martin, Herserange, Réhon',
  '54329S00':
    'Baccarat, Blainville-sur-l’Eau, Badonviller, Blâmont, Cirey-sur-Vezouze, Gerbéviller, Einville-au-Jard, Bayon, Dombasle-sur-Meurthe, Damelevières',
  '54431S00':
    'Laxou, Pompey, Frouard, Champigneulles, Dieulouard, Nomeny, Blénod-lès-Pont-à-Mousson, Thiaucourt-Regniéville',
  '54099S00':
    'Jarny, Jœuf, Homécourt, Piennes, Audun-le-Roman, Auboué, Tucquegnieux, Conflans-en-Jarnisy, Chambley-Bussières',
  '55545S00':
    'Stenay, Étain, Montmédy, Clermont-en-Argonne, Dun-sur-Meuse, Bouligny, Spincourt, Damvillers, Varennes-en-Argonne, Fresnes-en-Woëvre, Thierville-sur-Meuse, Belleville-sur-Meuse',
  '55029S00':
    'Commercy, Saint-Mihiel, Ligny-en-Barrois, Revigny-sur-Ornain, Vaucouleurs, Gondrecourt-le-Château, Void-Vacon, Ancerville, Vigneulles-lès-Hattonchâtel, Fains-Véel, Tronville-en-Barrois',
  '57751S00':
    'Hagondange, Rombas, Maizières-lès-Metz, Amnéville, Moyeuvre-Grande, Mondelange, Marange-Silvange, Talange, Clouange, Sainte-Marie-aux-Chênes',
  '57672S00':
    'Yutz, Hayange, Fameck, Uckange, Florange, Sierck-les-Bains, Audun-le-Tiche, Hettange-Grande, Guénange',
  '57463S00': 'Metz-Borny, Metz-Patrotte, Metz-Sablon',
  '57240S00':
    'Forbach, Saint-Avold, Behren-lès-Forbach, Stiring-Wendel, Creutzwald, L’Hôpital, Farébersviller, Hombourg-Haut',
  '57631S00': 'Bitche, Rohrbach-lès-Bitche, Sarralbe, Puttelange-aux-Lacs, Grosbliederstroff, Lemberg',
  '57606S00':
    'Faulquemont, Boulay-Moselle, Morhange, Bouzonville, Grostenquin, Créhange, Folschviller, Téterchen',
  '57630S00':
    'Château-Salins, Dieuze, Phalsbourg, Réchicourt-le-Château, Lorquin, Vic-sur-Seille, Delme, Albestroff, Abreschviller',
  '57480S00':
    'Ars-sur-Moselle, Courcelles-Chaussy, Verny, Rémilly, Moulins-lès-Metz, Vigy, Longeville-lès-Metz',
  '88413S00':
    'Raon-l’Étape, Senones, Fraize, Corcieux, Provenchères-sur-Fave, Étival-Clairefontaine, Moyenmoutier, Anould',
  '88160S00':
    'Golbey, Thaon-les-Vosges, Rambervillers, Charmes, Bruyères, Châtel-sur-Moselle, Xertigny, Bains-les-Bains, Nomexy, Chavelot, Dompaire',
  '88321S00': 'Vittel, Contrexéville, Mirecourt, Liffol-le-Grand, Lamarche, Châtenois, Darney, Bulgnéville',
  '88383S00': 'Gérardmer, La Bresse, Le Thillot, Plombières-les-Bains, Le Val-d’Ajol, Cornimont, Vagney',
}

/** Beyond the first few, places open only some half-days a week. */
const ANTENNES = 3

/** The 186 places where young people are received: the seat, the branches, the half-days. */
export function feuilleLieux(donnees: readonly LigneExemple[]): FeuilleDeClasseur {
  return feuilleSimple({
    nom: "Lieux d'accueil",
    titre: "Lieux d'accueil du réseau au 31/12/2008",
    notes: [
      'Le siège de chaque structure et le total (186) sont publiés. Les antennes et les permanences sont fictives : leurs communes existent, rien ne dit qu’un accueil s’y tenait.',
    ],
    colonnes: [
      ['Code', 11],
      ['Structure', 50],
      ['Nature', 12],
      ['Lieu', 34],
      ['Adresse', 40],
      ['Code postal', 12],
      ['Ville', 28],
      ['Téléphone', 16],
    ],
    lignes: donnees.flatMap(lieuxDe),
    figees: 2,
  })
}

function lieuxDe({structure: s, moyens}: LigneExemple): LigneDeClasseur[] {
  const communes = (COMMUNES[s.code] ?? '').split(', ').slice(0, moyens.lieuxAccueil - 1)
  if (communes.length !== moyens.lieuxAccueil - 1) throw new RangeError(`communes de ${s.nom}`)
  const siege = ['Siège', 'Siège', s.adresse, s.codePostal, s.ville]
  return [
    [texte(s.code), texte(s.nom), ...siege.map((champ) => texte(champ))],
    ...communes.map((commune, rang): LigneDeClasseur => {
      const nature = rang < ANTENNES ? 'Antenne' : 'Permanence'
      return [s.code, s.nom, nature, `${nature} de ${commune}`, null, null, commune].map((champ) =>
        texte(champ),
      )
    }),
  ]
}

export {
  accorderFonction,
  avecArticle,
  avecDe,
  avecPossessif,
  deLaRegion,
  designeComme,
  type Genre,
  genreDeLaPersonne,
  genreDuNom,
  nombreDeContrat,
  nomDArticle,
  ordinal,
  representePar,
} from './accords.js'
export {enCentimes} from './centimes.js'
export {montantEnLettres, nombreEnLettres} from './en-lettres.js'

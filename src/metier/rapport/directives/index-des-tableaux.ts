import type {Directive} from './types.js'

/** Every table and figure of the report, each with its page where pages exist. */
export const INDEX_DES_TABLEAUX: Directive = {
  exemple: '::index-des-tableaux',
  composer: () => ({blocs: [{bloc: 'sommaire-des-tableaux'}]}),
}

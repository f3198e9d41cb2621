/** One name of an institution, from a day on; `source` is the text that gave it. */
type Epoque = {
  readonly depuis: string
  readonly sigle: string
  readonly nom: string
  readonly source: string
}

/**
 * What the partners of the network were called, and when. A first name holds since before the network. Where a change
 * was made region by region (DIRECCTE, 1 January to 1 July 2010), the first day is retained.
 */
export const INSTITUTIONS = {
  services_de_l_emploi: [
    {
      depuis: '1982-01-01',
      sigle: 'DRTEFP',
      nom: "Direction régionale du travail, de l'emploi et de la formation professionnelle",
      source: 'décret n° 94-1166 du 28 décembre 1994',
    },
    {
      depuis: '2010-01-01',
      sigle: 'DIRECCTE',
      nom: "Direction régionale des entreprises, de la concurrence, de la consommation, du travail et de l'emploi",
      source: 'décret n° 2009-1377 du 10 novembre 2009',
    },
    {
      depuis: '2021-04-01',
      sigle: 'DREETS',
      nom: "Direction régionale de l'économie, de l'emploi, du travail et des solidarités",
      source: 'décret n° 2020-1545 du 9 décembre 2020',
    },
  ],
  service_public_de_l_emploi: [
    {
      depuis: '1982-01-01',
      sigle: 'ANPE',
      nom: "Agence nationale pour l'emploi",
      source: 'ordonnance n° 67-578 du 13 juillet 1967',
    },
    {
      depuis: '2009-01-01',
      sigle: 'Pôle emploi',
      nom: 'Pôle emploi',
      source: 'loi n° 2008-126 du 13 février 2008',
    },
    {
      depuis: '2024-01-01',
      sigle: 'France Travail',
      nom: 'France Travail',
      source: 'loi n° 2023-1196 du 18 décembre 2023',
    },
  ],
  financeur_de_la_branche: [
    {
      depuis: '1982-01-01',
      sigle: 'OPCA Uniformation',
      nom: 'Uniformation, organisme paritaire collecteur agréé',
      source: 'loi n° 93-1313 du 20 décembre 1993',
    },
    {
      depuis: '2019-04-01',
      sigle: 'OPCO Uniformation',
      nom: 'Uniformation, opérateur de compétences de la cohésion sociale',
      source: 'loi n° 2018-771 du 5 septembre 2018',
    },
  ],
  quartiers_prioritaires: [
    {
      depuis: '1982-01-01',
      sigle: 'ZUS',
      nom: 'zones urbaines sensibles',
      source: 'loi n° 96-987 du 14 novembre 1996',
    },
    {
      depuis: '2015-01-01',
      sigle: 'QPV',
      nom: 'quartiers prioritaires de la politique de la ville',
      source: 'loi n° 2014-173 du 21 février 2014',
    },
  ],
  instance_nationale: [
    {
      depuis: '1982-01-01',
      sigle: 'CNML',
      nom: 'Conseil national des missions locales',
      source: 'décret n° 90-433 du 25 mai 1990',
    },
    {
      depuis: '2016-10-16',
      sigle: 'DMML',
      nom: 'Délégué ministériel aux missions locales',
      source: 'décret n° 2016-1377 du 12 octobre 2016',
    },
  ],
  systeme_d_information: [
    {
      depuis: '1982-01-01',
      sigle: 'Parcours 3',
      nom: 'Parcours 3',
      source: "rapports d'activité des animations régionales",
    },
    {
      depuis: '2015-01-29',
      sigle: 'i-milo',
      nom: 'i-milo',
      source: 'décret n° 2015-59 du 26 janvier 2015',
    },
  ],
} as const satisfies Readonly<Record<string, readonly [Epoque, ...Epoque[]]>>

export type CodeInstitution = keyof typeof INSTITUTIONS

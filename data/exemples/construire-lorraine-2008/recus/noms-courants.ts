/** What everybody in the region calls the structures, by code; the directory never writes them so. */
export const NOMS_COURANTS: Readonly<Record<string, string>> = {
  '54528S00': 'ML Terres de Lorraine',
  '54395S00': 'ML Grand Nancy',
  '54323S00': 'ML Longwy',
  '54329S00': 'M.L. du Lunévillois',
  '54431S00': 'ML Val de Lorraine – Laxou',
  '54099S00': 'ML Pays de Briey',
  '55545S00': 'ML Nord-Meusien',
  '55029S00': 'ML Sud-Meusien',
  '57751S00': 'ML Vallées Moselle & Orne',
  '57672S00': 'ML Nord-Mosellan',
  '57463S00': 'ML Metz',
  '57240S00': 'ML Bassin Houiller',
  '57631S00': 'ML Sarreguemines',
  '57606S00': 'ML Moselle-Centre',
  '57630S00': 'P.A.I.O. Sarrebourg / Château-Salins',
  '57480S00': 'P.A.I.O. Metz-Campagne',
  '88413S00': 'ML St-Dié',
  '88160S00': 'PAIO Épinal',
  '88321S00': 'PAIO Plaine des Vosges',
  '88383S00': 'PAIO Vosges du Sud',
}

/** The year before, the same in capitals and without accents. */
export const NOMS_DE_2007: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NOMS_COURANTS).map(([code, nom]) => [
    code,
    nom.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
  ]),
)

const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const
const DECALAGES = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const

/** « jeudi » for 2008-11-13 (Sakamoto's rule, Gregorian calendar): no date object, so no time zone. */
export function jourDeLaSemaine(jour: string): string {
  const [annee = 0, mois = 1, quantieme = 1] = jour.split('-').map(Number)
  const a = mois < 3 ? annee - 1 : annee
  const rang =
    (a +
      Math.floor(a / 4) -
      Math.floor(a / 100) +
      Math.floor(a / 400) +
      (DECALAGES[mois - 1] ?? 0) +
      quantieme) %
    7
  return JOURS[rang] ?? ''
}

import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {accorder} from '../../../shared/francais.js'

/** Findings of one kind kept with their place: enough to see what is wrong, whatever the size of the file. */
const PAR_CODE = 50

/** The findings of a long list, in bounded number; the others are counted. */
export type Constats = {
  readonly noter: (anomalie: Anomalie) => void
  readonly tous: () => readonly Anomalie[]
}

export function recueillirConstats(): Constats {
  const gardes: Anomalie[] = []
  const comptes = new Map<string, number>()
  return {
    noter(constat) {
      const cle = `${constat.gravite} ${constat.code}`
      const deja = comptes.get(cle) ?? 0
      comptes.set(cle, deja + 1)
      if (deja < PAR_CODE) gardes.push(constat)
    },
    tous: () => [
      ...gardes,
      ...[...comptes].flatMap(([cle, nombre]) =>
        nombre > PAR_CODE ? [lesAutres(cle.split(' ')[1] ?? '', nombre - PAR_CODE)] : [],
      ),
    ],
  }
}

function lesAutres(code: string, nombre: number): Anomalie {
  return anomalie(
    'information',
    'ACT-081',
    `${accorder(nombre, 'autre constat')} ${code} ne sont pas listés.`,
    {
      a_faire: 'Corrigez les premiers : les autres sont souvent de la même cause.',
    },
  )
}

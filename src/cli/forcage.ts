import {Flags} from '@oclif/core'
import {ErreurMetier} from '../shared/erreur-metier.js'

/** Commands that may write into a closed year, when they say why. */
export const optionsDeForcage = {
  forcer: Flags.boolean({description: 'écrit même dans un exercice clos ; à dire avec « --motif »'}),
  motif: Flags.string({description: 'pourquoi un exercice clos est modifié ; gardé', helpValue: 'TEXTE'}),
}

/** The reason given with `--forcer`; undefined without it. One never goes without the other. */
export function motifDeForcage({
  forcer,
  motif,
}: {
  readonly forcer: boolean
  readonly motif: string | undefined
}): string | undefined {
  const dit = motif?.trim() ?? ''
  if (!forcer && motif === undefined) return undefined
  if (forcer && dit !== '') return dit
  const message = forcer
    ? '« --forcer » attend son motif : pourquoi modifier un exercice clos.'
    : '« --motif » ne va pas sans « --forcer ».'
  throw new ErreurMetier('ACT-080', message, {
    pistes: ['Par exemple : --forcer --motif "correction demandée par la structure le 3 mars"'],
    details: {absents: [forcer ? '--motif' : '--forcer']},
  })
}

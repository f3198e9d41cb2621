import type {Bilan} from '../epreuve.js'

/** One trial: what was done, to which command, what it left. */
export type Essai = {
  readonly faute: string
  readonly mots: readonly string[]
  readonly etat: 'avant' | 'entre' | 'apres' | 'melange'
  /** Temporary files left, which `verifier-poste` names and removes. */
  readonly restes: number
  readonly defauts: readonly string[]
}

/** The trials by kind of fault, and where they left the espace. */
export function resumer(essais: readonly Essai[]): Bilan[] {
  return [...new Set(essais.map((e) => e.faute))].map((faute) => {
    const siens = essais.filter((e) => e.faute === faute)
    const compter = (etat: Essai['etat']): number => siens.filter((e) => e.etat === etat).length
    const [avant, apres, entre] = [compter('avant'), compter('apres'), compter('entre')]
    const commandes = new Set(siens.map((e) => e.mots.slice(0, 3).join(' '))).size
    const etats = `${avant} avant, ${apres} après${entre > 0 ? `, ${entre} entre deux fichiers` : ''}`
    return {
      quoi: `${faute} : ${commandes} commandes ; ${etats}`,
      essais: siens.length,
      defauts: siens.flatMap((e) => e.defauts.map((d) => `animreg ${e.mots.join(' ')}, ${d}`)),
    }
  })
}

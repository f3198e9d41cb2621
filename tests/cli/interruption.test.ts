import {expect, it} from 'vitest'
import {aFermer, Interruption, interruptible} from '../../src/cli/interruption.js'

const sansFin = async (): Promise<never> => new Promise<never>(() => undefined)

it('Ctrl-C ends the action, after closing what was open', async () => {
  const fermes: string[] = []
  const oublier = aFermer(() => fermes.push('fermé trop tard'))
  oublier()
  aFermer(() => fermes.push('espace'))
  const action = interruptible(sansFin)
  process.emit('SIGINT')
  await expect(action).rejects.toBeInstanceOf(Interruption)
  expect(fermes).toEqual(['espace'])
})

it.each(['SIGHUP', 'SIGTERM'] as const)(
  '%s, when the window closes or the computer stops, does the same',
  async (signal) => {
    const action = interruptible(sansFin)
    process.emit(signal)
    await expect(action).rejects.toBeInstanceOf(Interruption)
  },
)

it('leaves no listener behind', async () => {
  const avant = process.listenerCount('SIGINT')
  expect(await interruptible(async () => 'fait')).toBe('fait')
  await expect(
    interruptible(async () => {
      throw new Error('non')
    }),
  ).rejects.toThrow('non')
  expect(process.listenerCount('SIGINT')).toBe(avant)
})

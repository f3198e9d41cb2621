import {defineConfig} from 'vitest/config'

/** They replace a module, kill a thread, or compare bytes that a library writes after what it did before. */
const ISOLES = [
  'tests/cli/rapport/formats-de-rapport.test.ts',
  'tests/data/exemple-livre.test.ts',
  'tests/formats/tableur/refus.test.ts',
]

export default defineConfig({
  test: {
    env: {TZ: 'Europe/Paris', NO_COLOR: '1', CI: process.env.CI ?? '1'},
    disableConsoleIntercept: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'ensemble',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/endurance/**', ...ISOLES],
          // The files of a worker share the modules: loading all the commands costs seconds each time.
          isolate: false,
        },
      },
      {extends: true, test: {name: 'isoles', include: ISOLES}},
    ],
  },
})

import { defineConfig } from 'vitest/config'

/** The tests of what keeps people's words, without the pages: each is run for thousands of changes. */
export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify('1.0.0') },
  test: {
    setupFiles: ['scripts/mutation-setup.ts'],
    // Fewer tests for a quicker look at a few files.
    include: process.env['MUTATION_TESTS']?.split(' ') ?? [
      'src/domain/{merge,entry,stamp,parse-record,says-nothing}.test.ts',
      'src/domain/{backup*,import*,bring-back,count-lost-notes}.test.ts',
      'src/state/{import-entries,undo-history,quarantine,kept-texts,text-storage,erase}.test.ts',
      'tests/faults/{saving,storage,tabs,journal,migration,second-copy,copy-troubles}.test.ts',
    ],
    // Seconds each: too long to be run for every change.
    exclude: ['src/domain/backup-large.test.ts'],
    // One worker for all the runs: starting one would take longer than most tests.
    isolate: false,
    testTimeout: 60_000,
    restoreMocks: true,
    env: { REEL_NORTH_RUNS: '40' },
  },
})

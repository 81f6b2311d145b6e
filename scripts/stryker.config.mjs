// Changes the code that keeps people's words in thousands of small ways, and counts the changes no
// test notices: `npm run mutation`. Takes more than half an hour on two cores.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation-vitest.config.ts', related: false },
  // TypeScript 7 has no interface that Stryker could read a tsconfig with.
  tsconfigFile: 'none',
  mutate: [
    'src/domain/{merge,entry,stamp,parse-record,migrate-record,field-rules,says-nothing}.ts',
    'src/domain/{backup*,import*,bring-back,count-lost-notes}.ts',
    'src/state/{film-storage,record-keeper,journal,journals,quarantine,kept-texts}.ts',
    'src/state/{second-copy,copy-database,snapshots,restore-snapshot}.ts',
    'src/state/{text-storage,erase,import-entries,undo-history,undo-steps}.ts',
    '!src/**/*.test.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  ignoreStatic: true,
  tempDirName: 'node_modules/.cache/stryker',
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'node_modules/.cache/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
}

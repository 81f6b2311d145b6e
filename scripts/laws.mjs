// The round trip of a backup, the laws of the merge, and machines over a file that is carried between
// them, by 10,000 random states or as many as given: `npm run laws -- 50000`. `npm test` runs a fifth.
import { spawnSync } from 'node:child_process'

const runs = process.argv[2] ?? '10000'
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'src/state/import-laws.test.ts',
    'src/state/linked-machines.test.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, REEL_NORTH_RUNS: runs } },
)
process.exitCode = status ?? 1

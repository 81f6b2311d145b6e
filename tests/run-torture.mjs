// The long forms of the tests that try to lose somebody's words. Takes about an hour; prints figures.
// Plain JavaScript, so that nothing has to be built for it.
import { spawn } from 'node:child_process'

const STEPS = [
  { script: 'build', args: [] },
  { script: 'unit', args: ['tests/faults', 'src/domain/merge.test.ts', '--reporter=default'] },
  { script: 'browser', args: ['crash', 'tabs', 'exchange', '--workers=1'] },
]

let failed = 0
for (const { script, args } of STEPS) {
  console.log(`\n── ${script} ──`)
  if ((await run(script, args)) !== 0) failed++
}
console.log(failed === 0 ? '\nNothing was lost.' : `\n${failed} of ${STEPS.length} steps failed.`)
process.exitCode = failed === 0 ? 0 : 1

function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, TORTURE: '1' },
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

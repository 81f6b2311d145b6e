// Runs every check, one after the other, and ends with one line: "N passed, N failed".
// Plain JavaScript, so that nothing has to be built for it.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const REPORTS = 'node_modules/.cache/reel-north'
const UNIT_REPORT = join(REPORTS, 'unit.json')
const BROWSER_REPORT = join(REPORTS, 'browser.json')

/** How much of a failure is shown again at the end. */
const FAILURE_LINES = 20

const CHECKS = [
  { name: 'format', script: 'check:format' },
  { name: 'lint', script: 'check:lint' },
  { name: 'types', script: 'check:types' },
  { name: 'dead code', script: 'check:dead-code' },
  {
    name: 'unit tests',
    script: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    count: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites, success } = readJson(UNIT_REPORT)
      // A file that could not even be read fails without a test of its own.
      const failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites))
      return { passed: numPassedTests, failed }
    },
    failures: () =>
      readJson(UNIT_REPORT).testResults.flatMap(({ name, message, assertionResults }) => {
        const failed = assertionResults.filter(({ status }) => status === 'failed')
        return failed.length === 0 && message
          ? [`${name}\n${message}`]
          : failed.map(({ fullName, failureMessages }) =>
              [`${name} › ${fullName}`, ...failureMessages].join('\n'),
            )
      }),
  },
  { name: 'build and budgets', script: 'build' },
  {
    name: 'browser tests',
    script: 'browser',
    args: ['--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER_REPORT },
    count: () => {
      const { stats, errors } = readJson(BROWSER_REPORT)
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
    },
    failures: () => {
      const { suites, errors } = readJson(BROWSER_REPORT)
      return [...suites.flatMap(failedSpecs), ...errors.map(({ message }) => message)]
    },
  },
]

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const results = []
for (const check of CHECKS) {
  console.log(`\n── ${check.name} ──`)
  const startedAt = Date.now()
  const isGreen = (await run(check)) === 0
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  results.push({ name: check.name, seconds, ...countOf(check, isGreen) })
}

// Once more at the end: whoever sees only the last lines must see what went wrong.
for (const failure of CHECKS.flatMap(failuresOf)) {
  console.log(`\n✗ ${failure.split('\n').slice(0, FAILURE_LINES).join('\n')}`)
}
console.log('')
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  )
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1

function run({ script, args = [], env = {} }) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** A check that went wrong has at least one failure, whatever its report says or lacks. */
function countOf({ count }, isGreen) {
  const whole = { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1 }
  if (!count) return whole
  try {
    const { passed, failed } = count()
    return { passed, failed: isGreen ? failed : Math.max(1, failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function failuresOf({ failures }) {
  try {
    return failures?.() ?? []
  } catch {
    return [] // without a report there is the count alone
  }
}

function failedSpecs({ file, specs, suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok)
  return [
    ...failed.map(({ title, line, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))
      return [`${file}:${line} › ${title}`, ...errors.map(({ message }) => message)].join('\n')
    }),
    ...suites.flatMap(failedSpecs),
  ]
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

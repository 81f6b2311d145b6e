import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { checkBudgets, formatBudgets } from './budgets.ts'
import { findForbidden } from './forbidden.ts'
import { measure } from './measure.ts'

/** Last of all: prints what was built weighs, and fails on a byte over or a line the policy forbids. */
export function budgetsPlugin(): Plugin {
  let config: ResolvedConfig
  let isWritten = false
  return {
    name: 'reel-north:budgets',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle() {
      isWritten = true
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!isWritten) return // the build has failed before, and says why
        const folder = resolve(config.root, config.build.outDir)
        const lines = checkBudgets(measure(folder))
        config.logger.info(`\n${formatBudgets(lines)}\n`)
        const faults = [
          ...lines.filter(({ isOver }) => isOver).map(({ name }) => `over budget: ${name}`),
          ...findForbidden(folder),
        ]
        if (faults.length > 0) throw new Error(faults.join('\n'))
      },
    },
  }
}

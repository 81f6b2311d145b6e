import { inlineHashes } from './headers.ts'
import { listBuiltFiles, readBuiltText } from './built-files.ts'

type Rule = { files: RegExp; pattern: RegExp; why: string }

/** What the policy would refuse at run time, so that it is refused here. */
const RULES: readonly Rule[] = [
  { files: /\.html$/, pattern: / style="/, why: 'a style attribute' },
  { files: /\.html$/, pattern: / on[a-z]+="/, why: 'an inline event handler' },
  { files: /\.html$/, pattern: /\/src\/|localhost/, why: 'an address of the development server' },
  {
    files: /\.(?:js|html)$/,
    pattern: /\beval\(|\bnew Function\b|\bFunction\(["'`]/,
    why: 'code made from text',
  },
]

/** One line for each fault: the file and what is in it. */
export function findForbidden(folder: string): string[] {
  const policy = readBuiltText(folder, '_headers')
  return listBuiltFiles(folder).flatMap((file) => {
    const rules = RULES.filter((rule) => rule.files.test(file))
    if (rules.length === 0) return []
    const text = readBuiltText(folder, file)
    const faults = rules
      .filter((rule) => rule.pattern.test(text))
      .map(({ why }) => `${file} holds ${why}`)
    return file.endsWith('.html') ? [...faults, ...strangersIn(file, text, policy)] : faults
  })
}

/** Scripts and styles in the page that the policy does not name by their hash. Data is no script. */
function strangersIn(file: string, html: string, policy: string): string[] {
  const { scripts, styles } = inlineHashes(html)
  const inline =
    html.match(/<(?:script(?![^>]* (?:src=|type="application\/json"))|style)\b/g)?.length ?? 0
  const unnamed = [...scripts, ...styles].filter((hash) => !policy.includes(hash))
  const isCounted = inline === scripts.length + styles.length
  return unnamed.length > 0 || !isCounted
    ? [`${file} holds a script or style the policy does not name`]
    : []
}

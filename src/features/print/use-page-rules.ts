import { useEffect } from 'react'
import { pageRules, type PageRun, type Paper } from '#domain/paper.ts'

/**
 * Sets the paper for as long as the sheet is shown, whichever way it is printed. By a stylesheet
 * made here, since the size of a page can be given nowhere but in one, and the policy lets none be inlined.
 */
export function usePageRules(paper: Paper, runs: readonly PageRun[]): void {
  const rules = pageRules(paper, runs)
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [rules])
}

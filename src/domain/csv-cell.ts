/** What a spreadsheet takes for a formula: such a beginning, behind any spaces and apostrophes. */
const FORMULA = /^[\s'\0]*[=+\-@＝＋－＠]|^'*[\t\r\n]/

/**
 * A text as a cell that a spreadsheet shows and never computes: with an apostrophe before it where
 * it would begin a formula, and also where it begins as such a protected text does.
 */
export const protectCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text that was protected, exactly: takes away the one apostrophe that was added, if one was. */
export const restoreCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

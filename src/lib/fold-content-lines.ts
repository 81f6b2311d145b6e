/** In octets of UTF-8, without the line end: RFC 5545, 3.1. */
const LONGEST_LINE = 75

const sizeOf = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/**
 * Lines ended by CRLF, folded anew so that none has more than 75 octets and no character is cut in
 * two. Folds that are there already are taken out first.
 */
export const foldContentLines = (text: string): string =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n')

function foldLine(line: string): string {
  let [folded, size] = ['', 0]
  for (const character of line) {
    if (size + sizeOf(character) > LONGEST_LINE) [folded, size] = [`${folded}\r\n `, 1]
    folded += character
    size += sizeOf(character)
  }
  return folded
}

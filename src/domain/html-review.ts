const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#039': "'",
  nbsp: '\u00a0',
}

const QUOTE = /\s{0,9}<blockquote>([\s\S]*?)<\/blockquote>\s{0,9}/gi

/**
 * A review as Letterboxd keeps it, in Markdown: the few tags that it knows become their signs, and
 * anything else stays as it is written.
 */
export function reviewToMarkdown(html: string): string {
  if (!/[<&]/.test(html)) return html
  return html
    .replace(/<br\s*\/?>\n?/gi, '\n')
    .replace(/<p>([\s\S]*?)<\/p>\s*/gi, '$1\n\n')
    .replace(/<(b|strong)>(\S(?:[\s\S]*?\S)?)<\/\1>/gi, '**$2**')
    .replace(/<(i|em)>(\S(?:[\s\S]*?\S)?)<\/\1>/gi, '*$2*')
    .replace(/<a href="(https?:[^"\s]+)"[^>]*>([^<]*)<\/a>/gi, '[$2]($1)')
    .replace(QUOTE, (_, quoted: string) => `\n\n${quoted.trim().replace(/^/gm, '> ')}\n\n`)
    .replace(/&(amp|lt|gt|quot|nbsp|#0?39);/gi, (sign, name: string) => ENTITIES[name] ?? sign)
    .replace(/^\n+|\n+$/g, '')
}

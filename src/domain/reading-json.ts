import type { ForeignSink } from './foreign-sink.ts'
import { readTraktItem, traktLists } from './read-trakt.ts'

/**
 * Reads the lists of Trakt in a JSON text into the sink; false if there are none. The name of a file
 * tells only the queue from other lists of films.
 */
export function* readingJson(
  text: string,
  { file, name }: { file?: string; name: string },
  sink: ForeignSink,
): Generator<undefined, boolean> {
  const lists = traktLists(parse(text))
  if (lists.length === 0) return false
  sink.name('Trakt')
  for (const [part, items] of lists) {
    const list = kindOfList(part || name)
    for (const [at, item] of items.entries()) {
      const place = { ...(file !== undefined && { file }), line: at + 1, raw: JSON.stringify(item) }
      sink.take(readTraktItem(item, place, list))
      if (sink.isFull()) return true
      yield
    }
  }
  return true
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** "lists/list-korea.json", "lists-korea.json": a list of one's own. Any other is the watchlist. */
function kindOfList(path: string): { isWatchlist: boolean; name?: string } {
  const base = path.replace(/^.*\/|\.json$/gi, '')
  const isOwn = /(?:^|\/)lists?[/-]/i.test(path) && !/watchlist/i.test(base)
  const isListed = !/history|rating|watched/i.test(base)
  return isOwn
    ? { isWatchlist: false, name: base.replace(/^lists?-(?:list-)?/i, '').replaceAll('-', ' ') }
    : { isWatchlist: isListed }
}

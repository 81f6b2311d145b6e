import { useEffect, useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import {
  makingEntries,
  type Decision,
  type ForeignEntries,
  type MatchedFilm,
} from '#domain/foreign-entries.ts'
import { previewingImport, type ImportPreview } from '#domain/import-preview.ts'
import { dayOf } from '#lib/calendar.ts'
import { inSlices } from '#lib/in-slices.ts'
import { readRecords } from '#state/entries.ts'

/** What the person decided for films that were not found: for all of them, and for some one by one. */
export type Decisions = {
  readonly all: 'leave' | 'own'
  readonly single: ReadonlyMap<string, Decision>
}

export type ForeignOutcome = ForeignEntries & { preview: ImportPreview }

export const decisionFor = ({ all, single }: Decisions, { film, match }: MatchedFilm): Decision =>
  // What may be one of the films here is never made another by a decision for all.
  single.get(film.key) ?? (match.kind === 'ask' ? 'leave' : all)

/** What an import would do as it is decided now, worked out in slices; the one before until then. */
export function useForeignDraft(
  films: readonly MatchedFilm[],
  decisions: Decisions,
): ForeignOutcome | undefined {
  const [outcome, setOutcome] = useState<ForeignOutcome>()
  useEffect(() => {
    const changing = new AbortController()
    void workOut(films, decisions, changing.signal).then((found) => found && setOutcome(found))
    return () => changing.abort()
  }, [films, decisions])
  return outcome
}

async function workOut(
  films: readonly MatchedFilm[],
  decisions: Decisions,
  signal: AbortSignal,
): Promise<ForeignOutcome | undefined> {
  const records = readRecords()
  const decide = (film: MatchedFilm) => decisionFor(decisions, film)
  const made = await inSlices(
    makingEntries(films, decide, { records, today: dayOf(new Date()) }),
    signal,
  )
  if (!made) return undefined
  const current = { records, asideTexts: new Set<string>() }
  const nothing = new Map<FilmId, string>()
  const preview = await inSlices(
    previewingImport(current, { entries: made.entries, aside: nothing }),
    signal,
  )
  return preview && { ...made, preview }
}

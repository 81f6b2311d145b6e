import { useRecords } from '#state/entries.ts'
import { diaryOf } from '#domain/diary.ts'
import type { Choices } from './choices.ts'
import { LogForm } from './log-form.tsx'
import { LogTable } from './log-table.tsx'
import { Sheet } from './sheet.tsx'

/** What was watched until now, and a form for what will be. */
export function LogSheets({ choices }: { choices: Choices }) {
  const { dated, undated } = diaryOf(useRecords())
  const { hasViewings, hasOwn, hasForm, paper, year } = choices
  const entries = [...dated, ...undated]
    .filter(({ on }) => year === undefined || on?.startsWith(year))
    .toReversed()
  return (
    <>
      {hasViewings && entries.length > 0 && (
        <Sheet
          run="log"
          title={year === undefined ? 'My viewings' : `My viewings, ${year}`}
          sources={{}}
        >
          <LogTable entries={entries} hasTexts={hasOwn} />
        </Sheet>
      )}
      {hasForm && (
        <Sheet run="log" title="Viewing log" sources={{}}>
          <LogForm paper={paper} />
        </Sheet>
      )}
      {!(hasViewings && entries.length > 0) && !hasForm && (
        <p className="sheet">There is nothing to print here.</p>
      )}
    </>
  )
}

import { useEffect, useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import { listSome } from '#lib/list-some.ts'
import { plural } from '#lib/plural.ts'
import {
  dismissTrouble,
  putBackRemoved,
  type Trouble,
  useSaveState,
  useTroubles,
} from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'
import { acceptRemoval, readCopiedTitles, restoreFromCopy, startFresh } from '#state/stored-data.ts'
import { AlertBanner } from '#ui/alert-banner.tsx'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import { BackupButton } from './backup-button.tsx'
import { downloadUnreadable } from './download-unreadable.ts'

const LinkNotice = later(() => import('./link-notice.tsx'), 'LinkNotice')

/** Each of the states that `SaveNotices` watches for, in words and with the way out. */
export function SaveNoticeList() {
  const troubles = useTroubles()
  return (
    <>
      <SaveStateNotice />
      {troubles.map((trouble) => (
        <TroubleNotice
          key={trouble.kind === 'unreadable' ? trouble.key : trouble.kind}
          trouble={trouble}
        />
      ))}
    </>
  )
}

function SaveStateNotice() {
  const state = useSaveState()
  switch (state.kind) {
    case 'saved':
    case 'saving':
      return null
    case 'not-saved':
      return (
        <AlertBanner title={`Not saved: ${plural(state.films.length, 'film')}`}>
          <p>
            {state.reason === 'full'
              ? 'The browser’s storage is full.'
              : 'The browser refused to store it.'}{' '}
            What was stored before is untouched, and what you see on {titlesOf(state.films)} is kept
            in this tab. Saving is tried again by itself. Until it works, a backup keeps your words.
          </p>
          <BackupButton />
        </AlertBanner>
      )
    case 'blocked':
      return (
        <AlertBanner title="Nothing can be saved in this browser">
          <p>
            It blocks storage for this site, so what you write lasts only as long as this tab. Allow
            storage for this site, or download a backup before you leave.
          </p>
          <BackupButton />
        </AlertBanner>
      )
    case 'newer':
      return (
        <AlertBanner title="This data comes from a newer version">
          <p>Reload to update. Until then nothing is written, so that nothing of it can be lost.</p>
          <Button onClick={() => location.reload()}>Reload</Button> <BackupButton />
        </AlertBanner>
      )
  }
}

function TroubleNotice({ trouble }: { trouble: Trouble }) {
  if (trouble.kind === 'removed') {
    return (
      <AlertBanner
        title={
          trouble.onPurpose === true
            ? 'Everything was deleted in another tab'
            : 'Saved data was removed by another page'
        }
      >
        <p>
          {plural(trouble.films.length, 'film')} had something of yours: {titlesOf(trouble.films)}.
          This tab still has all of it; a change to one of these films saves that film again. If you
          accept,{' '}
          {trouble.onPurpose === true
            ? 'nothing of it stays here'
            : 'a snapshot stays among your data'}
          .
        </p>
        <Button look="strong" onClick={putBackRemoved}>
          Put it back
        </Button>{' '}
        <Button onClick={() => void acceptRemoval()}>Accept the removal</Button> <BackupButton />
      </AlertBanner>
    )
  }
  if (trouble.kind === 'cleared') return <ClearedNotice films={trouble.films} />
  if (trouble.kind === 'link') return <LinkNotice {...trouble} />
  return (
    <AlertBanner title="Some saved data could not be read">
      <p>
        {trouble.copied
          ? 'The original text was put aside, byte for byte, and the rest goes on as usual.'
          : 'There is no room to put the original text aside, so it stays where it is and is not written to.'}{' '}
        Where: <code>{trouble.key}</code>. Why: {trouble.reason}.
      </p>
      <Button onClick={() => void downloadUnreadable(trouble.key)}>
        Download the unreadable copy
      </Button>{' '}
      <Button look="quiet" onClick={() => dismissTrouble(trouble.key)}>
        Close
      </Button>
    </AlertBanner>
  )
}

function ClearedNotice({ films }: { films: readonly FilmId[] }) {
  const [outcome, setOutcome] = useState('')
  const titles = useCopiedTitles(films)
  const bringBack = async () => {
    try {
      const unread = await restoreFromCopy()
      setOutcome(
        `What the second copy has of ${titlesOf(unread)} cannot be read, so it was not brought back. A backup holds that text as it stands.`,
      )
    } catch {
      setOutcome('The second copy cannot be opened just now, so nothing was changed. Try it again.')
    }
  }
  const forget = () =>
    startFresh().catch(() =>
      setOutcome('No snapshot of it could be taken, so nothing was changed. Try it again.'),
    )
  return (
    <AlertBanner title="What was saved here is gone">
      <p>
        Something cleared this browser’s storage for this site.
        {films.length > 0 &&
          ` A second copy still has ${listSome(titles, MOST_TITLES)}. If you start fresh, a snapshot of it stays among your data.`}
      </p>
      {films.length > 0 && (
        <Button look="strong" onClick={() => void bringBack()}>
          Bring it back
        </Button>
      )}{' '}
      <Button onClick={() => void forget()}>Start fresh</Button> <BackupButton />
      <p role="status">{outcome}</p>
    </AlertBanner>
  )
}

/** Titles of the user's own films stand in what was cleared, so only the copy has them. */
function useCopiedTitles(films: readonly FilmId[]): readonly string[] {
  const [titles, setTitles] = useState<readonly string[]>(() => films.map(titleOfFilm))
  useEffect(() => {
    // As they are called without it.
    void readCopiedTitles(films.slice(0, MOST_TITLES)).then(
      (first) => setTitles([...first, ...films.slice(MOST_TITLES)]),
      () => {},
    )
  }, [films])
  return titles
}

/** Of thousands only the first: all of it is read aloud. */
const MOST_TITLES = 6

const titlesOf = (films: readonly FilmId[]) => listSome(films.map(titleOfFilm), MOST_TITLES)

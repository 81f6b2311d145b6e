import { useRouter } from '@tanstack/react-router'
import { type Dispatch, type SetStateAction, useEffect } from 'react'
import { OwnFilmDialog } from '#components/add-film.tsx'
import { MAIN_KEY } from '#lib/main-key.ts'
import { later } from '#ui/later.tsx'
import type { Place } from './command.ts'
import { focusOn } from './focus-on.ts'
import { keyOfShown, withShown, type Shown } from './shown.ts'
import { useShortcuts } from './use-shortcuts.ts'

const Palette = later(() => import('./palette.tsx'), 'Palette')
const KeyboardMap = later(() => import('./keyboard-map.tsx'), 'KeyboardMap')
const TagManager = later(() => import('#components/tag-manager.tsx'), 'TagManager')
const ViewingDialog = later(() => import('#components/viewing-dialog.tsx'), 'ViewingDialog')

type Props = {
  /** The topmost last. */
  shown: readonly Shown[]
  onShow: Dispatch<SetStateAction<readonly Shown[]>>
}

/** Hears the shortcuts, and shows the dialogs that were asked for by one, or in the palette. */
export function Keyboard({ shown, onShow }: Props) {
  const router = useRouter()
  // They belong to the page over which they were opened.
  useEffect(
    () => router.subscribe('onBeforeNavigate', ({ hrefChanged }) => hrefChanged && onShow(none)),
    [router, onShow],
  )
  const place: Place = {
    show: (next) => onShow((open) => withShown(open, next)),
    goTo: (to, focus) => {
      focusOn(router, to, focus)
      void router.navigate({ to })
    },
    goToFilm: ({ id }, focus) => {
      focusOn(router, `/films/${id}`, focus)
      void router.navigate({ to: '/films/$filmId', params: { filmId: id } })
    },
    goToView: (search) => void router.navigate({ to: '/', search }),
  }
  useShortcuts(place, shown)
  // What hears Ctrl+Z after the first change is there by then: else the browser undoes some typing.
  useEffect(() => void import('#components/change-toast.tsx').catch(() => {}), [])
  return (
    <>
      <kbd className="search-key">{MAIN_KEY} K</kbd>
      {shown.map((one) => (
        <ShownDialog
          key={keyOfShown(one)}
          shown={one}
          place={place}
          onClose={() => onShow((open) => open.filter((other) => other !== one))}
        />
      ))}
    </>
  )
}

const none = (open: readonly Shown[]) => (open.length > 0 ? [] : open)

function ShownDialog(props: { shown: Shown; place: Place; onClose: () => void }) {
  const { shown, place, onClose } = props
  switch (shown.what) {
    case 'palette':
      return <Palette place={place} onClose={onClose} />
    case 'keys':
      return <KeyboardMap onClose={onClose} />
    case 'tags':
      return <TagManager onClose={onClose} />
    case 'add-film':
      return <OwnFilmDialog onClose={onClose} />
    case 'edit-film':
      return <OwnFilmDialog id={shown.filmId} onClose={onClose} />
    case 'viewing':
      return <ViewingDialog filmId={shown.filmId} onClose={onClose} />
  }
}

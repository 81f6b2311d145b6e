import { useRouter } from '@tanstack/react-router'
import { OwnFilmDialog } from '#components/add-film.tsx'
import { MAIN_KEY } from '#lib/main-key.ts'
import { later } from '#ui/later.tsx'
import type { Place } from './command.ts'
import { focusOn } from './focus-on.ts'
import type { Show, Shown } from './shown.ts'
import { useShortcuts } from './use-shortcuts.ts'

const Palette = later(() => import('./palette.tsx'), 'Palette')
const KeyboardMap = later(() => import('./keyboard-map.tsx'), 'KeyboardMap')
const TagManager = later(() => import('#components/tag-manager.tsx'), 'TagManager')
const ViewingDialog = later(() => import('#components/viewing-dialog.tsx'), 'ViewingDialog')

/** Hears the shortcuts, and shows the dialog that was asked for by one, or in the palette. */
export function Keyboard({ shown, onShow }: { shown: Shown | undefined; onShow: Show }) {
  const router = useRouter()
  const place: Place = {
    // Asked for once more, the palette goes away.
    show: (next) =>
      onShow(next?.what === 'palette' && shown?.what === 'palette' ? undefined : next),
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
  useShortcuts(place)
  return (
    <>
      <kbd className="search-key">{MAIN_KEY} K</kbd>
      {shown && <ShownDialog shown={shown} place={place} />}
    </>
  )
}

function ShownDialog({ shown, place }: { shown: Shown; place: Place }) {
  const close = () => place.show(undefined)
  switch (shown.what) {
    case 'palette':
      return <Palette place={place} />
    case 'keys':
      return <KeyboardMap onClose={close} />
    case 'tags':
      return <TagManager onClose={close} />
    case 'add-film':
      return <OwnFilmDialog onClose={close} />
    case 'edit-film':
      return <OwnFilmDialog id={shown.filmId} onClose={close} />
    case 'viewing':
      return <ViewingDialog filmId={shown.filmId} onClose={close} />
  }
}

import { Combobox, ComboboxLabel, ComboboxProvider, useComboboxStore } from '@ariakit/react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchTexts } from '#components/use-search-texts.ts'
import { useRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'
import { isComposing } from '#lib/is-composing.ts'
import { plural } from '#lib/plural.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { Answer, Place } from './command.ts'
import { filmAtHand } from './film-at-hand.ts'
import type { Item, Step } from './item.ts'
import { noteUse } from './lately.ts'
import { listSections } from './list-sections.ts'
import { listStep } from './list-step.ts'
import { NothingListed } from './nothing-listed.tsx'
import { listPageButtons } from './page-buttons.ts'
import { PaletteList } from './palette-list.tsx'

/** Finds films, pages, views and commands by what they are called, and does what is chosen. */
export function Palette({ place, onClose }: { place: Place; onClose: () => void }) {
  const films = useFilms()
  const records = useRecords()
  // Before the dialog takes the focus away from its card.
  const [atHand] = useState(filmAtHand)
  const [text, setText] = useState('')
  const [step, setStep] = useState<Step>()
  const [told, setTold] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const store = useComboboxStore({ value: text, setValue: setText, open: true })
  const typed = useDeferredValue(text.trim())
  const textOf = useSearchTexts(typed !== '')
  const sections = useMemo(() => {
    const listed = { films, records, textOf, atHand, buttons: listPageButtons(), place }
    return step ? listStep(listed, step, typed) : listSections(listed, typed)
  }, [films, records, textOf, atHand, place, step, typed])
  const count = sections.reduce((sum, { items }) => sum + items.length, 0)

  const ask = (next: Step | undefined) => {
    setStep(next)
    setText('')
    setTold('')
    field.current?.focus()
  }
  const askFor = (title: string, answers: readonly Answer[]) =>
    ask({ ask: 'answer', title, items: answers.map(toItem) })
  /** The dialog gives the focus back first: what is done may put it elsewhere. */
  const finish = (run: () => unknown) => {
    field.current?.closest('dialog')?.close()
    onClose()
    void run()
  }
  const choose = ({ id, choice }: Item) => {
    if (choice.kind === 'run') return finish(choice.run)
    noteUse(step ? choice.command.id : id)
    if (choice.kind === 'which film') return ask({ ask: 'which film', command: choice.command })
    if (choice.kind === 'film') {
      const { command, film } = choice
      if (command.answers) return askFor(`Rate ${film.title}`, command.answers(film))
      return finish(() => command.run(film, place))
    }
    const { command } = choice
    if (command.answers) return askFor(command.title, command.answers(place))
    if (!command.isTold) return finish(() => command.run(place))
    setTold('…')
    void Promise.resolve(command.run(place)).then((result) => setTold(result ?? ''))
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // While a word is composed, Enter and the arrows are the input method's.
    if (isComposing(event.nativeEvent)) return event.preventDefault()
    if (event.key === 'Backspace' && text === '' && step) ask(undefined)
  }
  return (
    <Dialog onClose={onClose}>
      <div className="sr-only">
        <Dialog.Title>Search everything</Dialog.Title>
      </div>
      <ComboboxProvider store={store}>
        <div className="palette">
          <div className="field">
            <ComboboxLabel className="field-label">{questionOf(step)}</ComboboxLabel>
            <Combobox
              ref={field}
              className="field-control"
              dir="auto"
              autoSelect="always"
              autoComplete="list"
              spellCheck={false}
              enterKeyHint="go"
              onKeyDownCapture={press}
            />
          </div>
          <PaletteList sections={sections} onChoose={choose} />
          {count === 0 && (
            <NothingListed text={typed} onAdd={() => place.show({ what: 'add-film' })} />
          )}
          <p role="status" className="palette-status">
            {told === '' ? plural(count, 'result') : told}
          </p>
        </div>
      </ComboboxProvider>
      <div className="palette-foot">
        {step && <Button onClick={() => ask(undefined)}>Back</Button>}
        <Button look="quiet" onClick={() => place.show({ what: 'keys' })}>
          Keyboard map
        </Button>
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}

function questionOf(step: Step | undefined): string {
  if (!step) return 'Film, page, view or command'
  return step.ask === 'which film' ? `${step.command.title}: which one?` : step.title
}

const toItem = ({ title, aside, run }: Answer): Item => ({
  id: `answer ${aside ?? ''} ${title}`,
  title,
  aside,
  choice: { kind: 'run', run },
})

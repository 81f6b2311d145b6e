import { useEffect, useRef, useState } from 'react'
import { readEntry } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import {
  describeCard,
  firstSentence,
  LONGEST_SENTENCE,
  type ShareCard,
} from '#domain/share-card.ts'
import { drawTitlePoster } from '#domain/title-poster.ts'
import { useEntry, readRecords } from '#state/entries.ts'
import { findFilm } from '#state/films.ts'
import { Choice } from '#ui/choice.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import { CardActions } from './card-actions.tsx'
import { CARD_LAYOUTS, drawCard, type CardShape } from './draw-card.ts'
import { loadPoster, type PosterColours } from './poster-picture.ts'

const SHAPES: readonly { value: CardShape; label: string }[] = [
  { value: 'wide', label: 'Wide, 1200 × 630' },
  { value: 'tall', label: 'Tall, 1080 × 1350' },
]

/** A picture of a film with one's own rating and a sentence, drawn here and passed on as one likes. */
export function CardDialog({ filmId, onClose }: { filmId: FilmId; onClose: () => void }) {
  const film = findFilm(filmId)
  const { rating, note } = useEntry(filmId)
  const [shape, setShape] = useState<CardShape>('wide')
  const [isRated, setIsRated] = useState(true)
  const [sentence, setSentence] = useState('')
  if (!film) return null
  const card: ShareCard = {
    title: film.title,
    facts: factsOf(film),
    sentence: sentence.slice(0, LONGEST_SENTENCE),
    ...(isRated && rating && { rating }),
  }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Picture of {film.title}</Dialog.Title>
      <Picture film={film} shape={shape} card={card} />
      <Choice label="Shape" options={SHAPES} value={shape} onChange={setShape} />
      {rating !== undefined && (
        <label className="check">
          <input
            type="checkbox"
            checked={isRated}
            onChange={({ currentTarget }) => setIsRated(currentTarget.checked)}
          />
          With my rating
        </label>
      )}
      <TextField
        label="A sentence of your own, if you like"
        hint={`Up to ${LONGEST_SENTENCE} characters.`}
        value={sentence}
        fault={undefined}
        dir="auto"
        onText={setSentence}
      />
      {firstSentence(note) !== '' && (
        <p className="link-actions">
          <Button
            onClick={() => setSentence(firstSentence(readEntry(readRecords().get(filmId)).note))}
          >
            Take the first one of my note
          </Button>
        </p>
      )}
      <div className="dialog-actions">
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}

const factsOf = ({ directors, year }: FilmCard) =>
  [directors.join(', '), year].filter((part) => part !== undefined && part !== '').join(', ')

type PictureProps = { film: FilmCard; shape: CardShape; card: ShareCard }

function Picture({ film, shape, card }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  const words = describeCard(card)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    const changing = new AbortController()
    const colours = readColours(canvas.current)
    void loadPoster(film, colours)
      .then((poster) =>
        changing.signal.aborted ? undefined : drawCard(context, shape, card, { poster, colours }),
      )
      .then(
        () => setState('drawn'),
        () => setState('failed'),
      )
    return () => changing.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- the words say all that is drawn; the card itself is another object at every keystroke
  }, [film, shape, words])
  const { width, height } = CARD_LAYOUTS[shape]
  return (
    <figure className="share-card">
      <canvas
        key={shape}
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={words}
        data-film={film.id}
        {...(film.isOwn && { 'data-ink': drawTitlePoster(film.title).ink })}
      />
      {state === 'failed' && (
        <p role="alert">The picture could not be drawn in this browser. Its words are below.</p>
      )}
      <figcaption>
        <p className="meta">{words}</p>
        <CardActions canvas={canvas} words={words} name={film.id} isDrawn={state === 'drawn'} />
      </figcaption>
    </figure>
  )
}

/** The canvas's own style names the poster's colours: no other place knows what they come to. */
function readColours(canvas: HTMLCanvasElement): PosterColours {
  const { backgroundColor, color, borderTopColor, outlineColor } = getComputedStyle(canvas)
  return { paper: backgroundColor, ink: color, accent: borderTopColor, soft: outlineColor }
}

import { CAMERA_END, CAMERA_QUESTIONS } from '#domain/camera-questions.ts'
import type { Guide } from '#domain/guide.ts'
import { titleOfFilm } from '#state/films.ts'
import { Paragraphs } from './claims.tsx'
import { Marked } from './sheet-sources.tsx'

export function PrintedCamera({ data: { intro, films, outro } }: { data: Guide['camera'] }) {
  return (
    <>
      <Paragraphs claims={intro} />
      {films.map((camera) => (
        <section key={camera.film} className="sheet-camera">
          <h3 className="sheet-band">{titleOfFilm(camera.film)}</h3>
          <dl className="sheet-rows">
            {CAMERA_QUESTIONS.map(({ key, question }) => (
              <div key={key}>
                <dt className="sheet-when">{question}</dt>
                <dd>
                  <Marked {...camera[key]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h3 className="sheet-band">{CAMERA_END}</h3>
        <Paragraphs claims={outro} />
      </section>
    </>
  )
}

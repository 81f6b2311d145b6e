import { Cited } from '#components/cited.tsx'
import { TermSection } from '#components/terms.tsx'
import { CAMERA_QUESTIONS, type CameraOfFilm, textsOfCamera } from '#domain/camera-questions.ts'
import { FilmName } from './film-names.tsx'

/** The cameras one after the other, on a narrow screen. */
export function CameraCards({ films }: { films: readonly CameraOfFilm[] }) {
  return films.map((camera) => (
    <section key={camera.film} data-film={camera.film} className="camera-card">
      <h3>
        <FilmName id={camera.film} />
      </h3>
      <TermSection texts={textsOfCamera(camera)}>
        <dl>
          {CAMERA_QUESTIONS.map(({ key, question }) => (
            <div key={key}>
              <dt>{question}</dt>
              <dd>
                <Cited {...camera[key]} />
              </dd>
            </div>
          ))}
        </dl>
      </TermSection>
    </section>
  ))
}

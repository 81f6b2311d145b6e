import { Cited } from '#components/cited.tsx'
import { TermSection } from '#components/terms.tsx'
import { CAMERA_QUESTIONS, type CameraOfFilm, textsOfCamera } from '#domain/camera-questions.ts'
import { FilmName } from './film-names.tsx'

/** The cameras compared, a film a row, where there is room for it. */
export function CameraTable({ films }: { films: readonly CameraOfFilm[] }) {
  return (
    <table className="camera-table">
      <thead>
        <tr>
          <th scope="col">Film</th>
          {CAMERA_QUESTIONS.map(({ key, question }) => (
            <th key={key} scope="col">
              {question}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {films.map((camera) => (
          <TermSection key={camera.film} texts={textsOfCamera(camera)}>
            <tr data-film={camera.film}>
              <th scope="row">
                <FilmName id={camera.film} />
              </th>
              {CAMERA_QUESTIONS.map(({ key }) => (
                <td key={key}>
                  <Cited {...camera[key]} />
                </td>
              ))}
            </tr>
          </TermSection>
        ))}
      </tbody>
    </table>
  )
}

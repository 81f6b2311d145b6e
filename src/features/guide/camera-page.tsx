import type { ReactNode } from 'react'
import { Cited } from '#components/cited.tsx'
import type { GuidePage } from '#components/guide-page.ts'
import { TermSection } from '#components/terms.tsx'
import { CAMERA_END } from '#domain/camera-questions.ts'
import type { Guide } from '#domain/guide.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'
import { CameraCards } from './camera-cards.tsx'
import { CameraTable } from './camera-table.tsx'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { loadPart } from './load-part.ts'

export async function loadCameraPage(): Promise<GuidePage> {
  const { data, apparatus } = await loadPart('camera')
  return {
    title: 'Who held the camera',
    content: <CameraPage camera={data} apparatus={apparatus} />,
  }
}

type Props = { camera: Guide['camera']; apparatus: Apparatus }

function CameraPage({ camera: { intro, films, outro }, apparatus }: Props) {
  const isWide = useMediaQuery('(width >= 64rem)')
  return (
    <GuideArticle
      title="Who held the camera"
      standfirst="Six kinds of access, side by side: what each one opened, and what it could not reach."
      apparatus={apparatus}
    >
      <Essay claims={intro} />
      <section aria-labelledby="six-cameras">
        <h2 id="six-cameras">Six cameras</h2>
        {isWide ? <CameraTable films={films} /> : <CameraCards films={films} />}
      </section>
      <section aria-labelledby="camera-end">
        <h2 id="camera-end">{CAMERA_END}</h2>
        <Essay claims={outro} />
      </section>
    </GuideArticle>
  )
}

function Essay({ claims }: { claims: Guide['camera']['intro'] }): ReactNode {
  return (
    <TermSection texts={claims.map(({ text }) => text)}>
      <div className="essay">
        {claims.map((claim) => (
          <p key={claim.text}>
            <Cited {...claim} />
          </p>
        ))}
      </div>
    </TermSection>
  )
}

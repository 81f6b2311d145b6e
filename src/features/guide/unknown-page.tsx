import { loadGuidePart } from '#catalogue/guide.ts'
import type { GuidePage } from '#components/guide-page.ts'
import type { Guide } from '#domain/guide.ts'

export async function loadUnknownPage(): Promise<GuidePage> {
  return {
    title: 'What is not known',
    content: <UnknownPage unknown={await loadGuidePart('unknown')} />,
  }
}

function UnknownPage({ unknown }: { unknown: Guide['unknown'] }) {
  return (
    <div className="guide-page">
      <h1>What is not known</h1>
      {unknown.map(({ id, title, text }) => (
        <section key={id} id={id}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </div>
  )
}

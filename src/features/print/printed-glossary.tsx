import { NativeText } from '#components/native-text.tsx'
import type { Guide } from '#domain/guide.ts'
import { titleOfFilm } from '#state/films.ts'
import { Marked } from './sheet-sources.tsx'

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

export function PrintedGlossary({ data }: { data: Guide['glossary'] }) {
  const names = new Map(data.map(({ id, term }) => [id, term]))
  const sorted = data.toSorted((a, b) => compare(a.term, b.term))
  return (
    <dl className="sheet-glossary">
      {sorted.map(({ id, term, native = [], short, text, sources, confidence, films, see }) => (
        <div key={id}>
          <dt>
            {term}
            {native.map((name) => (
              <span key={name.text} className="sheet-native">
                {' '}
                <NativeText {...name} />
              </span>
            ))}
          </dt>
          <dd>
            <p className="sheet-strong">{short}</p>
            <p>
              <Marked {...{ text, sources, confidence }} />
            </p>
            {films.length > 0 && <p className="sheet-in">In {films.map(titleOfFilm).join(', ')}</p>}
            {see.length > 0 && (
              <p className="sheet-in">See also {see.map((other) => names.get(other)).join(', ')}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

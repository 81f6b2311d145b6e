import { Cited } from '#components/cited.tsx'
import { GuideLink } from '#components/guide-link.tsx'
import type { GuidePage } from '#components/guide-page.ts'
import { NativeText } from '#components/native-text.tsx'
import type { Term } from '#components/term-book.ts'
import { TermSection, TermText } from '#components/terms.tsx'
import { firstLetter } from '#lib/first-letter.ts'
import { FilmNames } from './film-names.tsx'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { Jumps } from './jumps.tsx'
import { loadPart } from './load-part.ts'
import { useAddresses } from './use-addresses.ts'

export async function loadGlossaryPage(): Promise<GuidePage> {
  const { data, apparatus } = await loadPart('glossary')
  return { title: 'Glossary', content: <GlossaryPage terms={data} apparatus={apparatus} /> }
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

function byLetter(terms: readonly Term[]): [string, Term[]][] {
  const letters = new Map<string, Term[]>()
  for (const term of terms.toSorted((a, b) => compare(a.term, b.term))) {
    const letter = /^\p{L}/u.test(term.term) ? firstLetter(term.term) : '0–9'
    letters.set(letter, [...(letters.get(letter) ?? []), term])
  }
  return [...letters]
}

function GlossaryPage({ terms, apparatus }: { terms: readonly Term[]; apparatus: Apparatus }) {
  const addressed = useAddresses()
  const letters = byLetter(terms)
  return (
    <GuideArticle
      title="Glossary"
      standfirst="Words you will hear in the films or need beside them, with their own script and how to read it. Wherever one of them stands underlined in the text, press it and it explains itself."
      apparatus={apparatus}
    >
      <Jumps
        label="Letters"
        parts={letters.map(([letter]) => ({ id: `letter-${letter}`, name: letter }))}
      />
      <div className="glossary">
        {letters.map(([letter, inIt]) => (
          <section key={letter} aria-labelledby={`letter-${letter}`} className="letter">
            <h2 {...addressed(`letter-${letter}`)}>{letter}</h2>
            <div>
              {inIt.map((term) => (
                <div key={term.id} {...addressed(term.id)} className="entry-term">
                  <Entry term={term} book={apparatus.book} />
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
    </GuideArticle>
  )
}

function Entry({ term, book }: { term: Term; book: Apparatus['book'] }) {
  const { id, native = [], short, films, see, text, sources, confidence } = term
  return (
    <TermSection texts={[short, text]} except={id}>
      <div className="term-names">
        <h3>{term.term}</h3>
        {native.length > 0 && (
          <p className="term-native">
            {native.map((name) => (
              <span key={name.text}>
                <NativeText {...name} />
              </span>
            ))}
          </p>
        )}
      </div>
      <p className="term-short">
        <TermText text={short} />
      </p>
      <p>
        <Cited text={text} sources={sources} confidence={confidence} />
      </p>
      <FilmNames ids={films} label="In" />
      {see.length > 0 && (
        <p className="see-also">
          <span className="film-names-label">See also</span>{' '}
          {see.map((other) => (
            <GuideLink key={other} page="glossary" part={other} className="link">
              {book.terms.get(other)?.term ?? other}
            </GuideLink>
          ))}
        </p>
      )}
    </TermSection>
  )
}

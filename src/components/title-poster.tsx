import { drawTitlePoster } from '#domain/title-poster.ts'

/** A film's poster in the family's manner, made from its title alone. */
export function TitlePoster({ title }: { title: string }) {
  const { letter, ink, turn, shapes } = drawTitlePoster(title)
  return (
    <g data-ink={ink} className="title-poster">
      <rect width="240" height="320" fill="var(--poster-paper)" />
      <g transform={`rotate(${turn * 90} 120 120)`}>
        {shapes.map(({ path, tone, line }) =>
          line === undefined ? (
            <path key={path} d={path} fill={`var(--poster-${tone})`} />
          ) : (
            <path
              key={tone + path}
              d={path}
              fill="none"
              stroke={`var(--poster-${tone})`}
              strokeWidth={line}
            />
          ),
        )}
      </g>
      <text x="24" y="296" className="poster-letter">
        {letter}
      </text>
      <path d="M120 292H216" stroke="var(--poster-ink)" strokeWidth="8" />
    </g>
  )
}

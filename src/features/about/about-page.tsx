import { Link } from '@tanstack/react-router'
import { CheckItYourself } from './check-it-yourself.tsx'

export function AboutPage() {
  return (
    <div className="page prose">
      <h1>About Reel North</h1>
      <p>
        Six films can say more about a country than six hundred headlines, if you know who held the
        camera and who stood behind it. Reel North keeps a programme of six films on North Korea,
        with what is known about how each was made, and gives you a place for your own thoughts.
      </p>
      <h2>Where the facts come from</h2>
      <p>
        The list began with a magazine article. Each fact here was checked against festival
        archives, film databases, reviews and interviews; where the article was wrong, the film’s
        page says so. Every statement carries the numbers of its sources, and what nobody could
        confirm is left out. The words and the drawings are our own.
      </p>
      <h2>Yours alone</h2>
      <p>
        There is no account and no server. Marks, ratings and notes are kept in this browser and are
        sent nowhere. You can take everything along from{' '}
        <Link to="/data" className="link">
          Your data
        </Link>
        .
      </p>
      <CheckItYourself />
    </div>
  )
}

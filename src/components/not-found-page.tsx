import { Link } from '@tanstack/react-router'
import { useDocumentTitle } from '#lib/use-document-title.ts'

export function NotFoundPage() {
  useDocumentTitle('No such page · Reel North')
  return (
    <div className="page prose">
      <h1>No such page</h1>
      <p>The address leads nowhere in this programme. Every film is in the catalogue.</p>
      <p>
        <Link to="/" className="link">
          To the catalogue
        </Link>
      </p>
    </div>
  )
}

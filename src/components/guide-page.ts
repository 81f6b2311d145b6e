import type { ReactNode } from 'react'

/** One page of the guide, loaded whole: what the document is called, and what stands under the guide’s navigation. */
export type GuidePage = { title: string; content: ReactNode }

import type { InferOutput } from 'valibot'
import type { guideSchemas } from './guide-schema.ts'

/** All the guide knows, by the names of its data files. */
export type Guide = {
  [TName in keyof typeof guideSchemas]: InferOutput<(typeof guideSchemas)[TName]>
}

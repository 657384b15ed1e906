import { contextJsonSchema, modelJsonSchema, reviewJsonSchema } from '../features/models/index.ts'
import type { Output } from './output.ts'

/** Whose form is published, each as `models/….schema.json`. */
const SCHEMAS = { model: modelJsonSchema, context: contextJsonSchema, review: reviewJsonSchema } as const

export type SchemaName = keyof typeof SCHEMAS

/** `medverka models schema [model|context|review]`: the published JSON Schema, for editors. Always exit code 0. */
export function modelsSchema(output: Output, name: SchemaName = 'model'): number {
  output.out(JSON.stringify(SCHEMAS[name](), null, 2))
  return 0
}

import { modelJsonSchema } from '../features/models/index.ts'
import type { Output } from './output.ts'

/** `medverka models schema`: the published JSON Schema of a model's file, for editors. Always exit code 0. */
export function modelsSchema(output: Output): number {
  output.out(JSON.stringify(modelJsonSchema(), null, 2))
  return 0
}

import { z } from 'zod'
import { modelSchema } from './schema.ts'

/** A JSON Schema (draft 2020-12) or part of one, as far as we read it. */
export interface SchemaNode {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, SchemaNode>>
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly pattern?: string
  readonly examples?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
}

/** The published form: what a person writes, so that fields with defaults may be left out. */
export function modelJsonSchema(): SchemaNode & Record<string, unknown> {
  return z.toJSONSchema(modelSchema, { target: 'draft-2020-12', io: 'input' }) as SchemaNode & Record<string, unknown>
}

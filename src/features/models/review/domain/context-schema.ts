import { z } from 'zod'
import { idSchema } from '../../domain/atoms.ts'
import type { SchemaNode } from '../../domain/json-schema.ts'
import { says } from '../../domain/says.ts'
import { titleSchema } from '../../domain/text.ts'
import { ACTOR_KINDS, SCALES } from '../../domain/words.ts'

const source = titleSchema.meta(says('Var det står', 'Where that is said'))

/** The form of a context's file: what no model can know, and each municipality knows of itself. */
export const contextSchema = z
  .strictObject({
    format: z.literal(1).meta(says('Filformatets version', "The file format's version")),
    remit: z
      .array(
        z.strictObject({
          scale: z.enum(SCALES),
          body: idSchema.meta(says('Organets id, som modeller skriver det', "The body's id, as models write it")),
          name: titleSchema,
          source,
        }),
      )
      .max(100)
      .meta(says('Vem som ansvarar i varje skala; den första nämns', 'Who answers at each scale; the first is named')),
    placeKinds: z
      .array(
        z.strictObject({
          id: idSchema,
          name: titleSchema.meta(says('Som det sägs inne i en mening', 'As it is said within a sentence')),
          scale: z.enum(SCALES),
          majority: z.enum(ACTOR_KINDS).meta(says('Vilka de flesta aktörerna är', 'Who most of the actors are')),
          source,
        }),
      )
      .max(100)
      .meta(says('Slags platser där det är känt', 'Kinds of place where that is known')),
  })
  .meta({ title: 'Sammanhang för granskning · Context of a review' })

/** Its published form: `models/review-context.schema.json`. */
export function contextJsonSchema(): SchemaNode & Record<string, unknown> {
  return z.toJSONSchema(contextSchema, { target: 'draft-2020-12', io: 'input' }) as SchemaNode & Record<string, unknown>
}

import { z } from 'zod'
import { says } from '../../domain/says.ts'
import { ACTOR_KINDS, NEED_KINDS, SCALES, TEXT_LANGUAGES } from '../../domain/words.ts'
import { HEADINGS, RULES, VERDICTS } from './review-types.ts'

const placeSchema = z
  .strictObject({
    path: z.string().meta(says('Vägen dit', 'The way there')),
    line: z.int().min(1),
    column: z.int().min(1),
  })
  .meta({ id: 'Place', ...says('Var i modellens fil', "Where in the model's file") })

const places = z.array(placeSchema)
const scales = z.array(z.enum(SCALES))
const objectionIds = z.array(z.string()).meta(says('Invändningars id', "Objections' ids"))

const stanceSchema = z
  .strictObject({
    scale: z.enum(SCALES),
    placeKind: z.strictObject({ id: z.string(), name: z.string(), majority: z.enum(ACTOR_KINDS) }).nullable(),
    verdict: z.enum(VERDICTS),
    board: z.strictObject({ body: z.string(), name: z.string() }).nullable(),
    text: z.string(),
    reasons: objectionIds,
    besides: objectionIds,
  })
  .meta({ id: 'Stance' })

const objectionSchema = z
  .strictObject({
    id: z.string(),
    rule: z.enum(RULES),
    scales,
    placeKinds: z.array(z.string()),
    text: z.string(),
    principle: z.string(),
    consequence: z.string(),
    ground: z.strictObject({
      caseNumber: z.string(),
      date: z.string(),
      words: z.string(),
      requirements: z.array(z.string()),
    }),
    resolution: z.string(),
    causes: places.min(1),
    mend: places.min(1),
  })
  .meta({ id: 'Objection' })

const needSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(NEED_KINDS),
    text: z.string(),
    place: placeSchema,
    outcome: z.enum(['answered', 'unanswered', 'unjudged']),
    steps: places,
    criteria: places,
    notCounted: z.array(z.strictObject({ place: placeSchema, why: z.string() })),
  })
  .meta({ id: 'Need' })

/** A review as a document: what `medverka models review --format json` writes. Texts in one language. */
const documentSchema = z
  .strictObject({
    format: z.literal(1).meta(says('Formatets version', "The format's version")),
    language: z.enum(TEXT_LANGUAGES),
    model: z.strictObject({ id: z.string(), version: z.string(), title: z.string(), publisher: z.string() }),
    stances: z.array(stanceSchema).meta(says('Per skala, från liten till stor', 'Per scale, small to large')),
    objections: z
      .array(
        z.strictObject({
          heading: z.enum(HEADINGS),
          title: z.string(),
          objections: z.array(objectionSchema).min(1),
        }),
      )
      .meta(says('Allvarligast först; tom: inga', 'Most serious first; empty: none')),
    unjudged: z
      .array(
        z.strictObject({ what: z.string(), rules: z.array(z.enum(RULES)), wanted: z.string(), places: places.min(1) }),
      )
      .meta(says('Det som källorna inte säger', "What the sources don't tell")),
    needs: z.array(needSchema),
  })
  .meta({ title: 'Granskning av en samverkansmodell · Review of a collaboration model' })

export type ReviewDocument = z.infer<typeof documentSchema>

/** Its published form: `models/model-review.schema.json`. */
export function reviewJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(documentSchema, { target: 'draft-2020-12' })
}

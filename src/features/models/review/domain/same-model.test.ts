import { beforeAll, describe, expect, it } from 'vitest'
import { modelsById } from '../../../../../test/support/models.ts'
import { marksOf, stancesIn } from '../../../../../test/support/reviews.ts'
import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { modelSchema } from '../../domain/schema.ts'
import { bundledContext } from '../bundled-context.ts'
import type { ReviewContext } from './context.ts'
import { review } from './review.ts'
import type { Review } from './review-types.ts'

let models: readonly CollaborationModel[]
let context: ReviewContext
beforeAll(async () => {
  models = [...(await modelsById()).values()]
  context = await bundledContext()
})

type Rewrite = (key: string, value: unknown) => unknown

/** The same tree with `rewrite` applied to each entry of each mapping, inside out. */
function rewritten(value: unknown, rewrite: Rewrite, key = ''): unknown {
  if (Array.isArray(value))
    return rewrite(
      key,
      value.map((item) => (typeof item === 'object' ? rewritten(item, rewrite) : item)),
    )
  if (typeof value !== 'object' || value === null) return rewrite(key, value)
  return rewrite(
    key,
    Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rewritten(part, rewrite, name)])),
  )
}

const POINTERS = new Set(['id', 'source', 'via', 'answers', 'requires', 'phase', 'from'])
const renamed = (text: unknown) => (text === 'none' || text === 'unknown' ? text : `other-${String(text)}`)

/** Other ids for everything within the model. `body` under `responsible` is the municipality's, and stays. */
const withOtherIds = (model: CollaborationModel) =>
  modelSchema.parse(
    rewritten(model, (key, value) =>
      POINTERS.has(key) ? (Array.isArray(value) ? value.map(renamed) : renamed(value)) : value,
    ),
  )

const isText = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && 'sv' in value

const inOtherWords = (model: CollaborationModel) =>
  modelSchema.parse(
    rewritten(model, (_, value) => (isText(value) ? { sv: `Annat: ${value.sv}`.slice(0, 300) } : value)),
  )

const withKeysReversed = (model: CollaborationModel) =>
  rewritten(model, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as CollaborationModel

/** A review without its words: what is objected to, where, and what is unjudged. */
function bones(it: Review) {
  return {
    ...{ marks: marksOf(it), stances: stancesIn(it) },
    reasons: it.stances.map(({ reasons, besides }) => [reasons, besides]),
    nodes: it.objections.flatMap(({ objections }) => objections.map(({ causes, mend }) => [causes, mend])),
    unjudged: it.unjudged.map(({ what, paths, rules }) => [what, paths, rules]),
    needs: it.needs.map(({ path, outcome, steps, criteria, notCounted }) => [
      path,
      outcome,
      steps,
      criteria,
      notCounted,
    ]),
  }
}

describe('A review is the same', () => {
  it('each time, whole', () => {
    for (const model of models) expect(review(structuredClone(model), context)).toEqual(review(model, context))
  })

  it('whatever the model’s ids are', () => {
    for (const model of models) {
      const needs = (it: Review) => ({ ...it, needs: it.needs.map(({ id, ...need }) => need) })
      expect(needs(review(withOtherIds(model), context))).toEqual(needs(review(model, context)))
    }
  })

  it('but for its words, whatever the model’s words are', () => {
    for (const model of models)
      expect(bones(review(inOtherWords(model), context))).toEqual(bones(review(model, context)))
  })

  it('in whatever order the keys of the file stand, and in the same order itself', () => {
    for (const model of models) {
      expect(review(withKeysReversed(model), context)).toEqual(review(model, context))
      const read = modelSchema.parse(withKeysReversed(model))
      expect(JSON.stringify(review(read, context))).toBe(JSON.stringify(review(model, context)))
    }
  })
})

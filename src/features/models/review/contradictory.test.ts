import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { modelsById } from '../../../../test/support/models.ts'
import { checkModel } from '../domain/check-model.ts'
import type { CollaborationModel } from '../domain/collaboration-model.ts'
import { CRITERION_KINDS } from '../domain/criterion-kinds.ts'
import type { Path } from '../domain/fault.ts'
import { valueAt } from '../domain/findings-of-issues.ts'
import { modelSchema } from '../domain/schema.ts'
import { bundledContext } from './bundled-context.ts'
import type { ReviewContext } from './domain/context.ts'
import { review } from './domain/review.ts'
import { reviewDocument } from './review-document.ts'

let models: readonly CollaborationModel[]
let contexts: readonly ReviewContext[]
beforeAll(async () => {
  models = [...(await modelsById()).values()]
  const context = await bundledContext()
  contexts = [context, { remit: [], placeKinds: [] }, { ...context, remit: context.remit.toReversed() }]
})

const KINDS = new Set<string>(CRITERION_KINDS)

function paths(value: unknown, base: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [base]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [base, ...entries.flatMap(([key, part]) => paths(part, [...base, key]))]
}

/** Takes one value from anywhere and puts it where another of its kind stood, `none` and `unknown` among them. */
function disturbed(model: CollaborationModel, picks: readonly (readonly [number, number])[]): CollaborationModel {
  let current = model
  for (const [to, from] of picks) {
    const all = paths(current)
    const path = all[1 + (to % (all.length - 1))] ?? []
    const value = [...['none', 'unknown'], valueAt(all[from % all.length] ?? [], current)][from % 3]
    const copy = structuredClone(current)
    const parent = valueAt(path.slice(0, -1), copy) as Record<string | number, unknown>
    parent[path.at(-1) ?? ''] = structuredClone(value)
    const formed = modelSchema.safeParse(copy)
    if (formed.success && checkModel(formed.data, KINDS).length === 0) current = formed.data
  }
  return current
}

describe('A model that contradicts itself, or says next to nothing', () => {
  it('is reviewed all the same, in words, in every language, with a place for each objection', () => {
    let changed = 0
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 30, maxLength: 60 })
    fc.assert(
      fc.property(fc.nat(), fc.nat(), picks, (which, where, disturbances) => {
        const [model, context] = [models[which % models.length], contexts[where % contexts.length]]
        if (model === undefined || context === undefined) throw new Error('no models')
        const odd = disturbed(model, disturbances)
        changed += Number(odd !== model)
        const found = review(odd, context)
        expect(new Set(found.objections.flatMap((it) => it.objections.map(({ id }) => id))).size).toBe(
          found.objections.flatMap((it) => it.objections).length,
        )
        for (const language of ['sv', 'en', 'ar'] as const) {
          const spotOf = (path: Path) => {
            // Every node that a reader is sent to is there.
            expect([path, valueAt(path, odd)]).not.toEqual([path, undefined])
            return { line: 1, column: 1 }
          }
          const document = reviewDocument({ model: odd, review: found, spotOf }, language)
          expect(JSON.stringify(document)).not.toMatch(/undefined|\[object|\{[a-z]+\}/)
        }
      }),
      { seed: 2019, numRuns: 60 },
    )
    expect(changed).toBeGreaterThan(50)
  })
})

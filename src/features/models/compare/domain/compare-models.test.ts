import { beforeAll, describe, expect, it } from 'vitest'
import { bundledModels } from '../../bundled.ts'
import { canonical } from '../../domain/canonical.ts'
import { checkModel } from '../../domain/check-model.ts'
import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { CRITERION_KINDS } from '../../domain/criterion-kinds.ts'
import { parseModel } from '../../domain/parse-model.ts'
import { modelSchema } from '../../domain/schema.ts'
import { allCriteria, allSteps } from '../../domain/walk.ts'
import * as words from '../../domain/words.ts'
import { sayReview } from '../../review/say-review.ts'
import { compareModels } from './compare-models.ts'
import type { Difference } from './difference.ts'
import { exampleWith } from './example-changed.ts'
import type { MatchedIds } from './match-ids.ts'
import { withIds } from './with-ids.ts'

let models: readonly CollaborationModel[] = []
beforeAll(async () => {
  const bundled = (await bundledModels()).flatMap(({ text }) => {
    const parsed = parseModel(text, new Set(CRITERION_KINDS))
    return parsed.ok ? [parsed.model] : []
  })
  models = [exampleWith(), ...bundled]
  expect(models).toHaveLength(5)
})

/** A difference as the comparison the other way round tells it; names of things are each model's own. */
function mirrored({ topic, change, says, words: both }: Difference): unknown {
  const { what, before, after, thing } = says.values ?? {}
  const other = { added: 'removed', removed: 'added' } as const
  const name = typeof what === 'object' && 'key' in what ? what.key : ''
  return {
    topic,
    change: change === 'added' || change === 'removed' ? other[change] : change,
    key: change === 'added' || change === 'removed' ? `models.compare.${other[change]}` : says.key,
    values: { name, before: after, after: before, thing },
    words: both && { before: both.after, after: both.before },
  }
}

/** The same difference, told in the same way as its mirror. */
function asTold(difference: Difference): unknown {
  const { topic, change, says, words: both } = difference
  const { what, before, after, thing } = says.values ?? {}
  const name = typeof what === 'object' && 'key' in what ? what.key : ''
  return { topic, change, key: says.key, values: { name, before, after, thing }, words: both }
}

const sorted = (all: readonly unknown[]) => all.map(canonical).toSorted()

interface Leaf {
  readonly path: string
  readonly changed: CollaborationModel
}

const WORDS: readonly (readonly string[])[] = Object.values(words).filter((it) => Array.isArray(it))

/** What else could stand where `value` stands, without becoming something else. */
function othersThan(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1]
  if (typeof value === 'boolean') return [!value]
  if (value === 'none') return ['unknown']
  if (value === 'unknown') return ['none']
  const list = WORDS.find((it) => it.some((word) => word === value))
  if (list !== undefined) return list.filter((word) => word !== value).slice(0, 2)
  return [`${String(value)} och mer`]
}

/** Every field of a model changed by itself, as far as the result is a model without faults. */
function changedInOnePlace(model: CollaborationModel): readonly Leaf[] {
  const found: Leaf[] = []
  const visit = (value: unknown, path: string, put: (fresh: unknown) => unknown) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        // Of the large models one language is enough; the example's translations are all tried.
        if (model.id !== 'example' && (key === 'en' || key === 'ar')) continue
        const among = (fresh: unknown) =>
          Array.isArray(value) ? value.with(Number(key), fresh) : { ...value, [key]: fresh }
        visit(part, `${path}.${key}`, (fresh) => put(among(fresh)))
      }
      return
    }
    for (const other of othersThan(value)) {
      const parsed = modelSchema.safeParse(put(other))
      if (parsed.success && checkModel(parsed.data, new Set(CRITERION_KINDS)).length === 0)
        found.push({ path, changed: parsed.data })
    }
  }
  visit(model, '', (fresh) => fresh)
  return found
}

describe('Comparing models', () => {
  it('finds nothing between a model and itself, however its file orders the keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, part]) => [key, reversed(part)]),
      )
    }
    for (const model of models) {
      const { phases, differences } = compareModels(model, modelSchema.parse(reversed(model)))
      expect(differences).toEqual([])
      expect(phases).toEqual(model.phases.map((_, at) => ({ before: at, after: at, how: 'id' })))
    }
  })

  it('says one thing for every field that is changed by itself, and leaves none out', () => {
    const counts = models.map((model) => {
      const leaves = changedInOnePlace(model)
      const told = leaves.map(({ path, changed }) => [path, compareModels(model, changed).differences.length])
      expect(told.filter(([, count]) => count !== 1)).toEqual([])
      return leaves.length
    })
    expect(Math.min(...counts)).toBeGreaterThan(100)
  })

  it('tells the mirror when the two change places', () => {
    const pairs = models.flatMap((one) => models.map((other) => [one, other] as const))
    const [example] = models
    const small =
      example === undefined ? [] : changedInOnePlace(example).map(({ changed }) => [example, changed] as const)
    for (const [one, other] of [...pairs, ...small]) {
      const [there, back] = [compareModels(one, other), compareModels(other, one)]
      expect(sorted(there.differences.map(mirrored))).toEqual(sorted(back.differences.map(asTold)))
      const turned = back.phases.map(({ before, after, how }) => ({ before: after, after: before, how }))
      expect(sorted(there.phases)).toEqual(sorted(turned))
    }
  })

  it('takes a thing whose id alone was changed for the same thing, wherever it is named', () => {
    const none: MatchedIds = {
      ...{ sources: new Map(), needs: new Map(), phases: new Map(), steps: new Map() },
      ...{ criteria: new Map(), bodies: new Map(), indicators: new Map() },
    }
    for (const model of models) {
      const named: Readonly<Record<keyof MatchedIds, readonly { id: string }[]>> = {
        ...{ sources: model.sources, phases: model.phases },
        needs: model.needs === 'none' || model.needs === 'unknown' ? [] : model.needs,
        steps: allSteps(model).map(({ part }) => part),
        criteria: allCriteria(model).map(({ part }) => part),
        bodies: model.bodies === 'none' || model.bodies === 'unknown' ? [] : model.bodies,
        indicators: typeof model.followUp.indicators === 'string' ? [] : model.followUp.indicators,
      }
      for (const kind of Object.keys(none) as (keyof MatchedIds)[])
        for (const { id } of named[kind]) {
          const fresh = withIds(model, { ...none, [kind]: new Map([[id, 'another-id']]) })
          expect(checkModel(fresh, new Set(CRITERION_KINDS))).toEqual([])
          const { differences } = compareModels(model, fresh)
          expect(differences.map(({ says }) => sayReview(says, 'sv'))).toEqual([
            expect.stringContaining(`id ändras från ${id} till another-id`),
          ])
        }
    }
  })

  it('is quick for models that are larger than anybody writes', () => {
    const [model] = models
    const [phase] = model?.phases ?? []
    if (model === undefined || phase === undefined) throw new Error('No model')
    const large = (suffix: string): CollaborationModel => ({
      ...model,
      phases: Array.from({ length: 200 }, (_, at) => ({
        ...phase,
        id: `phase-${at}-${suffix}`,
        title: { sv: `Fas ${at}` },
        gate: {
          ...phase.gate,
          criteria: Array.from({ length: 25 }, (__, number) => ({
            ...{ id: `criterion-${at}-${number}-${suffix}`, kind: 'overlaps-answered' as const },
            ...{
              text: { sv: `Krav ${at} ${number}` },
              params: {},
              answers: 'none' as const,
              requires: 'none' as const,
            },
          })),
        },
        steps: 'none',
      })),
    })
    const start = performance.now()
    const { phases, differences } = compareModels(large('a'), large('b'))
    expect(phases.every(({ how }) => how === 'likeness')).toBe(true)
    expect(differences.every(({ topic }) => topic === 'ids' || topic === 'idea')).toBe(true)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ChangingModel, changed, modelsById } from '../../../../../test/support/models.ts'
import { marksOf } from '../../../../../test/support/reviews.ts'
import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { type Path, pathText } from '../../domain/fault.ts'
import { valueAt } from '../../domain/findings-of-issues.ts'
import { modelSchema } from '../../domain/schema.ts'
import { ACTOR_KINDS, SCALES } from '../../domain/words.ts'
import { bundledContext } from '../bundled-context.ts'
import type { ReviewContext } from './context.ts'
import { review } from './review.ts'

let models: readonly CollaborationModel[]
let context: ReviewContext
beforeAll(async () => {
  models = [...(await modelsById()).values()]
  context = await bundledContext()
})

function paths(value: unknown, base: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [base]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [base, ...entries.flatMap(([key, part]) => paths(part, [...base, key]))]
}

function silenced(model: unknown, path: Path): unknown {
  const copy = structuredClone(model)
  const parent = valueAt(path.slice(0, -1), copy) as Record<string | number, unknown>
  parent[path.at(-1) ?? ''] = 'unknown'
  return copy
}

/** Every field of a model whose source may be silent, with the model in which it is. */
function silences(model: CollaborationModel): { path: Path; silent: CollaborationModel }[] {
  return paths(model).flatMap((path) => {
    if (['sv', 'en', 'ar', undefined].includes(path.at(-1)?.toString()) || valueAt(path, model) === 'unknown') return []
    const formed = modelSchema.safeParse(silenced(model, path))
    return formed.success ? [{ path, silent: formed.data }] : []
  })
}

/** What no rule reads: where a source comes from, who does a step, a gate's exceptions, who reads the follow-up … */
const UNREAD =
  /^sources\[|\.source$|\.who$|\.exceptions$|\.params\b|^followUp\.readers$|^bodies\[\d+\]\.(level|seats\.[a-z-]+\.seats)$|^initiators\.(?!resident|informal-group)[a-z-]+\.demands$/

describe('What the sources don’t tell', () => {
  it('is never objected to, wherever they are silent, and is always listed', () => {
    let tried = 0
    for (const model of models) {
      const before = review(model, context)
      for (const { path, silent } of silences(model)) {
        const after = review(silent, context)
        const appear = changeOfMarks(before, after)
        expect([pathText(path), appear]).toEqual([pathText(path), []])
        tried += 1
        if (UNREAD.test(pathText(path)) || isOutOfQuestion(model, path)) continue
        const listed = after.unjudged.some(({ paths }) => paths.some((it) => pathText(it) === pathText(path)))
        expect([pathText(path), listed]).toEqual([pathText(path), true])
      }
    }
    expect(tried).toBeGreaterThan(800)
  })

  it('makes no scale suited: a model that tells only what it is for can’t be judged', () => {
    for (const model of models) {
      const silent = changed(model, keepOnlyClaims)
      expect(
        marksOf(review(silent, context)).filter((mark) => !mark.startsWith('purpose-is-clear.claims-differ')),
      ).toEqual([])
      expect(review(silent, context).stances.map(({ verdict }) => verdict)).not.toContain('suited')
      const nothing = changed(silent, (copy) => Object.assign(copy, { claims: 'unknown' }))
      expect(review(nothing, context)).toMatchObject({ stances: [], objections: [] })
      expect(review(nothing, context).unjudged.length).toBeGreaterThan(15)
    }
  })

  it('may be much at once: silencing any fields together adds no objection', () => {
    const all = models.map((model) => ({
      model,
      before: review(model, context),
      fields: silences(model).map(({ path }) => path),
    }))
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.nat(), { minLength: 2, maxLength: 40 }),
        ({ model, before, fields }, picks) => {
          let copy: unknown = model
          for (const pick of picks) {
            const path = fields[pick % fields.length] ?? []
            // A field within one that is silenced already is gone.
            if (valueAt(path, copy) !== undefined) copy = silenced(copy, path)
          }
          const formed = modelSchema.safeParse(copy)
          fc.pre(formed.success)
          if (formed.success) expect(changeOfMarks(before, review(formed.data, context))).toEqual([])
        },
      ),
      { seed: 20_201_117, numRuns: 300 },
    )
  })
})

/** Scales narrow when what said more falls silent: an objection that remains may concern fewer. */
function changeOfMarks(before: ReturnType<typeof review>, after: ReturnType<typeof review>): string[] {
  const rules = (it: typeof before) => new Set(marksOf(it).map((mark) => mark.split('@')[0]))
  const known = rules(before)
  return [...rules(after)].filter((it): it is string => it !== undefined && !known.has(it))
}

/** Who answers where the model isn't said to be for, and what a step that brings nothing together gives. */
function isOutOfQuestion(model: CollaborationModel, path: Path): boolean {
  if (path[0] === 'responsible') return !review(model, context).stances.some(({ scale }) => scale === path[1])
  if (path.at(-1) !== 'outcome') return false
  return valueAt([...path.slice(0, -1), 'bringsTogether'], model) === 'none'
}

function keepOnlyClaims(copy: ChangingModel): void {
  for (const kind of ACTOR_KINDS) copy.initiators[kind] = 'unknown'
  for (const scale of SCALES) copy.responsible[scale] = 'unknown'
  Object.assign(copy, {
    purpose: 'unknown',
    whenToUse: 'unknown',
    ambition: 'unknown',
    needs: 'unknown',
    bodies: 'unknown',
  })
  Object.assign(copy, { ideaFixed: 'unknown', furtherPhases: 'unknown' })
  for (const field of ['indicators', 'baseline', 'times', 'readers', 'decisionRule'] as const)
    copy.followUp[field] = 'unknown'
  for (const phase of copy.phases) {
    Object.assign(phase, { steps: 'unknown' })
    phase.gate.criteria = 'unknown'
    for (const kind of ACTOR_KINDS) phase.participation[kind] = { level: 'unknown', holds: 'unknown' }
  }
}

import { describe, expect, it } from 'vitest'
import { bundledModels } from '../../bundled.ts'
import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { CRITERION_KINDS } from '../../domain/criterion-kinds.ts'
import { parseModel } from '../../domain/parse-model.ts'
import { bundledContext } from '../../review/bundled-context.ts'
import { review } from '../../review/domain/review.ts'
import { compareReviews, type ReviewsCompared } from './compare-reviews.ts'

async function bundled(id: string): Promise<CollaborationModel> {
  for (const { text } of await bundledModels()) {
    const parsed = parseModel(text, new Set(CRITERION_KINDS))
    if (parsed.ok && parsed.model.id === id) return parsed.model
  }
  throw new Error(`No model ${id}`)
}

async function compared(before: CollaborationModel, after: CollaborationModel) {
  const context = await bundledContext()
  return compareReviews(review(before, context), review(after, context))
}

const ids = (all: ReviewsCompared) =>
  Object.fromEntries(Object.entries(all).map(([name, them]) => [name, them.map(objectionId)]))
const objectionId = ({ objection }: ReviewsCompared['kept'][number]) => objection.id

const NOTHING = { gained: [], emerged: [], resolved: [], untold: [], kept: [] }

describe('Objections of two models', () => {
  it('are neither gained nor resolved between a model and itself', async () => {
    const model = await bundled('malmo-2019')
    const all = await compared(model, model)
    expect(ids(all)).toEqual({ ...NOTHING, kept: all.kept.map(objectionId) })
    expect(all.kept.length).toBeGreaterThan(3)
  })

  it('are all resolved by the model that answers them, and gained the other way round', async () => {
    const [old, answer] = [await bundled('malmo-2019'), await bundled('medverka')]
    const there = await compared(old, answer)
    expect(there).toMatchObject({ gained: [], emerged: [], untold: [], kept: [] })
    expect(new Set(there.resolved.map(({ heading }) => heading))).toEqual(
      new Set(['purpose', 'coordination', 'residents-late', 'for-not-with']),
    )
    expect(ids(await compared(answer, old))).toEqual({ ...NOTHING, gained: there.resolved.map(objectionId) })
  })

  it('are not resolved by saying nothing: silence is told as silence, both ways', async () => {
    const good = await bundled('medverka')
    const without = { ...good, followUp: { ...good.followUp, baseline: 'none' as const } }
    const silent = { ...good, followUp: { ...good.followUp, baseline: 'unknown' as const } }
    expect(ids(await compared(good, without))).toEqual({ ...NOTHING, gained: ['followed-up.no-baseline'] })
    expect(ids(await compared(without, good))).toEqual({ ...NOTHING, resolved: ['followed-up.no-baseline'] })
    expect(ids(await compared(without, silent))).toEqual({ ...NOTHING, untold: ['followed-up.no-baseline'] })
    expect(ids(await compared(silent, without))).toEqual({ ...NOTHING, emerged: ['followed-up.no-baseline'] })
    expect(ids(await compared(silent, good))).toEqual(NOTHING)
  })

  it('are not taken for silence because the sources are silent about something else', async () => {
    const good = await bundled('medverka')
    const followUp = { ...good.followUp, readers: 'unknown' as const, indicators: 'unknown' as const }
    const without = { ...good, followUp: { ...followUp, baseline: 'none' as const } }
    const mended = { ...good, followUp }
    expect(ids(await compared(without, mended))).toEqual({ ...NOTHING, resolved: ['followed-up.no-baseline'] })
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  insertGround,
  insertResident,
  insertTestUndertaking,
  type TestUndertaking,
  tallyOf,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Person } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { describeProblem } from '../describing/describe-problem.ts'
import { SHAPING_TERMS, shaped } from '../domain/shaped.ts'
import { findProblem } from '../reading/store.ts'
import { confirmProblem } from '../shaping/confirm-problem.ts'
import { objectToProblem } from '../shaping/object-to-problem.ts'
import { loadShapingFacts } from './store.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking
let base: string
let version: number

beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())

const facts = () => loadShapingFacts(test.world.db, work.id)

/** Writes a new text; what residents said about the one before never adds to what counts. */
async function rewrite() {
  const before = await facts()
  version += 1
  const text = { undertaking: work.id, text: `Text ${version}`, editedFrom: version - 1, changeNote: 'Ny.' }
  const written = await test.world.perform(describeProblem, work.contact, text)
  base = written.ok ? written.value.id : ''
  const after = await facts()
  expect(after.confirming).toBeLessThanOrEqual(before.confirming)
  expect(after.wantingChange).toBeLessThanOrEqual(before.wantingChange)
}

async function press(who: Person, does: string) {
  const about = { undertaking: work.id, base }
  if (does === 'rewords') return rewrite()
  if (does === 'confirms') return void (await test.world.perform(confirmProblem, who, about))
  await test.world.perform(objectToProblem, who, { ...about, text: 'Nej.' })
}

/** The counters, the page and the gate tell the same. */
async function agree() {
  const [counted, page, tally] = [
    await facts(),
    await findProblem(test.world.db, work.id),
    await tallyOf(test.world.db, work.id),
  ]
  expect([page?.confirmations, page?.objections]).toEqual([tally.confirmations, tally.disagreements])
  expect([counted.confirming, counted.objectionsUnanswered]).toEqual([tally.confirmations, tally.open_answers])
}

describe('whatever four people and four browsers press', () => {
  const presses = fc.array(
    fc.record({
      person: fc.nat(3),
      device: fc.nat(3),
      does: fc.constantFrom('confirms', 'confirms', 'objects', 'rewords'),
    }),
    { maxLength: 12 },
  )

  it('they are never five, and the counters, the page and the gate agree', async () => {
    const people = await Promise.all([0, 1, 2, 3].map(() => insertResident(test.world.db)))
    const devices = [0, 1, 2, 3].map(() => newId())
    await fc.assert(
      fc.asyncProperty(presses, async (run) => {
        work = await insertTestUndertaking(test.world, ground)
        version = 0
        await rewrite()
        for (const { person, device, does } of run) {
          await press({ ...(people[person] as Person), device: devices[device] as string }, does)
        }
        const counted = await facts()
        expect(counted.confirming).toBeLessThanOrEqual(4)
        const later = new Date(test.world.now().getTime() + 20 * 86_400_000)
        expect(shaped({ ...counted, proposalsAnswered: 1 }, SHAPING_TERMS, later).enough).toBe(false)
        await agree()
      }),
      { numRuns: 15 },
    )
  })
})

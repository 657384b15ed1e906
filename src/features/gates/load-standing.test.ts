import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { newId } from '../../kernel/ids.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Criterion } from '../models/index.ts'
import { createEvidenceRegistry, type EvidenceSource, loadStanding } from './index.ts'
import { STATED } from './testing/gate-to-test.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const SHAPED: Criterion = {
  ...{
    id: 'shaped',
    kind: 'residents-shaped-problem',
    text: { sv: 'Boende har format problemet' },
    answers: 'none',
    requires: 'none',
  },
  params: { minimumResidents: 7, openDays: 'unknown', answeredProposals: 1 },
}

/** Counts how often it is asked, and shows what it was asked with. */
function source(kinds: string[]) {
  const asked: unknown[] = []
  const offered: EvidenceSource<{ event: number }> = {
    kinds,
    load: async (db: Db, undertaking) => {
      const { event } = await db.selectNoFrom((eb) => eb.val(7).as('event')).executeTakeFirstOrThrow()
      asked.push({ undertaking })
      return { event: Number(event) }
    },
    judge: (kind, params, { event }) => {
      asked.push({ kind, params })
      const found = { key: 'gates.answer.none' } as const
      return { met: kind === 'purpose-stated', found, missing: [], links: [], who: ['residents'], counted: [event] }
    },
  }
  return { offered, asked }
}

const load = (sources: EvidenceSource<unknown>[], criteria: readonly Criterion[], undertaking = newId()) =>
  loadStanding(
    test.world.db,
    createEvidenceRegistry(sources),
    { undertaking, phase: 'initiation', criteria },
    test.world.now(),
  )

describe('how a gate stands', () => {
  it('is judged by the room that offers the kind, which loads once for all its criteria, with every parameter given', async () => {
    const { offered, asked } = source(['purpose-stated', 'residents-shaped-problem'])
    const undertaking = newId()
    const standing = await load([offered], [STATED, SHAPED], undertaking)
    expect(standing.criteria.map(({ state, evidence }) => [state, evidence.counted])).toEqual([
      ['met', [7]],
      ['not-met', [7]],
    ])
    expect(asked).toEqual([
      { undertaking },
      { kind: 'purpose-stated', params: {} },
      { kind: 'residents-shaped-problem', params: { minimumResidents: 7, openDays: 14, answeredProposals: 1 } },
    ])
  })

  it('asks no room that the gate has no use for', async () => {
    const { offered, asked } = source(['relations-stated'])
    await load([offered], [])
    expect(asked).toEqual([])
  })

  it('is never met for a kind that nobody offers evidence for', async () => {
    const standing = await load([], [STATED])
    expect(standing).toMatchObject({
      open: false,
      missing: 1,
      criteria: [{ state: 'not-met', evidence: { found: { key: 'gates.no-evidence' } } }],
    })
  })

  it('can be asked within a transaction', async () => {
    const { offered } = source(['purpose-stated'])
    const standing = await test.world.transaction((tx) =>
      loadStanding(
        tx,
        createEvidenceRegistry([offered]),
        { undertaking: newId(), phase: 'initiation', criteria: [STATED] },
        test.world.now(),
      ),
    )
    expect(standing.open).toBe(true)
  })
})

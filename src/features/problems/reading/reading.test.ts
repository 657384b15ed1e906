import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertGround, insertResident, insertTestUndertaking } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { describeProblem } from '../describing/describe-problem.ts'
import { confirmProblem } from '../shaping/confirm-problem.ts'
import { proposeChange } from '../shaping/propose-change.ts'
import { loadShapingStanding } from './load-shaping-standing.ts'
import { findLastSaid, findOwnStand, findProblem, findVersion, listShapings } from './store.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

describe('reading how a problem was shaped', () => {
  it('counts different residents who have said something, also about an earlier text, and the initiator once', async () => {
    const { db } = test.world
    const work = await insertTestUndertaking(test.world, await insertGround(test.world))
    const { id: undertaking } = work
    const done = async <T>(result: Promise<{ ok: boolean; value?: T }>) => {
      const { value } = await result
      if (value === undefined) throw new Error('It was refused')
      return value
    }
    const write = (text: string, editedFrom: number) =>
      done(
        test.world.perform(describeProblem, work.contact, {
          undertaking,
          text,
          editedFrom,
          changeNote: 'Efter mötet.',
        }),
      )
    const first = await write('Gatan är mörk om kvällen.', 0)
    const [anna, bo] = [await insertResident(db), await insertResident(db)]
    const say = { undertaking, base: first.id }
    await done(test.world.perform(confirmProblem, anna, say))
    await done(test.world.perform(proposeChange, anna, { ...say, text: 'Nämn bullret.' }))
    await done(test.world.perform(proposeChange, bo, { ...say, text: 'Nämn trafiken.' }))
    const nobody: Actor = { ...VISITOR, session: newId(), device: newId() }
    await done(test.world.perform(proposeChange, nobody, { ...say, text: 'Nämn soporna.' }))
    const initiators = [await insertResident(db, work.initiator.device ?? ''), await insertResident(db)]
    for (const [at, one] of initiators.entries()) {
      const actor = { ...one, links: work.initiator.links }
      await done(test.world.perform(proposeChange, actor, { ...say, text: `Förslag ${at}` }))
    }
    expect(await findProblem(db, undertaking)).toMatchObject({ confirmations: 1, shapedBy: 3 })

    const second = await write('Det är mycket buller, sopor och trafik på gatan, som är mörk.', 1)
    expect(await findProblem(db, undertaking)).toMatchObject({ version: 2, confirmations: 0, shapedBy: 3 })
    expect(await findVersion(db, second.id)).toMatchObject({ version: 2, base: second.id, substantive: true })
    expect(await findVersion(db, newId())).toBeUndefined()
    expect((await listShapings(db, undertaking)).map((it) => it.participant)).toContain(anna.person)
    test.clock.advance(1000)
    const { stand } = await done(
      test.world.perform(confirmProblem, bo, { undertaking, base: second.id, as: 'association' }),
    )
    expect(await findLastSaid(db, undertaking, [bo.person])).toMatchObject({ kind: 'confirms', counts: false })
    expect(await findLastSaid(db, undertaking, [newId(), anna.person])).toMatchObject({ counts: true })
    expect(await findLastSaid(db, undertaking, [bo.person], stand)).toMatchObject({ id: stand })
    expect(await findLastSaid(db, undertaking, [anna.person], stand)).toBeUndefined()
    const device = nobody.kind === 'visitor' ? (nobody.device ?? '') : ''
    expect(await findLastSaid(db, undertaking, [device])).toMatchObject({ actorKind: 'resident', counts: false })
    expect(await findLastSaid(db, undertaking, [newId()])).toBeUndefined()
    expect(await findOwnStand(db, undertaking, bo.person)).toMatchObject({ kind: 'confirms', actorKind: 'association' })
    const { judged, facts, terms } = await loadShapingStanding(db, undertaking, undefined, test.world.now())
    expect(terms).toEqual({ minimum: 5, openDays: 14, answeredProposals: 1 })
    expect(facts).toMatchObject({ confirming: 0, proposalsUnanswered: 2 })
    expect(judged).toMatchObject({ met: false, written: true, enough: false, daysOpen: 0 })
  })
})

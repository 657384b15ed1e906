import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, type StartedWork, startWork, type TestTown } from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { tallyOf } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { addParty } from './add-party.ts'
import { leave } from './leave.ts'
import { listParties } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let party: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  const eken = { undertaking: work.id, kind: 'association', name: 'Gårdsföreningen Eken' }
  const added = await test.world.perform(addParty, work.initiator.actor, eken)
  party = added.ok ? added.value.party.id : ''
})

const byLink = (subject: string): Actor => ({ ...VISITOR, links: [{ purpose: 'party', subject }] })
const go = (actor: Actor, which = party) => test.world.perform(leave, actor, { party: which })

describe('a party that leaves', () => {
  it('does so by its own private link, and is no longer counted; that it took part stays', async () => {
    expect(await go(byLink(party))).toMatchObject({ ok: true })
    expect((await listParties(test.world.db, work.id)).map(({ id }) => id)).not.toContain(party)
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ associations: 0, residents: 1 })
    const row = await test.world.db.selectFrom('party').select('left_at').where('id', '=', party).execute()
    expect(row).toEqual([{ left_at: test.world.now() }])
  })

  it('or those who added it take it away; another party can’t', async () => {
    expect(await go(byLink(newId()))).toMatchObject({ kind: 'forbidden' })
    expect(await go(VISITOR)).toMatchObject({ kind: 'forbidden' })
    expect(await go(work.initiator.actor)).toMatchObject({ ok: true })
  })

  it('leaves once, also when the button is pressed by several at once', async () => {
    await Promise.all([go(byLink(party)), go(work.initiator.actor), go(byLink(party))])
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ associations: 0 })
    const left = (await listHappened(test.world.db)).filter((it) => it.type === 'party.left' && it.subject === party)
    expect(left).toHaveLength(1)
  })

  it('can join again', async () => {
    await go(work.initiator.actor)
    const eken = { undertaking: work.id, kind: 'association', name: 'Gårdsföreningen Eken' }
    expect(await test.world.perform(addParty, work.initiator.actor, eken)).toMatchObject({ value: { isNew: true } })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ associations: 1 })
  })

  it('is never the one who started it', async () => {
    const [initiator] = await listParties(test.world.db, work.id)
    expect(await go(work.initiator.actor, initiator?.id)).toMatchObject({
      kind: 'conflict',
      reason: 'undertaking.party.initiated',
    })
  })

  it('has to be there', async () => {
    expect(await go(work.initiator.actor, newId())).toMatchObject({ kind: 'missing' })
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../test/support/people.ts'
import { insertTown, type StartedWork, startWork, type TestTown } from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { openLink } from '../../people/index.ts'
import { addParty } from './add-party.ts'
import { leave } from './leave.ts'
import { renewLink } from './renew-link.ts'
import { listParties } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let party: string
let token: string
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
  token = (added.ok && added.value.link.issued?.token) || ''
})

const renew = (actor: Actor = work.initiator.actor, which = party) =>
  test.world.perform(renewLink, actor, { party: which })
const opens = async (link: string) =>
  test.world.perform(openLink, (await openBrowser(test.world)).actor, { token: link })

describe('a party that has lost its link', () => {
  it('gets another, the earlier ends, and everybody can see that it happened', async () => {
    const result = await renew()
    const fresh = (result.ok && result.value.link.issued?.token) || ''
    expect(await opens(fresh)).toMatchObject({ ok: true, value: { purpose: 'party', subject: party } })
    expect(await opens(token)).toMatchObject({ reason: 'people.link.replaced' })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'party.link-renewed', subject: party })
  })

  it('pressed several times at once leaves one link that works', async () => {
    const results = await Promise.all([1, 2, 3].map(() => renew()))
    const tokens = results.map((it) => (it.ok && it.value.link.issued?.token) || '')
    const opened = await Promise.all(tokens.map(opens))
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is not helped by somebody who adds no parties', async () => {
    expect(await renew(VISITOR)).toMatchObject({ kind: 'forbidden' })
    expect(await renew({ ...VISITOR, links: [{ purpose: 'party', subject: party }] })).toMatchObject({
      kind: 'forbidden',
    })
    expect(await opens(token)).toMatchObject({ ok: true })
  })

  it('must take part, and not be the one who started it', async () => {
    const [initiator] = await listParties(test.world.db, work.id)
    expect(await renew(work.initiator.actor, initiator?.id)).toMatchObject({ reason: 'undertaking.party.own-link' })
    await test.world.perform(leave, work.initiator.actor, { party })
    expect(await renew()).toMatchObject({ reason: 'undertaking.party.left' })
    expect(await renew(work.initiator.actor, newId())).toMatchObject({ kind: 'missing' })
  })
})

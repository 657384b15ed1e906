import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../test/support/people.ts'
import {
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { tallyOf } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, holdsLink, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { openCode, openLink, performCounted } from '../../people/index.ts'
import { addParty } from './add-party.ts'
import { listParties } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
})

const add = (over: object = {}, actor: Actor = work.initiator.actor) =>
  test.world.perform(addParty, actor, {
    ...{ undertaking: work.id, kind: 'association', name: 'Gårdsföreningen Eken' },
    ...over,
  })
const names = async () => (await listParties(test.world.db, work.id)).map(({ kind, name }) => [kind, name])

describe('a party that joins', () => {
  it('takes part, is counted in the mix, and gets a private link and code that open just its own', async () => {
    const result = await add()
    expect(await names()).toEqual([
      ['resident', 'initiator:resident'],
      ['association', 'Gårdsföreningen Eken'],
    ])
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ residents: 1, associations: 1 })
    if (!result.ok || result.value.link.issued === null) throw new Error('no link was given')
    const { party, link } = result.value
    for (const open of [
      (actor: Actor) => test.world.perform(openLink, actor, { token: link.issued?.token }),
      (actor: Actor) => performCounted(test.world, openCode, actor, { code: link.issued?.code ?? '', origin: 'home' }),
    ]) {
      const { actor } = await openBrowser(test.world)
      expect(await open(actor)).toMatchObject({ ok: true, value: { purpose: 'party', subject: party.id } })
    }
  })

  it('is told in the log by kind, never by name', async () => {
    await add()
    const last = (await listHappened(test.world.db)).at(-1)
    expect(last).toMatchObject({ type: 'party.joined', data: { kind: 'association' } })
    expect(JSON.stringify(last)).not.toContain('Eken')
  })

  it('can be added by the contact person too, and by nobody else', async () => {
    const contact = await nameContact(test.world, work.id, town.technical)
    expect(await add({}, contact)).toMatchObject({ ok: true })
    expect(await add({ name: 'Någon' }, VISITOR)).toMatchObject({ kind: 'forbidden' })
    const party = (await listParties(test.world.db, work.id)).at(-1)?.id ?? ''
    const byLink: Actor = { ...VISITOR, links: [{ purpose: 'party', subject: party }] }
    expect(holdsLink(byLink, 'party', party)).toBe(true)
    expect(await add({ name: 'Någon' }, byLink)).toMatchObject({ kind: 'forbidden' })
  })

  it('added twice is there once, without a second link and without a second event', async () => {
    await add()
    const happened = await listHappened(test.world.db)
    const again = await add({ name: '  gårdsföreningen eken ' })
    expect(again).toMatchObject({ ok: true, value: { isNew: false, link: { issued: null } } })
    expect(await listHappened(test.world.db)).toEqual(happened)
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ associations: 1 })
  })

  it('added at the same moment is there once, with one link that works', async () => {
    const results = await Promise.all([1, 2, 3].map(() => add()))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(results.filter((it) => it.ok && it.value.link.issued !== null)).toHaveLength(1)
    expect(await names()).toHaveLength(2)
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ associations: 1 })
  })

  it('has a name, and one that does not trick the eye', async () => {
    expect(await add({ name: ' \u202e ' })).toMatchObject({ kind: 'invalid', fields: { name: 'form.required' } })
    expect(await add({ name: 'x'.repeat(121) })).toMatchObject({ kind: 'invalid', fields: { name: 'form.too-long' } })
    expect(await add({ kind: 'king' })).toMatchObject({ kind: 'invalid', fields: { kind: 'form.choose' } })
    await add({ name: '<b>Eken</b>\u202e' })
    expect((await names()).at(-1)).toEqual(['association', '<b>Eken</b>'])
  })

  it('joins nothing that has ended, or that is not there', async () => {
    expect(await add({ undertaking: newId() })).toMatchObject({ kind: 'missing' })
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await add()).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})

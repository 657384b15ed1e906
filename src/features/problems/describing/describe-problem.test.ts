import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listHappened } from '../../../../test/support/rows.ts'
import {
  insertGround,
  insertResident,
  insertTestUndertaking,
  openDuties,
  type TestUndertaking,
  tallyOf,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { findProblem, listVersions } from '../reading/store.ts'
import { confirmProblem } from '../shaping/confirm-problem.ts'
import { describeProblem } from './describe-problem.ts'

const TEXT =
  'Gatan mellan skolan och torget är mörk om kvällen och barnen vågar därför inte gå den vägen hem efter träningen'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking

beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await insertTestUndertaking(test.world, ground)
})

const write = (
  over: Record<string, unknown> = {},
  actor: TestUndertaking['contact'] | TestUndertaking['initiator'] = work.contact,
) =>
  test.world.perform(describeProblem, actor, {
    undertaking: work.id,
    text: TEXT,
    language: 'sv',
    editedFrom: 0,
    ...over,
  })

async function confirmed(base: string, by: number) {
  for (let i = 0; i < by; i += 1) {
    const said = await test.world.perform(confirmProblem, await insertResident(test.world.db), {
      undertaking: work.id,
      base,
    })
    expect(said).toMatchObject({ ok: true })
  }
}

describe('describing the problem', () => {
  it('gives a first version, and asks residents for fourteen days', async () => {
    const first = await write()
    expect(first).toMatchObject({ ok: true, value: { version: 1, edit: { substantive: true, because: 'first' } } })
    expect(await findProblem(test.world.db, work.id)).toMatchObject({
      version: 1,
      text: TEXT,
      writtenAs: 'contact-person',
    })
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'shape-problem', circle: 'residents', due: '2026-03-16' },
    ])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'problem.described',
      data: { version: 1, substantive: true },
    })
  })

  it('is done by the one who started it too, by the private link', async () => {
    expect(await write({}, work.initiator)).toMatchObject({ ok: true })
    expect(await findProblem(test.world.db, work.id)).toMatchObject({ writtenAs: 'initiator' })
  })

  it('is refused for others, and for an undertaking that isn’t there', async () => {
    expect(await write({}, await insertResident(test.world.db))).toMatchObject({ kind: 'forbidden' })
    const stranger = { ...work.initiator, links: [{ purpose: 'initiator' as const, subject: newId() }] }
    expect(await write({}, stranger)).toMatchObject({ kind: 'forbidden', reason: 'problem.describe.forbidden' })
    expect(await write({ undertaking: newId() })).toMatchObject({ kind: 'missing' })
    expect(await write({ undertaking: "x' or 1=1" })).toMatchObject({
      kind: 'invalid',
      fields: { undertaking: 'form.choose' },
    })
  })

  it('is refused without words, with too many, and for what changed when that is not told', async () => {
    expect(await write({ text: ' \u202e ' })).toMatchObject({ kind: 'invalid', fields: { text: 'form.required' } })
    expect(await write({ text: 'a'.repeat(1_000_000) })).toMatchObject({ fields: { text: 'form.too-long' } })
    await write()
    expect(await write({ text: 'Något helt annat', editedFrom: 1 })).toMatchObject({
      kind: 'invalid',
      fields: { changeNote: 'problem.describe.note-required' },
    })
  })

  it('is refused after the undertaking has ended', async () => {
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await write()).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})

describe('editing the description', () => {
  it('keeps what residents confirmed when the edit is editorial', async () => {
    const first = await write()
    const base = first.ok ? first.value.id : ''
    await confirmed(base, 2)
    const text = TEXT.replace('kvällen', 'kvällarna')
    const second = await write({ text, editedFrom: 1, edit: 'editorial', changeNote: 'Rättat ett ord.' })
    expect(second).toMatchObject({ ok: true, value: { version: 2, edit: { substantive: false, changed: 1 } } })
    expect(await findProblem(test.world.db, work.id)).toMatchObject({ version: 2, base, confirmations: 2 })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 2 })
  })

  it('resets what residents confirmed when it is substantive, and asks them anew for fourteen days', async () => {
    const first = await write()
    await confirmed(first.ok ? first.value.id : '', 2)
    test.clock.advance(5 * 86_400_000)
    const second = await write({ text: `${TEXT}. Det är också bullrigt.`, editedFrom: 1, changeNote: 'Buller.' })
    expect(second).toMatchObject({ ok: true, value: { edit: { because: 'said' }, reset: { confirmations: 2 } } })
    const now = await findProblem(test.world.db, work.id)
    expect(now).toMatchObject({ version: 2, confirmations: 0, openedAt: test.world.now() })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 0 })
    expect(await openDuties(test.world.db, work.id)).toMatchObject([{ kind: 'shape-problem', due: '2026-03-21' }])
    test.clock.advance(-5 * 86_400_000)
  })

  it('resets them too when the writer calls a large edit editorial, and when small ones add up', async () => {
    const first = await write()
    await confirmed(first.ok ? first.value.id : '', 1)
    const edit = (text: string, editedFrom: number) =>
      write({ text, editedFrom, edit: 'editorial', changeNote: 'Ord.' })
    const once = TEXT.replace('kvällen', 'kvällarna').replace('torget', 'torg')
    expect(await edit(once, 1)).toMatchObject({ value: { edit: { substantive: false } } })
    const twice = once.replace('skolan', 'parken').replace('träningen', 'fritids')
    expect(await edit(twice, 2), 'two more words, measured from what was confirmed').toMatchObject({
      value: { edit: { substantive: true, because: 'words' } },
    })
    expect(await findProblem(test.world.db, work.id)).toMatchObject({ version: 3, confirmations: 0 })
  })

  it('is refused from a version that is no longer the latest; nothing of the other’s is lost', async () => {
    await write()
    await write({ text: `${TEXT} igen`, editedFrom: 1, changeNote: 'Igen.' })
    const late = await write({ text: `${TEXT} alltid`, editedFrom: 1, changeNote: 'Alltid.' }, work.initiator)
    expect(late).toMatchObject({ kind: 'conflict', reason: 'problem.describe.stale', values: { version: 2 } })
    expect((await listVersions(test.world.db, work.id)).map((it) => it.text)).toEqual([`${TEXT} igen`, TEXT])
  })

  it('by two at once is won by one, and the other is told', async () => {
    await write()
    const both = await Promise.all([
      write({ text: `${TEXT} ett`, editedFrom: 1, changeNote: 'Ett.' }),
      write({ text: `${TEXT} två`, editedFrom: 1, changeNote: 'Två.' }, work.initiator),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ kind: 'conflict', reason: 'problem.describe.stale' })
    expect(await listVersions(test.world.db, work.id)).toHaveLength(2)
  })

  it('sent twice is one version; with nothing changed it is none', async () => {
    const first = await write()
    expect(await write()).toMatchObject({
      ok: true,
      value: { id: first.ok ? first.value.id : '', version: 1, edit: null },
    })
    expect(await write({ editedFrom: 1, changeNote: 'Inget.' })).toMatchObject({ reason: 'problem.describe.unchanged' })
    expect(await listVersions(test.world.db, work.id)).toHaveLength(1)
  })

  it('while people confirm leaves every counted confirmation on the text that it was about', async () => {
    const first = await write()
    const base = first.ok ? first.value.id : ''
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => insertResident(test.world.db)))
    const results = await Promise.all([
      ...people.map((person) => test.world.perform(confirmProblem, person, { undertaking: work.id, base })),
      write({ text: `${TEXT} nu`, editedFrom: 1, changeNote: 'Nu.' }),
    ])
    const late = results.slice(0, -1).filter((one) => !one.ok)
    for (const one of late) expect(one).toMatchObject({ reason: 'problem.stand.stale' })
    expect(await findProblem(test.world.db, work.id)).toMatchObject({ version: 2, confirmations: 0 })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 0 })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../test/support/people.ts'
import { insertTown, square, startAnswers, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { openDuties, tallyOf } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { findReceipt, openReceipt, saveDraft } from '../../people/index.ts'
import { findUndertakingInForce } from '../store.ts'
import { startUndertaking } from './start-undertaking.ts'

let test: TestWorld
let town: TestTown
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())

const start = startUndertaking([])

async function started(over: Readonly<Record<string, unknown>> = {}) {
  const browser = await openBrowser(test.world)
  const result = await test.world.perform(start, browser.actor, startAnswers(town, over))
  return { browser, result, id: result.ok ? result.value.id : '' }
}

async function begun() {
  const browser = await openBrowser(test.world)
  const fields = { title: 'Ljus på Provgatan' }
  const draft = await test.world.perform(saveDraft, browser.actor, { draft: null, kind: 'start', fields })
  return { ...browser, draft: draft.ok ? draft.value.id : '' }
}

describe('starting an undertaking', () => {
  it('takes no account, no number and no resources, and gives it a board, a party and somebody to name its contact', async () => {
    const { id, result, browser } = await started()
    expect(result).toMatchObject({ ok: true })
    expect(await findUndertakingInForce(test.world.db, id)).toMatchObject({
      ...{ scale: 'place', place: town.street, board: town.technical, phase: 'problem', initiatorKind: 'resident' },
      ...{ initiator: browser.actor.device, contactPerson: null },
    })
    expect(await openDuties(test.world.db, id)).toMatchObject([
      { kind: 'assign-contact', body: town.technical, due: '2026-03-09' },
    ])
    expect(await tallyOf(test.world.db, id)).toMatchObject({ residents: 1 })
    const parties = await test.world.db.selectFrom('party').selectAll().where('undertaking', '=', id).execute()
    expect(parties).toMatchObject([{ kind: 'resident', initiated: true }])
  })

  it('opens its private link in the browser that started it', async () => {
    const { id, browser } = await started()
    const held = await test.world.db
      .selectFrom('session_link')
      .select('purpose')
      .where('subject', '=', id)
      .where('session', '=', browser.actor.session ?? '')
      .execute()
    expect(held).toEqual([{ purpose: 'initiator' }])
  })

  it('derives the board from the scale (R3)', async () => {
    const { id } = await started({ scale: 'area', place: town.area })
    expect(await findUndertakingInForce(test.world.db, id)).toMatchObject({ board: town.executive })
  })

  it('names the contact person that the municipality’s rule names, and asks nobody', async () => {
    const officer = await insertOfficer(test.world.db, 'Kontaktperson Regel', [
      { role: 'contact-person', scope: town.technical },
    ])
    const rule = { id: newId(), board: town.technical, place: town.area, person: officer.person }
    await test.world.db
      .insertInto('contact_rule')
      .values({ ...rule, valid_from: '2020-01-01' })
      .execute()
    const { id } = await started()
    expect(await findUndertakingInForce(test.world.db, id)).toMatchObject({ contactPerson: officer.person })
    expect(await openDuties(test.world.db, id)).toEqual([])
    await test.world.db.deleteFrom('contact_rule').where('id', '=', rule.id).execute()
  })

  it('asks a boundary as large as a neighbourhood for a public reason (R2)', async () => {
    const large = { boundary: square(1200, 1200, 1700) }
    expect((await started(large)).result).toMatchObject({
      kind: 'invalid',
      fields: { largerBecause: 'undertaking.start.larger' },
    })
    const { id } = await started({ ...large, largerBecause: 'Parken är ett enda rum.' })
    const row = await test.world.db.selectFrom('scale_exception').selectAll().where('undertaking', '=', id).execute()
    expect(row).toMatchObject([{ reason: 'Parken är ett enda rum.' }])
    expect((await started({ boundary: square(1500, 1500, 60) })).result).toMatchObject({ ok: true })
  })

  it.each([
    [
      'that crosses itself',
      {
        type: 'Polygon',
        coordinates: [
          [
            [13.02, 55.61],
            [13.03, 55.62],
            [13.03, 55.61],
            [13.02, 55.62],
            [13.02, 55.61],
          ],
        ],
      },
    ],
    ['outside the town', square(20_000, 20_000, 50)],
    ['of no points', { type: 'Polygon', coordinates: [] }],
  ])('refuses a boundary %s', async (_what, boundary) => {
    expect((await started({ boundary })).result).toMatchObject({ ok: false, kind: 'invalid' })
  })

  it('says what is missing, all at once', async () => {
    const { result } = await started({ title: ' ', summary: '\u202e', initiatorKind: 'king', place: 'drop table' })
    expect(result).toMatchObject({
      kind: 'invalid',
      fields: { title: 'form.required', summary: 'form.required', initiatorKind: 'form.choose', place: 'form.choose' },
    })
  })

  it.each([
    ['a place that is not there', { place: newId() }, { place: 'undertaking.start.place' }],
    [
      'a kind that the model lets not start',
      { model: 'sommargata', initiatorKind: 'school' },
      { scale: 'undertaking.start.model' },
    ],
  ])('refuses %s', async (_what, over, fields) => {
    expect((await started(over)).result).toMatchObject({ kind: 'invalid', fields })
  })

  it('needs a browser that keeps cookies, since nobody could come back to it otherwise', async () => {
    for (const actor of [VISITOR, SYSTEM]) {
      expect(await test.world.perform(start, actor, startAnswers(town))).toMatchObject({
        kind: 'conflict',
        reason: 'undertaking.start.session',
      })
    }
  })

  it('keeps nothing when a room above fails to keep its part', async () => {
    const failing = startUndertaking([() => Promise.reject(new Error('the room above is down'))])
    const browser = await openBrowser(test.world)
    const title = 'Aldrig startat'
    await expect(test.world.perform(failing, browser.actor, startAnswers(town, { title }))).rejects.toThrow(/down/)
    expect(await test.world.db.selectFrom('undertaking').select('id').where('title', '=', title).execute()).toEqual([])
  })
})

describe('sending the same draft again', () => {
  it('gives the same undertaking and the first receipt', async () => {
    const { actor, token, draft } = await begun()
    const answers = startAnswers(town, { draft, receiptKey: token })
    const first = await test.world.perform(start, actor, answers)
    const sealed = async (id: string) => (await findReceipt(test.world.db, actor.session ?? '', id))?.fields.receipt
    const id = first.ok ? first.value.id : ''
    const receipt = await sealed(id)
    expect(openReceipt(token, String(receipt))?.code).toMatch(/^\w{4}-\w{4}-\w{2}$/)
    const before = await listHappened(test.world.db)
    expect(await test.world.perform(start, actor, answers)).toMatchObject({ ok: true, value: { id, started: null } })
    expect(await sealed(id)).toBe(receipt)
    expect(await listHappened(test.world.db)).toEqual(before)
  })

  it('at the same moment gives one undertaking', async () => {
    const { actor, token, draft } = await begun()
    const answers = startAnswers(town, { draft, receiptKey: token })
    const results = await Promise.all([1, 2, 3, 4].map(() => test.world.perform(start, actor, answers)))
    const ids = new Set(results.map((it) => (it.ok ? it.value.id : it.reason)))
    expect(ids.size).toBe(1)
    const [id = ''] = ids
    const started = (await listHappened(test.world.db)).filter(
      (it) => it.type === 'undertaking.started' && it.subject === id,
    )
    expect(started).toHaveLength(1)
  })

  it('from another browser is another undertaking: a draft belongs to its session', async () => {
    const { actor, token, draft } = await begun()
    const answers = startAnswers(town, { draft, receiptKey: token })
    const mine = await test.world.perform(start, actor, answers)
    const { result } = await started({ draft })
    expect(result.ok && mine.ok && result.value.id !== mine.value.id).toBe(true)
  })
})

describe('starts at once', () => {
  it('by many are each of their own, with numbers that differ, and are all counted', async () => {
    const counted = async () => {
      const rows = await test.world.db.selectFrom('undertaking_count').select('total').where('facet', '=', '').execute()
      return rows.reduce((sum, { total }) => sum + total, 0)
    }
    const before = await counted()
    const all = await Promise.all(Array.from({ length: 12 }, () => started()))
    const rows = await test.world.db
      .selectFrom('undertaking')
      .select('number')
      .where(
        'id',
        'in',
        all.map(({ id }) => id),
      )
      .execute()
    expect(new Set(rows.map(({ number }) => number)).size).toBe(12)
    expect(await counted()).toBe(before + 12)
  })
})

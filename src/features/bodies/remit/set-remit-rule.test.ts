import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertOfficer, insertPlaces, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { isRefusal } from '../../../kernel/use-case.ts'
import { findResponsibleBoard, listRemit, registerBody, setRemitRule } from '../index.ts'

let test: TestWorld
let executive: string
let technical: string
let places: string[]

beforeAll(async () => {
  test = await createTestWorld()
  executive = await register('Kommunstyrelsen', 'executive-board')
  technical = await register('Tekniska nämnden', 'board')
  places = await insertPlaces(test.world.db, ['Staden', 'Södra området', 'Kvarteret Eken'])
})
afterAll(() => test.drop())
beforeEach(() => test.world.db.deleteFrom('remit_rule').execute())

async function register(name: string, kind: string): Promise<string> {
  const raw = { name, kind, level: 'political', validFrom: '2020-01-01' }
  const result = await test.world.perform(registerBody, SYSTEM, raw)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

const SOURCE = { source: 'Reglemente för nämnderna', sourceDate: '2019-12-12', validFrom: '2020-01-01' }

async function set(raw: Record<string, unknown>) {
  const result = await test.world.perform(setRemitRule, SYSTEM, { ...SOURCE, ...raw })
  if (!result.ok) throw new Error(result.reason)
  return result.value.rule
}

async function boardFor(scale: 'place' | 'area' | 'city', date = '2026-03-02'): Promise<string | null> {
  const remit = await findResponsibleBoard(test.world.db, { scale, theme: null, places }, date)
  return isRefusal(remit) ? null : remit.board
}

describe('a remit rule', () => {
  it('gives a board what the rule covers, and leaves the rest to the rule for everything', async () => {
    await set({ board: executive })
    await set({ board: technical, scale: 'place' })
    expect(await boardFor('place')).toBe(technical)
    expect(await boardFor('city')).toBe(executive)
  })

  it('for a nearer place wins', async () => {
    await set({ board: executive, place: places[2] })
    await set({ board: technical, place: places[0] })
    expect(await boardFor('area')).toBe(technical)
  })

  it('ends the older one for the same the day before, and history stays', async () => {
    await set({ board: technical, scale: 'place' })
    await set({ board: executive, scale: 'place', validFrom: '2026-03-01' })
    expect([await boardFor('place', '2026-02-28'), await boardFor('place', '2026-03-01')]).toEqual([
      technical,
      executive,
    ])
    const rules = await listRemit(test.world.db, { date: '2020-01-01' })
    expect(rules.map(({ validFrom, validUntil }) => [validFrom, validUntil])).toEqual([
      ['2020-01-01', '2026-02-28'],
      ['2026-03-01', null],
    ])
  })

  it('tells the others at once when it holds already, and not yet when it is for later', async () => {
    const now = await set({ board: technical, scale: 'place' })
    const later = await set({ board: executive, scale: 'place', validFrom: '2026-07-01' })
    const happened = await listHappened(test.world.db)
    const about = (id: string) => happened.filter(({ subject }) => subject === id).map(({ type }) => type)
    expect(about(now.id)).toEqual(['remit.rule-set', 'remit.changed'])
    expect(about(later.id)).toEqual(['remit.rule-set'])
  })

  it('is refused on a day when another for the same already begins', async () => {
    await set({ board: technical, theme: 'parks' })
    const again = { ...SOURCE, board: executive, theme: 'parks' }
    expect(await test.world.perform(setRemitRule, SYSTEM, again)).toMatchObject({
      kind: 'conflict',
      fields: { validFrom: 'bodies.remit.same-day' },
    })
  })

  it('is given only to a board that exists on its first day', async () => {
    const board = await register('Nämnden som kommer', 'board')
    await test.world.db.updateTable('body').set({ valid_from: '2026-05-01' }).where('id', '=', board).execute()
    const result = await test.world.perform(setRemitRule, SYSTEM, { ...SOURCE, board, validFrom: '2026-04-30' })
    expect(result).toMatchObject({ fields: { board: 'bodies.remit.no-board' } })
  })

  it('says what is missing or wrong, field by field', async () => {
    const raw = { board: 'x', scale: 'street', theme: '<b>', place: '', source: '', sourceDate: '2026', validFrom: '' }
    expect(await test.world.perform(setRemitRule, SYSTEM, raw)).toMatchObject({
      kind: 'invalid',
      fields: {
        board: 'form.choose',
        scale: 'form.choose',
        theme: 'form.choose',
        source: 'form.required',
        sourceDate: 'form.date',
        validFrom: 'form.date',
      },
    })
  })

  it('is set by the executive board’s people, not by another board’s', async () => {
    const raw = { ...SOURCE, board: technical, theme: 'trees' }
    const own = await insertOfficer(test.world.db, 'Sekreterare i tekniska nämnden', [
      { role: 'board-secretary', scope: technical },
    ])
    expect(await test.world.perform(setRemitRule, own, raw)).toMatchObject({ kind: 'forbidden' })
    const leading = await insertOfficer(test.world.db, 'Sekreterare i kommunstyrelsen', [
      { role: 'board-secretary', scope: executive },
    ])
    expect(await test.world.perform(setRemitRule, leading, raw)).toMatchObject({ ok: true })
  })

  it('waits for those who are just deriving a board from the older rules', async () => {
    await set({ board: technical })
    let settled = false
    const { change } = await test.world.transaction(async (tx) => {
      await findResponsibleBoard(tx, { scale: 'place', theme: null, places }, '2026-03-02')
      const change = set({ board: executive, validFrom: '2026-03-01' }).then(() => {
        settled = true
      })
      await new Promise((resolve) => setTimeout(resolve, 150))
      expect(settled).toBe(false)
      // Wrapped: returned bare, the transaction would wait for what waits for it.
      return { change }
    })
    await change
    expect(await boardFor('place')).toBe(executive)
  })

  it('leaves one rule a day when many are set at the same time', async () => {
    const days = ['2026-01-10', '2026-01-20', '2026-01-15', '2026-01-05']
    await Promise.all(days.map((validFrom) => set({ board: technical, theme: 'benches', validFrom })))
    const rules = await listRemit(test.world.db, { date: '2026-01-01' })
    expect(rules.map(({ validFrom, validUntil }) => [validFrom, validUntil])).toEqual([
      ['2026-01-05', '2026-01-09'],
      ['2026-01-10', '2026-01-14'],
      ['2026-01-15', '2026-01-19'],
      ['2026-01-20', null],
    ])
  })
})

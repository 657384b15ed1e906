import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertPlaces } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { findResponsibleBoard, listBoardsIn, listFormerRemit, registerBody, setRemitRule } from '../index.ts'

const TODAY = '2026-03-02'
let test: TestWorld
let places: string[]
let [executive, technical]: string[] = []

beforeAll(async () => {
  test = await createTestWorld()
  executive = await register('Kommunstyrelsen', 'executive-board')
  technical = await register('Tekniska nämnden', 'board')
  places = await insertPlaces(test.world.db, ['Staden', 'Södra området', 'Kvarteret Eken'])
})
afterAll(() => test.drop())

async function register(name: string, kind: string): Promise<string> {
  const raw = { name, kind, level: 'political', validFrom: '2020-01-01' }
  const result = await test.world.perform(registerBody, SYSTEM, raw)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

async function set(raw: Record<string, unknown>): Promise<void> {
  const rule = { source: 'Reglemente', sourceDate: '2019-12-12', validFrom: '2020-01-01', ...raw }
  const result = await test.world.perform(setRemitRule, SYSTEM, rule)
  if (!result.ok) throw new Error(result.reason)
}

describe('who answers in a place', () => {
  it('is nobody while no rule says so', async () => {
    expect(await listBoardsIn(test.world.db, places, TODAY)).toEqual({ byScale: [], byTheme: [] })
  })

  it('is said per scale, by the rule that decides when something starts there', async () => {
    await set({ board: executive })
    await set({ board: technical, scale: 'place' })
    await set({ board: technical, theme: 'lek' })
    await set({ board: technical, scale: 'area', place: places[1] })
    const here = await listBoardsIn(test.world.db, places, TODAY)
    expect(here.byScale.map(({ scales, rule }) => [scales, rule.board, rule.place])).toEqual([
      [['place'], 'Tekniska nämnden', null],
      [['area'], 'Tekniska nämnden', 'Södra området'],
      [['city'], 'Kommunstyrelsen', null],
    ])
    expect(here.byTheme.map(({ theme, board }) => [theme, board])).toEqual([['lek', 'Tekniska nämnden']])
    for (const scale of ['place', 'area', 'city'] as const) {
      const decided = await findResponsibleBoard(test.world.db, { scale, theme: null, places }, TODAY)
      expect(here.byScale.find(({ scales }) => scales.includes(scale))?.rule.id).toBe('rule' in decided && decided.rule)
    }
  })

  it('is another board elsewhere, and scales with the same rule stand together', async () => {
    const elsewhere = await listBoardsIn(test.world.db, places.slice(2), TODAY)
    expect(elsewhere.byScale.map(({ scales, rule }) => [scales, rule.board])).toEqual([
      [['place'], 'Tekniska nämnden'],
      [['area', 'city'], 'Kommunstyrelsen'],
    ])
  })

  it('changes on the day that the rule does, and what held before is told as history', async () => {
    await set({ board: executive, scale: 'place', validFrom: '2026-04-01' })
    const boardOn = async (date: string) => (await listBoardsIn(test.world.db, places, date)).byScale[0]?.rule.board
    expect([await boardOn('2026-03-31'), await boardOn('2026-04-01')]).toEqual(['Tekniska nämnden', 'Kommunstyrelsen'])
    expect(await listFormerRemit(test.world.db, { date: '2026-03-31' })).toEqual([])
    expect(await listFormerRemit(test.world.db, { date: '2026-04-01', board: technical ?? '' })).toMatchObject([
      { scale: 'place', validFrom: '2020-01-01', validUntil: '2026-03-31' },
    ])
    expect(await listFormerRemit(test.world.db, { date: '2026-04-01', board: executive ?? '' })).toEqual([])
  })
})

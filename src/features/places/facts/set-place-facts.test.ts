import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { findPlace, findPlaceFacts, importPlaces, setPlaceFacts } from '../index.ts'

const text = readFileSync(new URL('../../../../test/data/places/areas.wgs84.geojson', import.meta.url), 'utf8')

describe('what is known about a place', () => {
  let test: TestWorld
  let place: string
  beforeAll(async () => {
    test = await createTestWorld()
    await test.world.perform(importPlaces, SYSTEM, { text, name: 'omrade', code: 'kod', city: 'Provstad' })
    place = (await findPlace(test.world.db, 'lindangen'))?.id ?? ''
  })
  afterAll(() => test.drop())
  const fact = (kind: string, value: number, sourceDate = '2025-12-31') => ({
    kind,
    value,
    source: 'Påhittad statistik',
    sourceDate,
  })
  const perform = (facts: object[], where = place) => test.world.perform(setPlaceFacts, SYSTEM, { place: where, facts })

  it('is set with source and day, and the newest of each kind counts', async () => {
    expect(
      await perform([
        fact('population', 6_000, '2024-12-31'),
        fact('population', 6_200),
        fact('actors.association', 14),
      ]),
    ).toMatchObject({ ok: true })
    expect(await findPlaceFacts(test.world.db, place, '2026-03-02')).toEqual([
      fact('actors.association', 14),
      fact('population', 6_200),
    ])
    expect(await findPlaceFacts(test.world.db, place, '2025-06-01')).toEqual([fact('population', 6_000, '2024-12-31')])
  })

  it('is replaced by a figure of the same kind and day', async () => {
    await perform([fact('population', 6_250)])
    expect(await findPlaceFacts(test.world.db, place, '2026-03-02')).toContainEqual(fact('population', 6_250))
  })

  it('leaves an event with how many, never which', async () => {
    const events = await test.world.db
      .selectFrom('event')
      .select(['type', 'subject', 'data'])
      .where('type', '=', 'place.facts-set')
      .execute()
    expect(events[0]).toEqual({ type: 'place.facts-set', subject: place, data: { count: 3 } })
  })

  it('is refused without a source, of an unknown kind, twice for one day, for no place, and from anybody', async () => {
    expect(await perform([{ ...fact('population', 1), source: ' ' }])).toMatchObject({
      ok: false,
      fields: { 'facts.0.source': 'form.required' },
    })
    expect(await perform([fact('classification', 1)])).toMatchObject({ ok: false, kind: 'invalid' })
    expect(await perform([fact('population', -1)])).toMatchObject({
      ok: false,
      fields: { 'facts.0.value': 'form.number' },
    })
    expect(await perform([fact('population', 1), fact('population', 2)])).toMatchObject({
      ok: false,
      reason: 'places.facts.twice',
    })
    expect(await perform([fact('population', 1)], '00000000-0000-7000-8000-000000000000')).toMatchObject({
      ok: false,
      kind: 'missing',
    })
    expect(await test.world.perform(setPlaceFacts, VISITOR, { place, facts: [fact('population', 1)] })).toMatchObject({
      kind: 'forbidden',
    })
  })
})

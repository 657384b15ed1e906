import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planeShape } from '../../places/index.ts'
import { askingAt, effortAt, squareAt, TOWN } from '../testing/compared.ts'
import { compare } from './compare.ts'
import { compareAll } from './compare-all.ts'
import type { Compared } from './compared.ts'

const OTHER = { themes: ['kultur'], targetGroups: ['older'] } as const
const own = (east: number, north: number, metres: number) => planeShape(squareAt(east, north, metres))
const partsOf = (one: Partial<Compared>, other: Partial<Compared>) => compare(effortAt(one), effortAt(other))?.parts

describe('Two efforts meet', () => {
  it('in the same place at the same time about the same thing, and it is said in parts', () => {
    expect(partsOf({}, { begins: '2026-03-20', ends: null })).toEqual({
      ground: { kind: 'same-place', place: 'area' },
      days: { from: '2026-03-20', to: '2026-03-31' },
      ...{ themes: ['trygghet'], themesUntold: false, groups: ['young'], groupsUntold: false },
      ...{ asking: null, delimited: false, sameName: false },
    })
  })

  it.each([
    ['a theme', { targetGroups: ['older'] }],
    ['a target group', { themes: ['kultur'] }],
    ['everyone as target group', { themes: ['kultur'], targetGroups: ['everyone'] }],
    ['what one doesn’t tell: its themes', { themes: [], targetGroups: ['older'] }],
    ['what one doesn’t tell: its groups', { themes: ['kultur'], targetGroups: [] }],
  ] as const)('for the sake of %s', (_, change) => {
    expect(compare(effortAt(), effortAt(change))).not.toBeNull()
  })

  it('on crossing ground, whatever they are about, when one is delimited', () => {
    expect(partsOf({ places: [TOWN.street] }, { ...OTHER, places: [TOWN.area] })).toMatchObject({
      ground: { kind: 'within', inner: 'street', outer: 'area' },
      delimited: true,
    })
    expect(partsOf({ own: own(0, 0, 100) }, { ...OTHER, own: own(50, 0, 100) })?.ground).toEqual({
      kind: 'crosses',
      share: 0.5,
    })
    expect(partsOf({ own: own(100, 100, 50) }, OTHER)?.ground).toEqual({ kind: 'crosses', share: 1 })
  })

  it('beside each other, within a hundred metres', () => {
    expect(partsOf({ places: [TOWN.street] }, { places: [TOWN.north] })?.ground).toEqual({ kind: 'near', metres: 60 })
    expect(partsOf({ own: own(0, 0, 100) }, { own: own(199, 0, 100) })?.ground).toEqual({ kind: 'near', metres: 99 })
  })

  it('without a day in common, when both ask the same residents within ninety days', () => {
    const later = { begins: '2026-05-01', ends: '2026-06-30', ...OTHER }
    const first = { askings: [askingAt('2026-03-10')] }
    const second = { ...later, askings: [askingAt('2026-06-08', { targetGroups: ['everyone'] })] }
    expect(partsOf(first, second)).toMatchObject({
      days: null,
      asking: { apart: 90, from: '2026-03-10', to: '2026-06-08' },
    })
    expect(partsOf(first, { ...later, askings: [askingAt('2026-06-09')] })).toBeUndefined()
    expect(partsOf(first, { ...later, askings: [askingAt('2026-06-08', { targetGroups: ['older'] })] })).toBeUndefined()
  })

  it('for the whole city only when both are', () => {
    const city = { isCityWide: true, places: [TOWN.city] }
    expect(partsOf(city, city)?.ground).toEqual({ kind: 'city' })
    expect(partsOf(city, {})).toBeUndefined()
  })
})

describe('Two efforts nearly meet', () => {
  it.each([
    ['in the area beside', { places: [TOWN.neighbour] }],
    ['from the day after', { begins: '2026-04-01', ends: null }],
    ['to the day before', { begins: '2026-01-01', ends: '2026-02-28' }],
    ['about something else for others', OTHER],
  ] as const)('%s: that is no overlap', (_, change) => {
    expect(compare(effortAt(), effortAt(change))).toBeNull()
  })

  it('a hundred and one metres away, or with a border in common: that is no overlap', () => {
    expect(compare(effortAt({ places: [TOWN.street] }), effortAt({ places: [TOWN.far] }))).toBeNull()
    expect(compare(effortAt({ own: own(0, 0, 100) }), effortAt({ own: own(201.5, 0, 100) }))).toBeNull()
    const beside = effortAt({ own: own(2000, 100, 50), ...OTHER })
    expect(compare(effortAt(), beside)).toBeNull()
  })

  it('beside each other about other things for others: that is no overlap', () => {
    expect(compare(effortAt({ places: [TOWN.street] }), effortAt({ places: [TOWN.north], ...OTHER }))).toBeNull()
  })

  it('an effort never overlaps itself', () => {
    const one = effortAt({ askings: [askingAt('2026-03-10'), askingAt('2026-03-12')] })
    expect(compare(one, one)).toBeNull()
    expect(compareAll([one, one])).toEqual([])
  })
})

describe('The same effort registered twice', () => {
  const park = { title: 'Upprustning av Lönnparken', places: [TOWN.street] }
  it('is found by its name and spot, whatever its theme, also as it goes on', () => {
    const again = { ...park, title: 'upprustning  av LÖNNPARKEN', ...OTHER }
    expect(compare(effortAt(park), effortAt(again))).toMatchObject({ isDuplicate: true })
    const after = effortAt({ ...park, ...OTHER, begins: '2026-04-01', ends: null })
    expect(compare(effortAt(park), after)).toMatchObject({ isDuplicate: true, parts: { days: null } })
    expect(compare(effortAt(park), after)?.weight).toBeGreaterThanOrEqual(0.95)
  })

  it.each([
    ['another stage', { title: 'Upprustning av Lönnparken, etapp 2' }],
    ['another park', { title: 'Upprustning av Almparken' }],
    ['elsewhere', { places: [TOWN.north] }],
    ['a month later', { begins: '2026-05-01', ends: '2026-06-01' }],
  ])('is not taken for %s', (_, change) => {
    expect(compare(effortAt(park), effortAt({ ...park, ...change }))?.isDuplicate ?? false).toBe(false)
  })
})

const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
const codes = <T extends string>(...all: T[]) => fc.subarray(all)
const place = fc.constantFrom(TOWN.area, TOWN.neighbour, TOWN.street, TOWN.north, TOWN.far)
const asking = fc
  .tuple(day, codes('young', 'older', 'everyone'), place)
  .map(([at, targetGroups, where]) => askingAt(at, { targetGroups, place: where }))
const anyEffort = fc
  .record({
    ...{
      from: day,
      to: fc.option(day),
      themes: codes('trygghet', 'kultur'),
      askings: fc.array(asking, { maxLength: 2 }),
    },
    targetGroups: codes('young', 'older', 'everyone'),
    title: fc.constantFrom('Lönnparken', 'Upprustning av Lönnparken', 'Läsprojekt 1', 'Läsprojekt 2'),
    ground: fc.oneof(
      place.map((it) => ({ places: [it], own: null, isCityWide: false })),
      fc
        .integer({ min: 0, max: 900 })
        .map((at) => ({ places: [TOWN.area], own: own(at, 500, 120), isCityWide: false })),
      fc.constant({ places: [TOWN.city], own: null, isCityWide: true }),
    ),
  })
  .map(({ from, to, ground, ...it }) =>
    effortAt({
      ...it,
      ...ground,
      begins: to !== null && to < from ? to : from,
      ends: to !== null && to < from ? from : to,
    }),
  )

describe('What is found', () => {
  it('is the same whichever of the two comes first, and weighs between 0 and 1', () => {
    fc.assert(
      fc.property(anyEffort, anyEffort, (one, other) => {
        const found = compare(one, other)
        expect(compare(other, one)).toEqual(found)
        if (found !== null) expect(found.weight).toSatisfy((weight: number) => weight > 0 && weight <= 1)
      }),
      { numRuns: 400 },
    )
  })

  it('among many is what is found pair by pair, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(anyEffort, { maxLength: 12 }), fc.nat(), (efforts, seed) => {
        const pairs = efforts.flatMap((one, at) =>
          efforts.slice(at + 1).filter((other) => compare(one, other) !== null),
        )
        const found = compareAll(efforts)
        expect(found).toHaveLength(pairs.length)
        const shuffled = [...efforts].sort(
          (a, b) => ((Number(a.id.slice(1)) * seed) % 7) - ((Number(b.id.slice(1)) * seed) % 7),
        )
        expect(compareAll(shuffled)).toEqual(found)
        expect(found.map(({ meeting }) => meeting.weight)).toEqual(
          found.map(({ meeting }) => meeting.weight).sort((a, b) => b - a),
        )
      }),
      { numRuns: 100 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { happenedTo } from './changed-effort.ts'
import type { Effort } from './effort.ts'

const EFFORT: Effort = {
  ...{
    id: 'e',
    title: 'Ljus',
    description: '',
    language: 'sv',
    owner: 'b',
    unit: null,
    ownerName: null,
    ownerKind: null,
  },
  ...{ place: 'p', otherPlaces: ['q', 'r'], begins: '2026-03-01', ends: null, status: 'decided', undertaking: null },
  ...{
    boundary: { type: 'Polygon', coordinates: [] },
    themes: ['trygghet', 'ljus'],
    targetGroups: [],
    budgetSek: null,
  },
  ...{ source: '', sourceLink: null, keeper: null, version: 3 },
}
const types = (over: Partial<Effort>) => happenedTo(EFFORT, { ...EFFORT, ...over }).map(({ type }) => type)

describe('an effort that is told anew', () => {
  it('is the same when it says the same, in whatever order', () => {
    expect(types({})).toEqual([])
    const boundary = { coordinates: [], type: 'Polygon' } as const
    expect(types({ boundary, otherPlaces: ['r', 'q'], themes: ['ljus', 'trygghet'] })).toEqual([])
  })

  it('has moved when its places, its boundary or its days are others', () => {
    const ways = [
      { place: 'r' },
      { otherPlaces: [] },
      { boundary: null },
      { begins: '2026-02-01' },
      { ends: '2026-05-01' },
    ]
    for (const over of ways) expect(types(over)).toEqual(['effort.moved'])
  })

  it('has changed when anything else is another, and both when both are', () => {
    for (const over of [{ title: 'Mörker' }, { themes: [] }, { targetGroups: ['young' as const] }, { budgetSek: 0 }])
      expect(types(over)).toEqual(['effort.changed'])
    expect(types({ place: 'r', keeper: 'k' })).toEqual(['effort.moved', 'effort.changed'])
  })
})
